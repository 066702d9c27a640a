"""What the coach owes each chat: oldest first, one row at a time, each step its own commit.

A row that waits holds back the rows behind it in its chat and nothing else; a row that was set
aside holds back nothing. Once a screen is shown below an older one, its row stays as a pure
removal of the older one (`only_removes`), so that a crash between the two is made good.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, bindparam, delete, exists, insert, select, update

from storage.crypto import Vault
from storage.database import Source, reading, wipe_log, writing
from storage.models import conversations, outbox, users

WHY_LENGTH = 200


@dataclass(frozen=True)
class Posted:
    """A row of the outbox with all that it takes to deliver it.

    `only_removes`: it is shown already, take `remove_message` away and say `removed`.
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


_is_open = outbox.c.set_aside.is_(None)
NEXT = (
    select(
        outbox,
        users.c.channel,
        users.c.address,
        users.c.wrapped_key,
        conversations.c.live_message,
    )
    .join(users, users.c.key == outbox.c.user)
    .join(conversations, conversations.c.user == outbox.c.user)
    .where(outbox.c.user == bindparam("user"), _is_open)
    .order_by(outbox.c.id)
    .limit(1)
)
_older = outbox.alias("older")
_is_first = ~exists().where(
    _older.c.user == outbox.c.user, _older.c.id < outbox.c.id, _older.c.set_aside.is_(None)
)
# A subquery, not a join: the planner must not begin with all users of the channel.
_channel = select(users.c.channel).where(users.c.key == outbox.c.user).scalar_subquery()
HEADS = (
    select(outbox.c.user, outbox.c.send_at)
    .where(_is_open, _is_first, _channel == bindparam("channel"))
    .order_by(outbox.c.send_at, outbox.c.id)
)
WAITING = HEADS.where(outbox.c.send_at <= bindparam("at")).limit(bindparam("limit"))
NEXT_DUE = HEADS.limit(1)
# By address, not key: whoever was forgotten meanwhile has a fresh row, and the same chat.
CHAT = (
    select(conversations.c.user, conversations.c.live_message)
    .join(users, users.c.key == conversations.c.user)
    .where(users.c.channel == bindparam("channel"), users.c.address == bindparam("address"))
    .with_for_update(of=conversations)
)

# On the path of every message, so prepared once.
_this = outbox.c.id == bindparam("_id"), outbox.c.user == bindparam("_user")
DELETE = delete(outbox).where(*_this)
TAKE = DELETE.returning(outbox.c.remove_message)
SET_LIVE = (
    update(conversations)
    .where(conversations.c.user == bindparam("_user"))
    .values(live_message=bindparam("_message"))
)
_owed = exists().where(outbox.c.user == users.c.key, _is_open)
GOODBYE = delete(users).where(users.c.key == bindparam("_user"), users.c.leaving, ~_owed)


