"""Reminders that were decided but did not come in time: as if nothing had been decided.

A message with reminders is for one day, until quiet hours begin. What it would have told waits
again, to be told once more with whatever is due then. Which reminders it was that told them,
`told_at` says: the time of the turn, which the message in the outbox carries as well. It is
cleared when the message arrives.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, update

from storage.models import outbox
from storage.people_tables import reminders


def lapse(connection: Connection, user: int, posted_at: datetime | None = None) -> bool:
    """Takes this user's undelivered reminders out of the outbox; says whether there were any.

    `posted_at`: those of one turn; None: all.
    """
    which = [outbox.c.user == user, outbox.c.until.is_not(None)]
    if posted_at is not None:
        which.append(outbox.c.created_at == posted_at)
    taken = delete(outbox).where(*which).returning(outbox.c.created_at)
    times = set(connection.scalars(taken))
    if times:
        wait_again(connection, user, *times)
    return bool(times)


def wait_again(connection: Connection, user: int, *times: datetime) -> None:
    """What was to be told at these times was not."""
    waits = {"status": "waiting", "sent_on": None, "told_at": None}
    told = *_told_then(user, *times), reminders.c.status == "sent"
    connection.execute(update(reminders).where(*told).values(waits))


def arrived(connection: Connection, user: int, posted_at: datetime) -> None:
    """A message with reminders was shown: they were told."""
    connection.execute(update(reminders).where(*_told_then(user, posted_at)).values(told_at=None))


def _told_then(user: int, *times: datetime) -> tuple[ColumnElement[bool], ...]:
    return reminders.c.user == user, reminders.c.told_at.in_(times)
