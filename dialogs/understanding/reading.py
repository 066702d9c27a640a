"""One text as an answer to one question: the languages in turn, and what each makes of it."""

import re
from datetime import date
from functools import cached_property

from dialogs.understanding.answers import Also, Understood, asked_back, chosen
from dialogs.understanding.corrections import as_of_now, corrected, second_half, trimmed
from dialogs.understanding.cues import QuestionCues, bare, cues_of, read_words
from dialogs.understanding.finding import Found
from dialogs.understanding.measured import read_change, read_measure
from dialogs.understanding.normalise import Sentence
from dialogs.understanding.refusals import reason_behind, refuses
from dialogs.understanding.scope import clauses, turns
from dialogs.understanding.shares import read_share
from dialogs.understanding.signs import read_signs
from dialogs.understanding.spelling import spelled
from dialogs.understanding.talk import Talk, is_guess
from dialogs.understanding.tongues import in_order
from dialogs.understanding.vocabulary import measures, vocabulary
from levers.playbook import Lever, Question, Side

SHORT = 3  # words: a text up to this length was meant as an answer, not as a note
STORY = 600  # letters: so long a text is told, not answered
LONG = 10  # words: a longer text in which only a vague word sounds like an answer is a note
_BUTTON = re.compile(r"\s*(\d{1,3})\s*([.)]?)\s*")


def understand(
    text: str,
    question: Question,
    side: Side,
    lever: Lever,
    language: str,
    today: date | None = None,
) -> Understood:
    """What the text means as an answer to `question`. Never raises for a text, whatever it is.

    The set language is tried first, then the others; a text that is plainly written in another
    language is read in that one first. `today` is only needed for `since 2015`.
    """
    if not text.strip():
        return asked_back()
    if len(text) > STORY:
        return Understood("note")
    order = in_order(text, language)
    readers = [_Reader(text, question, side, lever, each, order[0], today) for each in order]
    label = next((found for r in readers if (found := r.label())), None)
    if label is not None:
        return label
    read = []
    for reader in readers:
        read.append(reader.read())
        if not _says_nothing(read[-1]):
            break
    return read[-1] if not _says_nothing(read[-1]) else read[0]


def _says_nothing(understood: Understood) -> bool:
    """A note, or a question back for want of any word that was understood."""
    nothing_heard = understood.heard is None and understood.guess is None
    return understood.kind == "note" or (understood.kind == "ask_back" and nothing_heard)


