"""Long polling that forgets nothing: Telegram may forget an update once it is committed.

The offset moves past an update only after `take` has returned for it. Updates are taken in
order, one at a time; one that fails is tried again before the next. A stop finishes the update
in hand. Knows neither the database nor what an update means.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.client import CoachBot, WrongToken, seconds_of
from bot.channels.telegram.intake import ALLOWED_UPDATES, Ignored, number_of, read
from bot.channels.telegram.patience import Pauses, rest, unless_stopped
from bot.faults import place_of
from bot.inbound import Inbound

log = structlog.get_logger(__name__)

HOLD = 25  # seconds that Telegram may hold a poll
FAREWELL = 2.0  # seconds for the last words after a stop
Take = Callable[[Inbound], Awaitable[None]]


async def poll(
    bot: CoachBot,
    take: Take,
    stop: asyncio.Event,
    on_polled: Callable[[], None] | None = None,
) -> None:
    """Fetches and takes updates until the stop.

    Args:
        take: returns once the update is committed. If it raises, it gets the same one again.
        on_polled: called after every poll that Telegram answered.

    Raises:
        WrongToken: the token was revoked while we ran.
    """
    await _Polling(bot, take, stop, on_polled or (lambda: None)).run()


class _Polling:
    def __init__(
        self, bot: CoachBot, take: Take, stop: asyncio.Event, on_polled: Callable[[], None]
    ) -> None:
        self._bot, self._take, self._stop, self._on_polled = bot, take, stop, on_polled
        self._offset: int | None = None  # the first update that is not committed
        self._confirmed: int | None = None  # the offset that Telegram knows
        self._pauses = Pauses(first=0.5, most=3.0)  # back within 5 s of an outage's end
        self._in_conflict = False
        self._answers: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        try:
            while not self._stop.is_set():
                await self._take_all(await self._fetch())
            await self._say_goodbye()
        finally:
            for answer in self._answers:
                answer.cancel()

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
        pause = seconds_of(error) if isinstance(error, RetryAfter) else self._pauses.next()
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
        for update in updates:
            if self._stop.is_set() or not await self._taken(update):
                return
            self._move_past(update)
        if updates and self._offset == self._confirmed:  # not one of them had an id
            await rest(self._pauses.next(), self._stop)

    async def _taken(self, update: object) -> bool:
        """Tries until it is committed. False: stopped before."""
        inbound = read(update, datetime.now(UTC))
        if isinstance(inbound, Ignored):
            log.info("an update is ignored", reason=inbound.reason)
            return True
        pauses = Pauses(first=0.2, most=5.0)
        while True:
            try:
                await self._take(inbound)
            except Exception as error:  # noqa: BLE001 (whatever it is, the update is kept)
                pause = pauses.next()
                log.error("an update failed", fault=place_of(error), seconds=pause)
            else:
                self._answer(inbound)
                return True
            await rest(pause, self._stop)
            if self._stop.is_set():
                return False

    def _move_past(self, update: object) -> None:
        number = number_of(update)
        if number is not None:
            self._offset = number + 1

    def _answer(self, inbound: Inbound) -> None:
        """Ends the button's waiting sign, beside everything else and as well as it goes."""
        if inbound.answers is not None:
            answer = asyncio.create_task(self._answer_query(inbound.answers))
            self._answers.add(answer)
            answer.add_done_callback(self._answers.discard)

    async def _answer_query(self, query: str) -> None:
        try:
            await self._bot.call("answerCallbackQuery", callback_query_id=query)
        except TelegramError as error:  # too old, most often: the sign ended by itself
            log.debug("a tap was not answered", fault=type(error).__name__)

    async def _say_goodbye(self) -> None:
        """The last answers, and Telegram learns what is committed. What this poll brings is
        not handled, so it is not confirmed, and comes again to the next process."""
        farewells = set(self._answers)
        if self._offset != self._confirmed:
            farewells.add(asyncio.create_task(self._confirm()))
        if farewells:
            _, late = await asyncio.wait(farewells, timeout=FAREWELL)
            for task in late:
                task.cancel()

    async def _confirm(self) -> None:
        try:
            await self._bot.call("getUpdates", offset=self._offset, limit=1, timeout=0)
        except TelegramError as error:
            log.info("the last updates come again", fault=type(error).__name__)
