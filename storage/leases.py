"""Who delivers to a chat: one process at a time, by a lease on the chat's row.

A process that died is seen by its presence; one that lives on without its database, by the
lease's end, which is later than any call to the channel can take. What either left may have
been sent, so it is marked as unsure. On SQLite there is one process, and no lease is taken:
whatever is owed may have been under way, but for reminders, which are many at one hour. They go
one after the other, and the one under way is marked beforehand.
"""

from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Update,
    and_,
    bindparam,
    case,
    exists,
    or_,
    select,
    update,
)

from storage.chats import Newest, newest_message
from storage.models import conversations, outbox
from storage.presence import Alone, Presence

LEASE = timedelta(seconds=25)  # a call to the channel is given up after 20, see bot.delivery

_this = conversations.c.user == bindparam("_user")
_free = or_(conversations.c.holder.is_(None), conversations.c.holder == bindparam("me"))
TAKE_FREE = (
    update(conversations)
    .where(_this, _free)
    .values(holder=bindparam("me"), held_until=bindparam("until"), held_after=bindparam("after"))
)
TAKE_OVER = (
    update(conversations)
    .where(_this, conversations.c.held_until < bindparam("at"))
    .values(holder=bindparam("me"), held_until=bindparam("until"), held_after=bindparam("after"))
)
LET_GO = (
    update(conversations)
    .where(_this, conversations.c.holder == bindparam("me"))
    .values(holder=None, held_until=None)
)
# What was in somebody's hands was sent after they took the chat, not before.
HELD_AFTER = select(conversations.c.held_after).where(_this)
HOLDERS = select(conversations.c.holder).where(conversations.c.holder.is_not(None)).distinct()


class Leases:
    def __init__(self, presence: Presence, newest: Newest) -> None:
        """`newest`: narrows the search for what was under way."""
        self._presence = presence
        self._newest = newest
        self.shared = not isinstance(presence, Alone)

    @property
    def me(self) -> str:
        return self._presence.name

    def take(self, connection: Connection, user: int, at: datetime) -> bool:
        """Locks the chat's row and holds it for a while. False: another process has it."""
        if not self.shared:
            return True
        lease = {
            "_user": user,
            "me": self.me,
            "until": at + LEASE,
            "after": self._newest.message,
        }
        if connection.execute(TAKE_FREE, lease).rowcount == 1:
            return True
        since = connection.scalar(HELD_AFTER, {"_user": user})
        if connection.execute(TAKE_OVER, {**lease, "at": at}).rowcount != 1:
            return False
        connection.execute(may_be_there(since).where(outbox.c.user == user))
        return True

    def let_go(self, connection: Connection, user: int) -> None:
        if self.shared:
            connection.execute(LET_GO, {"_user": user, "me": self.me})

    def take_over(self, connection: Connection) -> None:
        """Frees the chats of processes that died. At the start, and from time to time."""
        if not self.shared:  # whoever was here before is gone, and left no lease
            self._newest.heard(newest_message(connection))
            may_have_been = or_(outbox.c.until.is_(None), outbox.c.in_hand)
            marked = may_be_there(self._newest.before_the_last_process)
            connection.execute(marked.where(may_have_been))
            return
        for (name,) in connection.execute(HOLDERS).all():
            if self._presence.is_gone(connection, name):
                held = select(conversations.c.user, conversations.c.held_after).where(
                    conversations.c.holder == name
                )
                # Chats before rows, as everybody does it.
                for user, since in connection.execute(held.with_for_update()).all():
                    connection.execute(LET_GO, {"_user": user, "me": name})
                    connection.execute(may_be_there(since).where(outbox.c.user == user))

    def held_by_another(self) -> ColumnElement[bool]:
        """Of a row of the outbox: its chat is in another's hands. Takes `me` and `at`."""
        return exists().where(
            conversations.c.user == outbox.c.user,
            conversations.c.holder.is_not(None),
            conversations.c.holder != bindparam("me"),
            conversations.c.held_until >= bindparam("at"),
        )


def may_be_there(after_this: int | None) -> Update:
    """Marks what may have been sent; an edit too: where the message was gone, it became a send.

    The search for the copy begins at `after_this` where that is later than when the row was
    posted. One that is looked for already keeps its beginning.
    """
    after: ColumnElement[int | None] = outbox.c.after_message
    if after_this is not None:
        begins_late = (~outbox.c.unsure, or_(after.is_(None), after < after_this))
        after = case((and_(*begins_late), after_this), else_=after)
    has_words = outbox.c.payload.is_not(None)
    return update(outbox).where(has_words).values(unsure=True, after_message=after)
