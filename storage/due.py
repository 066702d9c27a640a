"""Whom the clock has to look at: who has something due by a time, and when the next one has.

What is due nobody knows here. Of each open chat one time is kept: when to look at it. Found by
an index in the order of these times, so that a million who wait cost no more than a few.
"""

from datetime import datetime

from sqlalchemy import ScalarSelect, bindparam, select, update

from storage.database import Source, reading, writing
from storage.models import conversations, users


def _of_user(what: str) -> ScalarSelect[str]:
    """A subquery, not a join: the planner must not begin with all users of the channel."""
    whose = users.c.key == conversations.c.user
    return select(users.c[what]).where(whose).scalar_subquery()


LOOKED_AT = (
    conversations.c.look_at.is_not(None),
    conversations.c.closed.is_(None),
    _of_user("channel") == bindparam("channel"),
)
FIND = (
    select(_of_user("address"))
    .where(*LOOKED_AT, conversations.c.look_at <= bindparam("at"))
    .order_by(conversations.c.look_at)
    .limit(bindparam("limit"))
)
NEXT = select(conversations.c.look_at).where(*LOOKED_AT).order_by(conversations.c.look_at).limit(1)
_whose = (
    select(users.c.key)
    .where(users.c.channel == bindparam("_channel"), users.c.address == bindparam("_address"))
    .scalar_subquery()
)
POSTPONE = (
    update(conversations).where(conversations.c.user == _whose).values(look_at=bindparam("to"))
)


def look_for(source: Source, channel: str, at: datetime, limit: int = 100) -> list[str]:
    """The addresses of open chats to look at by now; who waits longest comes first."""
    asked = {"channel": channel, "at": at, "limit": limit}
    with reading(source) as connection:
        return list(connection.scalars(FIND, asked))


def next_look(source: Source, channel: str) -> datetime | None:
    """When the next open chat is to be looked at; the past means now. None: there is none."""
    with reading(source) as connection:
        found: datetime | None = connection.scalar(NEXT, {"channel": channel})
        return found


def postpone(source: Source, channel: str, address: str, to: datetime) -> None:
    """Not now, after a fault: the chat must not be looked at again and again."""
    whose = {"_channel": channel, "_address": address}
    with writing(source) as connection:
        connection.execute(POSTPONE, {**whose, "to": to})
