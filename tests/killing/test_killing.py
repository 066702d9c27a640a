"""Killed again and again, the coach loses nothing, says nothing twice, and keeps its order.

Short runs of what `tests.killing.long` plays for hours. Each prints its figures (`pytest -s`).
"""

import os
from pathlib import Path

import pytest

from tests.databases import PostgresServer
from tests.killing.nursery import Nursery
from tests.killing.rounds import Figures, Plan, play


def is_as_promised(figures: Figures) -> None:
    """Lost 0, doubled 0, inverted 0; no message repeated more than once by a kill; no copy left."""
    print(f"\n{figures.table()}")
    assert figures.faults() == [], "\n".join([figures.table(), *figures.faults()])
    assert figures.answers > 0
    assert figures.left_over == [], "copies can still be tapped"


def test_forty_kills_of_one_process(tmp_path: Path, nursery: Nursery) -> None:
    """On SQLite, while a dozen people answer."""
    plan = Plan(users=12, kills=40, every=0.5)
    figures = play(plan, tmp_path, f"sqlite:///{tmp_path / 'coach.sqlite3'}", nursery)
    is_as_promised(figures)
    assert figures.kills >= 40


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
def test_any_of_three_may_die(
    tmp_path: Path, nursery: Nursery, postgres: PostgresServer, webhook: bool
) -> None:
    """On one PostgreSQL: what one had in hand, the others take over."""
    plan = Plan(users=12, kills=10, processes=3, webhook=webhook, every=0.7)
    figures = play(plan, tmp_path, postgres.new_database(), nursery)
    is_as_promised(figures)
    assert figures.kills >= 10


@pytest.mark.skipif(os.environ.get("COACH_TESTS_LONG") != "1", reason="COACH_TESTS_LONG=1 runs it")
def test_a_crowd_on_three_processes(
    tmp_path: Path, nursery: Nursery, postgres: PostgresServer
) -> None:
    """Taps and texts arrive in either order, behind one webhook address."""
    plan = Plan(users=60, seconds=15, processes=3, webhook=True, every=3, slower=4)
    figures = play(plan, tmp_path, postgres.new_database(), nursery)
    is_as_promised(figures)
