"""What there is to remind of, each thing with its day, and what was decided about it already.

An occurrence is named by its kind, its subject and the day that it is for. It is told once: a
row of that name that no longer waits (or that was told on or after its day) closes it. Nothing
is kept of what was not decided yet; a touch, a moved plan or meeting moves it by itself.

When each counts:
- contact: the day it is due, the day it is overdue, and each further cadence without a touch;
  of those that came, only the latest, and none before one decided. Skipping passes over
  "overdue".
- reached: the day after a contact was told, while nobody touched it; not if it is told again, nor
  where so many were told that they were not named.
- plan, promise: their day. meeting: 7 days before (until 2 before) and 1 day before (until it).
- debrief: the day after the meeting, unless told before. strengthened: 7 days after a plan is done.
- interview: the day after the last answer of a round left in the middle, once a round.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cases.calendar import due_on, occurrences, overdue_on
from cases.mornings import local_day
from cases.people import Contact, Plan, Promise, Reminder, ReminderKind, Rhythm
from cases.records import Case

FORTNIGHT = timedelta(days=14)  # so long a question about yesterday can still be answered
MONTH = timedelta(days=30)
WEEK = timedelta(days=7)
NAMED = 5  # things that one message tells in words; the rest is counted
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Records:
    """What of one user is looked at. Cases with their current round and its answers.

    `reminders`: of each subject those since it was last touched, moved or begun; more do no
    harm. `ignored`: unprompted messages since the person last said or tapped anything.
    """

    contacts: tuple[Contact, ...] = ()
    plans: tuple[Plan, ...] = ()
    promises: tuple[Promise, ...] = ()
    cases: tuple[Case, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    spoke_at: datetime | None = None  # when a bundle last went out
    ignored: int = 0
    asked_to_slow: bool = False


@dataclass(frozen=True)
class Ahead:
    """One occurrence that is not told yet. `day`: when to tell it, `on` unless put off."""

    kind: ReminderKind
    subject: int
    on: date
    day: date
    until: date | None = None  # the last day on which it still makes sense
    reminder: int | None = None  # its row, if it has one already


class Decided:
    """The reminders' rows, by what they are about."""

    def __init__(self, reminders: Iterable[Reminder]) -> None:
        self._rows: dict[tuple[ReminderKind, int], list[Reminder]] = defaultdict(list)
        for row in reminders:
            self._rows[row.kind, row.subject].append(row)

    def about(self, kind: ReminderKind, subject: int) -> list[Reminder]:
        return self._rows.get((kind, subject), [])

    def were_named(self, day: date) -> bool:
        """Whether no more contacts were told on that day than a message names."""
        rows = (
            row for (kind, _), found in self._rows.items() if kind == "contact" for row in found
        )
        return sum(row.sent_on == day for row in rows) <= NAMED

    def stopped(self, kind: ReminderKind, subject: int) -> bool:
        return any(row.status == "stopped" for row in self.about(kind, subject))

    def told(self, kind: ReminderKind, subject: int, on: date) -> bool:
        return any(
            row.status != "waiting" and row.on <= on <= (row.sent_on or row.on)
            for row in self.about(kind, subject)
        )

    def ahead(
        self,
        kind: ReminderKind,
        subject: int,
        on: date,
        until: date | None = None,
        off_until: date | None = None,
    ) -> Iterator[Ahead]:
        """This occurrence, unless it is closed. Put off, it makes sense until `off_until`."""
        if self.stopped(kind, subject) or self.told(kind, subject, on):
            return
        rows = self.about(kind, subject)
        row = next((row for row in rows if row.status == "waiting" and row.on == on), None)
        if row is not None and row.snoozed_to is not None:
            yield Ahead(kind, subject, on, row.snoozed_to, off_until, row.number)
        else:
            yield Ahead(kind, subject, on, on, until, row.number if row else None)


def ahead(records: Records, today: date, rhythm: Rhythm) -> Iterator[Ahead]:
    """All that is not told yet and not over: due by `today`, or the next of its kind."""
    for item in _all(records, today, rhythm):
        if item.until is None or max(today, item.day) <= item.until:
            yield item


