"""`coach db` says in a line what it found, and in its status."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.commands.db import app


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "coach.sqlite3"
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{path}")
    return path


def coach_db(command: str) -> Result:
    return CliRunner().invoke(app, [command])


def test_upgrade_makes_a_database_that_is_in_order(path: Path) -> None:
    """The first time and every time."""
    for _ in range(2):
        done = coach_db("upgrade")
        assert (done.exit_code, done.stderr) == (0, "")
        assert "the schema is at 0001" in done.stdout
    checked = coach_db("check")
    assert (checked.exit_code, checked.stdout) == (0, f"{path}: in order\n")


def test_check_makes_no_database(path: Path) -> None:
    """A wrong address is not hidden by a new, sound and empty file."""
    checked = coach_db("check")
    assert checked.exit_code == 2
    assert "coach db upgrade makes it" in checked.stderr
    assert not path.exists()


def test_check_fails_where_something_is_broken(path: Path) -> None:
    """Status 1, and the fault on standard error."""
    coach_db("upgrade")
    with closing(sqlite3.connect(path)) as file:
        file.execute("drop index ix_outbox_send_at")
    checked = coach_db("check")
    assert (checked.exit_code, checked.stdout) == (1, "")
    assert "ix_outbox_send_at" in checked.stderr


@pytest.mark.parametrize("command", ["upgrade", "check"])
def test_a_newer_database_is_refused_in_one_line(path: Path, command: str) -> None:
    """Status 2: the wrong version of the program is installed."""
    coach_db("upgrade")
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("update alembic_version set version_num = '9999'")
    done = coach_db(command)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "newer version of Lever Coach (revision 9999)" in done.stderr


def test_a_wrong_address_is_one_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Status 2, and no password."""
    monkeypatch.setenv("COACH_DATABASE_URL", "mysql://me:secret@host/x")
    done = coach_db("upgrade")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "secret" not in done.stderr
