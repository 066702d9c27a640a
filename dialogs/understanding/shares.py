"""A share of somebody's turnover, as typed: which band, and of whose turnover.

A number on the wrong base (their share of what I buy) is asked back, never mapped.
"""

from decimal import Decimal
from itertools import takewhile

from dialogs.understanding.cues import QuestionCues
from dialogs.understanding.finding import Found
from dialogs.understanding.normalise import END_OF_CLAUSE, Sentence
from dialogs.understanding.percent import Part, as_percent, parts_of
from dialogs.understanding.scope import without
from dialogs.understanding.spans import touched
from dialogs.understanding.vocabulary import Vocabulary
from levers.playbook import Question

WHOLE = Decimal(100)
MOST_WORDS = 25  # a longer text than this is told, not answered
SHORT_TEXT = 8  # tokens: a bare number in a longer text is about something else
NEXT_WORDS = 6  # so many words behind a number say what it is a share of


def read_share(
    sentence: Sentence, question: Question, cues: QuestionCues, words: Vocabulary
) -> Found | None:
    """The band that the text names; None where it holds no amount at all."""
    known = _without_unknown(sentence, words)
    rewritten = as_percent(known, words.language)
    parts = list(parts_of(rewritten, words.language))
    if not parts or not known.tokens:
        return None
    sure = [p for p in parts if p.sure] or parts
    found = [_found(part, rewritten, question) for part in sure]
    is_wrong = any(cues.lists["wrong_base"].search(s.words) for s in (sentence, rewritten))
    clear = len({f.choice or f.guess for f in found if f}) == 1 and None not in found
    if is_wrong or not clear or not _is_clean(rewritten, parts, cues, words):
        first = sure[0].stretch
        if not sure[0].sure and len(sentence.tokens) > SHORT_TEXT:
            return None
        typed = rewritten.quoted(first.start, first.end)
        return Found(heard=typed, start=first.start, end=first.end).moved(rewritten, sentence)
    assert found[0] is not None
    return found[0].moved(rewritten, sentence)


def _without_unknown(sentence: Sentence, words: Vocabulary) -> Sentence:
    """`No idea, maybe 10 %` holds a 10, and no nothing."""
    match = words.pattern("unknown").search(sentence.words)
    if match is None:
        return sentence
    first, last = sentence.index(match.start()), sentence.index(match.end() - 1)
    return Sentence.of(sentence.raw, [*sentence.tokens[:first], *sentence.tokens[last + 1 :]])


def _found(part: Part, sentence: Sentence, question: Question) -> Found | None:
    """The one band; a guess where there are more; None for what is no share."""
    stretch = part.stretch
    beyond = stretch.low > WHOLE or (stretch.low == WHOLE and stretch.high > WHOLE)
    if part.negative or stretch.low < 0 or beyond:
        return None
    spans = [(c.id, c.band) for c in question.choices if c.band is not None]
    ids = touched(stretch, spans)
    heard = _heard(sentence, part)
    if len(ids) == 1:
        return Found(ids[0], None, heard, stretch.start, stretch.end)
    middle = touched(stretch.middle, spans)
    return Found(None, middle[0] if middle else None, heard, stretch.start, stretch.end)


def _heard(sentence: Sentence, part: Part) -> str:
    """What was typed, and what it comes to where that is not the same: `a third → 33 %`."""
    typed = sentence.quoted(part.stretch.start, part.stretch.end)
    if part.stretch.low != part.stretch.high:
        return typed
    number = _short(part.stretch.low)
    if number.replace(".", ",") in typed.replace(".", ","):
        return typed if part.sure else f"{typed} %"
    return f"{typed} → {number} %"


def _short(amount: Decimal) -> str:
    return f"{amount:.1f}".removesuffix(".0") if amount % 1 and amount < 20 else f"{amount:.0f}"


def _is_clean(sentence: Sentence, parts: list[Part], cues: QuestionCues, words: Vocabulary) -> bool:
    """True where nothing says that the number is of something else, or no answer at all."""
    if len({p.sure for p in parts}) > 1 or (not parts[0].sure and len(parts) > 1):
        return False
    places = [(p.stretch.start, p.stretch.end) for p in parts]
    left = without(sentence, (0, len(sentence.words) - 1), places, words)
    left = cues.lists["right_base"].sub(" ", left)
    if words.pattern("negation").search(left) or words.pattern("share_doubt").search(left):
        return False
    return _is_benign(left.split(), words, parts[0].sure)


def _is_benign(left: list[str], words: Vocabulary, sure: bool) -> bool:
    """True where the words beside the number are those that people put beside a share."""
    benign = words.word_sets["benign"] | END_OF_CLAUSE | {"\0"}
    others = [w for w in left if w not in benign]
    if not sure:
        return not others
    odd = any(w[:1].isdecimal() or w in words.word_sets["other_quantity"] for w in others)
    if odd or len(left) > MOST_WORDS:
        return False
    after = left[left.index("\0") :] if "\0" in left else left
    clause = list(takewhile(lambda w: w not in END_OF_CLAUSE, after))
    return all(w in benign for w in clause[:NEXT_WORDS])
