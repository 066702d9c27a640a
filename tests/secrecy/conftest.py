"""Real processes on either database, people with secrets, and people without scruples."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.secrecy.forking import Mother
from tests.secrecy.house import House
from tests.telegram.stand_in import BotApi, Coach, Person

MARIA = 7_340_021_199  # long enough that it stands nowhere by chance
BORIS = 6_120_448_707


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as server:
        yield server
        assert server.mistakes == [], "the strict server refused something"


@pytest.fixture(scope="session")
def mother() -> Iterator[Mother]:
    with Mother() as made:
        yield made


@pytest.fixture
def house(api: BotApi, tmp_path: Path, database: str, mother: Mother) -> House:
    """On SQLite, and again on PostgreSQL."""
    return House(api, tmp_path, database, mother=mother)


@pytest.fixture
def lite(api: BotApi, tmp_path: Path, mother: Mother) -> House:
    """On SQLite alone."""
    return House(api, tmp_path, f"sqlite:///{tmp_path / 'coach.sqlite3'}", mother=mother)


@pytest.fixture
def coach(house: House) -> Iterator[Coach]:
    """`coach run`, polling, and telling all it can in its log."""
    with house.coach(COACH_LOG_LEVEL="debug") as running:
        yield running
        running.stop()
        assert "Traceback" not in running.stderr, running.stderr


@pytest.fixture
def maria(api: BotApi) -> Person:
    return api.person(id=MARIA, first_name="Maria", language_code="en")


@pytest.fixture
def boris(api: BotApi) -> Person:
    return api.person(id=BORIS, first_name="Boris", language_code="en")
