"""Updates that were fetched and may not be forgotten yet: each chat's in order, chats side by side.

A chat whose update takes long, a file being fetched or a turn that fails, holds up nobody
else's: newer ones are added meanwhile. What lies behind one that is not taken yet comes again
with every poll, and is known.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.channels.telegram.intake import chat_of, number_of


@dataclass(eq=False)
class _Fetched:
    """An update as JSON gave it, and whether Telegram may forget it."""

    update: Any
    taken: bool = False


class InHand:
    def __init__(self, take: Callable[[Any], Awaitable[bool]]) -> None:
        """`take`: tries until an update is committed. False: it was stopped before."""
        self._take = take
        self._fetched: list[_Fetched] = []  # in Telegram's order
        self._lanes: dict[object, deque[_Fetched]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._fetched)

    def add(self, updates: list[Any]) -> bool:
        """Begins with those that are new. False: there are none."""
        known = {number_of(fetched.update) for fetched in self._fetched} - {None}
        new = [_Fetched(update) for update in updates if number_of(update) not in known]
        self._fetched += new
        for fetched in new:
            chat = chat_of(fetched.update)
            self._queue(id(fetched) if chat is None else ("chat", chat), fetched)
        return bool(new)

    def _queue(self, lane: object, fetched: _Fetched) -> None:
        if lane in self._lanes:
            self._lanes[lane].append(fetched)
            return
        self._lanes[lane] = deque([fetched])
        task = asyncio.create_task(self._run(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, lane: object) -> None:
        """One chat's updates, one after the other."""
        waiting = self._lanes[lane]
        try:
            while waiting:
                waiting[0].taken = await self._take(waiting[0].update)
                if not waiting.popleft().taken:
                    return
        finally:
            del self._lanes[lane]

    async def settled(self, within: float | None = None) -> int:
        """Waits until all are taken or given up; how many chats are not when the time is over."""
        if not self._tasks:
            return 0
        _, late = await asyncio.wait(set(self._tasks), timeout=within)
        return len(late)

    def past(self) -> Iterator[Any]:
        """Hands out, once, what Telegram may forget: up to the first that is not taken."""
        while self._fetched and self._fetched[0].taken:
            yield self._fetched.pop(0).update

    async def drop(self) -> None:
        """Cuts off what is being taken. It comes again."""
        late = set(self._tasks)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
