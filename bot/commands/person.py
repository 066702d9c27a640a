"""`coach export` and `coach forget`: an operator answers a person's request for their data."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands.faults import told
from bot.opened import Opened, opened
from bot.settings import Settings, SettingsFault, read_settings
from cases.changes import Forgotten
from cases.export import exported
from cases.mornings import local_day, rhythm_of
from storage.people import key_of

User = Annotated[str, typer.Option("--user", help="Telegram id, or a terminal user's name.")]


def export(
    user: User, out: Annotated[Path, typer.Option("--out", help="The file to write.")]
) -> None:
    """Write everything that is kept about a person into a file."""
    with told():
        data = asyncio.run(_export(read_settings(), user))
        _write(out, json.dumps(data, ensure_ascii=False, indent=2))
        typer.echo(f"written: {out}", err=True)


def forget(user: User) -> None:
    """Erase everything about a person: rows and key."""
    with told():
        asyncio.run(_forget(read_settings(), user))
        typer.echo("erased", err=True)


async def _export(settings: Settings, user: str) -> dict[str, Any]:
    async with opened(settings) as here:
        return await here.writer.run(_exported, here, settings, user)


async def _forget(settings: Settings, user: str) -> None:
    async with opened(settings) as here:
        await here.writer.run(_erase, here, user)


def _exported(here: Opened, settings: Settings, user: str) -> dict[str, Any]:
    at = datetime.now(UTC)
    with here.ledger.find(channel_of(here, user), user, at) as page:
        assert page is not None
        rhythm = rhythm_of(page.person, settings.default_tz)
        return exported(
            *(page.person, page.everything(), page.people(whole=True), at, local_day(at, rhythm)),
            rhythm=rhythm,
            spoke_at=page.conversation.spoke_at,
        )


def _erase(here: Opened, user: str) -> None:
    with here.ledger.find(channel_of(here, user), user, datetime.now(UTC)) as page:
        assert page is not None
        page.write([Forgotten()])
        page.commit()


def channel_of(here: Opened, user: str) -> str:
    """Where that person talks to the coach. Raises SettingsFault when nobody is known by it."""
    for channel in ("telegram", "terminal"):
        if key_of(here.engine, channel, user) is not None:
            return channel
    raise SettingsFault(f"--user {user}: nobody is known by that; give the Telegram id or the name")


def _write(out: Path, content: str) -> None:
    try:
        out.touch(mode=0o600)
        out.write_text(content, encoding="utf-8")
    except OSError as fault:
        raise SettingsFault(f"--out {out}: it cannot be written ({fault.strerror})") from None
