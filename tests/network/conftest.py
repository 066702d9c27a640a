"""The real process and a Telegram with bad weather; whatever happens, its logs keep silent."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.databases import PostgresServer
from tests.network.town import LONG, Town
from tests.telegram.records import Request


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marked `long`: only with COACH_TESTS_LONG=1."""
    for item in items:
        if item.get_closest_marker("long") and not LONG:
            item.add_marker(pytest.mark.skip(reason="long: COACH_TESTS_LONG=1"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "long: takes minutes; with COACH_TESTS_LONG=1 only")


@contextmanager
def town_in(folder: Path, database: str | None = None) -> Iterator[Town]:
    """At its end: nothing was called that Telegram forbids, nothing told that is secret."""
    made = Town(folder, database)
    with made.api:
        try:
            yield made
            assert mistakes(made) == [], "the strict server refused something"
            assert made.api.too_early == [], "called before retry_after was over"
        finally:
            made.close()
        made.silence()


def mistakes(town: Town) -> list[Request]:
    """But for those of the search for a copy: that one cannot be edited tells whose it is."""
    return [m for m in town.api.mistakes if "can't be edited" not in m.description]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """On SQLite."""
    with town_in(tmp_path) as made:
        yield made


@pytest.fixture
def either_town(tmp_path: Path, database: str) -> Iterator[Town]:
    """Once on either database."""
    with town_in(tmp_path, database) as made:
        yield made


@pytest.fixture
def big_town(tmp_path: Path, postgres: PostgresServer) -> Iterator[Town]:
    """On PostgreSQL, where several processes may work."""
    postgres.start()
    address = postgres.new_database()
    try:
        with town_in(tmp_path, address) as made:
            yield made
    finally:
        postgres.start()  # the test may have failed while it was stopped
        postgres.drop(address)
