"""Answers in signs: how many different kinds of them a text names.

A text may also say which kinds stayed the same (`more sales, same products`): beside a sign
such words take nothing back, alone they are an answer like any other.
"""

import re

from dialogs.understanding.cues import QuestionCues, count_signs, read_words
from dialogs.understanding.finding import Found
from dialogs.understanding.normalise import Sentence
from dialogs.understanding.scope import Place, clauses, without
from dialogs.understanding.vocabulary import Measures, Vocabulary
from levers.playbook import Question


def read_signs(
    sentence: Sentence,
    said: Found | None,
    question: Question,
    measures: Measures,
    cues: QuestionCues,
    words: Vocabulary,
) -> Found | None:
    """How many kinds the text names decides, unless its words say something else."""
    count, places = count_signs(sentence, cues, words)
    by_count = measures["signs"]
    choice = by_count.get(min(count, max(by_count)))
    if choice is None:
        return _beside_unchanged(sentence, said, cues, words)
    start, end = min(s for s, _ in places), max(e for _, e in places)
    found = Found(choice, None, sentence.quoted(start, end), start, end)
    rest = _unchanged(sentence, places, cues.lists["rest"])
    unchanged = _unchanged(sentence, [*places, *rest], cues.lists["unchanged"])
    if unchanged or rest:
        said = read_words(_leaving_out(sentence, [*unchanged, *rest]), cues, words)
    by_words = [n for n, c in by_count.items() if said is not None and c == said.choice]
    untold = max([count, *by_words]) + len(unchanged) < max(by_count) and not rest
    if count < max(by_count) and (
        (unchanged and untold) or _tells_more(sentence, [*places, *unchanged, *rest], words)
    ):
        found = found.doubted
    return _weighed(found, choice, said, question, measures)


def _beside_unchanged(
    sentence: Sentence, said: Found | None, cues: QuestionCues, words: Vocabulary
) -> Found | None:
    """Where no sign is named by itself: `both up, the rest unchanged` says both."""
    places = [p for n in ("rest", "unchanged") for p in _unchanged(sentence, [], cues.lists[n])]
    if not places:
        return said
    if said is not None and said.choice:
        named = any(_unchanged(sentence, places, pattern) for pattern in cues.signs.values())
        return said.doubted if named else said
    left = read_words(_leaving_out(sentence, places), cues, words)
    return left if left is not None and left.choice else said


def _weighed(
    found: Found, choice: str, said: Found | None, question: Question, measures: Measures
) -> Found:
    """The signs against what the words say."""
    if said is None or said.vague:
        return found
    if said.choice is None or found.choice is None:
        return said.doubted
    rank = question.rank
    if said.choice in (choice, *measures["signs"].values(), *measures.get("signs_over", ())):
        return found if rank(choice) > rank(said.choice) else said
    return said if rank(said.choice) > rank(choice) else said.doubted


def _unchanged(sentence: Sentence, taken: list[Place], pattern: re.Pattern[str]) -> list[Place]:
    """Where the text says that another kind stayed as it was, or all that is left."""
    found = [m.span() for m in pattern.finditer(sentence.words)]
    return [(b, e) for b, e in found if not any(b < end and start < e for start, end in taken)]


def _leaving_out(sentence: Sentence, places: list[Place]) -> Sentence:
    kept = [
        token
        for token, start in zip(sentence.tokens, sentence.starts, strict=True)
        if not any(begin <= start < end for begin, end in places)
    ]
    return Sentence.of(sentence.raw, kept)


def _tells_more(sentence: Sentence, places: list[Place], words: Vocabulary) -> bool:
    """True where another clause says something that was not understood: one sign more?"""
    for begin, close in clauses(sentence, words.language):
        if not any(s < close and begin < e for s, e in places):
            rest = words.pattern("filler").sub("", without(sentence, (begin, close), (), words))
            if len(rest.replace("\0", "").split()) > 1:
                return True
    return False
