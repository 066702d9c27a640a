"""Long polling that forgets nothing: Telegram may forget an update once it is committed.

The offset moves past an update only after `take` has returned for it and all before it. One
that fails is tried again before the next of its chat, and holds up nobody else: while it lasts
we poll on. A stop finishes what is in hand. Knows neither the database nor what an update means.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.client import CoachBot, WrongToken, pause_after
from bot.channels.telegram.in_hand import InHand
from bot.channels.telegram.intake import ALLOWED_UPDATES, number_of
from bot.channels.telegram.patience import Pauses, rest, unless_stopped
from bot.faults import place_of

log = structlog.get_logger(__name__)

HOLD = 25  # seconds that Telegram may hold a poll
AT_ONCE = 32  # updates of different chats
IN_HAND = 8.0  # seconds for what is being taken when the stop comes
FAREWELL = 2.0  # seconds for the last words after a stop


async def poll(
    bot: CoachBot,
    arrivals: Arrivals,
    stop: asyncio.Event,
    on_polled: Callable[[], None] | None = None,
) -> None:
    """Fetches and takes updates until the stop.

    Args:
        arrivals: its `take` returns once the update is committed. If it raises, it gets the
            same one again. It is closed at the end.
        on_polled: called after every poll that Telegram answered.

    Raises:
        WrongToken: the token was revoked while we ran.
    """
    await _Polling(bot, arrivals, stop, on_polled or (lambda: None)).run()


class _Polling:
    def __init__(
        self,
        bot: CoachBot,
        arrivals: Arrivals,
        stop: asyncio.Event,
        on_polled: Callable[[], None],
    ) -> None:
        self._bot, self._arrivals, self._stop = bot, arrivals, stop
        self._on_polled = on_polled
        self._offset: int | None = None  # the first update that is not committed
        self._confirmed: int | None = None  # the offset that Telegram knows
        self._pauses = Pauses(first=0.5, most=3.0)  # back within 5 s of an outage's end
        self._in_conflict = False
        self._room = asyncio.Semaphore(AT_ONCE)
        self._in_hand = InHand(self._taken)
        self._looks = Pauses(first=0.2, most=3.0)  # while something stays in hand

    async def run(self) -> None:
        try:
            while not self._stop.is_set():
                await self._take_all(await self._fetch())
            await self._finish()
            await self._say_goodbye()
        finally:
            await self._in_hand.drop()
            await self._arrivals.close(0.0)

    async def _fetch(self) -> list[Any]:
        """The next updates as JSON gives them; none after a fault, which it waits out."""
        offset = self._offset
        try:
            updates = await unless_stopped(self._get_updates(HOLD, offset), self._stop)
        except InvalidToken:
            raise WrongToken("Telegram no longer knows this token") from None
        except TelegramError as error:
            await self._wait_out(error)
            return []
        if updates is None:  # stopped
            return []
        self._confirmed = offset
        if not updates and not self._in_hand:
            # All is confirmed. After a quiet week ids start anew, maybe lower: an old offset
            # would confirm them unseen.
            self._offset = self._confirmed = None
        self._in_conflict = False
        self._pauses.reset()
        self._on_polled()
        return updates

    async def _get_updates(self, hold: int, offset: int | None) -> list[Any]:
        updates = await self._bot.call(
            "getUpdates",
            waits=hold,
            offset=offset,
            timeout=hold,
            allowed_updates=list(ALLOWED_UPDATES),
        )
        return updates if isinstance(updates, list) else []

    async def _wait_out(self, error: TelegramError) -> None:
        if isinstance(error, Conflict):
            await self._resolve(error)
            await rest(1.5, self._stop)
            return
        pause = pause_after(error, self._pauses)
        log.warning(f"polling failed ({error}); trying again in {pause:.1f} s")
        await rest(pause, self._stop)

    async def _resolve(self, conflict: Conflict) -> None:
        """Somebody else gets the updates: a webhook from earlier, or another process."""
        if not self._in_conflict:
            log.error(f"somebody else gets this bot's updates: {conflict}")
            self._in_conflict = True
        if "webhook" in conflict.message.lower():
            try:
                await self._bot.call("deleteWebhook")
            except TelegramError as error:
                log.warning(f"the webhook could not be removed ({error})")

    async def _take_all(self, updates: list[Any]) -> None:
        """Waits for all, or only so long: somebody else may have written meanwhile."""
        if self._in_hand.add(updates):
            self._looks.reset()
        pause = self._looks.next()
        await unless_stopped(self._in_hand.settled(pause), self._stop)
        moved = self._move_on()
        if updates and not moved and not self._in_hand:  # not one of them had an id
            await rest(self._pauses.next(), self._stop)

    async def _finish(self) -> None:
        """After a stop: what is in hand gets its time. What is cut off then comes again."""
        late = await self._in_hand.settled(IN_HAND)
        if late:
            log.warning("a stop cut off what was being taken", chats=late)
        self._move_on()

    def _move_on(self) -> bool:
        """The offset goes past what is taken. False: it stays."""
        for update in self._in_hand.past():
            number = number_of(update)
            if number is not None:
                self._offset = number + 1
        return self._offset != self._confirmed

    async def _taken(self, update: object) -> bool:
        """Tries until it is committed. False: stopped before."""
        if self._stop.is_set():
            return False
        raw = json.dumps(update)
        pauses = Pauses(first=0.2, most=5.0)
        while True:
            try:
                async with self._room:
                    await self._arrivals.take(update, raw)
                return True
            except Exception as error:  # noqa: BLE001 (whatever it is, the update is kept)
                pause = pauses.next()
                log.error("an update failed", fault=place_of(error), seconds=pause)
            await rest(pause, self._stop)
            if self._stop.is_set():
                return False

    async def _say_goodbye(self) -> None:
        """The last answers, and Telegram learns what is committed. What this poll brings is
        not handled, so it is not confirmed, and comes again to the next process."""
        farewells = [asyncio.create_task(self._arrivals.close(FAREWELL))]
        if self._offset != self._confirmed:
            farewells.append(asyncio.create_task(self._confirm()))
        try:
            await asyncio.wait(farewells, timeout=FAREWELL)
        finally:
            for farewell in farewells:
                farewell.cancel()
            await asyncio.gather(*farewells, return_exceptions=True)

    async def _confirm(self) -> None:
        try:
            await self._bot.call("getUpdates", offset=self._offset, limit=1, timeout=0)
        except TelegramError as error:
            log.info("the last updates come again", fault=type(error).__name__)