def _all(records: Records, today: date, rhythm: Rhythm) -> Iterator[Ahead]:
    decided = Decided(records.reminders)
    for contact in records.contacts:
        yield from _contact(contact, decided, today)
    for promise in records.promises:
        if promise.due_on and not promise.kept_on:
            yield from decided.ahead("promise", promise.number, promise.due_on)
    for plan in records.plans:
        yield from _plan(plan, decided)
    for case in records.cases:
        if case.meeting_on:
            yield from _meeting(case, case.meeting_on, decided)
        if case.rounds:
            yield from _interview(case, decided, rhythm)


def _contact(contact: Contact, decided: Decided, today: date) -> Iterator[Ahead]:
    first = due_on(contact, contact.last_touch)
    if first is None or decided.stopped("contact", contact.number):
        return
    rows = [row for row in decided.about("contact", contact.number) if row.on >= first]
    found = _next_of(contact, rows, decided, today)
    yield from found
    sent = [row.sent_on for row in rows if row.status == "sent" and row.sent_on]
    if sent and decided.were_named(max(sent)) and not any(item.day <= today for item in found):
        asked = max(sent) + DAY
        yield from decided.ahead("reached", contact.number, asked, asked + FORTNIGHT)


def _next_of(contact: Contact, rows: list[Reminder], decided: Decided, today: date) -> list[Ahead]:
    """What comes next of a contact, one or none. `rows`: since it was last touched."""
    off = [row for row in rows if row.status == "waiting" and row.snoozed_to]
    if off:  # put off: whatever else comes meanwhile comes with it
        return list(decided.ahead("contact", contact.number, max(off, key=_put_off_to).on))
    closed = {row.on for row in rows if row.status != "waiting"}
    if any(row.status == "skipped" for row in rows):
        closed.add(overdue_on(contact, contact.last_touch) or date.min)
    for on in occurrences(contact, today):
        found = list(decided.ahead("contact", contact.number, on))
        if found and not any(on <= day for day in closed):
            return found
    return []


def _put_off_to(row: Reminder) -> date:
    return row.snoozed_to or row.on


def _plan(plan: Plan, decided: Decided) -> Iterator[Ahead]:
    if plan.status == "open":
        yield from decided.ahead("plan", plan.number, plan.due_on)
    if plan.status == "done" and plan.done_on and not plan.asked_on:
        asked = plan.done_on + WEEK
        yield from decided.ahead("strengthened", plan.number, asked, asked + MONTH)


def _meeting(case: Case, meeting: date, decided: Decided) -> Iterator[Ahead]:
    early = meeting - 2 * DAY  # after that, the day before says it
    yield from decided.ahead("meeting", case.number, meeting - WEEK, early, early)
    yield from decided.ahead("meeting", case.number, meeting - DAY, meeting, meeting)
    if not debriefed(case):
        yield from decided.ahead("debrief", case.number, meeting + DAY, meeting + MONTH)


def debriefed(case: Case) -> bool:
    """How this meeting went is told, but for the line."""
    outcome = case.outcome
    if outcome is None or outcome.got is None or outcome.told_on is None:
        return False
    return case.meeting_on is None or outcome.told_on >= case.meeting_on


def _interview(case: Case, decided: Decided, rhythm: Rhythm) -> Iterator[Ahead]:
    """Not once the meeting is over, and only where something was answered."""
    round_ = case.round
    answers = [*round_.mine.values(), *round_.theirs.values()]
    if round_.finished_at or not answers:
        return
    begun = local_day(round_.started_at, rhythm)
    rows = decided.about("interview", case.number)
    if any(row.status != "waiting" and row.on > begun for row in rows):
        return
    left = local_day(max(answer.answered_at for answer in answers), rhythm)
    off = next((row.on for row in rows if row.status == "waiting" and row.on > begun), None)
    on = off or left + DAY
    until = min(on + FORTNIGHT, case.meeting_on or date.max)
    yield from decided.ahead("interview", case.number, on, until, case.meeting_on)
