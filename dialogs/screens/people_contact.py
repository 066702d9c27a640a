"""Somebody's page, and the steps from it: a touch, promises, lines to change, two that are one."""

from cases.calendar import due_on
from cases.people import Contact
from dialogs.people_guards import CADENCES, FIELDS
from dialogs.people_here import (
    contact_here,
    contact_of,
    last_touch,
    maybe_the_same,
    open_promises,
    place_of,
    promise_here,
)
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.parts import BACK, NO, YES
from dialogs.screens.people_opening import opening_line
from dialogs.screens.people_parts import (
    CONTACTS,
    Rows,
    cadence_line,
    case_name,
    in_rows,
    interval,
    kind_words,
    level_words,
    promise_line,
    standing,
    who_line,
)
from dialogs.screens.people_taking import level_buttons
from dialogs.talk import Talk
from dialogs.texts import own, words

PROMISES_SHOWN = 3
Lines = list[Say | Words]


def contact(talk: Talk) -> Screen:
    here = contact_here(talk)
    if here is None:
        return _gone("contact")
    texts = [*_who(talk, here), *_last(talk, here), *_promises(talk, here), *_opening(talk, here)]
    return Screen("contact", tuple(texts), _rows(talk, here))


def _gone(kind: str) -> Screen:
    """Removed, or merged with another one, meanwhile."""
    return Screen(kind, (Say("people-gone", style="title"),), ((CONTACTS,),))


def _who(talk: Talk, here: Contact) -> Lines:
    lines: Lines = [Words(who_line(here.name, here.role, here.organisation), "title")]
    level = level_words(talk, here.level)
    lines.append(Say("people-level", {"level": level}))
    if due_on(here, here.last_touch) is not None:
        lines.append(Say("people-stands", {"standing": standing(talk, here)}))
    lines.append(cadence_line(talk, here))
    if here.notes:
        lines.append(Say("people-notes", {"text": own(here.notes, 300)}))
    return lines


def _last(talk: Talk, here: Contact) -> Lines:
    touch = last_touch(here)
    if touch is None:
        return [Say("people-no-touch-yet")]
    args = {"kind": kind_words(talk, touch.kind), "date": touch.on}
    if touch.note:
        return [Say("people-last-touch-about", {**args, "note": own(touch.note, 160)})]
    return [Say("people-last-touch", args)]


def _promises(talk: Talk, here: Contact) -> Lines:
    promises = open_promises(talk, [here.number])[:PROMISES_SHOWN]
    return [Words(promise_line(talk, promise)) for promise in promises]


def _opening(talk: Talk, here: Contact) -> Lines:
    return [Say("people-opening-is", style="quiet"), Words(_line(talk, here), "quote")]


def _line(talk: Talk, here: Contact) -> str:
    return opening_line(here, talk.case.side if talk.case else None, talk.language)


def _rows(talk: Talk, here: Contact) -> Rows:
    promises = open_promises(talk, [here.number])[:PROMISES_SHOWN]
    kept = [
        (Button(Words(_promise_label(talk, p.text)), "promised", str(p.number)),) for p in promises
    ]
    touch = [Button(Say("button-in-touch"), "touch"), Button(Say("button-promise"), "promise")]
    copy = Button(Say("button-copy-line"), "copy", copies=_line(talk, here))
    last = [Button(Say("button-last-touch"), "last_touch")] if here.touches else []
    more = [*last, Button(Say("button-lines"), "lines"), *_tie(talk, here), *_elsewhere(talk, here)]
    rest = (Button(Say("button-remove"), "remove"), BACK)
    return (tuple(touch), *kept, (copy,), *in_rows(more, 2), rest)


def _promise_label(talk: Talk, text: str) -> str:
    return words(talk.language, "button-promise-to-keep", {"text": own(text, 40)})


def _tie(talk: Talk, here: Contact) -> list[Button]:
    if talk.case is None:
        return []
    tied = talk.case.number in here.cases
    name = case_name(talk)
    label = Say("button-untie" if tied else "button-tie", {"case": name})
    return [Button(label, "untie" if tied else "tie")]


