"""Two ways to do the same work, timed in the same run: rounds in turn, median and quartiles.

Knows no benchmark. CPU is this process's own, system calls included; wall is what one waits.
"""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

Work = Callable[[], None]


@dataclass(frozen=True)
class Effort:
    """How much is done for a figure."""

    rounds: int  # that are timed; one more comes before them, for the caches
    repeats: int  # of small work within a round
    others: int = 10_000  # people who are in a large database besides
    at_once: int = 50  # people who talk at the same time


FULL = Effort(rounds=25, repeats=40)
QUICK = Effort(rounds=7, repeats=10)


@dataclass(frozen=True)
class Contender:
    """`ready` prepares a round, untimed, and returns its work: so many `operations`."""

    name: str
    ready: Callable[[], Work]
    operations: int


@dataclass(frozen=True)
class Spread:
    """Seconds an operation: the middle round, and the quartiles around it."""

    middle: float
    low: float
    high: float

    @classmethod
    def of(cls, seconds: list[float]) -> "Spread":
        ordered = sorted(seconds)
        quarter = len(ordered) // 4
        return cls(median(ordered), ordered[quarter], ordered[-1 - quarter])


@dataclass(frozen=True)
class Figures:
    name: str
    cpu: Spread
    wall: Spread


@dataclass(frozen=True)
class Compared:
    """One line of a table: the first contender, the second, and what was done."""

    what: str
    ours: Figures
    peer: Figures


@dataclass(frozen=True)
class Report:
    title: str
    note: str  # what to know before one reads the figures
    rows: tuple[Compared, ...]


def compare(what: str, ours: Contender, peer: Contender, rounds: int) -> Compared:
    """Times both in every round, the one that began last time second."""
    taken: dict[Contender, list[tuple[float, float]]] = {ours: [], peer: []}
    with _swept():
        for number in range(rounds + 1):
            for contender in (ours, peer) if number % 2 else (peer, ours):
                taken[contender].append(_timed(contender))
    return Compared(what, *(_figures(each, times[1:]) for each, times in taken.items()))


@contextmanager
def _swept() -> Iterator[None]:
    """What was there before is nobody's garbage: no contender pays for looking at it."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _timed(contender: Contender) -> tuple[float, float]:
    """CPU and wall seconds an operation, of one round."""
    work = contender.ready()
    gc.collect()
    wall, cpu = perf_counter(), process_time()
    work()
    cpu, wall = process_time() - cpu, perf_counter() - wall
    return cpu / contender.operations, wall / contender.operations


def _figures(contender: Contender, times: list[tuple[float, float]]) -> Figures:
    cpu, wall = zip(*times, strict=True)
    return Figures(contender.name, Spread.of(list(cpu)), Spread.of(list(wall)))


def repeated(name: str, once: Work, operations: int, repeats: int) -> Contender:
    """Small work that needs no preparation: `operations` each time, `repeats` times a round."""

    def work() -> None:
        for _ in range(repeats):
            once()

    return Contender(name, lambda: work, operations * repeats)


def machine() -> str:
    """What the figures were measured on."""
    system = os.uname()
    return f"{os.cpu_count()} cores, {system.machine}, {system.sysname} {system.release}"
