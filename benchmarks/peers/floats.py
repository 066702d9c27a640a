"""The arithmetic of an assessment in floats, as one writes it first: tables and sums.

The content becomes plain tables once; from then on it is numbers and strings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from typing import Any

from levers.playbook import Scales, Side


@dataclass
class Assessment:
    score: float | None
    low: float
    high: float
    confidence: float
    drivers: list[dict[str, Any]]
    unknown: list[str]
    care: list[str]
    suggestions: list[dict[str, Any]]
    relation: dict[str, Any] | None


_tables: dict[str, dict[str, Any]] = {}


def side_of(side: Side) -> dict[str, Any]:
    """The content of a side as plain tables; made once."""
    if side.id not in _tables:
        questions = {
            q.id: {
                "weight": float(q.weight),
                "values": {c.id: float(c.value) for c in q.choices},
                "order": [c.id for c in q.choices],
                "care_from": q.care_from or q.strongest,
            }
            for q in side.questions
        }
        suggestions = [
            {"id": s.id, "improves": s.improves, "steps": s.steps, "horizon": s.horizon}
            for s in side.suggestions
        ]
        _tables[side.id] = {"questions": questions, "suggestions": suggestions}
    return _tables[side.id]


_scales: list[dict[str, Any]] = []


def scales_of(scales: Scales) -> dict[str, Any]:
    if not _scales:
        cuts = scales.positions
        _scales.append(
            {
                "enough_known": float(scales.enough_known),
                "horizons": {h.id: float(h.start) for h in scales.horizons},
                "outer": cuts.outer,
                "mutual_from": cuts.mutual_from,
                "loose_below": cuts.loose_below,
            }
        )
    return _scales[0]


def assess(
    side: dict[str, Any],
    faced: dict[str, Any],
    scales: dict[str, Any],
    answers: Mapping[str, str],
    their_answers: Mapping[str, str],
    days_left: int,
) -> Assessment:
    mine = _leverage(side, scales, answers)
    mine.suggestions = _suggestions(side, scales, answers, days_left)
    if their_answers:
        mine.relation = _relation(mine, _leverage(faced, scales, their_answers), scales)
    return mine


def rounded(points: float) -> int:
    return floor(points + 0.5)


def _leverage(
    side: dict[str, Any], scales: dict[str, Any], answers: Mapping[str, str]
) -> Assessment:
    questions = side["questions"]
    known = _known(questions, answers)
    score, low, weight = _points(questions, scales, known)
    drivers = []
    for id, choice in known.items():
        value, share = questions[id]["values"][choice], questions[id]["weight"] / weight
        contribution = 100 * share * value
        drivers.append(
            {
                "question": id,
                "choice": choice,
                "value": value,
                "weight": share,
                "contribution": contribution,
            }
        )
    drivers.sort(key=lambda driver: -driver["contribution"])
    unknown = [id for id in questions if id not in known]
    unknown.sort(key=lambda id: -questions[id]["weight"])
    care = [id for id, choice in known.items() if _is_too_much(questions[id], choice)]
    high = low + 100 * (1 - weight)
    return Assessment(score, low, high, weight, drivers, unknown, care, [], None)


def _known(questions: dict[str, Any], answers: Mapping[str, str]) -> dict[str, str]:
    for id, choice in answers.items():
        if choice != "unknown" and choice not in questions[id]["values"]:
            raise KeyError(choice)
    return {id: answers[id] for id in questions if answers.get(id, "unknown") != "unknown"}


def _points(
    questions: dict[str, Any], scales: dict[str, Any], known: Mapping[str, str]
) -> tuple[float | None, float, float]:
    """Score, low, known weight."""
    weight = sum(questions[id]["weight"] for id in known)
    low = 100 * sum(questions[id]["weight"] * questions[id]["values"][c] for id, c in known.items())
    return (low / weight if weight >= scales["enough_known"] else None), low, weight


def _is_too_much(question: dict[str, Any], choice: str) -> bool:
    order: list[str] = question["order"]
    return order.index(choice) >= order.index(question["care_from"])


def _suggestions(
    side: dict[str, Any], scales: dict[str, Any], answers: Mapping[str, str], days_left: int
) -> list[dict[str, Any]]:
    questions, horizons = side["questions"], scales["horizons"]
    before = _shown(questions, scales, _known(questions, answers))
    advice = []
    for suggestion in side["suggestions"]:
        if days_left >= 0 and horizons[suggestion["horizon"]] > days_left:
            continue
        raised = _raised(questions, answers, suggestion)
        if raised is None:
            continue
        gain = _shown(questions, scales, _known(questions, raised)) - before
        advice.append({**suggestion, "gain": gain})
    advice.sort(key=lambda a: (not a["improves"], -a["gain"], horizons[a["horizon"]]))
    return advice


def _raised(
    questions: dict[str, Any], answers: Mapping[str, str], suggestion: dict[str, Any]
) -> dict[str, str] | None:
    """The answers if it were done; None where it could raise nothing."""
    raised, can_help = dict(answers), not suggestion["improves"]
    for id in suggestion["improves"]:
        choice, order = answers.get(id, "unknown"), questions[id]["order"]
        if choice != "unknown":
            can_help = can_help or choice != order[-1]
            raised[id] = order[min(order.index(choice) + suggestion["steps"], len(order) - 1)]
    return raised if can_help else None


def _shown(questions: dict[str, Any], scales: dict[str, Any], known: Mapping[str, str]) -> int:
    score, low, _ = _points(questions, scales, known)
    return rounded(low if score is None else score)


def _relation(
    mine: Assessment, theirs: Assessment, scales: dict[str, Any]
) -> dict[str, Any] | None:
    if mine.score is None or theirs.score is None:
        return None
    ours, their = rounded(mine.score), rounded(theirs.score)
    balance, both = ours - their, rounded((ours + their) / 2)
    overlap = max(mine.low, theirs.low) <= min(mine.high, theirs.high)
    if abs(balance) >= scales["outer"]:
        position = "too_close" if overlap else "upper_hand" if balance > 0 else "exposed"
    elif both >= scales["mutual_from"]:
        position = "mutual"
    else:
        position = "loose" if both < scales["loose_below"] else "open"
    return {
        "mine": ours,
        "theirs": their,
        "balance": balance,
        "interdependence": both,
        "position": position,
    }
