"""What the coach says unasked: one message a day, with everything that is due by then.

Only decides. The clock calls `due` when the time that `next_due` named has come: what came
due while the process was down is told on its return, in one bundle, if the morning is past and
it is not quiet; what a person makes due by hand in the afternoon waits for the next morning,
because `next_due` is asked anew after each turn. Times are aware UTC.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from cases.calendar import state_of
from cases.judgement import assessed
from cases.mornings import is_free_day, local_day, may_speak, morning_of, next_morning
from cases.occurrences import Ahead, Records, ahead
from cases.people import ReminderKind, Rhythm
from cases.records import Case

IGNORED_TOO_OFTEN = 3
SLOW = 7  # days between two messages once slowed down

# What is said first: what cannot be made up for, then what was agreed, then what can wait.
WEIGHT: dict[ReminderKind, int] = {
    "meeting": 0,
    "promise": 1,
    "plan": 2,
    "debrief": 3,
    "interview": 4,
    "contact": 5,
    "reached": 6,
    "strengthened": 7,
}


@dataclass(frozen=True)
class Entry:
    """One thing to say. `on`, with kind and subject, names the occurrence in `Reminded`."""

    kind: ReminderKind
    on: date
    days: int  # of a meeting: until it; else since the thing was due, or happened
    contact: int | None = None
    case: int | None = None
    plan: int | None = None
    promise: int | None = None
    overdue: bool = False  # of a contact
    unknown: tuple[str, ...] = ()  # of a meeting: questions, most worth finding out first
    reminder: int | None = None  # the number of its row, if it has one


@dataclass(frozen=True)
class Bundle:
    """One message. Without entries nothing is said."""

    entries: tuple[Entry, ...] = ()
    asks_to_slow: bool = False  # three were ignored in a row: ask once whether to slow down


def due(records: Records, now: datetime, rhythm: Rhythm) -> Bundle:
    """What to say now. Empty before the morning, in quiet hours, after /stop, twice a day."""
    today = local_day(now, rhythm)
    items = [item for item in ahead(records, today, rhythm) if item.day <= today]
    apart = min((_days_apart(item, rhythm) for item in items), default=1)
    speaks = may_speak(records.spoke_at, now, rhythm, apart) and now >= morning_of(today, rhythm)
    if not items or not speaks:
        return Bundle()
    entries = sorted((entry_about(item, records, today) for item in items), key=_order)
    ignored = records.ignored >= IGNORED_TOO_OFTEN
    return Bundle(
        tuple(entries),
        asks_to_slow=ignored and not records.asked_to_slow and not rhythm.slowed,
    )


def next_due(records: Records, now: datetime, rhythm: Rhythm) -> datetime | None:
    """The first morning at or after `now` at which `due` has something. None: nothing ahead."""
    if not rhythm.unprompted:
        return None
    return min((at for _, at in upcoming(records, now, rhythm)), default=None)


def upcoming(records: Records, now: datetime, rhythm: Rhythm) -> list[tuple[Ahead, datetime]]:
    """What will be reminded, and when, soonest first; after /stop, when it would be."""
    found = [
        (item, at)
        for item in ahead(records, local_day(now, rhythm), rhythm)
        if (at := _told_at(item, records.spoke_at, now, rhythm)) is not None
    ]
    return sorted(found, key=lambda pair: (pair[1], WEIGHT[pair[0].kind], pair[0].on))


def _told_at(
    item: Ahead, spoke_at: datetime | None, now: datetime, rhythm: Rhythm
) -> datetime | None:
    """None where it is over before the coach may speak."""
    at = next_morning(max(now, morning_of(item.day, rhythm)), rhythm)
    apart = _days_apart(item, rhythm)
    if spoke_at is not None and not is_free_day(spoke_at, at, rhythm, apart):
        again = local_day(spoke_at, rhythm) + timedelta(days=apart)
        at = next_morning(max(now, morning_of(again, rhythm)), rhythm)
    return at if item.until is None or local_day(at, rhythm) <= item.until else None


def _days_apart(item: Ahead, rhythm: Rhythm) -> int:
    """Slowed down, the coach still says in time that a meeting is near."""
    return SLOW if rhythm.slowed and item.kind != "meeting" else 1


def _order(entry: Entry) -> tuple[int, bool, int, date, int]:
    """By weight; the nearest meeting first, the longest overdue first."""
    days = entry.days if entry.kind == "meeting" else -entry.days
    subject = entry.contact or entry.plan or entry.promise or entry.case or 0
    return (WEIGHT[entry.kind], not entry.overdue, days, entry.on, subject)


def entry_about(item: Ahead, records: Records, today: date) -> Entry:
    """The occurrence with what its sentence needs; its subject is among the records."""
    made = partial(Entry, item.kind, item.on, reminder=item.reminder)
    since = (today - item.on).days
    match item.kind:
        case "contact" | "reached":
            contact = next(c for c in records.contacts if c.number == item.subject)
            standing = state_of(contact, today)
            late = standing.state == "overdue"
            days = since if item.kind == "reached" else standing.days or 0
            return made(days, contact=contact.number, overdue=late)
        case "plan" | "strengthened":
            plan = next(p for p in records.plans if p.number == item.subject)
            return made(since, plan=plan.number, case=plan.case)
        case "promise":
            promise = next(p for p in records.promises if p.number == item.subject)
            return made(since, promise=promise.number, contact=promise.contact)
        case _:
            case = next(c for c in records.cases if c.number == item.subject)
            if item.kind == "meeting" and case.meeting_on:
                days = (case.meeting_on - today).days
                return made(days, case=case.number, unknown=_unknown(case, today))
            return made(since, case=case.number)


def _unknown(case: Case, today: date) -> tuple[str, ...]:
    """Questions still open in the current round, most worth finding out first."""
    return assessed(case, case.round, today).leverage.unknown if case.rounds else ()
