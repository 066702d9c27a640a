"""Waiting: pauses that grow, and work that a stop cuts short. Knows no Telegram."""

import asyncio
import random
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


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
