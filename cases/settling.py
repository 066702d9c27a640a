"""What a touch settles of a contact's reminders, and what comes back when it is taken back.

A reminder is about one day on which the contact is due. It is settled where the contact, as it
was touched, is due only later; a touch of long ago, or of the day it was added, settles nothing.
"""

from collections.abc import Collection

from cases.calendar import due_on
from cases.people import Contact, People, Reminder
from cases.people_changes import ReminderDone, ReminderReopened

ABOUT_CONTACTS = ("contact", "reached")
Settled = ReminderDone | ReminderReopened


def settled(people: People, contacts: Collection[int]) -> list[Settled]:
    """`people`: after the touch was added, changed or taken back. `contacts`: whose touches."""
    of = {one.number: one for one in people.contacts if one.number in contacts}
    found = (
        _settled(row, of[row.contact])
        for row in people.reminders
        if row.kind in ABOUT_CONTACTS and row.contact in of
    )
    return [change for change in found if change is not None]


def _settled(row: Reminder, contact: Contact) -> Settled | None:
    due = due_on(contact, contact.last_touch)
    if due is None:
        return None
    if row.on < due:
        return ReminderDone(row.number) if row.status in ("waiting", "sent") else None
    return ReminderReopened(row.number) if row.status == "done" else None
