"""Outbox to channel: in order within a chat, chats side by side, each step recorded singly.

One task a chat that has something to deliver; none while there is nothing. What has to wait is
a row with its time; a single sweep wakes its chat.
"""

import asyncio
import itertools
import random
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.exc import DBAPIError

from bot.faults import place_of
from bot.outgoing import Channel, Outgoing, Refused, TryLater, Unreachable
from bot.writer import Writer
from dialogs.screen import from_text
from storage.outbox import Outbox, Posted

log = structlog.get_logger(__name__)

AT_ONCE = 100  # chats that one sweep wakes
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 300.0  # seconds between tries
RESTS_AFTER_A_FAULT = 5.0  # seconds
CLOSING = 8.0  # seconds for messages in hand when the process stops


class Delivery:
    """`wake` after a commit; `sweep` beside everything else; `close` at the end."""

    def __init__(self, name: str, channel: Channel, outbox: Outbox, writer: Writer) -> None:
        self._name, self._channel, self._outbox, self._writer = name, channel, outbox, writer
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._woken: set[int] = set()
        self._put_off = asyncio.Event()
        self._closing = False

    def wake(self, person: int) -> None:
        """Something may be owed to this chat; returns at once."""
        if person in self._tasks:
            self._woken.add(person)
        elif not self._closing:
            task = asyncio.create_task(self._run(person))
            self._tasks[person] = task
            task.add_done_callback(lambda _: self._ended(person))

    def _ended(self, person: int) -> None:
        del self._tasks[person]
        if person in self._woken:
            self._woken.discard(person)
            self.wake(person)

    async def sweep(self) -> None:
        """Delivers what an earlier process left, and what was put off; runs until cancelled."""
        while True:
            self._put_off.clear()
            try:
                await self._rest(*await self._wake_all_that_wait())
            except DBAPIError as fault:
                log.error("the outbox cannot be read", fault=type(fault).__name__)
                await asyncio.sleep(RESTS_AFTER_A_FAULT)

    async def _wake_all_that_wait(self) -> tuple[datetime | None, datetime]:
        """When the next row is due, and now."""
        now = datetime.now(UTC)
        for person in await self._writer.run(self._outbox.waiting, self._name, now, AT_ONCE):
            if person not in self._tasks:
                self.wake(person)
        return await self._writer.run(self._outbox.next_due, self._name), now

    async def _rest(self, due: datetime | None, now: datetime) -> None:
        """Until the next row is due, or something is put off."""
        pause = None if due is None else max((due - now).total_seconds(), FIRST_PAUSE)
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

    async def _run(self, person: int) -> None:
        """One chat must not take the others along: it rests after a fault of ours."""
        try:
            await self.deliver(person)
        except Exception as fault:  # noqa: BLE001
            log.error("delivery failed", fault=place_of(fault))
            await asyncio.sleep(RESTS_AFTER_A_FAULT)
            self._put_off.set()  # the sweep looks again

    async def deliver(self, person: int) -> None:
        """All that is owed to this chat now, in order."""
        while not self._closing:
            posted = await self._writer.run(self._outbox.next, person, datetime.now(UTC))
            while posted is not None:
                following = await self._step(posted)
                if following is None:
                    break
                posted = following
            if posted is None:
                return

    async def _step(self, posted: Posted) -> Posted | None:
        """One call to the channel and its record. What is left of the row comes back."""
        try:
            if posted.only_removes:
                await self._channel.remove(posted.address, posted.remove_message or 0)
                await self._writer.run(self._outbox.removed, posted)
                return None
            message = await self._channel.show(_outgoing(posted))
            return await self._recorded(posted, message)
        except TryLater as fault:
            await self._later(posted, fault)
        except (Unreachable, Refused) as fault:
            log.warning("a message is set aside", fault=type(fault).__name__, why=str(fault))
            await self._writer.run(self._outbox.set_aside, posted, str(fault))
        return None

    async def _recorded(self, posted: Posted, message: int | None) -> Posted | None:
        """Shown is shown: only the record is tried again, or it would be shown twice."""
        for attempt in itertools.count():
            try:
                return await self._writer.run(self._outbox.sent, posted, message)
            except DBAPIError as fault:
                if self._closing:
                    raise
                log.error("a delivery cannot be recorded", fault=type(fault).__name__)
                await asyncio.sleep(min(backoff(attempt), RESTS_AFTER_A_FAULT))
        raise AssertionError("unreachable")

    async def _later(self, posted: Posted, fault: TryLater) -> None:
        pause = fault.after if fault.after is not None else backoff(posted.attempts)
        log.info("a message is put off", why=str(fault), seconds=round(pause, 1))
        until = datetime.now(UTC) + timedelta(seconds=pause)
        await self._writer.run(self._outbox.put_off, posted, until, str(fault))
        self._put_off.set()


def backoff(attempts: int) -> float:
    """Seconds: twice as long each time, with jitter so that chats do not come back together."""
    pause: float = min(FIRST_PAUSE * 2 ** min(attempts, 20), LONGEST_PAUSE)
    return pause * random.uniform(0.8, 1.2)  # noqa: S311 (no secret)


def _outgoing(posted: Posted) -> Outgoing:
    return Outgoing(posted.address, from_text(posted.payload), posted.place, posted.live_message)
