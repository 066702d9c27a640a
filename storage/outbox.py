"""What the coach owes each chat: oldest first, one row at a time, each step its own commit.

A row that waits holds back the rows behind it in its chat and nothing else; a row that was set
aside holds back nothing. Once a screen is shown below an older one, its row stays as a pure
removal of the older one (`only_removes`), so that a crash between the two is made good.

A first send whose answer was lost may have arrived. It is sent again, and its row then stays
to look for the copy (`looks_for_copy`): between the newest message that the chat had when the
screen was posted, and the one that is now known.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Literal

from sqlalchemy import Connection, Row, bindparam, delete, exists, func, select, update

from storage import chats
from storage.crypto import Vault
from storage.database import ByDialect, Source, reading, writing
from storage.leases import Leases, may_be_there
from storage.models import conversations, outbox, users
from storage.presence import Alone, Presence
from storage.sqlite import wipe_log

WHY_LENGTH = 200
GIVEN_UP_AFTER = timedelta(hours=24)  # counted from the first failure


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
    turn: str | None = None

    @property
    def is_first_send(self) -> bool:
        """A new message, not an edit: repeated, it would stand there twice."""
        return not self.only_removes and (self.place == "below" or self.live_message is None)


@dataclass(frozen=True)
class Waiting:
    """The outbox as a whole, for whoever watches over it."""

    oldest: datetime | None  # when it was posted; what waits in closed chats does not count
    rows: int
    set_aside: int


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

# On the path of every message, so prepared once.
_this = outbox.c.id == bindparam("_id"), outbox.c.user == bindparam("_user")
DELETE = delete(outbox).where(*_this)
TAKE = DELETE.returning(outbox.c.remove_message, outbox.c.unsure)
ADD = ByDialect(lambda insert: insert(outbox).returning(outbox.c.id))
_owed = exists().where(outbox.c.user == users.c.key, _is_open)
GOODBYE = delete(users).where(users.c.key == bindparam("_user"), users.c.leaving, ~_owed)


class Outbox:
    def __init__(
        self,
        source: Source,
        vault: Vault,
        presence: Presence | None = None,
        newest: chats.Newest | None = None,
    ) -> None:
        """`newest`: shared with the ledger, see there."""
        self._newest = newest or chats.Newest()
        self._source = source
        self._vault = vault
        self._leases = Leases(presence or Alone(), self._newest)
        heads = (
            select(outbox.c.user, outbox.c.send_at)
            .where(
                _is_open,
                _is_first,
                _channel == bindparam("channel"),
                ~self._leases.held_by_another(),
            )
            .order_by(outbox.c.send_at, outbox.c.id)
        )
        self._waiting = heads.where(outbox.c.send_at <= bindparam("at")).limit(bindparam("limit"))
        # What waits in closed chats is left out, or it would all be read each time.
        self._next_due = heads.where(outbox.c.send_at < bindparam("far")).limit(1)

    def take_over(self) -> None:
        """What processes that died had in hand is to be delivered by others."""
        with writing(self._source) as connection:
            self._leases.take_over(connection)

    def waiting(self, channel: str, at: datetime, limit: int = 100) -> list[int]:
        """The persons to whom something can be delivered now; who waits longest comes first."""
        asked = {"channel": channel, "at": at, "limit": limit, "me": self._leases.me}
        with reading(self._source) as connection:
            return [row.user for row in connection.execute(self._waiting, asked)]

    def next_due(self, channel: str, at: datetime) -> datetime | None:
        """When the first open chat has something to deliver; the past means now."""
        asked = {"channel": channel, "at": at, "me": self._leases.me, "far": chats.FAR}
        with reading(self._source) as connection:
            row = connection.execute(self._next_due, asked).first()
        return None if row is None else row.send_at

    def next(self, person: int, at: datetime) -> Posted | None:
        """The oldest row of this chat, which from now on is ours to deliver.

        None: nothing there, or it has to wait, or another process delivers to this chat.
        """
        with writing(self._source) if self._leases.shared else reading(self._source) as connection:
            if not self._leases.take(connection, person, at):
                return None
            row = connection.execute(NEXT, {"user": person}).first()
            if row is None or row.send_at > at:
                self._leases.let_go(connection, person)
                return None
        return self._posted(row)

    def sent(
        self, posted: Posted, message: int | None, at: datetime | None = None
    ) -> Posted | None:
        """It was shown, as this message of the chat. What is left to remove comes back.

        True also of a screen whose row was superseded while it was under way: it is the live
        one now, and the one before is to be removed all the same.
        """
        with writing(self._source) as connection:
            chat = chats.chat_of(connection, posted.channel, posted.address)
            if chat is None:  # forgotten for good
                return None
            if posted.kind == "message":
                left = _stays(connection, chat, posted, message, at or posted.posted_at)
            else:
                left = _shown(connection, chat, posted, message)
            gone = _say_goodbye(connection, posted.person)
        if posted.kind == "screen":  # a group, which gets none, counts its messages by itself
            self._newest.heard(message)
        self._after(gone)
        return left

    def removed(self, posted: Posted) -> None:
        """The old message is away: nothing is left of this row."""
        with writing(self._source) as connection:
            chats.lock(connection, posted.person)
            _delete(connection, posted)
            gone = _say_goodbye(connection, posted.person)
        self._after(gone)

    def that_stay(self, posted: Posted, at: datetime) -> frozenset[int]:
        """The chat's messages that are no screens: whoever looks for copies lets them be."""
        with reading(self._source) as connection:
            return frozenset(chats.can_be_taken_back(connection, posted.person, at))

    def put_off(
        self,
        posted: Posted,
        until: datetime,
        why: str,
        *,
        quiet: bool = False,
        unsure: bool = False,
    ) -> None:
        """Not now.

        Args:
            why: must hold no user text.
            quiet: the channel forbids any call about this chat before `until`.
            unsure: it may have arrived, only the answer was lost. Of an edit too: where the
                message was gone, it became a send.
        """
        with writing(self._source) as connection:
            chats.lock(connection, posted.person)
            if quiet:
                chats.is_quiet(connection, posted.person, until)
            limit = func.coalesce(outbox.c.give_up_at, until + GIVEN_UP_AFTER)
            values = {
                "attempts": posted.attempts + 1,
                "send_at": until,
                "put_off": why[:WHY_LENGTH],
                "give_up_at": limit,
            }
            done = connection.execute(update(outbox).where(*_row(posted)).values(values))
            if unsure and not posted.only_removes:
                # Superseded on its way, it may have arrived: the newer screen, which has its
                # place, looks for it.
                whose = (outbox.c.user == posted.person, outbox.c.kind == "screen")
                which = _row(posted) if done.rowcount else whose
                connection.execute(may_be_there(self._newest).where(*which))
            late = update(outbox).where(*_row(posted), outbox.c.give_up_at < until)
            connection.execute(late.values(set_aside=f"given up: {why}"[:WHY_LENGTH]))
            gone = _say_goodbye(connection, posted.person)
        self._after(gone)

    def set_aside(self, posted: Posted, why: str) -> None:
        """Never. The chat goes on without it. `why` must hold no user text."""
        values = {"attempts": posted.attempts + 1, "set_aside": why[:WHY_LENGTH]}
        with writing(self._source) as connection:
            chats.lock(connection, posted.person)
            connection.execute(update(outbox).where(*_row(posted)).values(values))
            gone = _say_goodbye(connection, posted.person)
        self._after(gone)

    def close(self, posted: Posted, why: Literal["blocked", "gone"]) -> None:
        """The person is out of reach: all that is owed stays owed, and waits for them."""
        with writing(self._source) as connection:
            chats.lock(connection, posted.person)
            chats.close(connection, posted.person, why)
            gone = connection.execute(
                delete(users).where(users.c.key == posted.person, users.c.leaving)
            ).rowcount
        self._after(gone == 1)

    def look(self, at: datetime) -> Waiting:
        """For health and metrics. Its cost grows with what is owed, not with what is kept."""
        owed = (_is_open, outbox.c.created_at <= at, outbox.c.send_at < chats.FAR)
        asked = select(func.min(outbox.c.created_at), func.count()).where(*owed)
        aside = select(func.count()).where(outbox.c.set_aside.is_not(None))
        with reading(self._source) as connection:
            oldest, rows = connection.execute(asked).one()
            return Waiting(oldest, rows, connection.scalar(aside) or 0)

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
            looks_for_copy=row.looks_for_copy,
            after_message=row.after_message,
            unsure=row.unsure,
            turn=row.turn,
        )

    def _after(self, gone: bool) -> None:
        if gone:
            wipe_log(self._source)


def _row(posted: Posted) -> tuple[Any, ...]:
    return outbox.c.id == posted.id, outbox.c.user == posted.person


def _delete(connection: Connection, posted: Posted) -> bool:
    return connection.execute(DELETE, {"_id": posted.id, "_user": posted.person}).rowcount == 1


def _stays(
    connection: Connection, chat: chats.AnyRow, posted: Posted, message: int | None, at: datetime
) -> Posted | None:
    """A message that is no screen stays, unless its person was forgotten on its way."""
    _delete(connection, posted)
    chats.shows(connection, chat, chat.live_message, message)
    if message is None:
        return None
    if chat.user != posted.person:
        return _add_removal(connection, replace(posted, person=chat.user, kind="screen"), message)
    chats.stays(connection, chat.user, message, at)
    return None


def _shown(
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
        id=key,
        place="edit",
        payload="",
        remove_message=message,
        attempts=0,
        only_removes=True,
        looks_for_copy=looks,
        unsure=False,
    )


def _say_goodbye(connection: Connection, person: int) -> bool:
    """Who was forgotten is deleted when nothing is left to tell them."""
    return connection.execute(GOODBYE, {"_user": person}).rowcount == 1
