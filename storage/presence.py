"""Who works on this database, and whether they still live.

Each process has a random name. On PostgreSQL it holds an advisory lock of that name for as long
as its connection lives, so that others see at once that it died; leases are the second net,
for a process that lives on without its database. On SQLite nobody else can be there.
"""

import secrets
from typing import Protocol

from sqlalchemy import Connection, Engine, text

from storage.database import passes
from storage.postgresql import POLLING

LOCK = text("select pg_advisory_lock(:key)")
TRY_LOCK = text("select pg_try_advisory_lock(:key)")
TRY_LOCK_NOW = text("select pg_try_advisory_xact_lock(:key)")


class Presence(Protocol):
    name: str  # the holder of leases; changes when the database had to be entered anew

    def check(self) -> None:
        """Makes sure that we are seen. Raises when the database is away."""

    def leads(self) -> bool:
        """Whether this process is the one that polls."""

    def is_gone(self, connection: Connection, name: str) -> bool:
        """Whether a process of another name has died."""

    def leave(self) -> None: ...


class Alone:
    """On SQLite: whoever else left a lease has died."""

    def __init__(self) -> None:
        self.name = secrets.token_hex(8)

    def check(self) -> None:
        return

    def leads(self) -> bool:
        return True

    def is_gone(self, connection: Connection, name: str) -> bool:
        return name != self.name

    def leave(self) -> None:
        return


class Among:
    """On PostgreSQL: one of many. Used by one caller at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._leads = False
        self.name = ""
        self._enter()

    def check(self) -> None:
        try:
            assert self._connection is not None
            self._connection.execute(text("select 1"))
        except Exception as fault:
            if not (isinstance(fault, AssertionError) or passes(fault)):
                raise
            self._lose()
            self._enter()

    def leads(self) -> bool:
        self.check()
        if not self._leads and self._connection is not None:
            self._leads = bool(self._connection.scalar(TRY_LOCK, {"key": POLLING}))
        return self._leads

    def is_gone(self, connection: Connection, name: str) -> bool:
        return name != self.name and bool(connection.scalar(TRY_LOCK_NOW, {"key": _key(name)}))

    def leave(self) -> None:
        self._lose()

    def _enter(self) -> None:
        """Under a new name: leases under the old one are for others to take."""
        self._leads = False
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        name = secrets.token_hex(8)
        connection.execute(LOCK, {"key": _key(name)})
        self._connection, self.name = connection, name

    def _lose(self) -> None:
        connection, self._connection = self._connection, None
        self._leads = False
        if connection is not None:
            connection.invalidate()  # closed, not pooled: the locks end with it
            connection.close()


def _key(name: str) -> int:
    return int(name, 16) - 2**63
