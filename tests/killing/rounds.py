"""People play, processes die and come back; then all is still, and everything is compared.

figures = play(Plan(users=12, kills=40), folder, database)
assert figures.faults() == []
"""

import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.end_to_end.playing import catalogue
from tests.killing import judging
from tests.killing.fleet import Fleet, rage
from tests.killing.nursery import Nursery
from tests.killing.playing import Player
from tests.killing.stored import everything, owed
from tests.telegram.crowd import Crowd, Played
from tests.telegram.stand_in import BotApi

SETTLES = 300.0  # seconds: a loaded machine is slow, and what was put off comes later
SCREENS = 4  # that everybody sees on the average before a run by time ends
PROBE = "editMessageReplyMarkup"  # asks whether a message is a copy of ours; it may be anybody's
COUNTED = "a message that may have been sent before was sent again"


@dataclass(frozen=True)
class Plan:
    users: int
    kills: int | None = None  # so many, or
    seconds: float | None = None  # for so long
    processes: int = 1
    webhook: bool = False
    every: float = 0.7  # seconds between kills, about
    slower: float = 1.0  # people are, so many times
    seed: int = 1


@dataclass
class Figures:
    """What came of it. Lists hold a line a fault."""

    plan: Plan
    seconds: float = 0.0
    kills: int = 0
    kills_of_starting: int = 0
    updates: int = 0
    races: int = 0
    cases: int = 0
    answers: int = 0
    notes: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    inversions: list[str] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)
    without_buttons: int = 0
    odd: list[str] = field(default_factory=list)
    repeats: int = 0
    repeated: list[str] = field(default_factory=list)  # how it came about, to be read
    repeats_without_a_kill: int = 0
    repeats_of_a_message: int = 0  # after one kill, at most
    repeats_of_a_kill: int = 0  # of all messages together, at most: that many were on their way
    repeats_counted: int = 0  # by the coach, which cannot know whether the first one arrived
    copies_removed: int = 0
    took_over: list[float] = field(default_factory=list)  # seconds
    coach_cpu: float = 0.0
    own_cpu: float = 0.0

    def faults(self) -> list[str]:
        found = [*self.astray, *self.lost, *self.doubled, *self.inversions, *self.odd]
        if self.repeats_without_a_kill:
            found.append(f"{self.repeats_without_a_kill} first sends repeated without a kill")
        return found

    def quantile(self, part: float) -> float:
        took = self.took_over
        return took[min(int(part * len(took)), len(took) - 1)] if took else 0.0

    def table(self) -> str:
        rows = {
            "people, processes": f"{self.plan.users}, {self.plan.processes}",
            "seconds": f"{self.seconds:.0f}",
            "kills, of them while starting": f"{self.kills}, {self.kills_of_starting}",
            "updates; tap and text at once": f"{self.updates}; {self.races}",
            "cases, answers, notes": f"{self.cases}, {self.answers}, {self.notes}",
            "lost": len(self.lost),
            "doubled": len(self.doubled),
            "inversions": len(self.inversions),
            "people gone astray": len(self.astray),
            "first sends repeated": self.repeats,
            "  of one message and kill, of one kill": f"at most {self.repeats_of_a_message}, "
            f"at most {self.repeats_of_a_kill}",
            "  sent though perhaps sent before, as the coach counts": self.repeats_counted,
            "copies removed, left with buttons, left without": f"{self.copies_removed}, "
            f"{len(self.left_over)}, {self.without_buttons}",
            "seconds from a kill to the screen, half, 95 %, longest": f"{self.quantile(0.5):.1f}, "
            f"{self.quantile(0.95):.1f}, {self.quantile(1):.1f} ({len(self.took_over)} waited)",
            "other oddities": len(self.odd),
            "CPU seconds: the coach, people and Telegram": f"{self.coach_cpu:.0f}, "
            f"{self.own_cpu:.0f}",
        }
        wide = max(map(len, rows))
        return "\n".join(f"{name:<{wide}}  {value}" for name, value in rows.items())


