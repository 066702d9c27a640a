"""The bot: its token, the server it talks to, and the first contact with it.

The library's Bot, with two things changed: it keeps the token to itself, and `call` returns
what Telegram said as plain data. Objects are built from no reply: an update that the library
cannot parse would stop all the others, and a reply that it cannot parse would look as if
nothing had been sent.
"""

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import structlog
from telegram import Bot
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.patience import Pauses, rest, unless_stopped
from bot.channels.telegram.request import READ, AiohttpRequest

log = structlog.get_logger(__name__)

TELEGRAM = "https://api.telegram.org"


class WrongToken(Exception):
    """Telegram does not know this token. The message never holds it."""


class CoachBot(Bot):
    """The library's Bot, discreet, and with plain answers."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "CoachBot"

    async def call(self, method: str, *, waits: float = 0.0, **parameters: Any) -> Any:
        """One method of the Bot API by its own name; None is left out. Returns its `result`.

        Args:
            waits: seconds that Telegram may hold the call on top of the usual time.

        Raises:
            TelegramError: RetryAfter, Forbidden, BadRequest, NetworkError, TimedOut, …
        """
        return await self._post(method, parameters, read_timeout=READ + waits)


@asynccontextmanager
async def opened(token: str, root: str | None = None) -> AsyncIterator[CoachBot]:
    """The bot with its connections, closed at the end. Contacts nobody yet.

    Args:
        root: another Bot API server's root address, without `/bot`; None: Telegram's own,
            reached through the proxy that HTTPS_PROXY names, if it names one.

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
            pause = seconds_of(error) if isinstance(error, RetryAfter) else pauses.next()
            log.warning(
                f"Telegram cannot be reached ({error}); trying again in {pause:.1f} s",
            )
        await rest(pause, stop)
    return False


def seconds_of(limit: RetryAfter) -> float:
    after = limit.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()


def _hush_library() -> None:
    """At debug level the library logs the address with the token, and people's words."""
    logging.getLogger("telegram").setLevel(logging.WARNING)
