"""What an assessment promises, for any content."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from levers.assessment import Leverage, half_up, leverage, relation
from levers.playbook import UNKNOWN, Side
from tests.levers.strategies import Change, Told, found_out, raised_answers, sides, told


def lever_of(told_: Told) -> Leverage:
    return leverage(told_.side, told_.answers)


@given(raised_answers())
def test_raising_an_answer_never_lowers_the_score(change: Change) -> None:
    """A stronger tie is never a weaker lever, whatever else is known."""
    before, after = lever_of(change.before), lever_of(change.after)
    assert after.confidence == before.confidence
    assert after.low >= before.low
    assert after.high >= before.high
    assert (after.score is None) == (before.score is None)
    assert after.score is None or before.score is None or after.score >= before.score


@given(told())
def test_the_score_lies_in_its_range(told_: Told) -> None:
    """low <= score <= high, exactly and as shown; the range lies within 0 to 100."""
    mine = lever_of(told_)
    assert 0 <= mine.low <= mine.high <= 100
    if mine.score is not None:
        assert mine.low <= mine.score <= mine.high
        assert half_up(mine.low) <= half_up(mine.score) <= half_up(mine.high)


@given(found_out())
def test_finding_out_never_widens_the_range(change: Change) -> None:
    """The new range lies within the old one, whatever was found out."""
    before, after = lever_of(change.before), lever_of(change.after)
    assert before.low <= after.low
    assert after.high <= before.high
    assert after.confidence > before.confidence


@given(told())
def test_the_range_is_as_wide_as_what_is_unknown(told_: Told) -> None:
    mine = lever_of(told_)
    assert mine.high - mine.low == 100 * (1 - Fraction(mine.confidence))


@given(told())
def test_contributions_add_up_to_the_score(told_: Told) -> None:
    """Every number can be explained: nothing is lost in the shares, not the last digit."""
    mine = lever_of(told_)
    if mine.drivers:
        assert sum(driver.weight for driver in mine.drivers) == 1
    if mine.score is not None:
        assert sum(driver.contribution for driver in mine.drivers) == mine.score


@given(sides())
def test_nothing_known_is_no_score(side: Side) -> None:
    """All unknown, said or left out, is no score and the whole range; never a zero."""
    for answers in ({}, {question.id: UNKNOWN for question in side.questions}):
        mine = leverage(side, answers)
        assert mine.score is None
        assert mine.low == mine.confidence == 0
        assert mine.high == 100
        assert mine.drivers == ()
        assert set(mine.unknown) == {question.id for question in side.questions}


@given(told())
def test_unknown_is_the_same_as_left_out(told_: Told) -> None:
    said = {
        question.id: told_.answers.get(question.id, UNKNOWN) for question in told_.side.questions
    }
    assert lever_of(told_) == leverage(told_.side, said) == leverage(told_.side, told_.known())


@given(told())
def test_a_score_needs_half_of_the_weight(told_: Told) -> None:
    mine = lever_of(told_)
    assert (mine.score is None) == (mine.confidence < Decimal("0.5"))


@given(told())
def test_each_question_is_a_driver_or_unknown(told_: Told) -> None:
    """Drivers stand strongest first, the unknown heaviest first; ties as in the content."""
    mine, order = lever_of(told_), [question.id for question in told_.side.questions]
    drivers = [(-driver.contribution, order.index(driver.question)) for driver in mine.drivers]
    unknown = [(-told_.side.question(id).weight, order.index(id)) for id in mine.unknown]
    assert drivers == sorted(drivers)
    assert unknown == sorted(unknown)
    assert sorted([*mine.unknown, *(d.question for d in mine.drivers)]) == sorted(order)


@given(raised_answers())
def test_danger_never_lowers(change: Change) -> None:
    """Where raising an answer brings a line of care, the score does not pay for it."""
    before, after = lever_of(change.before), lever_of(change.after)
    assert set(before.care) <= set(after.care)
    new = set(after.care) - set(before.care)
    assert new <= {change.question}
    assert not new or after.low >= before.low


@given(told())
def test_care_is_due_at_the_strongest_choice_or_from_where_the_content_says(told_: Told) -> None:
    due = [
        question.id
        for question in told_.side.questions
        if (choice := told_.known().get(question.id))
        and question.rank(choice) >= question.rank(question.care_from or question.choices[-1].id)
    ]
    assert lever_of(told_).care == tuple(due)


@given(raised_answers(), told())
def test_raising_mine_never_raises_theirs(mine: Change, theirs: Told) -> None:
    """The two sets of answers are independent: the balance moves my way, theirs stays."""
    their = lever_of(theirs)
    before = relation(lever_of(mine.before), their)
    after = relation(lever_of(mine.after), their)
    assert (before is None) == (after is None)
    if before and after:
        assert after.theirs == before.theirs
        assert after.mine >= before.mine
        assert after.balance >= before.balance
        assert after.interdependence >= before.interdependence


@given(told(), told())
def test_the_other_side_sees_the_same_relation(mine: Told, theirs: Told) -> None:
    """Seen from over there the balance is the opposite, and the position its mirror."""
    here = relation(lever_of(mine), lever_of(theirs))
    there = relation(lever_of(theirs), lever_of(mine))
    mirror = {"upper_hand": "exposed", "exposed": "upper_hand"}
    assert (here is None) == (there is None)
    if here and there:
        assert there.balance == -here.balance
        assert there.interdependence == here.interdependence
        assert there.position == mirror.get(here.position, here.position)


@given(st.fractions(-1000, 1000) | st.integers(-2000, 2000).map(lambda n: Fraction(n, 2)))
def test_half_up_is_the_nearest_whole_number_and_up_at_a_half(amount: Fraction) -> None:
    """n is right when n - 1/2 <= amount < n + 1/2: there is exactly one such n."""
    shown = half_up(amount)
    assert 2 * shown - 1 <= 2 * amount < 2 * shown + 1


@given(st.integers(-20000, 20000))
def test_half_up_takes_decimals_too(hundredths: int) -> None:
    assert half_up(Decimal(hundredths) / 100) == half_up(Fraction(hundredths, 100))
