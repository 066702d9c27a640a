"""What stands around a phrase: the clause that it belongs to, and what takes it back there."""

import re
from collections.abc import Iterable
from functools import cache

from dialogs.understanding.normalise import Sentence
from dialogs.understanding.patterns import NOTHING
from dialogs.understanding.vocabulary import Vocabulary, vocabulary, word_file

DANGLING = 4  # words: a negation in so short a clause of its own is about the answer
OBJECTIONS = ("negation", "doubt", "conditional", "past_tense")
Place = tuple[int, int]


@cache
def breaks(language: str) -> re.Pattern[str]:
    """Where a clause ends: at a comma, a full stop, a `but`."""
    words = vocabulary(language)
    joints = words.compile(list(word_file(language)["breaks"])).pattern
    return re.compile(rf" [,.?](?= )|{joints}")


@cache
def objections(languages: frozenset[str], fine: frozenset[str]) -> re.Pattern[str]:
    """Negations, the past, plans and conditions, of all the languages that the text may be in.

    `fine`: kinds that are no objection to this question's answers.
    """
    names = [name for name in OBJECTIONS if name not in fine]
    found = [vocabulary(each).pattern(n) for each in sorted(languages) for n in names]
    return re.compile("|".join(p.pattern for p in found if p is not NOTHING) or r"(?!)")


def clauses(sentence: Sentence, language: str) -> list[Place]:
    """The places in `words` of every clause, without the joints between them."""
    places, begin = [], 0
    for match in breaks(language).finditer(sentence.words):
        places.append((begin, match.start()))
        begin = match.end()
    places.append((begin, len(sentence.words) - 1))
    return [(b, e) for b, e in places if sentence.words[b:e].strip()]


def around(places: Iterable[Place], start: int, end: int) -> Place:
    """From the start of the clause that `start` is in to the end of the one that `end` is in."""
    touched = [(b, e) for b, e in places if b < end and start < e]
    return (min((b for b, _ in touched), default=start), max((e for _, e in touched), default=end))


def without(sentence: Sentence, place: Place, taken: Iterable[Place], words: Vocabulary) -> str:
    """The words of a place, without what was understood in it and without harmless phrases."""
    begin, close = place
    rest = list(sentence.words[begin:close] + " ")
    for start, end in taken:
        for at in range(max(start, begin), min(end, close)):
            rest[at - begin] = "\0"
    text = " " + " ".join(re.sub("\0+", " \0 ", "".join(rest)).split()) + " "
    text = words.pattern("unknown").sub(" \0", text)
    return words.pattern("harmless").sub(" \0", text)


def rest_of_clause(sentence: Sentence, place: Place, taken: list[Place], words: Vocabulary) -> str:
    """What the clause around `place` says besides."""
    return without(sentence, around(clauses(sentence, words.language), *place), taken, words)


def is_taken_back(
    sentence: Sentence,
    place: Place,
    taken: list[Place],
    words: Vocabulary,
    objection: re.Pattern[str],
) -> bool:
    """True where the clause around `place` objects to what was understood there."""
    return objection.search(rest_of_clause(sentence, place, taken, words)) is not None


def dangles(sentence: Sentence, taken: list[Place], words: Vocabulary) -> bool:
    """True where a short clause without an answer of its own says no: `…, but not any more`."""
    for begin, close in clauses(sentence, words.language):
        if any(start < close and begin < end for start, end in taken):
            continue
        rest = without(sentence, (begin, close), (), words)
        is_short = len(rest.replace("\0", "").split()) <= DANGLING
        is_bare_no = words.pattern("no").search(rest) is not None
        if is_short and not is_bare_no and words.pattern("negation").search(rest):
            return True
    return False


def turns(sentence: Sentence, place: Place, words: Vocabulary) -> bool:
    """True where more follows that may turn it round: `it fell, but …`, `they took it down`."""
    start, end = place
    for match in words.pattern("undone").finditer(sentence.words):
        if match.end() <= start or end <= match.start():
            return True
    for match in words.pattern("turn").finditer(sentence.words):
        if match.start() < end:
            continue
        behind = (match.end(), len(sentence.words) - 1)
        rest = words.pattern("softens").sub("", without(sentence, behind, [place], words))
        rest = words.pattern("filler").sub("", rest)
        if re.search(r"\w", rest):
            return True
    return False
