"""How somebody acts and waits: taps again when nothing comes for long, sends a text once."""

import random
import time
from collections.abc import Callable
from typing import Any

from tests.killing.looking import Seen, copies, newest_number, questions_of, seen
from tests.killing.names import name_of
from tests.telegram.records import Update
from tests.telegram.stand_in import Person

PATIENCE = 12.0  # seconds until somebody taps again
AT_ONCE, PROMISED = 30, 4.0  # acts that may come together; and a second, see bot.flood
TRIES = 25  # and how often they wait that long before they have waited in vain


class Astray(Exception):
    """What came is not what follows from what was given; ends with the chat."""


class Actor:
    """One person, with a pace and a dice of their own."""

    def __init__(self, person: Person, sides: list[Any], seed: object) -> None:
        self.person = person
        self.questions = questions_of(sides)
        self.rng = random.Random(f"{seed} {person.id}")
        self.thinks = self.rng.choice((0.05, 0.2, 0.6))  # seconds, on the average
        self.slower = 1.0  # so many times
        self.began = time.monotonic()
        self.acts = self.names = 0
        self.waits: list[tuple[float, float]] = []  # monotonic: from an act to its screen

    def _thinks(self) -> None:
        """So quick for a moment, but no faster in the long run than is promised to be served."""
        time.sleep(self.slower * min(self.rng.expovariate(1 / self.thinks), 4 * self.thinks))
        while self.acts > AT_ONCE + PROMISED * (time.monotonic() - self.began):
            time.sleep(1 / PROMISED)

    def _name(self) -> str:
        self.names += 1
        return name_of(1000 * self.person.id + self.names)

    def _note(self) -> str:
        return f"ask {self._name()} about the printer before lunch"

    def _says(self, text: str) -> Seen:
        """Once: a text never gets lost."""
        self._thinks()
        before = newest_number(self.person)
        self.person.says(text)
        self.acts += 1
        return self._waits_for(before)

    def _taps(self, now: Seen, action: str, value: str = "", also: str | None = None) -> Seen:
        self._thinks()
        with self.person.world.changed:
            self._tap(now, action, value)
            if also is not None:
                self._tap(now, action, also)
        self.acts += 1 if also is None else 2
        return self._waits_for(now.number, lambda: self._tap(now, action, value))

    def _tap(self, now: Seen, action: str, value: str) -> Update:
        """On any message that shows this screen; one that went meanwhile is tapped all the same."""
        message = self.rng.choice(copies(self.person, now.number) or [now.message])
        update = self.person.taps(f"{now.number}|{action}|{value}", message)
        assert update is not None
        return update

    def _waits_for(self, beyond: int, again: Callable[[], object] | None = None) -> Seen:
        """A screen of a higher number."""
        self._waits(lambda: newest_number(self.person) > beyond, f"what follows {beyond}", again)
        now = seen(self.person, self.questions)
        assert now is not None
        return now

    def _waits(
        self, done: Callable[[], bool], what: str, again: Callable[[], object] | None = None
    ) -> None:
        began = time.monotonic()
        for _ in range(TRIES):
            try:
                self.person.expects(lambda _: done(), PATIENCE, what, here=True)
            except AssertionError:
                if again is not None:
                    again()
            else:
                self.waits.append((began, time.monotonic()))
                return
        raise self._astray(f"waited {TRIES * PATIENCE:.0f} s in vain for {what}")

    def _is(self, action: str, now: Seen) -> Seen:
        if not now.has(action):
            raise self._astray(f"a screen with {action!r} was to come")
        return now

    def _astray(self, why: str) -> Astray:
        return Astray(f"{why}\n{self.person.transcript()}")
