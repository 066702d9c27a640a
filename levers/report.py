"""A whole assessment: as an object for the chat, as plain data for JSON and the export.

Here alone an assessment's numbers are rounded and its words looked up. Reads no clock.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from levers.advice import Advice, advise
from levers.assessment import Driver, Leverage, Relation, half_up, level_of, leverage, relation
from levers.playbook import Lever, Side, SideWords


@dataclass(frozen=True)
class Assessment:
    """Everything that follows from the answers and the time left."""

    lever: Lever
    side: Side
    leverage: Leverage
    advice: tuple[Advice, ...]
    relation: Relation | None
    theirs: Leverage | None = None  # their lever over me; None: nothing was said about it


def assess(
    lever: Lever,
    side: Side,
    answers: Mapping[str, str],
    counterpart_answers: Mapping[str, str] | None = None,
    meeting_on: date | None = None,
    today: date | None = None,
) -> Assessment:
    """Answers of both sides, and the dates, to an assessment.

    Without one of the two dates, or with a meeting that is over, time limits no suggestion.
    Raises UnknownId for a question or choice that the side (or the side that it faces) does
    not have.
    """
    mine = leverage(side, answers)
    theirs = leverage(lever.faced_by(side), counterpart_answers) if counterpart_answers else None
    days_left = (meeting_on - today).days if meeting_on and today else None
    return Assessment(
        lever=lever,
        side=side,
        leverage=mine,
        advice=advise(side, answers, days_left),
        relation=relation(mine, theirs) if theirs else None,
        theirs=theirs,
    )


def as_data(assessment: Assessment, language: str) -> dict[str, Any]:
    """The JSON of `coach assess`: plain dicts, lists, str, int, float, None.

    Points are whole, contributions and shares are not rounded. Raises UnknownId for a
    language that the lever is not written in.
    """
    words = assessment.lever.in_language(language).sides[assessment.side.id]
    mine = assessment.leverage
    return {
        "lever": assessment.lever.id,
        "side": assessment.side.id,
        "leverage": _points(mine),
        "confidence": float(mine.confidence),
        "drivers": [_driver(driver) for driver in mine.drivers],
        "unknown": list(mine.unknown),
        "care": [{"question": id, "text": words.questions[id].care} for id in mine.care],
        "suggestions": [_suggestion(advice, words) for advice in assessment.advice],
        "relation": asdict(assessment.relation) if assessment.relation else None,
    }


def _points(mine: Leverage) -> dict[str, Any]:
    score = _shown(mine.score)
    return {
        "score": score,
        "low": half_up(mine.low),
        "high": half_up(mine.high),
        "level": None if score is None else level_of(score),
    }


def _shown(score: Fraction | None) -> int | None:
    return None if score is None else half_up(score)


def _driver(driver: Driver) -> dict[str, Any]:
    return {
        "question": driver.question,
        "choice": driver.choice,
        "value": float(driver.value),
        "weight": float(driver.weight),
        "contribution": float(driver.contribution),
    }


def _suggestion(advice: Advice, words: SideWords) -> dict[str, Any]:
    suggestion = advice.suggestion
    return {
        "id": suggestion.id,
        "text": words.suggestions[suggestion.id],
        "improves": list(suggestion.improves),
        "gain": advice.gain,
        "horizon": suggestion.horizon,
        "level": suggestion.level,
    }
