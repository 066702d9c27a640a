"""`coach run`: Telegram where a token is set, the terminal chat otherwise."""

import asyncio
import signal
from datetime import UTC, datetime, timedelta

import structlog
import typer
from sqlalchemy.exc import DBAPIError

from bot.channels.telegram.client import CoachBot, WrongToken, connect
from bot.channels.telegram.client import opened as bot_opened
from bot.channels.telegram.polling import poll
from bot.channels.telegram.registration import Presentation, register
from bot.channels.telegram.sender import TelegramChannel
from bot.commands.chat import chat
from bot.commands.faults import told
from bot.delivery import Delivery
from bot.intake import Intake
from bot.logs import set_up
from bot.opened import Opened, opened
from bot.settings import Settings, read_settings
from bot.turn import Turns
from bot.writer import Writer
from dialogs.table import COMMANDS
from dialogs.texts import languages, words
from storage.people import forget_deliveries

log = structlog.get_logger(__name__)

CHANNEL = "telegram"
REPEATED_FOR = timedelta(days=2)  # Telegram keeps an update for 24 hours
TIDIED_EVERY = 3600.0  # seconds


def run() -> None:
    """Run the bot: on Telegram with COACH_TELEGRAM_TOKEN, in this terminal without."""
    with told():
        settings = read_settings()
        if settings.telegram_token is None:
            typer.echo("COACH_TELEGRAM_TOKEN is not set: talking in this terminal", err=True)
            chat(user=None, lang=None)
            return
        set_up(settings.log_level, settings.log_format)
        with opened(settings, alone=True) as here:
            asyncio.run(serve(here, settings))


async def serve(here: Opened, settings: Settings) -> None:
    """Until SIGTERM or SIGINT. Raises WrongToken."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    token = settings.telegram_token
    assert token is not None
    writer = Writer()
    try:
        async with bot_opened(token, settings.telegram_api) as bot:
            if await connect(bot, stop):
                await coach(bot, here, settings, writer, stop)
    except WrongToken as fault:
        raise WrongToken(f"COACH_TELEGRAM_TOKEN: {fault}; @BotFather shows the right one") from None
    finally:
        writer.close()


async def coach(
    bot: CoachBot, here: Opened, settings: Settings, writer: Writer, stop: asyncio.Event
) -> None:
    """Commit, then acknowledge, then deliver."""
    turns = Turns(here.ledger, settings.default_lang, settings.default_tz)
    delivery = Delivery(CHANNEL, TelegramChannel(bot), here.outbox, writer)
    intake = Intake(turns, writer, delivery.wake, settings.allowed_users)
    beside = [
        asyncio.create_task(delivery.sweep()),
        asyncio.create_task(register(bot, presentations(), settings.default_lang)),
        asyncio.create_task(tidy(here, writer)),
    ]
    log.info("the coach is there")
    try:
        await poll(bot, intake.take, stop)
    finally:
        await delivery.close()
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)
        log.info("the coach has stopped")


async def tidy(here: Opened, writer: Writer) -> None:
    """Ids of deliveries are kept as long as Telegram may repeat them, and no longer: its ids
    start anew at random after a quiet week, and a new update must not look like an old one."""
    while True:
        before = datetime.now(UTC) - REPEATED_FOR
        try:
            await writer.run(forget_deliveries, here.engine, before)
        except DBAPIError as fault:
            log.warning("delivery ids were not tidied", fault=type(fault).__name__)
        await asyncio.sleep(TIDIED_EVERY)


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
