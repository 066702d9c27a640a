"""A suggestion taken on: which day, the plan itself, the plans of a case."""

from cases.people import Plan
from dialogs.month import subject_and_month
from dialogs.plans_here import (
    can_be_asked_anew,
    contacts_offered,
    is_to_do,
    plan_here,
    plans_of_the_case,
    span_days,
    suggestion_here,
)
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.month import month_rows
from dialogs.screens.parts import BACK, title_of
from dialogs.talk import Talk
from dialogs.texts import own, short_day, words

A_PAGE = 8
ON_A_BUTTON = 34  # letters of a suggestion, beside its day
PEOPLE = 8  # as many as can be toggled on a phone's screen
CARD = Button(Say("button-card"), "card")
PLANS = Button(Say("button-plans"), "plans")


def planning(talk: Talk) -> Screen:
    """When: three taps away at most, or typed; a month of days on demand."""
    moved, suggestion = plan_here(talk), suggestion_here(talk)
    text = suggestion_words(talk, moved.suggestion if moved else suggestion or "")
    title = Say("plan-when-move" if moved else "plan-when", style="title")
    texts = (title, Words(text, "quiet"), Say("type-any-day"))
    spans = tuple(Button(Say(f"button-plan-{span}"), "plan_when", span) for span in span_days(talk))
    subject, _ = subject_and_month(talk.conversation.detail, talk.today)
    if subject != talk.conversation.detail:
        return Screen("planning", texts, (spans, *month_rows(talk), (BACK,)))
    other = Button(Say("button-plan-other"), "plan_other")
    return Screen("planning", texts, (spans, (other, BACK)))


def suggestion_words(talk: Talk, id: str) -> str:
    """Its sentence; of one that the content no longer has, that it is gone."""
    said = talk.side_words().suggestions.get(id)
    return said or words(talk.language, "suggestion-gone")


def plan(talk: Talk) -> Screen:
    here = plan_here(talk)
    if here is None:
        return Screen("plan", (Say("plan-is-gone", style="title"),), ((PLANS, CARD),))
    texts: list[Say | Words] = [
        Words(suggestion_words(talk, here.suggestion), "title"),
        Words(title_of(talk), "quiet"),
    ]
    if not _was_just_told(talk):
        texts.append(_state(here))
    names = [one.name for one in talk.people.contacts if one.number in here.contacts]
    if names:
        said = ", ".join(own(name, 40) for name in names[:PEOPLE])
        texts.append(Say("plan-with", {"names": said}))
    if not is_to_do(here):
        return Screen("plan", (*texts, *_judged(talk, here)), (*_anew(talk), (PLANS, CARD)))
    people = _people(talk, here)
    if people:
        texts.append(Say("plan-with-whom", style="quiet"))
    acts = tuple(Button(Say(f"button-plan-{name}"), f"plan_{name}") for name in ACTS)
    file = (Button(Say("button-ics"), "ics"),)
    return Screen("plan", tuple(texts), (acts, *people, file, (PLANS, CARD)))


ACTS = ("done", "move", "drop")


def _was_just_told(talk: Talk) -> bool:
    """The line above has said for when, or that it is done."""
    return any(isinstance(said, Say) and said.key in SAID_ABOVE for said in talk.flash)


SAID_ABOVE = ("plan-is-made", "plan-is-moved", "plan-is-done")


def _state(here: Plan) -> Say:
    if here.status == "done" and here.done_on:
        return Say("plan-done-on", {"date": here.done_on})
    return Say("plan-due-on" if is_to_do(here) else "plan-dropped", {"date": here.due_on})


def _people(talk: Talk, here: Plan) -> tuple[tuple[Button, ...], ...]:
    buttons = []
    for contact in contacts_offered(talk)[:PEOPLE]:
        name = own(contact.name, 20)
        chosen = contact.number in here.contacts
        label = Say("chosen-before", {"label": name}) if chosen else Words(name)
        buttons.append(Button(label, "with", str(contact.number)))
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _judged(talk: Talk, here: Plan) -> list[Say | Words]:
    if here.status == "dropped":
        return []
    if here.stronger is None:
        return [] if _was_just_told(talk) else [Say("plan-asked-later")]
    lines: list[Say | Words] = [Say("plan-stronger" if here.stronger else "plan-not-stronger")]
    return [*lines, Say("plan-anew")] if _anew(talk) else lines


def _anew(talk: Talk) -> tuple[tuple[Button, ...], ...]:
    anew = can_be_asked_anew(talk)
    return ((Button(Say("button-anew"), "anew"),),) if anew else ()


def planned(talk: Talk) -> Screen:
    """All plans of the case: what is to be done, then what was."""
    found = plans_of_the_case(talk)
    title = Say("plans-title", {"case": title_of(talk)}, "title")
    ideas = Button(Say("button-tab-do"), "ideas")
    if not found:
        return Screen("planned", (title, Say("plans-none")), ((ideas, CARD),))
    last = (len(found) - 1) // A_PAGE
    detail = talk.conversation.detail or ""
    page = min(int(detail) if detail.isdecimal() else 0, last)
    shown = found[page * A_PAGE : (page + 1) * A_PAGE]
    rows = [(Button(Words(_line(talk, one)), "plan", str(one.number)),) for one in shown]
    turn = []
    if page > 0:
        turn.append(Button(Say("button-earlier"), "page", str(page - 1)))
    if page < last:
        turn.append(Button(Say("button-further"), "page", str(page + 1)))
    return Screen("planned", (title, Say("plans-how")), (*rows, tuple(turn), (ideas, CARD)))


def _line(talk: Talk, here: Plan) -> str:
    what = own(suggestion_words(talk, here.suggestion), ON_A_BUTTON)
    day = short_day(here.done_on or here.due_on, talk.language)
    args = {"what": what, "day": day, "status": here.status}
    return words(talk.language, "plan-line", args)
