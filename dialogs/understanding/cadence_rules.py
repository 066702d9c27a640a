"""How people name a cadence: one rule a way, from `every few weeks` (open) to `6w`.

A rule is a pattern over a line's plain words and a function from its match to what was heard.
Days for distances; a recurrence rule (RFC 5545) where weekdays or days of the month are named.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from dialogs.understanding.calendar_words import calendar_words
from dialogs.understanding.line import phrases, stems, whole
from dialogs.understanding.people_words import one_of, spelt, table, words_of
from dialogs.understanding.vocabulary import known_languages

LONGEST = 730  # days; less often than every two years is a slip of the thumb
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIXED = {"day": 1, "week": 7, "fortnight": 14}  # days
_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
_A_YEAR = {52: 7, 26: 14, 24: 15, 365: 1}  # so many times a year, in days
_NUMBER = r"\d+(?:[.,]\d)?"


@dataclass(frozen=True)
class Cadence:
    """A distance in days, or a recurrence rule; never both."""

    days: int | None
    rrule: str | None = None

    @property
    def about_days(self) -> int | None:
        """The distance, for a rule too: a week, a month; None for several days a week."""
        if self.rrule is None:
            return self.days
        if self.rrule.startswith("FREQ=MONTHLY"):
            return 30
        every = re.search(r"INTERVAL=(\d+)", self.rrule)
        return None if "," in self.rrule else 7 * int(every[1] if every else 1)


@dataclass(frozen=True)
class Heard:
    cadence: Cadence | None
    needs: str = ""  # "week", "month": says a day of it only beside a distance


@dataclass(frozen=True)
class Rule:
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Heard]


@cache
def cadence_rules() -> tuple[Rule, ...]:
    """All rules, the most telling first."""
    written = (*_open(), *_of_the_month(), *_of_the_week(), *_distances())
    return tuple(Rule(re.compile(whole(expression)), read) for expression, read in written)


Written = tuple[str, Callable[[re.Match[str]], Heard]]


def _open() -> list[Written]:
    join = rf"(?:-|,|{phrases(['to', 'or', 'bis', 'oder', 'and', 'und'])})"
    units = one_of("units")
    return [
        (one_of("rough"), lambda match: Heard(None)),
        (rf"{_NUMBER} ?{units}? ?{join} ?{_NUMBER} ?{units}", lambda match: Heard(None)),
    ]


# ---- days of the month and of the week


@cache
def _weekdays() -> dict[str, str]:
    """Names of weekdays in every language, their plurals too, to two letters."""
    return {
        name + end: _DAYS[number - 1]
        for language in known_languages()
        for name, number in calendar_words(language).weekdays.items()
        for end in ("", "s")
        if len(name) > 2
    }


def _of_the_month() -> list[Written]:
    weekday = rf"(?P<weekday>{phrases(_weekdays())})"
    nth = rf"(?:(?P<nth>[1-5])\.|(?P<last>{one_of('nth_last')}))"
    on, month, end = one_of("on"), one_of("of_month"), one_of("day_suffix")
    day = rf"(?P<day>[1-9]|[12]\d|3[01])(?:\.|{end})(?![.\d]| ?\d| {one_of('units')}(?!\w))"
    return [
        (rf"(?:{on} )?{nth} {weekday} {month}", _nth_weekday),
        (rf"{one_of('every')} (?:1\.|(?P<last>{one_of('nth_last')})) {weekday}", _nth_weekday),
        (rf"{one_of('every')} 2\. {weekday}", _every_other_weekday),
        (rf"{one_of('every')} [3-5]\. {weekday}", lambda match: Heard(None)),
        (rf"(?:{on} )?{nth} {weekday}", lambda m: Heard(_nth_weekday(m).cadence, "month")),
        (rf"(?:{on} )?{one_of('month_days')}", _month_end),
        (rf"(?:{on} )?{day} {month}|{on} {day.replace('<day>', '<alone>')}", _day_of_month),
    ]


def _nth_weekday(match: re.Match[str]) -> Heard:
    place = "-1" if match["last"] else match.groupdict().get("nth") or "1"
    return _rule(f"FREQ=MONTHLY;BYDAY={place}{_weekdays()[match['weekday']]}")


def _every_other_weekday(match: re.Match[str]) -> Heard:
    return _rule(f"FREQ=WEEKLY;INTERVAL=2;BYDAY={_weekdays()[match['weekday']]}")


def _month_end(match: re.Match[str]) -> Heard:
    days = table("month_days")
    found = next(days[p] for p in sorted(days, key=len, reverse=True) if p in match.group())
    return _rule(f"FREQ=MONTHLY;BYMONTHDAY={found}")


def _day_of_month(match: re.Match[str]) -> Heard:
    """The 31st is the last day where a month has none."""
    day = int(match["day"] or match["alone"])
    if day < 29:
        return _rule(f"FREQ=MONTHLY;BYMONTHDAY={day}")
    days = ",".join(str(each) for each in range(28, day + 1))
    return _rule(f"FREQ=MONTHLY;BYMONTHDAY={days};BYSETPOS=-1")


def _of_the_week() -> list[Written]:
    names = phrases(_weekdays())
    many = rf"{names}(?:(?: ?, ?| ?& ?| {one_of('joins')} ){names})*"
    plural = phrases(name for name in _weekdays() if name.endswith("s") and len(name) > 5)
    other = rf"{one_of('every')} {one_of('other')} (?P<weekday>{names})"
    return [
        (one_of("workdays"), lambda match: _rule("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
        (other, _every_other_weekday),
        (rf"{one_of('on_many')} {many}", _days_of_week),
        (rf"(?:{one_of('on')} )?(?:{plural}(?:(?: ?, ?| {one_of('joins')} ){plural})*)", _plurals),
        (rf"(?:{one_of('on')} )?{names}", lambda m: Heard(_days_of_week(m).cadence, "week")),
    ]


def _plurals(match: re.Match[str]) -> Heard:
    """`Mondays`, `montags`; `Dienstag` merely ends like the plural of no language."""
    return _days_of_week(match)


def _days_of_week(match: re.Match[str]) -> Heard:
    found = re.findall(whole(phrases(_weekdays())), match.group())
    days = sorted({_weekdays()[word] for word in found}, key=_DAYS.index)
    return _rule(f"FREQ=WEEKLY;BYDAY={','.join(days)}")


def _rule(rrule: str) -> Heard:
    return Heard(Cadence(None, rrule))


# ---- distances


def _distances() -> list[Written]:
    every, unit = one_of("every"), rf"(?P<unit>{one_of('units')})"
    times = rf"(?:(?P<count>{one_of('counts')})|(?P<n>\d+) ?{one_of('times')})"
    inside, ends = stems(words_of("joined_numbers")), stems(words_of("joined_units"))
    joined = rf"(?:(?P<n>\d+)|(?P<word>{inside})) ?(?P<unit>{ends})"
    number = rf"(?P<n>{_NUMBER})"
    return [
        (rf"{times} ?(?:{one_of('per')} ?)?{unit}", _times),
        (rf"{times} (?P<adverb>{one_of('adverbs')})", _times),
        (rf"{every} {one_of('other')} {unit}", lambda m: _heard(2, m["unit"])),
        (rf"{every} (?P<n>\d+)(?:\.|{one_of('day_suffix')}) {unit}", _every),
        (rf"(?:{every} )?{joined}", _joined),
        (rf"(?:{every} )?{number} ?{unit}", _every),
        (rf"{every} {unit}|(?P<half>{_half_years()})", _one),
        (rf"(?:{every} )?(?P<adverb>{one_of('adverbs')})", _adverb),
        (rf"(?P<count>{one_of('counts')}) {one_of('per')} {unit}", _times),
    ]


def _half_years() -> str:
    return phrases(word for word in words_of("units") if table("units")[_key(word)] == "half_year")


def _key(word: str) -> str:
    return next(key for key in table("units") if re.fullmatch(phrases([word]), key))


def _every(match: re.Match[str]) -> Heard:
    return _heard(Fraction(match["n"].replace(",", ".")), match["unit"])


def _one(match: re.Match[str]) -> Heard:
    return _heard(1, match["unit"] or match["half"])


def _adverb(match: re.Match[str]) -> Heard:
    return _of_kind(Fraction(1), table("adverbs")[match["adverb"]])


def _joined(match: re.Match[str]) -> Heard:
    number = match["n"] or spelt("joined_numbers")[match["word"]]
    return _of_kind(Fraction(number), spelt("joined_units")[match["unit"]])


def _times(match: re.Match[str]) -> Heard:
    """So many times in a unit: only where the distance comes out in whole days, or in a year."""
    groups = match.groupdict()
    number = int(groups.get("n") or table("counts")[match["count"]])
    kind = table("adverbs")[groups["adverb"]] if groups.get("adverb") else None
    kind = kind or table("units")[match["unit"]]
    if not number:
        return Heard(None)
    if kind == "year" and 12 % number:
        return _in_days(
            Fraction(_A_YEAR.get(number) or int(Fraction(365, number) + Fraction(1, 2)))
        )
    return _of_kind(Fraction(1, number), kind)


def _heard(number: Fraction | int, unit: str) -> Heard:
    return _of_kind(Fraction(number), table("units")[unit.replace("\0", " ")])


def _of_kind(number: Fraction, kind: str) -> Heard:
    if kind in _FIXED:
        return _in_days(number * _FIXED[kind])
    months = number * _MONTHS[kind]
    return _in_days(months / 12 * 365 if months % 12 == 0 else months * 30)


def _in_days(days: Fraction) -> Heard:
    fits = days.denominator == 1 and 1 <= days <= LONGEST
    return Heard(Cadence(int(days)) if fits else None)
