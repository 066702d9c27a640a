"""Transactions on either database, the same for SQLite and PostgreSQL.

Everything here is synchronous. On PostgreSQL it runs inside `sqlalchemy.util.greenlet_spawn`
(the bot's writer does that), on SQLite in a thread; nothing here knows which.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Transaction
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    InvalidRequestError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionFree

Source = Engine | Connection  # a connection is lent: in its transaction we work in a savepoint
Insert = sqlite.Insert | postgresql.Insert


class DatabaseFault(Exception):
    """The database cannot be used. One sentence for the operator, without secrets."""


class DatabaseAway(DatabaseFault):
    """It does not answer. Nothing need be wrong with how it is named: a later try may do."""


class ByDialect:
    """One statement, made with each database's own insert: that alone knows `on conflict`."""

    def __init__(self, make: Callable[[Any], Insert]) -> None:
        self._made = {"sqlite": make(sqlite.insert), "postgresql": make(postgresql.insert)}

    def on(self, connection: Connection) -> Insert:
        return self._made[connection.dialect.name]


def passes(fault: BaseException) -> bool:
    """Whether the same may work a moment later: the database is away, busy, or full.

    False for a fault of ours: what was asked for can never be done.
    """
    if isinstance(fault, DataError | IntegrityError | NotSupportedError | ProgrammingError):
        return False
    if isinstance(fault, DBAPIError):
        return not _is_unfit(fault)
    if isinstance(fault, InvalidRequestError):  # a connection that broke under a transaction
        return "invalid transaction" in str(fault)
    return isinstance(fault, OSError | NoConnectionFree)


# PostgreSQL's classes of faults of ours: data, integrity, syntax, limits of the program.
NEVER = ("22", "23", "42", "54")


def _is_unfit(fault: DBAPIError) -> bool:
    """asyncpg tells a value that fits no column as it tells a lost connection, but for its code."""
    below = getattr(fault.orig, "__cause__", None)
    code = str(getattr(fault.orig, "sqlstate", None) or "")
    return code.startswith(NEVER) or isinstance(below, ValueError | TypeError)


@contextmanager
def _connected(source: Source, **options: Any) -> Iterator[Connection]:
    if isinstance(source, Connection):
        yield source
        return
    with source.connect() as connection:
        yield connection.execution_options(**options)


@contextmanager
def transaction(source: Source, **options: Any) -> Iterator[tuple[Connection, Transaction]]:
    """A writing transaction; whoever leaves without its commit changed nothing."""
    with _connected(source, **options) as connection:
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
    """Waits for no writer. On SQLite all that is read is of one moment."""
    with transaction(source, only_reads=True) as (connection, _):
        yield connection


@contextmanager
def snapshot(source: Source) -> Iterator[Connection]:
    """All that is read is of one moment, on either database. For long reads."""
    options = {"only_reads": True}
    if isinstance(source, Engine) and source.dialect.name == "postgresql":
        options["isolation_level"] = "REPEATABLE READ"  # type: ignore[assignment]
    with transaction(source, **options) as (connection, _):
        yield connection
