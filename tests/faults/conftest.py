"""Where trials are held: forked processes, and databases of either kind."""

from collections.abc import Iterator

import pytest

from tests.faults.campaign import Grounds

POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.postgresql)


@pytest.fixture(scope="session")
def _kept() -> Iterator[dict[str, Grounds]]:
    kept: dict[str, Grounds] = {}
    yield kept
    for grounds in kept.values():
        grounds.__exit__(None, None, None)


@pytest.fixture(params=["sqlite", POSTGRESQL])
def grounds(request: pytest.FixtureRequest, _kept: dict[str, Grounds]) -> Grounds:
    """On one kind of database, kept over the tests of a session."""
    kind = request.param
    if kind not in _kept:
        server = request.getfixturevalue("postgres") if kind == "postgresql" else None
        _kept[kind] = Grounds(kind, server).__enter__()
    return _kept[kind]
