"""Typed text to a `Sentence`: lower-case words without accents, one space apart.

Umlauts become two letters, number words digits, a sign a word, a dash between numbers one
token, and every end of a clause a token of its own, so that patterns need not care how a thumb
typed. Knows no question and no answer.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

END_OF_CLAUSE = frozenset(",.?")
LONGEST = 4096  # of a message in Telegram; what lies behind is cut

_TOKEN = re.compile(
    r"(?P<number>[1-9]\d{0,2}(?:[.,'’]\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?!\d)|\d+[.,]\d+|\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’`´][^\W\d_]+)*)"
    r"|(?P<sign>\+\s?/?\s?[-–]|±|<=|>=|\.{2,}|[^\w\s]|_)"
)
_SIGNS = {
    "±": "±", "%": "%", "<": "<", ">": ">", "<=": "≤", ">=": "≥", "≤": "≤", "≥": "≥",
    "~": "~", "≈": "~", "€": "€", "$": "€", "£": "€", "&": "&", ".": ".", "!": ".", "?": "?",
    "⁄": "/", "/": "/", "+": "plus", "×": "x", "*": "x",
    ",": ",", ";": ",", ":": ",", "(": ",", ")": ",", "…": ",",
}  # fmt: skip
_DASHES = frozenset("-–—−‐‑")  # hyphens and dashes, as keyboards have them
_ORDINAL = re.compile(r"st|nd|rd|th|te|ter|tes|ten|ste|sten")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "'": "", "’": "", "`": "", "´": ""}
)


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """One word in lower case, umlauts as two letters, no accents, no apostrophes."""
    plain = word.lower().translate(_UMLAUTS)
    return _ACCENTS.sub("", unicodedata.normalize("NFD", plain))


@dataclass(frozen=True)
class Token:
    word: str
    start: int  # in the raw text
    end: int


@dataclass(frozen=True)
class Sentence:
    """`words` is what patterns are matched against: " word word , word "."""

    raw: str
    words: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]  # of each token's leading space in `words`

    @classmethod
    def of(cls, raw: str, tokens: list[Token]) -> "Sentence":
        starts, at = [], 0
        for token in tokens:
            starts.append(at)
            at += len(token.word) + 1
        words = "".join(f" {t.word}" for t in tokens) + " "
        return cls(raw, words, tuple(tokens), tuple(starts))

    def index(self, place: int) -> int:
        """The token that stands at this place of `words`."""
        return bisect_right(self.starts, place) - 1

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place of `words` that stands for this stretch of the raw text."""
        inside = [i for i, t in enumerate(self.tokens) if t.start < end and start < t.end]
        if not inside:
            return 0, 0
        last = inside[-1]
        return self.starts[inside[0]], self.starts[last] + len(self.tokens[last].word) + 1

    def quoted(self, start: int, end: int) -> str:
        """What was typed there, from and to a place of `words`."""
        first, last = self.index(start), self.index(max(start, end - 1))
        return self.raw[self.tokens[first].start : self.tokens[last].end].strip()

    def replaced(self, start: int, end: int, *words: str) -> "Sentence":
        """With other words at that place of `words`, which still quote what was typed."""
        first, last = self.index(start), self.index(max(start, end - 1))
        typed = (self.tokens[first].start, self.tokens[last].end)
        new = [Token(word, *typed) for word in words]
        return Sentence.of(self.raw, [*self.tokens[:first], *new, *self.tokens[last + 1 :]])

    def part(self, first: int, last: int) -> "Sentence":
        """The tokens from `first` up to `last`, as a sentence."""
        return Sentence.of(self.raw, list(self.tokens[first:last]))


def raw_tokens(text: str, contractions: Mapping[str, str]) -> tuple[str, list[Token]]:
    """The cleaned text and its tokens; `contractions` says what short forms stand for."""
    raw = unicodedata.normalize("NFKC", text[:LONGEST])
    found = list(_TOKEN.finditer(raw))
    tokens: list[Token] = []
    for at, match in enumerate(found):
        word = _word_of(raw, match, found[at + 1] if at + 1 < len(found) else None, tokens)
        word = contractions.get(match.group().lower().replace("’", "'"), word)
        tokens += [Token(each, match.start(), match.end()) for each in word.split()]
    return raw, _joined_ordinals(_joined(tokens, contractions))


def _joined(tokens: list[Token], contractions: Mapping[str, str]) -> list[Token]:
    """Short forms of more than one token, as `w / o`, as what they stand for."""
    for short, long in contractions.items():
        parts = short.split()
        if len(parts) < 2:
            continue
        at = 0
        while at + len(parts) <= len(tokens):
            end = at + len(parts)
            if [t.word for t in tokens[at:end]] == parts:
                tokens = [
                    *tokens[:at],
                    Token(long, tokens[at].start, tokens[end - 1].end),
                    *tokens[end:],
                ]
            at += 1
    return tokens


def _word_of(
    raw: str, match: re.Match[str], following: re.Match[str] | None, before: list[Token]
) -> str:
    text = match.group()
    if match["number"]:
        return _plain_number(text)
    if match["word"]:
        return folded(text)
    if text[0] == "+" and len(text) > 1:
        return "±"
    if text in _DASHES:
        return _dash(raw, match, following, before)
    if text[:2] == "..":
        return ","
    return _SIGNS.get(text, "")


def _plain_number(text: str) -> str:
    """`1.200` and `1 200` are thousands, `12,5` and `12.5` decimals: `1200`, `12.5`."""
    if re.fullmatch(r"\d{1,3}(?:[.,'’ ]\d{3})+", text) and not text.startswith("0"):
        return re.sub(r"\D", "", text)
    return text.replace(",", ".")


def _dash(
    raw: str, match: re.Match[str], following: re.Match[str] | None, before: list[Token]
) -> str:
    """Between numbers a span, before a number a minus, between words nothing, else a pause."""
    last = before[-1].word if before else ""
    counts_before = last == "%" or last[:1].isdecimal()
    if following is not None and following["number"]:
        if counts_before:
            return "–"
        touching = following.start() == match.end()
        if touching and (match.start() == 0 or not raw[match.start() - 1].isalnum()):
            return "minus"
    inside = raw[match.start() - 1 : match.start()].isalnum() and raw[match.end() :][:1].isalnum()
    return "" if inside or match.end() == len(raw) else ","


def _joined_ordinals(tokens: list[Token]) -> list[Token]:
    """`4` and `th`, typed together, are one word: `4th`."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        touching = last is not None and last.end == token.start and last.word.isdecimal()
        if last is not None and touching and _ORDINAL.fullmatch(token.word):
            joined[-1] = Token(last.word + token.word, last.start, token.end)
        else:
            joined.append(token)
    return joined


Counter = Callable[[str], str | None]  # words that may be a number, to digits


def with_numbers(tokens: list[Token], digits: Counter) -> list[Token]:
    """Number words become digits, the longest run first: `twenty five` is `25`."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        size = 1
        number = digits(tokens[at].word)
        if number is not None:
            for longer in range(2, min(5, len(tokens) - at + 1)):
                joined = digits(" ".join(t.word for t in tokens[at : at + longer]))
                if joined is None:
                    break
                number, size = joined, longer
            out.append(Token(number, tokens[at].start, tokens[at + size - 1].end))
        else:
            out.append(tokens[at])
        at += size
    return out
