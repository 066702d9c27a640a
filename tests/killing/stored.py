"""What the database holds at the end, as `coach export` would write it, of everybody at once."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.opened import Opened, opened
from bot.settings import Settings
from cases.export import exported
from storage.people import count_unhandled
from tests.killing.fleet import Fleet


@dataclass
class Stored:
    exports: dict[int, Any] = field(default_factory=dict)  # by Telegram id
    screens: dict[int, int] = field(default_factory=dict)
    owed: int = 0
    set_aside: int = 0
    unhandled: int = 0


def everything(fleet: Fleet, people: Iterable[int]) -> Stored:
    return asyncio.run(in_database(fleet.env, _read, list(people)))


def owed(fleet: Fleet) -> int:
    """Rows that wait to be delivered, now or later."""
    return int(asyncio.run(in_database(fleet.env, _owed)))


async def in_database(env: Mapping[str, str], call: Any, *given: Any) -> Any:
    keys = env["COACH_ENCRYPTION_KEYS"]
    settings = Settings(database_url=env["COACH_DATABASE_URL"], encryption_keys=keys)
    async with opened(settings) as here:
        return await here.writer.run(call, here, *given)


def _read(here: Opened, people: list[int]) -> Stored:
    now = datetime.now(UTC)
    waiting = here.outbox.look(now + timedelta(days=1))
    unhandled = count_unhandled(here.engine)
    stored = Stored(owed=waiting.rows, set_aside=waiting.set_aside, unhandled=unhandled)
    for person in people:
        with here.ledger.find("telegram", str(person), now) as page:
            if page is not None:
                stored.exports[person] = exported(
                    page.person, page.everything(), page.people(whole=True), now, now.date()
                )
                stored.screens[person] = page.conversation.screen
    return stored


def _owed(here: Opened) -> int:
    return here.outbox.look(datetime.now(UTC) + timedelta(days=1)).rows
