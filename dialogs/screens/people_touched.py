"""A touch as it is noted: what kind, which day, about what; and whether a promise was kept."""

from cases.people import Promise, Touch
from dialogs.people_guards import DAYS_BEHIND
from dialogs.people_here import open_promises, place_of, touch_here
from dialogs.people_offer import KINDS
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.people_parts import Rows, in_rows, promise_line, touch_line
from dialogs.talk import Talk
from dialogs.texts import own

PROMISES_ASKED = 2
DONE = Button(Say("button-done"), "done")


def touched(talk: Talk) -> Screen:
    touch = touch_here(talk)
    if touch is None:
        return Screen("touched", (Say("people-touch-gone", style="title"),), ((DONE,),))
    promises = _promises(talk, touch)
    asks = touch.kind is None or place_of(talk).part == "kinds"
    texts: list[Say | Words] = [Words(touch_line(talk, touch), "title")]
    if promises:
        texts += [Words(promise_line(talk, promise)) for promise in promises]
        texts.append(Say("people-was-it-kept"))
    texts.append(Say(_what_else(touch)))
    kinds = _kinds() if asks else ()
    return Screen("touched", tuple(texts), (*_kept(promises), *kinds, *_rest(touch, asks)))


def _what_else(touch: Touch) -> str:
    """Asks only for what was not said yet."""
    if touch.kind is None:
        return "people-touch-what-was-it"
    return "people-touch-more" if touch.note else "people-touch-how"


def _promises(talk: Talk, touch: Touch) -> list[Promise]:
    """Those that were there before. Numbers grow: what was promised at this touch comes after."""
    found = open_promises(talk, touch.contacts)
    return [promise for promise in found if promise.number < touch.number][:PROMISES_ASKED]


def _kept(promises: list[Promise]) -> Rows:
    def button(promise: Promise) -> Button:
        said = Say("button-kept-that", {"text": own(promise.text, 40)})
        return Button(said, "kept", str(promise.number))

    return tuple((button(promise),) for promise in promises)


def _kinds() -> Rows:
    return in_rows([Button(Say(f"people-kind-{kind}"), "kind", kind) for kind in KINDS], 3)


def _rest(touch: Touch, asks: bool) -> Rows:
    days = tuple(Button(Say(f"button-day-{ago}"), "day_behind", ago) for ago in DAYS_BEHIND)
    kinds = () if asks else (Button(Say("button-kinds"), "kinds"),)
    note = (Button(Say("button-note_remove"), "note_clear"),) if touch.note else ()
    return ((*kinds, *days), note, (Button(Say("button-undo"), "undo_touch"), DONE))
