"""A person's row and conversation: found and locked, or entered for the first time."""

import secrets
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from cases.people import Rhythm
from cases.records import Conversation, Person
from storage.crypto import Seal
from storage.database import ByDialect
from storage.models import conversations, users

# Where the numbers of a person's screens begin, and those of their reminders: an old button from
# before an erasure must not look like one of the new.
FIRST_SCREENS = 1_000_000
KEPT = tuple(field.name for field in fields(Conversation))
RHYTHM = tuple(field.name for field in fields(Rhythm) if field.name != "zone")
_CHAT = ("live_message", "last_message", "closed", "quiet_until")
# Both rows locked: what waited for another turn sees what that turn left, of both.
WHO = (
    select(users, *(conversations.c[name] for name in (*KEPT, *_CHAT)))
    .join(conversations, conversations.c.user == users.c.key)
    .where(users.c.channel == bindparam("channel"), users.c.address == bindparam("address"))
    .with_for_update(key_share=True)  # SQLite has the lock since BEGIN IMMEDIATE
)
ENTER = ByDialect(lambda insert: insert(users).on_conflict_do_nothing().returning(users.c.key))
BEGIN = ByDialect(lambda insert: insert(conversations))


@dataclass(frozen=True)
class Sender:
    """Where a message comes from. `language`: for somebody who is here for the first time."""

    channel: str
    address: str
    language: str


@dataclass(frozen=True)
class Chat:
    """What outlasts an erasure: it belongs to the chat, not to what was said there."""

    live_message: int | None = None
    last_message: int | None = None
    quiet_until: datetime | None = None


def who(connection: Connection, channel: str, address: str) -> Row[Any] | None:
    """The person and where they stand, in one row, locked until the transaction ends."""
    return connection.execute(WHO, {"channel": channel, "address": address}).one_or_none()


def enter(
    connection: Connection,
    sender: Sender,
    at: datetime,
    wrapped_key: bytes,
    *,
    leaving: bool = False,
    chat: Chat = Chat(),
) -> None:
    """A new person. Somebody else may have entered them at the same moment: then nothing."""
    person = {
        "channel": sender.channel,
        "address": sender.address,
        "language": sender.language,
        "language_chosen": False,
        "joined_at": at,
        **rhythm_row(Rhythm()),
        "wrapped_key": wrapped_key,
        "leaving": leaving,
    }
    key = connection.execute(ENTER.on(connection), person).scalar_one_or_none()
    if key is None:
        return
    first = Conversation(screen=first_number(), numbered=first_number())
    stands = {name: getattr(first, name) for name in KEPT}
    row = {
        "user": key,
        **stands,
        "live_message": chat.live_message,
        "last_message": chat.last_message,
        "quiet_until": chat.quiet_until,
    }
    connection.execute(BEGIN.on(connection), row)


def first_number() -> int:
    return secrets.randbelow(FIRST_SCREENS) + 1


def rhythm_row(rhythm: Rhythm) -> dict[str, Any]:
    """All but its zone, which is the person's own column."""
    return {name: getattr(rhythm, name) for name in RHYTHM}


def person_of(row: Row[Any]) -> Person:
    return Person(
        key=row.key,
        channel=row.channel,
        address=row.address,
        language=row.language,
        language_chosen=row.language_chosen,
        time_zone=row.time_zone,
        joined_at=row.joined_at,
        rhythm=Rhythm(**{name: getattr(row, name) for name in RHYTHM}),
    )


def conversation_of(row: Row[Any], seal: Seal) -> Conversation:
    stands = {name: getattr(row, name) for name in KEPT}
    stands["draft"] = seal.read_maybe(stands["draft"])
    return Conversation(**stands)