class _Reader:
    """One text, one question, one language."""

    def __init__(
        self,
        text: str,
        question: Question,
        side: Side,
        lever: Lever,
        language: str,
        text_in: str,
        today: date | None,
    ):
        self.question, self.side, self.lever, self.today = question, side, lever, today
        self.text, self.text_in = text, text_in
        self.words = vocabulary(language)
        self.measures = measures(lever.id, question.id)

    @cached_property
    def cues(self) -> QuestionCues:
        return self._cues(self.question)

    def _cues(self, question: Question) -> QuestionCues:
        return cues_of(
            self.lever, self.side, question, self.words.language, frozenset({self.text_in})
        )

    @cached_property
    def sentence(self) -> Sentence:
        """Slips are corrected only towards the language that the text is in."""
        typed = self.words.sentence(self.text)
        own = self.words.language == self.text_in
        return spelled(typed, self.words, self.lever.id) if own else typed

    def label(self) -> Understood | None:
        """The words of a button, or of a phrase that means exactly one choice."""
        choice = self.cues.whole.get(bare(self.words.sentence(self.text)))
        if choice and self.text.rstrip().endswith("?"):
            return asked_back(self.text.strip(), choice)
        return chosen(choice, self.text.strip()) if choice else None

    def read(self) -> Understood:
        button = self._button()
        if button is not None:
            return button
        if not self.sentence.tokens or not bare(self.sentence):
            return Understood("explain" if self.text.strip("!? ") == "" else "note")
        later = corrected(self.sentence, self.words)
        if later is not None and later.tokens:
            found = self._found(later)
            if found is not None and found.choice:
                return self._answered(found, later)
        refused = self._refused()
        if refused is not None:
            return refused
        sentence = as_of_now(trimmed(self.sentence, self.words), self.words)
        if not self.cues.signs:
            sentence = second_half(sentence, self.words)
        found = self._found(sentence)
        if is_guess(sentence, self.words):
            return self._guessed(found, sentence)
        return self._answered(found, sentence)

    def _guessed(self, found: Found | None, sentence: Sentence) -> Understood:
        """`Maybe weekly?`: what the words alone would mean is offered."""
        match = self.words.pattern("guess").match(sentence.words)
        begin = sentence.index(match.end() - 1) + 1 if match else 0
        alone = sentence.part(begin, len(sentence.tokens) - 1)
        if found is None and alone.tokens:
            found = self._found(alone)
            if found is None and (choice := self.cues.whole.get(bare(alone))):
                found = Found(choice, None, alone.raw.strip())
        if found is None:
            return asked_back(self.text.strip())
        return asked_back(found.heard, found.choice or found.guess)

    def _refused(self) -> Understood | None:
        """A no with a reason that bears it out is the weakest choice, like a no alone."""
        reason = reason_behind(self.sentence, self.words)
        foreign = self.words.language != self.text_in
        if reason is None or foreign or self.measures.get("no") is not None:
            return None
        weakest = self.question.choices[0].id
        if not refuses(reason, self._found(reason), weakest, self.words):
            return None
        return chosen(weakest, self.text.strip())

    def _button(self) -> Understood | None:
        match = _BUTTON.fullmatch(self.text)
        if match is None or (self.question.asks_for_share and not match[2]):
            return None
        place, choices = int(match[1]), self.question.choices
        if 1 <= place <= len(choices):
            return chosen(choices[place - 1].id, self.text.strip())
        return Understood("unknown") if place == len(choices) + 1 else asked_back(self.text.strip())

    # ---- what is found

    def _found(self, sentence: Sentence) -> Found | None:
        said = read_words(sentence, self.cues, self.words)
        if self.question.asks_for_share:
            return self._share(sentence, said)
        if any(choice.change is not None for choice in self.question.choices):
            return self._upgraded(self._change(sentence, said), sentence)
        if self.cues.signs:
            said = read_signs(sentence, said, self.question, self.measures, self.cues, self.words)
        measured = read_measure(sentence, self.measures, self.cues, self.words, self.today)
        if measured is None or said is None or said.vague:
            return measured or said
        if said.within(measured) or (said.choice and said.choice == measured.choice):
            return measured
        if said.choice and (measured.within(said) or not self._is_counted(said.choice)):
            return said
        return measured.doubted

    def _is_counted(self, choice: str) -> bool:
        """True for a choice that numbers lead to as well."""
        names = ("count", "times", "years", "replacing")
        return any(choice in self.measures.get(name, {}) for name in names)

    def _share(self, sentence: Sentence, said: Found | None) -> Found | None:
        """A number says it best; a phrase may hold one (`one of hundreds`) and then says it."""
        share = read_share(sentence, self.question, self.cues, self.words)
        if share is None or share.choice or said is None or not said.choice:
            return share or said
        return said if share.within(said) else said.doubted

    def _change(self, sentence: Sentence, said: Found | None) -> Found | None:
        """A number says it best; words that say something quite different bring it in doubt."""
        theirs = self.cues.lists["theirs"].search(sentence.words)
        if theirs:  # how they grow themselves: only a comparison tells
            place = theirs.span()
            return Found(None, None, sentence.quoted(*place).lstrip(",. "), *place)
        number = read_change(sentence, self.question, self.cues, self.words)
        if number is None or not number.choice:
            return number or said
        if said is not None and said.choice:
            apart = self.question.rank(said.choice) - self.question.rank(number.choice)
            return number.doubted if abs(apart) > 1 else number
        return number if said is None or said.vague else number.doubted

    def _upgraded(self, found: Found | None, sentence: Sentence) -> Found | None:
        upgrade = self.measures.get("upgrade")
        if found is None or not upgrade or found.choice != upgrade["from"]:
            return found
        if not self.cues.lists["committed"].search(sentence.words):
            return found
        least = upgrade["least"]
        number = re.search(r"(\d+(?:\.\d+)?) %", sentence.words)
        if number and float(number[1]) < least:
            return found.doubted  # signed, but for less
        return Found(upgrade["to"], None, self.text.strip(), found.start, found.end)

    # ---- what it means

    def _answered(self, found: Found | None, sentence: Sentence) -> Understood:
        place = (found.start, found.end) if found and (found.choice or found.guess) else (0, 0)
        talk = Talk.of(sentence, self.words, *place)
        if found is not None and found.choice:
            if talk.unknown or talk.asks or talk.explain:
                if talk.explain and not talk.unknown:
                    return Understood("explain")
                return asked_back(found.heard, found.choice)
            if sentence.words.rstrip().endswith("?") or turns(sentence, place, self.words):
                return asked_back(found.heard, found.choice)
            return chosen(found.choice, found.heard).with_also(self._also(found, sentence))
        if talk.explain:
            return Understood("explain")
        if talk.no:
            return self._unanswered(talk, sentence)
        if found is not None and found.guess:
            return asked_back(found.heard, found.guess)
        if talk.unknown:
            return Understood("unknown")
        if found is not None and not (found.vague and talk.words > LONG):
            return asked_back(found.heard) if not talk.asks else Understood("explain")
        return self._unanswered(talk, sentence)

    def _unanswered(self, talk: Talk, sentence: Sentence) -> Understood:
        if talk.asks:
            return Understood("explain")
        weakest = self.question.choices[0].id
        no_asks = self.measures.get("no") == "ask_back"
        if talk.no and not no_asks:
            return chosen(weakest, self.text.strip())
        if talk.no or talk.little:
            return asked_back(guess=None if no_asks else weakest)
        if talk.greeting:
            return Understood("note")
        if (
            talk.yes
            or (talk.vague and talk.words <= SHORT + 1)
            or (talk.depends and talk.words <= LONG)
        ):
            return asked_back()
        also = self._also(Found(), sentence)
        if also or talk.words > SHORT or not self._knows_a_word(sentence):
            return Understood("note").with_also(also)
        return asked_back()

    def _knows_a_word(self, sentence: Sentence) -> bool:
        return any(t.word in self.words.known for t in sentence.tokens)

    def _also(self, found: Found, sentence: Sentence) -> tuple[Also, ...]:
        """Answers to other questions of this side, each in a clause of its own."""
        others = []
        for begin, close in clauses(sentence, self.words.language):
            if begin < found.end and found.start < close:
                continue
            part = sentence.part(sentence.index(begin), sentence.index(close - 1) + 1)
            claims = [a for q in self.side.questions if (a := self._claim(q, part))]
            if len(claims) == 1 and claims[0].question != self.question.id:
                others.append(claims[0])
        return tuple(others)

    def _claim(self, question: Question, part: Sentence) -> Also | None:
        """Only by phrases of at least three words; numbers alone could be about anything."""
        if question.asks_for_share and question is not self.question:
            return None
        found = read_words(part, self._cues(question), self.words)
        if (
            found is None
            or not found.choice
            or len(part.words[found.start : found.end].split()) < 3
        ):
            return None
        return Also(question.id, found.choice)
