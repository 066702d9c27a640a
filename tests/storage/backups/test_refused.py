"""What is no backup, or would be mixed with something, is refused in a sentence."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from storage.backup import back_up
from storage.crypto import Vault, VaultFault
from storage.database import DatabaseFault
from storage.models import users
from storage.schema import upgrade
from tests.storage.backups.conftest import Target, rows_of
from tests.storage.conftest import Book, opened


def test_a_database_with_people_is_not_restored_into(
    lived: Book, file: Path, target: Target
) -> None:
    """Nothing is mixed, nothing overwritten."""
    back_up(lived.engine, file)
    target.does(lambda book: upgrade(book.engine))
    target.does(lambda book: book.turn("anna", opened(title="hers")))
    before = target.does(rows_of)
    with pytest.raises(DatabaseFault, match="the database is not empty"):
        target.restore(file)
    assert target.does(rows_of) == before


def test_wrong_keys_restore_nothing(lived: Book, file: Path, target: Target) -> None:
    """The right ones are asked for, and can be given then."""
    back_up(lived.engine, file)
    with pytest.raises(VaultFault, match="do not open this database"):
        target.restore(file, vault=Vault([Fernet.generate_key()]))
    assert target.does(lambda book: book.rows(users)) == []
    target.restore(file)
    assert len(target.does(lambda book: book.rows(users))) == 2


def test_a_ledger_that_was_named_must_be_there(lived: Book, file: Path, target: Target) -> None:
    """A slip in its name must not bring back who was erased."""
    back_up(lived.engine, file)
    with pytest.raises(DatabaseFault, match=r"there is no ledger of erasures .*nowhere"):
        target.restore(file, file.with_name("nowhere"), must_be_there=True)
    assert target.restore(file, file.with_name("nowhere")) == (0, False)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "there is no backup"),
        (b"", "is no sound backup: it was not made"),
        (b"a letter" * 200, "is no backup"),
    ],
)
def test_a_file_that_is_no_backup_is_named(
    file: Path, target: Target, content: bytes | None, says: str
) -> None:
    """In a sentence; the database stays empty."""
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(DatabaseFault, match=says) as fault:
        target.restore(file)
    assert str(file) in str(fault.value)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("create table accounts (id integer)", "was not made by Lever Coach"),
        ("create table alembic_version (version_num text)", "was not made by Lever Coach"),
    ],
)
def test_another_programs_file_is_no_backup(
    file: Path, target: Target, statement: str, says: str
) -> None:
    """Nor is an empty one of ours: an empty coach would be taken for what was lost."""
    with closing(sqlite3.connect(file)) as other:
        other.execute(statement)
    with pytest.raises(DatabaseFault, match=says):
        target.restore(file)


def test_a_backup_of_a_newer_version_is_refused(lived: Book, file: Path, target: Target) -> None:
    """The newer program can read it; this one would drop what it does not know."""
    back_up(lived.engine, file)
    with closing(sqlite3.connect(file)) as newer, newer:
        newer.execute("update alembic_version set version_num = '9999'")
    with pytest.raises(DatabaseFault, match=r"no sound backup: .*newer version of Lever Coach"):
        target.restore(file)


def test_a_damaged_backup_is_not_restored(lived: Book, file: Path, target: Target) -> None:
    """A row without its owner, or a broken page, is found before anything is read from it."""
    back_up(lived.engine, file)
    with closing(sqlite3.connect(file)) as broken, broken:
        broken.execute("delete from users where address = 'maria'")
    with pytest.raises(DatabaseFault, match=r"no sound backup: rows that belong to nothing"):
        target.restore(file)
    assert target.does(lambda book: book.rows(users)) == []
