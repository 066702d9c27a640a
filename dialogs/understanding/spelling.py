"""Typing mistakes in long words: the one word of our files that lies one slip away."""

from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from dialogs.understanding.normalise import Sentence, Token
from dialogs.understanding.vocabulary import Vocabulary, vocabulary, words_of_cues

SHORTEST = 6  # letters; below, one slip makes another word
TWO_SLIPS = 10  # letters from which on two slips are forgiven


def spelled(sentence: Sentence, words: Vocabulary, lever_id: str) -> Sentence:
    """The sentence with slips corrected; what was typed is still quoted."""
    tokens = [
        Token(_corrected(t.word, words.language, lever_id), t.start, t.end) for t in sentence.tokens
    ]
    return Sentence.of(sentence.raw, tokens)


@cache
def _long_words(language: str, lever_id: str) -> tuple[frozenset[str], tuple[str, ...]]:
    known = vocabulary(language).known | words_of_cues(lever_id, language)
    return known, tuple(sorted(w for w in known if len(w) >= SHORTEST))


@lru_cache(maxsize=8192)
def _corrected(word: str, language: str, lever_id: str) -> str:
    known, long = _long_words(language, lever_id)
    if len(word) < SHORTEST or word in known or not word.isalpha():
        return word
    slips = 2 if len(word) >= TWO_SLIPS else 1
    found = process.extract(word, long, scorer=OSA.distance, score_cutoff=slips, limit=3)
    found = [f for f in found if f[0][0] == word[0]]
    if not found or (len(found) > 1 and found[0][1] == found[1][1]):
        return word
    return str(found[0][0])
