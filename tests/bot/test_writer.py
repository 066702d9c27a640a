"""Calls to the database run beside asyncio: begun is finished, and the close waits for it."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable
from contextvars import ContextVar

import pytest
from sqlalchemy.util import await_only

from bot.writer import ManyGreenlets, OneThread, Writer

named: ContextVar[str] = ContextVar("named", default="nobody")
either = pytest.mark.parametrize("make", [OneThread, lambda: ManyGreenlets(2)])
Make = Callable[[], Writer]


def pauses(writer: Writer, seconds: float) -> None:
    """As a call to the database does: a thread waits, a greenlet lets others run."""
    if isinstance(writer, OneThread):
        time.sleep(seconds)
    else:
        await_only(asyncio.sleep(seconds))


@either
async def test_a_call_returns_or_raises_as_it_would_elsewhere(make: Make) -> None:
    """With its arguments, by place and by name."""
    writer = make()
    assert await writer.run(divmod, 7, 2) == (3, 1)
    assert await writer.run(int, "ff", base=16) == 255
    with pytest.raises(ZeroDivisionError):
        await writer.run(divmod, 7, 0)
    await writer.close()


@either
async def test_a_call_knows_whose_turn_it_is(make: Make) -> None:
    """For the lines that it logs."""
    writer = make()
    named.set("maria")
    assert await writer.run(named.get) == "maria"
    await writer.close()


@either
async def test_what_has_begun_is_finished_though_nobody_waits_any_more(make: Make) -> None:
    """A transaction is not torn in the middle by a stop; the close waits for it."""
    writer, done = make(), []

    def call() -> None:
        pauses(writer, 0.05)
        done.append("finished")

    task = asyncio.create_task(writer.run(call))
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done == []
    await writer.close()
    assert done == ["finished"]


async def test_on_sqlite_one_thread_does_one_call_after_the_other() -> None:
    """In the order in which they were asked for, and never in the loop's own thread."""
    writer, order, threads = OneThread(), [], set()

    def call(number: int) -> None:
        time.sleep(0.01 * (3 - number))
        order.append(number)
        threads.add(threading.get_ident())

    await asyncio.gather(*(writer.run(call, number) for number in range(3)))
    await writer.close()
    assert order == [0, 1, 2]
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


async def test_on_postgresql_as_many_run_at_a_time_as_are_allowed() -> None:
    """No more than there are connections; the others wait in their order."""
    writer = ManyGreenlets(2)
    begun: list[int] = []
    now, most = 0, 0

    def call(number: int) -> None:
        nonlocal now, most
        begun.append(number)
        now += 1
        most = max(most, now)
        await_only(asyncio.sleep(0.01))
        now -= 1

    await asyncio.gather(*(writer.run(call, number) for number in range(6)))
    await writer.close()
    assert begun == list(range(6))
    assert most == 2


@either
async def test_the_loop_goes_on_meanwhile(make: Make) -> None:
    """Other chats are shown and heard while one waits for its commit."""
    writer = make()
    waited: Awaitable[None] = asyncio.ensure_future(writer.run(pauses, writer, 0.1))
    begun = time.monotonic()
    await asyncio.sleep(0)
    assert time.monotonic() - begun < 0.05
    await waited
    await writer.close()
