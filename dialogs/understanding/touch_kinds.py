"""What kind of touch words tell, and whether they tell that it happened.

`done` (called, getroffen) tells it, `noun` (lunch, Besuch) too; `weak` words (call, Termin) may
be a plan as well and count only beside a day behind or, for calls and messages, a `with`.
"""

import re
from dataclasses import dataclass
from functools import cache

from dialogs.understanding.line import Line, Place, phrases, whole
from dialogs.understanding.people_words import words_of

KINDS = (
    *("visit", "audit", "workshop", "fair", "forum", "meeting", "lunch", "call", "message"),
    "contact",  # in touch, nobody says how
)
_TELLING = ("audit", "workshop", "fair", "forum")  # what it was, whatever else was done there
_AT_A_DISTANCE = ("call", "message")
_STRENGTHS = ("done", "noun", "weak")


@dataclass(frozen=True)
class Told:
    """One word or phrase that tells a kind, and where it stands."""

    kind: str
    strength: str
    place: Place


@cache
def _listed() -> dict[str, list[tuple[str, str]]]:
    return {f"{kind}_{strength}": [(kind, strength)] for kind in KINDS for strength in _STRENGTHS}


@cache
def _pattern() -> re.Pattern[str]:
    """Every phrase, the longest first, whatever list it stands in."""
    plain = [p for name in _listed() for p in words_of(name) if " * " not in p]
    return re.compile(whole(phrases(plain)))


@cache
def _exact() -> list[tuple[re.Pattern[str], str, str]]:
    return [
        (re.compile(phrases(p for p in words_of(name) if " * " not in p)), kind, strength)
        for name, [(kind, strength)] in _listed().items()
    ]


@cache
def _around() -> list[tuple[re.Pattern[str], str, str]]:
    """`gave * a call`: the words between are somebody's name."""
    found = []
    for name, [(kind, strength)] in _listed().items():
        for phrase in words_of(name):
            if " * " in phrase:
                before, after = (phrases([part]) for part in phrase.split(" * "))
                expression = rf"(?P<before>{before}) [^,;.]{{1,40}}? (?P<after>{after})"
                found.append((re.compile(whole(expression)), kind, strength))
    return found


def kinds_in(line: Line) -> tuple[list[Told], Line]:
    """Every word that tells a kind, and the line without them."""
    told: list[Told] = []
    for pattern, kind, strength in _around():
        if match := pattern.search(line.plain):
            told.append(Told(kind, strength, match.span("before")))
            line = line.without([match.span("before"), match.span("after")])
    for match in _pattern().finditer(line.plain):
        kind, strength = next((k, s) for p, k, s in _exact() if p.fullmatch(match.group()))
        told.append(Told(kind, strength, match.span()))
    return told, line.without(t.place for t in told)


class UnclearError(Exception):
    """Two kinds are told, and neither is more telling."""


def kind_of(told: list[Told]) -> str | None:
    """The kind that all words agree on; a meal or a visit beats a meeting. Raises UnclearError."""
    kinds = {each.kind for each in told} - {"contact"}
    telling = kinds & set(_TELLING)
    kinds = telling or kinds
    if len(kinds) > 1:
        kinds -= {"meeting"}
    if len(kinds) > 1 and kinds != {"visit", "lunch"}:
        raise UnclearError
    return "lunch" if "lunch" in kinds else next(iter(kinds), None)


def tells_it_happened(told: list[Told], has_day: bool, with_somebody: bool) -> bool:
    if any(each.strength != "weak" for each in told):
        return True
    return has_day or (with_somebody and all(each.kind in _AT_A_DISTANCE for each in told))
