"""What a turn puts into the outbox, and how a screen takes the place of older ones."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, delete

from storage.crypto import Seal
from storage.database import ByDialect
from storage.models import outbox

Kind = Literal["screen", "message"]
Place = Literal["edit", "below"]

SUPERSEDE = (
    delete(outbox)
    .where(
        outbox.c.user == bindparam("_user"),
        outbox.c.kind == "screen",
        outbox.c.payload.is_not(None),  # one that is shown, and only removes, still has to
    )
    .returning(outbox.c.place, outbox.c.remove_message, outbox.c.unsure, outbox.c.after_message)
)
POST = ByDialect(lambda insert: insert(outbox))


@dataclass
class Row:
    """One row of the outbox, before it is written."""

    user: int
    kind: Kind
    place: Place
    screen: int
    at: datetime
    send_at: datetime
    payload: bytes | None = None
    remove: int | None = None
    after: int | None = None
    unsure: bool = False
    looks_for_copy: bool = False
    turn: str | None = None
    until: datetime | None = None

    def values(self) -> dict[str, Any]:
        return {
            "user": self.user,
            "kind": self.kind,
            "place": self.place,
            "screen": self.screen,
            "payload": self.payload,
            "remove_message": self.remove,
            "after_message": self.after,
            "unsure": self.unsure,
            "looks_for_copy": self.looks_for_copy,
            "turn": self.turn,
            "created_at": self.at,
            "attempts": 0,
            "send_at": self.send_at,
            "until": self.until,
        }


def post(connection: Connection, row: Row, text: str, seal: Seal) -> None:
    """A screen takes the place of older screens that were not shown, and their duties."""
    removals = [] if row.remove is None else [row.remove]
    if row.kind == "screen":
        removals += _supersede(connection, row)
    row.payload = seal.seal(text)
    wanted = list(dict.fromkeys(removals))
    row.remove = wanted[0] if wanted else None
    further = [_removal_after(row, message) for message in wanted[1:]]
    rows = [one.values() for one in (row, *further)]
    connection.execute(POST.on(connection), rows)


def post_removals(connection: Connection, row: Row, wanted: list[int]) -> None:
    """Old messages to be taken away, each a row of its own."""
    if wanted:
        rows = [_removal_after(row, message).values() for message in wanted]
        connection.execute(POST.on(connection), rows)


def _supersede(connection: Connection, row: Row) -> list[int]:
    """What the older screens were to remove. One that may have been sent is still looked for."""
    removals = []
    for older in connection.execute(SUPERSEDE, {"_user": row.user}):
        row.place = "below" if older.place == "below" else row.place
        row.unsure |= older.unsure
        row.after = _lower(row.after, older.after_message)  # it may be on its way just now
        if older.remove_message is not None:
            removals.append(older.remove_message)
    return removals


def _removal_after(row: Row, message: int) -> Row:
    return Row(
        row.user, "screen", "edit", row.screen, row.at, row.send_at, remove=message, turn=row.turn
    )


def _lower(one: int | None, other: int | None) -> int | None:
    known = [message for message in (one, other) if message is not None]
    return min(known) if known else None


__all__ = ["Kind", "Place", "Row", "post", "post_removals"]
