"""Waiting: pauses that grow, work that a stop cuts short, and what was asked to be let be
until when. Knows no Telegram."""

import asyncio
import random
import time
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeVar

import structlog

from bot.faults import place_of

T = TypeVar("T")
log = structlog.get_logger(__name__)

MARGIN = 0.05  # seconds on top of what was asked: clocks differ, and too early counts again
REMEMBERING = 2.0  # seconds that a memory may take: nobody waits longer for it


class Pauses:
    """Growing pauses in seconds, with jitter so that many processes do not call in step."""

    def __init__(self, first: float, most: float) -> None:
        self._first = self._now = first
        self._most = most

    def next(self) -> float:
        """Half to all of the pause that is due; the following one is twice as long."""
        pause, self._now = self._now, min(2 * self._now, self._most)
        return pause * random.uniform(0.5, 1.0)  # noqa: S311 (no secret hangs on it)

    def reset(self) -> None:
        self._now = self._first


class Kept(Protocol):
    """Remembers until when something is to be let be, over restarts."""

    async def until(self, what: str) -> datetime | None: ...

    async def keep(self, what: str, until: datetime) -> None: ...


class Limits:
    """What is to be let be, and for how long still.

    Within the process by a clock that nobody sets; over restarts by the time of day, as well as
    it goes: a memory that fails is logged and holds up nothing.
    """

    def __init__(self, kept: Kept | None = None) -> None:
        self._kept = kept
        self._ends: dict[str, float] = {}  # by time.monotonic()
        self._recalled: set[str] = set()

    async def left(self, what: str) -> float:
        """Seconds that it is still to be let be; 0.0: it may be done."""
        if self._kept is not None and what not in self._recalled:
            await self._recall(self._kept, what)
        return max(0.0, self._ends.get(what, 0.0) - time.monotonic())

    async def note(self, what: str, seconds: float) -> None:
        """It is to be let be for so many seconds from now on."""
        seconds += MARGIN
        self._extend(what, seconds)
        if self._kept is None:
            return
        try:
            async with asyncio.timeout(REMEMBERING):
                await self._kept.keep(what, datetime.now(UTC) + timedelta(seconds=seconds))
        except Exception as fault:  # noqa: BLE001 (whatever it is, it is known here)
            log.warning("a limit is not remembered", what=what, fault=place_of(fault))

    async def _recall(self, kept: Kept, what: str) -> None:
        try:
            async with asyncio.timeout(REMEMBERING):
                until = await kept.until(what)
        except Exception as fault:  # noqa: BLE001 (asked again at the next time)
            log.warning("a limit cannot be recalled", what=what, fault=place_of(fault))
            return
        self._recalled.add(what)
        if until is not None:
            self._extend(what, (until - datetime.now(UTC)).total_seconds())

    def _extend(self, what: str, seconds: float) -> None:
        """Never shortens: another call may have heard of a later end meanwhile."""
        self._ends[what] = max(self._ends.get(what, 0.0), time.monotonic() + seconds)


async def rest(seconds: float, stop: asyncio.Event) -> None:
    """Waits, or less when the stop comes."""
    await unless_stopped(asyncio.sleep(seconds), stop)


async def unless_stopped(work: Coroutine[Any, Any, T], stop: asyncio.Event) -> T | None:
    """The work's result; None when the stop came first, the work is then cancelled."""
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
