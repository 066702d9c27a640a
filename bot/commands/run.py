"""`coach run`: Telegram where a token is set, the terminal chat otherwise."""

import asyncio
import signal

import typer

from bot import metrics, sentry
from bot.channels.telegram.client import WrongToken
from bot.channels.telegram.client import opened as bot_opened
from bot.commands.chat import chat
from bot.commands.faults import told
from bot.commands.serving import KeptPauses, coach
from bot.logs import hide, quiet_loop, set_up
from bot.opened import Opened, opened
from bot.settings import Settings, read_settings


def run() -> None:
    """Run the bot: on Telegram with COACH_TELEGRAM_TOKEN, in this terminal without."""
    with told():
        settings = read_settings()
        if settings.telegram_token is None:
            typer.echo("COACH_TELEGRAM_TOKEN is not set: talking in this terminal", err=True)
            chat(user=None, lang=None)
            return
        hide(settings.telegram_token, settings.webhook_secret, *settings.encryption_keys)
        set_up(settings.log_level, settings.log_format)
        sentry.set_up(settings.sentry_dsn)
        asyncio.run(_open_and_serve(settings))


async def _open_and_serve(settings: Settings) -> None:
    quiet_loop(asyncio.get_running_loop())
    async with opened(settings, alone=True) as here:
        await serve(here, settings)


async def serve(here: Opened, settings: Settings) -> None:
    """Until SIGTERM or SIGINT. Raises WrongToken."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    token = settings.telegram_token
    assert token is not None
    bot = bot_opened(token, settings.telegram_api, KeptPauses(here), metrics.telegram_called)
    try:
        async with bot as there:
            await coach(there, here, settings, stop)
    except WrongToken as fault:
        raise WrongToken(f"COACH_TELEGRAM_TOKEN: {fault}; @BotFather shows the right one") from None
