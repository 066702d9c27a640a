"""One user's rows: added, changed, taken away. Every statement made here names the user.

What a change names and the user does not have is a fault: no row is there, or a foreign key
finds nothing, since all of them lead from a user's row to a row of the same user.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from storage.crypto import Seal


class LedgerFault(Exception):
    """A change that fits nothing of this user's: the caller decided on what is not there."""


class Rows:
    def __init__(self, connection: Connection, user: int, seal: Seal, at: datetime) -> None:
        """`at`: the turn's time, which what it posts carries as well."""
        self.connection = connection
        self.user = user
        self.seal = seal
        self.at = at

    def add(self, table: Table, **values: Any) -> None:
        self.connection.execute(insert(table), {"user": self.user, **values})

    def need(self, table: Table, number: int) -> None:
        """The row of that number has to be there."""
        asked = select(func.count()).where(*self.the(table, number))
        self._one(self.connection.scalar(asked) or 0, table, number)

    def put(self, table: Table, number: int, **values: Any) -> None:
        """Changes the row of that number, which has to be there."""
        done = self.connection.execute(update(table).where(*self.the(table, number)).values(values))
        self._one(done.rowcount, table, number)

    def take(self, table: Table, number: int) -> None:
        """Takes away the row of that number, which has to be there, and all that hangs on it."""
        done = self.connection.execute(delete(table).where(*self.the(table, number)))
        self._one(done.rowcount, table, number)

    def pair(self, table: Table, contacts: Iterable[int], **with_what: int) -> None:
        """These contacts belong to a touch, or a plan; to a case each of them may."""
        pairs = [
            {"user": self.user, "contact": contact, **with_what} for contact in sorted({*contacts})
        ]
        if pairs:
            self.connection.execute(insert(table), pairs)

    def the(self, table: Table, number: int) -> tuple[ColumnElement[bool], ...]:
        return table.c.user == self.user, table.c.number == number

    def _one(self, count: int, table: Table, number: int) -> None:
        if count != 1:
            raise LedgerFault(f"{table.name}: this user has no number {number}")


@contextmanager
def faults_of(change: object) -> Iterator[None]:
    """What the database refuses about a change is the change's own fault."""
    try:
        yield
    except IntegrityError as refused:
        name = type(change).__name__
        raise LedgerFault(
            f"{name}: it names what this user does not have, or what was decided already"
        ) from refused
