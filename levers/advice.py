"""Answers and the time left to ranked suggestions: what to do, and what it could bring.

A gain is never written by hand: the answers are raised as far as the suggestion can really
move them and assessed again. Nothing is suggested that cannot act before the meeting. Knows
no dates, only days; and no words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from levers.assessment import half_up, known_answers, points
from levers.loading import scales
from levers.playbook import UNKNOWN, Side, Suggestion


@dataclass(frozen=True)
class Advice:
    """A suggestion and what it could bring: at most `gain` points, as shown."""

    suggestion: Suggestion
    gain: int


def advise(side: Side, answers: Mapping[str, str], days_left: int | None) -> tuple[Advice, ...]:
    """What to do, best first.

    Args:
        side: questions and suggestions.
        answers: question id to choice id; left out or "unknown": not known.
        days_left: whole days to the meeting; None or negative (it is over): no limit.

    Returns:
        By gain, then the sooner horizon, then the content's order. Those that name no answer
        (what makes attractive without volume) gain 0 and stand after the others. Left out:
        what cannot act in time, and what could only raise answers that are unknown or already
        the strongest.

    Raises:
        UnknownId: naming the question or choice that `side` does not have, and what it has.
    """
    side.checked(answers)
    before = _shown(side, answers)
    advice = [
        Advice(suggestion, _shown(side, improved(side, answers, suggestion)) - before)
        for suggestion in side.suggestions
        if _acts_within(suggestion, days_left) and _can_help(side, answers, suggestion)
    ]
    return tuple(sorted(advice, key=_rank))


def improved(side: Side, answers: Mapping[str, str], suggestion: Suggestion) -> dict[str, str]:
    """What if it were done: the known answers that it improves, raised by its steps."""
    raised = {
        id: side.question(id).raised(answers[id], suggestion.steps)
        for id in suggestion.improves
        if answers.get(id, UNKNOWN) != UNKNOWN
    }
    return {**answers, **raised}


def _shown(side: Side, answers: Mapping[str, str]) -> int:
    """The number that a gain is counted in: the score, or low while there is no score."""
    score, low = points(known_answers(side, answers))
    return half_up(low if score is None else score)


def _acts_within(suggestion: Suggestion, days_left: int | None) -> bool:
    if days_left is None or days_left < 0:
        return True
    return any(s.id == suggestion.horizon and s.start <= days_left for s in scales().horizons)


def _can_help(side: Side, answers: Mapping[str, str], suggestion: Suggestion) -> bool:
    """It names no answer, or one that is known and could be stronger."""
    given = [(side.question(id), answers.get(id, UNKNOWN)) for id in suggestion.improves]
    return not given or any(choice not in (UNKNOWN, q.strongest) for q, choice in given)


def _rank(advice: Advice) -> tuple[bool, int, int]:
    horizons = [horizon.id for horizon in scales().horizons]
    suggestion = advice.suggestion
    return not suggestion.improves, -advice.gain, horizons.index(suggestion.horizon)
