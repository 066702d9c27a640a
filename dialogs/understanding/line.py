"""One typed line in a plain form that still knows what was typed where.

`plain` is lower case, without accents, number words as digits, ordinals as `2.`, one space
between words; punctuation stays. Whatever is found in it can be quoted as it was typed.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dialogs.understanding.normalise import folded
from dialogs.understanding.vocabulary import known_languages, vocabulary

LONGEST = 400  # letters: a longer text tells a story
USED = "\0"  # stands where something was read
_PIECE = re.compile(
    r"(?P<word>[^\W\d_]+(?:['’`´][^\W\d_]+)*)|(?P<space>[^\S\n]+)|(?P<number>\d+)|(?P<other>.|\n)"
)
_OWNER = re.compile(r"['’`´][sS]$")
_SHORT = frozenset(
    ["let", "it", "that", "he", "she", "there", "what", "who", "here", "how"]
)  # `it's` owns nothing
_SAME = {"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "’": "'", "“": '"', "”": '"', "„": '"'}
Place = tuple[int, int]


@dataclass(frozen=True)
class Line:
    raw: str
    plain: str
    typed: tuple[Place, ...]  # of each letter of `plain`: where its word stands in `raw`

    def quoted(self, start: int, end: int) -> str:
        """What was typed there, from and to a place of `plain`."""
        while start < end and self.plain[start] in (" ", USED):
            start += 1
        while start < end and self.plain[end - 1] in (" ", USED):
            end -= 1
        if start == end:
            return ""
        return " ".join(self.raw[self.typed[start][0] : self.typed[end - 1][1]].split())

    def quoted_around(self) -> str:
        """What was typed, without what was read."""
        typed, end = "", 0
        for letter, (start, stop) in zip(self.plain, self.typed, strict=True):
            if letter != USED and start >= end:
                typed += self.raw[start:stop]
                end = stop
        return typed.strip()

    def without(self, places: Iterable[Place]) -> "Line":
        """The same line where those places say nothing any more."""
        plain = self.plain
        for start, end in places:
            plain = plain[:start] + USED * (end - start) + plain[end:]
        return Line(self.raw, plain, self.typed)

    def removed(self, pattern: re.Pattern[str]) -> "Line":
        return self.without(match.span() for match in pattern.finditer(self.plain))


def line_of(text: str, language: str, slips: dict[str, str]) -> Line:
    """The text as a line; `slips` says what mistyped words stand for."""
    raw = unicodedata.normalize("NFC", text[: LONGEST + 1])
    plain, typed = [" "], [(0, 0)]
    for match in _PIECE.finditer(raw):
        for piece in _plain_of(match, language, slips):
            if piece == " " and plain[-1] == " ":
                continue
            plain += list(piece)
            typed += [match.span()] * len(piece)
    plain.append(" ")
    typed.append((len(raw), len(raw)))
    return Line(raw, "".join(plain), tuple(typed))


def _plain_of(match: re.Match[str], language: str, slips: dict[str, str]) -> list[str]:
    if match["space"]:
        return [" "]
    if match["number"]:
        return [match["number"]]
    if match["other"]:
        return [_SAME.get(match["other"], match["other"])]
    word = match["word"]
    owner = "'s" if _OWNER.search(word) else ""
    plain = folded(word[: -len(owner)] if owner else word)
    if owner and plain in _SHORT:
        plain, owner = f"{plain}s", ""
    return [figure(slips.get(plain, plain), language), owner]


@lru_cache(maxsize=8192)
def figure(word: str, language: str) -> str:
    """A number word in digits, an ordinal as `2.`, in any language; else the word."""
    for each in (language, *known_languages()):
        if each not in known_languages():
            continue
        words = vocabulary(each)
        number = words.digits(word)
        if number is not None:
            return number
        place = words.ordinal(word) if len(word) > 3 else None
        if place is not None and place < 32:
            return f"{place}."
    return word


def phrases(words: Iterable[object]) -> str:
    """Phrases as one alternative, the longest first; `*` ends a word's beginning."""
    spelled = {" ".join(figure(folded(w), "en") for w in str(p).split()) for p in words}
    longest = sorted(spelled, key=lambda phrase: (-len(phrase), phrase))
    written = [re.escape(p).replace(r"\*", r"\w*").replace(r"\ ", r"[ \0]+") for p in longest]
    return rf"(?:{'|'.join(written)})" if written else "(?!)"


def stems(words: Iterable[object]) -> str:
    """Pieces of words as one alternative, as they are spelt."""
    longest = sorted({folded(str(word)) for word in words}, key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(map(re.escape, longest))})"


def whole(expression: str) -> str:
    """`expression` from a word's beginning to a word's end."""
    return rf"(?<![\w'])(?<!\d[.,])(?:{expression})(?!\w)"
