"""Raw updates of Telegram's become turns, the same for polling and webhook.

What `take` returned for may be forgotten by Telegram: it is committed, laid aside, or nothing
for the coach. A tap's waiting sign is ended beside everything else, and as well as it goes.
A card that came as a file is fetched before its turn: it holds up its own chat alone, and not
for long.
"""

import asyncio
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Protocol

import structlog
from telegram.error import TelegramError

from bot.channels.telegram.client import REFUSALS, CoachBot, pause_after
from bot.channels.telegram.contents import LARGEST_CARD
from bot.channels.telegram.intake import CHANNEL, CardFile, Ignored, number_of, read
from bot.channels.telegram.patience import Pauses
from bot.inbound import Inbound
from bot.typed import storable
from dialogs.events import SharedContact
from dialogs.understanding.cards import essentials

log = structlog.get_logger(__name__)

FETCHING = 6.0  # seconds for a card that is a file, all tries together


class Intake(Protocol):
    def allows(self, address: str) -> bool:
        """Whether anything may be done for this person."""

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
        if isinstance(inbound, CardFile):
            of = inbound.inbound
            inbound = await self._with_its_card(inbound) if self._intake.allows(of.address) else of
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

    async def _with_its_card(self, sent: CardFile) -> Inbound:
        """What the file holds; where it cannot be had in time, that a file was sent."""
        try:
            async with asyncio.timeout(FETCHING):
                content = await self._fetched(sent.file_id)
            text = await asyncio.to_thread(essentials, storable(content))  # may be large
        except (TimeoutError, TelegramError) as fault:
            log.info("a card was not fetched", fault=type(fault).__name__)
            return sent.inbound
        return replace(sent.inbound, event=SharedContact("", text))

    async def _fetched(self, file_id: str) -> str:
        """Tries until it is there, or never will be. Whoever calls ends it in time."""
        pauses = Pauses(first=0.2, most=1.0)
        while True:
            try:
                return _text_of(await self._bot.fetch(file_id, LARGEST_CARD))
            except TelegramError as fault:
                if isinstance(fault, REFUSALS):
                    raise
                await asyncio.sleep(pause_after(fault, pauses))

    def _answer(self, query: str) -> None:
        answer = asyncio.create_task(self._answer_query(query))
        self._answers.add(answer)
        answer.add_done_callback(self._answers.discard)

    async def _answer_query(self, query: str) -> None:
        try:
            await self._bot.call("answerCallbackQuery", callback_query_id=query)
        except TelegramError as error:  # too old, most often: the sign ended by itself
            log.debug("a tap was not answered", fault=type(error).__name__)


def _text_of(content: bytes) -> str:
    """As UTF-8; with another byte order mark as UTF-16; else as Western Europe wrote it."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delivery(update: object, raw: str) -> str:
    """The update's id; where it has none, what tells it from others, and is the same again."""
    number = number_of(update)
    if number is not None:
        return str(number)
    return f"none-{sha256(raw.encode(errors='replace')).hexdigest()[:16]}"
