"""getUpdates: gives what is there, or waits for it; the newest caller wins."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from tests.telegram.errors import OTHER_POLL, WEBHOOK_SET, ApiError
from tests.telegram.wire import Params
from tests.telegram.world import World

LONGEST = 50  # seconds; Telegram shortens a longer timeout
MOST = 100  # updates a call


class _Poll:
    """A call that waits."""

    def __init__(self) -> None:
        self.news = asyncio.Event()
        self.terminated = False


class Polling:
    """At most one call waits at a time. Runs in the server's loop."""

    def __init__(self, world: World, loop: asyncio.AbstractEventLoop):
        self.world = world
        self.loop = loop
        self.waiting: _Poll | None = None
        world.wakes.append(self.wake)

    def wake(self) -> None:
        """Something may have come; from any thread."""
        poll = self.waiting
        if poll is not None:
            self.loop.call_soon_threadsafe(poll.news.set)

    async def get_updates(self, params: Params) -> list[dict[str, Any]]:
        """Confirms what is below the offset, then answers with what is left."""
        limit = min(max(params.number("limit", MOST), 1), MOST)
        timeout = min(max(params.number("timeout"), 0), LONGEST)
        world = self.world
        with world.changed:
            world.updates.check_polling()
            world.updates.allow(params.object("allowed_updates", "allowed_updates"))
            for update in world.updates.confirm(params.number("offset")):
                world.changed.notify(update.chat_id)
            batch = world.updates.take(limit)
            if batch or not timeout:
                return world.give(batch)
            if self.waiting is not None:
                self.waiting.terminated = True
                self.waiting.news.set()
            poll = self.waiting = _Poll()
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                return await self._news(poll, limit)
        return []

    async def _news(self, poll: _Poll, limit: int) -> list[dict[str, Any]]:
        try:
            while True:
                await poll.news.wait()
                poll.news.clear()
                if poll.terminated:
                    raise ApiError(409, OTHER_POLL)
                with self.world.changed:
                    if self.world.updates.webhook["url"]:
                        raise ApiError(409, WEBHOOK_SET)
                    batch = self.world.updates.take(limit)
                    if batch:
                        return self.world.give(batch)
        finally:
            if self.waiting is poll:
                self.waiting = None
