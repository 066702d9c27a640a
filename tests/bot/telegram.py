"""A chat program that shows what it is given, or fails as it is told."""

import asyncio
from collections.abc import Callable, Collection

from bot.outgoing import Outgoing


class Telegram:
    def __init__(self) -> None:
        self.shown: list[tuple[str, str, int | None]] = []
        self.removed: list[int] = []
        self.searched: list[tuple[int, int]] = []
        self.faults: dict[str, list[Exception]] = {}
        self.before_showing: Callable[[], object] = lambda: None
        self.changed = asyncio.Event()
        self._last = 100

    async def show(self, outgoing: Outgoing) -> int | None:
        await asyncio.sleep(0)
        if faults := self.faults.get(outgoing.address):
            self.changed.set()
            raise faults.pop(0)
        self.before_showing()
        edits = outgoing.place == "edit" and outgoing.live is not None and outgoing.drawn.number
        self._last += not edits
        text = "\n".join(line.text for line in outgoing.drawn.lines)
        self.shown.append((outgoing.address, text, outgoing.live))
        self.changed.set()
        return outgoing.live if edits else self._last

    async def remove(self, address: str, message: int) -> None:
        if faults := self.faults.get(f"remove from {address}"):
            raise faults.pop(0)
        self.removed.append(message)
        self.changed.set()

    async def remove_copies(
        self, address: str, after: int, before: int, stay: Collection[int]
    ) -> int:
        self.searched.append((after, before))
        return before - after - 1

    async def until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not done():
                self.changed.clear()
                await self.changed.wait()
