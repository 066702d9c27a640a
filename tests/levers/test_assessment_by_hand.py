"""Assessments and relations that were worked out by hand, at the edges above all."""

from decimal import Decimal
from fractions import Fraction

import pytest

from levers.assessment import Leverage, half_up, level_of, leverage, relation, sureness_of
from levers.faults import UnknownId
from levers.playbook import UNKNOWN, Choice, Question, Side


def side(*questions: tuple[str, str]) -> Side:
    """Questions q0, q1, … of (weight, values): choices c0, c1, … with these values."""
    built = [
        Question(
            id=f"q{number}",
            weight=Decimal(weight),
            increases=("importance",),
            reason="a test's",
            choices=tuple(
                Choice(id=f"c{rank}", value=Decimal(value))
                for rank, value in enumerate(values.split())
            ),
        )
        for number, (weight, values) in enumerate(questions)
    ]
    return Side(id="test", faces="test", questions=tuple(built), suggestions=(), example={})


def exact(*points: int | str) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, points))


def point(score: int) -> Leverage:
    """All is known, and it is this."""
    return ranging(score, score)


def ranging(low: int, high: int, score: Fraction | int | None = None) -> Leverage:
    exact = Fraction(low) if score is None else Fraction(score)
    return Leverage(exact, Fraction(low), Fraction(high), Decimal(1), (), (), ())


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("58.333", 58),
        ("62.5", 63),
        ("0.5", 1),
        ("0.4999", 0),
        ("-0.5", 0),
        ("-1.5", -1),
        ("99.5", 100),
    ],
)
def test_half_up(amount: str, shown: int) -> None:
    assert half_up(Decimal(amount)) == shown


def test_two_thirds_stay_two_thirds() -> None:
    """W = 0.6, V = 0.35: the score is 58 1/3, low 35, high 75; the shares are exact."""
    mine = leverage(
        side(("0.35", "0 1"), ("0.25", "0 1"), ("0.4", "0 1")), {"q0": "c1", "q1": "c0"}
    )
    assert (mine.score, mine.low, mine.high) == exact("175/3", 35, 75)
    assert mine.confidence == Decimal("0.6")
    assert [d.weight for d in mine.drivers] == [Fraction(7, 12), Fraction(5, 12)]
    assert [d.contribution for d in mine.drivers] == [Fraction(175, 3), 0]
    assert mine.unknown == ("q2",)


def test_a_half_is_rounded_up_even_where_floats_would_miss_it() -> None:
    """100 times 0.285 is 28.5, shown as 29; in floats it is 28.499…, shown as 28."""
    mine = leverage(
        side(
            ("1", "0 0.285"),
        ),
        {"q0": "c1"},
    )
    assert mine.score == Fraction(57, 2)
    assert half_up(mine.score) == 29


@pytest.mark.parametrize(
    ("weight", "rest", "score"),
    [("0.5", "0.5", 40), ("0.499", "0.501", None), ("0.501", "0.499", 40)],
)
def test_half_of_the_weight_is_enough(weight: str, rest: str, score: int | None) -> None:
    mine = leverage(side((weight, "0.4 1"), (rest, "0 1")), {"q0": "c0", "q1": UNKNOWN})
    assert mine.score == score


def test_the_weakest_choice_is_known_and_unknown_is_not() -> None:
    """ "No" pulls down, "I don't know" only widens."""
    both = side(("0.5", "0 1"), ("0.5", "0 1"))
    no, unknown = leverage(both, {"q0": "c1", "q1": "c0"}), leverage(both, {"q0": "c1"})
    assert (no.score, no.low, no.high) == exact(50, 50, 50)
    assert (unknown.score, unknown.low, unknown.high) == exact(100, 50, 100)


@pytest.mark.parametrize(
    ("score", "level"),
    [
        *[(0, "hardly_any"), (19, "hardly_any"), (20, "thin"), (39, "thin"), (40, "solid")],
        *[(59, "solid"), (60, "strong"), (79, "strong"), (80, "very_strong"), (100, "very_strong")],
    ],
)
def test_levels_start_at_their_lower_edge(score: int, level: str) -> None:
    assert level_of(score) == level


