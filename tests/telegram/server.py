"""The HTTP server: a thread with its own loop, so that anything may talk to it.

with BotApi(token="123456:TEST-token") as api:
    Bot(api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot")
"""

from __future__ import annotations

import asyncio
import re
import socket
import struct
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, Self

from aiohttp import web

from tests.telegram import wire
from tests.telegram.errors import ApiError
from tests.telegram.faults import Fault
from tests.telegram.group import Group
from tests.telegram.person import Person
from tests.telegram.polling import Polling
from tests.telegram.profile import Profile
from tests.telegram.pushfaults import PushFault, PushKind
from tests.telegram.pushing import Push, Pushing
from tests.telegram.records import Request, Sent
from tests.telegram.wire import Params
from tests.telegram.world import World

_CALL = re.compile(r"/bot([^/]+)/(\w+)/?")
_DOWNLOAD = re.compile(r"/file/bot([^/]+)/(.+)")


class BotApi:
    """A Telegram of our own, with one bot and as many people as a test wants."""

    def __init__(self, token: str = "123456:TEST-token", port: int = 0, username: str = "CoachBot"):
        self.world = World(token, username)
        self.token = token
        self.port = port
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="bot-api", daemon=True)
        self._runner: web.AppRunner | None = None
        self._polling = Polling(self.world, self._loop)
        self.pushing = Pushing(self.world, self.world.webhook, self._loop, self._called)
        self._next_person = 1001
        self._next_group = -2001

    # --- for tests ---------------------------------------------------------------------

    def __enter__(self) -> Self:
        self._thread.start()
        self.comes_back()
        return self

    def __exit__(self, *_: object) -> None:
        self.goes_down()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def url(self) -> str:
        """Root address, without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def requests(self) -> list[Request]:
        """Every call so far, oldest first."""
        return list(self.world.requests)

    @property
    def refusals(self) -> list[Request]:
        """Calls refused by Telegram's rules (ordered faults, 409 and 429 not among them)."""
        return self.world.refusals

    @property
    def mistakes(self) -> list[Request]:
        """Refusals that a correct bot never meets; `assert api.mistakes == []`."""
        return self.world.mistakes

    @property
    def too_early(self) -> list[Request]:
        """Calls made before a `retry_after` had ended."""
        return list(self.world.weather.too_early)

    @property
    def profile(self) -> Profile:
        """Commands and descriptions as the bot set them."""
        return self.world.profile

    def calls(self, method: str) -> list[Request]:
        """The calls of one method."""
        return [r for r in self.requests if r.method.lower() == method.lower()]

    def person(
        self,
        id: int | None = None,
        first_name: str = "Maria",
        language_code: str | None = "en",
        chat_type: str = "private",
        chat_id: int | None = None,
        **facts: Any,
    ) -> Person:
        """A person in a chat with the bot; in a group when told so (negative `chat_id`)."""
        if id is None:
            with self.world.changed:
                id, self._next_person = self._next_person, self._next_person + 1
        user = {"id": id, "is_bot": False, "first_name": first_name, **facts}
        if language_code:
            user["language_code"] = language_code
        private = chat_type == "private"
        shown = {k: v for k, v in user.items() if k in {"first_name", "last_name", "username"}}
        chat_id = id if chat_id is None else chat_id
        chat = self.world.chat(chat_id, chat_type, shown if private else {"title": "A group"})
        return Person(self.world, user, chat)

    def group(self, title: str = "A group", chat_type: str = "group") -> Group:
        """A group without the bot in it; see `Group.adds_bot`."""
        with self.world.changed:
            chat_id, self._next_group = self._next_group, self._next_group - 1
            facts: dict[str, Any] = {"title": title}
            if chat_type == "group":
                facts["all_members_are_administrators"] = False
            chat = self.world.chat(chat_id, chat_type, facts)
            chat.known = False
            return Group(self.world, chat)

    def sends(self, chat_id: int | None = None) -> list[Sent]:
        """Every message that the bot ever sent (to a chat), as first sent, deleted ones too."""
        with self.world.changed:
            return [s for s in self.world.chats.sent if chat_id in {None, s.chat_id}]

    def repeated(self, chat_id: int | None = None) -> list[Sent]:
        """Those that say the same with the same buttons as an earlier one in their chat."""
        seen: set[tuple[int, str, tuple[str, ...]]] = set()
        again = []
        for sent in self.sends(chat_id):
            what = sent.chat_id, sent.text, sent.data
            if what in seen:
                again.append(sent)
            seen.add(what)
        return again

    def advance(self, seconds: float) -> None:
        """Telegram's clock moves on: messages age, taps and updates expire."""
        with self.world.changed:
            self.world.shift += seconds
            self.world.tell()

    def renumber_updates(self, next_id: int) -> None:
        """As after a week without updates: ids go on from anywhere, also from below."""
        with self.world.changed:
            self.world.updates.next_id = next_id

    def holds_updates(self, held: bool = True) -> None:
        """Keeps updates back; `False` lets them go, those of taps and texts in one batch."""
        with self.world.changed:
            self.world.updates.held = held
            self.world.tell()

    def fault(self, method: str | None = None, times: int | None = 1, **what: Any) -> Fault:
        """Orders bad weather; see `faults`. Returns it, to be lifted or asked `.happened`."""
        fault = Fault(method, times, **what)
        with self.world.changed:
            self.world.weather.faults.append(fault)
        return fault

    @property
    def webhook_targets(self) -> list[str]:
        """Root addresses behind the webhook's address; set them as a load balancer has them."""
        return self.world.webhook.targets

    @webhook_targets.setter
    def webhook_targets(self, targets: list[str]) -> None:
        self.world.webhook.targets = list(targets)

    @property
    def pushes(self) -> list[Push]:
        """Every attempt to push an update, oldest first."""
        return list(self.pushing.pushes)

    def push_fault(self, kind: PushKind = "none", times: int | None = 1, **what: Any) -> PushFault:
        """Orders bad weather for pushes; see `pushfaults`."""
        fault = PushFault(kind, times, **what)
        with self.world.changed:
            self.pushing.faults.append(fault)
        return fault

    def waits_for(self, done: Callable[[], bool], timeout: float = 10, what: str = "it") -> None:
        """Waits until something about this server is true; AssertionError when it is not."""
        with self.world.changed:
            if not self.world.changed.wait_for(done, timeout):
                raise AssertionError(f"waited {timeout} s in vain for {what}")

    def goes_down(self) -> None:
        """Telegram is out of reach: no server, all connections broken."""
        self._run(self._stop())

    def comes_back(self) -> None:
        """Telegram is there again, at the same address."""
        self._run(self._start())

    # --- the server --------------------------------------------------------------------

    def _run(self, coroutine: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(timeout=10)

    async def _start(self) -> None:
        app = web.Application(client_max_size=64 << 20)
        app.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.01
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]
        with self.world.changed:
            self.world.wake()

    async def _stop(self) -> None:
        await self.pushing.stop()
        if self._runner is not None:
            await self._runner.cleanup()
        self._runner = None

    async def _handle(self, http: web.Request) -> web.StreamResponse:
        call, download = _CALL.fullmatch(http.path), _DOWNLOAD.fullmatch(http.path)
        try:
            if not call and not download:
                raise ApiError(404, "Not Found")
            self.world.authorize((call or download)[1])  # type: ignore[index]
            if download:
                return await self._download(http, download[2])
            params = await wire.read(http)
        except ApiError as refusal:
            return web.json_response(refusal.body(), status=refusal.code)
        assert call
        return await self._recorded(http, self.world.begin(call[2], params), params)

    async def _download(self, http: web.Request, path: str) -> web.StreamResponse:
        """A file; in the record of requests it is the method "download"."""
        params = Params({"file_path": path})
        request = self.world.begin("download", params)
        status, body = await self._result(request, params)
        if status is None:
            _reset(http)
        stored = self.world.files.at(path)
        if status != 200 or stored is None:
            return web.json_response(body, status=status or 500)
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def _recorded(
        self, http: web.Request, request: Request, params: Params
    ) -> web.StreamResponse:
        """Answers, and keeps in the record what was answered."""
        status, body = await self._result(request, params)
        if status is None:
            _reset(http)
        return web.json_response(body, status=status or 500)

    async def _called(self, method: str, params: Params) -> None:
        """A call that came as the answer to a push."""
        await self._result(self.world.begin(method, params), params)

    async def _result(
        self, request: Request, params: Params
    ) -> tuple[int | None, dict[str, Any] | None]:
        """Status and body; none of both when the connection is to break."""
        body: dict[str, Any] | None = None
        status: int | None = None
        try:
            result = await self._answer(request, params)
            status, body = 200, {"ok": True, "result": result}
        except ApiError as refusal:
            status, body = refusal.code, refusal.body()
        except ConnectionResetError:
            pass
        except Exception as fault:  # noqa: BLE001 - tests see it in `mistakes`
            status, body = 500, ApiError(500, f"the stand-in failed: {fault!r}").body()
        finally:
            self.world.finish(request, status, body)
        return status, body

    async def _answer(self, request: Request, params: Params) -> Any:
        fault = self.world.weather.strikes(request)
        if fault is None:
            return await self._act(request, params)
        await asyncio.sleep(fault.delay)
        after = fault.kind.endswith("_after")
        result = await self._act(request, params) if after else None
        if fault.do is not None:
            await asyncio.to_thread(fault.do)
        if fault.kind.startswith("reset"):
            raise ConnectionResetError
        if fault.kind.startswith("status"):
            raise fault.error()
        if fault.kind.startswith("hang"):
            await asyncio.Event().wait()
        return result if after else await self._act(request, params)

    async def _act(self, request: Request, params: Params) -> Any:
        if request.method.lower() == "getupdates":
            return await self._polling.get_updates(params)
        if request.method == "download":
            return self.world.methods.download(params.text("file_path"))
        return self.world.call(request, params)


def _reset(http: web.Request) -> None:
    """Breaks the connection at once, as a network does."""
    transport = http.transport
    if transport is not None:
        sock = transport.get_extra_info("socket")
        if sock is not None:
            with suppress(OSError):
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
