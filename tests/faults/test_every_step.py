"""The process is struck at every step of an interview, once, and Maria notices nothing.

Whatever was acknowledged is kept, nothing is kept twice, the interview is finished, and no copy
of a message stays. Here the steps of a short interview, and some of a whole one; all of them,
on both databases, by `python -m tests.faults.long`.
"""

from collections.abc import Sequence
from functools import cache

import pytest

from tests.faults.campaign import Grounds, every_step
from tests.faults.fate import Blow
from tests.faults.interview import INTERVIEWS
from tests.faults.trial import Outcome, Plan
from tests.faults.verdict import breaches

# A start has the same steps in each interview, so it is struck in the shortest one alone.
# Every so many steps, on SQLite and on PostgreSQL; coprime to the steps of a turn.
CHOSEN: Sequence[tuple[str, Blow, int, int]] = [
    ("hello", "kill before", 31, 83),
    ("short", "kill before", 7, 23),
    ("short", "kill after", 11, 29),
    ("short", "fault before", 23, 47),
    ("short", "fault after", 17, 31),
    ("whole", "kill before", 101, 211),
    ("whole", "kill after", 53, 67),
]


@pytest.mark.parametrize(("interview", "blow", "on_file", "on_server"), CHOSEN)
def test_nothing_is_lost_or_doubled_wherever_it_strikes(
    grounds: Grounds, interview: str, blow: Blow, on_file: int, on_server: int
) -> None:
    """A kill: the process is gone at this step, and started again. A fault: it goes on."""
    clean = undisturbed(grounds, interview)
    first = 1 if interview == "hello" else len(start_of(clean)) + 1
    every = on_file if grounds.kind == "sqlite" else on_server
    figures = grounds.figures(every_step(clean, blow, every, first))
    assert not figures.stories, "\n".join(figures.stories[:2])
    struck = figures.kills if blow.startswith("kill") else figures.faults
    # The last step of a few may not come: two processes keep step only so far.
    assert struck >= 0.8 * figures.trials - 1, "the steps are not where they were"
    assert struck > 0


def test_a_first_start_that_dies_anywhere_leaves_a_database_that_starts(grounds: Grounds) -> None:
    """The tables are made by the process; it dies meanwhile."""
    clean = grounds.tries(Plan(INTERVIEWS["hello"](), empty=True))
    every = 61 if grounds.kind == "sqlite" else 151
    figures = grounds.figures(every_step(clean, "kill before", every))
    assert not figures.stories, "\n".join(figures.stories[:2])


def test_without_a_fault_nothing_is_said_twice(grounds: Grounds) -> None:
    outcome = undisturbed(grounds, "whole")
    assert outcome.api is not None
    assert outcome.api.repeated() == []
    assert not outcome.struck


@cache
def undisturbed(grounds: Grounds, interview: str) -> Outcome:
    """A trial in which nothing strikes: its steps are the ones to strike at."""
    outcome = grounds.tries(Plan(INTERVIEWS[interview]()))
    assert breaches(outcome) == []
    return outcome


def start_of(outcome: Outcome) -> list[str]:
    """The steps before Maria's first word, and a few of it."""
    return outcome.steps[: outcome.at_rest]
