"""One line to begin with, which fits what somebody does and the side that the case is on.

The words of a role that an area goes by stand beside its line in the texts (`.heard`), in each
language; a role is looked for in all of them. Never a word of a private note or of a promise.
"""

from functools import cache

from cases.names import folded
from cases.people import Contact
from dialogs.texts import languages, synonyms, words

# The first that a role fits; "decision" and "operational" are for roles that fit none.
AREAS = ("quality", "engineering", "planning", "purchasing", "sales", "finance", "owner")
SIDES = ("procurement", "sales", "everyday")


def opening_line(contact: Contact, side: str | None, language: str) -> str:
    """What to say or write first. `side`: of the case that it is about; None: none is."""
    return words(language, f"people-opening-{area_of(contact)}", {"side": side or "none"})


def area_of(contact: Contact) -> str:
    role = f" {folded(contact.role or '')} "
    for area in AREAS:
        if any(beginning in role for beginning in _beginnings(area)):
            return area
    return contact.level or "operational"


@cache
def _beginnings(area: str) -> tuple[str, ...]:
    """Parts of words, with a space before where they begin one."""
    key = f"people-opening-{area}"
    said = (word for language in languages() for word in synonyms(language, key))
    return tuple(folded(word).replace("_", " ") for word in said)
