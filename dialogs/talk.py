"""One event passing through a conversation: what is known, and what has been decided so far.

The state machine's model is built of this and of the guards and handlers. It only collects:
changes, words above the next screen, messages that stay. The turn writes them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cases.changes import Change, LanguageSet, ZoneSet
from cases.judgement import assessed
from cases.mornings import rhythm_of
from cases.people import People, Rhythm
from cases.people_changes import RhythmSet, TouchChanged, Touched, TouchUndone
from cases.people_standing import after_people
from cases.records import Answer, Case, Conversation, Person, Round, Whose
from cases.settling import settled
from cases.standing import after
from dialogs.events import Command, Event, Said, Tapped
from dialogs.screen import Drawn, Say, Words
from levers import loading
from levers.playbook import UNKNOWN, Lever, LeverWords, Question, QuestionWords, Side, SideWords
from levers.report import Assessment


@dataclass(frozen=True)
class Known:
    """What the turn has loaded. `cases` and `everything` only where the table asks for them."""

    person: Person
    conversation: Conversation
    case: Case | None = None
    cases: tuple[Case, ...] = ()
    everything: tuple[Case, ...] = ()
    people: People = People()
    default_zone: str = "UTC"


class Talk:
    """The machine's model: `state` is the machine's, the rest is collected by handlers."""

    def __init__(self, known: Known, event: Event, at: datetime) -> None:
        self.state = known.conversation.state
        self.event = event
        self.at = at
        self.person = known.person
        self.conversation = known.conversation
        self.case = known.case
        self.cases = known.cases
        self.everything = known.everything
        self.people = known.people
        self.default_zone = known.default_zone
        self.changes: list[Change] = []
        self.flash: list[Say | Words] = []
        self.messages: list[Drawn] = []
        self.listens_again = False
        self.removes_tapped = False  # a reminder of which nothing is left to act on

    # ---- collecting

    def change(self, change: Change) -> None:
        """It happened: for the turn to write, and for the next screen to show."""
        self.changes.append(change)
        self.case = after(self.case, change)
        before, self.people = self.people, after_people(self.people, change)
        self._settle(before, change)
        if self.case is not None:
            now, number = self.case, self.case.number
            self.cases = tuple(now if case.number == number else case for case in self.cases)
        if isinstance(change, LanguageSet):
            self.person = replace(
                self.person, language=change.language, language_chosen=change.chosen
            )
        if isinstance(change, ZoneSet):
            self.person = replace(self.person, time_zone=change.zone)
        if isinstance(change, RhythmSet):
            self.person = replace(self.person, rhythm=change.rhythm)

    def _settle(self, before: People, change: Change) -> None:
        """A touch, and taking one back, moves the day on which somebody is due."""
        if isinstance(change, Touched | TouchChanged | TouchUndone):
            was = {c.number for c in before.contacts for t in c.touches if t.number == change.touch}
            now = () if isinstance(change, TouchUndone) else change.contacts
            for follows in settled(self.people, {*was, *now}):
                self.change(follows)

    def stand(self, **fields: Any) -> None:
        """Moves the conversation: its question, part of the screen, …"""
        self.conversation = replace(self.conversation, **fields)

    def tell(self, key: str, **args: Any) -> None:
        """A line above the next screen."""
        self.flash.append(Say(key, args))

    # ---- the event

    @property
    def text(self) -> str:
        """What was typed, or a command's argument; trimmed."""
        if isinstance(self.event, Said):
            return self.event.text.strip()
        return self.event.argument.strip() if isinstance(self.event, Command) else ""

    @property
    def value(self) -> str:
        """What the tapped button carries."""
        return self.event.value if isinstance(self.event, Tapped) else ""

    # ---- where we are

    @property
    def language(self) -> str:
        return self.person.language

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.time_zone or self.default_zone)

    @property
    def rhythm(self) -> Rhythm:
        """When the coach may speak unasked, in the person's own zone as far as it is known."""
        return rhythm_of(self.person, self.default_zone)

    def next_number(self) -> int:
        """For a new contact, touch, plan, promise or reminder: never used twice."""
        self.stand(numbered=self.conversation.numbered + 1)
        return self.conversation.numbered

    @property
    def today(self) -> date:
        """The day on the person's own calendar."""
        return self.at.astimezone(self.zone).date()

    @property
    def the_case(self) -> Case:
        """The current case, where the state cannot be without one."""
        assert self.case is not None
        return self.case

    @property
    def round(self) -> Round:
        return self.the_case.round

    @property
    def whose(self) -> Whose:
        return self.conversation.whose

    # ---- content

    @property
    def lever(self) -> Lever:
        return loading.lever(self.the_case.lever)

    @property
    def side(self) -> Side:
        """The person's own side."""
        return self.lever.side(self.the_case.side)

    @property
    def asked_side(self) -> Side:
        """The side whose questions are asked: my own, or what they would answer about me."""
        return self.side_of(self.whose)

    def side_of(self, whose: Whose) -> Side:
        return self.side if whose == "mine" else self.lever.faced_by(self.side)

    @property
    def lever_words(self) -> LeverWords:
        return self.lever.in_language(self.language)

    def side_words(self, whose: Whose = "mine") -> SideWords:
        return self.lever_words.sides[self.side_of(whose).id]

    def question_words(self, question: str, whose: Whose = "mine") -> QuestionWords:
        return self.side_words(whose).questions[question]

    def label(self, question: str, choice: str, whose: Whose = "mine") -> Say | Words:
        """A choice in the words of its button."""
        if choice == UNKNOWN:
            return Say("button-unknown")
        return Words(self.question_words(question, whose).choices[choice].label)

    # ---- the interview

    @property
    def question(self) -> Question:
        """The question that is asked: the one that we stand at, else the next open one."""
        questions = self.asked_side.questions
        for question in questions:
            if question.id == self.conversation.question:
                return question
        return next(iter(self.open_questions()), questions[0])

    def open_questions(self, whose: Whose | None = None) -> tuple[Question, ...]:
        """Those without a choice in the current round, in their order."""
        whose = whose or self.whose
        chosen = self.round.choices(whose)
        return tuple(q for q in self.side_of(whose).questions if q.id not in chosen)

    def next_open(self) -> Question | None:
        """The first open question after the current one; then from the top."""
        questions = self.asked_side.questions
        here = questions.index(self.question)
        still = self.open_questions()
        return next((q for q in (*questions[here + 1 :], *questions[:here]) if q in still), None)

    def standing(self, question: str) -> Answer | None:
        """What stands for a question in the current round, else what stood in the last one."""
        now = self.round.answers(self.whose).get(question)
        return now if now and now.choice else self.last(question)

    def last(self, question: str) -> Answer | None:
        """What stood in the round before."""
        earlier = self.the_case.earlier
        return earlier.answers(self.whose).get(question) if earlier else None

    # ---- judgement

    def assessment(self) -> Assessment:
        return assessed(self.the_case, self.round, self.today)

    def score_before(self) -> Assessment | None:
        """The assessment of the round before."""
        earlier = self.the_case.earlier
        return assessed(self.the_case, earlier, self.today) if earlier else None


def pending_pairs(pending: str | None) -> list[tuple[str, str]]:
    """`question=choice;…` as it waits for one confirming tap."""
    return [(q, c) for q, _, c in (pair.partition("=") for pair in (pending or "").split(";")) if c]


def pending_text(pairs: Iterable[tuple[str, str]]) -> str | None:
    return ";".join(f"{question}={choice}" for question, choice in pairs) or None
