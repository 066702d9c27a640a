"""How often, how long, how many, how much more: numbers with a unit, as stretches.

Rewrites `twice a week` and `18 months` as a number and a sign, then the grammar of `percent`
reads bounds and spans. What a number means as an answer stands in measures.yaml.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from dialogs.understanding.normalise import Sentence, folded
from dialogs.understanding.patterns import NUMBER, matching, source
from dialogs.understanding.percent import one_of, replaced_all
from dialogs.understanding.vocabulary import Vocabulary, vocabulary, word_file

SIGN = "§"  # stands for the unit after a number that was rewritten
Spans = tuple[str, ...]


@cache
def _lists(language: str) -> dict[str, object]:
    return dict(word_file(language)["measures"])


def _table(language: str, name: str) -> dict[str, object]:
    table = _lists(language)[name]
    assert isinstance(table, dict)
    return {" ".join(folded(w) for w in str(k).split()): v for k, v in table.items()}


def _words(language: str, name: str) -> str:
    return one_of([str(w) for w in _lists(language)[name]])  # type: ignore[attr-defined]


def _shown(amount: Decimal) -> str:
    return f"{amount:.3f}".rstrip("0").rstrip(".")


@cache
def _joins(language: str) -> str:
    return one_of(list(vocabulary(language).numbers["joins"]))


# ---- how often a year


@cache
def _often(language: str) -> re.Pattern[str]:
    counts, units = (
        one_of(list(_table(language, "counts"))),
        one_of(list(_table(language, "units"))),
    )
    number = rf"(?P<a> {NUMBER})(?:{_joins(language)}(?P<b> {NUMBER}))?{_words(language, 'times')}"
    return re.compile(
        rf"(?:(?P<count>{counts})|{number}){_words(language, 'per')}(?P<unit>{units})(?= )"
    )


@cache
def _every(language: str) -> re.Pattern[str]:
    units, others = (
        one_of(list(_table(language, "units"))),
        one_of(list(_table(language, "every_other"))),
    )
    number = rf"(?P<a> {NUMBER})(?:{_joins(language)}(?P<b> {NUMBER}))?"
    return re.compile(
        rf"{_words(language, 'every')}(?:(?P<other>{others})|{number})?(?P<unit>{units})(?= )"
    )


def as_times(sentence: Sentence, language: str) -> Sentence:
    """`twice a week` and `every other week` become so many times a year."""
    units, counts = _table(language, "units"), _table(language, "counts")
    others = _table(language, "every_other")

    def often(match: re.Match[str]) -> Spans:
        rate = Decimal(str(units[match["unit"].strip()]))
        low, high = _pair(counts[match["count"].strip()]) if match["count"] else _numbers(match)
        return _stretch(low * rate, high * rate)

    def every(match: re.Match[str]) -> Spans | None:
        rate = Decimal(str(units[match["unit"].strip()]))
        low, high = _pair(others[match["other"].strip()]) if match["other"] else _numbers(match)
        return _stretch(rate / high, rate / low) if low else None

    sentence = replaced_all(sentence, _often(language), often)
    return replaced_all(sentence, _every(language), every)


def _pair(value: object) -> tuple[Decimal, Decimal]:
    """A pair of numbers as a word file has it."""
    assert isinstance(value, list)
    return Decimal(str(value[0])), Decimal(str(value[1]))


def _numbers(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    if not match["a"]:
        return Decimal(1), Decimal(1)
    a = Decimal(match["a"].strip())
    b = Decimal((match["b"] or match["a"]).strip())
    return min(a, b), max(a, b)


def _stretch(low: Decimal, high: Decimal) -> Spans:
    if low == high:
        return (_shown(low), SIGN)
    return (_shown(low), SIGN, "–", _shown(high), SIGN)


# ---- how long, in years


@cache
def _long(language: str) -> re.Pattern[str]:
    units, halves = (
        one_of(list(_table(language, "units"))),
        one_of(list(_table(language, "halves"))),
    )
    number = rf"(?P<a> {NUMBER})(?:{_joins(language)}(?P<b> {NUMBER}))?"
    half = rf"(?P<plus>{_words(language, 'and_a_half')})?"
    behind = half.replace("plus", "after")
    return re.compile(rf"(?:{number}{half}|(?P<half>{halves}))(?P<unit>{units}){behind}(?= )")


@cache
def _since(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_words(language, 'since')}(?: [^ ,.?]+)?? (?P<year>(?:19|20)\d\d)(?= )")


def as_years(sentence: Sentence, language: str, today: date | None) -> Sentence:
    """`18 months`, `half a year` and, where today is known, `since 2015` become years."""
    units, halves = _table(language, "units"), _table(language, "halves")

    def long(match: re.Match[str]) -> Spans:
        rate = Decimal(str(units[match["unit"].strip()]))
        if match["half"]:
            low = high = Decimal(str(halves[match["half"].strip()]))
        else:
            low, high = _numbers(match)
        more = Decimal("0.5") if match["plus"] or match["after"] else Decimal(0)
        return _stretch((low + more) / rate, (high + more) / rate)

    def since(match: re.Match[str]) -> Spans | None:
        year = int(match["year"])
        if today is None or not 1900 < year < today.year:
            return None
        days = [(today - date(year, month, day)).days for month, day in ((12, 31), (1, 1))]
        return _stretch(*(Decimal(d) / Decimal("365.25") for d in days))

    sentence = replaced_all(sentence, _since(language), since)
    return replaced_all(sentence, _long(language), long)


# ---- how much more


@cache
def _changes(language: str) -> tuple[re.Pattern[str], ...]:
    words = vocabulary(language)
    patterns = _lists(language)["from_to"]
    return tuple(matching(source(p, words.sets, words.digits)) for p in patterns)  # type: ignore[attr-defined]


def as_change(sentence: Sentence, language: str) -> Sentence:
    """`from 2 to 3 million` becomes `plus 50 %`."""
    times = vocabulary(language).numbers["magnitudes"]

    def change(match: re.Match[str]) -> Spans | None:
        a, b = Decimal(match["a"]), Decimal(match["b"])
        of_a = Decimal(times.get((match["a_magnitude"] or "").strip(), 0))
        of_b = Decimal(times.get((match["b_magnitude"] or "").strip(), 0))
        a, b = a * (of_a or of_b or 1), b * (of_b or of_a or 1)
        if not a or (max(a, b) < 100 and not of_a and not of_b):
            return None
        sign = "minus" if b < a else "plus"
        return (sign, _shown(abs(b - a) / a * 100), "%")

    for pattern in _changes(language):
        sentence = replaced_all(sentence, pattern, change)
    return sentence


@cache
def direction(language: str, name: str) -> re.Pattern[str]:
    """Words that say `down`, or `up`."""
    return re.compile(_words(language, name) + "(?= )")


# ---- how many


def count_of(things: Iterable[str], words: Vocabulary) -> re.Pattern[str]:
    """A number, up to two words, and one of the things: `3 expensive parts`, `5 or 6 parts`.

    `a small sensor` counts as one where the text says nothing else.
    """
    joins, one = one_of(list(words.numbers["joins"])), one_of(list(words.sets["one"]))
    between = rf"(?!{one_of(list(words.sets['currency']))} ) (?!\d)[^ ,.?]+"
    what = rf"(?:{between}){{0,2}}?{one_of(list(things))}(?= )"
    number = rf"(?P<n> \d+)(?:{joins} \d+)?"
    return re.compile(rf"{number}{what}|^{one}{what}(?= (?:[,.] )*$)")
