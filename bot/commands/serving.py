"""The coach on Telegram, put together: what comes in, what goes out, what watches.

Of several processes on one PostgreSQL, one polls (or all stand behind one webhook address);
every one of them delivers. What a process that died had in hand, the others take over.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TypeVar

import structlog

from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.client import CoachBot, connect
from bot.channels.telegram.patience import rest
from bot.channels.telegram.polling import poll
from bot.channels.telegram.registration import Presentation, register
from bot.channels.telegram.sender import TelegramChannel
from bot.channels.telegram.webhook import listen
from bot.clock import Clock
from bot.delivery import LOOKS_AGAIN_AFTER, Delivery
from bot.faults import place_of
from bot.flood import FloodLimit
from bot.health import Health, served
from bot.intake import Intake
from bot.metrics import Owed
from bot.opened import Opened
from bot.settings import Settings, host_and_port
from bot.turn import Turns
from dialogs.table import COMMANDS
from dialogs.texts import languages, words
from dialogs.understanding import warm_up
from storage.kept import keep_pause, pause_of
from storage.people import count_unhandled, tidy

T = TypeVar("T")

log = structlog.get_logger(__name__)

CHANNEL = "telegram"
TIDIED_EVERY = 3600.0  # seconds
LOOKS_FOR_OTHERS_EVERY = 2.0  # seconds: who died, who polls


async def coach(bot: CoachBot, here: Opened, settings: Settings, stop: asyncio.Event) -> None:
    """Commit, then acknowledge, then deliver; until the stop."""
    looks_again = LOOKS_FOR_OTHERS_EVERY if here.is_shared else LOOKS_AGAIN_AFTER
    channel = TelegramChannel(bot)
    delivery = Delivery(CHANNEL, channel, here.outbox, here.writer, here.names, looks_again)
    turns = Turns(here.ledger, settings.default_lang, settings.default_tz)
    intake = Intake(
        *(turns, here.ledger, here.writer, delivery.wake, here.names),
        allowed=settings.allowed_users,
        floods=FloodLimit(),
    )
    clock = Clock(
        *(CHANNEL, here.engine, turns, here.writer, delivery.wake_for_a_reminder, here.names),
        allowed=settings.allowed_users,
    )
    health = Health(lambda: _owed(here), polls=settings.webhook_url is None)
    async with _watched(health, settings):
        if not await connect(bot, stop):
            return
        beside = [
            delivery.sweep(),
            register(bot, presentations(), settings.default_lang),
            _tidy(here),
            clock.run(),
            asyncio.to_thread(warm_up),
        ]
        async with _beside(*beside):
            log.info("the coach is there")
            try:
                await _receive(bot, Arrivals(bot, intake), here, settings, health, stop)
            finally:
                await delivery.close()
    log.info("the coach has stopped")


async def _receive(
    bot: CoachBot,
    arrivals: Arrivals,
    here: Opened,
    settings: Settings,
    health: Health,
    stop: asyncio.Event,
) -> None:
    if settings.webhook_url is None:
        health.set_up()
        await _poll_while_leading(bot, arrivals, here, health, stop)
        return
    host, port = host_and_port(settings.webhook_listen)
    secret = settings.webhook_secret or here.secrets.text_for("webhook")
    async with _beside(_stay_seen(here)):
        await listen(
            *(bot, arrivals, stop),
            url=settings.webhook_url,
            host=host,
            port=port,
            secret=secret,
            on_served=health.set_up,  # not ready before: a rolling restart waits for it
        )


async def _poll_while_leading(
    bot: CoachBot, arrivals: Arrivals, here: Opened, health: Health, stop: asyncio.Event
) -> None:
    """One process polls. Another takes its place when it dies or loses the database."""
    while not stop.is_set():
        leads = await _leads(here)
        health.polls_here(bool(leads))
        if leads:
            halt = asyncio.Event()
            async with _beside(_follow(stop, halt), _halt_when_led(here, halt)):
                await poll(bot, arrivals, halt, health.polled)
        else:
            await rest(LOOKS_FOR_OTHERS_EVERY, stop)


async def _follow(stop: asyncio.Event, halt: asyncio.Event) -> None:
    await stop.wait()
    halt.set()


async def _halt_when_led(here: Opened, halt: asyncio.Event) -> None:
    """Where nothing is known, the database being away, polling goes on and waits for it."""
    if not here.is_shared:
        return
    while await _leads(here) is not False:  # noqa: ASYNC110 (nobody tells us of it)
        await asyncio.sleep(LOOKS_FOR_OTHERS_EVERY)
    log.warning("another process polls now")
    halt.set()


async def _stay_seen(here: Opened) -> None:
    while here.is_shared:
        await asyncio.sleep(LOOKS_FOR_OTHERS_EVERY)
        await _known(here.writer.run(here.presence.check))


async def _leads(here: Opened) -> bool | None:
    """None: the database does not answer."""
    return await _known(here.writer.run(here.presence.leads))


async def _known(asked: Awaitable[T]) -> T | None:
    try:
        return await asked
    except Exception as fault:  # noqa: BLE001 (whatever it is, nothing is known)
        log.warning("the database does not answer", fault=place_of(fault))
        return None


async def _owed(here: Opened) -> Owed:
    now = datetime.now(UTC)
    waiting = await here.writer.run(here.outbox.look, now)
    unhandled = await here.writer.run(count_unhandled, here.engine)
    age = None if waiting.oldest is None else max(0.0, (now - waiting.oldest).total_seconds())
    return Owed(age, waiting.rows, waiting.set_aside, unhandled)


async def _tidy(here: Opened) -> None:
    while True:
        await _known(here.writer.run(tidy, here.engine, datetime.now(UTC)))
        await asyncio.sleep(TIDIED_EVERY)


@asynccontextmanager
async def _watched(health: Health, settings: Settings) -> AsyncIterator[None]:
    if settings.http_listen is None:
        yield
        return
    async with served(health, *host_and_port(settings.http_listen)):
        yield


@asynccontextmanager
async def _beside(*work: Awaitable[None]) -> AsyncIterator[None]:
    """Runs beside the block, and ends with it."""
    tasks = [asyncio.ensure_future(one) for one in work]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class KeptPauses:
    """What Telegram asked to be let be, over restarts and for all processes."""

    def __init__(self, here: Opened) -> None:
        self._here = here

    async def until(self, what: str) -> datetime | None:
        return await self._here.writer.run(pause_of, self._here.engine, what)

    async def keep(self, what: str, until: datetime) -> None:
        await self._here.writer.run(keep_pause, self._here.engine, what, until)


def presentations() -> dict[str, Presentation]:
    """The commands that work, and what the bot says of itself, in every language."""
    return {
        language: Presentation(
            [(name, words(language, f"command-{name}")) for name in COMMANDS],
            words(language, "about"),
            words(language, "about-short"),
        )
        for language in languages()
    }
