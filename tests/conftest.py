"""What every test may ask for: a database of either kind, a PostgreSQL server.

Where PostgreSQL is not installed its tests are skipped, and the run's end says so loudly.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import PostgresServer, binaries
from tests.worker import Elsewhere, Here, Worker

NEEDED = "COACH_TESTS_NEED_POSTGRESQL"  # as .ci/run sets it: 1 means fail rather than skip
NOT_INSTALLED = "PostgreSQL is not installed"
WARNING = """\
Tests on PostgreSQL that were SKIPPED, because it is not installed: {count}.
Nothing is known about PostgreSQL from this run.
Install it (Debian: apt install postgresql; its server need not run), then run the tests again.
.ci/run needs it, and installs it."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "postgresql: needs PostgreSQL on this machine")


@pytest.hookimpl(tryfirst=True)  # before -m chooses
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "postgres" in getattr(item, "fixturenames", ()):
            item.add_marker("postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One server a process of pytest; a test that stops it starts it again."""
    if binaries() is None:
        if os.environ.get(NEEDED) == "1":
            pytest.fail(f"{NOT_INSTALLED}, and {NEEDED}=1 forbids to skip", pytrace=False)
        pytest.skip(NOT_INSTALLED)
    with PostgresServer() as server:
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh, empty database: the test runs once on either kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'coach.sqlite3'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    server.start()
    address = server.new_database()
    yield address
    server.start()  # the test may have failed while it had stopped the server
    server.drop(address)


@pytest.fixture
def worker(database: str) -> Iterator[Worker]:
    """Where calls to this test's database run."""
    made: Worker = Here() if database.startswith("sqlite") else Elsewhere()
    yield made
    made.close()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """A test without `async` runs where its database's calls run."""
    worker = pyfuncitem.funcargs.get("worker")
    # By the marker: pytest-asyncio has made a plain function of it by now.
    if not isinstance(worker, Elsewhere) or pyfuncitem.get_closest_marker("asyncio"):
        return None
    wanted = pyfuncitem._fixtureinfo.argnames
    worker.do(pyfuncitem.obj, **{name: pyfuncitem.funcargs[name] for name in wanted})
    return True


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(NOT_INSTALLED in str(report.longrepr) for report in skipped)
    if not count:
        return
    terminalreporter.section("PostgreSQL NOT TESTED", sep="!", red=True, bold=True)
    terminalreporter.write_line(WARNING.format(count=count), red=True, bold=True)
    terminalreporter.write_sep("!", red=True, bold=True)
