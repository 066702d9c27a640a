"""Outbox to channel: in order within a chat, chats side by side, each step recorded singly.

One task a chat that has something to deliver; none while there is nothing. What has to wait is
a row with its time; a single sweep wakes its chat. Several processes may deliver from one
outbox: a chat is delivered to by the one that holds its lease.
"""

import asyncio
import itertools
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import ParamSpec, TypeVar

import structlog

from bot import metrics, sentry
from bot.faults import place_of
from bot.logs import Names, bound
from bot.outgoing import Channel, Outgoing, Refused, TryLater, Unreachable
from bot.writer import Writer
from dialogs.screen import from_text
from storage.database import passes
from storage.outbox import Outbox, Posted

P = ParamSpec("P")
T = TypeVar("T")
log = structlog.get_logger(__name__)

AT_ONCE = 100  # chats that one sweep wakes
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 10.0  # seconds between tries: back soon after an outage
RESTS_AFTER_A_FAULT = 5.0  # seconds
LOOKS_AGAIN_AFTER = 60.0  # seconds, also when nothing is due: the clock may have been set
CALL = 20.0  # seconds for one call to the channel: less than the lease, see storage.leases
MARGIN = 0.1  # seconds on top of what was asked for: clocks differ
CLOSING = 8.0  # seconds for messages in hand when the process stops


