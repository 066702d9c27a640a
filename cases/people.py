"""The people behind the links, and what was agreed with them, as it stands now. Frozen.

Days are days of the person's own calendar, and they alone are kept of what lies ahead: the
instant follows from the day and the rhythm (`cases.mornings`), so a new time zone or morning
hour moves the hour and never the day. Numbers are the user's own, never used twice.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

Level = Literal["decision", "operational"]
TouchKind = Literal[
    "visit", "audit", "workshop", "fair", "forum", "meeting", "lunch", "call", "message"
]
PlanStatus = Literal["open", "done", "dropped"]
ReminderKind = Literal[
    "contact",  # a contact is due, or overdue
    "plan",
    "promise",
    "meeting",  # a week before, and a day before
    "interview",  # left in the middle
    "debrief",  # the meeting's date is over
    "reached",  # the day after a contact's reminder: did you reach them?
    "strengthened",  # a week after a plan was done: did it strengthen the link?
]
ReminderStatus = Literal["waiting", "sent", "done", "skipped", "stopped"]


@dataclass(frozen=True)
class Touch:
    """One time that I was in touch, with one contact or several."""

    number: int
    kind: TouchKind | None
    on: date
    note: str | None
    contacts: tuple[int, ...]


@dataclass(frozen=True)
class Contact:
    """A person at the counterpart. Without a cadence of its own the level's holds."""

    number: int
    name: str
    added_on: date
    organisation: str | None = None
    role: str | None = None
    level: Level | None = None
    cadence_days: int | None = None  # 0: not to be reminded of
    rrule: str | None = None  # RFC 5545; where there is one, it holds instead of the days
    notes: str | None = None
    cases: tuple[int, ...] = ()
    touches: tuple[Touch, ...] = ()  # as far as loaded; the newest is among them

    @property
    def last_touch(self) -> date | None:
        return max((touch.on for touch in self.touches), default=None)


@dataclass(frozen=True)
class Promise:
    """What was promised between a contact and me. Without a day nobody is reminded."""

    number: int
    contact: int
    text: str
    due_on: date | None = None
    kept_on: date | None = None


@dataclass(frozen=True)
class Plan:
    """A suggestion that the user took on."""

    number: int
    case: int
    suggestion: str  # the content's id
    due_on: date
    status: PlanStatus = "open"
    contacts: tuple[int, ...] = ()
    done_on: date | None = None
    asked_on: date | None = None  # when it was answered whether the link is stronger now
    stronger: bool | None = None  # that answer


@dataclass(frozen=True)
class Reminder:
    """What was decided about one occurrence: told, put off, skipped. None: nothing yet.

    `kind`, `subject` and `on` name the occurrence. A row that is "stopped" silences its kind
    and subject for good. One that is "waiting" was put off (`snoozed_to`) or is merely listed.
    """

    number: int
    kind: ReminderKind
    on: date  # the day that it is for
    due_at: datetime  # that day's morning, UTC, as it was when the row was written
    status: ReminderStatus
    contact: int | None = None
    case: int | None = None
    plan: int | None = None
    promise: int | None = None
    snoozed_to: date | None = None
    sent_on: date | None = None  # the user's day on which it was last told

    @property
    def subject(self) -> int:
        """The number of what it is about: a contact, plan or promise, else a case."""
        match self.kind:
            case "contact" | "reached":
                number = self.contact
            case "plan" | "strengthened":
                number = self.plan
            case "promise":
                number = self.promise
            case _:
                number = self.case
        assert number is not None, f"reminder {self.number} ({self.kind}) is about nothing"
        return number


@dataclass(frozen=True)
class People:
    """The people behind a user's links, and what was agreed with them. By number."""

    contacts: tuple[Contact, ...] = ()
    promises: tuple[Promise, ...] = ()
    plans: tuple[Plan, ...] = ()
    reminders: tuple[Reminder, ...] = ()


@dataclass(frozen=True)
class Rhythm:
    """When the coach may speak unasked. Times are on the user's own clock.

    Quiet from the start (inside) to the end (outside), over midnight too; both the same: no
    quiet hours.
    """

    zone: str = "UTC"  # IANA name
    morning: time = time(8)
    quiet_from: time = time(20)
    quiet_to: time = time(8)
    unprompted: bool = True  # /stop: False
    names_hidden: bool = False  # for screens: no names of people in a reminder
    slowed: bool = False  # once a week instead of once a day
