"""Outbox to channel: in order, recorded singly, one chat's trouble is nobody else's."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery import FIRST_PAUSE, LONGEST_PAUSE, Delivery, backoff
from bot.outgoing import ChannelFault, Outgoing, Refused, TryLater, Unreachable
from bot.writer import Writer
from dialogs.events import Command, Said
from tests.bot.conftest import Desk


class Telegram:
    """A chat program that shows what it is given, or fails as it is told."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, str, int | None]] = []
        self.removed: list[int] = []
        self.faults: dict[str, list[Exception]] = {}
        self.changed = asyncio.Event()
        self._last = 100

    async def show(self, outgoing: Outgoing) -> int | None:
        if faults := self.faults.get(outgoing.address):
            self.changed.set()
            raise faults.pop(0)
        edits = outgoing.place == "edit" and outgoing.live is not None and outgoing.drawn.number
        self._last += not edits
        text = "\n".join(line.text for line in outgoing.drawn.lines)
        self.shown.append((outgoing.address, text, outgoing.live))
        self.changed.set()
        return outgoing.live if edits else self._last

    async def remove(self, address: str, message: int) -> None:
        self.removed.append(message)
        self.changed.set()

    async def until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not done():
                self.changed.clear()
                await self.changed.wait()


@pytest.fixture
def writer() -> Iterator[Writer]:
    writer = Writer()
    yield writer
    writer.close()


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
def delivery(desk: Desk, telegram: Telegram, writer: Writer) -> Delivery:
    desk.at = datetime.now(UTC)
    return Delivery("telegram", telegram, desk.outbox, writer)


async def test_below_what_was_typed_the_new_screen_comes_and_the_old_one_goes(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    person = desk.takes("7", Command("start", "buy"))
    await delivery.deliver(person)
    desk.takes("7", Said("Acme"))
    await delivery.deliver(person)
    assert "1/6" in telegram.shown[-1][1]
    assert telegram.removed == [101]


async def test_a_refused_message_is_set_aside_and_the_chat_goes_on(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    telegram.faults["7"] = [Refused("too long")]
    person = desk.takes("7", Command("export"))
    await delivery.deliver(person)
    assert len(telegram.shown) == 1


@pytest.mark.parametrize("fault", [Unreachable("blocked"), Refused("no")])
async def test_who_cannot_be_reached_is_not_tried_for_ever(
    desk: Desk, telegram: Telegram, delivery: Delivery, fault: ChannelFault
) -> None:
    telegram.faults["7"] = [fault]
    person = desk.takes("7", Command("start"))
    await delivery.deliver(person)
    assert desk.outbox.next_due("telegram") is None


async def test_what_is_put_off_waits_for_its_time(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """A flood limit of an hour: the row is due in an hour, not before."""
    telegram.faults["7"] = [TryLater("flood", after=3600)]
    person = desk.takes("7", Command("start"))
    await delivery.deliver(person)
    due = desk.outbox.next_due("telegram")
    assert due is not None
    assert due >= datetime.now(UTC) + timedelta(seconds=3500)
    await delivery.deliver(person)
    assert telegram.shown == []


async def test_the_sweep_delivers_what_an_earlier_process_left_and_what_was_put_off(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    telegram.faults["8"] = [TryLater("short", after=0.01)]
    desk.takes("7", Command("start"))
    desk.takes("8", Command("start"))
    sweep = asyncio.create_task(delivery.sweep())
    await telegram.until(lambda: {shown[0] for shown in telegram.shown} == {"7", "8"})
    sweep.cancel()
    await delivery.close()


async def test_a_fault_of_ours_in_one_chat_stops_no_other(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    telegram.faults["7"] = [RuntimeError("a bug")]
    for address in ("7", "8"):
        delivery.wake(desk.takes(address, Command("start")))
    await telegram.until(lambda: bool(telegram.shown))
    assert telegram.shown[0][0] == "8"
    await delivery.close()


async def test_nothing_new_is_begun_once_it_closes(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """What is owed stays in the outbox for the next process."""
    person = desk.takes("7", Command("start"))
    await delivery.close()
    delivery.wake(person)
    await delivery.deliver(person)
    assert telegram.shown == []
    assert desk.outbox.waiting("telegram", desk.at) == [person]


@pytest.mark.parametrize("attempts", [0, 1, 5, 50])
def test_pauses_grow_and_end(attempts: int) -> None:
    assert 0.8 * FIRST_PAUSE <= backoff(attempts) <= 1.2 * LONGEST_PAUSE
