"""How much of a whole a text names: per cents, fractions, `2 of their 6 million`, `jeder vierte`.

First everything that is a part of something is rewritten as so many `%`, then one grammar reads
bounds, spans and vague amounts. Whose whole it is, and which answer it makes, is `shares`' job.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache, cached_property

from dialogs.understanding.normalise import Sentence, folded
from dialogs.understanding.patterns import NUMBER, matching, source
from dialogs.understanding.spans import ENDLESS, Stretch
from dialogs.understanding.vocabulary import Vocabulary, vocabulary

NEAR = Decimal("0.06")  # how far below (or above) `just under 20` may lie, relative to it


def one_of(words: list[str]) -> str:
    """The words (of one or more tokens) as one alternative, the longest first."""
    if not words:
        return "(?!)"
    spelled = sorted({" ".join(folded(w) for w in phrase.split()) for phrase in words}, key=len)
    return "(?:" + "|".join(" " + re.escape(w).replace(r"\ ", " ") for w in reversed(spelled)) + ")"


@dataclass(frozen=True)
class Grammar:
    """The number grammar of one language, compiled from its word file."""

    words: Vocabulary

    def phrases(self, *path: str) -> str:
        found = self.words.numbers
        for step in path:
            found = found[step]
        return one_of(list(found))

    def source(self, pattern: str) -> str:
        return source(pattern, self.words.sets, self.words.digits)

    @cached_property
    def ratios(self) -> list[re.Pattern[str]]:
        return [matching(self.source(p)) for p in self.words.numbers["ratios"]]

    @cached_property
    def every(self) -> re.Pattern[str]:
        return matching("|".join(self.source(p) for p in self.words.numbers["every"]))

    @cached_property
    def one_in(self) -> list[re.Pattern[str]]:
        return [matching(self.source(p)) for p in self.words.numbers["one_of"]]

    @cached_property
    def fraction(self) -> re.Pattern[str]:
        """`two thirds`, `a quarter`, `half`, `3/4`."""
        one, part = self.phrases("articles"), self.phrases("parts")
        alone, never = self.phrases("parts_alone"), self.phrases("not_parts")
        counted = rf"(?:(?P<n> {NUMBER})|{one})(?P<part>{part})"
        single = f"(?P<alone>{alone})"
        bare = rf"(?P<bare>{part})(?={self.phrases('parts_of')} )"
        slash = r" (?P<over>\d{1,2}) / (?P<under>\d{1,3})"
        return re.compile(rf"(?:{counted}|{single}|{bare}|{slash})(?= )(?!{never} )")

    @cached_property
    def percent(self) -> re.Pattern[str]:
        one, ish = one_of(list(self.words.sets["one"])), self.phrases("ish")
        sign = self.phrases("percent")
        return re.compile(rf"(?P<n> {NUMBER}|{one})(?:{ish})?(?P<sign>{sign})(?= )")

    @cached_property
    def point(self) -> re.Pattern[str]:
        """`eleven point five`."""
        return re.compile(rf" (?P<n>\d+){self.phrases('point')} (?P<d>\d+)(?= )")

    @cached_property
    def bounds(self) -> dict[str, re.Pattern[str]]:
        return {k: re.compile(one_of(v) + "(?= )") for k, v in self.words.numbers["bounds"].items()}

    @cached_property
    def after(self) -> dict[str, re.Pattern[str]]:
        return {k: re.compile(one_of(v) + "(?= )") for k, v in self.words.numbers["after"].items()}

    @cached_property
    def vague(self) -> list[tuple[re.Pattern[str], Decimal, Decimal]]:
        return [
            (
                matching("|".join(self.source(p) for p in entry["says"])),
                Decimal(str(entry["from"])),
                Decimal(str(entry["below"])),
            )
            for entry in self.words.numbers["vague"]
        ]


@cache
def grammar(language: str) -> Grammar:
    return Grammar(vocabulary(language))


@cache
def stretch_pattern(language: str, sign: str) -> re.Pattern[str]:
    """`between about 10 % and 15 %`, `10, 15 %`, `10 +/- 2`, `at most 12 %`."""
    rules = grammar(language)
    bounds = "|".join(one_of(v) for v in rules.words.numbers["bounds"].values())
    joins, between = rules.phrases("joins"), rules.phrases("between")
    after = "|".join(one_of(v) for v in rules.words.numbers["after"].values())
    return re.compile(
        rf"(?P<between>{between})?(?P<before>(?:(?:{bounds})(?= ))*)"
        rf"(?P<minus> minus)? (?P<a>{NUMBER})(?P<pa> {sign})?"
        rf"(?:(?:(?P<give> ±|(?: plus / minus))|(?P<join>{joins}))(?:{bounds})? "
        rf"(?P<b>{NUMBER})(?= ))?(?P<pb> {sign})?(?= )(?P<after>(?:(?:{after})(?= ))*)"
    )


# ---- rewriting as per cent


def as_percent(sentence: Sentence, language: str) -> Sentence:
    """The same sentence with every part of a whole written as `33.33 %`."""
    rules = grammar(language)
    figures: list[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]]] = [
        (rules.percent, lambda m: m["n"].strip() if m["n"].strip()[0].isdecimal() else "1"),
        *((ratio, lambda m: _ratio(m, rules)) for ratio in rules.ratios),
        *((one, lambda m: _share(Decimal(1), m["b"])) for one in rules.one_in),
        (rules.every, lambda m: _every(m, rules)),
        (rules.fraction, lambda m: _fraction(m, rules)),
    ]
    sentence = replaced_all(sentence, rules.point, lambda m: (f"{m['n']}.{m['d']}",))
    for pattern, figure in figures:
        sentence = replaced_all(sentence, pattern, _part_of_whole(figure))
    return sentence


def replaced_all(
    sentence: Sentence,
    pattern: re.Pattern[str],
    words: Callable[[re.Match[str]], tuple[str, ...] | None],
) -> Sentence:
    """With what `words` makes of each match in its place; None leaves it."""
    at = 0
    while match := pattern.search(sentence.words, at):
        new = words(match)
        at = match.start() + 1
        if new is not None:
            sentence = sentence.replaced(match.start() + 1, match.end(), *new)
            at = match.start() + sum(len(word) + 1 for word in new)
    return sentence


def _part_of_whole(
    figure: Callable[[re.Match[str]], str | None],
) -> Callable[[re.Match[str]], tuple[str, ...] | None]:
    def words(match: re.Match[str]) -> tuple[str, ...] | None:
        number = figure(match)
        return None if number is None else (number, "%")

    return words


def _share(part: Decimal, whole: str | Decimal) -> str | None:
    whole = Decimal(whole)
    if whole <= 0 or part > whole:
        return None
    return _plain(100 * part / whole)


def _plain(amount: Decimal) -> str:
    return f"{amount:.2f}".rstrip("0").rstrip(".")


def _ratio(match: re.Match[str], rules: Grammar) -> str | None:
    """`2 of their 6 million`: a magnitude that only one of the two has counts for both."""
    times = rules.words.numbers["magnitudes"]
    a, b = Decimal(match["a"]), Decimal(match["b"])
    groups = match.groupdict()
    of_a = Decimal(times.get((groups.get("a_magnitude") or "").strip(), 0))
    of_b = Decimal(times.get((groups.get("b_magnitude") or "").strip(), 0))
    if b < 2 and not of_b:
        return None
    return _share(a * (of_a or of_b or 1), b * (of_b or of_a or 1))


def _every(match: re.Match[str], rules: Grammar) -> str | None:
    word = match["w"]
    place = int(word) if word.isdecimal() else rules.words.ordinal(word)
    return _share(Decimal(1), Decimal(place)) if place and place > 1 else None


def _fraction(match: re.Match[str], rules: Grammar) -> str | None:
    parts = rules.words.numbers["parts"]
    if match["over"]:
        over, under = Decimal(match["over"]), match["under"]
        return _share(over, under) if under.isdecimal() and over < Decimal(under) else None
    if match["alone"] or match["bare"]:
        before = match.string[: match.start()].rsplit(" ", 1)[-1]
        if before in rules.words.word_sets["not_after"]:
            return None
        return _share(Decimal(1), Decimal(parts[(match["alone"] or match["bare"]).strip()]))
    whole = parts.get(match["part"].strip())
    number = Decimal((match["n"] or "1").strip())
    return _share(number, Decimal(whole)) if whole and number < whole else None


# ---- reading stretches


@dataclass(frozen=True)
class Part:
    """A stretch of per cent; `sure` where a sign or a fraction says that it is one."""

    stretch: Stretch
    sure: bool
    negative: bool = False


def stretches_of(sentence: Sentence, language: str, sign: str) -> Iterator[Part]:
    """Every number with its bounds, in order; `sure` where the sign stands with it."""
    rules = grammar(language)
    for match in stretch_pattern(language, sign).finditer(sentence.words):
        part = _part(match, rules)
        if part is not None:
            yield part


def parts_of(sentence: Sentence, language: str) -> Iterator[Part]:
    """Every amount in a rewritten sentence: numbers first, then vague ones."""
    numbers = list(stretches_of(sentence, language, "%"))
    yield from numbers
    taken = [(part.stretch.start, part.stretch.end) for part in numbers]
    if any(part.sure for part in numbers):
        return  # `17 % of everything they sell` says 17 %
    vague = [
        Stretch(low, below, match.start(), match.end())
        for pattern, low, below in grammar(language).vague
        for match in pattern.finditer(sentence.words)
    ]
    for stretch in sorted(vague, key=lambda v: v.start - v.end):  # the longest phrase first
        if not any(s < stretch.end and stretch.start < e for s, e in taken):
            taken.append((stretch.start, stretch.end))
            yield Part(stretch, sure=False)


def _part(match: re.Match[str], rules: Grammar) -> Part | None:
    try:
        a = Decimal(match["a"])
        b = Decimal(match["b"]) if match["b"] else None
    except InvalidOperation:
        return None
    sure = bool(match["pa"] or match["pb"])
    if match["between"] and b is None and not sure:
        return None  # `of eight` is no amount
    low, high = (a, a) if b is None else (min(a, b), max(a, b))
    if b is not None and match["give"]:
        low, high = a - b, a + b
    kind = _kind_of(match["before"] or "", rules.bounds) or _kind_of(
        match["after"] or "", rules.after
    )
    low, high = _bounded(low, high, kind)
    stretch = Stretch(low, high, match.start(), match.end())
    return Part(stretch, sure, negative=bool(match["minus"]))


def _kind_of(words: str, kinds: dict[str, re.Pattern[str]]) -> str | None:
    """The strictest bound among the words; `about` says nothing."""
    found = [kind for kind, pattern in kinds.items() if pattern.search(words + " ")]
    order = ("nearly", "above", "at_most", "at_least", "under", "over")
    return next((kind for kind in order if kind in found), None)


def _bounded(low: Decimal, high: Decimal, kind: str | None) -> tuple[Decimal, Decimal]:
    match kind:
        case "nearly":
            return low - low * NEAR, high
        case "above":
            return low, high + high * NEAR
        case "over" | "at_least":
            return low, ENDLESS
        case "under" | "at_most":
            return Decimal(0), high
    return low, high
