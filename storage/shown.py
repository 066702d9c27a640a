"""What a delivery leaves behind: the live screen, messages that stay, what is left to remove.

Once a screen is shown below an older one, its row stays as a pure removal of the older one
(`only_removes`), so that a crash between the two is made good.

A first send whose answer was lost may have arrived. It is sent again, and its row then stays
to look for the copy (`looks_for_copy`): between the newest message that the chat had when it
was posted, and the one that is now known. Of messages that stay only a reminder has buttons, so
that a copy can be told from what the person wrote: decision 12.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from sqlalchemy import Connection, bindparam, delete, or_, update

from storage import chats
from storage.database import ByDialect
from storage.lapsing import arrived
from storage.models import outbox


@dataclass(frozen=True)
class Posted:
    """A row of the outbox with all that it takes to deliver it.

    `only_removes`: it is shown already, take `remove_message` away and say `removed`.
    `looks_for_copy`: take away a copy that may stand between `after_message` and
    `remove_message`, both exclusive, and say `removed`.
    """

    id: int
    person: int
    channel: str
    address: str
    kind: Literal["screen", "message"]
    place: Literal["edit", "below"]
    screen: int
    payload: str  # empty where it only removes
    live_message: int | None
    remove_message: int | None
    attempts: int
    posted_at: datetime
    only_removes: bool = False
    looks_for_copy: bool = False
    after_message: int | None = None
    unsure: bool = False  # it may have been sent before
    # The newest message of all when it was taken in hand: its copy came after it.
    known: int | None = field(default=None, compare=False)
    turn: str | None = None
    until: datetime | None = None  # of a reminder: later it must not be shown but `lapse`

    @property
    def is_first_send(self) -> bool:
        """A new message, not an edit: repeated, it would stand there twice."""
        return not self.only_removes and (self.place == "below" or self.live_message is None)


# On the path of every message, so prepared once.
_this = outbox.c.id == bindparam("_id"), outbox.c.user == bindparam("_user")
DELETE = delete(outbox).where(*_this)
TAKE = DELETE.returning(outbox.c.remove_message, outbox.c.unsure)
ADD = ByDialect(lambda insert: insert(outbox).returning(outbox.c.id))
# Only rows behind a reminder that is shown now: none of them was tried before it.
COMES_LATER = (
    update(outbox)
    .where(
        outbox.c.user == bindparam("_user"),
        outbox.c.id > bindparam("_id"),
        or_(outbox.c.after_message.is_(None), outbox.c.after_message < bindparam("message")),
    )
    .values(after_message=bindparam("message"))
)


def delete_row(connection: Connection, posted: Posted) -> bool:
    return connection.execute(DELETE, {"_id": posted.id, "_user": posted.person}).rowcount == 1


def stays(
    connection: Connection, chat: chats.AnyRow, posted: Posted, message: int | None, at: datetime
) -> Posted | None:
    """A message that is no screen stays, unless its person was forgotten on its way."""
    delete_row(connection, posted)
    chats.shows(connection, chat, chat.live_message, message)
    if message is None:
        return None
    shown = replace(posted, person=chat.user, kind="screen")
    if chat.user != posted.person:
        return _add_removal(connection, shown, message)
    chats.stays(connection, chat.user, message, at)
    if posted.until is None:
        return None
    return _reminds(connection, shown, message)


def _reminds(connection: Connection, shown: Posted, message: int) -> Posted | None:
    """A reminder was told. Its buttons live until acted on, however long that takes: no search
    for copies may come upon it. A copy of its own is looked for at once."""
    arrived(connection, shown.person, shown.posted_at)
    which = {"_user": shown.person, "_id": shown.id, "message": message}
    connection.execute(COMES_LATER, which)
    if not shown.unsure:
        return None
    return _add_removal(connection, shown, message, looks=True, id={"id": shown.id})


def shown_as(
    connection: Connection, chat: chats.AnyRow, posted: Posted, message: int | None
) -> Posted | None:
    """Records the live message; the row becomes the removal of what it replaced."""
    chats.shows(connection, chat, message, message)
    which = {"_id": posted.id, "_user": posted.person}
    row = connection.execute(TAKE, which).one_or_none()
    replaced = chat.live_message  # an edit keeps it, or had to send anew
    carried = None if row is None else row.remove_message  # else the newer screen carries it
    old = [m for m in dict.fromkeys((replaced, carried)) if m is not None and m != message]
    shown = replace(posted, person=chat.user, live_message=message)
    wanted = [(one, False) for one in old]
    if posted.unsure and message is not None and message != replaced:
        wanted.append((message, True))
    left = []
    for number, (one, looks) in enumerate(wanted):
        id = {"id": posted.id} if number == 0 else {}  # the first keeps its place in the order
        left.append(_add_removal(connection, shown, one, looks, id))
    return left[0] if left else None


def _add_removal(
    connection: Connection,
    shown: Posted,
    message: int,
    looks: bool = False,
    id: Mapping[str, int] = MappingProxyType({}),
) -> Posted:
    row = {
        "user": shown.person,
        "kind": shown.kind,
        "place": "edit",
        "screen": shown.screen,
        "payload": None,
        "remove_message": message,
        "after_message": shown.after_message,
        "unsure": False,
        "looks_for_copy": looks,
        "turn": shown.turn,
        "created_at": shown.posted_at,
        "attempts": 0,
        "send_at": shown.posted_at,
        **id,
    }
    key = connection.execute(ADD.on(connection), row).scalar_one()
    return replace(
        shown,
        until=None,
        id=key,
        place="edit",
        payload="",
        remove_message=message,
        attempts=0,
        only_removes=True,
        looks_for_copy=looks,
        unsure=False,
    )
