"""The clock: whoever has something due gets a turn of their own, which decides what is said.

It only finds them, by an index, at the time that their last turn named. Any number of processes
may do so: a turn locks its person's row and looks again, so what one has decided another leaves.
A turn that fails is tried again an hour later and holds up nobody.
"""

import asyncio
import random
from collections.abc import Callable
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
RESTS_AFTER_A_FAULT = 5.0  # seconds
AFTER_A_FAULT = timedelta(hours=1)  # this person is looked at again
AFTER_A_STRANGER = timedelta(days=1)  # who is not allowed any more


def now_utc() -> datetime:
    return datetime.now(UTC)


class Clock:
    """`run` beside everything else; `tick` looks once."""

    def __init__(
        self,
        channel: str,
        engine: Engine,
        turns: Turns,
        writer: Writer,
        wake: Callable[[int], None],
        names: Names,
        allowed: frozenset[str] = frozenset(),
        now: Callable[[], datetime] = now_utc,
    ) -> None:
        """`wake`: something is owed to this person. `allowed`: addresses; empty: all."""
        self._channel, self._engine, self._turns, self._writer = channel, engine, turns, writer
        self._wake, self._names, self._allowed, self._now = wake, names, allowed, now

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
        """A turn for everybody who has something due now, each once."""
        seen: set[str] = set()
        while found := await self._find():
            for address in found:
                if address in seen:  # it should have been moved on: not in a circle
                    await self._postpone(address, AFTER_A_FAULT)
                else:
                    seen.add(address)
                    await self._look_at(address)

    async def _find(self) -> list[str]:
        """In any order: several processes hardly meet."""
        found = await self._writer.run(
            due.look_for, self._engine, self._channel, self._now(), AT_ONCE
        )
        return random.sample(found, len(found))

    async def _until_the_next(self) -> float:
        at = await self._writer.run(due.next_look, self._engine, self._channel)
        if at is None:
            return LOOKS_AGAIN_AFTER
        return min(max((at - self._now()).total_seconds(), SOONEST), LOOKS_AGAIN_AFTER)

    async def _look_at(self, address: str) -> None:
        with bound(turn_of(), self._names.of(self._channel, address)):
            if self._allowed and address not in self._allowed:
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
        inbound = Inbound(self._channel, address, "", Due(), self._now())
        person = await self._writer.run(self._turns.take, inbound, turn)
        seconds = perf_counter() - begun
        metrics.turn_taken(seconds, "taken")
        if person is not None:
            metrics.reminded()
            log.info("something is due", ms=round(1000 * seconds, 1))
            self._wake(person)

    async def _postpone(self, address: str, by: timedelta) -> None:
        to = self._now() + by
        await self._writer.run(due.postpone, self._engine, self._channel, address, to)
