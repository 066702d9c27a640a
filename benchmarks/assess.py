"""An assessment of both sides with suggestions: exact, or in floats. The price of exactness."""

from datetime import date

from benchmarks.content import buyer, chosen
from benchmarks.measuring import Compared, Effort, Report, compare, repeated
from benchmarks.peers import floats
from levers.loading import lever, scales
from levers.report import Assessment
from levers.report import assess as exactly

TODAY, MEETING = date(2026, 12, 1), date(2027, 1, 10)
DAYS_LEFT = (MEETING - TODAY).days
NOTE = (
    "The same questions, weights, suggestions and order. The peer's sums are floats, so that a "
    "half may be rounded the wrong way and shares need not add up; part of the difference is that "
    "we look things up in the typed content, and it in plain tables."
)


def run(effort: Effort) -> Report:
    rows = (
        _compared("six answers", complete(), {}, effort),
        _compared("six, and four of theirs", complete(), theirs(), effort),
    )
    return Report("assess: score, range, drivers, suggestions, relation", NOTE, rows)


def complete() -> dict[str, str]:
    return {q.id: choice for q, choice in zip(buyer().questions, chosen(), strict=True)}


def theirs() -> dict[str, str]:
    return {q.id: q.choices[1].id for q in lever("links").faced_by(buyer()).questions}


def ours(mine: dict[str, str], their: dict[str, str]) -> Assessment:
    return exactly(lever("links"), buyer(), mine, their, MEETING, TODAY)


def peer(mine: dict[str, str], their: dict[str, str]) -> floats.Assessment:
    sides = floats.side_of(buyer()), floats.side_of(lever("links").faced_by(buyer()))
    return floats.assess(*sides, floats.scales_of(scales()), mine, their, DAYS_LEFT)


def _compared(what: str, mine: dict[str, str], their: dict[str, str], effort: Effort) -> Compared:
    return compare(
        what,
        repeated("fractions", lambda: _drop(ours(mine, their)), 1, effort.repeats),
        repeated("floats", lambda: _drop(peer(mine, their)), 1, effort.repeats),
        effort.rounds,
    )


def _drop(_: object) -> None:
    """The work returns nothing."""