def _elsewhere(talk: Talk, here: Contact) -> list[Button]:
    buttons = []
    if here.organisation:
        buttons.append(Button(Say("button-organisation"), "organisation", f"c{here.number}"))
    other = maybe_the_same(talk, here)
    if other is not None:
        buttons.append(Button(Say("button-merge", {"name": own(other.name, 24)}), "merge"))
    return buttons


# ---- promises


def promising(talk: Talk) -> Screen:
    here = contact_here(talk)
    if here is None:
        return _gone("promising")
    texts = (
        Say("people-what-was-promised", {"name": own(here.name, 40)}, "title"),
        Say("people-what-was-promised-how"),
    )
    return Screen("promising", texts, ((BACK,),))


def promised(talk: Talk) -> Screen:
    promise = promise_here(talk)
    if promise is None or promise.kept_on is not None:
        return Screen("promised", (Say("people-promise-gone", style="title"),), ((BACK,),))
    texts = (Words(promise_line(talk, promise), "title"), Say("people-promise-anew"))
    buttons = (
        Button(Say("button-kept"), "keep"),
        Button(Say("button-drop-promise"), "drop"),
        BACK,
    )
    return Screen("promised", texts, (buttons,))


# ---- lines to change


def editing(talk: Talk) -> Screen:
    here = contact_here(talk)
    if here is None:
        return _gone("editing")
    texts = (*_who(talk, here), Say("people-which-line"))
    lines = [Button(Say(f"button-line-{field}"), "line", field) for field in FIELDS]
    return Screen("editing", tuple(texts), (*in_rows(lines, 3), (BACK,)))


def correcting(talk: Talk) -> Screen:
    """What is typed next takes the line's place; level and cadence have buttons as well."""
    here, field = contact_here(talk), place_of(talk).part
    if here is None or field not in FIELDS:
        return _gone("correcting")
    texts: Lines = [Say(f"people-line-{field}", style="title"), *_so_far(talk, here, field)]
    rows: list[tuple[Button, ...]] = []
    if field == "level":
        rows.append(level_buttons(talk, here.level))
    if field == "cadence":
        rows += in_rows([_cadence_button(talk, days) for days in CADENCES], 2)
    return Screen("correcting", tuple(texts), (*rows, (*_clear(here, field), BACK)))


def _so_far(talk: Talk, here: Contact, field: str) -> Lines:
    if field == "cadence":
        return [cadence_line(talk, here)]
    if field == "level":
        return [Say("people-level", {"level": level_words(talk, here.level)})]
    text = getattr(here, field)
    return [Say("fill-now", {"text": own(text, 300)})] if text else []


def _cadence_button(talk: Talk, days: str) -> Button:
    never = Say("button-cadence-never")
    label = Words(interval(talk, int(days))) if int(days) else never
    return Button(label, "cadence", days)


def _clear(here: Contact, field: str) -> tuple[Button, ...]:
    """Back to what is usual; a name stays."""
    if field == "cadence":
        own_wish = here.cadence_days is not None or here.rrule is not None
        return (Button(Say("button-cadence-usual"), "clear"),) if own_wish else ()
    filled = field != "name" and getattr(here, field)
    return (Button(Say("button-clear"), "clear"),) if filled else ()


# ---- two that are one; gone


def merging(talk: Talk) -> Screen:
    here, other = contact_here(talk), contact_of(talk, place_of(talk).part)
    if here is None or other is None:
        return _gone("merging")
    texts = (
        Say("people-is-it-one", style="title"),
        Words(who_line(here.name, here.role, here.organisation)),
        Words(who_line(other.name, other.role, other.organisation)),
        Say("people-merge-how", {"name": own(here.name, 40)}),
    )
    return Screen("merging", texts, ((YES, NO),))


def removing(talk: Talk) -> Screen:
    here = contact_here(talk)
    if here is None:
        return _gone("removing")
    texts = (
        Say("people-remove", {"name": own(here.name, 60)}, "title"),
        Say("people-remove-what"),
    )
    return Screen("removing", texts, ((YES, NO),))
