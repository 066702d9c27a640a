"""A user's records through the days: what storage does with rows, done to tuples here."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cases.bundle import Bundle, Entry, due, next_due
from cases.mornings import local_day, morning_of
from cases.occurrences import Records
from cases.people import Contact, Plan, Promise, Reminder, Rhythm, Touch
from cases.records import Answer, Case, Round

BERLIN = Rhythm("Europe/Berlin")
MONDAY = date(2026, 6, 1)


def at(day: date, clock: str = "08:00", zone: str = "Europe/Berlin") -> datetime:
    local = datetime.combine(day, time.fromisoformat(clock), ZoneInfo(zone))
    return local.astimezone(UTC)


def contact(number: int, due: date, days: int = 42) -> Contact:
    """One that is due on that day."""
    return Contact(number, f"Person {number}", due - timedelta(days=days), cadence_days=days)


def case(
    number: int, meeting: date | None = None, left: datetime | None = None, answered: int = 0
) -> Case:
    """With a meeting, or an interview left in the middle, or both."""
    asked = ("supplier_turnover_share", "rep_turnover_share")[: answered or (1 if left else 0)]
    mine = {q: Answer(q, "from_10", None, left or at(MONDAY)) for q in asked}
    begun = (left or at(MONDAY)) - timedelta(minutes=5)
    round_ = Round(1, begun, None if left else begun, mine)
    return Case(number, "links", "procurement", None, begun, meeting_on=meeting, rounds=(round_,))


@dataclass
class Life:
    """`told`: each day's bundle, by the user's own day."""

    records: Records
    rhythm: Rhythm = BERLIN
    told: list[tuple[datetime, Bundle]] = field(default_factory=list)

    def looks(self, now: datetime) -> Bundle:
        """The clock asks; what is due is told, and its rows are written."""
        bundle = due(self.records, now, self.rhythm)
        if bundle.entries:
            self.told.append((now, bundle))
            for entry in bundle.entries:
                self._write(entry, now)
            self.records = replace(
                self.records,
                spoke_at=now,
                ignored=self.records.ignored + 1,
                asked_to_slow=self.records.asked_to_slow or bundle.asks_to_slow,
            )
        return bundle

    def lives(self, start: datetime, until: datetime) -> None:
        """The coach looks whenever it said that it would."""
        now = next_due(self.records, start, self.rhythm)
        while now is not None and now <= until:
            assert self.looks(now).entries, "it looks only when there is something"
            now = next_due(self.records, now, self.rhythm)

    def story(self) -> list[tuple[str, tuple[str, ...]]]:
        """Day as MM-DD, and what was said, as kind and number."""
        return [
            (
                f"{local_day(now, self.rhythm):%m-%d}",
                tuple(f"{e.kind} {row_subject(e)}" for e in bundle.entries),
            )
            for now, bundle in self.told
        ]

    def _write(self, entry: Entry, now: datetime) -> None:
        number = entry.reminder or len(self.records.reminders) + 1
        row = Reminder(
            number,
            entry.kind,
            entry.on,
            morning_of(entry.on, self.rhythm),
            "sent",
            *(entry.contact, entry.case, entry.plan, entry.promise),
            sent_on=local_day(now, self.rhythm),
        )
        others = tuple(r for r in self.records.reminders if r.number != number)
        self.records = replace(self.records, reminders=(*others, row))

    def snoozes(self, number: int, to: date) -> None:
        self._row(
            number,
            lambda row: replace(
                row, status="waiting", snoozed_to=to, due_at=morning_of(to, self.rhythm)
            ),
        )

    def skips(self, number: int) -> None:
        self._row(number, lambda row: replace(row, status="skipped"))

    def stops(self, number: int) -> None:
        self._row(number, lambda row: replace(row, status="stopped"))

    def _row(self, number: int, change: Callable[[Reminder], Reminder]) -> None:
        rows = tuple(change(r) if r.number == number else r for r in self.records.reminders)
        self.records = replace(self.records, reminders=rows)

    def touches(self, number: int, on: date) -> None:
        def touched(person: Contact) -> Contact:
            touch = Touch(1000 + len(person.touches), "call", on, None, (number,))
            return replace(person, touches=(*person.touches, touch))

        people = tuple(touched(c) if c.number == number else c for c in self.records.contacts)
        self.records = replace(self.records, contacts=people)


def row_subject(entry: Entry) -> int:
    number = {
        "contact": entry.contact,
        "reached": entry.contact,
        "plan": entry.plan,
        "strengthened": entry.plan,
        "promise": entry.promise,
    }.get(entry.kind, entry.case)
    assert number is not None
    return number


def plan(number: int, due_on: date, **more: object) -> Plan:
    return replace(Plan(number, 1, "pilot", due_on), **more)  # type: ignore[arg-type]


def promise(number: int, due_on: date | None, kept_on: date | None = None) -> Promise:
    return Promise(number, 1, "Prices", due_on, kept_on)
