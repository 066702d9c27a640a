"""Webhooks of a few small bots in one thread, to try pushes on: each keeps what came to it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Any, Self

from aiohttp import web

Answer = Callable[[dict[str, Any]], Awaitable[web.StreamResponse]]


async def fine(update: dict[str, Any]) -> web.StreamResponse:
    """Takes it."""
    return web.Response()


class HookBot:
    """Listens at `url`; `answer` says what is done with an update."""

    def __init__(self, answer: Answer = fine, port: int = 0):
        self.answer = answer
        self.port = port
        self.got: list[dict[str, Any]] = []
        self.news = threading.Condition()
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._runner = web.AppRunner(web.Application(), access_log=None, shutdown_timeout=0.01)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def texts(self) -> list[str]:
        """Texts and data, in the order of arrival."""
        found = [u.get("message") or u.get("callback_query") or {} for u in self.got]
        return [item.get("text") or item.get("data") or "" for item in found]

    def has_got(self, count: int) -> None:
        """Waits until so many updates have come."""
        with self.news:
            assert self.news.wait_for(lambda: len(self.got) >= count, 10), self.texts

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(5)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._runner.cleanup(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _start(self) -> None:
        self._runner.app.router.add_post("/{path:.*}", self._take)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]

    async def _take(self, http: web.Request) -> web.StreamResponse:
        update = await http.json()
        with self.news:
            self.got.append(update)
            self.headers.append(dict(http.headers))
            self.paths.append(http.path_qs)
            self.news.notify_all()
        return await self.answer(update)
