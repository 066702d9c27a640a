"""Settings in one line, and times of the day as people type them.

`morning 7:30`, `quiet 20-8`, `names off`: the first word says what, in any of our languages
(the texts' `setting-….heard`); the rest is what it is to be.
"""

import re
from dataclasses import dataclass
from datetime import time
from functools import cache

from babel import Locale

from dialogs.texts import languages, synonyms, words

SETTINGS = ("zone", "lang", "morning", "quiet", "names", "reminders", "pace")
_CLOCK = re.compile(
    r"(?:at |um |gegen |from |von |ab )?(?P<h>\d{1,2})(?:[:.h](?P<m>\d{2}))?\s*"
    r"(?:(?P<half>[ap])\.?\s?m\.?|uhr|o['’]?clock|h)?"
)
_NAMED = {"noon": 12, "midday": 12, "mittag": 12, "mittags": 12, "midnight": 0, "mitternacht": 0}
_BETWEEN = re.compile(r"\s*(?:[-–—]|\bto\b|\buntil\b|\btill\b|\bbis\b)\s*")
_HOURS = 24


@dataclass(frozen=True)
class Setting:
    what: str  # one of SETTINGS
    wanted: str


def read_setting(text: str) -> Setting | None:
    """What the line sets. None: it begins with no setting's name."""
    first, _, rest = " ".join(text.split()).partition(" ")
    word = first.rstrip(":=").casefold()
    for what in SETTINGS:
        if word == what or word in _other_words(what):
            return Setting(what, rest.strip())
    return None


def _other_words(what: str) -> set[str]:
    return {word for language in languages() for word in synonyms(language, f"setting-{what}")}


def read_clock(text: str) -> time | None:
    """`7`, `7:30`, `7.30`, `7 am`, `20 Uhr`, `noon`; a bare number is an hour of 24."""
    typed = " ".join(text.casefold().split())
    if typed in _NAMED:
        return time(_NAMED[typed])
    match = _CLOCK.fullmatch(typed)
    if match is None:
        return None
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if match["half"]:
        if not 1 <= hour <= _HOURS // 2:
            return None
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    if hour == _HOURS and not minute:  # the end of the day is the next one's beginning
        hour = 0
    return time(hour, minute) if hour < _HOURS and minute < 60 else None


def read_span(text: str) -> tuple[time, time] | None:
    """`20-8`, `20:00 to 8:00`, `von 22 bis 6 Uhr`: two times of the day."""
    parts = _BETWEEN.split(" ".join(text.casefold().split()))
    if len(parts) != 2:
        return None
    start, end = read_clock(parts[0]), read_clock(parts[1])
    return (start, end) if start is not None and end is not None else None


def read_switch(text: str, on: str, off: str) -> bool | None:
    """On or off, by the texts `on` and `off` with their other words. None: neither."""
    typed = text.casefold().strip(" .!")
    for language in languages():
        if typed in synonyms(language, on):
            return True
        if typed in synonyms(language, off):
            return False
    return None


def clock(at: time) -> str:
    """`8:00`."""
    return f"{at.hour}:{at.minute:02}"


@cache
def language_names(code: str) -> frozenset[str]:
    """What a language is called, by itself and by the others of ours."""
    others = [Locale(code).get_display_name(each) or "" for each in languages()]
    return frozenset(name.casefold() for name in (code, words(code, "own-name"), *others))
