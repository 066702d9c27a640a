"""`coach run`: Telegram where a token is set, the terminal chat otherwise."""

import asyncio
import signal

import structlog

from bot.channels.telegram.client import CoachBot, WrongToken, connect
from bot.channels.telegram.client import opened as bot_opened
from bot.channels.telegram.polling import poll
from bot.channels.telegram.registration import Presentation, register
from bot.channels.telegram.sender import TelegramChannel
from bot.commands.chat import chat
from bot.commands.faults import told
from bot.delivery import Delivery
from bot.inbound import Inbound
from bot.logs import set_up
from bot.opened import Opened, opened
from bot.settings import Settings, read_settings
from bot.turn import Turns
from bot.writer import Writer
from dialogs.table import COMMANDS
from dialogs.texts import languages, words

log = structlog.get_logger(__name__)

CHANNEL = "telegram"


def run() -> None:
    """Run the bot: on Telegram with COACH_TELEGRAM_TOKEN, in this terminal without."""
    with told():
        settings = read_settings()
        if settings.telegram_token is None:
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

    async def take(inbound: Inbound) -> None:
        if settings.allowed_users and inbound.address not in settings.allowed_users:
            log.info("somebody who is not allowed wrote; ignored")
            return
        delivery.wake(await writer.run(turns.take, inbound))

    beside = [
        asyncio.create_task(delivery.sweep()),
        asyncio.create_task(register(bot, presentations(), settings.default_lang)),
    ]
    log.info("the coach is there")
    try:
        await poll(bot, take, stop)
    finally:
        await delivery.close()
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)
        log.info("the coach has stopped")


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
