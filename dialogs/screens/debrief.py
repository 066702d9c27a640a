"""How the meeting went: one question a screen; and what was told, in a line."""

from cases.names import organisation_key
from cases.records import Case, Outcome
from dialogs.plans_here import ASKED, GOT, HELPED, links_offered, step_here
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.judged import capital
from dialogs.screens.parts import BACK, title_of
from dialogs.talk import Talk
from dialogs.texts import own, words
from levers import loading

TAKES_A_LINE = "telling"  # the screen's kind: a number typed there is no button's


def debriefing(talk: Talk) -> Screen:
    case = Words(title_of(talk), "quiet")
    if step_here(talk) == "line":
        texts = (Say("debrief-line", style="title"), case, Say("debrief-line-example"))
        return Screen(TAKES_A_LINE, texts, ((Button(Say("button-leave-out"), "leave_out"), BACK),))
    title = Say(f"debrief-{step_here(talk)}", style="title")
    return Screen("debriefing", (title, *_wanted(talk), case), (*_choices(talk), (BACK,)))


def _wanted(talk: Talk) -> tuple[Say, ...]:
    """What the card says about it, while that is asked about."""
    ask = talk.case.ask if talk.case and step_here(talk) != "helped" else None
    return (Say("card-ask", {"text": own(ask, 160)}),) if ask else ()


def _choices(talk: Talk) -> tuple[tuple[Button, ...], ...]:
    step = step_here(talk)
    if step == "helped":
        links = tuple((Button(Words(_link(talk, q)), "tell", q),) for q in links_offered(talk))
        return (*links, tuple(Button(Say(f"helped-{one}"), "tell", one) for one in HELPED))
    values: tuple[str, ...] = ASKED if step == "asked" else GOT
    return (tuple(Button(Say(f"button-{step}-{one}"), "tell", one) for one in values),)


def _link(talk: Talk, question: str) -> str:
    return own(capital(talk.question_words(question).name), 60)


# ---- what was told


def told(language: str, case: Case) -> str | None:
    """In short sentences, as far as it is told. None: nothing is."""
    outcome = case.outcome
    if outcome is None or (outcome.asked, outcome.got, outcome.helped) == (None, None, None):
        return None
    parts = [
        words(language, f"outcome-asked-{outcome.asked}") if outcome.asked else "",
        words(language, f"outcome-got-{outcome.got}") if outcome.got else "",
        _helped(language, case, outcome),
        words(language, "outcome-line", {"line": own(outcome.line, 120)}) if outcome.line else "",
    ]
    return " ".join(part for part in parts if part)


def _helped(language: str, case: Case, outcome: Outcome) -> str:
    if not outcome.helped:
        return ""
    if outcome.helped in HELPED:
        return words(language, f"outcome-helped-{outcome.helped}")
    said = loading.lever(case.lever).in_language(language).sides[case.side].questions
    name = said[outcome.helped].name if outcome.helped in said else None
    return words(language, "outcome-helped", {"what": name}) if name else ""


def last_time(talk: Talk) -> list[Say | Words]:
    """How it went the last time with this counterpart, where all cases are known."""
    here = talk.case
    key = organisation_key(here.counterpart) if here is not None else ""
    if here is None or not key:
        return []
    others = [
        (case.outcome.told_on, case.number, case)
        for case in talk.cases
        if case.number != here.number
        and organisation_key(case.counterpart) == key
        and case.outcome is not None
        and case.outcome.told_on is not None
    ]
    if not others:
        return []
    _, _, case = max(others)
    text = told(talk.language, case)
    name = own(here.counterpart or "", 40)
    return [Say("last-time-with", {"name": name, "text": text}, "quiet")] if text else []
