"""Where calls to the database run, so that asyncio never waits for it.

SQLite: one thread that alone touches it. PostgreSQL: the same synchronous calls, each in a
greenlet of its own over asyncpg, as many at a time as there are connections.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any, ParamSpec, Protocol, TypeVar

from sqlalchemy.util import greenlet_spawn

P = ParamSpec("P")
T = TypeVar("T")


class Writer(Protocol):
    """A call that has begun is finished, also when whoever waits for it is cancelled."""

    async def run(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T: ...

    async def close(self) -> None:
        """Returns when the calls in hand are finished."""


class OneThread:
    """Runs one synchronous call after the other, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    async def run(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop, context = asyncio.get_running_loop(), copy_context()
        return await loop.run_in_executor(self._thread, lambda: context.run(call, *args, **kwargs))

    async def close(self) -> None:
        await asyncio.to_thread(self._thread.shutdown, wait=True)


class ManyGreenlets:
    """Runs calls side by side; those that are not begun wait in their order."""

    def __init__(self, at_once: int) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._in_hand: set[asyncio.Task[Any]] = set()

    async def run(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        task = asyncio.ensure_future(self._run(lambda: call(*args, **kwargs)))
        self._in_hand.add(task)
        task.add_done_callback(self._in_hand.discard)
        return await asyncio.shield(task)

    async def _run(self, call: Callable[[], T]) -> T:
        async with self._free:
            result: T = await greenlet_spawn(call)
            return result

    async def close(self) -> None:
        if self._in_hand:
            await asyncio.wait(set(self._in_hand))
