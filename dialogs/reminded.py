"""Which reminder a button names, and whether something is left to act on.

A button names a row by its number, or an occurrence that lies ahead and has no row yet as
"kind.subject.day". Either can only ever name something of the person's own: it is looked up
among what was loaded.
"""

from datetime import date, datetime, timedelta
from typing import Any

from cases import occurrences
from cases.bundle import upcoming
from cases.mornings import morning_of
from cases.occurrences import Ahead, Records, debriefed
from cases.people import Plan, Promise, Reminder
from cases.records import Case
from dialogs.events import Tapped
from dialogs.talk import Talk

NOT_YET = 0  # the number of an occurrence that has no row
OPEN = ("sent", "waiting")
OF_CONTACTS = ("contact", "reached")  # both end with one touch
OF_CASES = ("meeting", "interview", "debrief")


def records_of(talk: Talk) -> Records:
    """All that is looked at before the coach speaks unasked."""
    people, conversation = talk.people, talk.conversation
    return Records(
        *(people.contacts, people.plans, people.promises, talk.cases, people.reminders),
        spoke_at=conversation.spoke_at,
        ignored=conversation.ignored,
        asked_to_slow=conversation.asked_to_slow,
    )


# ---- naming one


def ref_of(reminder: Reminder) -> str:
    """What a button carries."""
    if reminder.number != NOT_YET:
        return str(reminder.number)
    return _key(reminder.kind, reminder.subject, reminder.on)


def _key(kind: str, subject: int, on: date) -> str:
    return f"{kind}.{subject}.{on.isoformat()}"


def named(talk: Talk, ref: str) -> Reminder | None:
    """The row, or the occurrence ahead. None: there is nothing of that name any more."""
    if ref.isdecimal():
        number = int(ref)
        return next((one for one in talk.people.reminders if one.number == number), None)
    for item in occurrences.ahead(records_of(talk), talk.today, talk.rhythm):
        if ref == _key(item.kind, item.subject, item.on):
            return as_row(talk, item)
    return None


def here(talk: Talk) -> Reminder | None:
    """The one that was tapped, or that the screen is about."""
    event = talk.event
    of_it = isinstance(event, Tapped) and event.action.startswith("r_")
    return named(talk, talk.value if of_it else ref_here(talk))


def ref_here(talk: Talk) -> str:
    return (talk.conversation.detail or "").partition(" ")[0]


def ahead(talk: Talk) -> list[tuple[Reminder, datetime]]:
    """What will be told, and when, soonest first."""
    found = upcoming(records_of(talk), talk.at, talk.rhythm)
    return [(row, at) for item, at in found if (row := as_row(talk, item)) is not None]


def as_row(talk: Talk, item: Ahead) -> Reminder | None:
    """What lies ahead, as the row that it has or would have."""
    if item.reminder is not None:
        return next((r for r in talk.people.reminders if r.number == item.reminder), None)
    due_at = morning_of(item.on, talk.rhythm)
    return Reminder(NOT_YET, item.kind, item.on, due_at, "waiting", **_about(talk, item))


def _about(talk: Talk, item: Ahead) -> dict[str, Any]:
    if item.kind in OF_CONTACTS:
        return {"contact": item.subject}
    if item.kind == "promise":
        promise = promise_of(talk, item.subject)
        return {"promise": item.subject, "contact": promise.contact if promise else None}
    if item.kind in OF_CASES:
        return {"case": item.subject}
    plan = plan_of(talk, item.subject)
    return {"plan": item.subject, "case": plan.case if plan else None}


# ---- what it is about


def plan_of(talk: Talk, number: int | None) -> Plan | None:
    return next((one for one in talk.people.plans if one.number == number), None)


def promise_of(talk: Talk, number: int | None) -> Promise | None:
    return next((one for one in talk.people.promises if one.number == number), None)


def case_of(talk: Talk, number: int | None) -> Case | None:
    """One of those loaded; the current one as it is now."""
    if talk.case is not None and talk.case.number == number:
        return talk.case
    return next((one for one in talk.cases if one.number == number), None)


def is_open(talk: Talk, reminder: Reminder) -> bool:
    """Something is left to do: it was told or put off, and what it is about is still so."""
    if reminder.status not in OPEN:
        return False
    match reminder.kind:
        case "contact" | "reached":
            return any(one.number == reminder.contact for one in talk.people.contacts)
        case "plan":
            plan = plan_of(talk, reminder.plan)
            return plan is not None and plan.status == "open"
        case "strengthened":
            plan = plan_of(talk, reminder.plan)
            return plan is not None and plan.status == "done" and plan.asked_on is None
        case "promise":
            promise = promise_of(talk, reminder.promise)
            return promise is not None and promise.kept_on is None
        case _:
            return _case_is_open(talk, reminder)


def _case_is_open(talk: Talk, reminder: Reminder) -> bool:
    case = case_of(talk, reminder.case)
    if case is None:
        return False
    if reminder.kind == "interview":
        return bool(case.rounds) and case.round.finished_at is None
    if case.meeting_on is None:
        return False
    if reminder.kind == "debrief":
        return not debriefed(case)
    return talk.today <= case.meeting_on and not _is_said_again(talk, reminder, case.meeting_on)


def _is_said_again(talk: Talk, reminder: Reminder, meeting: date) -> bool:
    """The day before says all that the week before said."""
    eve = meeting - timedelta(days=1)
    return reminder.on < eve and any(
        (one.kind, one.case, one.on) == ("meeting", reminder.case, eve) and one.status != "waiting"
        for one in talk.people.reminders
    )


def is_left_of(talk: Talk, day: date | None) -> bool:
    """Whether a reminder told on that day (None: on any) can still be acted on."""
    told = (one for one in talk.people.reminders if one.status == "sent")
    return any(is_open(talk, one) for one in told if day is None or one.sent_on == day)


# ---- the list


def told_and_open(talk: Talk) -> list[Reminder]:
    """What was told and not acted on: of each contact, plan, … the latest, the newest first."""
    latest: dict[tuple[str, int], Reminder] = {}
    for one in sorted(talk.people.reminders, key=lambda r: (r.sent_on or date.min, r.number)):
        if one.status == "sent" and is_open(talk, one):
            latest[_subject(one)] = one
    return sorted(latest.values(), key=lambda r: (r.sent_on or date.min, -r.number), reverse=True)


def still_ahead(talk: Talk) -> list[tuple[Reminder, datetime]]:
    """What will be told, but for what waits for an answer already."""
    waits = {_subject(one) for one in told_and_open(talk)}
    return [(one, at) for one, at in ahead(talk) if _subject(one) not in waits]


def _subject(reminder: Reminder) -> tuple[str, int]:
    kind = "contact" if reminder.kind in OF_CONTACTS else reminder.kind
    return kind, reminder.subject
