"""`coach db` says in a line what it found, and in its status; the same on either database."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from typer.testing import CliRunner, Result

from bot.commands.db import app
from storage.crypto import Vault
from storage.schema import newest_revision
from storage.sqlite import sqlite_engine
from tests.storage.first_schema import first_database


@pytest.fixture
def configured(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of an empty database, as the commands find it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COACH_DATABASE_URL", database)
    monkeypatch.setenv("COACH_ENCRYPTION_KEYS", Fernet.generate_key().decode())
    return database


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What only a file can show."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "coach.sqlite3"
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{path}")
    return path


def coach_db(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_upgrade_makes_a_database_that_is_in_order(configured: str) -> None:
    """The first time and every time; no password in the name."""
    for _ in range(2):
        done = coach_db("upgrade")
        assert (done.exit_code, done.stderr) == (0, "")
        assert f"the schema is at {newest_revision()}" in done.stdout
    checked = coach_db("check")
    assert (checked.exit_code, checked.stdout.endswith(": in order\n")) == (0, True)


def test_check_makes_no_database(path: Path) -> None:
    """A wrong address is not hidden by a new, sound and empty file."""
    checked = coach_db("check")
    assert checked.exit_code == 2
    assert "coach db upgrade makes it" in checked.stderr
    assert not path.exists()


@pytest.mark.parametrize(
    "command", [["check"], ["backup", "new.sqlite3"], ["rewrap"]], ids=lambda c: c[0]
)
def test_what_needs_a_database_makes_none(path: Path, command: list[str]) -> None:
    """In one line."""
    done = coach_db(*command)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert list(path.parent.iterdir()) == []


def test_check_fails_where_something_is_broken(path: Path) -> None:
    """Status 1, and the fault on standard error."""
    coach_db("upgrade")
    with closing(sqlite3.connect(path)) as file:
        file.execute("drop index ix_outbox_send_at")
    checked = coach_db("check")
    assert (checked.exit_code, checked.stdout) == (1, "")
    assert "ix_outbox_send_at" in checked.stderr


@pytest.mark.parametrize("command", ["upgrade", "check", "rewrap"])
def test_a_newer_database_is_refused_in_one_line(path: Path, command: str) -> None:
    """Status 2: the wrong version of the program is installed."""
    coach_db("upgrade")
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("update alembic_version set version_num = '9999'")
    done = coach_db(command)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "newer version of Lever Coach (revision 9999)" in done.stderr


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("mysql://me:secret@host/x", 2, "mysql is not supported"),
        ("postgresql://me:secret@nowhere.invalid/coach", 2, "cannot be reached"),
        ("postgresql://me:secret@127.0.0.1:1/coach", 1, "coach at 127.0.0.1:1 cannot be reached"),
    ],
)
def test_an_address_that_leads_nowhere_is_one_line(
    path: Path, monkeypatch: pytest.MonkeyPatch, address: str, status: int, says: str
) -> None:
    """Status 2 where it is wrong, 1 where nobody answers; and no password."""
    monkeypatch.setenv("COACH_DATABASE_URL", address)
    monkeypatch.setenv("COACH_ENCRYPTION_KEYS", Fernet.generate_key().decode())
    done = coach_db("upgrade")
    assert (done.exit_code, done.stderr.count("\n")) == (status, 1)
    assert says in done.stderr
    assert "secret" not in done.stderr


def test_a_backup_is_restored_into_another_database(
    configured: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made of either kind; restored here into a file."""
    coach_db("upgrade")
    file = tmp_path / "backup.sqlite3"
    made = coach_db("backup", str(file))
    assert (made.exit_code, made.stdout, made.stderr) == (0, "", f"written: {file}\n")
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path / 'restored.sqlite3'}")
    done = coach_db("restore", str(file))
    assert done.exit_code == 0
    assert "no ledger of erasures was found: nothing was erased again" in done.stderr
    assert "restored; 0 erased again" in done.stderr
    assert coach_db("check").exit_code == 0


def test_a_second_backup_to_the_same_file_is_refused(configured: str, tmp_path: Path) -> None:
    """Status 2; the first stays."""
    coach_db("upgrade")
    file = tmp_path / "backup.sqlite3"
    coach_db("backup", str(file))
    content = file.read_bytes()
    again = coach_db("backup", str(file))
    assert (again.exit_code, again.stderr) == (
        2,
        f"coach: {file} exists already: name a new file\n",
    )
    assert file.read_bytes() == content


def test_a_restore_without_its_key_is_refused(path: Path) -> None:
    """A new key could read nothing; none is made."""
    coach_db("upgrade")
    coach_db("backup", "backup.sqlite3")
    key = path.with_name("coach.sqlite3.key")
    key.unlink(missing_ok=True)
    done = coach_db("restore", "backup.sqlite3")
    assert done.exit_code == 2
    assert "put there the one of the backup first" in done.stderr
    assert not key.exists()


def test_a_ledger_that_is_not_there_is_named(configured: str) -> None:
    """A slip in its name must not bring back who was erased."""
    coach_db("upgrade")
    coach_db("backup", "backup.sqlite3")
    done = coach_db("restore", "backup.sqlite3", "--ledger", "nowhere")
    assert (done.exit_code, done.stderr) == (2, "coach: there is no ledger of erasures nowhere\n")


def test_a_rewrap_says_of_how_many(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From an older schema too; with the new key alone everything is in order afterwards."""
    old, new = (Fernet.generate_key().decode() for _ in range(2))
    engine = sqlite_engine(path)
    first_database(engine, Vault([old]))
    engine.dispose()
    monkeypatch.setenv("COACH_ENCRYPTION_KEYS", f"{new},{old}")
    done = coach_db("rewrap")
    assert (done.exit_code, done.stderr) == (0, f"{path}: 1 keys are wrapped with the first key\n")
    monkeypatch.setenv("COACH_ENCRYPTION_KEYS", new)
    assert coach_db("rewrap").exit_code == 0
    monkeypatch.setenv("COACH_ENCRYPTION_KEYS", old)
    wrong = coach_db("rewrap")
    assert (wrong.exit_code, wrong.stderr.count("\n")) == (2, 1)
    assert "COACH_ENCRYPTION_KEYS" in wrong.stderr
    assert old not in wrong.stderr
