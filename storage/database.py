"""Opens the database, and says in one sentence why it cannot.

SQLite: write-ahead log, synced at every commit; freed space is overwritten; a writing
transaction takes the write lock at its begin, so that it never fails half-way for a rival.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, Transaction, create_engine, event, make_url
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

Source = Engine | Connection  # a connection is lent: in its transaction we work in a savepoint

OLDEST_SQLITE = (3, 35, 0)  # returning
PRAGMAS = {
    "busy_timeout": "10000",  # milliseconds; first, the others may have to wait
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": "on",
    "secure_delete": "on",
}


class DatabaseFault(Exception):
    """The database cannot be used. One sentence for the operator, without secrets."""


def engine_for(address: str) -> Engine:
    """An engine for `sqlite:///…`; the file and its folder are made, for the owner alone."""
    path = sqlite_path(address)
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


def sqlite_path(address: str) -> Path:
    """The file that an address names."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise DatabaseFault(
            "the database address cannot be read; an example: sqlite:////var/lib/coach/coach.sqlite3"
        ) from None
    if url.get_backend_name() in ("postgresql", "postgres"):
        raise DatabaseFault("PostgreSQL is not supported yet; use sqlite:///FILE")
    if url.drivername not in ("sqlite", "sqlite+pysqlite"):
        raise DatabaseFault(f"the database {url.drivername} is not supported; use sqlite:///FILE")
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise DatabaseFault("the database address names no file; use sqlite:///FILE")
    if url.host or url.query:
        raise DatabaseFault("a SQLite address is sqlite:///FILE, without a host or options")
    return Path(url.database).expanduser().absolute()


def path_of(engine: Engine) -> Path:
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


# ---- transactions


@contextmanager
def _connected(source: Source, **options: Any) -> Iterator[Connection]:
    if isinstance(source, Connection):
        yield source
        return
    with source.connect() as connection:
        yield connection.execution_options(**options)


@contextmanager
def transaction(source: Source) -> Iterator[tuple[Connection, Transaction]]:
    """A writing transaction; whoever leaves without its commit changed nothing."""
    with _connected(source) as connection:
        nested = connection.in_transaction()
        work = connection.begin_nested() if nested else connection.begin()
        try:
            yield connection, work
        finally:
            if work.is_active:
                work.rollback()


@contextmanager
def writing(source: Source) -> Iterator[Connection]:
    """One short transaction, committed at the end of the block."""
    with transaction(source) as (connection, work):
        yield connection
        work.commit()


@contextmanager
def reading(source: Source) -> Iterator[Connection]:
    """What is read here is of one moment; it waits for no writer."""
    with _connected(source, only_reads=True) as connection, transaction(connection):
        yield connection


def insert(table: Table) -> sqlite.Insert:
    """An insert that knows `on conflict`."""
    return sqlite.insert(table)


def wipe_log(source: Source) -> None:
    """Empties the write-ahead log, where pages from before a deletion would linger.

    Called after an erasure, outside of transactions; inside one it is left to a later call.
    """
    if isinstance(source, Engine):
        with source.connect() as connection:
            wipe_log(connection)
    elif not source.in_transaction():
        with suppress(sqlite3.OperationalError):  # somebody reads: the next checkpoint does it
            source.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


# ---- one process at a time


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
