"""Answers to leverage, both sides to a relation.

With W the known weight and V the known weight times value: score = 100 V / W, low = 100 V,
high = 100 (V + 1 - W). What is not known never counts as "no": it only widens the range.
What the content says are decimals of a few digits, whose sums and products are exact; what is
divided are fractions, so that shares add up and a half is a half. Nothing is rounded here but
by `half_up`, where a number is shown. Knows no words, no dates and no suggestions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from levers.loading import scales
from levers.playbook import UNKNOWN, Choice, Question, Scale, Side


@dataclass(frozen=True)
class Driver:
    """One known answer's part in the score."""

    question: str
    choice: str
    value: Decimal  # 0 to 1, as the content says
    weight: Fraction  # its share of what is known: the drivers' weights add up to 1
    contribution: Fraction  # points: the drivers' contributions add up to the score


@dataclass(frozen=True)
class Leverage:
    """How much the other side would miss the link; points are exact, 0 to 100."""

    score: Fraction | None  # None while less than `enough_known` of the weight is known
    low: Fraction  # if all that is unknown were as weak as can be
    high: Fraction  # if all that is unknown were as strong as can be
    confidence: Decimal  # the known weight, 0 to 1
    drivers: tuple[Driver, ...]  # strongest first
    unknown: tuple[str, ...]  # question ids, heaviest first
    care: tuple[str, ...]  # question ids whose line of care is due, content's order


@dataclass(frozen=True)
class Relation:
    """Where the two sides stand, in whole points; `balance` is mine minus theirs."""

    mine: int
    theirs: int
    balance: int
    interdependence: int
    position: str


Known = tuple[tuple[Question, Choice], ...]


def half_up(amount: Fraction | Decimal | int) -> int:
    """floor(amount + 1/2), exactly: the one rounding, done where a number is shown."""
    above, below = amount.as_integer_ratio()
    return (2 * above + below) // (2 * below)


def level_of(score: int) -> str:
    """The id of the level that a rounded score (0 to 100) belongs to."""
    return Scale.at(scales().levels, score).id


def sureness_of(confidence: Decimal) -> str:
    """The id of the sureness that a known weight (0 to 1) gives, e.g. `fairly_sure`."""
    return Scale.at(scales().sureness, confidence).id


def leverage(side: Side, answers: Mapping[str, str]) -> Leverage:
    """How much the other side would miss the link, as far as it is known.

    Args:
        side: questions with weights (above 0, sum 1) and choices with values (0 to 1).
        answers: question id to choice id; left out or "unknown": not known.

    Returns:
        score, low and high in exact points; confidence, the known weight. The score is None
        while less than `enough_known` (scales.yaml) of the weight is known.

    Raises:
        UnknownId: naming the question or choice that `side` does not have, and what it has.

    Source: Emerson (1962): power over somebody is their dependence, which grows with what
    is at stake for them and shrinks with what they could have elsewhere.
    """
    known = known_answers(side, side.checked(answers))
    score, low = points(known)
    weight = _weight(known)
    return Leverage(
        score=score,
        low=low,
        high=low + 100 * (1 - Fraction(weight)),
        confidence=weight,
        drivers=_drivers(known),
        unknown=_unknown(side, known),
        care=tuple(question.id for question, choice in known if _is_too_much(question, choice)),
    )


def known_answers(side: Side, answers: Mapping[str, str]) -> Known:
    """Question and choice of what is known, in the content's order. Raises UnknownId."""
    given = ((question, answers.get(question.id, UNKNOWN)) for question in side.questions)
    return tuple((question, question.choice(id)) for question, id in given if id != UNKNOWN)


def points(known: Known) -> tuple[Fraction | None, Fraction]:
    """Score (None while too little is known) and low, in exact points."""
    weight = _weight(known)
    low = Fraction(100 * sum((q.weight * c.value for q, c in known), Decimal(0)))
    return (low / Fraction(weight) if weight >= scales().enough_known else None), low


def relation(mine: Leverage, theirs: Leverage) -> Relation | None:
    """Both sides of the link, from the rounded scores; None while either has no score.

    Source: Emerson (1962): balance is whose dependence is less, the mean is cohesion.
    Caniels and Gelderman (2007) measure the same two on buyers and suppliers.
    """
    if mine.score is None or theirs.score is None:
        return None
    ours, their = half_up(mine.score), half_up(theirs.score)
    balance, interdependence = ours - their, half_up(Fraction(ours + their, 2))
    position = _position(balance, interdependence, _overlap(mine, theirs))
    return Relation(ours, their, balance, interdependence, position)


def _weight(known: Known) -> Decimal:
    return sum((question.weight for question, _ in known), Decimal(0))


def _drivers(known: Known) -> tuple[Driver, ...]:
    total = Fraction(_weight(known))
    drivers = []
    for question, choice in known:
        share = Fraction(question.weight) / total
        contribution = 100 * share * Fraction(choice.value)
        drivers.append(Driver(question.id, choice.id, choice.value, share, contribution))
    return tuple(sorted(drivers, key=lambda driver: -driver.contribution))


def _unknown(side: Side, known: Known) -> tuple[str, ...]:
    answered = {question.id for question, _ in known}
    open_ = [question for question in side.questions if question.id not in answered]
    return tuple(question.id for question in sorted(open_, key=lambda q: -q.weight))


def _is_too_much(question: Question, choice: Choice) -> bool:
    """So strong a tie that it wants care. It lowers no value: danger is another matter."""
    threshold = question.care_from or question.strongest
    return question.rank(choice.id) >= question.rank(threshold)


def _overlap(mine: Leverage, theirs: Leverage) -> bool:
    """One and the same score is possible for both; a common edge is enough."""
    return max(mine.low, theirs.low) <= min(mine.high, theirs.high)


def _position(balance: int, interdependence: int, overlap: bool) -> str:
    cuts = scales().positions
    if abs(balance) >= cuts.outer:
        if overlap:
            return "too_close"
        return "upper_hand" if balance > 0 else "exposed"
    if interdependence >= cuts.mutual_from:
        return "mutual"
    return "loose" if interdependence < cuts.loose_below else "open"
