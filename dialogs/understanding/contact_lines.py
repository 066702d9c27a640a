"""A line typed beside the contacts: somebody new, a touch, or both at once.

`Maria Keller, quality manager at Acme` is a contact, `called Maria yesterday` a touch, and `met
Maria Keller, quality manager at Acme, today` both: the role tells that somebody is introduced.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dialogs.understanding.cadences import cadence_apart
from dialogs.understanding.contacts import ContactRead, read_contact
from dialogs.understanding.line import Line, whole
from dialogs.understanding.past_days import past_days
from dialogs.understanding.people_words import one_of, typed_line
from dialogs.understanding.touch_kinds import kinds_in
from dialogs.understanding.touches import Touches, read_touch


@dataclass(frozen=True)
class ContactLine:
    """What the line brings; both None: it is asked back."""

    contact: ContactRead | None
    touches: Touches | None


def read_contact_line(
    text: str, today: date, language: str, known: Sequence[str] = ()
) -> ContactLine:
    touches = read_touch(text, today, language, known)
    if touches is None:
        return ContactLine(read_contact(text, language), None)
    _, cadence = cadence_apart(typed_line(text, language))
    introduced = _introduced(text, today, language, touches)
    if cadence and introduced is None and any(touch.contacts for touch in touches.touches):
        return ContactLine(None, None)  # whose cadence?
    return ContactLine(introduced, touches)


def _introduced(text: str, today: date, language: str, touches: Touches) -> ContactRead | None:
    """The one person met, where the line goes on to tell who that is, or how often to meet."""
    if len(touches.touches) != 1 or len(touches.touches[0].contacts) != 1:
        return None
    touch = touches.touches[0]
    line = typed_line(text, language)
    at = line.raw.find(touch.contacts[0])
    if at < 0:
        return None
    told, cadence = cadence_apart(typed_line(line.raw[at:], language))
    rest = _without_touch(told, today, language)
    name = touch.contacts[0]
    if rest.startswith(f"{name} "):  # the name ends there: `Tan von Delmar`
        rest = f"{name}, {rest.removeprefix(name)}"
    if touch.note:
        rest = rest.split(touch.note)[0]
    found = read_contact(rest, language)
    if found is None or not (found.role or cadence):
        return None
    days = cadence.about_days if cadence else found.cadence_days
    return replace(found, name=name, cadence_days=days)


def _without_touch(line: Line, today: date, language: str) -> str:
    """What was typed, without the day and the words that tell of the touch (`at the fair`)."""
    _, left = past_days(line, today, language)
    _, left = kinds_in(left)
    where, article = whole(one_of("where", "with")), whole(one_of("articles"))
    leading = re.compile(rf"{where}[\s\0]+(?:{article}[\s\0]+)?(?=\0)")
    return left.removed(leading).quoted_around()
