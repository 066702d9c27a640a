"""Tells Telegram the commands and what the bot is, in every language.

Telegram limits these calls, so each is made only when something has changed. Nothing here
stops the bot: what fails is tried again later.
"""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import structlog
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.channels.telegram.client import CoachBot, pause_after
from bot.channels.telegram.patience import Pauses

log = structlog.get_logger(__name__)


class Presentation(NamedTuple):
    """What Telegram shows of the bot, in one language."""

    commands: list[tuple[str, str]]  # name without slash, description
    description: str  # in an empty chat, at most 512 characters
    short_description: str  # on the bot's page, at most 120 characters


class Entry(NamedTuple):
    """One thing to be registered: the Bot API's name for it, and its parameter."""

    thing: str  # "MyCommands": there is a getMyCommands and a setMyCommands
    parameter: str
    value: Any
    language: str | None


async def register(
    bot: CoachBot, catalogue: Mapping[str, Presentation], default: str = "en"
) -> None:
    """Returns when all of it is registered, or will never be; meant to run beside the bot.

    Args:
        catalogue: language code to what is shown in it.
        default: the language for everyone whose own is not in the catalogue.
    """
    pauses = Pauses(first=1.0, most=600.0)
    for entry in _entries(catalogue, default):
        await _until_settled(bot, entry, pauses)
        pauses.reset()


def _entries(catalogue: Mapping[str, Presentation], default: str) -> Iterator[Entry]:
    for language, shown in [(None, catalogue[default]), *catalogue.items()]:
        commands = [{"command": c, "description": text} for c, text in shown.commands]
        yield Entry("MyCommands", "commands", commands, language)
        yield Entry("MyDescription", "description", shown.description, language)
        short = shown.short_description
        yield Entry("MyShortDescription", "short_description", short, language)


async def _until_settled(bot: CoachBot, entry: Entry, pauses: Pauses) -> None:
    about = {"thing": entry.thing, "language": entry.language}
    while True:
        try:
            await _bring_up_to_date(bot, entry)
            return
        except (BadRequest, InvalidToken) as refusal:
            log.error(f"not registered ({refusal})", **about)
            return
        except TelegramError as error:
            pause = pause_after(error, pauses)
            log.warning(f"not registered yet ({error}); trying again in {pause:.0f} s", **about)
        await asyncio.sleep(pause)


async def _bring_up_to_date(bot: CoachBot, entry: Entry) -> None:
    try:
        shown = await bot.call(f"get{entry.thing}", language_code=entry.language)
    except (BadRequest, InvalidToken):  # a server that cannot tell, such as an older one
        shown = None
    if isinstance(shown, dict):  # the descriptions come wrapped, the commands do not
        shown = shown.get(entry.parameter)
    if shown != entry.value:
        value = {entry.parameter: entry.value}
        await bot.call(f"set{entry.thing}", language_code=entry.language, **value)
