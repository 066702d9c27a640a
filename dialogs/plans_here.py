"""Where a conversation about plans, or about how it went, stands.

`detail` is the plan's number; where a day is asked for, what it is for ("new:" and a suggestion,
"move:" and a plan) and the month that is shown; in the debrief its step.
"""

from datetime import date, timedelta
from typing import get_args

from cases.people import Contact, Plan
from cases.records import Asked, Got, Outcome
from dialogs.meeting import meeting_day
from dialogs.month import tomorrow
from dialogs.reminded import plan_of
from dialogs.talk import Talk

FORTNIGHT, MONTH = timedelta(days=14), timedelta(days=30)
STEPS = ("asked", "got", "helped", "line")  # of the debrief, in their order
ASKED: tuple[Asked, ...] = get_args(Asked)
GOT: tuple[Got, ...] = get_args(Got)
HELPED = ("preparation", "nothing")  # besides the links
LINKS_OFFERED = 3
MOVES, NEW = "move:", "new:"


def is_to_do(plan: Plan) -> bool:
    return plan.status == "open"


def plans_of_the_case(talk: Talk) -> list[Plan]:
    """What is to be done first, the soonest first; then what is done or dropped."""
    if talk.case is None:
        return []
    found = [plan for plan in talk.people.plans if plan.case == talk.case.number]
    return sorted(found, key=lambda plan: (not is_to_do(plan), plan.due_on, plan.number))


def planned(talk: Talk, suggestion: str) -> Plan | None:
    """The open plan of this case that this suggestion became."""
    of_it = (plan for plan in plans_of_the_case(talk) if plan.suggestion == suggestion)
    return next((plan for plan in of_it if is_to_do(plan)), None)


def subject_here(talk: Talk) -> str:
    return (talk.conversation.detail or "").partition(" ")[0]


def plan_here(talk: Talk) -> Plan | None:
    """The one that the screen is about, or whose day it asks for."""
    subject = subject_here(talk).removeprefix(MOVES)
    plan = plan_of(talk, int(subject)) if subject.isdecimal() else None
    return plan if plan is not None and plan in plans_of_the_case(talk) else None


def suggestion_here(talk: Talk) -> str | None:
    """The suggestion that is to become a plan."""
    subject = subject_here(talk)
    ids = [one.id for one in talk.side.suggestions]
    found = subject.removeprefix(NEW)
    return found if subject.startswith(NEW) and found in ids else None


def span_days(talk: Talk) -> dict[str, date]:
    """The days behind the buttons. What is to help at a meeting comes before it: then "this
    week" ends the day before at the latest, and what lies after the meeting is left out."""
    today, first = talk.today, tomorrow(talk.today)
    days = {
        "week": max(meeting_day("week", today) or today, first),
        "fortnight": today + FORTNIGHT,
        "month": today + MONTH,
    }
    meeting = talk.case.meeting_on if talk.case else None
    if meeting is None or meeting < today:
        return days
    last = max(meeting - timedelta(days=1), first)
    return {span: min(day, last) for span, day in days.items() if span == "week" or day <= last}


def contacts_offered(talk: Talk) -> list[Contact]:
    """Those of the case, and whoever is with the plan already."""
    plan, number = plan_here(talk), talk.conversation.case
    with_it = plan.contacts if plan else ()
    return [c for c in talk.people.contacts if number in c.cases or c.number in with_it]


def improved_by(talk: Talk, suggestion: str) -> list[str]:
    """The questions that it can strengthen, as far as the content still has them."""
    known = [question.id for question in talk.side.questions]
    found = [one for one in talk.side.suggestions if one.id == suggestion]
    return [q for q in (found[0].improves if found else ()) if q in known]


def can_be_asked_anew(talk: Talk) -> bool:
    """It was said whether the plan strengthened the link, and there is a question about that."""
    plan = plan_here(talk)
    judged = plan is not None and plan.stronger is not None
    return judged and plan is not None and bool(improved_by(talk, plan.suggestion))


def step_here(talk: Talk) -> str:
    detail = talk.conversation.detail or ""
    return detail if detail in STEPS else STEPS[0]


def links_offered(talk: Talk) -> list[str]:
    """The case's strongest links, as answered."""
    drivers = talk.assessment().leverage.drivers
    return [driver.question for driver in drivers if driver.value > 0][:LINKS_OFFERED]


def first_untold(talk: Talk) -> str:
    """The first step that is not told yet; the first of all where each is."""
    outcome = talk.the_case.outcome or Outcome()
    return next((step for step in STEPS if getattr(outcome, step) is None), STEPS[0])
