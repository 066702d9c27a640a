"""A person who taps and types through the dialog in memory: decisions only, nothing stored.

What the turn does with the database is done here by `cases.standing` and
`cases.people_standing`, which tests of storage hold to the rows.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from cases.people import People
from cases.people_standing import after_people
from cases.records import Case, Conversation, Person
from cases.standing import after
from dialogs.events import Command, Event, Said, Tapped
from dialogs.machine import Reply, hear, react
from dialogs.screen import Drawn, Tap
from dialogs.table import needs_of, needs_of_state
from dialogs.talk import Known
from dialogs.texts import languages

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Stand:
    """Where a person stands: all that the next event is decided from."""

    person: Person
    conversation: Conversation = field(default_factory=Conversation)
    cases: tuple[Case, ...] = ()
    people: People = People()
    screen: Drawn | None = None
    messages: tuple[Drawn, ...] = ()

    @property
    def case(self) -> Case | None:
        found = [case for case in self.cases if case.number == self.conversation.case]
        return found[0] if found else None

    @property
    def known(self) -> Known:
        """What the turn loads in this state before it hears what happened."""
        return self.knowing(needs_of_state(self.conversation.state))

    def knowing(self, needs: Collection[str]) -> Known:
        cases = self.cases if "cases" in needs else ()
        everything = self.cases if "everything" in needs else ()
        people = self.people if "people" in needs else People()
        return Known(self.person, self.conversation, self.case, cases, everything, people)

    @property
    def lines(self) -> str:
        return "\n".join(line.text for line in self.screen.lines) if self.screen else ""

    @property
    def taps(self) -> list[Tap]:
        return [tap for row in self.screen.rows for tap in row] if self.screen else []

    @property
    def labels(self) -> list[str]:
        return [tap.label for tap in self.taps]


def newcomer(language: str = "en") -> Stand:
    return Stand(Person(1, "terminal", "maria", language, False, None, NOW))


def after_event(stand: Stand, event: Event, at: datetime = NOW) -> Stand:
    """One turn: hear, react, and what stands then."""
    trigger, heard = hear(stand.known, event, at)
    state = stand.conversation.state
    needs = needs_of_state(state) | needs_of(state, trigger)
    return after_reply(stand, react(stand.knowing(needs), trigger, heard, at))


def after_reply(stand: Stand, reply: Reply) -> Stand:
    case, person, cases = stand.case, stand.person, list(stand.cases)
    people = stand.people
    if reply.conversation.case is not None and reply.conversation.case != stand.conversation.case:
        case = next((c for c in cases if c.number == reply.conversation.case), None)
    for change in reply.changes:
        match type(change).__name__:
            case "LanguageSet":
                person = replace(person, language=change.language, language_chosen=change.chosen)
            case "ZoneSet":
                person = replace(person, time_zone=change.zone)
            case "RhythmSet":
                person = replace(person, rhythm=change.rhythm)
            case "CaseDeleted":
                cases = [c for c in cases if c.number != change.case]
            case "Forgotten":
                cases, case, people = [], None, People()
        case, people = after(case, change), after_people(people, change)
    if case is not None:
        cases = [c for c in cases if c.number != case.number] + [case]
    kept = (person, reply.conversation, tuple(cases), people)
    return Stand(*kept, reply.screen, reply.messages)


def says(stand: Stand, *texts: str) -> Stand:
    """Types lines one after the other; a line with a slash is a command."""
    for text in texts:
        name, _, argument = text.removeprefix("/").partition(" ")
        event = Command(name, argument) if text.startswith("/") else Said(text)
        stand = after_event(stand, event)
    return stand


def taps(stand: Stand, *labels: str) -> Stand:
    for label in labels:
        wanted = [tap for tap in stand.taps if tap.label.removeprefix("✓ ") == label]
        assert wanted, f"there is no button {label!r} among {stand.labels}"
        stand = after_event(stand, tapped(wanted[0]))
    return stand


def tapped(tap: Tap) -> Tapped:
    number, action, value = tap.data.split("|", 2)
    return Tapped(int(number), action, value)


def every_language() -> Iterator[str]:
    yield from languages()


BUY = ("/start buy", "Brake discs, Acme")
SIX = ("2.", "2.", "2", "2", "2", "2")  # an answer to each question of that side


def answered(stand: Stand) -> dict[str, str]:
    assert stand.case is not None
    return stand.case.round.choices("mine")


def note_of(stand: Stand, question: str) -> str | None:
    assert stand.case is not None
    answer = stand.case.round.mine.get(question)
    return answer.note if answer else None


def tapped_label(stand: Stand, label: str) -> Tapped:
    return tapped(next(tap for tap in stand.taps if tap.label == label))
