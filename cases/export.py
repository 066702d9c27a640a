"""Everything about a person as plain data: schema 1 of `coach-export.json`.

Keys may be added; none is removed within schema 1. Times are UTC with offset.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from cases.export_people import contacts_data, plans_data, reminders_data, rhythm_data
from cases.judgement import assessed
from cases.mornings import rhythm_of
from cases.occurrences import Records
from cases.people import People, Rhythm
from cases.records import Answer, Case, Outcome, Person, Round
from levers.report import as_data

FILE_NAME = "coach-export.json"
SCHEMA = 1


def exported(
    person: Person,
    cases: Iterable[Case],
    people: People,
    at: datetime,
    today: date,
    *,
    rhythm: Rhythm | None = None,
    spoke_at: datetime | None = None,
) -> dict[str, Any]:
    """All that is kept about a person, but for the bookkeeping of the chat.

    Args:
        cases: with all their rounds.
        people: with all touches and reminders.
        today: the person's own day, for the assessments.
        rhythm: the person's, in the zone that holds for them; None: their own, or UTC.
        spoke_at: when the coach last spoke unasked, for the times of what lies ahead.
    """
    cases = tuple(cases)
    rhythm = rhythm or rhythm_of(person, "UTC")
    records = Records(
        *(people.contacts, people.plans, people.promises, cases, people.reminders),
        spoke_at=spoke_at,
    )
    return {
        "schema": SCHEMA,
        "exported_at": at.isoformat(),
        "user": {
            "channel": person.channel,
            "address": person.address,
            "language": person.language,
            "time_zone": person.time_zone,
            "joined_at": person.joined_at.isoformat(),
            **rhythm_data(rhythm),
        },
        "cases": [_case(case, people, person.language, today) for case in cases],
        "contacts": contacts_data(people),
        "reminders": reminders_data(records, at, rhythm),
    }


def _case(case: Case, people: People, language: str, today: date) -> dict[str, Any]:
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
        "outcome": _outcome(case.outcome),
        "rounds": [_round(case, round_, language, today) for round_ in case.rounds],
        "plans": plans_data(case.number, people.plans),
    }


def _outcome(outcome: Outcome | None) -> dict[str, Any] | None:
    if outcome is None:
        return None
    told_on = outcome.told_on
    return {**vars(outcome), "told_on": told_on.isoformat() if told_on else None}


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
