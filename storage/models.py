"""The tables. What a person wrote is bytes here (`storage.crypto` makes them); all else is plain.

Every row names its user and goes with it (on delete cascade). A change here needs a migration: a
test compares the two. Contacts, plans and reminders are in `storage.people_tables`.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Time,
    UniqueConstraint,
)

import storage.people_tables  # noqa: F401 (so that `metadata` has all tables)
from storage.columns import Serial, Utc, metadata, of_user

__all__ = [
    "Utc",
    "answers",
    "cases",
    "conversations",
    "deliveries",
    "erasures",
    "kept",
    "messages",
    "metadata",
    "outbox",
    "pauses",
    "rounds",
    "unhandled",
    "users",
]

users = Table(
    "users",
    metadata,
    Column("key", Serial, primary_key=True),  # never used twice, see sqlite_autoincrement
    Column("channel", String, nullable=False),
    Column("address", String, nullable=False),
    Column("language", String, nullable=False),
    Column("language_chosen", Boolean, nullable=False),
    Column("time_zone", String),
    Column("joined_at", Utc, nullable=False),
    # When the coach may speak unasked, on the person's own clock: cases.people.Rhythm.
    Column("morning", Time, nullable=False),
    Column("quiet_from", Time, nullable=False),
    Column("quiet_to", Time, nullable=False),
    Column("unprompted", Boolean, nullable=False),
    Column("names_hidden", Boolean, nullable=False),
    Column("slowed", Boolean, nullable=False),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("leaving", Boolean, nullable=False),  # forgotten; the row waits for its farewell
    UniqueConstraint("channel", "address"),
    sqlite_autoincrement=True,
)

conversations = Table(
    "conversations",
    metadata,
    of_user(primary_key=True),
    Column("state", String, nullable=False),
    Column("case", Integer),
    Column("question", String),
    Column("whose", String, nullable=False),
    Column("overlay", String),
    Column("detail", String),
    Column("pending", String),
    Column("draft", LargeBinary),  # sealed
    Column("screen", Integer, nullable=False),
    Column("cases_opened", Integer, nullable=False),
    Column("numbered", Integer, nullable=False),
    Column("look_at", Utc),  # when the clock looks whether something is due
    Column("spoke_at", Utc),  # when the coach last spoke unasked
    Column("ignored", Integer, nullable=False),
    Column("asked_to_slow", Boolean, nullable=False),
    Column("live_message", BigInteger),  # the channel's id of the live screen
    Column("last_message", BigInteger),  # the newest id seen in the chat, whoever wrote it
    Column("closed", String),  # blocked, or gone: nothing is sent until the person is back
    Column("quiet_until", Utc),  # the channel forbids any call about this chat before
    Column("holder", String),  # the process that delivers to this chat, see storage.presence
    Column("held_until", Utc),  # and until when others leave it alone
    Column("held_after", BigInteger),  # the newest message of all when it took the chat
)
Index(
    None,
    conversations.c.holder,
    sqlite_where=conversations.c.holder.is_not(None),
    postgresql_where=conversations.c.holder.is_not(None),
)

# Of closed chats nothing is due, however long they are closed.
_looked_at = conversations.c.look_at.is_not(None) & conversations.c.closed.is_(None)
Index(None, conversations.c.look_at, sqlite_where=_looked_at, postgresql_where=_looked_at)

cases = Table(
    "cases",
    metadata,
    of_user(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("lever", String, nullable=False),
    Column("side", String, nullable=False),
    Column("title", LargeBinary),  # sealed, and so the next three
    Column("counterpart", LargeBinary),
    Column("ask", LargeBinary),
    Column("walk_away", LargeBinary),
    Column("meeting_on", Date),
    Column("meeting_is_later", Boolean, nullable=False),
    Column("outcome_asked", String),
    Column("outcome_got", String),
    Column("outcome_helped", String),
    Column("outcome_line", LargeBinary),  # sealed
    Column("outcome_told_on", Date),
    Column("created_at", Utc, nullable=False),
)

rounds = Table(
    "rounds",
    metadata,
    Column("user", Serial, primary_key=True, autoincrement=False),
    Column("case", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("started_at", Utc, nullable=False),
    Column("finished_at", Utc),
    ForeignKeyConstraint(["user", "case"], ["cases.user", "cases.number"], ondelete="CASCADE"),
)

answers = Table(
    "answers",
    metadata,
    Column("user", Serial, primary_key=True, autoincrement=False),
    Column("case", Integer, primary_key=True, autoincrement=False),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("whose", String, primary_key=True),
    Column("question", String, primary_key=True),
    Column("choice", String),
    Column("note", LargeBinary),  # sealed
    Column("answered_at", Utc, nullable=False),
    ForeignKeyConstraint(
        ["user", "case", "round"],
        ["rounds.user", "rounds.case", "rounds.number"],
        ondelete="CASCADE",
    ),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("channel", String, primary_key=True),
    Column("delivery", String, primary_key=True),
    # Null: of somebody who was forgotten; it must not be applied again all the same.
    Column("user", Serial, ForeignKey("users.key", ondelete="CASCADE"), index=True),
    Column("at", Utc, nullable=False, index=True),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Serial, primary_key=True),  # a chat's order
    of_user(),
    Column("kind", String, nullable=False),  # screen or message
    Column("place", String, nullable=False),  # edit or below
    Column("screen", Integer, nullable=False),  # its number; 0: a message
    Column("payload", LargeBinary),  # sealed; null: shown, only `remove_message` is left to do
    Column("remove_message", BigInteger),
    Column("after_message", BigInteger),  # the newest message of the chat when it was posted
    Column("in_hand", Boolean),  # a reminder that is on its way; see storage.leases
    Column("unsure", Boolean, nullable=False),  # it may have been sent: the answer was lost
    Column("looks_for_copy", Boolean, nullable=False),  # of the removal: see storage.outbox
    Column("turn", String),  # for the logs: the turn that posted it
    Column("created_at", Utc, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("send_at", Utc, nullable=False),  # not before
    Column("until", Utc),  # of a reminder: not after; then it is decided anew, see storage.outbox
    Column("give_up_at", Utc),  # tried no more after it; set with the first failure
    Column("put_off", String),  # why, the last time
    Column("set_aside", String),  # why; such a row is never sent and holds back nothing
    sqlite_autoincrement=True,
)
Index(None, outbox.c.user, outbox.c.id)
Index(
    None,
    outbox.c.send_at,
    sqlite_where=outbox.c.set_aside.is_(None),
    postgresql_where=outbox.c.set_aside.is_(None),
)

# What stays in a chat, for as long as the channel lets us take it back: for /forget.
messages = Table(
    "messages",
    metadata,
    of_user(primary_key=True),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False, index=True),
)

# Updates that could not be handled, kept for the operator (guarantee 8).
unhandled = Table(
    "unhandled",
    metadata,
    Column("channel", String, primary_key=True),
    Column("delivery", String, primary_key=True),
    # Null: nobody could be told from it, and the operator's key seals it.
    Column("user", Serial, ForeignKey("users.key", ondelete="CASCADE"), index=True),
    Column("payload", LargeBinary, nullable=False),  # sealed
    Column("why", String, nullable=False),
    Column("at", Utc, nullable=False, index=True),
)

# Secrets of the database itself, sealed with the operator's key: see storage.kept.
kept = Table(
    "kept",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

# Keyed hashes of those who were erased: see storage.erasures.
erasures = Table(
    "erasures",
    metadata,
    Column("who", String, primary_key=True),
    Column("at", Utc, nullable=False),
)

# What the channel forbids before a time, beyond single chats: a method's name.
pauses = Table(
    "pauses",
    metadata,
    Column("what", String, primary_key=True),
    Column("until", Utc, nullable=False),
)
