"""Pauses grow, within bounds; a stop ends any wait."""

import asyncio
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram import patience
from bot.channels.telegram.patience import Limits, Pauses, rest, unless_stopped


@given(st.floats(0.01, 10), st.floats(1, 100), st.integers(1, 20))
def test_pauses_grow_to_a_limit(first, times, tries):
    """Never longer than the limit, never nothing; jitter keeps processes out of step."""
    pauses = Pauses(first, most=first * times)
    lengths = [pauses.next() for _ in range(tries)]
    due = [min(first * 2**n, first * times) for n in range(tries)]
    assert all(0.5 * d <= pause <= d for pause, d in zip(lengths, due, strict=True))
    pauses.reset()
    assert pauses.next() <= first


async def test_a_stop_ends_a_rest():
    """At once, also when it came before."""
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(0.02, stop.set)
    began = time.monotonic()
    await rest(10, stop)
    await rest(10, stop)
    assert time.monotonic() - began < 0.5


async def test_work_that_is_done_is_given_back():
    """Result or exception."""
    assert await unless_stopped(asyncio.sleep(0, "done"), asyncio.Event()) == "done"

    async def fails():
        raise LookupError

    with pytest.raises(LookupError):
        await unless_stopped(fails(), asyncio.Event())


async def test_work_that_is_stopped_is_cancelled():
    """Nothing of it goes on in the background."""
    stop = asyncio.Event()
    stop.set()
    assert await unless_stopped(asyncio.sleep(10, "done"), stop) is None
    assert asyncio.all_tasks() == {asyncio.current_task()}


class Slow:
    """A memory that never answers."""

    async def until(self, what):
        await asyncio.sleep(60)

    async def keep(self, what, until):
        await asyncio.sleep(60)


async def test_a_memory_that_hangs_is_not_waited_for(monkeypatch):
    """The limit holds all the same."""
    monkeypatch.setattr(patience, "REMEMBERING", 0.05)
    limits = Limits(Slow())
    assert await limits.left("getMe") == 0.0
    await limits.note("getMe", 5)
    assert 4.5 < await limits.left("getMe") < 5.1


async def test_a_limit_is_never_shortened():
    """Of two that are told, the later end holds."""
    limits = Limits()
    await limits.note("getMe", 5)
    await limits.note("getMe", 1)
    assert await limits.left("getMe") > 4.9
    assert await limits.left("setMyCommands") == 0.0
