"""What was decided about reminders, and the rhythm, into rows: one function a kind."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import case, delete, update

from cases import people_changes as did
from cases.people import Reminder, ReminderStatus
from storage.database import ByDialect
from storage.entering import rhythm_row
from storage.lapsing import lapse
from storage.loading_people import REMEMBERED
from storage.models import users
from storage.people_tables import reminders
from storage.rows import LedgerFault, Rows

# Of a number that is there already, only what waits can be told. Told, done or skipped, it was
# decided already, as it was where another row has the same name: kind, subject and day.
TOLD = ByDialect(
    lambda insert: (made := insert(reminders)).on_conflict_do_update(
        index_elements=(reminders.c.user, reminders.c.number),
        set_={
            column.name: made.excluded[column.name]
            for column in reminders.c
            if not column.primary_key
        },
        where=reminders.c.status == "waiting",
    )
)


def _make_room(rows: Rows, one: did.Reminded | did.ReminderNoticed) -> None:
    """What was decided under this name so long ago that it was not loaded gives way."""
    if one.on >= rows.at.date() - REMEMBERED:
        return
    name = _row(one, "sent")
    old = [reminders.c[part] == name[part] for part in ("kind", "subject", "on")]
    old += [reminders.c.user == rows.user, reminders.c.number != one.reminder]
    rows.connection.execute(delete(reminders).where(*old))


def _reminded(rows: Rows, one: did.Reminded) -> None:
    _make_room(rows, one)
    row = _row(one, "sent")
    row |= {"user": rows.user, "sent_on": one.sent_on, "snoozed_to": None, "told_at": rows.at}
    if rows.connection.execute(TOLD.on(rows.connection), row).rowcount != 1:
        raise LedgerFault(f"reminder {one.reminder} of this user was decided already")


def _noticed(rows: Rows, one: did.ReminderNoticed) -> None:
    _make_room(rows, one)
    rows.add(reminders, **_row(one, "waiting"))


def _row(one: did.Reminded | did.ReminderNoticed, status: ReminderStatus) -> dict[str, Any]:
    made = Reminder(
        *(one.reminder, one.kind, one.on, one.due_at, status),
        *(one.contact, one.case, one.plan, one.promise),
    )
    return {**vars(made), "subject": made.subject}


def _snoozed(rows: Rows, one: did.ReminderSnoozed) -> None:
    waits = {"snoozed_to": one.to, "due_at": one.due_at, "sent_on": None, "told_at": None}
    rows.put(reminders, one.reminder, status="waiting", **waits)


def _done(rows: Rows, one: did.ReminderDone) -> None:
    rows.put(reminders, one.reminder, status="done")


def _reopened(rows: Rows, one: did.ReminderReopened) -> None:
    again = case((reminders.c.sent_on.is_not(None), "sent"), else_="waiting")
    rows.put(reminders, one.reminder, status=again)


def _skipped(rows: Rows, one: did.ReminderSkipped) -> None:
    rows.put(reminders, one.reminder, status="skipped")


def _stopped(rows: Rows, one: did.ReminderStopped) -> None:
    rows.put(reminders, one.reminder, status="stopped")


def _rhythm_set(rows: Rows, one: did.RhythmSet) -> None:
    """Not its zone: that is `ZoneSet`'s. After /stop what is on its way does not come either."""
    who = users.c.key == rows.user
    rows.connection.execute(update(users).where(who).values(rhythm_row(one.rhythm)))
    if not one.rhythm.unprompted:
        lapse(rows.connection, rows.user)


WRITERS: dict[type[Any], Callable[[Rows, Any], None]] = {
    did.Reminded: _reminded,
    did.ReminderNoticed: _noticed,
    did.ReminderSnoozed: _snoozed,
    did.ReminderDone: _done,
    did.ReminderReopened: _reopened,
    did.ReminderSkipped: _skipped,
    did.ReminderStopped: _stopped,
    did.RhythmSet: _rhythm_set,
}
