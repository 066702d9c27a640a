"""The clock: whoever has something due gets a turn of their own, which decides what is said.

It only finds them, by an index, at the time that their last turn named. Any number of processes
may do so: a turn locks its person's row and looks again, so what one has decided another leaves.
A turn that fails is tried again an hour later and holds up nobody.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import perf_counter

import structlog
from sqlalchemy import Engine

from bot import metrics, sentry
from bot.faults import place_of
from bot.inbound import Inbound
from bot.logs import Names, bound, now_bound, turn_of
from bot.turn import Turns
from bot.writer import Writer
from dialogs.events import Due
from storage import due
from storage.database import passes

log = structlog.get_logger(__name__)

AT_ONCE = 100  # people found at a time; each is a turn of their own
LOOKS_AGAIN_AFTER = 60.0  # seconds at most: the machine's clock may have been set
SOONEST = 0.05  # seconds
LOOKS_AT_ONE = 3  # person, in one go
RESTS_AFTER_A_FAULT = 5.0  # seconds
AFTER_A_FAULT = timedelta(hours=1)  # this person is looked at again
AFTER_A_STRANGER = timedelta(days=1)  # who is not allowed any more


def now_utc() -> datetime:
    return datetime.now(UTC)


@dataclass
class Clock:
    """`run` beside everything else; `tick` looks once.

    `wake`: a reminder is owed to this person. `allowed`: addresses; empty: all.
    """

    channel: str
    engine: Engine
    turns: Turns
    writer: Writer
    wake: Callable[[int], None]
    names: Names
    allowed: frozenset[str] = frozenset()
    now: Callable[[], datetime] = now_utc

    async def run(self) -> None:
        """Until cancelled. A database that is away is waited for."""
        while True:
            try:
                await self.tick()
                pause = await self._until_the_next()
            except Exception as fault:  # noqa: BLE001 (what is due stays due)
                if not passes(fault):
                    sentry.report(fault)
                log.error("the clock cannot look", fault=place_of(fault))
                pause = RESTS_AFTER_A_FAULT
            await asyncio.sleep(pause)

    async def tick(self) -> None:
        """A turn for everybody who has something due now.

        A turn moves its person on, maybe to a moment that has come when it ends; but nobody
        goes in a circle.
        """
        looked: Counter[str] = Counter()
        while found := await self._find():
            for address in found:
                looked[address] += 1
                if looked[address] > LOOKS_AT_ONE:
                    await self._postpone(address, AFTER_A_FAULT)
                else:
                    await self._look_at(address)

    async def _find(self) -> list[str]:
        """In any order: several processes hardly meet."""
        found = await self.writer.run(due.look_for, self.engine, self.channel, self.now(), AT_ONCE)
        return random.sample(found, len(found))

    async def _until_the_next(self) -> float:
        at = await self.writer.run(due.next_look, self.engine, self.channel)
        if at is None:
            return LOOKS_AGAIN_AFTER
        return min(max((at - self.now()).total_seconds(), SOONEST), LOOKS_AGAIN_AFTER)

    async def _look_at(self, address: str) -> None:
        with bound(turn_of(), self.names.of(self.channel, address)):
            if self.allowed and address not in self.allowed:
                await self._postpone(address, AFTER_A_STRANGER)
                return
            try:
                await self._turn(address)
            except Exception as fault:
                if passes(fault):
                    raise
                log.error("a reminder's turn failed", fault=place_of(fault))
                sentry.report(fault)
                await self._postpone(address, AFTER_A_FAULT)

    async def _turn(self, address: str) -> None:
        turn, begun = now_bound().get("turn"), perf_counter()
        inbound = Inbound(self.channel, address, "", Due(), self.now())
        person = await self.writer.run(self.turns.take, inbound, turn)
        seconds = perf_counter() - begun
        metrics.turn_taken(seconds, "taken")
        if person is not None:
            metrics.reminded()
            log.info("something is due", ms=round(1000 * seconds, 1))
            self.wake(person)

    async def _postpone(self, address: str, by: timedelta) -> None:
        to = self.now() + by
        await self.writer.run(due.postpone, self.engine, self.channel, address, to)
