"""Answers in numbers that are no shares: how often, how long, how many, how much more."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from dialogs.understanding.amounts import (
    SIGN,
    as_change,
    as_times,
    as_years,
    direction,
)
from dialogs.understanding.cues import QuestionCues, is_about_something_else
from dialogs.understanding.finding import Found
from dialogs.understanding.normalise import Sentence
from dialogs.understanding.percent import Part, as_percent, replaced_all, stretches_of
from dialogs.understanding.scope import Place, is_taken_back, without
from dialogs.understanding.spans import Stretch, touched
from dialogs.understanding.vocabulary import Measures, Vocabulary
from levers.playbook import Question, Span

_PLUS_BEHIND = re.compile(r" % plus(?= )")  # of growth that is no "or more"


def read_measure(
    sentence: Sentence,
    measures: Measures,
    cues: QuestionCues,
    words: Vocabulary,
    today: date | None,
) -> Found | None:
    """The choice that a frequency, a duration or a count makes; None where there is none."""
    found, read_in = _read(sentence, measures, cues, words, today)
    return None if found is None else found.moved(read_in, sentence)


def _read(
    sentence: Sentence,
    measures: Measures,
    cues: QuestionCues,
    words: Vocabulary,
    today: date | None,
) -> tuple[Found | None, Sentence]:
    language = words.language
    replacing = cues.lists.get("replacing")
    long = as_years(sentence, language, None)
    if "replacing" in measures and replacing is not None:
        said = replacing.search(sentence.words) or _is_only_a_number(long, words)
        found = None if not said else _from_signs(long, measures["replacing"], cues, words)
        if found is not None:
            return found, long
    if "count" in measures and "things" in cues.lists:
        return _count(sentence, measures["count"], cues, words), sentence
    if "times" in measures:
        often = as_times(sentence, language)
        return _from_signs(often, measures["times"], cues, words), often
    if "years" in measures:
        long = as_years(sentence, language, today)
        return _from_signs(long, measures["years"], cues, words), long
    return None, sentence


def _is_only_a_number(sentence: Sentence, words: Vocabulary) -> bool:
    """True where nothing but filler stands beside one number with a unit."""
    parts = [p for p in stretches_of(sentence, words.language, SIGN) if p.sure]
    places = [(p.stretch.start, p.stretch.end) for p in parts]
    left = without(sentence, (0, len(sentence.words) - 1), places, words)
    return len(parts) == 1 and not words.pattern("filler").sub("", left).strip(" \0")


def spans(table: Iterable[tuple[str, Iterable[object]]]) -> list[tuple[str, Span]]:
    """From the measures file: choice to its span."""
    return [(c, (_edge(low), _edge(high))) for c, (low, high) in table]


def _edge(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _from_signs(
    sentence: Sentence, table: dict[str, list[object]], cues: QuestionCues, words: Vocabulary
) -> Found | None:
    parts = [p for p in stretches_of(sentence, words.language, SIGN) if p.sure]
    if not parts:
        return None
    return _agreed(
        sentence, [_choice(p.stretch, spans(table.items()), sentence) for p in parts], cues, words
    )


def _choice(stretch: Stretch, table: list[tuple[str, Span]], sentence: Sentence) -> Found:
    ids = touched(stretch, table)
    heard = sentence.quoted(stretch.start, stretch.end)
    if len(ids) == 1:
        return Found(ids[0], None, heard, stretch.start, stretch.end)
    near = touched(stretch.middle, table) or _nearest(stretch.middle, table)
    return Found(None, near[0] if near else None, heard, stretch.start, stretch.end)


def _nearest(stretch: Stretch, table: list[tuple[str, Span]]) -> list[str]:
    """Between two spans: the one that ends below."""
    below = [c for c, (_, high) in table if high is not None and high <= stretch.low]
    return below[-1:]


def _agreed(
    sentence: Sentence,
    found: list[Found],
    cues: QuestionCues,
    words: Vocabulary,
    no_objection: tuple[Place, ...] = (),
) -> Found:
    """The choice on which all numbers agree; `no_objection`: words that belong to them."""
    first = found[0]
    taken = [(f.start, f.end) for f in found]
    if len({f.choice for f in found}) > 1:
        return Found(None, None, first.heard, first.start, first.end)
    fine = [*taken, *no_objection]
    back = any(is_taken_back(sentence, place, fine, words, cues.objection) for place in taken)
    back = back or any(
        is_about_something_else(sentence, place, fine, cues, words) for place in taken
    )
    return first.doubted if back else first


def _count(
    sentence: Sentence, table: dict[str, list[object]], cues: QuestionCues, words: Vocabulary
) -> Found | None:
    found = []
    for match in cues.lists["things"].finditer(sentence.words):
        number = Decimal(match["n"] or 1)
        stretch = Stretch(number, number, match.start(), match.end())
        found.append(_choice(stretch, spans(table.items()), sentence))
    return _agreed(sentence, found, cues, words) if found else None


# ---- how much more


def read_change(
    sentence: Sentence, question: Question, cues: QuestionCues, words: Vocabulary
) -> Found | None:
    """Growth in per cent; None where no number says how much. The weakest choice that fits."""
    rewritten = as_percent(as_change(sentence, words.language), words.language)
    rewritten = replaced_all(rewritten, _PLUS_BEHIND, lambda _: ("%",))
    parts = [p for p in stretches_of(rewritten, words.language, "%") if _is_change(p, rewritten)]
    if not parts:
        return None
    table = [(c.id, c.change) for c in question.choices if c.change is not None]
    found = [_choice(_directed(p, rewritten, words), table, rewritten) for p in parts]
    directions = tuple(
        match.span()
        for name in ("down", "up")
        for match in direction(words.language, name).finditer(rewritten.words)
    )
    return _agreed(rewritten, found, cues, words, directions).moved(rewritten, sentence)


def _is_change(part: Part, sentence: Sentence) -> bool:
    """A per cent sign, or a plus or minus before the number."""
    before = sentence.words[: part.stretch.start].split()[-1:]
    return part.sure or part.negative or before == ["plus"]


def _directed(part: Part, sentence: Sentence, words: Vocabulary) -> Stretch:
    stretch = part.stretch
    text = sentence.words
    down = part.negative or direction(words.language, "down").search(text)
    up = direction(words.language, "up").search(text)
    if down and not (up and not part.negative):
        return Stretch(-stretch.high, -stretch.low, stretch.start, stretch.end)
    if direction(words.language, "flat").search(text[: stretch.start + 3]):
        return Stretch(-stretch.high, stretch.high, stretch.start, stretch.end)
    return stretch
