"""Many people at once, a thread each, acting at a pace; nobody waits by looking at the clock.

    crowd = Crowd(api, 500)
    played = crowd.plays(story, pace=Pace(300))     # story(person, pace), pace.turn() before an act
    assert played.failures == []

A person of a crowd waits with `is_answered`, `settles`, `expects("text")` or
`expects(predicate, here=True)`: those are woken by news of her own chat alone.

What the stand-in takes of one core (2026, two cores, bot on the other one, three calls an
update, texts of 400 characters with five buttons): 500 people at 300 updates/s cost a third
of it, 1.1 ms an update, with polls; 0.4 of it, 1.3 ms, with pushes. At most 1500 updates/s.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.telegram.person import Person
from tests.telegram.server import BotApi

STACK = 512 << 10  # bytes a thread; five hundred of them stay cheap


class Pace:
    """So many acts a second in all; who comes too early sleeps until it is her turn."""

    def __init__(self, rate: float):
        self.interval = 1 / rate
        self.turns = 0
        self._lock = threading.Lock()
        self._next = 0.0

    def turn(self) -> None:
        """Returns when the next act is due. Time that nobody used is not made up for."""
        with self._lock:
            now = time.monotonic()
            due = max(self._next, now)
            self._next = due + self.interval
            self.turns += 1
        if due > now:
            time.sleep(due - now)


Story = Callable[[Person, Pace], object]


@dataclass
class Played:
    """What became of a story that many people played."""

    seconds: float = 0.0
    turns: int = 0
    failures: list[tuple[Person, BaseException]] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Acts a second."""
        return self.turns / self.seconds if self.seconds else 0.0


class Crowd:
    """People who each live in a thread of their own."""

    def __init__(self, api: BotApi, size: int, language_code: str = "en"):
        self.people = [
            api.person(first_name=f"P{n}", language_code=language_code) for n in range(size)
        ]

    def plays(self, story: Story, pace: Pace | None = None, timeout: float = 600) -> Played:
        """Everybody plays it at once; returns when all have ended, or raises when they do not."""
        pace = pace or Pace(1e6)
        played = Played()

        def live(person: Person) -> None:
            try:
                story(person, pace)
            except BaseException as failure:  # noqa: BLE001 - the test looks at all of them
                played.failures.append((person, failure))

        began, before = time.monotonic(), pace.turns
        with _small_stacks():
            threads = [
                threading.Thread(target=live, args=[person], daemon=True) for person in self.people
            ]
            for thread in threads:
                thread.start()
        for thread in threads:
            thread.join(max(began + timeout - time.monotonic(), 0))
        late = sum(thread.is_alive() for thread in threads)
        assert not late, f"{late} of {len(threads)} people have not ended after {timeout} s"
        played.seconds, played.turns = time.monotonic() - began, pace.turns - before
        return played


@contextmanager
def _small_stacks() -> Iterator[None]:
    before = threading.stack_size(STACK)
    try:
        yield
    finally:
        threading.stack_size(before)
