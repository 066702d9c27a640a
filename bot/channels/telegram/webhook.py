"""Updates that Telegram brings by itself: plain HTTP, behind a proxy that ends TLS.

An update is answered with 200 once it is committed, and not a moment earlier; anything else makes
Telegram come again. Who does not know the secret learns nothing and is not listened to.
Never takes the webhook away: other processes may stand behind the same address.
"""

import asyncio
import hmac
import json
import os
import re
from collections.abc import Callable
from time import monotonic
from urllib.parse import unquote, urlsplit

import structlog
from aiohttp import web
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.client import CoachBot, WrongToken, pause_after
from bot.channels.telegram.intake import ALLOWED_UPDATES
from bot.channels.telegram.patience import Pauses, rest, unless_stopped
from bot.faults import ListenFault, place_of

log = structlog.get_logger(__name__)

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the header's name)
LARGEST = 1 << 20  # bytes of one update; Telegram's have a few thousand
AT_ONCE = 40  # updates: so many connections Telegram is asked to open at most
HELD = 20.0  # seconds that an update waits for a database that is away
READING = 10.0  # seconds that a body may take to arrive
LEAVING = 1.0  # seconds after the stop in which every connection is closed by an answer
IN_HAND = 7.0  # seconds more for what is then still being taken
FAREWELL = 2.0  # seconds for the last answers to taps after a stop


class WebhookRefused(Exception):
    """Telegram does not take this address. Names the variable and Telegram's reason."""


async def listen(  # noqa: PLR0913 (most by name)
    bot: CoachBot,
    arrivals: Arrivals,
    stop: asyncio.Event,
    *,
    url: str,
    host: str,
    port: int,
    secret: str,
    on_served: Callable[[], None] | None = None,
) -> None:
    """Serves until the stop, and tells Telegram the address once it is served.

    Args:
        arrivals: its `take` returns once the update is committed. It is closed at the end.
        url: where Telegram goes; the proxy leads its path to `host` and `port`.
        secret: what Telegram shows with every update.
        on_served: called once updates are let in.

    Raises:
        ListenFault: the port is taken, or is not ours to take.
        WebhookRefused: Telegram refuses the address for good.
        WrongToken: Telegram no longer knows the token.
    """
    app = web.Application(client_max_size=LARGEST)
    path = unquote(urlsplit(url).path) or "/"
    app.router.add_route("*", "/{path:.*}", _Door(arrivals, stop, path, secret).answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=IN_HAND)
    await runner.setup()
    try:
        await _start(runner, host, port)
        if on_served is not None:
            on_served()
        await _tell(bot, stop, url, secret)
        await stop.wait()
        for site in [*runner.sites]:  # nobody new is let in
            await site.stop()
        await asyncio.sleep(LEAVING)
    finally:
        await runner.cleanup()
        await arrivals.close(FAREWELL)


class _Door:
    def __init__(self, arrivals: Arrivals, stop: asyncio.Event, path: str, secret: str) -> None:
        self._arrivals, self._stop = arrivals, stop
        self._path, self._secret = path, secret.encode()
        self._room = asyncio.Semaphore(AT_ONCE)

    async def answer(self, request: web.Request) -> web.Response:
        """After the stop each answer is the last one on its connection: closed unasked, it
        could just be carrying the next update, and that would look like a fault of ours."""
        response = await self._answer(request)
        if self._stop.is_set():
            response.force_close()
        return response

    async def _answer(self, request: web.Request) -> web.Response:
        """Nothing but a status: nobody who asks is owed a reason."""
        if request.path != self._path:
            return web.Response(status=404)
        if request.method != "POST":
            return web.Response(status=405, headers={"Allow": "POST"})
        if not self._is_known(request):
            return web.Response(status=401)
        try:
            async with asyncio.timeout(READING):
                raw = (await request.read()).decode()
            update = json.loads(raw)
        except web.HTTPRequestEntityTooLarge:
            return _closing(413)
        except TimeoutError:
            return _closing(408)
        except (ValueError, RecursionError):  # not from Telegram: something between us
            log.error("a webhook call was no JSON: what does the proxy do?")
            return web.Response(status=400)
        return web.Response(status=200 if await self._taken(update, raw) else 503)

    def _is_known(self, request: web.Request) -> bool:
        shown = request.headers.get(SECRET, "").encode(errors="surrogateescape")
        return hmac.compare_digest(shown, self._secret)

    async def _taken(self, update: object, raw: str) -> bool:
        """A short fault is waited out here: how soon Telegram comes again is its own affair."""
        pauses, end = Pauses(first=0.2, most=2.0), monotonic() + HELD
        while True:
            try:
                async with self._room:
                    await self._arrivals.take(update, raw)
            except Exception as fault:  # noqa: BLE001 (whatever it is, Telegram keeps the update)
                log.error("an update failed", fault=place_of(fault))
            else:
                return True
            if self._stop.is_set() or monotonic() > end:
                log.error("an update is not taken; Telegram brings it again")
                return False
            await rest(pauses.next(), self._stop)


def _closing(status: int) -> web.Response:
    """Whose body was not read to its end cannot go on talking on the same connection."""
    refusal = web.Response(status=status)
    refusal.force_close()
    return refusal


async def _start(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as fault:
        number = fault.errno or 0  # that of a name that does not resolve is below zero
        reason = os.strerror(number).lower() if number > 0 else "its name does not resolve"
        where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        raise ListenFault(
            f"COACH_WEBHOOK_LISTEN: {where} cannot be listened on ({reason}); "
            "name another address, or end what holds it"
        ) from None


async def _tell(bot: CoachBot, stop: asyncio.Event, url: str, secret: str) -> None:
    """Tries until Telegram has the address, or the stop comes."""
    pauses = Pauses(first=0.5, most=30.0)
    while not stop.is_set():
        try:
            await unless_stopped(_set_webhook(bot, url, secret), stop)
            return
        except InvalidToken:
            raise WrongToken("Telegram no longer knows this token") from None
        except BadRequest as refusal:
            reason = re.sub(r'"[^"]*"', '"…"', refusal.message)[:120]
            raise WebhookRefused(f"COACH_WEBHOOK_URL: Telegram refuses it ({reason})") from None
        except TelegramError as error:
            pause = pause_after(error, pauses)
            log.warning(f"the webhook is not set yet ({error}); trying again in {pause:.1f} s")
        await rest(pause, stop)


async def _set_webhook(bot: CoachBot, url: str, secret: str) -> None:
    await bot.call(
        "setWebhook",
        url=url,
        secret_token=secret,
        allowed_updates=list(ALLOWED_UPDATES),
        max_connections=AT_ONCE,
    )
    log.info("Telegram brings updates to the webhook")
