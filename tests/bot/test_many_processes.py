"""Two processes deliver from one PostgreSQL: each message once, in order; one that dies is
replaced at once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.delivery import Delivery
from bot.logs import Names
from dialogs.events import Command
from storage.crypto import Vault
from tests.bot.conftest import KEY, Desk
from tests.bot.telegram import Telegram
from tests.storage.processes import Process
from tests.worker import TestWriter

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.parametrize("database", ["postgresql"], indirect=True),
]


@pytest.fixture
async def other(desk: Desk, database: str) -> AsyncIterator[Process]:
    process = Process(database, Vault([KEY]))
    yield process
    process.ends()


def delivers(process: Process, telegram: Telegram) -> Delivery:
    writer = TestWriter(process.worker)
    return Delivery("telegram", telegram, process.outbox, writer, Names(b"k"), 0.1)


async def test_two_processes_show_everything_once_and_in_order(
    desk: Desk, telegram: Telegram, delivery: Delivery, other: Process
) -> None:
    """Both are woken for every chat, again and again."""
    second = delivers(other, telegram)
    persons = [desk.takes(f"{n}", Command("export")) for n in range(20)]
    tasks = [d.deliver(p) for p in persons for d in (delivery, second)]
    await asyncio.gather(*tasks)
    await asyncio.gather(*(delivery.deliver(person) for person in persons))
    for n in range(20):
        screens = [shown for shown in telegram.shown if shown[0] == f"{n}"]
        assert len(screens) == 2  # the file and the screen
    assert desk.due() is None


async def test_what_a_process_had_in_hand_is_delivered_by_another_when_it_died(
    desk: Desk, telegram: Telegram, other: Process, database: str
) -> None:
    """The other one's sweep sees that it is gone, and does not wait for the lease's end."""
    desk.at = datetime.now(UTC)
    third = Process(database, Vault([KEY]))
    person = desk.takes("7", Command("start"))
    assert third.do(third.outbox.next, person, desk.at) is not None
    survivor = delivers(other, telegram)
    sweep = asyncio.create_task(survivor.sweep())
    await asyncio.sleep(0.3)
    assert telegram.shown == []  # it lives
    await asyncio.to_thread(other.cuts, third)
    await telegram.until(lambda: bool(telegram.shown))
    await survivor.close()
    sweep.cancel()
    third.ends()
    assert desk.due() is None