def play(plan: Plan, folder: Path, database: str, nursery: Nursery | None = None) -> Figures:
    cpu, began = time.process_time(), time.monotonic()
    with (
        BotApi() as api,
        Fleet(api, folder, database, plan.processes, plan.webhook, nursery) as fleet,
    ):
        halted = threading.Event()
        players, crowd = _people(api, plan, halted.is_set)
        fleet.progress = lambda: sum(len(player.waits) for player in players.values())
        with _playing(crowd, players) as played:
            try:
                rage(fleet, random.Random(plan.seed), plan.every, _enough(plan, fleet))
            finally:
                halted.set()
            fleet.is_there(all)
        _settle(api, fleet)
        statuses = fleet.stop()
        figures = _compare(plan, api, fleet, players)
        figures.astray += [f"{type(f).__name__} {f}" for _, f in played[0].failures]
        figures.odd += [f"ended with {status}" for status in statuses if status]
    figures.seconds = time.monotonic() - began
    figures.own_cpu = time.process_time() - cpu
    return figures


def _people(api: BotApi, plan: Plan, halted: Callable[[], bool]) -> tuple[dict[int, Player], Crowd]:
    crowd = Crowd(api, plan.users)
    sides: list[Any] = catalogue("en")["levers"][0]["sides"]
    players = {person.id: Player(person, sides, plan.seed, halted) for person in crowd.people}
    for player in players.values():
        player.slower = plan.slower
    return players, crowd


@contextmanager
def _playing(crowd: Crowd, players: dict[int, Player]) -> Iterator[list[Played]]:
    """All play meanwhile; at the end everybody has come to rest."""
    played: list[Played] = []
    with ThreadPoolExecutor(1) as aside:
        all_ended = aside.submit(
            crowd.plays, lambda person, _: players[person.id].plays(), timeout=36_000
        )
        yield played
        played.append(all_ended.result())


def _enough(plan: Plan, fleet: Fleet) -> Callable[[], bool]:
    if plan.kills is not None:
        wanted = plan.kills
        return lambda: len(fleet.kills) >= wanted
    end = time.monotonic() + (plan.seconds or 0.0)
    screens = SCREENS * plan.users  # on a machine that is busy with other things it takes longer
    return lambda: time.monotonic() > end and fleet.progress() >= screens


def _settle(api: BotApi, fleet: Fleet) -> None:
    """Everything is taken, and nothing is owed."""
    end = time.monotonic() + SETTLES
    while api.world.updates.waiting or owed(fleet):
        if time.monotonic() > end:
            return  # the comparison shows what is missing
        time.sleep(0.5)


def _compare(plan: Plan, api: BotApi, fleet: Fleet, players: dict[int, Player]) -> Figures:
    stored = everything(fleet, players)
    repeats = api.repeated()
    figures = Figures(plan, kills=len(fleet.kills))
    figures.kills_of_starting = sum(not kill.was_there for kill in fleet.kills)
    for id, player in players.items():
        figures.updates += player.acts
        figures.races += player.races
        figures.cases += len(player.cases)
        figures.answers += sum(len(case.choices) for case in player.cases)
        figures.notes += sum(len(case.notes) for case in player.cases)
        figures.lost += judging.lost(player, stored.exports.get(id))
        figures.doubled += judging.doubled(player, stored.exports.get(id))
    figures.inversions = judging.inversions(api.requests)
    figures.left_over = judging.left_over(api, players.values(), stored.screens)
    figures.without_buttons = judging.without_buttons(players.values())
    figures.repeats = len(repeats)
    figures.repeated = [
        f"#{sent.message_id} repeats an earlier one\n{judging.calls_of(api, sent.chat_id, 60)}"
        for sent in repeats
    ]
    figures.repeats_without_a_kill = judging.repeats_without_a_kill(api.sends(), fleet.kills)
    most = judging.most_of_a_kill(repeats, fleet.kills)
    figures.repeats_of_a_message, figures.repeats_of_a_kill = most
    figures.repeats_counted = fleet.count(COUNTED)
    figures.copies_removed = fleet.count("a copy of a message is removed")
    figures.took_over = judging.take_overs(fleet.kills, players.values())
    figures.coach_cpu = fleet.cpu
    figures.odd += [
        f"refused: {r.method} {r.description}" for r in api.mistakes if r.method != PROBE
    ]
    figures.odd += [f"called too early: {r.method}" for r in api.too_early]
    figures.odd += ["a traceback"] * fleet.count("Traceback")
    for what in ("owed", "set_aside", "unhandled"):
        if getattr(stored, what):
            figures.odd.append(f"{getattr(stored, what)} {what}")
    return figures
