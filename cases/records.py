"""The nouns of a preparation, as they stand now. Frozen; times are aware UTC datetimes.

A case has a number of its user (1, 2, …, never used twice), a round a number of its case:
an id that somebody types or forges can only ever name something of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from cases.people import Rhythm

Whose = Literal["mine", "theirs"]  # my answers, or theirs about me as well as I can tell
Asked = Literal["all", "part", "no"]
Got = Literal["all", "part", "nothing"]


@dataclass(frozen=True)
class Person:
    """Who is being coached. `key` is storage's; `address` is where the channel finds them."""

    key: int
    channel: str  # "telegram" or "terminal"
    address: str  # Telegram's id, or a terminal user's name
    language: str
    language_chosen: bool  # by the person: no longer follows Telegram's
    time_zone: str | None  # IANA name; None: not known yet
    joined_at: datetime
    rhythm: Rhythm = Rhythm()  # its zone is `time_zone`, or the configured one where that is None


@dataclass(frozen=True)
class Answer:
    """What stands for one question: a choice (maybe "unknown"), a note, or both."""

    question: str
    choice: str | None
    note: str | None
    answered_at: datetime


@dataclass(frozen=True)
class Round:
    """One interview of a case. `theirs`: the counterpart's questions, answered about me."""

    number: int
    started_at: datetime
    finished_at: datetime | None
    mine: Mapping[str, Answer] = field(default_factory=dict)
    theirs: Mapping[str, Answer] = field(default_factory=dict)

    def answers(self, whose: Whose) -> Mapping[str, Answer]:
        return self.mine if whose == "mine" else self.theirs

    def choices(self, whose: Whose) -> dict[str, str]:
        """Question id to choice id, where something was chosen ("unknown" included)."""
        return {q: a.choice for q, a in self.answers(whose).items() if a.choice is not None}


@dataclass(frozen=True)
class Outcome:
    """How it went, told after the meeting, step by step: None is not told yet."""

    asked: Asked | None = None  # did I ask for what I wanted?
    got: Got | None = None
    helped: str | None = None  # a question's id, "preparation" or "nothing"
    line: str | None = None
    told_on: date | None = None  # the day of the last word about it


@dataclass(frozen=True)
class Case:
    """One negotiation. The card (counterpart, meeting, ask, walk away) is optional."""

    number: int
    lever: str
    side: str
    title: str | None  # None: not named yet, or skipped
    created_at: datetime
    counterpart: str | None = None
    meeting_on: date | None = None
    meeting_is_later: bool = False  # "later", without a date
    ask: str | None = None
    walk_away: str | None = None
    outcome: Outcome | None = None
    rounds: tuple[Round, ...] = ()  # as far as loaded, oldest first; the last is the current one

    @property
    def round(self) -> Round:
        """The current round. A case that was opened has one."""
        return self.rounds[-1]

    @property
    def earlier(self) -> Round | None:
        """The round before the current one."""
        return self.rounds[-2] if len(self.rounds) > 1 else None


@dataclass(frozen=True)
class Conversation:
    """Where a person and the coach stand. No free text but `draft`."""

    state: str = "new"
    case: int | None = None  # the current case's number
    question: str | None = None  # the question that is asked, reviewed or noted
    whose: Whose = "mine"
    overlay: str | None = None  # "help" or "privacy", laid over the screen of the state
    detail: str | None = None  # the part of a screen that is shown: a tab, a page, a card field
    pending: str | None = None  # ids that one confirming tap takes over: "question=choice;…"
    draft: str | None = None  # typed text waiting for its place (a title before the side is known)
    screen: int = 0  # the number of the live screen; taps on another one change nothing
    cases_opened: int = 0
    numbered: int = 0  # the highest number given to a contact, touch, plan, promise or reminder
    look_at: datetime | None = None  # when the clock looks whether something is due; not later
    spoke_at: datetime | None = None  # when the coach last spoke unasked
    ignored: int = 0  # so often in a row without an answer
    asked_to_slow: bool = False
