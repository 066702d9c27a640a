"""Raw updates of Telegram's become turns, the same for polling and webhook.

What `take` returned for may be forgotten by Telegram: it is committed, laid aside, or nothing
for the coach. A tap's waiting sign is ended beside everything else, and as well as it goes.
"""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Protocol

import structlog
from telegram.error import TelegramError

from bot.channels.telegram.client import CoachBot
from bot.channels.telegram.intake import CHANNEL, Ignored, number_of, read
from bot.inbound import Inbound

log = structlog.get_logger(__name__)


class Intake(Protocol):
    async def take(self, inbound: Inbound) -> None:
        """Returns once committed, given up or set aside. Raises what is worth another try."""

    async def lay_aside(self, channel: str, delivery: str, raw: str, why: str) -> None:
        """Keeps what cannot be read. Raises while that is impossible."""


class Arrivals:
    def __init__(self, bot: CoachBot, intake: Intake) -> None:
        self._bot, self._intake = bot, intake
        self._answers: set[asyncio.Task[None]] = set()

    async def take(self, update: object, raw: str) -> None:
        """Returns once Telegram may forget the update; raises what is worth another try.

        Args:
            update: one update, as JSON gives it.
            raw: the same as text, to be kept where no turn comes of it.
        """
        inbound = read(update, datetime.now(UTC))
        if isinstance(inbound, Ignored):
            await self._pass_over(inbound, update, raw)
            return
        await self._intake.take(replace(inbound, raw=raw))
        if inbound.answers is not None:
            self._answer(inbound.answers)

    async def close(self, within: float) -> None:
        """The last answers to taps get so many seconds; what then still hangs is cut off."""
        if self._answers:
            await asyncio.wait(set(self._answers), timeout=within)
        late = set(self._answers)
        for answer in late:
            answer.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _pass_over(self, ignored: Ignored, update: object, raw: str) -> None:
        if ignored.reason == "unparsable":
            await self._intake.lay_aside(CHANNEL, _delivery(update, raw), raw, ignored.reason)
        log.info("an update is ignored", reason=ignored.reason)

    def _answer(self, query: str) -> None:
        answer = asyncio.create_task(self._answer_query(query))
        self._answers.add(answer)
        answer.add_done_callback(self._answers.discard)

    async def _answer_query(self, query: str) -> None:
        try:
            await self._bot.call("answerCallbackQuery", callback_query_id=query)
        except TelegramError as error:  # too old, most often: the sign ended by itself
            log.debug("a tap was not answered", fault=type(error).__name__)


def _delivery(update: object, raw: str) -> str:
    """The update's id; where it has none, what tells it from others, and is the same again."""
    number = number_of(update)
    if number is not None:
        return str(number)
    return f"none-{sha256(raw.encode(errors='replace')).hexdigest()[:16]}"
