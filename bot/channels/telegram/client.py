"""The bot: its token, the server it talks to, and the first contact with it.

The library's Bot, with two things changed: it keeps the token to itself, and `call` returns
what Telegram said as plain data. Objects are built from no reply: an update that the library
cannot parse would stop all the others, and a reply that it cannot parse would look as if
nothing had been sent.

What Telegram asked to be let be is not called before its time, after a restart neither. That
holds by method where a call is about no chat; whoever writes to a chat keeps its limits.
"""

import asyncio
import logging
import math
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import structlog
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.patience import MARGIN, Kept, Limits, Pauses, rest, unless_stopped
from bot.channels.telegram.request import READ, AiohttpRequest

log = structlog.get_logger(__name__)

TELEGRAM = "https://api.telegram.org"
# Method and outcome of a call: "ok", "retry_after", "refused", "unreachable" or "fault".
Observe = Callable[[str, str], None]
REFUSALS = (BadRequest, Forbidden, InvalidToken, Conflict, ChatMigrated)


class WrongToken(Exception):
    """Telegram does not know this token. The message never holds it."""


class CoachBot(Bot):
    """The library's Bot, discreet, patient, and with plain answers."""

    __slots__ = ("_limits", "_observe")

    def __init__(
        self,
        *given: Any,
        limits: Limits | None = None,
        observe: Observe | None = None,
        **more: Any,
    ) -> None:
        """As the library's; `observe` is told of every call."""
        super().__init__(*given, **more)
        self._limits = limits or Limits()
        self._observe = observe or (lambda method, outcome: None)

    def __repr__(self) -> str:
        return "CoachBot"

    async def call(self, method: str, *, waits: float = 0.0, **parameters: Any) -> Any:
        """One method of the Bot API by its own name; None is left out. Returns its `result`.

        Args:
            waits: seconds that Telegram may hold the call on top of the usual time.

        Raises:
            TelegramError: RetryAfter, Forbidden, BadRequest, NetworkError, TimedOut, …
                RetryAfter also without a call, before the time that Telegram named is over.
        """
        about_a_chat = parameters.get("chat_id") is not None
        if not about_a_chat and (left := await self._limits.left(method)):
            raise RetryAfter(math.ceil(left))
        try:
            result = await self._post(method, parameters, read_timeout=READ + waits)
        except Exception as error:
            self._observe(method, _outcome(error))
            if isinstance(error, RetryAfter) and not about_a_chat:
                await self._limits.note(method, seconds_of(error))
            raise
        self._observe(method, "ok")
        return result

    async def fetch(self, file_id: str, most: int) -> bytes:
        """A file that somebody sent, of at most so many bytes.

        Raises:
            TelegramError: as `call`; BadRequest where there is no such file, or a larger one.
        """
        told = await self.call("getFile", file_id=file_id)
        path = told.get("file_path") if isinstance(told, dict) else None
        if not isinstance(path, str):
            raise BadRequest("the file cannot be fetched")
        request = self.request
        assert isinstance(request, AiohttpRequest)
        status, content = await request.fetch(f"{self.base_file_url}/{quote(path)}", most)
        if status >= 500 or status == 429:
            raise NetworkError(f"the file server answered {status}")
        if status != 200 or len(content) > most:
            raise BadRequest("the file cannot be fetched")
        return content


@asynccontextmanager
async def opened(
    token: str,
    root: str | None = None,
    kept: Kept | None = None,
    observe: Observe | None = None,
) -> AsyncIterator[CoachBot]:
    """The bot with its connections, closed at the end. Contacts nobody yet.

    Args:
        root: another Bot API server's root address, without `/bot`; None: Telegram's own,
            reached through the proxy that HTTPS_PROXY names, if it names one.
        kept: remembers over restarts what Telegram asked to be let be.
        observe: told of every call, its method and outcome.

    Raises:
        WrongToken: no token looks like this.
    """
    if not re.fullmatch(r"[\w:-]+", token, re.ASCII):
        raise WrongToken("a token is made of digits, a colon, letters, - and _")
    _hush_library()
    base = (root or TELEGRAM).rstrip("/")
    request = AiohttpRequest(through_proxy=root is None)
    bot = CoachBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=request,
        limits=Limits(kept),
        observe=observe,
    )
    await request.initialize()
    try:
        yield bot
    finally:
        await request.shutdown()


async def connect(bot: CoachBot, stop: asyncio.Event) -> bool:
    """Tries until Telegram answers; a line in the log a try. False: the stop came first.

    Raises:
        WrongToken: Telegram answered, and does not know the token.
    """
    pauses = Pauses(first=1.0, most=4.0)
    while not stop.is_set():
        try:
            return await unless_stopped(bot.call("getMe"), stop) is not None
        except InvalidToken:
            raise WrongToken("Telegram does not know this token") from None
        except TelegramError as error:
            pause = pause_after(error, pauses)
            log.warning(
                f"Telegram cannot be reached ({error}); trying again in {pause:.1f} s",
            )
        await rest(pause, stop)
    return False


def seconds_of(limit: RetryAfter) -> float:
    after = limit.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def pause_after(error: TelegramError, pauses: Pauses) -> float:
    """Seconds until the next try: what Telegram asks, and a little more; else as it grows."""
    return seconds_of(error) + MARGIN if isinstance(error, RetryAfter) else pauses.next()


def _outcome(error: Exception) -> str:
    match error:
        case RetryAfter():
            return "retry_after"
        case _ if isinstance(error, REFUSALS):  # before NetworkError: BadRequest is one
            return "refused"
        case NetworkError():
            return "unreachable"
    return "fault"


def _hush_library() -> None:
    """At debug level the library logs the address with the token, and people's words."""
    logging.getLogger("telegram").setLevel(logging.WARNING)
