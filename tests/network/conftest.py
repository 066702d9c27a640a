"""The real process and a Telegram with bad weather; whatever happens, its logs keep silent."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.network.town import LONG, Town
from tests.telegram.stand_in import BotApi


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
            assert made.api.mistakes == [], "the strict server refused something"
            assert made.api.too_early == [], "called before retry_after was over"
        finally:
            made.close()
        made.silence()


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
def big_town(tmp_path: Path, database: str) -> Iterator[Town]:
    """On PostgreSQL, where several processes may work. Parametrized by ON_POSTGRESQL."""
    with town_in(tmp_path, database) as made:
        yield made


@pytest.fixture
def api(town: Town) -> BotApi:
    return town.api
