"""What advice promises, for any content; then examples worked out by hand."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import given

from levers.advice import advise, improved
from levers.faults import UnknownId
from levers.playbook import UNKNOWN, Choice, Question, Side, Suggestion
from tests.levers.strategies import Told, days_left, told

NEEDED_DAYS = {"before_meeting": 0, "quarter": 60, "year": 270}


def by_hand(side: Side, answers: Mapping[str, str]) -> int:
    """The number a gain is counted in, worked out again and slowly: score, else low."""
    known, total = Fraction(0), Fraction(0)
    for question in side.questions:
        for choice in question.choices:
            if answers.get(question.id) == choice.id:
                known += Fraction(str(question.weight))
                total += Fraction(str(question.weight)) * Fraction(str(choice.value))
    exact = total / known if known >= Fraction(1, 2) else total
    return floor(100 * exact + Fraction(1, 2))


def done(side: Side, answers: Mapping[str, str], suggestion: Suggestion) -> dict[str, str]:
    """The answers once it is done, worked out again: one step after the other."""
    after = dict(answers)
    for question in side.questions:
        ids = [choice.id for choice in question.choices]
        for _ in range(suggestion.steps if question.id in suggestion.improves else 0):
            if after.get(question.id) in ids[:-1]:
                after[question.id] = ids[ids.index(after[question.id]) + 1]
    return after


@given(told())
def test_a_gain_is_what_assessing_again_shows(told_: Told) -> None:
    """The score after minus the score before, as shown; of low while there is no score."""
    before = by_hand(told_.side, told_.answers)
    for advice in advise(told_.side, told_.answers, None):
        after = by_hand(told_.side, done(told_.side, told_.answers, advice.suggestion))
        assert advice.gain == after - before >= 0


@given(told(), days_left())
def test_a_suggestion_can_help_and_can_act_in_time(told_: Told, days: int | None) -> None:
    """It names no answer, or a known one that could be stronger; and there is time for it."""
    for advice in advise(told_.side, told_.answers, days):
        suggestion = advice.suggestion
        strongest = {id: told_.side.question(id).strongest for id in suggestion.improves}
        known = [told_.answers.get(id, UNKNOWN) for id in suggestion.improves]
        helps = [
            c for c, best in zip(known, strongest.values(), strict=True) if c not in (UNKNOWN, best)
        ]
        assert helps or not suggestion.improves
        assert days is None or days < 0 or NEEDED_DAYS[suggestion.horizon] <= days


@given(told(), days_left())
def test_nothing_that_could_help_in_time_is_held_back(told_: Told, days: int | None) -> None:
    told_of = {advice.suggestion.id for advice in advise(told_.side, told_.answers, days)}
    for suggestion in told_.side.suggestions:
        if suggestion.id in told_of:
            continue
        in_time = days is None or days < 0 or NEEDED_DAYS[suggestion.horizon] <= days
        known = [q for q in told_.side.questions if q.id in told_.known()]
        open_ = [q.id for q in known if told_.answers[q.id] != q.strongest]
        assert not in_time or (suggestion.improves and not set(open_) & set(suggestion.improves))


@given(told(), days_left())
def test_the_best_stand_first(told_: Told, days: int | None) -> None:
    """By gain, then the sooner horizon, then the content's order; attractiveness last."""
    found, order = advise(told_.side, told_.answers, days), list(told_.side.suggestions)
    ranks = [
        (
            not a.suggestion.improves,
            -a.gain,
            NEEDED_DAYS[a.suggestion.horizon],
            order.index(a.suggestion),
        )
        for a in found
    ]
    assert ranks == sorted(ranks)


@given(told(), days_left())
def test_less_time_only_takes_away(told_: Told, days: int | None) -> None:
    """What is left keeps its gain and its order."""
    every = advise(told_.side, told_.answers, None)
    left = advise(told_.side, told_.answers, days)
    assert left == tuple(advice for advice in every if advice in left)


@given(told())
def test_an_unknown_answer_is_never_raised(told_: Told) -> None:
    for suggestion in told_.side.suggestions:
        after = improved(told_.side, told_.answers, suggestion)
        assert after == done(told_.side, told_.answers, suggestion)
        assert {id: after.get(id) for id in after if id not in told_.known()} == {
            id: choice for id, choice in told_.answers.items() if choice == UNKNOWN
        }


@given(told())
def test_what_makes_attractive_gains_nothing_and_is_always_there(told_: Told) -> None:
    found = {
        advice.suggestion.id: advice.gain for advice in advise(told_.side, told_.answers, None)
    }
    assert {s.id: 0 for s in told_.side.suggestions if not s.improves}.items() <= found.items()


