"""PostgreSQL: any number of processes on one database.

asyncpg beneath SQLAlchemy's asynchronous engine, whose synchronous side we use inside a
greenlet: a quarter cheaper a turn than psycopg (docs/decisions/0010).
"""

from socket import gaierror
from typing import Any

from sqlalchemy import URL, Connection, Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import DatabaseAway, DatabaseFault, reading

CONNECTIONS = 10  # a process; turns wait for a free one
# Seconds. A statement that takes longer is given up: the other end may be gone.
CONNECT, STATEMENT = 5.0, 20.0
SERVER_SETTINGS = {
    "application_name": "lever-coach",
    "timezone": "UTC",
    # A process that vanished with its machine must not hold a chat's row.
    "idle_in_transaction_session_timeout": "15000",
    "lock_timeout": "15000",
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
OLDEST = 130000
OPTIONS = {"sslmode", "application_name"}


def postgresql_engine(address: URL) -> Engine:
    """The synchronous side of an asynchronous engine. Raises DatabaseFault.

    Use it, also to dispose of it, inside `sqlalchemy.util.greenlet_spawn` alone.
    """
    unknown = sorted(set(address.query) - OPTIONS)
    if unknown:
        raise DatabaseFault(
            f"the database address has the option {unknown[0]}; it takes {' and '.join(OPTIONS)}"
        )
    engine = create_async_engine(
        URL.create(
            "postgresql+asyncpg",
            address.username,
            address.password,
            address.host,
            address.port,
            address.database,
        ),
        hide_parameters=True,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=STATEMENT,
        connect_args=_arguments(address),
    ).sync_engine
    _try(engine)
    return engine


def _arguments(address: URL) -> dict[str, Any]:
    settings = dict(SERVER_SETTINGS)
    if "application_name" in address.query:
        settings["application_name"] = str(address.query["application_name"])
    arguments: dict[str, Any] = {
        "timeout": CONNECT,
        "command_timeout": STATEMENT,
        "server_settings": settings,
    }
    if "sslmode" in address.query:
        arguments["ssl"] = str(address.query["sslmode"])
    return arguments


def _try(engine: Engine) -> None:
    try:
        with reading(engine) as connection:
            version = int(str(connection.scalar(text("show server_version_num"))))
    except (DBAPIError, OSError, ValueError) as fault:
        engine.dispose()
        told = f"the database {name_of(engine)} cannot be reached: {_why(fault)}"
        raise (DatabaseFault if _is_misnamed(fault) else DatabaseAway)(told) from None
    if version < OLDEST:
        engine.dispose()
        raise DatabaseFault("PostgreSQL 13 or newer is needed")


def _is_misnamed(fault: Exception) -> bool:
    """No such host, database, user or password; else the server is not there just now."""
    code = str(getattr(getattr(fault, "orig", None), "sqlstate", None) or "")
    return isinstance(fault, gaierror) or code.startswith(("28", "3D"))


def name_of(engine: Engine) -> str:
    """For people: host and database, without user and password."""
    url = engine.url
    return f"{url.database} at {url.host or 'localhost'}:{url.port or 5432}"


def _why(fault: Exception) -> str:
    """Never the driver's whole text: it may quote the address."""
    below = getattr(fault, "orig", None)
    cause = getattr(below, "__cause__", None) or below or fault
    words = str(getattr(cause, "strerror", None) or cause).splitlines()
    return (words[0] if words else "") or type(cause).__name__


MIGRATING = 0x1E7E_0000_0000_0001  # advisory locks: arbitrary, and ours alone
POLLING = 0x1E7E_0000_0000_0002


def lock_for_migration(connection: Connection) -> None:
    """Until the transaction ends; processes that start together migrate one after the other."""
    connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": MIGRATING})
