"""A chat's row: found and locked, closed and opened again. What turns and delivery share.

Everyone who writes for a chat locks its row first, so that two processes never meet half-way.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, func, or_, select, update

from storage.database import ByDialect
from storage.models import conversations, messages, outbox, users

FAR = datetime.fromisoformat("9999-01-01T00:00:00+00:00")  # not due while the chat is closed
TAKEN_BACK_FOR = timedelta(hours=48)  # Telegram deletes a bot's message that long
# Messages of all chats that are recorded while one send is under way; Telegram takes 30 a second.
UNDER_WAY = 100

AnyRow = Row[*tuple[Any, ...]]

_columns = (
    conversations.c.user,
    conversations.c.live_message,
    conversations.c.last_message,
    conversations.c.quiet_until,
)
# The person's row first, as a turn does it: in another order the two could wait for each other.
_person_and_chat = users.join(conversations, conversations.c.user == users.c.key)
# By address, not key: whoever was forgotten meanwhile has a fresh row, and the same chat.
CHAT = (
    select(*_columns)
    .select_from(_person_and_chat)
    .where(users.c.channel == bindparam("channel"), users.c.address == bindparam("address"))
    .with_for_update(key_share=True)
)
LOCK = (
    select(users.c.key)
    .select_from(_person_and_chat)
    .where(users.c.key == bindparam("user"))
    .with_for_update(key_share=True)
)
_this = conversations.c.user == bindparam("_user")
CLOSE = update(conversations).where(_this).values(closed=bindparam("why"))
SHOWN = (
    update(conversations)
    .where(_this)
    .values(live_message=bindparam("live"), last_message=bindparam("last"))
)
QUIET = (
    update(conversations)
    .where(_this)
    .values(
        quiet_until=case(
            (
                or_(
                    conversations.c.quiet_until.is_(None),
                    conversations.c.quiet_until < bindparam("until"),
                ),
                bindparam("until"),
            ),
            else_=conversations.c.quiet_until,
        )
    )
)
_open_rows = outbox.c.user == bindparam("_user"), outbox.c.set_aside.is_(None)
DUE_AT = update(outbox).where(*_open_rows).values(send_at=bindparam("at"))
DUE_AGAIN = DUE_AT.values(give_up_at=None)  # their day begins with the next failure
NOT_BEFORE = DUE_AT.where(outbox.c.send_at < bindparam("at"))
STAYS = ByDialect(lambda insert: insert(messages).on_conflict_do_nothing())


class Newest:
    """The highest message id that this process heard of, in whichever chat.

    Telegram counts a bot's messages over all private chats, so that whatever is sent from now
    on has a higher one. Only a hint, which narrows the search for a copy: see storage.outbox.
    """

    def __init__(self) -> None:
        self.message: int | None = None

    def heard(self, message: int | None) -> None:
        self.message = newer(self.message, message)

    @property
    def before_the_last_process(self) -> int | None:
        """What was under way when it died got a higher id; `message` is what it left."""
        return None if self.message is None else max(self.message - UNDER_WAY, 0)


def newest_message(connection: Connection) -> int | None:
    """Reads every chat: for a start, or when a process died.

    A group counts its messages by itself, and is never shown a screen.
    """
    of_screens = conversations.c.live_message.is_not(None)
    asked = select(func.max(conversations.c.last_message)).where(of_screens)
    newest: int | None = connection.scalar(asked)
    return newest


def chat_of(connection: Connection, channel: str, address: str) -> AnyRow | None:
    """The chat's row, locked: user, live_message, last_message, quiet_until."""
    whose = {"channel": channel, "address": address}
    found = connection.execute(CHAT, whose).one_or_none()
    if found is not None or connection.dialect.name == "sqlite":
        return found
    # PostgreSQL: whoever was forgotten while we waited for the row has a fresh one by now.
    return connection.execute(CHAT, whose).one_or_none()


def lock(connection: Connection, user: int) -> None:
    connection.execute(LOCK, {"user": user})


def close(connection: Connection, user: int, why: str) -> None:
    """Nothing is sent until the person is back; what is owed stays owed."""
    connection.execute(CLOSE, {"_user": user, "why": why})
    connection.execute(DUE_AT, {"_user": user, "at": FAR})


def reopen(connection: Connection, user: int, at: datetime) -> None:
    """The person is back: what is owed is due."""
    connection.execute(CLOSE, {"_user": user, "why": None})
    connection.execute(DUE_AGAIN, {"_user": user, "at": at})


def is_quiet(connection: Connection, user: int, until: datetime) -> None:
    """The channel forbids any call about this chat before; what is owed already waits too."""
    connection.execute(QUIET, {"_user": user, "until": until})
    connection.execute(NOT_BEFORE, {"_user": user, "at": until})


def shows(connection: Connection, chat: AnyRow, live: int | None, message: int | None) -> None:
    """Records the live message, and that this message was seen in the chat."""
    last = newer(chat.last_message, message)
    connection.execute(SHOWN, {"_user": chat.user, "live": live, "last": last})


def stays(connection: Connection, user: int, message: int, at: datetime) -> None:
    """Remembers a message that stays in the chat, for as long as it can be taken back."""
    row = {"user": user, "message": message, "at": at}
    connection.execute(STAYS.on(connection), row)


def can_be_taken_back(connection: Connection, user: int, at: datetime) -> list[int]:
    """The coach's messages in this chat that the channel still lets us delete."""
    asked = select(messages.c.message).where(
        messages.c.user == user, messages.c.at > at - TAKEN_BACK_FOR
    )
    return list(connection.scalars(asked.order_by(messages.c.message)))


def forget_messages(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(messages).where(messages.c.at < before)).rowcount


def count_closed(connection: Connection) -> int:
    asked = select(func.count()).where(conversations.c.closed.is_not(None))
    return connection.scalar(asked) or 0


def newer(one: int | None, other: int | None) -> int | None:
    """The higher of two message ids."""
    known = [message for message in (one, other) if message is not None]
    return max(known) if known else None
