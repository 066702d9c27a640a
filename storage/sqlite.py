"""SQLite: one file, one process that talks to people.

Write-ahead log, synced at every commit; freed space is overwritten; a writing transaction takes
the write lock at its begin, so that it never fails half-way for a rival.
"""

import fcntl
import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from storage.database import DatabaseFault, Source, reading

OLDEST_SQLITE = (3, 35, 0)  # returning
PRAGMAS = {
    "busy_timeout": "10000",  # milliseconds; first, the others may have to wait
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": "on",
    "secure_delete": "on",
}


def path_named_by(url: URL) -> Path:
    """The file that an address names. Raises DatabaseFault."""
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise DatabaseFault("the database address names no file; use sqlite:///FILE")
    if url.host or url.query:
        raise DatabaseFault("a SQLite address is sqlite:///FILE, without a host or options")
    return Path(url.database).expanduser().absolute()


def sqlite_engine(path: Path) -> Engine:
    """The file and its folder are made, for the owner alone."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise DatabaseFault(f"SQLite 3.35 or newer is needed, this is {sqlite3.sqlite_version}")
    _make_file(path)
    engine = create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        with reading(engine):
            pass
    except DBAPIError as fault:
        engine.dispose()
        raise DatabaseFault(f"{path} cannot be opened: {fault.orig}") from None
    return engine


def path_of(engine: Engine) -> Path:
    """The file of a SQLite engine."""
    return Path(str(engine.url.database))


def _make_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "not a file's name"
        raise DatabaseFault(f"the database file {path} cannot be used: {why}") from None


def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves; SQLAlchemy's advice
    cursor = connection.cursor()
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name}={value}")
    cursor.close()


def _begin(connection: Connection) -> None:
    only_reads = connection.get_execution_options().get("only_reads")
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")


def wipe_log(source: Source) -> None:
    """Empties the write-ahead log, where pages from before a deletion would linger.

    Called after an erasure, outside of transactions; inside one it is left to a later call.
    On PostgreSQL there is nothing to do: its log is the operator's, see docs/privacy.md.
    """
    if source.dialect.name != "sqlite":
        return
    if isinstance(source, Engine):
        with source.connect() as connection:
            wipe_log(connection)
    elif not source.in_transaction():
        with suppress(sqlite3.OperationalError):  # somebody reads: the next checkpoint does it
            source.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


class SoleUse:
    """Holds a SQLite file for one `coach run` or `coach chat`; a crash lets go of it."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._handle: int | None = None

    def __enter__(self) -> "SoleUse":
        path = self._database.with_name(self._database.name + ".lock")
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as fault:
            raise DatabaseFault(f"{path} cannot be used: {fault.strerror}") from None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            raise DatabaseFault(
                f"{self._database} is in use by another coach run or coach chat: stop it first"
            ) from None
        self._handle = handle
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._handle is not None:
            os.close(self._handle)  # the lock goes with it; the file stays, or two could hold it
            self._handle = None
