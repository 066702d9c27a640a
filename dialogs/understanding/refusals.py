"""A no in front, and its reason behind: `no, they get that anywhere`."""

from dialogs.understanding.finding import Found
from dialogs.understanding.normalise import END_OF_CLAUSE, Sentence
from dialogs.understanding.scope import objections
from dialogs.understanding.talk import Talk
from dialogs.understanding.vocabulary import Vocabulary

LONGEST = 18  # tokens: a longer text is told, not answered
_DOUBT = frozenset({"negation", "past_tense", "conditional"})  # what a reason may well hold


def reason_behind(sentence: Sentence, words: Vocabulary) -> Sentence | None:
    """What stands behind a leading no; None where there is no such no."""
    count = len(sentence.tokens)
    closed = words.pattern("refusal").match(sentence.words)
    open_ended = None if closed else words.pattern("refusal_open").match(sentence.words)
    match = closed or open_ended
    if match is None or count > LONGEST:
        return None
    at = sentence.index(match.end() - 1) + (1 if closed else 0)
    while at < count and sentence.tokens[at].word in END_OF_CLAUSE:
        at += 1
    return sentence.part(at, count) if at < count else None


def refuses(reason: Sentence, found: Found | None, weakest: str, words: Vocabulary) -> bool:
    """True where the reason bears out the no and nothing in it speaks against it."""
    talk = Talk.of(reason, words)
    if talk.unknown or talk.asks or talk.explain or words.pattern("contrary").search(reason.words):
        return False
    said = None if found is None else found.choice or found.guess
    if said is not None:
        return said == weakest
    if found is not None and not found.vague:
        return False
    has_number = any(token.word[0].isdecimal() for token in reason.tokens)
    doubt = objections(frozenset({words.language}), _DOUBT)
    if has_number or doubt.search(reason.words):
        return False
    return any(words.pattern(name).search(reason.words) for name in ("negation", "bears_out"))