class Delivery:
    """`wake` after a commit; `sweep` beside everything else; `close` at the end."""

    def __init__(
        self,
        name: str,
        channel: Channel,
        outbox: Outbox,
        writer: Writer,
        names: Names,
        looks_again_after: float = LOOKS_AGAIN_AFTER,
    ) -> None:
        """`looks_again_after`: shorter where other processes may leave something behind."""
        self._name, self._channel, self._outbox, self._writer = name, channel, outbox, writer
        self._names, self._looks_again_after = names, looks_again_after
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._one_by_one: dict[int, None] = {}  # persons with a reminder, in their order
        self._reminds: asyncio.Task[None] | None = None
        self._woken: set[int] = set()
        self._put_off = asyncio.Event()
        self._taken_over = False
        self._closing = False

    def wake(self, person: int) -> None:
        """Something may be owed to this chat; returns at once."""
        if person in self._tasks:
            self._woken.add(person)
        elif not self._closing:
            task = asyncio.create_task(self._run(person))
            self._tasks[person] = task
            task.add_done_callback(lambda _: self._ended(person))

    def wake_for_a_reminder(self, person: int) -> None:
        """Many are due at one hour: they go one after the other, and answers go before them. So
        no more than one is under way when the process dies."""
        self._one_by_one[person] = None
        if self._reminds is None and not self._closing:
            self._reminds = asyncio.create_task(self._remind_all())

    async def _remind_all(self) -> None:
        while self._one_by_one and not self._closing:
            person = next(iter(self._one_by_one))
            del self._one_by_one[person]
            self.wake(person)
            if task := self._tasks.get(person):
                await asyncio.wait([task])
        self._reminds = None

    def _ended(self, person: int) -> None:
        del self._tasks[person]
        if person in self._woken:
            self._woken.discard(person)
            self.wake(person)

    async def sweep(self) -> None:
        """Delivers what earlier or other processes left, and what was put off; until cancelled."""
        while True:
            self._put_off.clear()
            try:
                if not self._taken_over or self._looks_again_after < LOOKS_AGAIN_AFTER:
                    await self._take_over()
                await self._rest(*await self._wake_all_that_wait())
            except Exception as fault:  # noqa: BLE001 (what is owed stays owed)
                if not passes(fault):
                    sentry.report(fault)
                log.error("the outbox cannot be read", fault=place_of(fault))
                await asyncio.sleep(RESTS_AFTER_A_FAULT)

    async def _take_over(self) -> None:
        """Before the first delivery: what an earlier process had in hand is marked as unsure."""
        await self._writer.run(self._outbox.take_over)
        self._taken_over = True

    async def _wake_all_that_wait(self) -> tuple[datetime | None, datetime]:
        """When the next row is due, and now."""
        now = datetime.now(UTC)
        waiting = await self._writer.run(self._outbox.waiting, self._name, now, AT_ONCE)
        for person, is_reminder in waiting:
            if is_reminder:
                self.wake_for_a_reminder(person)
            elif person not in self._tasks:
                self.wake(person)
        return await self._writer.run(self._outbox.next_due, self._name, now), now

    async def _rest(self, due: datetime | None, now: datetime) -> None:
        """Until the next row is due, or something is put off, or somebody may have died."""
        pause = self._looks_again_after
        if due is not None:
            pause = min(pause, max((due - now).total_seconds(), FIRST_PAUSE))
        try:
            await asyncio.wait_for(self._put_off.wait(), pause)
        except TimeoutError:
            return

    async def close(self) -> None:
        """What is in hand is finished; the rest stays in the outbox for the next process."""
        self._closing = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks.values(), timeout=CLOSING)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, person: int) -> None:
        """One chat must not take the others along: it rests after a fault of ours."""
        try:
            if not self._taken_over:
                await self._take_over()
            await self.deliver(person)
        except Exception as fault:  # noqa: BLE001 (the row stays, and is tried again)
            if not passes(fault):
                sentry.report(fault)
            log.error("delivery failed", fault=place_of(fault))
            if not self._closing:
                await asyncio.sleep(RESTS_AFTER_A_FAULT)
            self._put_off.set()  # the sweep looks again

    async def deliver(self, person: int) -> None:
        """All that is owed to this chat now, in order."""
        while not self._closing:
            posted = await self._writer.run(self._outbox.next, person, datetime.now(UTC))
            while posted is not None:
                with bound(posted.turn, self._names.of(posted.channel, posted.address)):
                    following = await self._step(posted)
                if following is None:
                    break
                posted = following
            if posted is None:
                return

    async def _step(self, posted: Posted) -> Posted | None:
        """One call to the channel and its record. What is left of the row comes back."""
        if posted.until is not None and datetime.now(UTC) >= posted.until:
            log.info("a reminder comes too late; it is decided anew")
            await self._record(self._outbox.lapse, posted, datetime.now(UTC))
            return None
        try:
            async with asyncio.timeout(CALL):
                if posted.only_removes:
                    await self._remove(posted)
                    message = None
                else:
                    message = await self._channel.show(_outgoing(posted))
        except TimeoutError:
            await self._later(posted, TryLater("no answer in time", unsure=True))
        except TryLater as fault:
            await self._later(posted, fault)
        except Unreachable as fault:
            metrics.delivery_tried("unreachable")
            log.info("a chat is closed", why=str(fault))
            await self._record(self._outbox.close, posted, "gone" if fault.for_good else "blocked")
        except Refused as fault:
            metrics.delivery_tried("set_aside")
            log.warning("a message is set aside", why=str(fault))
            await self._record(self._outbox.set_aside, posted, str(fault))
        else:
            return await self._recorded(posted, message)
        return None

    async def _remove(self, posted: Posted) -> None:
        message = posted.remove_message or 0
        if not posted.looks_for_copy:
            await self._channel.remove(posted.address, message)
        elif posted.after_message is not None:
            after = posted.after_message
            stay = await self._writer.run(self._outbox.that_stay, posted, datetime.now(UTC))
            for _ in range(await self._channel.remove_copies(posted.address, after, message, stay)):
                metrics.orphan_removed()
                log.info("a copy of a message is removed")

    async def _recorded(self, posted: Posted, message: int | None) -> Posted | None:
        _count(posted)
        if posted.only_removes:
            await self._record(self._outbox.removed, posted)
            return None
        return await self._record(self._outbox.sent, posted, message, datetime.now(UTC))

    async def _record(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What came of a call is tried until it is recorded. Forgotten, something would be shown
        twice, or called before its time, and nobody would look for the copy."""
        for attempt in itertools.count():
            try:
                return await self._writer.run(call, *args, **kwargs)
            except Exception as fault:
                if self._closing or not passes(fault):
                    raise
                log.error("a delivery cannot be recorded", fault=place_of(fault))
                await asyncio.sleep(min(backoff(attempt), RESTS_AFTER_A_FAULT))
        raise AssertionError("unreachable")

    async def _later(self, posted: Posted, fault: TryLater) -> None:
        metrics.delivery_tried("put_off")
        pause = backoff(posted.attempts) if fault.after is None else fault.after + MARGIN
        log.info("a message is put off", why=str(fault), seconds=round(pause, 1))
        until = datetime.now(UTC) + timedelta(seconds=pause)
        quiet = fault.after is not None
        await self._record(
            self._outbox.put_off, posted, until, str(fault), quiet=quiet, unsure=fault.unsure
        )
        self._put_off.set()


def backoff(attempts: int) -> float:
    """Seconds: twice as long each time, with jitter so that chats do not come back together."""
    pause: float = min(FIRST_PAUSE * 2 ** min(attempts, 20), LONGEST_PAUSE)
    return pause * random.uniform(0.8, 1.2)  # noqa: S311 (no secret)


def _count(posted: Posted) -> None:
    metrics.delivery_tried("shown")
    if posted.unsure and posted.is_first_send:
        metrics.first_send_repeated()
        log.warning("a message that may have been sent before was sent again")
    elif not posted.only_removes:
        log.info("shown", kind=posted.kind)


def _outgoing(posted: Posted) -> Outgoing:
    return Outgoing(posted.address, from_text(posted.payload), posted.place, posted.live_message)
