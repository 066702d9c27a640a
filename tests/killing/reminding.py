"""A thousand reminders are due at one moment; the processes that tell them die and come back.

    python -m tests.killing.reminding --rounds 50 --reminders 1000 --database postgresql

Each round begins with the same database: people with a contact each, added six weeks ago. What
is counted is what stands at Telegram and in the database when all is still.
"""

import argparse
import asyncio
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import delete, update

from bot.inbound import Inbound
from bot.opened import Opened
from bot.turn import Turns
from bot.typed import written
from storage import due
from storage.database import writing
from storage.models import conversations, outbox
from tests.databases import PostgresServer
from tests.killing.fleet import Fleet
from tests.killing.nursery import Nursery
from tests.killing.stored import everything, in_database
from tests.telegram.stand_in import BotApi, Person

ADDED = timedelta(days=43)  # ago
SAID = ("/settings quiet 3-3", "/settings morning 0:00", "/contacts", "Maria Keller at Acme", "yes")
COUNTED = "a message that may have been sent before was sent again"
SETTLES = 120.0  # seconds
LOOK = 0.05
BUTTON = "|r_"  # in the data of a reminder's buttons


@dataclass
class Figures:
    rounds: int = 0
    reminders: int = 0
    kills: int = 0
    repeated: int = 0  # sent twice
    most_of_a_round: int = 0  # repeats beyond one a kill, at most
    counted: int = 0  # by the coach, which cannot know whether the first one arrived
    seconds: float = 0.0
    missing: list[str] = field(default_factory=list)
    decided_twice: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)

    def table(self) -> str:
        rows = {
            "rounds, reminders, kills": f"{self.rounds}, {self.reminders}, {self.kills}",
            "not told": len(self.missing),
            "decided twice": len(self.decided_twice),
            "told twice; more than one a kill": f"{self.repeated}; {self.most_of_a_round}",
            "copies left with buttons": len(self.left_over),
            "sent though perhaps sent before, as the coach counts": self.counted,
            "seconds": f"{self.seconds:.0f}",
        }
        wide = max(map(len, rows))
        return "\n".join(f"{name:<{wide}}  {value}" for name, value in rows.items())

    def faults(self) -> list[str]:
        return [*self.missing, *self.decided_twice, *self.left_over]


def prepare(here: Opened, people: list[int]) -> None:
    """Each has added somebody; nothing is owed to anybody."""
    turns = Turns(here.ledger, "en", "UTC")
    at = datetime.now(UTC) - ADDED
    for person in people:
        for number, text in enumerate(SAID):
            inbound = Inbound("telegram", str(person), f"{person}-{number}", written(text), at)
            turns.take(inbound)
    with writing(here.engine) as connection:
        connection.execute(delete(outbox))


def knows(here: Opened, message: int) -> None:
    """Everybody has a screen from before; the newest message of all was this one."""
    with writing(here.engine) as connection:
        connection.execute(update(conversations).values(live_message=0, last_message=message))


def still(here: Opened) -> bool:
    """Nobody is to be looked at by now, and nothing is owed."""
    now = datetime.now(UTC)
    return not due.look_for(here.engine, "telegram", now, 1) and not here.outbox.look(now).rows


def a_round(
    fleet: Fleet, people: list[Person], figures: Figures, rng: random.Random, lasts: float
) -> None:
    """Everything is due; kills come at random moments until it could all be told."""
    before = Counter(sent.chat_id for sent in fleet.api.sends())
    newest = max((sent.message_id for sent in fleet.api.sends()), default=0)
    asyncio.run(in_database(fleet.env, knows, newest))
    for coach in fleet.coaches:
        coach.start(wait=False)
    kills = 0
    end = time.monotonic() + lasts
    while time.monotonic() < end:
        time.sleep(rng.uniform(0.05, lasts / 2))
        victim = rng.choice(fleet.coaches)
        fleet.kill(victim)
        kills += 1
        victim.start(wait=False)
    _waits(lambda: asyncio.run(in_database(fleet.env, still)))
    fleet.stop()
    _judge(fleet, people, figures, before, kills)


