"""A moment ahead, as typed: `tomorrow at 3 pm`, `12.1. 14:30`. Without a clear time, its day.

The day is `read_date`'s. From one to seven without am or pm the half of the day stays open
(`um 3`): then the day alone is given. A half or quarter hour that is either in the
small hours or in the afternoon (`halb drei`) is the afternoon's. An hour that the zone's clocks
skip, or show twice, and a moment that is over are None: asked back.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache

from dialogs.understanding.dates import LONGEST, read_date
from dialogs.understanding.line import Line, Place
from dialogs.understanding.people_words import one_of, typed_line, words_of

_OPEN_HOURS = range(1, 8)  # both halves of the day are likely
_SEPARATOR = re.compile(r"(?<=\d)[Tt](?=\d\d:)")
_QUARTERS = (15, 30, 45)  # minutes
_AFTERNOON = range(12, 18)  # hours
_MINUTES = {"past": 30, "quarter": 15, "before": -15, "halfto": -30}


@dataclass(frozen=True)
class _Clock:
    hours: tuple[time, ...]  # what it may be; none where no clock shows that
    is_rough: bool = False  # `around 10`


def read_moment(text: str, now: datetime, language: str) -> datetime | date | None:
    """The one moment from `now` on, in the zone of `now`; the day where no clear time is said."""
    today = now.date()
    if len(text) > LONGEST:
        return None
    clocks, rest = _clocks(_SEPARATOR.sub(" ", text), language)
    if len(clocks) != 1 or clocks[0].is_rough:
        return read_date(text, today, language)
    day = read_date(rest, today, language)
    if day is None:
        return None
    zone = now.tzinfo or UTC
    moments = [datetime.combine(day, hour, zone) for hour in clocks[0].hours]
    ahead = [each for each in moments if each >= now.replace(tzinfo=zone)]
    if not ahead or not all(_is_shown_once(each) for each in moments):
        return None
    likely = ahead if len(ahead) == 1 else [each for each in ahead if _is_likely(each)]
    return likely[0] if likely else day


def _is_likely(moment: datetime) -> bool:
    """Nobody meets at 2:30 at night, and who names a quarter hour means the time of day."""
    return moment.minute in _QUARTERS and moment.hour in _AFTERNOON


def _is_shown_once(moment: datetime) -> bool:
    """False where the clocks of the zone skip that time on that day, or show it twice."""
    return moment.utcoffset() == moment.replace(fold=1).utcoffset()


# ---- the time of day


def _clocks(text: str, language: str) -> tuple[list[_Clock], str]:
    """Every time of day in the text, and the text without them."""
    found: list[_Clock] = []
    line = typed_line(text, language)
    for pattern in _patterns():
        while match := pattern.search(line.plain):
            found.append(_Clock(_hours(match, line.plain, language), _is_rough(match, line.plain)))
            start, end = _typed(line, match)
            line = typed_line(f"{line.raw[:start]} {line.raw[end:]}", language)
    return found, line.raw


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Those of every language; a number with a dot is a time only where a word says so."""
    return tuple(re.compile(rf"(?<![\w.:/-])(?:{each})(?![\w:])") for each in words_of("oclock"))


def _typed(line: Line, match: re.Match[str]) -> Place:
    start, end = match.span()
    while line.plain[start] == " ":
        start += 1
    while line.plain[end - 1] == " ":
        end -= 1
    return line.typed[start][0], line.typed[end - 1][1]


def _is_rough(match: re.Match[str], plain: str) -> bool:
    return bool(re.search(rf"(?<!\w){one_of('clock_about')} ?$", plain[: match.start()]))


def _hours(match: re.Match[str], plain: str, language: str) -> tuple[time, ...]:
    """The times that are meant: one, or both halves of the day where nothing tells."""
    said = match.groupdict()
    if said.get("noon"):
        return (time(12),)
    hour, minute = int(said["h"]), int(said.get("m") or 0)
    if said.get("compact") is not None:
        hour, minute = divmod(hour, 100)
    if minute > 59:
        return ()
    minute += next((m for name, m in _MINUTES.items() if said.get(name) is not None), 0)
    exact = "m" in said and said["m"] and language in words_of("clock_of_24_hours")
    minutes = [h * 60 + minute for h in _halves(hour, said, plain, bool(exact))]
    return tuple(time(each // 60, each % 60) for each in minutes if 0 <= each < 24 * 60)


def _halves(hour: int, said: dict[str, str | None], plain: str, exact: bool) -> list[int]:
    """The hours from 0 to 23 that may be meant."""
    half, part = (said.get("half") or "")[:1], said.get("part") or plain
    later = half == "p" or (not half and re.search(one_of("afternoon"), part))
    early = half == "a" or (not half and re.search(rf"(?<!\w){one_of('morning')}(?!\w)", part))
    if half and not 1 <= hour <= 12:
        return []
    if later and not early:
        return [hour % 12 + 12] if hour <= 12 else [hour]
    if half == "a":
        return [hour % 12]
    written = f"0{hour}:" in plain
    both = hour in _OPEN_HOURS and not (early or exact or written)
    return [hour, hour + 12] if both else [hour]
