"""What all benchmarks work on: one side of the lever, its middle answers, and a morning."""

from datetime import UTC, datetime

from levers.loading import lever
from levers.playbook import Side

AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def buyer() -> Side:
    return lever("links").side("procurement")


def chosen() -> tuple[str, ...]:
    """The middle choice of each question."""
    return tuple(q.choices[len(q.choices) // 2].id for q in buyer().questions)