class Outbox:
    def __init__(self, source: Source, vault: Vault) -> None:
        self._source = source
        self._vault = vault

    def waiting(self, channel: str, at: datetime, limit: int = 100) -> list[int]:
        """The persons to whom something can be delivered now; who waits longest comes first."""
        asked = {"channel": channel, "at": at, "limit": limit}
        with reading(self._source) as connection:
            return [row.user for row in connection.execute(WAITING, asked)]

    def next_due(self, channel: str) -> datetime | None:
        """When the first chat has something to deliver; the past means now."""
        with reading(self._source) as connection:
            row = connection.execute(NEXT_DUE, {"channel": channel}).first()
        return None if row is None else row.send_at

    def next(self, person: int, at: datetime) -> Posted | None:
        """The oldest row of this chat. None: nothing there, or it has to wait."""
        with reading(self._source) as connection:
            row = connection.execute(NEXT, {"user": person}).first()
        return None if row is None or row.send_at > at else self._posted(row)

    def sent(self, posted: Posted, message: int | None) -> Posted | None:
        """It was shown, as this message of the chat. What is left to remove comes back.

        True also of a screen whose row was superseded while it was under way: it is the live
        one now, and the one before is to be removed all the same.
        """
        with writing(self._source) as connection:
            if posted.kind == "message":
                left = None
                _delete(connection, posted)
            else:
                left = _shown(connection, posted, message)
            gone = _say_goodbye(connection, posted.person)
        self._after(gone)
        return left

    def removed(self, posted: Posted) -> None:
        """The old message is away: nothing is left of this row."""
        with writing(self._source) as connection:
            _delete(connection, posted)
            gone = _say_goodbye(connection, posted.person)
        self._after(gone)

    def put_off(self, posted: Posted, until: datetime, why: str) -> None:
        """Not now. `why` must hold no user text."""
        values = {"attempts": posted.attempts + 1, "send_at": until, "put_off": why[:WHY_LENGTH]}
        with writing(self._source) as connection:
            connection.execute(update(outbox).where(*_row(posted)).values(values))

    def set_aside(self, posted: Posted, why: str) -> None:
        """Never. The chat goes on without it. `why` must hold no user text."""
        values = {"attempts": posted.attempts + 1, "set_aside": why[:WHY_LENGTH]}
        with writing(self._source) as connection:
            connection.execute(update(outbox).where(*_row(posted)).values(values))
            gone = _say_goodbye(connection, posted.person)
        self._after(gone)

    def _posted(self, row: Row[Any]) -> Posted:
        sealed = row.payload
        return Posted(
            id=row.id,
            person=row.user,
            channel=row.channel,
            address=row.address,
            kind=row.kind,
            place=row.place,
            screen=row.screen,
            payload="" if sealed is None else self._vault.open(row.wrapped_key).read(sealed),
            live_message=row.live_message,
            remove_message=row.remove_message,
            attempts=row.attempts,
            posted_at=row.created_at,
            only_removes=sealed is None,
        )

    def _after(self, gone: bool) -> None:
        if gone:
            wipe_log(self._source)


def _row(posted: Posted) -> tuple[Any, ...]:
    return outbox.c.id == posted.id, outbox.c.user == posted.person


def _delete(connection: Connection, posted: Posted) -> bool:
    return connection.execute(DELETE, {"_id": posted.id, "_user": posted.person}).rowcount == 1


def _set_live(connection: Connection, person: int, message: int | None) -> None:
    connection.execute(SET_LIVE, {"_user": person, "_message": message})


def _shown(connection: Connection, posted: Posted, message: int | None) -> Posted | None:
    """Records the live message; the row becomes the removal of what it replaced."""
    where = {"channel": posted.channel, "address": posted.address}
    chat = connection.execute(CHAT, where).one_or_none()
    if chat is None:  # forgotten for good
        return None
    _set_live(connection, chat.user, message)
    which = {"_id": posted.id, "_user": posted.person}
    row = connection.execute(TAKE, which).one_or_none()
    replaced = chat.live_message  # an edit keeps it, or had to send anew
    carried = None if row is None else row.remove_message  # else the newer screen carries it
    old = [m for m in dict.fromkeys((replaced, carried)) if m is not None and m != message]
    if not old:
        return None
    shown = replace(posted, person=chat.user, live_message=message)
    left = _add_removal(connection, shown, old[0], id=posted.id)  # keeps its place in the order
    for further in old[1:]:
        _add_removal(connection, shown, further)
    return left


def _add_removal(connection: Connection, shown: Posted, message: int, **id: int) -> Posted:
    row = {
        "user": shown.person,
        "kind": shown.kind,
        "place": "edit",
        "screen": shown.screen,
        "payload": None,
        "remove_message": message,
        "created_at": shown.posted_at,
        "attempts": 0,
        "send_at": shown.posted_at,
        **id,
    }
    key = connection.execute(insert(outbox).returning(outbox.c.id), row).scalar_one()
    return replace(
        shown,
        id=key,
        place="edit",
        payload="",
        remove_message=message,
        attempts=0,
        only_removes=True,
    )


def _say_goodbye(connection: Connection, person: int) -> bool:
    """Who was forgotten is deleted when nothing is left to tell them."""
    return connection.execute(GOODBYE, {"_user": person}).rowcount == 1
