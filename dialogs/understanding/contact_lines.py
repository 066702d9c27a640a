"""A line typed beside the contacts: somebody new, a touch, or both at once.

`Maria Keller, quality manager at Acme` is a contact, `called Maria yesterday` a touch, and `met
Maria Keller, quality manager at Acme, today` both: the role tells that somebody is introduced.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dialogs.understanding.contacts import ContactRead, read_contact
from dialogs.understanding.past_days import past_days
from dialogs.understanding.people_words import typed_line
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
    return ContactLine(_introduced(text, today, language, touches), touches)


def _introduced(text: str, today: date, language: str, touches: Touches) -> ContactRead | None:
    """The one person met, where the line goes on to tell who that is."""
    if len(touches.touches) != 1 or len(touches.touches[0].contacts) != 1:
        return None
    touch = touches.touches[0]
    line = typed_line(text, language)
    at = line.raw.find(touch.contacts[0])
    if at < 0:
        return None
    _, left = past_days(typed_line(line.raw[at:], language), today, language)
    rest = left.quoted_around()
    if touch.note:
        rest = rest.split(touch.note)[0]
    found = read_contact(rest, language)
    if found is None or found.role is None:
        return None
    return replace(found, name=touch.contacts[0])