# ---- worked out by hand


def question(id: str, weight: str, *values: str) -> Question:
    choices = (Choice(id=f"c{rank}", value=Decimal(value)) for rank, value in enumerate(values))
    return Question(
        id=id,
        weight=Decimal(weight),
        increases=("growth",),
        reason="a test's",
        choices=tuple(choices),
    )


def suggestion(id: str, *improves: str, **fields: Any) -> Suggestion:
    known = {"steps": 1, "horizon": "before_meeting", "level": "decision"} | fields
    return Suggestion(id=id, improves=improves, **known)


def side(*suggestions: Suggestion) -> Side:
    """Half the weight on a (0, .4, 1), a quarter each on b and c (0, 1)."""
    questions = (
        question("a", "0.5", "0", "0.4", "1"),
        question("b", "0.25", "0", "1"),
        question("c", "0.25", "0", "1"),
    )
    return Side(id="test", faces="test", questions=questions, suggestions=suggestions, example={})


def gains(side_: Side, answers: Mapping[str, str], days: int | None = None) -> dict[str, int]:
    return {advice.suggestion.id: advice.gain for advice in advise(side_, answers, days)}


def test_steps_are_how_far_it_can_move() -> None:
    """From c0, all known: one step is 0.5 of 40 = 20 points, two are 50, none is 0."""
    three = side(
        suggestion("none", "a", steps=0), suggestion("one", "a"), suggestion("two", "a", steps=2)
    )
    known = {"a": "c0", "b": "c0", "c": "c0"}
    assert list(gains(three, known).items()) == [("two", 50), ("one", 20), ("none", 0)]


def test_a_step_ends_at_the_strongest() -> None:
    assert gains(side(suggestion("two", "b", steps=2)), {"a": "c0", "b": "c0", "c": "c0"}) == {
        "two": 25
    }


def test_several_answers_rise_together_and_the_unknown_stays() -> None:
    """a and b known: (0.5 of .4 + 0.25 of 1) of 0.75 is 60, from 0; c is not raised."""
    assert gains(side(suggestion("all", "a", "b", "c")), {"a": "c0", "b": "c0"}) == {"all": 60}


def test_while_there_is_no_score_the_gain_is_the_rise_of_low() -> None:
    """Only b is known, a quarter of the weight: from c0 to c1, low rises by 25."""
    assert gains(side(suggestion("one", "b")), {"b": "c0"}) == {"one": 25}


def test_what_cannot_help_is_left_out() -> None:
    two = side(
        suggestion("strongest", "b"), suggestion("unknown", "c"), suggestion("both", "b", "c")
    )
    assert gains(two, {"a": "c0", "b": "c1"}) == {}
    assert gains(two, {"a": "c0", "b": "c1", "c": "c0"}) == {"unknown": 25, "both": 25}


def test_equal_gains_stand_by_horizon_then_as_in_the_content() -> None:
    many = side(
        suggestion("pays_on_time", steps=0),
        suggestion("year", "b", horizon="year"),
        suggestion("quarter", "b", horizon="quarter"),
        suggestion("soon", "b"),
        suggestion("soon_too", "c"),
        suggestion("nothing", "a", steps=0, horizon="year"),
    )
    order = list(gains(many, {"a": "c0", "b": "c0", "c": "c0"}))
    assert order == ["soon", "soon_too", "quarter", "year", "nothing", "pays_on_time"]


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (None, {"soon", "quarter", "year"}),
        (-1, {"soon", "quarter", "year"}),
        (0, {"soon"}),
        (59, {"soon"}),
        (60, {"soon", "quarter"}),
        (269, {"soon", "quarter"}),
        (270, {"soon", "quarter", "year"}),
    ],
)
def test_time_left(days: int | None, left: set[str]) -> None:
    three = side(
        suggestion("soon", "a"),
        suggestion("quarter", "a", horizon="quarter"),
        suggestion("year", horizon="year", steps=0),
    )
    assert set(gains(three, {"a": "c0"}, days)) == left


def test_an_unknown_id_is_named() -> None:
    with pytest.raises(UnknownId, match=r"choice of b 'c5'; allowed: c0, c1, unknown$"):
        advise(side(), {"b": "c5"}, None)
    with pytest.raises(UnknownId, match=r"question of side test 'd'; allowed: a, b, c$"):
        advise(side(), {"d": "c0"}, None)
