"""Reminders that are due together are each told, and decided once, whoever dies meanwhile.

Short runs of `tests.killing.reminding`.
"""

from pathlib import Path

import pytest

from tests.databases import PostgresServer
from tests.killing.nursery import Nursery
from tests.killing.reminding import Figures, Place, play


def is_as_promised(figures: Figures) -> None:
    """Of a round, no more repeats than kills: one is under way at a time."""
    print(f"\n{figures.table()}")
    assert figures.faults() == [], "\n".join([figures.table(), *figures.faults()])
    assert figures.most_of_a_round <= 0, figures.table()


def test_one_process_is_killed_again_and_again(tmp_path: Path, nursery: Nursery) -> None:
    is_as_promised(play(Place(tmp_path), nursery, rounds=1, reminders=150, lasts=2.0))


@pytest.mark.postgresql
def test_any_of_three_processes_is_killed(
    tmp_path: Path, nursery: Nursery, postgres: PostgresServer
) -> None:
    place = Place(tmp_path, postgres)
    is_as_promised(play(place, nursery, rounds=1, reminders=100, lasts=2.0))
