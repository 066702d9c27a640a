"""Which part of a text counts, where it corrects itself or sets the past against now.

`10 %, no wait, 20 %` counts from the last marker on; a marker at either end is only dropped.
"""

from dialogs.understanding.normalise import END_OF_CLAUSE, Sentence
from dialogs.understanding.scope import clauses
from dialogs.understanding.vocabulary import Vocabulary


def corrected(sentence: Sentence, words: Vocabulary) -> Sentence | None:
    """What stands after the last correction; None where there is none."""
    count = len(sentence.tokens)
    marks = []
    for match in words.pattern("correction").finditer(sentence.words):
        first = sentence.index(match.start())
        last = sentence.index(match.end() - 1) + 1
        opens = first == 0 or sentence.tokens[first - 1].word in END_OF_CLAUSE
        if opens or (last < count and sentence.tokens[last].word == ","):
            marks.append((first, last))
    inner = [(f, last) for f, last in marks if f > 0 and last < count]
    return _trimmed(sentence, inner[-1][1]) if inner else None


def trimmed(sentence: Sentence, words: Vocabulary) -> Sentence:
    """Without a `sorry,` in front and an `I mean` behind."""
    found = words.pattern("correction").match(sentence.words)
    begin = sentence.index(found.end() - 1) + 1 if found else 0
    if not found and words.pattern("opening").match(sentence.words):
        begin = 1  # `no they don't`: the answer follows
    kept = _trimmed(sentence, begin) if begin < len(sentence.tokens) else sentence
    last = [
        m
        for m in words.pattern("correction").finditer(kept.words)
        if m.end() >= len(kept.words) - 1
    ]
    end = kept.index(last[0].start()) if last else len(kept.tokens)
    return kept.part(0, end) if end > 0 and end < len(kept.tokens) else kept


def _trimmed(sentence: Sentence, begin: int) -> Sentence:
    while begin < len(sentence.tokens) - 1 and sentence.tokens[begin].word in END_OF_CLAUSE:
        begin += 1
    return sentence.part(begin, len(sentence.tokens))


def as_of_now(sentence: Sentence, words: Vocabulary) -> Sentence:
    """Without what was, where the text also says what is: `10 % last year, now 20 %`."""
    places = clauses(sentence, words.language)
    past = [p for p in places if words.pattern("past").search(sentence.words[p[0] : p[1]] + " ")]
    now = [p for p in places if words.pattern("now").search(sentence.words[p[0] : p[1]] + " ")]
    gone = [p for p in past if p not in now]
    if not gone or not now:
        return sentence
    kept = [
        token
        for token, start in zip(sentence.tokens, sentence.starts, strict=True)
        if not any(begin <= start < close for begin, close in gone)
    ]
    return Sentence.of(sentence.raw, kept) if kept else sentence


def second_half(sentence: Sentence, words: Vocabulary) -> Sentence:
    """Without the first half of `not only …, but …`: it is the less of the two."""
    found = words.pattern("not_only").search(sentence.words)
    if found is None:
        return sentence
    kept = [
        token
        for token, start in zip(sentence.tokens, sentence.starts, strict=True)
        if not found.start() <= start < found.end()
    ]
    return Sentence.of(sentence.raw, kept) if kept else sentence
