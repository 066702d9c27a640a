"""The engine for an address, and what an operator calls the database."""

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from storage.database import DatabaseFault
from storage.postgresql import name_of, postgresql_engine
from storage.sqlite import path_named_by, path_of, sqlite_engine

EXAMPLES = "sqlite:////var/lib/coach/coach.sqlite3 or postgresql://coach@localhost/coach"


def url_of(address: str) -> URL:
    """Raises DatabaseFault, without the address: it may hold a password."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise DatabaseFault(
            f"the database address cannot be read; an example: {EXAMPLES}"
        ) from None
    backend, _, driver = url.drivername.partition("+")
    if backend in ("postgres", "postgresql") and driver in ("", "asyncpg"):
        if not url.database:
            raise DatabaseFault(f"the database address names no database; an example: {EXAMPLES}")
        return url
    if backend == "sqlite" and driver in ("", "pysqlite"):
        path_named_by(url)
        return url
    raise DatabaseFault(f"the database {url.drivername} is not supported; use {EXAMPLES}")


def is_postgresql(address: str) -> bool:
    return url_of(address).drivername.startswith("postgres")


def engine_for(address: str) -> Engine:
    """An engine for `sqlite:///…` or `postgresql://…`, tried.

    Call it, and use what it returns, where the bot's writer runs calls: see `is_postgresql`.
    """
    url = url_of(address)
    if url.drivername.startswith("postgres"):
        return postgresql_engine(url)
    return sqlite_engine(path_named_by(url))


def called(engine: Engine) -> str:
    """How messages to the operator name the database."""
    return str(path_of(engine)) if engine.dialect.name == "sqlite" else name_of(engine)
