"""The tests' own PostgreSQL: what tests on it may rely on."""

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from tests import databases
from tests.databases import Address, PostgresServer, ServerFault

ROOT = Path(__file__).parent.parent
# Says where its server is, then waits to be killed: in short steps, because a signal that comes
# just before one long read is only seen after it. Ctrl-C works even if our caller ignores it.
VICTIM = """
import signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
from tests.databases import PostgresServer
with PostgresServer() as server:
    print(server.pid, server.folder, flush=True)
    for _ in range(1200):
        time.sleep(0.05)
"""
# The same suite as on a machine without PostgreSQL.
WITHOUT = """
import sys, pytest
from pathlib import Path
from tests import databases
databases.PACKAGED = Path("/nowhere")
sys.exit(pytest.main(["-p", "no:cacheprovider", *sys.argv[1:]]))
"""


@pytest.fixture
def fresh(postgres: PostgresServer) -> Iterator[str]:
    postgres.start()
    address = postgres.new_database()
    yield address
    postgres.start()
    postgres.drop(address)


async def ask(address: str, *statements: str) -> object:
    connection = await asyncpg.connect(address, ssl=False)
    try:
        for statement in statements[:-1]:
            await connection.execute(statement)
        return await connection.fetchval(statements[-1])
    finally:
        await connection.close()


def gone(pid: int) -> bool:
    """Ended; it may still wait for somebody to ask how."""
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_an_address_has_a_form_that_can_be_read_back() -> None:
    address = Address(20_123, "coach_0a")
    assert str(address) == "postgresql://coach@127.0.0.1:20123/coach_0a"
    assert Address.read(str(address)) == address


def test_the_newest_packaged_version_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By number, not by letter; an incomplete one (only the clients) does not count."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(databases, "PACKAGED", tmp_path)
    assert databases.binaries() is None
    for file in ("9.6/bin/initdb", "9.6/bin/postgres", "15/bin/initdb", "15/bin/postgres"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).touch()
    (tmp_path / "17/bin").mkdir(parents=True)
    assert databases.binaries() == tmp_path / "15/bin"


async def test_every_database_is_empty_and_alone(postgres: PostgresServer, fresh: str) -> None:
    other = postgres.new_database()
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    assert await ask(fresh, "CREATE TABLE words (word text)", tables) == 1
    assert await ask(other, tables) == 0
    postgres.drop(other)
    with pytest.raises(asyncpg.InvalidCatalogNameError):
        await ask(other, tables)


async def test_a_copy_brings_what_was_there(postgres: PostgresServer, fresh: str) -> None:
    await ask(fresh, "CREATE TABLE words AS SELECT 'ü' AS word", "SELECT 1")
    copy = postgres.new_database(like=fresh)
    assert await ask(copy, "SELECT word FROM words") == "ü"
    postgres.drop(copy)


async def test_text_is_ordered_and_encoded_as_in_sqlite(fresh: str) -> None:
    assert await ask(fresh, "SELECT 'Z' < 'a'") is True
    assert await ask(fresh, "SHOW server_encoding") == "UTF8"


@pytest.mark.parametrize("mode", ["fast", "immediate"])
async def test_what_was_committed_outlives_a_stop(
    postgres: PostgresServer, fresh: str, mode: str
) -> None:
    """At the same address; meanwhile nobody answers there."""
    await ask(fresh, "CREATE TABLE kept AS SELECT 7 AS number", "SELECT 1")
    postgres.stop(mode)
    assert postgres.pid is None
    with pytest.raises(OSError):
        await ask(fresh, "SELECT 1")
    postgres.start()
    assert await ask(fresh, "SELECT number FROM kept") == 7


async def test_a_durable_server_waits_for_the_disk(postgres: PostgresServer, fresh: str) -> None:
    assert await ask(fresh, "SHOW fsync") == "off"
    with PostgresServer(durable=True, settings={"max_connections": "20"}) as durable:
        address = durable.new_database()
        shown = [await ask(address, f"SHOW {name}") for name in ("fsync", "synchronous_commit")]
        assert shown == ["on", "on"]
        assert await ask(address, "SHOW max_connections") == "20"
        await ask(address, "CREATE TABLE kept AS SELECT 7 AS number", "SELECT 1")
        durable.restart()
        assert await ask(address, "SELECT number FROM kept") == 7


def test_it_is_not_root_and_not_reached_from_elsewhere(postgres: PostgresServer) -> None:
    owner = Path(f"/proc/{postgres.pid}").stat().st_uid
    assert owner != 0
    assert postgres.folder.stat().st_uid == owner
    assert postgres.folder.stat().st_mode & 0o077 == 0
    told = asyncio.run(ask(str(Address(postgres.port, "postgres")), "SHOW listen_addresses"))
    assert told == "127.0.0.1"


def test_a_start_that_fails_says_why_and_leaves_nothing(postgres: PostgresServer) -> None:
    server = PostgresServer(settings={"shared_buffers": "a lot"})
    with pytest.raises(ServerFault, match='invalid value for parameter "shared_buffers"'):
        server.__enter__()
    assert not server.folder.exists()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_when_we_are_killed(postgres: PostgresServer, how: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", VICTIM],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as victim:
        assert victim.stdout is not None
        pid, folder = victim.stdout.readline().split()
        assert not gone(int(pid))
        victim.send_signal(how)
        victim.wait(30)
    for _ in range(1000):  # ends as soon as it holds
        if gone(int(pid)) and not Path(folder).exists():
            return
        time.sleep(0.01)
    pytest.fail(f"left behind: {pid}, {folder}")


def run_without_postgresql(tmp_path: Path, needed: str) -> subprocess.CompletedProcess[str]:
    test = f"{Path(__file__).name}::test_text_is_ordered_and_encoded_as_in_sqlite"
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, f"tests/{test}"],
        cwd=ROOT,
        env={"PATH": str(tmp_path), "COACH_TESTS_NEED_POSTGRESQL": needed},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_run_without_postgresql_says_so(tmp_path: Path) -> None:
    result = run_without_postgresql(tmp_path, needed="")
    assert result.returncode == 0, result.stdout
    assert "SKIPPED, because it is not installed: 1." in result.stdout
    assert "apt install postgresql" in result.stdout


def test_a_run_that_needs_postgresql_fails_without_it(tmp_path: Path) -> None:
    result = run_without_postgresql(tmp_path, needed="1")
    assert result.returncode == 1, result.stdout
    assert "forbids to skip" in result.stdout


def test_a_test_on_a_database_runs_on_either_kind(
    request: pytest.FixtureRequest, database: str
) -> None:
    kind = database.partition(":")[0]
    assert kind in request.node.name
    assert (request.node.get_closest_marker("postgresql") is not None) == (kind == "postgresql")
