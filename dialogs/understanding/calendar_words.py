"""The words with which a language names days: from Babel, and from its word file."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale

from dialogs.understanding.normalise import folded
from dialogs.understanding.numbers import counter, ordinal_counter
from dialogs.understanding.vocabulary import word_file


def alternatives(words: Iterable[str]) -> str:
    """The words as one alternative of a regular expression, the longest first."""
    spelled = {" ".join(folded(w) for w in str(phrase).split()) for phrase in words}
    longest = sorted(spelled, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(w) for w in longest) + ")" if longest else "(?!)"


@dataclass(frozen=True)
class CalendarWords:
    months: dict[str, int]
    weekdays: dict[str, int]  # Monday is 1
    lists: dict[str, Any]
    digits: Callable[[str], str | None]
    ordinal: Callable[[str], int | None]

    def any_of(self, *names: str) -> str:
        return alternatives(word for name in names for word in self.lists.get(name, ()))

    @property
    def month(self) -> str:
        return alternatives(self.months)

    @property
    def weekday(self) -> str:
        """Two letters (`do`, `we`) are a weekday only before a figure or a dot, or alone."""
        short = alternatives(day for day in self.weekdays if len(day) < 3)
        long = alternatives(day for day in self.weekdays if len(day) > 2)
        return rf"(?:{long}|{short}(?=\.| \.?\d| \0|(?<=^ ..) $))"


@cache
def calendar_words(language: str) -> CalendarWords:
    lists = word_file(language)["dates"]
    locale = Locale(language)
    months = _names(locale.months, first=0) | {folded(k): v for k, v in lists["months"].items()}
    weekdays = _names(locale.days, first=1) | {folded(k): v for k, v in lists["weekdays"].items()}
    never = [*lists["one"], *lists["the"]]
    return CalendarWords(
        months, weekdays, lists, counter(language, never), ordinal_counter(language)
    )


def _names(names: Any, first: int) -> dict[str, int]:
    """Wide and short names, without dots, to their number."""
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated", "short"):
            for number, name in names.get(context, {}).get(width, {}).items():
                word = folded(str(name)).rstrip(".")
                if len(word) > 1:
                    found[word] = number + first
    return found
