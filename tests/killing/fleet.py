"""The coach's processes, and the fate that kills them and starts them again.

A process is killed at any moment of its life, its start included; but one always gets so far
that it is there before the next dies: else nobody would be served at all.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet

from tests.killing.nursery import Nursery
from tests.killing.processes import Forked, Process
from tests.telegram.stand_in import BotApi

PUBLIC = "http://coach.example/hook"  # what stands behind it, the stand-in is told
PORTS = range(12_000, 20_000)  # below those that systems lend to outgoing connections
YOUNG = 0.25  # of the killed
STARTING, LOOK, LONGEST = 0.5, 0.01, 20.0  # seconds
SCREENS = 5  # that people see between two kills, about


@dataclass(frozen=True)
class Kill:
    who: str
    at: float  # monotonic
    clock: float  # time of day
    was_there: bool  # rather than starting


@dataclass
class Fleet:
    """One process on SQLite, any number on PostgreSQL; `webhook`: rather than polling."""

    api: BotApi
    folder: Path
    database: str
    size: int = 1
    webhook: bool = False
    nursery: Nursery | None = None  # None: each with a Python of its own, which takes a while
    progress: Callable[[], float] = lambda: 0.0  # how many screens people have seen
    coaches: list[Process] = field(default_factory=list)
    kills: list[Kill] = field(default_factory=list)
    cpu: float = 0.0  # seconds, of those that ended by our hand

    def __post_init__(self) -> None:
        key = Fernet.generate_key().decode()
        self.env = {"COACH_DATABASE_URL": self.database, "COACH_ENCRYPTION_KEYS": key}
        ports = random.sample(PORTS, self.size)  # not of the seed: other runs are on this machine
        if self.webhook:
            self.env["COACH_WEBHOOK_URL"] = PUBLIC
            self.api.webhook_targets = [f"http://127.0.0.1:{port}" for port in ports]
        for number, port in enumerate(ports):
            env = {**self.env, "COACH_WEBHOOK_LISTEN": f"127.0.0.1:{port}"}
            name = f"coach-{number}"
            given = self.api, self.folder, env, name
            self.coaches.append(Forked(*given, self.nursery) if self.nursery else Process(*given))

    def __enter__(self) -> "Fleet":
        for coach in self.coaches:
            coach.start(wait=False)
        self.is_there(all)
        return self

    def __exit__(self, *_: object) -> None:
        for coach in self.coaches:
            coach.kill()

    def is_there(self, enough: Callable[[list[bool]], bool], within: float = 120) -> None:
        """Waits until enough are: any or all."""
        end = time.monotonic() + within
        while not enough([coach.is_there for coach in self.coaches]):
            assert time.monotonic() < end, self.said()
            for coach in self.coaches:
                assert coach.alive, f"{coach.name} ended by itself\n{self.said()}"
            time.sleep(LOOK)

    def kill(self, coach: Process) -> None:
        self.cpu += coach.cpu
        was_there = coach.is_there
        coach.kill()
        self.kills.append(Kill(coach.name, time.monotonic(), time.time(), was_there))

    def stop(self) -> list[int]:
        """SIGTERM for all; their statuses."""
        for coach in self.coaches:
            self.cpu += coach.cpu
            coach.terminate()
        return [coach.exits(60) for coach in self.coaches]

    def said(self) -> str:
        """The end of what each of them wrote."""
        return "\n".join(f"--- {c.name}\n{c.stderr[-3000:]}" for c in self.coaches)

    def count(self, words: str) -> int:
        return sum(coach.stderr.count(words) for coach in self.coaches)


def rage(fleet: Fleet, rng: random.Random, every: float, enough: Callable[[], bool]) -> None:
    """Kills one after the other at random moments, about `every` so many seconds.

    On a machine that is busy with other things moments are longer: some people got on between
    two kills. Else all lives might be too short for anything, and there would be nothing to see.
    """
    due: list[tuple[float, Process]] = []  # starts that are to come
    while not enough():
        _rests(fleet, due, rng.expovariate(1 / every), screens=rng.expovariate(1 / SCREENS))
        while not any(coach.is_there for coach in fleet.coaches):
            _rests(fleet, due, LOOK)
            _none_has_ended(fleet, due)
        victim = rng.choice([coach for coach in fleet.coaches if coach.alive])
        young = rng.random() < YOUNG  # it dies again while it starts
        fleet.kill(victim)
        later = 0.0 if young or fleet.size == 1 else rng.uniform(0, 1)
        due.append((time.monotonic() + later, victim))
        if young and not enough():
            _rests(fleet, due, rng.uniform(0, STARTING))
            fleet.kill(victim)
            due.append((time.monotonic(), victim))
    _rests(fleet, due, 1.0 + LOOK)


def _rests(
    fleet: Fleet, due: list[tuple[float, Process]], seconds: float, screens: float = 0.0
) -> None:
    """So long, and until so many people got on; starts meanwhile whose time has come."""
    end, wanted = time.monotonic() + seconds, fleet.progress() + screens
    latest = end + LONGEST
    while True:
        for start in [one for one in due if one[0] <= time.monotonic()]:
            due.remove(start)
            start[1].start(wait=False)
        left = end - time.monotonic()
        if left <= 0 and (fleet.progress() >= wanted or time.monotonic() > latest):
            return
        time.sleep(LOOK)


def _none_has_ended(fleet: Fleet, due: list[tuple[float, Process]]) -> None:
    gone = [coach for _, coach in due]
    for coach in fleet.coaches:
        assert coach.alive or coach in gone, f"{coach.name} ended by itself\n{fleet.said()}"
