"""All that there is with one counterpart: cases, people, touches, plans, results."""

from cases.insight import Counterpart
from cases.records import Case
from dialogs.people_here import organisation_of, organisations, place_of
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.cases import case_line
from dialogs.screens.people import person_button
from dialogs.screens.people_parts import CONTACTS, onward, pages, touch_line
from dialogs.talk import Talk
from dialogs.texts import own, words
from levers import loading

CASES_SHOWN, PEOPLE_SHOWN, TOUCHES_SHOWN, PLANS_SHOWN = 4, 6, 3, 3
A_PAGE = 8
ORGANISATIONS = Button(Say("button-organisations"), "organisations", "0")
Lines = list[Say | Words]


def organisation(talk: Talk) -> Screen:
    found = organisation_of(talk, place_of(talk).subject)
    foot = (CONTACTS, ORGANISATIONS)
    if found is None:
        texts: Lines = [Say("people-organisation-gone", style="title")]
        return Screen("organisation", tuple(texts), (foot, (onward(talk),)))
    cases, people = _newest(found.cases), found.contacts[:PEOPLE_SHOWN]
    texts = [Words(own(found.name, 80), "title"), _counts(found)]
    texts += [*_results(talk, cases), *_touches(talk, found), *_plans(talk, found)]
    rows = [(person_button(talk, contact),) for contact in people]
    rows += [
        (Button(Words(case_line(talk, case)[:64]), "open", str(case.number)),) for case in cases
    ]
    return Screen("organisation", tuple(texts), (*rows, foot, (onward(talk),)))


def _newest(cases: tuple[Case, ...]) -> list[Case]:
    return sorted(cases, key=lambda case: case.number, reverse=True)[:CASES_SHOWN]


def _counts(found: Counterpart) -> Say:
    counts = {"cases": len(found.cases), "people": len(found.contacts)}
    return Say("people-organisation-counts", counts)


def _results(talk: Talk, cases: list[Case]) -> Lines:
    """How it went, where that was told."""
    lines: Lines = []
    for case in cases:
        if case.outcome is None or (case.outcome.got is None and case.outcome.asked is None):
            continue
        args = {
            "case": _name(talk, case),
            "asked": case.outcome.asked or "open",
            "got": case.outcome.got or "open",
        }
        lines.append(Say("people-result", args))
        if case.outcome.line:
            lines.append(Words(own(case.outcome.line, 160), "quote"))
    return lines


def _name(talk: Talk, case: Case) -> str:
    if case.title:
        return own(case.title, 40)
    return words(talk.language, "untitled", {"number": case.number})


def _touches(talk: Talk, found: Counterpart) -> Lines:
    if not found.touches:
        return [Say("people-no-touch-yet")]
    return [Words(touch_line(talk, touch), "quiet") for touch in found.touches[:TOUCHES_SHOWN]]


def _plans(talk: Talk, found: Counterpart) -> Lines:
    """The next ones that are open, in the suggestion's own words."""
    ahead = sorted((p for p in found.plans if p.status == "open"), key=lambda p: p.due_on)
    sides = {case.number: case for case in found.cases}
    lines: Lines = []
    for plan in ahead[:PLANS_SHOWN]:
        case = sides[plan.case]
        said = loading.lever(case.lever).in_language(talk.language).sides[case.side].suggestions
        if plan.suggestion in said:
            lines.append(Say("people-plan", {"text": said[plan.suggestion], "date": plan.due_on}))
    done = sum(plan.status == "done" for plan in found.plans)
    return [*lines, Say("people-plans-done", {"count": done})] if done else lines


def all_organisations(talk: Talk) -> Screen:
    found = organisations(talk)
    page = (
        int(talk.conversation.detail or 0) if (talk.conversation.detail or "0").isdecimal() else 0
    )
    last = max(0, (len(found) - 1) // A_PAGE)
    page = min(page, last)
    shown = found[page * A_PAGE : (page + 1) * A_PAGE]
    rows = [(Button(Words(own(name, 50)), "organisation", subject),) for subject, name in shown]
    title = Say("people-organisations", {"count": len(found)}, "title")
    turns = pages("organisations", (str(page - 1), str(page + 1)), page, last)
    return Screen("organisations", (title,), (*rows, turns, (CONTACTS, onward(talk))))
