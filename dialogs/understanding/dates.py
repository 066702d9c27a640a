"""The day of a meeting, as typed. Looks ahead, today counts; never guesses.

Where two days could be meant, or the words leave it open (after, around, next week), there is no
date: the person is asked. dateparser is not asked: where these rules see nothing, it guesses.
"""

import re
from datetime import date
from functools import cache

from dialogs.understanding.calendar_words import CalendarWords, calendar_words
from dialogs.understanding.date_rules import date_rules, in_years
from dialogs.understanding.normalise import folded
from dialogs.understanding.vocabulary import known_languages

FARTHEST = 5  # years: a meeting farther away is a slip of the thumb
LONGEST = 120  # letters: a longer text tells a story
_SPACE = re.compile(r"[\s,;!?()]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class _OpenError(Exception):
    """The words name a day that does not exist, or leave open which."""


def read_date(text: str, today: date, language: str) -> date | None:
    """The one day that the text names, from today on; None where it names none or several."""
    others = [each for each in known_languages() if each != language]
    for each in (language, *others):
        if each in known_languages():
            try:
                found = _read(text, today, each)
            except _OpenError:
                return None
            if found is not None:
                return found
    return None


def _read(text: str, today: date, language: str) -> date | None:
    """None where this language sees no day in the text. Raises _OpenError."""
    plain = _plain(text, calendar_words(language))
    if len(plain) > LONGEST:
        return None
    days, left = _days_in(_clock(language).sub(" ", plain), today, language)
    if not days:
        return None
    weekdays = [
        calendar_words(language).weekdays[m.group()] for m in _weekday(language).finditer(left)
    ]
    left = _weekday(language).sub(" ", left)
    leaves_open = _vague(language).search(left) or re.search(r"\d", left)
    if len(set(days)) > 1 or leaves_open or any(days[0].isoweekday() != w for w in weekdays):
        raise _OpenError
    if not today <= days[0] <= in_years(today, FARTHEST):
        raise _OpenError
    return days[0]


def _days_in(text: str, today: date, language: str) -> tuple[list[date], str]:
    """Every day that is named, and the text without them."""
    words, days = calendar_words(language), list[date]()

    for rule in date_rules(language):
        while not (days and rule.only_first) and (match := rule.pattern.search(text)):
            day = rule.read(match, today, words)
            if day is None:
                raise _OpenError
            days.append(day)
            text = f"{text[: match.start()]}\0{text[match.end() :]}"
    return days, text


def _plain(text: str, words: CalendarWords) -> str:
    """Lower case, number words as digits, ordinals as `12.`."""

    def figure(match: re.Match[str]) -> str:
        word = folded(match.group())
        if word in words.months or word in words.weekdays:
            return word
        number = words.digits(word)
        if number is not None:
            return number
        place = words.ordinal(word) if len(word) > 3 else None
        return f"{place}." if place is not None else word

    return f" {_SPACE.sub(' ', _WORD.sub(figure, text)).strip()} "


@cache
def _weekday(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[ \0])(?:{calendar_words(language).weekday})(?=[ .])")


@cache
def _vague(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[ \0])(?:{calendar_words(language).any_of('vague')})(?=[ .])")


@cache
def _clock(language: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<= ){c}(?= )" for c in calendar_words(language).lists["clock"]))
