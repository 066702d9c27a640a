"""Whether words are somebody's name. Capitals are a hint, never a must: thumbs leave them out."""

import re
from collections.abc import Sequence

from dialogs.understanding.line import Line, Place
from dialogs.understanding.people_words import folded_words, little_words, pattern, words_of
from dialogs.understanding.roles import is_firm, role_words

MOST = 4  # words of a name without its title
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?")
_CALLED = re.compile(r"\S+")


def name_words(text: str) -> list[str]:
    """The words of a name without titles."""
    titles = folded_words("academic") | folded_words("salutations")
    return [word for word in _CALLED.findall(text) if word.strip(".") not in titles]


def is_name(line: Line, place: Place) -> bool:
    """A name by all that its words tell: no role, no firm, no little word, not too long."""
    text = line.plain[place[0] : place[1]]
    words = name_words(text)
    particles = folded_words("particles") - {word for word in words[:1] if is_first_name(word)}
    proper = [word for word in words if word not in particles]
    if not proper or len(proper) > MOST or len(words) > MOST + 2 or words[-1] in particles:
        return False
    begins_the_text = not line.raw[: line.typed[place[0]][0]].strip()
    if len(proper) > (2 if begins_the_text else 1) and _is_mixed(line, place):
        return False
    if not all(_LETTERS.fullmatch(word) for word in words):
        return False
    if len("".join(proper)) < 2 or len(proper[-1].strip(".")) < 2:
        return False
    if is_firm(" ".join(words)) and not (len(words) > 1 and _surname(words[-1])):
        return False
    if len(proper) == 1 and role_words().search(f" {proper[0]} "):
        return False
    titled = len(proper) < len(_CALLED.findall(text)) or is_first_name(proper[0])
    if titled and (len(proper) > 1 or len(words) == 1) and _surname(proper[-1]):
        proper = proper[:-1]
    return not any(_names_nobody(word, place, line) for word in proper)


def _is_mixed(line: Line, place: Place) -> bool:
    """`Jim after work`: not all of them have a capital, or none. At the beginning of a text
    telephones write `Maria keller`."""
    words = [w for w in line.quoted(*place).split() if w.lower() not in folded_words("particles")]
    return len({word[0].isupper() for word in words}) > 1


def _surname(word: str) -> bool:
    return word.strip(".") in folded_words("surnames", "common_surnames")


def _names_nobody(word: str, place: Place, line: Line) -> bool:
    bare = word.strip(".")
    if is_first_name(bare):
        return False
    if bare in little_words() or role_words().fullmatch(bare):
        return True
    typed = line.quoted(*place)
    shouted = any(w.strip(".").isupper() and len(w) > 2 for w in typed.split())
    return bare.endswith(_endings()) or (shouted and not typed.isupper())


def _endings() -> tuple[str, ...]:
    return words_of("no_name_endings")


def is_first_name(word: str) -> bool:
    first = word.partition("-")[0].strip(".")
    return first in folded_words("first_names")


def bare_name(line: Line, start: int, end: int) -> Place:
    """The place of a name without `Hr.` or `Frau` before it; `Dr.` belongs to the name."""
    while match := pattern("salutations").match(line.plain, start):
        start = match.end()
        while start < end and line.plain[start] in ". ":
            start += 1
    while end > start and line.plain[end - 1] in " \0.,":
        end -= 1
    return start, end


def as_known(name: str, plain: str, known: Sequence[tuple[str, str]]) -> str:
    """The one known person that is meant; the name as typed where there is none, or several."""
    words = set(name_words(plain))
    found = {full for full, spelled in known if words and words <= set(name_words(spelled))}
    return found.pop() if len(found) == 1 else name
