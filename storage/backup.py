"""A backup is one SQLite file with our schema, whichever database it was made of.

It is made online, of one moment, and read back into an empty database of either kind. What was
erased since is erased again, by the ledger that lies outside of the database. Copied row by
row, in the order in which tables refer to each other.
"""

import os
import secrets
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from storage.crypto import Vault
from storage.database import DatabaseFault, reading, snapshot, writing
from storage.entering import first_number
from storage.erasures import Erasures, named_in, recorded_in
from storage.kept import secrets_of
from storage.models import conversations, metadata, outbox
from storage.people import try_keys
from storage.replaying import erase_again
from storage.schema import check, revision_of, upgrade
from storage.sqlite import sqlite_engine, wipe_log

ROWS = 500  # at a time


def back_up(engine: Engine, file: Path) -> None:
    """Writes a new file, readable by its owner alone. Raises DatabaseFault."""
    if file.exists():
        raise DatabaseFault(f"{file} exists already: name a new file")
    if not file.parent.is_dir():
        raise DatabaseFault(f"{file}: the folder does not exist")
    part = file.with_name(f"{file.name}.part-{secrets.token_hex(4)}")
    try:
        if engine.dialect.name == "sqlite":
            _copy_file(engine, part)
        else:
            _copy_rows(engine, part)
        _sync(part)
        os.link(part, file)  # unlike a rename it never takes another's place
    except FileExistsError:
        raise DatabaseFault(f"{file} exists already: name a new file") from None
    except OSError as fault:
        raise DatabaseFault(f"{file} cannot be written: {fault.strerror}") from None
    finally:
        for left in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm"))):
            left.unlink(missing_ok=True)


def restore(
    engine: Engine,
    file: Path,
    vault: Vault,
    ledger: Path | None,
    must_be_there: bool = False,
) -> tuple[int, bool]:
    """Reads a backup into an empty database. Raises DatabaseFault.

    Args:
        vault: the operator's keys, those that the backup was made with among them.
        ledger: the ledger of erasures; `must_be_there`: it was asked for by name.

    Returns:
        How many people were erased again, and whether there was a ledger.
    """
    found = ledger is not None and ledger.exists()
    if must_be_there and not found:
        raise DatabaseFault(f"there is no ledger of erasures {ledger}")
    upgrade(engine)
    with _opened_copy(file) as source, reading(source) as old, writing(engine) as new:
        _refuse_what_is_not_empty(new)
        for table in metadata.sorted_tables:
            _copy_table(table, old, new)
        if new.dialect.name == "postgresql":
            _set_sequences(new)
        _unsettle(new)
        try_keys(new, vault)
        erasures = Erasures(secrets_of(new, vault).key_for("erasures"), None)
        named = recorded_in(new) | (named_in(ledger) if ledger and found else set())
        erased = erase_again(new, erasures, named)
    wipe_log(engine)
    return erased, found


def _copy_file(engine: Engine, part: Path) -> None:
    """SQLite's own online copy, taken page by page while others write."""
    _make(part)
    with (
        closing(sqlite3.connect(str(engine.url.database))) as source,
        closing(sqlite3.connect(part)) as target,
    ):
        source.backup(target, pages=-1)
        target.execute("PRAGMA journal_mode=delete")


def _copy_rows(engine: Engine, part: Path) -> None:
    _make(part)
    target = sqlite_engine(part)
    try:
        upgrade(target)
        with snapshot(engine) as old, writing(target) as new:
            for table in metadata.sorted_tables:
                _copy_table(table, old, new)
        with target.connect() as connection:
            connection.connection.cursor().execute("PRAGMA journal_mode=delete")
    finally:
        target.dispose()


def _copy_table(table: Table, old: Connection, new: Connection) -> None:
    keys = list(table.primary_key)
    rows = old.execution_options(yield_per=ROWS).execute(select(table).order_by(*keys))
    for some in rows.mappings().partitions(ROWS):
        new.execute(insert(table), [dict(row) for row in some])


@contextmanager
def _opened_copy(file: Path) -> Iterator[Engine]:
    """The backup itself stays as it is: an older one is brought to the newest schema first."""
    if not file.is_file():
        raise DatabaseFault(f"there is no backup {file}")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "backup.sqlite3"
        _make(copy)
        try:
            shutil.copyfile(file, copy)
        except OSError as fault:
            raise DatabaseFault(f"{file} cannot be read: {fault.strerror}") from None
        try:
            source = sqlite_engine(copy)
        except DatabaseFault:
            raise DatabaseFault(f"{file} is no backup") from None
        try:
            for wrong in _wrong_with(source):
                raise DatabaseFault(f"{file} is no sound backup: {wrong}")
            yield source
        finally:
            source.dispose()


def _wrong_with(source: Engine) -> list[str]:
    """Brings it to the newest schema, and checks it."""
    try:
        with reading(source) as connection:
            if revision_of(connection) is None:
                return ["it was not made by Lever Coach"]
        upgrade(source)
        return check(source)
    except (DatabaseFault, DBAPIError) as fault:
        return [str(getattr(fault, "orig", fault))]


def _refuse_what_is_not_empty(connection: Connection) -> None:
    for table in metadata.sorted_tables:
        if connection.execute(select(table).limit(1)).first() is not None:
            raise DatabaseFault("the database is not empty: a backup is restored into an empty one")


def _set_sequences(connection: Connection) -> None:
    for table, column in (("users", "key"), ("outbox", "id")):
        highest = connection.scalar(select(func.max(metadata.tables[table].c[column])))
        name = f"pg_get_serial_sequence('{table}', '{column}')"
        if highest is not None:
            connection.execute(text(f"select setval({name}, :highest)"), {"highest": highest})


def _unsettle(connection: Connection) -> None:
    """Time went on since the backup: old buttons mean nothing, what was owed may have been sent,
    and nobody holds a chat."""
    further = {name: conversations.c[name] + first_number() for name in ("screen", "numbered")}
    connection.execute(update(conversations).values(**further, holder=None, held_until=None))
    connection.execute(update(outbox).where(outbox.c.payload.is_not(None)).values(unsure=True))


def _make(file: Path) -> None:
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _sync(file: Path) -> None:
    for path in (file, file.parent):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