def _waits(done: Callable[[], bool]) -> None:
    end = time.monotonic() + SETTLES
    while not done():
        assert time.monotonic() < end, "it does not come to rest"
        time.sleep(LOOK)


def _judge(
    fleet: Fleet, people: list[Person], figures: Figures, before: Counter[int], kills: int
) -> None:
    sent = Counter(one.chat_id for one in fleet.api.sends()) - before
    stored = everything(fleet, [person.id for person in people])
    repeats = sum(count - 1 for count in sent.values())
    for person in people:
        if not sent[person.id]:
            figures.missing.append(f"{person.id} was not told")
        with_buttons = [m for m in person.bot_messages if any(BUTTON in d for d in m.data)]
        if len(with_buttons) != 1:
            figures.left_over.append(f"{person.id} sees {len(with_buttons)} reminders")
        told = [r for r in stored.exports[person.id]["reminders"] if r["status"] == "sent"]
        if len(told) != 1:
            figures.decided_twice.append(f"{person.id}: {len(told)} were decided")
        person.clears_history()
    figures.rounds += 1
    figures.reminders += len(people)
    figures.kills += kills
    figures.repeated += repeats
    figures.most_of_a_round = max(figures.most_of_a_round, repeats - kills)
    figures.counted = fleet.count(COUNTED)


@dataclass
class Place:
    """Where rounds take place: a database that is made anew for each from the first."""

    folder: Path
    server: PostgresServer | None = None
    made: str = ""

    def first(self) -> str:
        self.made = self.server.new_database() if self.server else self._file("prepared")
        return self.made

    def again(self, number: int) -> str:
        if self.server is not None:
            return self.server.new_database(like=self.made)
        shutil.copy(self.folder / "prepared.sqlite3", self.folder / f"round-{number}.sqlite3")
        return self._file(f"round-{number}")

    def _file(self, name: str) -> str:
        return f"sqlite:///{self.folder / name}.sqlite3"


def play(
    place: Place, nursery: Nursery, rounds: int, reminders: int, lasts: float, seed: int = 1
) -> Figures:
    """`lasts`: seconds in which kills come, about as long as all of it takes undisturbed."""
    figures, rng, began = Figures(), random.Random(seed), time.monotonic()
    size = 3 if place.server else 1
    with BotApi() as api:
        people = [api.person() for _ in range(reminders)]
        for person in people:
            person.chat.known = True
        fleet = Fleet(api, place.folder, place.first(), size, nursery=nursery)
        asyncio.run(in_database(fleet.env, prepare, [person.id for person in people]))
        try:
            for number in range(rounds):
                database = place.again(number)
                for coach in fleet.coaches:
                    coach.env["COACH_DATABASE_URL"] = database
                fleet.env["COACH_DATABASE_URL"] = database
                a_round(fleet, people, figures, rng, lasts)
        finally:
            for coach in fleet.coaches:
                coach.kill()
    figures.seconds = time.monotonic() - began
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.killing.reminding", description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--reminders", type=int, default=1000)
    parser.add_argument("--lasts", type=float, default=8.0, help="seconds in which kills come")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with Nursery() as nursery, _place(asked.database) as place:
        figures = play(place, nursery, asked.rounds, asked.reminders, asked.lasts, asked.seed)
    print(figures.table())
    print(*figures.faults()[:20], sep="\n", file=sys.stderr)
    return int(bool(figures.faults()))


@contextmanager
def _place(kind: str) -> Iterator[Place]:
    with tempfile.TemporaryDirectory(prefix="coach-reminding-") as folder:
        if kind == "sqlite":
            yield Place(Path(folder))
            return
        with PostgresServer() as server:
            yield Place(Path(folder), server)


if __name__ == "__main__":
    sys.exit(main())
