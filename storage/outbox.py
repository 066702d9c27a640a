"""What the coach owes each chat: oldest first, one row at a time, each step its own commit.

A row that waits holds back the rows behind it in its chat and nothing else; a row that was set
aside holds back nothing. What a delivery leaves behind, `storage.shown` says.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, bindparam, case, delete, exists, func, select, update

from storage import chats
from storage.crypto import Vault
from storage.database import Source, reading, writing
from storage.lapsing import lapse, wait_again
from storage.leases import Leases, may_be_there
from storage.models import conversations, outbox, users
from storage.presence import Alone, Presence
from storage.shown import Posted, delete_row, shown_as, stays
from storage.sqlite import wipe_log

__all__ = ["GIVEN_UP_AFTER", "WHY_LENGTH", "Outbox", "Posted", "Waiting"]

WHY_LENGTH = 200
GIVEN_UP_AFTER = timedelta(hours=24)  # counted from the first failure


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

UNSPOKEN = (
    update(conversations)
    .where(conversations.c.user == bindparam("_user"))
    .values(
        look_at=bindparam("at"),
        spoke_at=None,
        ignored=case((conversations.c.ignored > 0, conversations.c.ignored - 1), else_=0),
        asked_to_slow=False,
    )
)
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
        waiting = heads.where(outbox.c.send_at <= bindparam("at")).limit(bindparam("limit"))
        self._answers = waiting.where(outbox.c.until.is_(None))
        self._reminders = waiting.where(outbox.c.until.is_not(None))
        # What waits in closed chats is left out, or it would all be read each time.
        self._next_due = heads.where(outbox.c.send_at < bindparam("far")).limit(1)

    def take_over(self) -> None:
        """What processes that died had in hand is to be delivered by others."""
        with writing(self._source) as connection:
            self._leases.take_over(connection)

    def waiting(self, channel: str, at: datetime, limit: int = 100) -> list[tuple[int, bool]]:
        """The persons to whom something can be delivered now; who waits longest comes first.
        With each, whether it is a reminder: those come last, and go one after the other."""
        found: list[tuple[int, bool]] = []
        with reading(self._source) as connection:
            for reminds, which in enumerate((self._answers, self._reminders)):
                asked = {"channel": channel, "at": at, "me": self._leases.me}
                asked["limit"] = limit - len(found)
                found += [(user, bool(reminds)) for user in connection.scalars(which, asked)]
        return found

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
        if row.until is not None and not self._leases.shared:
            self._take_in_hand(row)
        return self._posted(row)

    def _take_in_hand(self, row: Row[Any]) -> None:
        with writing(self._source) as connection:
            whose = outbox.c.id == row.id, outbox.c.user == row.user
            connection.execute(update(outbox).where(*whose).values(in_hand=True))

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
                left = stays(connection, chat, posted, message, at or posted.posted_at)
            else:
                left = shown_as(connection, chat, posted, message)
            gone = _say_goodbye(connection, posted.person)
        # A group, which gets neither, counts its messages by itself.
        if posted.kind == "screen" or posted.until is not None:
            self._newest.heard(message)
        self._after(gone)
        return left

    def lapse(self, posted: Posted, at: datetime) -> None:
        """A reminder that comes too late goes. The clock looks again at once and decides what to
        say now, and when; the person has neither heard from us nor ignored it."""
        with writing(self._source) as connection:
            chats.lock(connection, posted.person)
            if lapse(connection, posted.person, posted.posted_at):
                connection.execute(UNSPOKEN, {"_user": posted.person, "at": at})

    def removed(self, posted: Posted) -> None:
        """The old message is away: nothing is left of this row."""
        with writing(self._source) as connection:
            chats.lock(connection, posted.person)
            delete_row(connection, posted)
            gone = _say_goodbye(connection, posted.person)
        self._after(gone)

    def that_stay(self, posted: Posted, at: datetime) -> frozenset[int]:
        """The live screen, and the chat's messages that are no screens: whoever looks for copies
        lets them be."""
        asked = select(conversations.c.live_message).where(conversations.c.user == posted.person)
        with reading(self._source) as connection:
            stay = chats.can_be_taken_back(connection, posted.person, at)
            live = connection.scalar(asked)
        return frozenset(stay if live is None else (*stay, live))

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
                connection.execute(may_be_there(posted.known).where(*which))
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
            if posted.until is not None:  # decided anew, but not today
                wait_again(connection, posted.person, posted.posted_at)
                connection.execute(UNSPOKEN, {"_user": posted.person, "at": posted.until})
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
            known=self._newest.message,
            turn=row.turn,
            until=row.until,
        )

    def _after(self, gone: bool) -> None:
        if gone:
            wipe_log(self._source)


def _row(posted: Posted) -> tuple[Any, ...]:
    return outbox.c.id == posted.id, outbox.c.user == posted.person


def _say_goodbye(connection: Connection, person: int) -> bool:
    """Who was forgotten is deleted when nothing is left to tell them."""
    return connection.execute(GOODBYE, {"_user": person}).rowcount == 1
