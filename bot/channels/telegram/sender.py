"""Shows what was decided: sends, edits in place, takes old screens away.

Telegram's refusals become the few faults that delivery tells apart. Keeps nothing: which
message is live is told with each message to show.
"""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

import structlog
from telegram import InputFile, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.channels.telegram.characters import one_line
from bot.channels.telegram.client import CoachBot, seconds_of
from bot.channels.telegram.renderer import CAPTION, rendered
from bot.outgoing import Outgoing, Refused, TryLater, Unreachable
from dialogs.screen import Drawn

log = structlog.get_logger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
# Messages, of whichever chat, since a bot's private chats share one count; a copy came soon
# after what was known. Each is a call, but only after a process died or an answer was lost.
LOOKED_AT = 200  # more than storage.chats.UNDER_WAY: the search begins that much early
# Parts of Telegram's descriptions, lower case.
UNCHANGED = ("message is not modified",)
VANISHED = ("message to edit not found", "message can't be edited", "message_id_invalid")
GONE = ("message to delete not found", "message_id_invalid", "message identifier is not")
NOBODY = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")
TOO_LARGE = ("entity too large",)


class TelegramChannel:
    """bot.outgoing.Channel over the Bot API."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot

    async def show(self, outgoing: Outgoing) -> int | None:
        with _faults_told():
            if outgoing.drawn.file_name is not None:
                return await self._send_file(outgoing.address, outgoing.drawn)
            message = _message(outgoing.drawn)
            if outgoing.place == "edit" and outgoing.live is not None and outgoing.drawn.number:
                return await self._edit(outgoing.address, message, outgoing.live)
            return await self._send(outgoing.address, message)

    async def remove(self, address: str, message: int) -> None:
        try:
            with _faults_told():
                await self._delete(address, message)
        except (Refused, Unreachable) as fault:
            log.info("an old screen stays", why=str(fault))

    async def remove_copies(
        self, address: str, after: int, before: int, stay: Collection[int]
    ) -> int:
        """Only a message of ours lets us take its buttons off: that is how it is told from
        what the person wrote, which we could delete as well."""
        removed = 0
        between = range(after + 1, min(before, after + 1 + LOOKED_AT))
        for message in (one for one in between if one not in stay):
            with _faults_told():
                if await self._is_ours(address, message):
                    await self._delete(address, message)
                    removed += 1
        return removed

    async def _is_ours(self, address: str, message: int) -> bool:
        """Unchanged: its buttons are off since an earlier try, which then could not delete it."""
        try:
            await self._bot.call("editMessageReplyMarkup", chat_id=address, message_id=message)
        except BadRequest as refusal:
            return _says(refusal, UNCHANGED)
        except Forbidden:
            return False
        return True

    async def _send(self, address: str, message: dict[str, Any]) -> int | None:
        return _id_of(await self._bot.call("sendMessage", chat_id=address, **message))

    async def _edit(self, address: str, message: dict[str, Any], live: int) -> int | None:
        try:
            await self._bot.call("editMessageText", chat_id=address, message_id=live, **message)
        except BadRequest as refusal:
            if _says(refusal, UNCHANGED):
                return live
            if _says(refusal, VANISHED):
                return await self._send(address, message)
            raise
        return live

    async def _send_file(self, address: str, drawn: Drawn) -> int | None:
        caption, buttons = rendered(drawn, limit=CAPTION)
        content = (drawn.file_content or "").encode(errors="replace")
        sent = await self._bot.call(
            "sendDocument",
            chat_id=address,
            document=InputFile(content, filename=one_line(drawn.file_name or "")),
            caption=caption or None,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
        )
        return _id_of(sent)

    async def _delete(self, address: str, message: int) -> None:
        old: dict[str, Any] = {"chat_id": address, "message_id": message}
        try:
            await self._bot.call("deleteMessage", **old)
        except BadRequest as refusal:
            if not _says(refusal, GONE):  # too old: its buttons at least
                await self._take_buttons(old)

    async def _take_buttons(self, old: dict[str, Any]) -> None:
        try:
            await self._bot.call("editMessageReplyMarkup", **old)
        except BadRequest as refusal:
            if not _says(refusal, UNCHANGED + VANISHED):
                raise


@contextmanager
def _faults_told() -> Iterator[None]:
    try:
        yield
    except RetryAfter as limit:
        raise TryLater("a flood limit", after=seconds_of(limit)) from None
    except Forbidden as error:
        raise Unreachable(_discreet(error), for_good=_says(error, NOBODY)) from None
    except BadRequest as error:
        if _says(error, NOBODY):
            raise Unreachable(_discreet(error), for_good=True) from None
        raise Refused(_discreet(error)) from None
    except TelegramError as error:
        if _says(error, TOO_LARGE):
            raise Refused(_discreet(error)) from None
        raise TryLater(_discreet(error), unsure=True) from None


def _message(drawn: Drawn) -> dict[str, Any]:
    text, buttons = rendered(drawn)
    if not text:
        raise Refused(f"{drawn.kind} says nothing")
    return {
        "text": text,
        "parse_mode": ParseMode.HTML,
        "link_preview_options": NO_PREVIEW,
        "reply_markup": buttons,
    }


def _id_of(sent: object) -> int | None:
    number = sent.get("message_id") if isinstance(sent, dict) else None
    return number if isinstance(number, int) else None


def _says(error: TelegramError, parts: tuple[str, ...]) -> bool:
    return any(part in error.message.lower() for part in parts)


def _discreet(error: TelegramError) -> str:
    """Telegram's words, without what it quotes of ours."""
    return re.sub(r'"[^"]*"', '"…"', error.message)[:120]
