"""Whether the process lives and can serve, and its metrics, over HTTP.

Knows the database only through `look`, and Telegram only through `polled`.
"""

import asyncio
import os
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from aiohttp import web
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from bot import metrics
from bot.faults import ListenFault, place_of
from bot.metrics import Owed

__all__ = ["Health", "Owed", "served"]

log = structlog.get_logger(__name__)

POLL_IS_OLD = 120.0  # seconds; Telegram holds a poll for 25
DATABASE_IS_AWAY = 2.0  # seconds without an answer
CLOSING = 1.0  # seconds for requests in hand when the process stops


class Health:
    """What others report, and what follows from it."""

    def __init__(
        self,
        look: Callable[[], Awaitable[Owed]],
        polls: bool,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`look`: asks the database. `polls`: this process is to poll, from now on."""
        self._look, self._polls, self._clock = look, polls, clock
        self._last_poll = clock()  # the start counts: the first poll takes its time
        self._is_set_up = False
        self._looking: asyncio.Task[Owed | None] | None = None

    def polled(self) -> None:
        """Telegram answered a poll just now."""
        self._last_poll = self._clock()
        metrics.polled()

    def polls_here(self, here: bool) -> None:
        """Of several processes only one polls; the others live without."""
        if here and not self._polls:
            self._last_poll = self._clock()
        self._polls = here

    def set_up(self) -> None:
        """From now on the process can serve, as far as it depends on itself."""
        self._is_set_up = True

    def why_dead(self) -> str | None:
        """None: it lives."""
        age = self._clock() - self._last_poll
        if self._polls and age >= POLL_IS_OLD:
            return f"the last successful poll was {age:.0f} seconds ago"
        return None

    async def why_not_ready(self) -> str | None:
        """None: it serves."""
        if not self._is_set_up:
            return "still setting up"
        if await self.owed() is None:
            return "the database does not answer"
        return None

    async def owed(self) -> Owed | None:
        """As the database says it; None where it does not answer in time.

        Whoever asks meanwhile shares the answer: a database that is away would otherwise
        gather one waiting call a question.
        """
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._looked())
        done, _ = await asyncio.wait({self._looking}, timeout=DATABASE_IS_AWAY)
        return next(iter(done)).result() if done else None

    async def _looked(self) -> Owed | None:
        try:
            return await self._look()
        except Exception as fault:  # noqa: BLE001 (whatever it is, there is no answer)
            log.debug("the database was not looked at", fault=place_of(fault))
            return None

    def close(self) -> None:
        if self._looking is not None:
            self._looking.cancel()


@asynccontextmanager
async def served(health: Health, host: str, port: int) -> AsyncIterator[None]:
    """/live, /ready and /metrics, as long as the block lasts. Raises ListenFault."""
    runner = web.AppRunner(_app(health), access_log=None, shutdown_timeout=CLOSING)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        yield
    finally:
        await runner.cleanup()
        health.close()


def _app(health: Health) -> web.Application:
    async def live(_: web.Request) -> web.Response:
        return _answer(health.why_dead())

    async def ready(_: web.Request) -> web.Response:
        return _answer(await health.why_not_ready())

    async def measured(_: web.Request) -> web.Response:
        text = metrics.as_text(await health.owed())
        return web.Response(body=text, headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})

    app = web.Application()
    app.add_routes([web.get("/live", live), web.get("/ready", ready)])  # and HEAD
    app.add_routes([web.get("/metrics", measured)])
    return app


def _answer(fault: str | None) -> web.Response:
    return web.Response(text=f"{fault or 'ok'}\n", status=503 if fault else 200)


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except socket.gaierror:
        reason = "the name does not resolve"
    except OverflowError:
        reason = "a port is at most 65535"
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else type(error).__name__
    else:
        return
    place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    example = "give another address, for example 127.0.0.1:9100"
    raise ListenFault(f"COACH_HTTP_LISTEN: {place} cannot be listened on ({reason}); {example}")
