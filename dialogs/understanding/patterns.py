"""The small language in which word files say what people type, compiled to regular expressions.

    daily            a word, any capitals, umlauts or ae        advertis*   a word's beginning
    (logo|our name)  one of these                               [very]      may be there
    ..               up to four words of the same clause, none of the set `negative`
    {n}              a number
    @they            a named set of words of the same file      ^ $         start, end of the text
    {_}              any one word but those of the set `negative`
    {w}              any one word, under a name: once in a pattern
    {A}              an amount: number, magnitude, currency (the latter two are sets of the file)
    ...              any words of the same clause, none of the set `negative`

A pattern is matched against `Sentence.words`. Knows no language.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from dialogs.understanding.normalise import Counter, folded

NUMBER = r"\d+(?:\.\d+)?"
_PIECE = re.compile(r"\.\.\.|\.\.|[()\[\]|^$]|@\w+|\{\w(?::\w+)?\}|[^\s()\[\]|]+")
_AMOUNT = re.compile(r"\{([A-Z])\}")
_FREE = r" (?![,.?] )[^ ]+"
_GAPS = {"...": "*?", "..": "{0,4}?"}
_PLAIN = {
    "(": "(?:",
    "[": "(?:",
    ")": ")",
    "]": ")?",
    "|": "|",
    "^": "^",
    "$": "(?= (?:[,.] )*$)",
}


class PatternFault(ValueError):
    """A pattern that cannot be read. Names it."""


def source(pattern: str, sets: Mapping[str, Iterable[str]], digits: Counter) -> str:
    """The regular expression of a pattern, to be followed by a look at the next space."""
    spelled = _AMOUNT.sub(_amount, pattern)
    spelled = _with_sets(spelled, sets).rstrip()
    to_the_end = f"(?:{_no_negation(sets)}{_FREE})*" if spelled.endswith("...") else ""
    pieces = _PIECE.findall(spelled.removesuffix("..."))
    return "".join(_piece(piece, sets, digits) for piece in pieces) + to_the_end


def _amount(match: re.Match[str]) -> str:
    letter = match[1].lower()
    return f"[@currency] {{{letter}}} {{{letter}:magnitude}} [@currency]"


def _with_sets(pattern: str, sets: Mapping[str, Iterable[str]]) -> str:
    for _ in range(4):  # sets may name sets
        names = re.findall(r"@(\w+)", pattern)
        if not names:
            return pattern
        for name in names:
            if name not in sets:
                raise PatternFault(f"{pattern!r} names the set {name!r}, which is not there")
            pattern = re.sub(rf"@{name}\b", f"({'|'.join(sets[name])})", pattern)
    return pattern


def _no_negation(sets: Mapping[str, Iterable[str]]) -> str:
    return _not_negative(tuple(sets.get("negative", ())))


@cache
def _not_negative(negative: tuple[str, ...]) -> str:
    """A gap takes in no negation: `they have .. ready` is not said by `they have nobody ready`."""
    return f"(?! (?:{'|'.join(re.escape(folded(w)) for w in negative)}) )" if negative else ""


def _piece(piece: str, sets: Mapping[str, Iterable[str]], digits: Counter) -> str:
    if piece in _PLAIN:
        return _PLAIN[piece]
    if piece in _GAPS:
        return f"(?:{_no_negation(sets)}{_FREE}){_GAPS[piece]}"
    if piece.startswith("{"):
        letter, _, of_set = piece[1:-1].partition(":")
        if of_set:  # a word of that set or nothing, under a name
            return f"(?P<{letter}_{of_set}>{source(f'[@{of_set}]', sets, digits)})"
        if letter == "_":
            return f"{_no_negation(sets)} [^ ,.?]+"
        if letter == "w":
            return " (?P<w>[^ ,.?]+)"
        return f" {NUMBER}" if letter == "n" else f" (?P<{letter}>{NUMBER})"
    word = folded(piece.replace("-", " "))
    spelled = "".join(f" {digits(w) or w}" for w in word.split())
    return re.escape(spelled).replace(r"\ ", " ").replace(r"\*", "[^ ]*")


def compiled(
    patterns: Iterable[str], sets: Mapping[str, Iterable[str]], digits: Counter
) -> re.Pattern[str]:
    """One expression for all the patterns; the longest stand first."""
    sources = sorted((source(p, sets, digits) for p in patterns), key=len, reverse=True)
    return matching("|".join(sources)) if sources else NOTHING


@cache
def matching(expression: str) -> re.Pattern[str]:
    """`expression`, up to the end of a word."""
    try:
        return re.compile(f"(?:{expression})(?= )")
    except re.error as error:
        raise PatternFault(f"{expression!r}: {error}") from error


NOTHING = re.compile(r"(?!)")
