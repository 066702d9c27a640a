"""`coach chat`: the same dialog in the terminal, on the same database."""

import asyncio
import getpass
import secrets
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Annotated

import typer
from prompt_toolkit import PromptSession
from rich.console import Console

from bot.channels.telegram.intake import written
from bot.channels.terminal.show import PlainTerminal, RichTerminal
from bot.commands.faults import told
from bot.delivery import Delivery
from bot.inbound import Inbound
from bot.opened import Opened, opened
from bot.outgoing import Channel
from bot.settings import Settings, SettingsFault, read_settings
from bot.turn import Turns
from bot.writer import Writer
from dialogs.events import Command, Event, Resumed
from dialogs.texts import languages

CHANNEL = "terminal"


def chat(
    user: Annotated[str | None, typer.Option(help="Whose cases; default: the login name.")] = None,
    lang: Annotated[str | None, typer.Option(help="The language to talk in.")] = None,
) -> None:
    """Talk to the coach in the terminal. With piped input: one line a turn."""
    with told():
        settings = read_settings()
        if lang is not None and lang not in languages():
            raise SettingsFault(f"--lang {lang}: it takes one of {', '.join(languages())}")
        with opened(settings, alone=True) as here:
            asyncio.run(talk(here, settings, user or getpass.getuser(), lang))


async def talk(here: Opened, settings: Settings, user: str, lang: str | None) -> None:
    """Until the input ends."""
    person_there = sys.stdin.isatty() and sys.stdout.isatty()
    channel: Channel = RichTerminal(Console()) if person_there else PlainTerminal(sys.stdout)
    writer = Writer()
    turns = Turns(here.ledger, settings.default_lang, settings.default_tz)
    delivery = Delivery(CHANNEL, channel, here.outbox, writer)

    async def take(event: Event, insists: bool = False) -> None:
        inbound = Inbound(
            CHANNEL, user, secrets.token_hex(8), event, datetime.now(UTC), lang, insists
        )
        await delivery.deliver(await writer.run(turns.take, inbound))

    try:
        await take(Command("start") if person_there else Resumed(), insists=lang is not None)
        async for line in typed() if person_there else piped():
            await take(written(line))
    finally:
        writer.close()


async def typed() -> AsyncIterator[str]:
    """Lines from a person, with editing and history, until Ctrl-D or Ctrl-C."""
    session: PromptSession[str] = PromptSession("› ")
    while True:
        try:
            line = await session.prompt_async()
        except (EOFError, KeyboardInterrupt):
            return
        yield line


async def piped() -> AsyncIterator[str]:
    for line in sys.stdin:
        yield line.rstrip("\r\n")
