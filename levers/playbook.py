"""The typed model of a lever's content: sides, questions, choices, suggestions, and their words.

Everything is frozen. Reading and checking files is `loading`'s job; judging answers is
`assessment`'s and `advice`'s. Texts are plain strings, one `LeverWords` a language.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from levers.faults import UnknownId

UNKNOWN = "unknown"  # the answer "I don't know"; never one of a question's choices

Horizon = Literal["before_meeting", "quarter", "year"]
Level = Literal["decision", "operational"]
Span = tuple[Decimal | None, Decimal | None]  # lower edge included, upper edge not; None: open


class Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Choice(Content):
    """One answer's option, with its strength from 0 (weakest) to 1 (strongest)."""

    id: str
    value: Decimal
    band: Span | None = None  # per cent, where the choice is a share
    change: Span | None = None  # per cent against last year, where the question is about growth
    reason: str = ""


class Question(Content):
    """One thing to know about the link. `choices` stand from weakest to strongest."""

    id: str
    weight: Decimal
    increases: tuple[Literal["importance", "intensity", "duration", "growth"], ...]
    reason: str
    source: str = ""  # what was checked; nothing from memory
    choices: tuple[Choice, ...]
    care_from: str | None = None  # the choice from which the line of care is due; None: strongest

    def choice(self, id: str) -> Choice:
        """Raises UnknownId, naming the choices that there are."""
        for choice in self.choices:
            if choice.id == id:
                return choice
        allowed = [*(c.id for c in self.choices), UNKNOWN]
        raise UnknownId(f"choice of {self.id}", id, allowed)

    def rank(self, id: str) -> int:
        """0 for the weakest choice."""
        self.choice(id)  # raises where there is none
        return [choice.id for choice in self.choices].index(id)

    def raised(self, id: str, steps: int) -> str:
        """The choice that stands `steps` above `id`, at most the strongest."""
        return self.choices[min(self.rank(id) + steps, len(self.choices) - 1)].id

    @property
    def strongest(self) -> str:
        return self.choices[-1].id

    @property
    def asks_for_share(self) -> bool:
        """True where every choice is a band of per cent, so that a typed `3` means 3 %."""
        return all(c.band is not None for c in self.choices)


class Suggestion(Content):
    """Something to do. `steps`: how far it can really move an answer of `improves` (0, 1, 2)."""

    id: str
    improves: tuple[str, ...]
    steps: int
    horizon: Horizon
    level: Level
    reason: str = ""  # what it costs and really brings


class Side(Content):
    """A seat at the table, with its questions. `faces`: the side that the counterpart sits on."""

    id: str
    faces: str
    questions: tuple[Question, ...]
    suggestions: tuple[Suggestion, ...]
    link: str = ""  # the word of its deep link: /start <link>
    example: Mapping[str, str]  # answers of a finished example: question id to choice id or unknown

    def question(self, id: str) -> Question:
        """Raises UnknownId, naming the questions that there are."""
        for question in self.questions:
            if question.id == id:
                return question
        raise UnknownId(f"question of side {self.id}", id, [q.id for q in self.questions])

    def checked(self, answers: Mapping[str, str]) -> Mapping[str, str]:
        """`answers` as given. Raises UnknownId for a question or a choice that is not there."""
        for question_id, choice_id in answers.items():
            question = self.question(question_id)
            if choice_id != UNKNOWN:
                question.choice(choice_id)
        return answers


class Playbook(Content):
    """What a lever's `playbook.yaml` holds: everything but the words."""

    sides: tuple[Side, ...]


class ChoiceWords(Content):
    label: str  # the button: at most 32 characters
    heard: tuple[str, ...] = ()  # what people type when they mean this choice


class QuestionWords(Content):
    """What the coach says about one question, in one language."""

    text: str
    name: str  # the driver in two to five words, for lists: "your share of their sales"
    why: str  # one line: why it matters
    explain: str  # "what do you mean by …?": the measure, an example, the usual misreading
    minutes: str  # how to find out in ten minutes
    week: str  # how to find out in a week
    say: str  # a sentence for the room when the link is strong
    never: str  # what not to say
    strengthen: str  # what to do about it when it is weak
    care: str  # the line of care when there is too much of it
    choices: Mapping[str, ChoiceWords]

    @property
    def find_out(self) -> str:
        return f"{self.minutes} {self.week}"


class SideWords(Content):
    title: str  # the button of the side
    heard: tuple[str, ...] = ()  # what people type when they mean this side
    naming: str  # an example of a case's name
    example: str  # a line that introduces the finished example
    questions: Mapping[str, QuestionWords]
    suggestions: Mapping[str, str]


class LeverWords(Content):
    title: str
    page: tuple[str, ...]  # the lever on one page, a paragraph an entry
    sides: Mapping[str, SideWords]


class Lever(Content):
    id: str
    sides: tuple[Side, ...]
    words: Mapping[str, LeverWords]  # language to words

    def side(self, id: str) -> Side:
        """Raises UnknownId, naming the sides that there are."""
        for side in self.sides:
            if side.id == id:
                return side
        raise UnknownId("side", id, [s.id for s in self.sides])

    def faced_by(self, side: Side) -> Side:
        """Whose questions the counterpart would answer about me."""
        return self.side(side.faces)

    def in_language(self, language: str) -> LeverWords:
        """Raises UnknownId, naming the languages that there are."""
        if language not in self.words:
            raise UnknownId("language", language, self.words)
        return self.words[language]


class Scale(Content):
    """A named stretch of a scale, from its lower edge on."""

    id: str
    start: Decimal

    @classmethod
    def at(cls, scale: tuple[Self, ...], amount: Decimal | int) -> Self:
        """The last stretch whose lower edge is not above `amount`."""
        return [s for s in scale if s.start <= amount][-1]


class Positions(Content):
    """Where the two sides can stand, and the points at which one position becomes another."""

    outer: int  # a balance of at least this, either way, is an outer position
    mutual_from: int  # between the outer ones: mutual from this interdependence on
    loose_below: int  # between the outer ones: loose below this interdependence
    ids: tuple[str, ...]


class Scales(Content):
    """What scores, known weights, balances and days left are read on; the same for every lever."""

    levels: tuple[Scale, ...]  # of a rounded score
    sureness: tuple[Scale, ...]  # of the known weight, 0 to 1
    enough_known: Decimal  # below this known weight there is no score
    positions: Positions
    horizons: tuple[Scale, ...]  # of the days left to the meeting
