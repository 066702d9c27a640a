"""How people name a day: one rule a way, from `2027-01-12` to `on the 12th`.

Every rule is a pattern and a function from its match to the one day that it names; None where
that day does not exist, or could be two. Day comes before month wherever dots stand between.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dialogs.understanding.calendar_words import CalendarWords, calendar_words
from dialogs.understanding.normalise import folded

UNITS = ("day", "week", "month", "year", "fortnight")

Reader = Callable[[re.Match[str], date, CalendarWords], date | None]


@dataclass(frozen=True)
class Rule:
    pattern: re.Pattern[str]
    read: Reader
    only_first: bool = False  # a bare weekday beside a date only confirms it


@cache
def date_rules(language: str) -> tuple[Rule, ...]:
    """All rules of a language, the most telling first."""
    words = calendar_words(language)
    late = (_weekday_ahead, day_alone)
    return tuple(
        Rule(re.compile(rf"(?<=[ \0])(?:{pattern})(?=[ .])"), read, read in late)
        for pattern, read in (*figures(), *months(words), *_weeks(words), *_distances(words))
    )


def figures() -> list[tuple[str, Reader]]:
    year = r"(?P<year>20\d\d|(?<=\.)\d\d)"
    return [
        (r"(?P<year>20\d\d)[-./](?P<m>\d{1,2})[-./](?P<day>\d{1,2})", _numbered),
        (rf"(?P<day>\d{{1,2}})\. ?(?P<m>\d{{1,2}})(?:\.? ?{year}|\.|(?![\d.]))", _numbered),
        (r"(?P<a>\d{1,2}) ?[/-] ?(?P<b>\d{1,2})(?: ?[/-] ?(?P<year>20\d\d|\d\d))?", _slashed),
    ]


def months(w: CalendarWords) -> list[tuple[str, Reader]]:
    month, of, end = f"(?P<month>{w.month})", w.any_of("of"), w.any_of("end_of")
    day = rf"(?P<day>\d{{1,2}}){ordinal(w)}?"
    year = r"(?: ?(?P<year>20\d\d|'?\d\d(?![\d:.])))?"
    return [
        (rf"{day} ?{of}? ?{month}\.?{year}", _named),
        (rf"{month}\.? {w.any_of('the')}? ?{day}(?:,? (?P<year>20\d\d))?", _named),
        (rf"{end} {of}? ?{month}\.?{year}", _end_of_month),
        (rf"{end} {w.any_of('next_month')}", _end_of_next_month),
        (rf"{end} {w.any_of('this_month')}", _end_of_this_month),
        (rf"{end} {w.any_of('this_year')}", _end_of_year),
        (f"(?P<joined>{w.any_of('joined')})", _joined),
    ]


def _weeks(w: CalendarWords) -> list[tuple[str, Reader]]:
    weekday, other = f"(?P<weekday>{w.weekday})", f"(?P<weekday2>{w.weekday})"
    week = rf"{w.any_of('week_number')} ?(?P<week>\d{{1,2}})\b(?: ?(?P<year>20\d\d))?"
    after, coming = w.any_of("after_next"), w.any_of("weekday_of_next_week")
    tomorrow = w.any_of("tomorrow")
    return [
        (rf"{week}(?: {weekday})?", _week),
        (rf"{weekday} ?(?:in )?{week}", _week),
        (rf"{_so_many_weeks(w)} {w.any_of('weeks_from')} {weekday}", _weeks_from_weekday),
        (rf"{weekday} {w.any_of('in')} {_so_many_weeks(w)}", _weekday_in_weeks),
        (rf"{_so_many_weeks(w)} {w.any_of('weeks_from')} {tomorrow}", _weeks_from_tomorrow),
        (rf"{tomorrow} {w.any_of('in')} {_so_many_weeks(w)}", _weeks_from_tomorrow),
        (rf"{after} {weekday}|{other} {after}", _in_two_weeks),
        (rf"{coming} {weekday}|{other} {coming}", _next_week),
    ]


def _so_many_weeks(w: CalendarWords) -> str:
    return rf"(?P<count>\d{{1,2}}|{w.any_of('one')}) (?P<unit>{w.any_of('week', 'fortnight')})"


def _distances(w: CalendarWords) -> list[tuple[str, Reader]]:
    weekday = f"(?P<weekday>{w.weekday})"
    ahead = rf"(?:\d{{1,3}}|{w.any_of('one')}) {w.any_of(*UNITS)}"
    return [
        (rf"{w.any_of('in')} {ahead}", _ahead),
        (rf"{ahead} {w.any_of('from_now')}", _ahead),
        (w.any_of("after_tomorrow"), lambda m, t, w: t + timedelta(2)),
        (w.any_of("tomorrow"), lambda m, t, w: t + timedelta(1)),
        (w.any_of("today"), lambda m, t, w: t),
        (rf"{w.any_of('next')} {weekday}", _next_weekday),
        (rf"(?:{w.any_of('this')} )?{weekday}", _weekday_ahead),
        (rf"(?:{w.any_of('the')} )?(?P<day>\d{{1,2}}){ordinal(w)}", day_alone),
    ]


def ordinal(w: CalendarWords) -> str:
    return rf"(?:\.| ?{w.any_of('ordinals')})"


def _numbered(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    return _dated(match["day"], int(match["m"]), match["year"], today)


def _slashed(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    """`10/11` may be either; `24/12` and `12/24` may not."""
    first, second = int(match["a"]), int(match["b"])
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    return _dated(str(day), month, match["year"], today)


def _named(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    return _dated(match["day"], words.months[match["month"]], match["year"], today)


def _dated(day: str, month: int, year: str | None, today: date) -> date | None:
    """Without a year the next such day; None where the calendar has no such day."""
    if year:
        return _day(2000 + int(year.lstrip("'")) % 100, month, int(day))
    this = _day(today.year, month, int(day))
    if this is not None and this >= today:
        return this
    return _day(today.year + 1, month, int(day))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _end_of_month(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    month = words.months[match["month"]]
    if match["year"]:
        return _last_of(2000 + int(match["year"].lstrip("'")) % 100, month)
    this = _last_of(today.year, month)
    return this if this >= today else _last_of(today.year + 1, month)


def _end_of_this_month(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    return _last_of(today.year, today.month)


def _end_of_next_month(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    following = in_months(today.replace(day=1), 1)
    return _last_of(following.year, following.month)


def _end_of_year(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    return date(today.year, 12, 31)


def _joined(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    kinds = {folded(k): v for k, v in words.lists["joined"].items()}
    end = kinds[match["joined"]] == "month_end"
    return (_end_of_this_month if end else _end_of_year)(match, today, words)


def _week(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    """The Monday of a week, or its weekday where one is named."""
    weekday = words.weekdays[match["weekday"]] if match.groupdict().get("weekday") else 1
    years = [int(match["year"])] if match["year"] else [today.year, today.year + 1]
    for year in years:
        try:
            day = date.fromisocalendar(year, int(match["week"]), weekday)
        except ValueError:
            continue
        if day >= today:
            return day
        if day + timedelta(7) > today:  # the week has begun: which day of it?
            return None
    return None


def _ahead(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    found = re.search(rf"(\d+|{words.any_of('one')}) ({words.any_of(*UNITS)})", match.group())
    assert found is not None
    number = int(found[1]) if found[1].isdecimal() else 1
    kinds = {folded(w): unit for unit in UNITS for w in words.lists[unit]}
    match kinds[found[2]]:
        case "day":
            return today + timedelta(number)
        case "week":
            return today + timedelta(weeks=number)
        case "fortnight":
            return today + timedelta(weeks=2 * number)
        case "month":
            return in_months(today, number)
    return in_years(today, number)


def in_months(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def in_years(day: date, years: int) -> date:
    return in_months(day, 12 * years)


def _named_weekday(match: re.Match[str], words: CalendarWords) -> int:
    groups = match.groupdict()
    return words.weekdays[groups.get("weekday") or groups["weekday2"]]


def _of_week(today: date, weeks: int, weekday: int) -> date:
    return today - timedelta(today.isoweekday() - weekday) + timedelta(weeks=weeks)


def _in_two_weeks(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    return _of_week(today, 2, _named_weekday(match, words))


def _next_week(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    return _of_week(today, 1, _named_weekday(match, words))


def _distance(match: re.Match[str], words: CalendarWords) -> timedelta:
    number = int(match["count"]) if match["count"].isdecimal() else 1
    fortnight = match["unit"] in {folded(w) for w in words.lists["fortnight"]}
    return timedelta(weeks=number * (2 if fortnight else 1))


def _weeks_from_weekday(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    """`a week from Friday`: counted from the coming one."""
    coming = _weekday_ahead(match, today, words)
    return coming + _distance(match, words) if coming else None


def _weekday_in_weeks(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    """`Friday in a week`: clear where this week's is not over; else it may be either."""
    weekday = _named_weekday(match, words)
    if weekday < today.isoweekday():
        return None
    return _of_week(today, 0, weekday) + _distance(match, words)


def _weeks_from_tomorrow(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    return today + timedelta(1) + _distance(match, words)


def _next_weekday(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    """Clear only where this week's is over: `next Friday` on a Tuesday may be either."""
    weekday = _named_weekday(match, words)
    return _of_week(today, 1, weekday) if weekday <= today.isoweekday() else None


def _weekday_ahead(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    """The coming one; on that very weekday it could be today or in a week."""
    ahead = (words.weekdays[match["weekday"]] - today.isoweekday()) % 7
    return today + timedelta(ahead) if ahead else None


def day_alone(match: re.Match[str], today: date, words: CalendarWords) -> date | None:
    """`on the 12th`: of this month, or of the next that has such a day."""
    for months in range(3):
        start = in_months(today.replace(day=1), months)
        day = _day(start.year, start.month, int(match["day"]))
        if day is not None and day >= today:
            return day
    return None
