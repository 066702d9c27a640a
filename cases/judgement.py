"""One round of a case, judged with the time that is left."""

from collections.abc import Mapping
from datetime import date

from cases.records import Case, Round
from levers import loading
from levers.playbook import UNKNOWN, Side
from levers.report import Assessment, assess


def assessed(case: Case, round_: Round, today: date) -> Assessment:
    """`today`: the day on the person's own calendar."""
    lever = loading.lever(case.lever)
    side = lever.side(case.side)
    mine = still_valid(side, round_.choices("mine"))
    theirs = still_valid(lever.faced_by(side), round_.choices("theirs"))
    return assess(lever, side, mine, theirs, case.meeting_on, today)


def still_valid(side: Side, choices: Mapping[str, str]) -> dict[str, str]:
    """Answers whose question and choice the content (which may have moved on) still has."""
    known = {q.id: {UNKNOWN, *(c.id for c in q.choices)} for q in side.questions}
    return {q: c for q, c in choices.items() if c in known.get(q, ())}
