"""Interviews with several random faults each: kills, broken connections, bad weather at Telegram.

A few here; a thousand by `python -m tests.faults.long --what random`. A seed repeats its faults
as far as two processes keep in step.
"""

from tests.faults.campaign import Grounds, at_random
from tests.faults.interview import INTERVIEWS

SEEDS = {"sqlite": range(1, 3), "postgresql": range(101, 102)}


def test_random_faults_lose_and_double_nothing(grounds: Grounds) -> None:
    figures = grounds.figures(at_random(INTERVIEWS["whole"](), SEEDS[grounds.kind]))
    assert not figures.stories, "\n".join(figures.stories[:2])
    assert figures.kills
    assert figures.faults
