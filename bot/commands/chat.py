"""`coach chat`: the same dialog in the terminal, on the same database."""

import asyncio
import getpass
import io
import secrets
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Annotated

import typer
from prompt_toolkit import PromptSession
from rich.console import Console

from bot.channels.terminal.show import PlainTerminal, RichTerminal
from bot.commands.faults import told
from bot.delivery import Delivery
from bot.inbound import Inbound
from bot.intake import TRIES, Intake
from bot.logs import set_up
from bot.opened import Opened, opened
from bot.outgoing import Channel
from bot.settings import Settings, SettingsFault, read_settings
from bot.turn import Turns
from bot.typed import storable, written
from dialogs.events import Command, Due, Event, Resumed
from dialogs.texts import languages

CHANNEL = "terminal"


def chat(
    user: Annotated[str | None, typer.Option(help="Whose cases; default: the login name.")] = None,
    lang: Annotated[str | None, typer.Option(help="The language to talk in.")] = None,
) -> None:
    """Talk to the coach in the terminal. With piped input: one line a turn."""
    with told():
        settings = read_settings()
        lang = lang and lang.lower()
        if lang is not None and lang not in languages():
            raise SettingsFault(f"--lang {lang}: it takes one of {', '.join(languages())}")
        set_up("error", settings.log_format)
        if user is not None and not user.strip():
            raise SettingsFault("--user: it takes a name, such as maria")
        asyncio.run(_open_and_talk(settings, user or getpass.getuser(), lang))


async def _open_and_talk(settings: Settings, user: str, lang: str | None) -> None:
    async with opened(settings, alone=True) as here:
        await talk(here, settings, user, lang)


async def talk(here: Opened, settings: Settings, user: str, lang: str | None) -> None:
    """Until the input ends, or SIGTERM."""
    here_and_now = asyncio.current_task()
    assert here_and_now is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, here_and_now.cancel)
    person_there = sys.stdin.isatty() and sys.stdout.isatty()
    channel: Channel = RichTerminal(Console()) if person_there else PlainTerminal(sys.stdout)
    delivery = Delivery(CHANNEL, channel, here.outbox, here.writer, here.names)
    owed: list[int] = []
    turns = Turns(here.ledger, settings.default_lang, settings.default_tz)
    intake = Intake(turns, here.ledger, here.writer, owed.append, here.names)

    async def take(event: Event, insists: bool = False) -> None:
        now, delivered = datetime.now(UTC), secrets.token_hex(8)
        inbound = Inbound(CHANNEL, user, delivered, event, now, lang, insists)
        await patiently(intake, inbound)
        while owed:
            await delivery.deliver(owed.pop())

    async def remind() -> None:
        """There is no clock while nobody is there: what is due is said when they are."""
        due = Inbound(CHANNEL, user, "", Due(), datetime.now(UTC))
        person = await here.writer.run(turns.take, due)
        if person is not None:
            await delivery.deliver(person)

    try:
        await remind()
        await take(Command("start") if person_there else Resumed(), insists=lang is not None)
        async for line in typed() if person_there else piped():
            await take(written(storable(line)))
            await remind()
    except asyncio.CancelledError:
        return


async def patiently(intake: Intake, inbound: Inbound) -> None:
    """A database that is away for a moment is waited for."""
    for tries_left in reversed(range(TRIES)):
        try:
            await intake.take(inbound)
        except Exception:
            if not tries_left:
                raise
            await asyncio.sleep(1.0)
        else:
            return


async def typed() -> AsyncIterator[str]:
    """Lines from a person, with editing and history, until Ctrl-D or Ctrl-C."""
    session: PromptSession[str] = PromptSession("› ")
    while True:
        try:
            line = await session.prompt_async(set_exception_handler=False)
        except (EOFError, KeyboardInterrupt):
            return
        yield line


async def piped() -> AsyncIterator[str]:
    """Line by line; bytes that are no UTF-8 become a sign that something was there."""
    for line in io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace"):
        yield line.rstrip("\r\n")
