"""Everything about a person as plain data: schema 1 of `coach-export.json`.

Keys may be added; none is removed within schema 1. Times are UTC with offset.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from cases.judgement import assessed
from cases.records import Answer, Case, Person, Round
from levers.report import as_data

FILE_NAME = "coach-export.json"
SCHEMA = 1


def exported(person: Person, cases: Iterable[Case], at: datetime, today: date) -> dict[str, Any]:
    """`cases` with all their rounds. `today`: the person's own day, for the assessments."""
    return {
        "schema": SCHEMA,
        "exported_at": at.isoformat(),
        "user": {
            "channel": person.channel,
            "address": person.address,
            "language": person.language,
            "time_zone": person.time_zone,
            "joined_at": person.joined_at.isoformat(),
        },
        "cases": [_case(case, person.language, today) for case in cases],
        "contacts": [],
        "reminders": [],
    }


def _case(case: Case, language: str, today: date) -> dict[str, Any]:
    return {
        "id": case.number,
        "title": case.title,
        "counterpart": case.counterpart,
        "lever": case.lever,
        "side": case.side,
        "created_at": case.created_at.isoformat(),
        "meeting_on": case.meeting_on.isoformat() if case.meeting_on else None,
        "ask": case.ask,
        "walk_away": case.walk_away,
        "outcome": None,
        "rounds": [_round(case, round_, language, today) for round_ in case.rounds],
        "plans": [],
    }


def _round(case: Case, round_: Round, language: str, today: date) -> dict[str, Any]:
    return {
        "number": round_.number,
        "started_at": round_.started_at.isoformat(),
        "finished_at": round_.finished_at.isoformat() if round_.finished_at else None,
        "answers": _answers(round_.mine),
        "counterpart_answers": _answers(round_.theirs),
        "assessment": assessment_data(case, round_, language, today),
    }


def _answers(answers: Mapping[str, Answer]) -> list[dict[str, Any]]:
    return [
        {
            "question": answer.question,
            "choice": answer.choice,
            "note": answer.note,
            "answered_at": answer.answered_at.isoformat(),
        }
        for answer in answers.values()
    ]


def assessment_data(case: Case, round_: Round, language: str, today: date) -> dict[str, Any] | None:
    """What `coach assess` prints for the same answers; None before anything was answered."""
    if not round_.choices("mine"):
        return None
    return as_data(assessed(case, round_, today), language)
