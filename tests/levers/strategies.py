"""Random content and random answers, for properties that hold whatever the content says.

Sides are built the way content is: weights add up to exactly 1, values never fall from the
weakest choice to the strongest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, get_args

from hypothesis import strategies as st

from levers.playbook import (
    UNKNOWN,
    Choice,
    ChoiceWords,
    Horizon,
    Level,
    Lever,
    LeverWords,
    Question,
    QuestionWords,
    Side,
    SideWords,
    Suggestion,
)
from levers.report import Assessment, assess

Answers = Mapping[str, str]


@dataclass(frozen=True)
class Told:
    """A side, and what somebody answered on it."""

    side: Side
    answers: Answers

    def known(self) -> dict[str, str]:
        return {id: choice for id, choice in self.answers.items() if choice != UNKNOWN}

    def with_answer(self, question: str, choice: str) -> "Told":
        return Told(self.side, {**self.answers, question: choice})


@dataclass(frozen=True)
class Change:
    """The same answers before and after one of them changed."""

    before: Told
    after: Told
    question: str


def days_left() -> st.SearchStrategy[int | None]:
    edges = st.sampled_from([-1, 0, 1, 59, 60, 61, 269, 270, 271])
    return st.none() | edges | st.integers(-400, 800)


@st.composite
def weights(draw: st.DrawFn, count: int) -> list[Decimal]:
    """`count` weights above 0 in hundredths or thousandths, which add up to exactly 1."""
    whole = draw(st.sampled_from([100, 1000]))
    cuts = draw(st.sets(st.integers(1, whole - 1), min_size=count - 1, max_size=count - 1))
    edges = [0, *sorted(cuts), whole]
    return [Decimal(high - low) / whole for low, high in pairwise(edges)]


@st.composite
def choices(draw: st.DrawFn) -> tuple[Choice, ...]:
    hundredths = draw(st.lists(st.integers(0, 100), min_size=2, max_size=5))
    values = [Decimal(value) / 100 for value in sorted(hundredths)]
    return tuple(Choice(id=f"c{rank}", value=value) for rank, value in enumerate(values))


@st.composite
def suggestions(draw: st.DrawFn, id: str, questions: list[str]) -> Suggestion:
    improves = draw(st.lists(st.sampled_from(questions), unique=True, max_size=3))
    return Suggestion(
        id=id,
        improves=tuple(improves),
        steps=draw(st.integers(0, 2)) if improves else 0,
        horizon=draw(st.sampled_from(get_args(Horizon))),
        level=draw(st.sampled_from(get_args(Level))),
    )


@st.composite
def sides(draw: st.DrawFn) -> Side:
    count = draw(st.integers(1, 6))
    questions = []
    for number, weight in enumerate(draw(weights(count))):
        options = draw(choices())
        fields: dict[str, Any] = {
            "id": f"q{number}",
            "weight": weight,
            "increases": ("importance",),
            "reason": "a test's",
            "choices": options,
            "care_from": draw(st.none() | st.sampled_from([c.id for c in options])),
        }
        questions.append(Question(**fields))
    ids = [question.id for question in questions]
    advice = [draw(suggestions(f"s{n}", ids)) for n in range(draw(st.integers(0, 6)))]
    return Side(
        id="test", faces="test", questions=tuple(questions), suggestions=tuple(advice), example={}
    )


@st.composite
def answers_to(draw: st.DrawFn, side: Side) -> Answers:
    """Each question answered, "unknown", or left out."""
    given = {}
    for question in side.questions:
        ids = [choice.id for choice in question.choices]
        answer = draw(st.none() | st.just(UNKNOWN) | st.sampled_from(ids))
        if answer is not None:
            given[question.id] = answer
    return given


@st.composite
def told(draw: st.DrawFn) -> Told:
    side = draw(sides())
    return Told(side, draw(answers_to(side)))


@st.composite
def raised_answers(draw: st.DrawFn) -> Change:
    """One known answer becomes a stronger one."""
    before = draw(told().filter(_could_be_stronger))
    open_ = [id for id, choice in before.known().items() if choice != _strongest(before, id)]
    id = draw(st.sampled_from(open_))
    question = before.side.question(id)
    stronger = question.choices[question.rank(before.answers[id]) + 1 :]
    choice = draw(st.sampled_from(stronger))
    return Change(before, before.with_answer(id, choice.id), id)


@st.composite
def found_out(draw: st.DrawFn) -> Change:
    """One unknown answer becomes known."""
    before = draw(told().filter(lambda t: len(t.known()) < len(t.side.questions)))
    open_ = [q for q in before.side.questions if q.id not in before.known()]
    question = draw(st.sampled_from(open_))
    choice = draw(st.sampled_from(question.choices))
    return Change(before, before.with_answer(question.id, choice.id), question.id)


def _strongest(told_: Told, question: str) -> str:
    return told_.side.question(question).strongest


def _could_be_stronger(told_: Told) -> bool:
    return any(choice != _strongest(told_, id) for id, choice in told_.known().items())


# ---- a whole lever, with words


@dataclass(frozen=True)
class Situation:
    """A lever with two sides that face each other, and what was said about both."""

    lever: Lever
    side: Side
    answers: Answers
    counterpart_answers: Answers
    meeting_on: date | None
    today: date

    def assessed(self) -> Assessment:
        return assess(
            self.lever,
            self.side,
            self.answers,
            self.counterpart_answers,
            self.meeting_on,
            self.today,
        )


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    near = draw(sides())
    far = draw(sides()).model_copy(update={"id": "far", "faces": "test"})
    near = near.model_copy(update={"faces": "far"})
    today, days = date(2027, 1, 10), draw(days_left())
    return Situation(
        lever=Lever(id="random", sides=(near, far), words={"en": words_for(near, far)}),
        side=near,
        answers=draw(answers_to(near)),
        counterpart_answers=draw(answers_to(far)),
        meeting_on=None if days is None else today + timedelta(days=days),
        today=today,
    )


def words_for(*told_sides: Side) -> LeverWords:
    """Words that say which text stands where."""
    return LeverWords(title="A lever", page=(), sides={s.id: side_words(s) for s in told_sides})


def side_words(side: Side) -> SideWords:
    return SideWords(
        title=f"title of {side.id}",
        naming="a name",
        example="an example",
        questions={question.id: question_words(question) for question in side.questions},
        suggestions={each.id: f"do {each.id}" for each in side.suggestions},
    )


def question_words(question: Question) -> QuestionWords:
    texts = [name for name in QuestionWords.model_fields if name != "choices"]
    choices = {c.id: ChoiceWords(label=f"label of {c.id}") for c in question.choices}
    fields: dict[str, Any] = {name: f"{name} of {question.id}" for name in texts}
    return QuestionWords(choices=choices, **fields)
