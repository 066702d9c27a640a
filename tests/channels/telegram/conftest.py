"""The stand-in Telegram, our bot at it, and Maria."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
import structlog
from aiohttp import web

from bot.channels.telegram.client import opened
from dialogs.events import Said
from tests.telegram.stand_in import BotApi


@pytest.fixture
def api():
    with BotApi() as api:
        yield api


@pytest.fixture
async def bot(api):
    async with opened(api.token, api.url) as bot:
        yield bot


class Desk:
    """Where updates are taken: notes what came, fails or waits when told to."""

    def __init__(self):
        self.tried, self.taken, self.polls = [], [], 0
        self.laid_aside = []
        self.failures = 0
        self.fails_on = None  # words
        self.open = asyncio.Event()
        self.open.set()
        self.stop = asyncio.Event()
        self.stops_after = None

    async def take(self, inbound):
        self.tried.append(inbound)
        await self.open.wait()
        self._fail_if_told(inbound)
        self.taken.append(inbound)
        if self.stops_after == len(self.taken):
            self.stop.set()

    def allows(self, address):
        return True

    async def lay_aside(self, channel, delivery, raw, why):
        self._fail_if_told(None)
        self.laid_aside.append((channel, delivery, raw, why))

    def _fail_if_told(self, inbound):
        said = inbound is not None and isinstance(inbound.event, Said) and inbound.event.text
        if self.failures and (self.fails_on is None or said == self.fails_on):
            self.failures -= 1
            raise RuntimeError("the database hates my walk-away price")

    def polled(self):
        self.polls += 1

    @property
    def words(self):
        return [i.event.text for i in self.taken if isinstance(i.event, Said)]


@pytest.fixture
async def desk():
    return Desk()


@pytest.fixture
def maria(api):
    maria = api.person(first_name="Maria", language_code="de")
    maria.chat.known = True  # she wrote to the bot some time ago
    return maria


@pytest.fixture
def until() -> Callable:
    """Waits for the other thread, the server, without holding up this loop."""

    async def wait(done: Callable[[], object], seconds: float = 5.0) -> None:
        end = time.monotonic() + seconds
        while not done():
            assert time.monotonic() < end, f"waited {seconds} s in vain"
            await asyncio.sleep(0.005)

    return wait


@pytest.fixture
def logged(caplog):
    """All that is logged at the lowest level: ours, and the libraries'."""
    caplog.set_level(logging.DEBUG)
    with structlog.testing.capture_logs() as ours:
        yield lambda: [str(line) for line in ours] + [r.getMessage() for r in caplog.records]


@pytest.fixture
def something_else():
    return _something_else


@asynccontextmanager
async def _something_else(status: int, body: str) -> AsyncIterator[str]:
    """A server between us and Telegram that answers in its own way."""

    here = {"Location": "/here"}

    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status, text=body.replace("{path}", request.path), headers=here)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()
