"""HTTP to Telegram over aiohttp: three times cheaper a call than httpx, eight for many at once.

An address holds the token, so no address ever reaches an exception: what aiohttp raises is
told again in our words, and nothing of a reply that cannot be read is repeated.
"""

import json
import os
import socket
from collections.abc import Coroutine
from typing import Any

import aiohttp
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# Seconds. Together less than the lease on a conversation (30), which outlasts every call.
CONNECT, READ, WRITE = 5.0, 10.0, 5.0
CONNECTIONS = 256
IDLE = 30.0  # a connection unused for longer is closed: sooner than Telegram closes it


class AiohttpRequest(BaseRequest):
    """One pool of connections. `through_proxy`: obey HTTPS_PROXY and the like."""

    __slots__ = ("_session", "_through_proxy")

    def __init__(self, through_proxy: bool = False) -> None:
        self._through_proxy = through_proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return READ

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=CONNECTIONS, keepalive_timeout=IDLE, socket_factory=_watched_socket
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=self._through_proxy,
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One exchange. Waiting for a free connection counts as connecting."""
        connect, read = _seconds(connect_timeout, CONNECT), _seconds(read_timeout, READ)
        limits = aiohttp.ClientTimeout(
            total=connect + read + _seconds(write_timeout, WRITE),
            sock_connect=connect,
            sock_read=read,
        )
        status, payload = await _discreetly(
            self._exchange(url, method, limits, _body(request_data))
        )
        return status, payload if status < 300 else _error_alone(payload)

    async def fetch(self, url: str, most: int) -> tuple[int, bytes]:
        """The status and content of a file; of one that is larger, `most` bytes and one more."""
        limits = aiohttp.ClientTimeout(sock_connect=CONNECT, sock_read=READ)
        return await _discreetly(self._exchange(url, "GET", limits, {}, most))

    async def _exchange(
        self,
        url: str,
        method: str,
        limits: aiohttp.ClientTimeout,
        body: dict[str, Any],
        most: int | None = None,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the connection is not open")
        async with self._session.request(
            method, url, **body, timeout=limits, allow_redirects=False
        ) as response:
            if most is None:
                return response.status, await response.read()
            payload = bytearray()
            async for piece in response.content.iter_any():
                payload += piece
                if len(payload) > most:
                    response.close()
                    break
            return response.status, bytes(payload[: most + 1])

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """A reply; one that is not Telegram's is a fault of the network, and is not logged."""
        reply = _json(payload)
        if not isinstance(reply, dict) or "result" not in reply:
            raise NetworkError("the reply is not one of Telegram's")
        return reply


async def _discreetly(exchange: Coroutine[Any, Any, tuple[int, bytes]]) -> tuple[int, bytes]:
    fault: NetworkError
    try:
        return await exchange
    except TimeoutError:
        fault = TimedOut()
    except (aiohttp.ClientError, OSError) as error:
        fault = NetworkError(_in_our_words(error))
    raise fault  # out here, where the original, which may name the address, is forgotten


def _seconds(given: ODVInput[float], default: float) -> float:
    return float(given) if isinstance(given, int | float) else default


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        encoded = data.url_encoded_parameters({"errors": "replace"})
        kind = "application/x-www-form-urlencoded"
        return {"data": encoded.encode(), "headers": {"Content-Type": kind}}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value.encode(errors="replace").decode())
    for name, (file_name, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return {"data": form}


def _json(payload: bytes) -> object:
    try:
        parsed: object = json.loads(payload.decode(errors="replace"))
    except (ValueError, RecursionError):
        return None
    return parsed


def _error_alone(payload: bytes) -> bytes:
    """What Telegram says of a failure; of a page by something between us, nothing."""
    reply = _json(payload)
    error: dict[str, Any] = {"ok": False, "result": None}
    if isinstance(reply, dict):
        parameters = reply.get("parameters")
        after = parameters.get("retry_after") if isinstance(parameters, dict) else None
        if isinstance(after, int | float) and 0 < after < 1e6:
            error["parameters"] = {"retry_after": after}
        if isinstance(reply.get("description"), str):
            error["description"] = reply["description"]
    return json.dumps(error).encode()


def _in_our_words(error: Exception) -> str:
    match error:
        case aiohttp.ClientConnectorDNSError():
            return "its name does not resolve"
        case aiohttp.ClientSSLError():
            return "TLS failed"
        case aiohttp.ClientConnectorError() if error.os_error.errno:
            return os.strerror(error.os_error.errno).lower()
        case aiohttp.ServerDisconnectedError():
            return "it closed the connection"
        case OSError(errno=int(number)):
            return os.strerror(number).lower()
    return type(error).__name__


def _watched_socket(address: aiohttp.AddrInfoType) -> socket.socket:
    """A socket that notices within half a minute when the other end is gone."""
    family, kind, protocol, _, _ = address
    watched = socket.socket(family, kind, protocol)
    watched.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, value in (("TCP_KEEPIDLE", 10), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, option):  # not on every system
            watched.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
    return watched
