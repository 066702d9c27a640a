"""Answers in words: phrases that mean one choice, unless something around them says otherwise.

Phrases come from the lever's texts (`.heard`, the buttons' labels) and from the cue files. A
phrase counts only if its clause holds no negation, past, plan or condition beside it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dialogs.understanding.amounts import count_of
from dialogs.understanding.finding import Found
from dialogs.understanding.normalise import END_OF_CLAUSE, Sentence
from dialogs.understanding.scope import Place, dangles, is_taken_back, objections, rest_of_clause
from dialogs.understanding.vocabulary import (
    Vocabulary,
    cue_vocabulary,
    cue_words,
    measures,
    vocabulary,
)
from levers.playbook import Lever, Question, Side

STRONG_LETTERS = 7  # a single word from this length on may stand anywhere in a text
MOST_OTHERS = 14  # words beside the phrase: a longer text is told, not answered
ASK = "ask"  # sounds like an answer, but could be several: counts where nothing else does
SPOILS = "spoils"  # brings every answer beside it in doubt
SHORT_PHRASE = 5  # words: so short a phrase means its choice only among words of its kind
LIKELY = "~"  # ends a key of a cue file: sounds like that choice, to be confirmed
SIGN = "sign_"  # keys of cue files for kinds that are counted

Texts = tuple[tuple[str, str, tuple[str, ...]], ...]  # choice, label, heard


@dataclass(frozen=True)
class Hit:
    choice: str  # or ASK, or SPOILS
    start: int
    end: int
    likely: bool = False  # no more than that: its choice is only offered


@dataclass(frozen=True)
class QuestionCues:
    """All phrases for one question in one language."""

    whole: dict[str, str]  # a text that is nothing else, to its choice
    alone: dict[str, re.Pattern[str]]  # only with nothing but filler around
    within: tuple[tuple[str, re.Pattern[str]], ...]  # anywhere, with ASK and SPOILS in a text
    signs: dict[str, re.Pattern[str]]
    lists: dict[str, re.Pattern[str]]  # every other list of the cue file, by name
    objection: re.Pattern[str]
    counts_times: bool  # its answers are frequencies: any other number is about something else
    known: frozenset[str]  # words that people use when they answer this question
    stems: tuple[str, ...]  # beginnings of such words

    def strange(self, words: Iterable[str]) -> list[str]:
        """Those of the words that nobody uses to answer this question."""
        return [
            word
            for word in words
            if len(word) > 3 and word not in self.known and not word.startswith(self.stems)
        ]


def cues_of(
    lever: Lever, side: Side, question: Question, language: str, text_in: frozenset[str]
) -> QuestionCues:
    """Compiled once. `text_in`: the languages whose negations count."""
    spoken = lever.words.get(language)
    choices = spoken.sides[side.id].questions[question.id].choices if spoken else {}
    texts = tuple(
        (c.id, choices[c.id].label, choices[c.id].heard) if c.id in choices else (c.id, "", ())
        for c in question.choices
    )
    return _cues(lever.id, question.id, language, texts, text_in)


@lru_cache(maxsize=512)
def _cues(
    lever_id: str, question_id: str, language: str, texts: Texts, text_in: frozenset[str]
) -> QuestionCues:
    words = vocabulary(language)
    extra = cue_words(lever_id, question_id, language)
    whole: dict[str, str] = {}
    alone: dict[str, re.Pattern[str]] = {}
    within = [  # of phrases of one length the first counts: those that ask back
        (kind, words.compile([p]))
        for kind in (SPOILS, *(f"{choice}{LIKELY}" for choice, _, _ in texts))
        for p in extra.get(kind, ())
    ]
    for choice, label, heard in texts:
        for phrase in filter(None, (label, *heard)):
            whole.setdefault(bare(words.sentence(phrase)), choice)
        short = [p for p in heard if _is_short(words, p)]
        long = [p for p in heard if not _is_short(words, p)]
        alone[choice] = words.compile([*map(_literal(words), short), *extra.get(f"{choice}?", ())])
        patterns = [*map(_literal(words), long), *extra.get(choice, ())]
        within += [(choice, words.compile([p])) for p in patterns]
    within += [(ASK, words.compile([p])) for p in extra.get(ASK, ())]
    spoken, stems = cue_vocabulary(lever_id, question_id, language)
    fine = frozenset(measures(lever_id, question_id).get("fine", ()))
    return QuestionCues(
        whole,
        alone,
        tuple(within),
        {k: words.compile(list(v)) for k, v in extra.items() if k.startswith(SIGN)},
        _lists(extra, words),
        objections(text_in | {language}, fine),
        "times" in measures(lever_id, question_id),
        words.known
        | spoken
        | {
            w
            for _, label, heard in texts
            for p in (label, *heard)
            for w in bare(words.sentence(p)).split()
        },
        stems,
    )


def _lists(extra: Mapping[str, list[str]], words: Vocabulary) -> dict[str, re.Pattern[str]]:
    names = ("replacing", "committed", "right_base", "wrong_base", "unchanged", "rest", "theirs")
    lists = {name: words.compile(list(extra.get(name, ()))) for name in names}
    if "things" in extra:
        lists["things"] = count_of(extra["things"], words)
    return lists


def bare(sentence: Sentence) -> str:
    """The words alone, without the ends of clauses: how whole texts are compared."""
    return " ".join(t.word for t in sentence.tokens if t.word not in END_OF_CLAUSE)


def _is_short(words: Vocabulary, phrase: str) -> bool:
    telling = [t for t in bare(words.sentence(phrase)).split() if t not in words.common]
    return sum(len(t) for t in telling) < STRONG_LETTERS


def _literal(words: Vocabulary) -> Callable[[str], str]:
    def spelled(phrase: str) -> str:
        return re.sub(r"[()\[\]|{}@^$*]", " ", words.sentence(phrase).words).strip()

    return spelled


# ---- reading


def read_words(sentence: Sentence, cues: QuestionCues, words: Vocabulary) -> Found | None:
    """The choice that the words mean; None where they say nothing about the question."""
    everything = (0, len(sentence.words) - 1)
    if bare(sentence) in cues.whole:
        return Found(cues.whole[bare(sentence)], None, sentence.raw.strip(), *everything)
    idioms = [m.span() for m in words.pattern("idiom").finditer(sentence.words)]
    lone = None if idioms else _alone(sentence, cues, words)
    if lone is not None:
        return Found(lone, None, sentence.raw.strip(), *everything)
    unknown = [m.span() for m in words.pattern("unknown").finditer(sentence.words)]
    hits = [
        hit
        for hit in _longest(_hits(sentence, cues))
        if not any(start <= hit.start and hit.end <= end for start, end in unknown)
        and not any(_is_torn(hit, idiom) for idiom in idioms)
    ]
    return _judged(sentence, hits, cues, words) if hits else None


def _is_torn(hit: Hit, idiom: Place) -> bool:
    """True for a part of an idiom: nothing is good about `as good as never`."""
    start, end = idiom
    return start <= hit.start and hit.end <= end and (hit.start, hit.end) != idiom


def _judged(sentence: Sentence, hits: list[Hit], cues: QuestionCues, words: Vocabulary) -> Found:
    clear, spoiled = list[Hit](), list[Hit]()
    telling = [h for h in hits if h.choice != ASK]
    for hit in telling or hits:
        same = [(h.start, h.end) for h in hits if h.choice == hit.choice]
        back = is_taken_back(sentence, (hit.start, hit.end), same, words, cues.objection)
        (spoiled if back or hit.choice in (ASK, SPOILS) else clear).append(hit)
    choices = {h.choice for h in clear}
    first = (clear or spoiled)[0]
    heard = sentence.quoted(first.start, first.end)
    found = Found(None, None, heard, first.start, first.end, vague=not telling)
    if len(choices) != 1 or any(h.choice in (*choices, SPOILS) for h in spoiled):
        return found
    found = Found(first.choice, None, heard, first.start, first.end)
    others = len(sentence.tokens) - len(sentence.words[first.start : first.end].split())
    places = [(h.start, h.end) for h in hits]
    is_short = all(len(sentence.words[h.start : h.end].split()) <= SHORT_PHRASE for h in clear)
    if all(h.likely for h in clear) or others > MOST_OTHERS or dangles(sentence, places, words):
        return found.doubted
    if is_short and is_about_something_else(
        sentence, (first.start, first.end), places, cues, words
    ):
        return found.doubted
    return found


def is_about_something_else(
    sentence: Sentence, place: Place, taken: list[Place], cues: QuestionCues, words: Vocabulary
) -> bool:
    """True where the clause has a number more, or words that no answer to this question has."""
    beside = rest_of_clause(sentence, place, taken, words).replace("\0", "").split()
    odd_number = cues.counts_times and any(word[0].isdecimal() for word in beside)
    return odd_number or bool(cues.strange(beside))


def _alone(sentence: Sentence, cues: QuestionCues, words: Vocabulary) -> str | None:
    rest = words.pattern("filler").sub("", f" {bare(sentence)} ")
    for choice, pattern in cues.alone.items():
        match = pattern.match(rest)
        if match is not None and match.end() >= len(rest) - 1:
            return choice
    return None


def _hits(sentence: Sentence, cues: QuestionCues) -> Iterator[Hit]:
    for choice, pattern in cues.within:
        for match in pattern.finditer(sentence.words):
            likely = choice.endswith(LIKELY)
            yield Hit(choice.removesuffix(LIKELY), match.start(), match.end(), likely)


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Of hits that overlap only the longest; of equals the first."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: h.start - h.end):
        if all(hit.end <= k.start or k.end <= hit.start for k in kept):
            kept.append(hit)
            yield hit


def count_signs(
    sentence: Sentence, cues: QuestionCues, words: Vocabulary
) -> tuple[int, list[tuple[int, int]]]:
    """How many different kinds of sign the text names, and where; none that is taken back."""
    found = (
        Hit(kind, match.start(), match.end())
        for kind, pattern in cues.signs.items()
        for match in pattern.finditer(sentence.words)
    )
    named = [
        hit
        for hit in _longest(found)
        if not is_taken_back(
            sentence, (hit.start, hit.end), [(hit.start, hit.end)], words, cues.objection
        )
    ]
    return len({hit.choice for hit in named}), [(hit.start, hit.end) for hit in named]
