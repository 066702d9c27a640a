"""Takes inbounds for a channel: who may come in, and what becomes of a turn that cannot be taken.

One chat's inbounds are taken in the order in which they came, different chats side by side. A
database that is away is waited for: the channel brings the same inbound again. A turn that
fails for another reason fails again; after three tries it is set aside, sealed, so that it
blocks nobody, and the person is told.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from time import perf_counter

import structlog

from bot import metrics, sentry
from bot.faults import place_of
from bot.flood import FloodLimit
from bot.inbound import Inbound
from bot.logs import Names, bound, now_bound, turn_of
from bot.turn import Turns
from bot.writer import Writer
from dialogs.events import Failed, Talking, TooMuch
from storage.database import passes
from storage.ledger import Ledger

log = structlog.get_logger(__name__)

TRIES = 3
BETWEEN_TRIES = 0.1  # seconds


class Intake:
    def __init__(
        self,
        turns: Turns,
        ledger: Ledger,
        writer: Writer,
        wake: Callable[[int], None],
        names: Names,
        allowed: frozenset[str] = frozenset(),
        floods: FloodLimit | None = None,
    ) -> None:
        """`wake`: a person has something to be delivered. `allowed`: addresses; empty: all.
        `floods`: None where nobody else can be flooded: a terminal."""
        self._turns, self._ledger, self._writer, self._wake = turns, ledger, writer, wake
        self._names, self._allowed = names, allowed
        self._lanes: defaultdict[str, _Lane] = defaultdict(_Lane)
        self._floods = floods

    def allows(self, address: str) -> bool:
        """Whether this person may talk to the coach at all."""
        return not self._allowed or address in self._allowed

    async def take(self, inbound: Inbound) -> None:
        """Returns when the turn is committed, or set aside. Raises what is worth another try."""
        with bound(turn_of(), self._names.of(inbound.channel, inbound.address)):
            if not self.allows(inbound.address):
                log.info("somebody who is not allowed wrote; ignored")
                return
            async with self._in_line(inbound.address):
                await self._take_in_line(inbound)

    async def lay_aside(self, channel: str, delivery: str, raw: str, why: str) -> None:
        """Keeps an update that cannot even be read. Raises while the database is away."""
        at = datetime.now(UTC)
        await self._writer.run(self._ledger.lay_aside, channel, delivery, raw, why, at)
        metrics.update_laid_aside()
        log.warning("an update is set aside", why=why)

    @asynccontextmanager
    async def _in_line(self, address: str) -> AsyncIterator[None]:
        lane = self._lanes[address]
        lane.waiting += 1
        try:
            async with lane.lock:
                yield
        finally:
            lane.waiting -= 1
            if not lane.waiting:
                self._lanes.pop(address, None)

    async def _take_in_line(self, inbound: Inbound) -> None:
        verdict = (
            "take"
            if self._floods is None
            else self._floods.verdict(inbound.address, inbound.delivery)
        )
        if verdict != "take":
            metrics.flooded()
            if verdict == "drop" or not isinstance(inbound.event, Talking):
                return
            inbound = replace(inbound, event=TooMuch())
        for tries_left in reversed(range(TRIES)):
            try:
                await self._turn(inbound)
            except Exception as fault:
                if passes(fault):
                    raise
                if tries_left:
                    log.warning("a turn failed", fault=place_of(fault), tries_left=tries_left)
                    await asyncio.sleep(BETWEEN_TRIES)
                else:
                    await self._give_up(inbound, fault)
            else:
                return

    async def _turn(self, inbound: Inbound, laid_aside: str | None = None) -> None:
        begun = perf_counter()
        outcome = "failed"
        try:
            turn = now_bound().get("turn")
            person = await self._writer.run(self._turns.take, inbound, turn, laid_aside)
            outcome = "taken" if laid_aside is None else "given_up"
        finally:
            seconds = perf_counter() - begun
            metrics.turn_taken(seconds, outcome)
            event = type(inbound.event).__name__.lower()
            log.info("turn", event_kind=event, outcome=outcome, ms=round(1000 * seconds, 1))
        if person is not None:
            self._wake(person)

    async def _give_up(self, inbound: Inbound, fault: Exception) -> None:
        why = place_of(fault)
        log.error("an update is set aside", fault=why)
        sentry.report(fault)
        metrics.update_laid_aside()
        try:
            await self._turn(replace(inbound, event=Failed()), laid_aside=why)
        except Exception as further:
            if passes(further):
                raise
            log.error("the person could not be told", fault=place_of(further))
            await self._only_keep(inbound, why)

    async def _only_keep(self, inbound: Inbound, why: str) -> None:
        """With the person's key; where that is what fails, with the operator's."""
        try:
            await self._writer.run(self._turns.only_lay_aside, inbound, why)
        except Exception as fault:
            if passes(fault):
                raise
            laid = (inbound.channel, inbound.delivery, inbound.raw or "", why, inbound.at)
            await self._writer.run(self._ledger.lay_aside, *laid)


class _Lane:
    """One chat's: first come, first taken."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.waiting = 0
