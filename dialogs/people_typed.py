"""Small texts typed about people: a promise with its day, a day behind, a word to search by."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cases.names import folded, loosely, words
from cases.people import Contact
from dialogs.texts import languages, synonyms
from dialogs.texts import words as words_of
from dialogs.understanding.dates import read_date
from dialogs.understanding.past_days import past_days
from dialogs.understanding.people_words import regex, typed_line


@dataclass(frozen=True)
class PromiseRead:
    text: str
    on: date | None = None


def read_promise(text: str, today: date, language: str) -> PromiseRead:
    """`forecast by Friday`, `I owe her the forecast by Friday`: what, and by when.

    The day is the end of the text: what follows a `by`, or the shortest end that reads as one.
    """
    line = typed_line(text, language)
    match = regex("promise").search(line.plain)
    if match is not None:
        said = {name: value for name, value in match.groupdict().items() if value}
        what = next(name for name in said if name.startswith("what"))
        by = f"by{what.removeprefix('what')}"
        due = line.quoted(*match.span(by)) if by in said else ""
        on = read_date(due, today, language) if due else None
        if on or not due:
            return PromiseRead(line.quoted(*match.span(what)), on)
    return _with_its_day(" ".join(text.split()), today, language)


def _with_its_day(text: str, today: date, language: str) -> PromiseRead:
    typed = text.split(" ")
    for at in range(len(typed) - 2, 0, -1):
        if folded(typed[at]) in _by_words():
            on = read_date(" ".join(typed[at + 1 :]), today, language)
            if on is not None:
                return PromiseRead(" ".join(typed[:at]), on)
    on = read_date(text, today, language)
    for size in range(1, len(typed)):  # the shortest end that says that same day
        if on and read_date(" ".join(typed[-size:]), today, language) == on:
            return PromiseRead(" ".join(typed[:-size]), on)
    return PromiseRead(text)


def _by_words() -> frozenset[str]:
    """`by`, `bis`: what stands before the day, in every language."""
    key = "people-promise-by"
    said = [(words_of(each, key), *synonyms(each, key)) for each in languages()]
    return frozenset(folded(word) for each in said for word in each)


def read_day_behind(text: str, today: date, language: str) -> date | None:
    """The one day up to today that the text is, and nothing else."""
    found, rest = past_days(typed_line(text, language), today, language)
    if len(found) != 1 or re.search(r"\w", rest.plain):
        return None
    return found[0]


def matching(query: str, contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Those in whose name, organisation or role every word of the query occurs."""
    wanted = [loosely(word) for word in words(query)]
    if not wanted:
        return ()
    return tuple(c for c in contacts if all(word in _findable(c) for word in wanted))


def _findable(contact: Contact) -> str:
    told = (contact.name, contact.organisation, contact.role)
    return " ".join(loosely(folded(text)) for text in told if text)
