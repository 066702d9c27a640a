"""On which day a contact is due, and how it stands today. Days only: `mornings` has the hours.

Due: the cadence has passed since the last touch, or since the contact was added. Overdue:
half as long again, rounded up. The contacts screen and the reminders both ask here, so that
nobody is "fresh" on one and "due" on the other.

A rule (RFC 5545) counts from the day the contact was added, so "every other Monday" stays the
same Mondays whoever is touched when; due is its first day after the last touch. As RFC 5545
has it, a rule skips months without its day; `monthly_on` and `yearly_on` make rules that take
the last day of a shorter month instead. Saturdays and Sundays are days like others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from heapq import merge
from itertools import count
from typing import Literal

from dateutil.rrule import rrule, rrulestr

from cases.people import Contact, Level

# A decider 90, a specialist 42. Source: the expert's notes on contacts, "Days". Who has no
# level yet is taken for a specialist: reminded too early rather than forgotten.
CADENCE: dict[Level | None, int] = {"decision": 90, "operational": 42, None: 42}

State = Literal["fresh", "due", "overdue"]
Snooze = Literal["tomorrow", "three_days", "next_week"]
SNOOZES: dict[Snooze, int] = {"tomorrow": 1, "three_days": 3, "next_week": 7}

# What a rule of days may say, by its frequency. Daily and weekly rules always have a next day.
_ANY = r"INTERVAL=[1-9]\d{0,3}|UNTIL=\d{8}|WKST=[A-Z]{2}"
_IN_A_MONTH = rf"{_ANY}|BYDAY=[-+\w,]+|BYMONTHDAY=[-+\d,]+|BYSETPOS=[-+\d,]+"
PARTS = {
    "FREQ=DAILY": _ANY,
    "FREQ=WEEKLY": rf"{_ANY}|BYDAY=[A-Z,]+",
    "FREQ=MONTHLY": _IN_A_MONTH,
    "FREQ=YEARLY": rf"{_IN_A_MONTH}|BYMONTH=[\d,]+",
}


@dataclass(frozen=True)
class Standing:
    """How a contact stands. `days`: until it is due, or since; None: it never is."""

    state: State
    days: int | None


def cadence_of(contact: Contact) -> int | None:
    """In days; None where there is none: a rule, or nobody to be reminded of."""
    if contact.rrule is not None or contact.cadence_days == 0:
        return None
    return contact.cadence_days or CADENCE[contact.level]


def due_on(contact: Contact, last_touch: date | None) -> date | None:
    """The day on which the contact is due. None: not to be reminded of, or its rule is over."""
    return next(_due_days(contact, _base(contact, last_touch)), None)


def overdue_on(contact: Contact, last_touch: date | None) -> date | None:
    """Half as long again. With a rule: half the time from the due day to the one after it."""
    base = _base(contact, last_touch)
    first = due_on(contact, last_touch)
    if first is None:
        return None
    length = (first - base).days
    if contact.rrule is not None:
        days = _due_days(contact, base)
        following = next((day for day in days if day > first), None)
        length = (following - first).days if following else length
    return first + timedelta(days=(length + 1) // 2)


def state_of(contact: Contact, today: date) -> Standing:
    first = due_on(contact, contact.last_touch)
    if first is None:
        return Standing("fresh", None)
    if today < first:
        return Standing("fresh", (first - today).days)
    overdue = overdue_on(contact, contact.last_touch)
    late = overdue is not None and today >= overdue
    return Standing("overdue" if late else "due", (today - first).days)


def occurrences(contact: Contact, today: date) -> Iterator[date]:
    """The day that counts by now (the latest that came), then those ahead, without end.

    Days: due, overdue, and each time that the cadence has passed once more without a touch.
    """
    latest = None
    for day in _all_days(contact):
        if day <= today:
            latest = day
            continue
        if latest is not None:
            yield latest
            latest = None
        yield day
    if latest is not None:
        yield latest


def _all_days(contact: Contact) -> Iterator[date]:
    overdue = overdue_on(contact, contact.last_touch)
    extra = [overdue] if overdue else []
    return merge(_due_days(contact, _base(contact, contact.last_touch)), extra)


def _due_days(contact: Contact, base: date) -> Iterator[date]:
    """All days after `base` on which it is due, if nobody is touched any more."""
    if contact.rrule is not None:
        rule = recurrence(contact.rrule, contact.added_on)
        return (day.date() for day in rule.xafter(datetime.combine(base, time.min)))
    days = cadence_of(contact)
    if days is None:
        return iter(())
    return (base + timedelta(days=days * times) for times in count(1))


def _base(contact: Contact, last_touch: date | None) -> date:
    return last_touch or contact.added_on


@lru_cache(maxsize=1024)
def recurrence(text: str, start: date) -> rrule:
    """A recurrence rule as an iterable of midnights, from `start` on.

    Raises ValueError for what is no rule of days (several lines, hours, COUNT, a start of its
    own) and for one that names no day at all (30 February).
    """
    parts = re.sub(r"(UNTIL=\d{8})T\d{6}Z?", r"\1", text.upper().removeprefix("RRULE:")).split(";")
    parts.sort(key=lambda part: not part.startswith("FREQ="))
    allowed = PARTS.get(parts[0], "")
    if not allowed or not all(re.fullmatch(f"(?:{allowed})", part) for part in parts[1:]):
        raise ValueError(f"{text!r} is no rule of days, such as FREQ=WEEKLY;BYDAY=MO")
    rule = rrulestr(";".join(parts), dtstart=datetime.combine(start, time.min), cache=True)
    assert isinstance(rule, rrule), "one line makes one rule"
    if not _names_a_day(";".join(p for p in parts if not p.startswith("UNTIL")), start):
        raise ValueError(f"{text!r} names no day that exists")
    return rule


def _names_a_day(rule: str, start: date) -> bool:
    """Whether it has a day within some 370 years.

    dateutil searches up to the year 9999, for seconds where there is none. Calendars repeat
    every 400 years: the same search, begun shortly before that year, ends soon.
    """
    late = start.replace(year=9600 + start.year % 400)
    return next(iter(rrulestr(rule, dtstart=datetime.combine(late, time.min))), None) is not None


def monthly_on(day: int) -> str:
    """The rule "on the 31st": where a month is shorter, its last day."""
    return f"FREQ=MONTHLY;{_or_the_last(day)}"


def yearly_on(month: int, day: int) -> str:
    """The rule "every year on 29 February": in other years on the 28th."""
    return f"FREQ=YEARLY;BYMONTH={month};{_or_the_last(day)}"


def _or_the_last(day: int) -> str:
    days = ",".join(str(d) for d in range(min(day, 28), day + 1))
    return f"BYMONTHDAY={days};BYSETPOS=-1"


def snoozed_to(choice: Snooze | date, today: date) -> date:
    """The day a reminder is put off to; next week is this weekday of it. Never before tomorrow."""
    day = choice if isinstance(choice, date) else today + timedelta(days=SNOOZES[choice])
    return max(day, today + timedelta(days=1))
