"""What happened to contacts, plans and reminders, in the past tense.

As in `cases.changes`: the dialog decides these, storage applies them, and whose they are the
turn knows. Days are the user's own.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from cases.people import Level, ReminderKind, Rhythm, TouchKind

ContactField = Literal["name", "organisation", "role", "level", "cadence_days", "rrule", "notes"]


@dataclass(frozen=True)
class ContactAdded:
    contact: int
    name: str
    on: date
    organisation: str | None = None
    role: str | None = None
    level: Level | None = None
    cadence_days: int | None = None
    rrule: str | None = None
    notes: str | None = None
    cases: tuple[int, ...] = ()


@dataclass(frozen=True)
class ContactChanged:
    """One line of a contact. `value` None: taken away (never of the name).

    Of cadence_days and rrule one takes the other's place. A new one also lifts "stopped" from
    the contact's reminders.
    """

    contact: int
    field: ContactField
    value: str | int | None


@dataclass(frozen=True)
class ContactTied:
    """The contact belongs to this case, or no longer does."""

    contact: int
    case: int
    tied: bool = True


@dataclass(frozen=True)
class ContactRemoved:
    """With its promises and reminders; a touch stays as long as it has another contact."""

    contact: int


@dataclass(frozen=True)
class ContactsMerged:
    """Two were one. `gone`'s cases, touches, promises and plans are `kept`'s now.

    Where `kept` has no organisation, role, level, cadence or notes, `gone`'s are taken; the
    earlier day counts as the day added; `gone`'s reminders go.
    """

    kept: int
    gone: int


@dataclass(frozen=True)
class Touched:
    """What it settles of their reminders, `cases.settling` says."""

    touch: int
    contacts: tuple[int, ...]
    on: date
    kind: TouchKind | None = None
    note: str | None = None


@dataclass(frozen=True)
class TouchChanged:
    """The whole touch as it is now."""

    touch: int
    contacts: tuple[int, ...]
    on: date
    kind: TouchKind | None
    note: str | None


@dataclass(frozen=True)
class TouchUndone:
    touch: int


@dataclass(frozen=True)
class Promised:
    promise: int
    contact: int
    text: str
    due_on: date | None


@dataclass(frozen=True)
class PromiseKept:
    """`on` None: taken back, it is open again."""

    promise: int
    on: date | None


@dataclass(frozen=True)
class PromiseDropped:
    promise: int


@dataclass(frozen=True)
class PlanMade:
    plan: int
    case: int
    suggestion: str
    due_on: date
    contacts: tuple[int, ...] = ()


@dataclass(frozen=True)
class PlanMoved:
    plan: int
    due_on: date


@dataclass(frozen=True)
class PlanMet:
    """With whom it is to be done, as it is now."""

    plan: int
    contacts: tuple[int, ...]


@dataclass(frozen=True)
class PlanDone:
    plan: int
    on: date


@dataclass(frozen=True)
class PlanDropped:
    plan: int


@dataclass(frozen=True)
class PlanJudged:
    """Somebody said whether the plan strengthened the link; it is not asked any more."""

    plan: int
    on: date
    stronger: bool


@dataclass(frozen=True)
class RhythmSet:
    """The whole rhythm as it is now; also /stop, its end, and slower."""

    rhythm: Rhythm


@dataclass(frozen=True)
class Reminded:
    """One entry of a bundle was told. A row of that number is updated, or made."""

    reminder: int
    kind: ReminderKind
    on: date
    due_at: datetime
    sent_on: date
    contact: int | None = None
    case: int | None = None
    plan: int | None = None
    promise: int | None = None


@dataclass(frozen=True)
class ReminderNoticed:
    """A row for an occurrence that lies ahead: somebody acted on it before it was told."""

    reminder: int
    kind: ReminderKind
    on: date
    due_at: datetime
    contact: int | None = None
    case: int | None = None
    plan: int | None = None
    promise: int | None = None


@dataclass(frozen=True)
class ReminderSnoozed:
    """It waits again. `due_at`: that day's morning as of now."""

    reminder: int
    to: date
    due_at: datetime


@dataclass(frozen=True)
class ReminderDone:
    reminder: int


@dataclass(frozen=True)
class ReminderReopened:
    """What settled it was taken back: it was told, or it waits again."""

    reminder: int


@dataclass(frozen=True)
class ReminderSkipped:
    """Not this time. Of a contact: nothing more until its cadence has passed once more."""

    reminder: int


@dataclass(frozen=True)
class ReminderStopped:
    """No more of this kind about this subject."""

    reminder: int


PeopleChange = (
    ContactAdded
    | ContactChanged
    | ContactTied
    | ContactRemoved
    | ContactsMerged
    | Touched
    | TouchChanged
    | TouchUndone
    | Promised
    | PromiseKept
    | PromiseDropped
    | PlanMade
    | PlanMoved
    | PlanMet
    | PlanDone
    | PlanDropped
    | PlanJudged
    | RhythmSet
    | Reminded
    | ReminderNoticed
    | ReminderSnoozed
    | ReminderDone
    | ReminderReopened
    | ReminderSkipped
    | ReminderStopped
)