@pytest.mark.parametrize(
    ("weight", "sureness"),
    [
        *[("0", "too_little"), ("0.49", "too_little")],
        *[("0.5", "first_estimate"), ("0.69", "first_estimate")],
        *[("0.7", "fairly_sure"), ("0.89", "fairly_sure")],
        *[("0.9", "well_founded"), ("1", "well_founded")],
    ],
)
def test_sureness_follows_the_known_weight(weight: str, sureness: str) -> None:
    assert sureness_of(Decimal(weight)) == sureness


@pytest.mark.parametrize(
    ("mine", "theirs", "mean", "position"),
    [
        (60, 40, 50, "upper_hand"),  # a balance of 20 belongs to the outer position
        (59, 40, 50, "mutual"),  # 19; the mean is 49.5, shown as 50
        (58, 40, 49, "open"),
        (40, 60, 50, "exposed"),  # so does -20
        (41, 60, 51, "mutual"),
        (30, 30, 30, "open"),
        (30, 29, 30, "open"),  # 29.5 is shown as 30
        (29, 29, 29, "loose"),
        (0, 0, 0, "loose"),
        (100, 0, 50, "upper_hand"),
        (100, 100, 100, "mutual"),
        (10, 30, 20, "exposed"),
    ],
)
def test_positions(mine: int, theirs: int, mean: int, position: str) -> None:
    found = relation(point(mine), point(theirs))
    assert found is not None
    assert (found.balance, found.interdependence, found.position) == (mine - theirs, mean, position)


@pytest.mark.parametrize(
    ("mine", "theirs", "position"),
    [
        (ranging(50, 80, 70), ranging(30, 60, 40), "too_close"),
        (ranging(30, 60, 40), ranging(50, 80, 70), "too_close"),
        (ranging(60, 80, 70), ranging(30, 60, 40), "too_close"),  # a common edge is enough
        (ranging(61, 80, 70), ranging(30, 60, 40), "upper_hand"),
        (ranging(30, 60, 40), ranging(61, 80, 70), "exposed"),
        (ranging(40, 80, 55), ranging(30, 60, 45), "mutual"),  # within 20 ranges decide nothing
    ],
)
def test_overlapping_ranges_are_too_close_to_call(
    mine: Leverage, theirs: Leverage, position: str
) -> None:
    found = relation(mine, theirs)
    assert found is not None
    assert found.position == position


def test_ranges_that_meet_only_when_rounded_do_not_overlap() -> None:
    """Mine starts at 60.4, theirs ends at 60.3: both shown as 60, yet apart."""
    mine = Leverage(Fraction(80), Fraction("60.4"), Fraction(90), Decimal(1), (), (), ())
    theirs = Leverage(Fraction(40), Fraction(30), Fraction("60.3"), Decimal(1), (), (), ())
    found = relation(mine, theirs)
    assert found is not None
    assert found.position == "upper_hand"


def test_the_balance_is_that_of_the_rounded_scores() -> None:
    """59.5 shows as 60 and 40.4 as 40: a balance of 20, though 19.1 in exact points."""
    mine = ranging(59, 60, score=Fraction("59.5"))
    found = relation(mine, ranging(40, 41, score=Fraction("40.4")))
    assert found is not None
    assert (found.mine, found.theirs, found.balance) == (60, 40, 20)
    assert (found.interdependence, found.position) == (50, "upper_hand")


def test_the_mean_is_that_of_the_rounded_scores() -> None:
    """58.6 shows as 59 and 39.5 as 40: the mean is 49.5, shown as 50, though exactly 49.05."""
    mine = ranging(58, 59, score=Fraction("58.6"))
    found = relation(mine, ranging(39, 40, score=Fraction("39.5")))
    assert found is not None
    assert (found.interdependence, found.position) == (50, "mutual")


def test_no_relation_without_both_scores() -> None:
    nothing = Leverage(None, Fraction(0), Fraction(100), Decimal(0), (), (), ())
    assert relation(nothing, point(50)) is None
    assert relation(point(50), nothing) is None


def test_an_unknown_id_is_named_with_what_is_allowed() -> None:
    two = side(("0.5", "0 1"), ("0.5", "0 1"))
    with pytest.raises(UnknownId, match=r"question of side test 'q7'; allowed: q0, q1$"):
        leverage(two, {"q7": "c0"})
    with pytest.raises(UnknownId, match=r"choice of q1 'c9'; allowed: c0, c1, unknown$"):
        leverage(two, {"q1": "c9"})
