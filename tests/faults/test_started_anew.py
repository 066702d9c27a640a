"""The real process, as an operator starts it and in no hurry, killed at a few steps.

Forked processes are quicker to have; these show that it makes no difference. Every tenth step
by `python -m tests.faults.long --what anew`.
"""

from tests.faults.campaign import Grounds, every_step
from tests.faults.interview import INTERVIEWS
from tests.faults.trial import Plan

EVERY = 150  # steps
PROMISED = 5.0  # seconds from a start to what is owed
A_START = 5.0  # seconds that Python and a busy machine may take before


def test_a_restarted_process_goes_on_within_seconds(grounds: Grounds) -> None:
    clean = grounds.tries(Plan(INTERVIEWS["short"](), anew=True))
    figures = grounds.figures(every_step(clean, "kill before", EVERY, first=100))
    assert not figures.stories, "\n".join(figures.stories[:2])
    assert figures.kills
    assert figures.slowest < PROMISED + A_START
