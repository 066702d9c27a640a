"""What a text is besides an answer: a question back, a don't-know, a yes, a greeting."""

from dataclasses import dataclass

from dialogs.understanding.normalise import END_OF_CLAUSE, Sentence
from dialogs.understanding.vocabulary import Vocabulary


@dataclass(frozen=True)
class Talk:
    unknown: bool
    explain: bool  # asks what is meant
    asks: bool  # ends with a question mark, and not only for want of certainty: `maybe one?`
    yes: bool
    no: bool
    vague: bool
    little: bool  # not really: nearly a no
    depends: bool
    greeting: bool
    words: int

    @classmethod
    def of(cls, sentence: Sentence, words: Vocabulary, start: int = 0, end: int = 0) -> "Talk":
        """What is said outside the place where an answer was found."""
        whole = sentence.words
        said = f"{whole[:start]} \0{whole[end:]}" if end > start else whole
        asked = words.pattern("unknown").sub(" \0", said)
        asked = words.pattern("as_ever").sub(" \0", asked)

        def has(name: str, text: str = said) -> bool:
            return words.pattern(name).search(text) is not None

        return cls(
            unknown=has("unknown"),
            explain=has("explain", asked) or has("question", whole if "?" in whole else ""),
            asks=said.rstrip().endswith("?") and not is_guess(sentence, words),
            yes=has("yes"),
            no=has("no"),
            vague=has("vague"),
            little=has("not_really"),
            depends=has("depends"),
            greeting=has("greeting"),
            words=sum(t.word not in END_OF_CLAUSE for t in sentence.tokens),
        )


def is_guess(sentence: Sentence, words: Vocabulary) -> bool:
    """An answer given with a doubt and a question mark."""
    ends = sentence.words.rstrip().endswith("?")
    return ends and words.pattern("guess").search(sentence.words) is not None
