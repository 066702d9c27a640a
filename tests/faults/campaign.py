"""Many trials at once, and their figures."""

import queue
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from tests.databases import PostgresServer
from tests.faults.fate import AtStep, Blow, Chances
from tests.faults.interview import Interview
from tests.faults.nursery import Nursery
from tests.faults.places import Places
from tests.faults.trial import Outcome, Plan, tried
from tests.faults.verdict import breaches, story
from tests.faults.weather import Weather

BREACHES = ("lost", "doubled", "copies", "repeated", "owed", "unfinished")
MORE = 4  # steps beyond the last of the clean run: their number varies a little


@dataclass
class Figures:
    """Of many trials of one kind."""

    trials: int = 0
    kills: int = 0
    faults: int = 0  # of connections, and of Telegram's
    repeated: int = 0  # first sends, each taken away again
    slowest: float = 0.0
    breaches: Counter[str] = field(default_factory=Counter)
    stories: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        assert outcome.api is not None
        self.trials += 1
        self.kills += sum(one.startswith("kill") for one in outcome.struck)
        self.faults += sum(one.startswith("fault") for one in outcome.struck)
        self.faults += outcome.weather_met
        self.repeated += len(outcome.api.repeated())
        self.slowest = max(self.slowest, outcome.slowest)
        if found := breaches(outcome):
            self.stories.append("\n".join([*found, story(outcome)]))
        self.breaches.update({one.partition(":")[0] for one in found})

    def row(self) -> list[str]:
        named = [str(sum(n for k, n in self.breaches.items() if b in k)) for b in BREACHES]
        other = sum(n for k, n in self.breaches.items() if not any(b in k for b in BREACHES))
        counts = [self.trials, self.kills, self.faults, self.repeated]
        return [*map(str, counts), *named, str(other), f"{self.slowest:.1f} s"]


HEADINGS = ["trials", "kills", "faults", "sent again", *BREACHES, "other", "slowest answer"]


class Grounds:
    """Where trials are held on one kind of database, several side by side."""

    def __init__(self, kind: str, server: PostgresServer | None, jobs: int = 1) -> None:
        self.kind, self._server, self._jobs = kind, server, jobs

    def __enter__(self) -> Self:
        self._stack = ExitStack()
        self._free: queue.SimpleQueue[tuple[Nursery, Places]] = queue.SimpleQueue()
        for _ in range(self._jobs):
            places = self._stack.enter_context(Places(self.kind, self._server))
            self._free.put((self._stack.enter_context(Nursery()), places))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, fault, trace)

    def tries(self, plan: Plan) -> Outcome:
        nursery, places = self._free.get()
        try:
            return tried(plan, nursery, places)
        finally:
            self._free.put((nursery, places))

    def figures(
        self, plans: Iterable[Plan], seen: Callable[[Figures], None] | None = None
    ) -> Figures:
        figures = Figures()
        with ThreadPoolExecutor(self._jobs) as threads:
            for outcome in threads.map(self.tries, plans):
                figures.add(outcome)
                if seen:
                    seen(figures)
        return figures


def server_for(kind: str) -> "PostgresServer | nullcontext[None]":
    return PostgresServer() if kind == "postgresql" else nullcontext()


def every_step(clean: Outcome, blow: Blow, every: int = 1, first: int = 1) -> list[Plan]:
    """A plan for each step of a clean run, or each so many. After a statement alone nothing is
    different: what comes after is tried at commits and calls."""
    steps = [*clean.steps, *["commit"] * MORE]
    numbers = [
        number
        for number, name in enumerate(steps, 1)
        if number >= first and (blow.endswith("before") or not name.startswith("statement"))
    ]
    return [
        replace(clean.plan, fate=AtStep(number, blow), in_a_hurry=number % 2 == 1)
        for number in numbers[::every]
    ]


def at_random(interview: Interview, seeds: Iterable[int]) -> list[Plan]:
    return [
        Plan(interview, Chances(seed), Weather(seed), in_a_hurry=seed % 2 == 1) for seed in seeds
    ]
