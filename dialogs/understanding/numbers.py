"""Number words of a language: `fifteen`, `fuenfzehn` and `vierte`, whatever the spelling.

text2num knows the words; the exceptions (articles, magnitudes) come from the word files.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from text_to_num import alpha2digit, text2num

_UMLAUTS = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))


def counter(language: str, never: Iterable[str]) -> Callable[[str], str | None]:
    """A function from a word (or words) to its digits; None for the words in `never`."""
    left_alone = frozenset(never)

    @lru_cache(maxsize=8192)
    def digits(words: str) -> str | None:
        if not words or words[0].isdecimal() or left_alone & set(words.split()):
            return None
        for spelled in (words, _umlauts(words)):
            try:
                return str(int(text2num(spelled, language)))
            except (ValueError, OverflowError):
                continue
        return None

    return digits


def ordinal_counter(language: str) -> Callable[[str], int | None]:
    """A function from `fourth`, `4th` or `vierte` to 4; None for any other word."""

    @lru_cache(maxsize=8192)
    def place(word: str) -> int | None:
        figure = word if word[:1].isdecimal() else _spelled_ordinal(word, language)
        number = figure.rstrip(".abcdefghijklmnopqrstuvwxyz")
        return int(number) if number.isdecimal() and number != figure else None

    return place


def _spelled_ordinal(word: str, language: str) -> str:
    for spelled in (word, _umlauts(word)):
        try:
            figure = alpha2digit(spelled, language, threshold=0)
        except ValueError:
            continue
        if figure[:1].isdecimal():
            return str(figure)
    return ""


def _umlauts(words: str) -> str:
    for plain, umlaut in _UMLAUTS:
        words = words.replace(plain, umlaut)
    return words
