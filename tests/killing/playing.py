"""Somebody who prepares case after case, at a pace of their own, and remembers what they gave.

They act on what they see, as people do: wait for the next screen, tap again when none comes for
long (a tap may get lost at Telegram), and send a text once. What comes next follows from what
was given; whoever sees anything else has gone `Astray`.

At times a tap and a text are under way together. Which came first shows in the number of the
screen that a `/start` brings afterwards: a text always makes a new screen, a tap only where it
was made on the screen that was live then.
"""

from collections.abc import Callable
from typing import Any

from tests.killing.acting import Actor, Astray
from tests.killing.looking import Seen
from tests.killing.remembering import Remembered
from tests.telegram.records import Update
from tests.telegram.stand_in import Person

UNKNOWN = "unknown"
LINKS = {"procurement": "buy", "sales": "sell", "everyday": "everyday"}


class Player(Actor):
    """One person in a thread of their own."""

    def __init__(
        self, person: Person, sides: list[Any], seed: object, halted: Callable[[], bool]
    ) -> None:
        """`halted`: nobody is to begin anything more."""
        super().__init__(person, sides, seed)
        self.sides, self.halted = sides, halted
        self.labels = {
            (question["id"], choice["id"]): choice["label"]
            for side in sides
            for question in side["questions"]
            for choice in question["choices"]
        }
        self.cases: list[Remembered] = []
        self.races = 0
        self.is_astray = False

    def plays(self) -> None:
        try:
            while not self.halted():
                self._prepares_a_case()
        except Astray:
            self.is_astray = True  # what came of the last act, they do not know
            raise

    def _prepares_a_case(self) -> None:
        side = self.rng.choice(self.sides)
        title = f"Case {self._name()}"
        asked = tuple(question["id"] for question in side["questions"])
        self._is("skip", self._says(f"/start {LINKS[side['id']]}"))
        case = Remembered(side["id"], title, asked)
        self.cases.append(case)
        now = self._follows(case, self._says(title))
        while case.open() is not None and not self.halted():
            now = self._follows(case, self._acts_on(case, now))

    def _acts_on(self, case: Remembered, now: Seen) -> Seen:
        acts, weights = zip(*ACTS.items(), strict=True)
        return self.rng.choices(acts, weights)[0](self, case, now)

    # ---- what somebody does at a question; each returns the screen that came of it

    def taps_a_choice(self, case: Remembered, now: Seen) -> Seen:
        choice = self.rng.choice(now.choices)
        then = self._taps(now, "choose", choice)
        case.choices[_asked(now)] = choice
        return then

    def taps_twice_in_one_instant(self, case: Remembered, now: Seen) -> Seen:
        """On two choices: the first one counts, the second finds the screen gone."""
        first, second = self.rng.sample(now.choices, 2)
        then = self._taps(now, "choose", first, also=second)
        case.choices[_asked(now)] = first
        return then

    def types_an_answer(self, case: Remembered, now: Seen) -> Seen:
        question = _asked(now)
        choice = self.rng.choice([one for one in now.choices if one != UNKNOWN])
        then = self._says(self.labels[question, choice])
        case.choices[question] = choice
        return then

    def adds_a_note(self, case: Remembered, now: Seen) -> Seen:
        """It takes the place of what stood there."""
        note = self._note()
        self._taps(now, "note")
        then = self._says(note)
        case.notes[_asked(now)] = note
        return then

    def makes_a_remark(self, case: Remembered, now: Seen) -> Seen:
        remark = self._note()
        then = self._says(remark)
        case.remark(_asked(now), remark)
        return then

    def goes_back(self, case: Remembered, now: Seen) -> Seen:
        """And chooses again; at the first question they choose at once."""
        at = case.questions.index(_asked(now))
        if at == 0:
            return self.taps_a_choice(case, now)
        before = self._taps(now, "back")
        if before.question != case.questions[at - 1]:
            raise self._astray(f"{case.questions[at - 1]} was to come")
        return self.taps_a_choice(case, before)

    def begins_anew(self, case: Remembered, now: Seen) -> Seen:
        """And goes on where they stopped."""
        return self._taps(self._is("go_on", self._says("/start")), "go_on")

    def taps_and_remarks(self, case: Remembered, now: Seen) -> Seen:
        question, choice, remark = _asked(now), self.rng.choice(now.choices), self._note()
        text_first, then = self._does_both(now, choice, remark)
        if not text_first:
            case.choices[question] = choice
        about = question if text_first else case.open()
        if about is not None:  # after the last answer nothing is noted, and the screen says so
            case.remark(about, remark)
        return then

    def taps_and_types(self, case: Remembered, now: Seen) -> Seen:
        """The text answers any question; so, after the tap, the following one."""
        question = _asked(now)
        choice = self.rng.choice([one for one in now.choices if one != UNKNOWN])
        text_first, then = self._does_both(now, choice, "I don't know")
        case.choices[question] = UNKNOWN if text_first else choice
        following = case.open()
        if not text_first and following is not None:
            case.choices[following] = UNKNOWN
        return then

    def _does_both(self, now: Seen, choice: str, text: str) -> tuple[bool, Seen]:
        """Whether the text came first, and the screen on which it goes on."""
        self._thinks()
        acts: list[Callable[[], Update]] = [
            lambda: self._tap(now, "choose", choice),
            lambda: self.person.says(text),
        ]
        self.rng.shuffle(acts)
        with self.person.world.changed:
            both = [act() for act in acts]
        self.acts, self.races = self.acts + 2, self.races + 1
        self._waits(lambda: all(update.done for update in both), "both to be taken")
        self.person.says("/start")
        self.acts += 1
        there = self._waits_for(now.number + 1)
        while not there.has("go_on"):
            there = self._waits_for(there.number)
        if there.number - now.number not in (2, 3):
            raise self._astray(f"a tap and a text made {there.number - now.number - 1} screens")
        return there.number - now.number == 2, self._taps(there, "go_on")

    def _follows(self, case: Remembered, now: Seen) -> Seen:
        """The first open question is asked; after the last one the assessment comes."""
        wanted = case.open()
        if now.question != wanted or (wanted is None and not now.has("when")):
            raise self._astray(f"{wanted or 'the assessment'} was to come")
        return now


Act = Callable[[Player, Remembered, Seen], Seen]
ACTS: dict[Act, int] = {  # out of a hundred
    Player.taps_a_choice: 40,
    Player.taps_twice_in_one_instant: 8,
    Player.types_an_answer: 12,
    Player.adds_a_note: 8,
    Player.makes_a_remark: 8,
    Player.goes_back: 5,
    Player.begins_anew: 3,
    Player.taps_and_remarks: 8,
    Player.taps_and_types: 8,
}


def _asked(now: Seen) -> str:
    assert now.question is not None
    return now.question
