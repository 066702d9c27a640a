"""What stands after a change: the records that the screen after a decision is drawn from.

The same changes are applied to rows by storage; a test holds the two together.
"""

from collections.abc import Mapping
from dataclasses import replace

from cases.changes import (
    Answered,
    CardFilled,
    CaseDeleted,
    CaseOpened,
    Change,
    Debriefed,
    MeetingSet,
    Noted,
    RoundFinished,
    RoundOpened,
)
from cases.records import Answer, Case, Round


def after(case: Case | None, change: Change) -> Case | None:
    """The current case once `change` has happened; changes of the person leave it alone."""
    match change:
        case CaseOpened():
            first = Round(1, change.at, None)
            return Case(
                change.case, change.lever, change.side, change.title, change.at, rounds=(first,)
            )
        case CaseDeleted():
            return None
        case CardFilled() if case:
            return _filled(case, change)
        case MeetingSet() if case:
            return replace(case, meeting_on=change.on, meeting_is_later=change.later)
        case Debriefed() if case:
            return replace(case, outcome=change.outcome)
        case RoundOpened() if case:
            return replace(case, rounds=(*case.rounds, Round(change.round, change.at, None)))
        case RoundFinished() if case:
            return _with_round(case, replace(case.round, finished_at=change.at))
        case Answered() | Noted() if case:
            return _with_round(case, _answered(case.round, change))
        case _:
            return case


def _filled(case: Case, change: CardFilled) -> Case:
    match change.field:
        case "title":
            return replace(case, title=change.text)
        case "counterpart":
            return replace(case, counterpart=change.text)
        case "ask":
            return replace(case, ask=change.text)
        case "walk_away":
            return replace(case, walk_away=change.text)


def _with_round(case: Case, current: Round) -> Case:
    return replace(case, rounds=(*case.rounds[:-1], current))


def _answered(round_: Round, change: Answered | Noted) -> Round:
    answers = dict(round_.answers(change.whose))
    before = answers.get(change.question, Answer(change.question, None, None, change.at))
    now = (
        replace(before, choice=change.choice, answered_at=change.at)
        if isinstance(change, Answered)
        else replace(before, note=change.text)
    )
    answers[change.question] = now
    standing: Mapping[str, Answer] = answers
    if change.whose == "mine":
        return replace(round_, mine=standing)
    return replace(round_, theirs=standing)
