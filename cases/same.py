"""Whether two contacts are one person, for merging. Conservative: "same" needs no question.

same: the same full name in the same order (or with a comma, "Keller, Maria"), and the same
organisation, or none on either.
maybe: what a person should be asked. The same name with an organisation on one side only, or
with two of them (people change jobs); names that agree as far as they go ("M. Keller",
"Keller", "Keller Maria", "Maria Anna Keller", "Muller" for "Müller") where the organisations
do not contradict.
different: all else, and whatever contradicts: Herr and Frau, junior and senior.

Titles and forms of address count for nothing more. Spelling mistakes are nobody's twin.
"""

from typing import Literal

from cases.names import loosely, organisation_key, words
from cases.people import Contact

Likeness = Literal["same", "maybe", "different"]

# Left out though titles: Ma, Ba, Sen, Jun, which are names too.
_TITLES = "dr prof professor doctor dipl ing phd mba med jur nat rer habil"
TITLES = frozenset(_TITLES.split())
_MAN, _WOMAN = "herr herrn mr mister senor monsieur", "frau mrs ms miss senora madame mme"
ADDRESSED = {**dict.fromkeys(_MAN.split(), "man"), **dict.fromkeys(_WOMAN.split(), "woman")}
GENERATION = {"jr": "junior", "junior": "junior", "sr": "senior", "senior": "senior"}


def same_person(a: Contact, b: Contact) -> Likeness:
    if _contradict(a.name, b.name):
        return "different"
    mine, theirs = _name(a.name), _name(b.name)
    here, there = organisation_key(a.organisation), organisation_key(b.organisation)
    if mine == theirs and len(mine) > 1 and not _initials(mine):
        return "same" if here == there else "maybe"
    return "maybe" if _may_agree(here, there) and _fit(mine, theirs) else "different"


def _name(text: str) -> tuple[str, ...]:
    """First names, then the last, without titles: "Keller, Dr. Maria" is maria keller."""
    last, _, first = text.partition(",")
    return (*_untitled(first), *_untitled(last))


def _untitled(text: str) -> tuple[str, ...]:
    gone = TITLES | ADDRESSED.keys() | GENERATION.keys()
    return tuple(word for word in words(text) if word not in gone)


def _contradict(a: str, b: str) -> bool:
    """Somebody is addressed as a man here, as a woman there; or is the son here."""
    for meaning in (ADDRESSED, GENERATION):
        said = [{meaning[w] for w in words(text) if w in meaning} for text in (a, b)]
        if said[0] and said[1] and not said[0] & said[1]:
            return True
    return False


def _initials(name: tuple[str, ...]) -> bool:
    return any(len(part) == 1 for part in name)


def _may_agree(here: str, there: str) -> bool:
    return not here or not there or here == there


def _fit(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether each word of the shorter name is a word, or begins as an initial, of the longer.

    At least one word fits in full; in any order, each word used once.
    """
    short, long = sorted(([loosely(w) for w in mine], [loosely(w) for w in theirs]), key=len)
    left = list(long)
    whole = [word for word in short if len(word) > 1 and word in left]
    for word in whole:
        if word in left:
            left.remove(word)
    if not whole:
        return False
    for word in [w for w in short if w not in whole]:
        found = next((other for other in left if _abbreviates(word, other)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _abbreviates(a: str, b: str) -> bool:
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]
