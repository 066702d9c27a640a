"""The day of a touch, as typed: looks back, today counts.

Looking back is looking ahead from earlier: the rules of dates serve both.
Where the words leave the day open (last week, recently), or it lies ahead, the day is None.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from dialogs.understanding.calendar_words import CalendarWords, calendar_words
from dialogs.understanding.date_rules import day_alone, figures, in_months, months, ordinal
from dialogs.understanding.line import Line, whole
from dialogs.understanding.people_words import one_of, words_of
from dialogs.understanding.vocabulary import known_languages

LONGEST_AGO = 183  # days: without a year, farther back it is more likely a plan
OLDEST = 5  # years
Found = date | None  # None: the words leave the day open, or it does not lie behind
Reader = Callable[[re.Match[str], date], Found]
_SPACES = str.maketrans(dict.fromkeys(",;!?()\n", " "))


def past_days(line: Line, today: date, language: str) -> tuple[list[Found], Line]:
    """Every day that a line names, and the line without them."""
    found: list[Found] = []
    for pattern, read in _rules(language):
        while match := pattern.search(line.plain.translate(_SPACES)):
            day = read(match, today)
            behind = day is not None and in_months(today, -12 * OLDEST) <= day <= today
            found.append(day if behind else None)
            line = line.without([match.span()])
    return found, line


@cache
def _rules(language: str) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """Of every language, the person's own first."""
    tongues = [language, *(each for each in known_languages() if each != language)]
    tongues = [each for each in tongues if each in known_languages()]
    rules: list[tuple[str, Reader]] = [*_fixed()]
    for each in tongues:
        words = calendar_words(each)
        weekday = rf"(?:(?P<confirm>{_short_and_long(words)[0]})[,.]? )?"
        on = rf"(?:{one_of('on_weekday')} )?{weekday}(?:{words.any_of('the')} )?"
        rules += [(rf"{on}{p}", _back(read, words)) for p, read in (*figures(), *months(words))]
    for each in tongues:
        rules += _weekdays(calendar_words(each))
    return tuple(
        (re.compile(rf"(?<=[ \0])(?:{expression})(?=[ .:\0]|$)"), read)
        for expression, read in rules
    )


def _fixed() -> list[tuple[str, Reader]]:
    """What needs no calendar. `last week` alone leaves the day open."""
    ago = [(each, _ago) for each in words_of("ago")]
    weekday = rf"(?P<weekday>{_all_weekdays()})"
    return [
        (rf"{one_of('week_before')},? {weekday}", _of_last_week),
        (rf"(?:{one_of('on_weekday')} )?{weekday} (?:in )?{one_of('week_before')}", _of_last_week),
        *ago,
        (one_of("before_yesterday"), lambda m, today: today - timedelta(2)),
        (one_of("yesterday"), lambda m, today: today - timedelta(1)),
        (one_of("today_past"), lambda m, today: today),
    ]


def _all_weekdays() -> str:
    return "|".join(_short_and_long(calendar_words(each))[1] for each in known_languages())


def _short_and_long(words: CalendarWords) -> tuple[str, str]:
    """Any name of a weekday; and those that mean nothing else (`sat` and `wed` do)."""
    names = sorted(words.weekdays, key=len, reverse=True)
    long = [name for name in names if len(name) > 3]
    return "(?:" + "|".join(names) + ")", "(?:" + "|".join(long) + ")"


def _back(
    read: Callable[[re.Match[str], date, CalendarWords], Found], words: CalendarWords
) -> Reader:
    """The same rule, asked from a year ago: the last such day rather than the next."""

    def backward(match: re.Match[str], today: date) -> Found:
        day = read(match, in_months(today, -12) + timedelta(1), words)
        if day is None or (
            match["confirm"] and words.weekdays[match["confirm"]] != day.isoweekday()
        ):
            return None
        if match.groupdict().get("year"):
            return day
        return day if (today - day).days <= LONGEST_AGO else None

    return backward


def _weekdays(words: CalendarWords) -> list[tuple[str, Reader]]:
    every, long = _short_and_long(words)
    last, on = one_of("last_weekday"), one_of("on_weekday")
    day = rf"(?P<day>\d{{1,2}}){ordinal(words)}(?!\d)"
    numbers = words.weekdays

    def weekday(match: re.Match[str], today: date) -> Found:
        """On that very weekday it could be today or a week ago."""
        name = match.groupdict().get("weekday") or match["weekday2"]
        back = (today.isoweekday() - numbers[name]) % 7
        return today - timedelta(back) if back else None

    def last_weekday(match: re.Match[str], today: date) -> Found:
        """Clear where this week's is still to come; else it may be either."""
        number = numbers[match["weekday"]]
        if number < today.isoweekday():
            return None
        return today - timedelta(7 + today.isoweekday() - number)

    return [
        (rf"(?:on )?{last} (?P<weekday>{every})", last_weekday),
        (rf"(?:{on} )?(?P<weekday>{long})|{on} (?P<weekday2>{every})", weekday),
        (rf"(?:{one_of('on')}) (?:{words.any_of('the')} )?{day}", _day_back(words)),
    ]


def _day_back(words: CalendarWords) -> Reader:
    def back(match: re.Match[str], today: date) -> Found:
        """`on the 12th`: of this month, or of the last that has such a day."""
        for earlier in range(4):
            start = in_months(today, -earlier).replace(day=1)
            day = day_alone(match, start, words)
            if day is not None and day <= today:
                return day
        return None

    return back


def _of_last_week(match: re.Match[str], today: date) -> Found:
    weekdays = {
        n: d for each in known_languages() for n, d in calendar_words(each).weekdays.items()
    }
    return today - timedelta(7 + today.isoweekday() - weekdays[match["weekday"]])


def _ago(match: re.Match[str], today: date) -> Found:
    number = int(match[1]) if match[1].isdecimal() else 1
    unit = match[2]
    if unit.startswith(("d", "t")):
        return today - timedelta(number) if number < 1000 else None
    if unit.startswith("f"):
        number *= 2
    if number > 250:
        return None
    if unit.startswith("m"):
        return in_months(today, -number)
    return today - timedelta(weeks=number)


def leaves_open(line: Line) -> bool:
    """Words that name a time but no day; a month or a year is such a time."""
    said = re.search(whole(one_of("open_time")), line.plain) or _month_or_year().search(line.plain)
    return said is not None


@cache
def _month_or_year() -> re.Pattern[str]:
    """`in 2019`, `in March 2024`, `im März`, `at the 2025 trade fair`; not `the 2027 prices`."""
    month = "(?:" + "|".join(calendar_words(each).month for each in known_languages()) + ")"
    year = r"(?:19|20)\d\d"
    when = rf"{one_of('in_time')} (?:{month}[.]?(?: {year})?|{year})|{month}[.]? {year}"
    event = rf"{one_of('at_event')} (?:\w+ ){{0,2}}{year}"
    return re.compile(rf"(?<!\w)(?:{when}|{event})(?!\w)")
