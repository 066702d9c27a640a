"""The file is opened safely, by one process at a time, or it is said in a sentence why not."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from storage.database import DatabaseFault
from storage.engines import engine_for
from storage.sqlite import SoleUse, path_of, wipe_log
from tests.storage.conftest import AT, Book


def test_a_commit_is_on_disk_and_a_deletion_is_one(sqlite_book: Book) -> None:
    """The settings of every connection, the second one included."""
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,  # full
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 10000,
    }
    with (
        sqlite_book.engine.connect() as one,
        sqlite_book.engine.connect().execution_options(only_reads=True) as two,
    ):
        for connection in (one, two):
            for name, value in wanted.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() == value
            connection.rollback()


def test_file_and_folder_are_made_for_the_owner(tmp_path: Path) -> None:
    """Nobody else on the machine reads the file, its log or its index; an open one is closed."""
    path = tmp_path / "deep" / "er" / "coach.sqlite3"
    engine = engine_for(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.exec_driver_sql("create table x (y)")
    found = list(path.parent.iterdir())
    assert len(found) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in found} == {0o600}
    assert path_of(engine) == path
    engine.dispose()
    path.chmod(0o644)
    engine_for(f"sqlite:///{path}").dispose()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_relative_address_is_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And stays the same file when the process goes elsewhere."""
    monkeypatch.chdir(tmp_path)
    engine = engine_for("sqlite:///coach.sqlite3")
    assert path_of(engine) == tmp_path / "coach.sqlite3"
    engine.dispose()


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("", "cannot be read"),
        ("coach.sqlite3", "cannot be read"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:///file:x?uri=true", "names no file"),
        ("sqlite:///x?mode=ro", "without a host or options"),
        ("sqlite://host/x", "without a host"),
        ("sqlite+aiosqlite:///x", "sqlite.aiosqlite is not supported; use sqlite:"),
        ("mysql://me:secret@host/x", "mysql is not supported"),
        ("nonsense://me:secret@host/x", "nonsense is not supported"),
        ("postgresql+psycopg://me:secret@host/coach", "psycopg is not supported"),
        ("postgresql://me:secret@host", "names no database"),
        ("postgresql://me:secret@host:port/coach", "cannot be read"),
        ("sqlite:////proc/nowhere/coach.sqlite3", "cannot be used"),
        ("sqlite:////", "cannot be used"),
        ("sqlite:///a\0b", "cannot be used"),
    ],
)
def test_a_wrong_address_is_one_sentence(address: str, says: str) -> None:
    """What is wrong, and what to write; never a password."""
    with pytest.raises(DatabaseFault, match=says) as fault:
        engine_for(address)
    assert "secret" not in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    """It may be somebody's letter."""
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 100)
    with pytest.raises(DatabaseFault, match="not a database"):
        engine_for(f"sqlite:///{path}")
    assert path.read_text().startswith("Dear Sir")


def test_a_reader_does_not_wait_for_a_writer(book: Book) -> None:
    """Delivery looks into the outbox while a turn is being written."""
    person = book.turn("maria", lambda page: page.post("message", "below", 0, "x"))
    with book.engine.begin() as writer:
        writer.exec_driver_sql("update users set language = 'de'")
        assert book.outbox.next_due("telegram", AT) == AT
        assert book.outbox.waiting("telegram", AT) == [(person, False)]


def test_the_log_is_emptied_only_when_nobody_reads_it(sqlite_book: Book) -> None:
    """A reader keeps what it sees; asked again after it, the log is empty."""
    log = sqlite_book.path.with_name("coach.sqlite3-wal")
    with sqlite_book.engine.connect() as writer:
        writer.exec_driver_sql("PRAGMA busy_timeout=10")
        writer.rollback()
        with sqlite_book.engine.connect().execution_options(only_reads=True) as reader:
            assert reader.exec_driver_sql("select count(*) from users").scalar_one() == 0
            sqlite_book.turn("maria")
            wipe_log(writer)
            assert log.stat().st_size > 0
            assert reader.exec_driver_sql("select count(*) from users").scalar_one() == 0
        wipe_log(writer)
    assert log.stat().st_size == 0


HOLD = """
import sys
from pathlib import Path
from storage.sqlite import SoleUse
with SoleUse(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    """In one clear sentence; a process that was killed holds nothing."""
    database = tmp_path / "coach.sqlite3"
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=root,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(DatabaseFault, match="in use by another coach"), SoleUse(database):
            pass
        os.kill(other.pid, signal.SIGKILL)
        other.wait()
        with SoleUse(database), pytest.raises(DatabaseFault), SoleUse(database):
            pass
    with SoleUse(database):
        pass
