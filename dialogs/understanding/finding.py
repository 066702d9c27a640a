"""What a reader finds in a sentence: an answer, a guess, or grounds to ask back."""

from dataclasses import dataclass, replace

from dialogs.understanding.normalise import Sentence


@dataclass(frozen=True)
class Found:
    """`choice` where it is clear; else `guess` may be offered. `heard` quotes what was read.

    `start` and `end` are places in the sentence's `words`.
    """

    choice: str | None = None
    guess: str | None = None
    heard: str | None = None
    start: int = 0
    end: int = 0
    vague: bool = False  # words that say little; a number beside them may say more

    def moved(self, read_in: Sentence, to: Sentence) -> "Found":
        """With the places of another form of the same text."""
        if self.end <= self.start:
            return self
        first, last = read_in.index(self.start), read_in.index(self.end - 1)
        start, end = to.place(read_in.tokens[first].start, read_in.tokens[last].end)
        return replace(self, start=start, end=end)

    def within(self, other: "Found") -> bool:
        return other.start <= self.start and self.end <= other.end

    @property
    def doubted(self) -> "Found":
        """The same, no longer clear enough to be taken."""
        return Found(None, self.choice or self.guess, self.heard, self.start, self.end)
