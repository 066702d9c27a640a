"""What happened, in the past tense. The dialog decides these; storage applies them.

Each names its case by the user's own number; whose user it is, the turn knows.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from cases.people_changes import PeopleChange
from cases.records import Outcome, Whose

CardField = Literal["title", "counterpart", "ask", "walk_away"]


@dataclass(frozen=True)
class CaseOpened:
    """A case and its first round."""

    case: int
    lever: str
    side: str
    title: str | None
    at: datetime


@dataclass(frozen=True)
class CardFilled:
    """A line of the case card. `text` None: taken away."""

    case: int
    field: CardField
    text: str | None


@dataclass(frozen=True)
class MeetingSet:
    """When the meeting is. Both None and False: taken away."""

    case: int
    on: date | None
    later: bool = False


@dataclass(frozen=True)
class Debriefed:
    """How the meeting went, as far as it is told by now."""

    case: int
    outcome: Outcome


@dataclass(frozen=True)
class CaseDeleted:
    case: int


@dataclass(frozen=True)
class RoundOpened:
    case: int
    round: int
    at: datetime


@dataclass(frozen=True)
class RoundFinished:
    case: int
    round: int
    at: datetime


@dataclass(frozen=True)
class Answered:
    """A choice was made (maybe "unknown"). A note that is there stays."""

    case: int
    round: int
    whose: Whose
    question: str
    choice: str
    at: datetime


@dataclass(frozen=True)
class Noted:
    """A note was written, changed, or (text None) removed. The choice stays."""

    case: int
    round: int
    whose: Whose
    question: str
    text: str | None
    at: datetime


@dataclass(frozen=True)
class LanguageSet:
    language: str
    chosen: bool  # by the person, not taken from Telegram


@dataclass(frozen=True)
class ZoneSet:
    zone: str  # IANA name


@dataclass(frozen=True)
class Forgotten:
    """Everything about the user was erased: rows and key."""


Change = (
    CaseOpened
    | CardFilled
    | MeetingSet
    | Debriefed
    | CaseDeleted
    | RoundOpened
    | RoundFinished
    | Answered
    | Noted
    | LanguageSet
    | ZoneSet
    | Forgotten
    | PeopleChange
)
