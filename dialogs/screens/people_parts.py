"""Small parts of the screens about people: names, how somebody stands, touches, promises."""

from collections.abc import Sequence

from cases.calendar import CADENCE, due_on, state_of
from cases.people import Contact, Level, Promise, Touch, TouchKind
from dialogs.people_here import people_of
from dialogs.screen import Button, Say
from dialogs.talk import Talk
from dialogs.texts import and_between, own, words

NAMED_IN_A_LINE = 4  # people; the rest is counted
CARD = Button(Say("button-card"), "card")
CONTACTS = Button(Say("button-contacts"), "people")
Rows = tuple[tuple[Button, ...], ...]


def in_rows(buttons: Sequence[Button], a_row: int) -> Rows:
    """Buttons with short labels, several a row."""
    return tuple(tuple(buttons[at : at + a_row]) for at in range(0, len(buttons), a_row))


def pages(action: str, values: tuple[str, str], page: int, last: int) -> tuple[Button, ...]:
    """Previous and next, as far as there are any; `values` carry them."""
    earlier = (Button(Say("button-earlier"), action, values[0]),) if page > 0 else ()
    further = (Button(Say("button-further"), action, values[1]),) if page < last else ()
    return (*earlier, *further)


def onward(talk: Talk) -> Button:
    """One tap back to the case, or where there is none to the start page."""
    return CARD if talk.case is not None else Button(Say("button-home"), "home")


def standing(talk: Talk, contact: Contact) -> str:
    """`overdue, 12 days`: the same words wherever it is told."""
    now = state_of(contact, talk.today)
    state = now.state if now.days is not None else "never"
    return words(talk.language, "people-standing", {"state": state, "days": now.days or 0})


def level_words(talk: Talk, level: Level | None) -> str:
    return words(talk.language, f"people-level-{level or 'open'}")


def kind_words(talk: Talk, kind: TouchKind | None) -> str:
    return words(talk.language, f"people-kind-{kind or 'open'}")


def cadence_line(talk: Talk, contact: Contact) -> Say:
    """How often, and whether that is the person's own wish or what is usual for the level."""
    if contact.rrule is not None:
        next_on = due_on(contact, contact.last_touch)
        if next_on is None:
            return Say("people-cadence-over")
        return Say("people-cadence-rule", {"date": next_on})
    if contact.cadence_days == 0:
        return Say("people-cadence-never")
    if contact.cadence_days is None:
        usual = interval(talk, CADENCE[contact.level])
        return Say("people-cadence-usual", {"interval": usual})
    return Say("people-cadence-own", {"interval": interval(talk, contact.cadence_days)})


def interval(talk: Talk, days: int) -> str:
    """`every 6 weeks`: in the unit in which people say it."""
    units = (("years", 365), ("months", 30), ("weeks", 7), ("days", 1))
    unit, size = next((unit, size) for unit, size in units if days % size == 0)
    return words(talk.language, "people-interval", {"unit": unit, "count": days // size})


def names_of(talk: Talk, contacts: Sequence[str]) -> str:
    """Names in one line; many are counted."""
    shown = [own(name, 40) for name in contacts[:NAMED_IN_A_LINE]]
    more = len(contacts) - NAMED_IN_A_LINE
    if more <= 0:
        return and_between(shown, talk.language)
    args = {"names": ", ".join(shown), "count": more}
    return words(talk.language, "people-and-more", args)


def touch_line(talk: Talk, touch: Touch, names: Sequence[str] = ()) -> str:
    """`Call with Maria Keller, Monday 30 November 2026: EDI`."""
    who = names or [contact.name for contact in people_of(talk, touch)]
    kind, note = kind_words(talk, touch.kind), own(touch.note, 160) if touch.note else None
    args = {"kind": kind, "names": names_of(talk, who), "date": touch.on}
    if note is None:
        return words(talk.language, "people-touch", args)
    return words(talk.language, "people-touch-about", {**args, "note": note})


def promise_line(talk: Talk, promise: Promise) -> str:
    text = own(promise.text, 120)
    if promise.due_on is None:
        return words(talk.language, "people-promise", {"text": text})
    args = {"text": text, "date": promise.due_on}
    return words(talk.language, "people-promise-due", args)


def who_line(name: str, role: str | None, organisation: str | None) -> str:
    """`Maria Keller · quality manager · Acme`."""
    parts = (own(name, 80), own(role or "", 60), own(organisation or "", 60))
    return " · ".join(part for part in parts if part)


def tied_to(talk: Talk) -> Say | None:
    """The current case by its name, for a line about whom it belongs to."""
    if talk.case is None:
        return None
    return Say("people-tied", {"case": case_name(talk)})


def case_name(talk: Talk) -> str:
    case = talk.the_case
    if case.title:
        return own(case.title, 40)
    return words(talk.language, "untitled", {"number": case.number})
