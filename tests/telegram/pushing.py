"""Pushes updates to the bot's webhook, many at a time, each until it is taken.

2xx takes it. Anything else, a broken connection and a time-out bring it again: at once, then
after pauses that grow (at a test's speed; Telegram's go from 2 seconds to a minute or two).
Several targets behind the address take turns; one that refuses the connection is left out,
as by a load balancer, and when all refuse it is a 502.

Source: tdlib/telegram-bot-api, `WebhookActor`.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Awaitable, Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

import aiohttp

from tests.telegram.lanes import Lanes, Order
from tests.telegram.pushfaults import PushFault
from tests.telegram.records import Update
from tests.telegram.webhook import CONNECTIONS, Webhook
from tests.telegram.wire import Params
from tests.telegram.world import World

SECRET = "X-Telegram-Bot-Api-Secret-Token"
RESET = "Connection reset by peer"
MUTE = {"setwebhook", "deletewebhook", "close", "logout"}  # never done by an answer; nor is get*


@dataclass
class Push:
    """One attempt."""

    update: Update
    address: str  # empty when it went nowhere
    at: float  # monotonic
    status: int | None = None
    error: str = ""
    fault: str | None = None
    finished: float | None = None

    @property
    def taken(self) -> bool:
        """Answered with 2xx, as far as Telegram heard."""
        return self.finished is not None and not self.error


class NotTaken(Exception):
    """Why an update must come again, in Telegram's words; and when the bot says so, how late."""

    def __init__(self, why: str, retry_after: float = 0.0):
        super().__init__(why)
        self.retry_after = retry_after


class Pushing:
    """Runs in the server's loop, except for its settings and its record."""

    def __init__(
        self,
        world: World,
        webhook: Webhook,
        loop: asyncio.AbstractEventLoop,
        call: Callable[[str, Params], Awaitable[object]],
    ):
        self.world, self.webhook, self.loop, self.call = world, webhook, loop, call
        self.timeout = 60.0  # seconds until an answer is no longer waited for
        self.first_pause, self.longest_pause = 0.05, 1.0
        self.rng: random.Random | None = None  # None: targets take turns; else it draws one
        self.faults: list[PushFault] = []
        self.pushes: list[Push] = []
        self.most_at_once = 0
        self._lanes = Lanes()
        self._known = 0  # place in the queue of the last update that is in a lane
        self._fails: dict[int, int] = {}  # by update id
        self._hook: dict[str, Any] = {"url": ""}
        self._tasks: set[asyncio.Task[None]] = set()
        self._calls: set[asyncio.Task[object]] = set()
        self._turn = -1
        self._woken = False
        self._client: aiohttp.ClientSession | None = None
        world.wakes.append(self.wake)

    @property
    def order(self) -> Order:
        """Which updates may be under way at once."""
        return self._lanes.order

    @order.setter
    def order(self, order: Order) -> None:
        self._lanes.order = order

    def wake(self) -> None:
        """There may be something to push; from any thread, under the world's lock."""
        if not self._woken and (self.world.updates.webhook["url"] or self._hook["url"]):
            self._woken = True
            self.loop.call_soon_threadsafe(self._go)

    async def stop(self) -> None:
        """Telegram goes down; what is under way breaks."""
        tasks = [*self._tasks, *self._calls]
        self._forget()
        for task in self._calls:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.close()
        self._client = None

    def _forget(self) -> None:
        for task in self._tasks:
            task.cancel()  # an update under way is neither taken nor refused: it comes again
        self._tasks = set()
        self._lanes.clear()
        self._hook = {"url": ""}

    def _go(self) -> None:
        """Takes in what is new, and starts as many pushes as may be under way."""
        updates = self.world.updates
        with self.world.changed:
            self._woken = False
            if updates.webhook is not self._hook:
                self._forget()
                self._hook, self._known = updates.webhook, 0
            if self._hook["url"] and not updates.held:
                for update in updates.newer_than(self._known):
                    self._lanes.add(update)
                    self._known = update.place
        self._start()

    def _start(self) -> None:
        if not self._hook["url"] or self.world.updates.held:
            return
        while len(self._tasks) < self._hook.get("max_connections", CONNECTIONS):
            found = self._lanes.next()
            if found is None:
                return
            self._tasks.add(self.loop.create_task(self._push(*found)))
            self.most_at_once = max(self.most_at_once, len(self._tasks))

    async def _push(self, lane: Hashable, update: Update) -> None:
        """One attempt; the next one of this lane follows at once or after a pause."""
        hook = self._hook
        pause = await self._attempt(update)
        if hook is self._hook:
            self._tasks.discard(asyncio.current_task())  # type: ignore[arg-type]
            if pause:
                self.loop.call_later(pause, self._again, lane, hook)
            else:
                self._again(lane, hook)

    def _again(self, lane: Hashable, hook: dict[str, Any]) -> None:
        if hook is self._hook:
            self._lanes.again(lane)
            self._start()

    async def _attempt(self, update: Update) -> float:
        """Pushes it; returns the seconds to wait before the lane goes on."""
        world = self.world
        with world.changed:
            if world.updates.too_old(update):
                world.updates.expire()
                return 0.0
            body = json.dumps(world.give([update])[0]).encode()
            fault = next((f for f in self.faults if f.meets(update)), None)
            push = Push(update, "", time.monotonic(), fault=fault and fault.kind)
            self.pushes.append(push)
            world.changed.notify(update.chat_id)
        try:
            await self._deliver(push, body, fault or PushFault())
        except NotTaken as refusal:
            push.error, pause = str(refusal), refusal.retry_after or self._pause(update)
        else:
            pause = 0.0
        with world.changed:
            push.finished = time.monotonic()
            if push.taken:
                world.updates.confirm_one(update)
                self._fails.pop(update.update_id, None)
            else:
                self.webhook.failed(push.error)
            world.changed.notify(update.chat_id)
        return pause

    def _pause(self, update: Update) -> float:
        fails = self._fails[update.update_id] = self._fails.get(update.update_id, 0) + 1
        return min(self.first_pause * 2.0 ** (fails - 1), self.longest_pause)

    async def _deliver(self, push: Push, body: bytes, fault: PushFault) -> None:
        """Raises NotTaken when it did not arrive, or Telegram does not hear that it did."""
        if fault.kind != "lost_during":
            await asyncio.sleep(fault.delay)
        if fault.kind == "lost_before":
            raise NotTaken(RESET)
        if fault.kind == "status":
            raise NotTaken(wrong(fault.status))
        until = (fault.delay or 0.1) if fault.kind == "lost_during" else self.timeout
        try:
            async with asyncio.timeout(until):
                answer = await self._through(push, body)
        except TimeoutError:
            push.error = "Read timeout expired" if fault.kind != "lost_during" else RESET
        if fault.do is not None:
            await asyncio.to_thread(fault.do)
        if push.error or fault.kind == "lost_after":
            raise NotTaken(push.error or RESET)
        await self._obey(answer)

    async def _through(self, push: Push, body: bytes) -> tuple[str, bytes]:
        """The answer's type and body, from the first target that takes the connection."""
        if self._client is None:
            self._client = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        headers = {"Content-Type": "application/json"}
        if self._hook.get("secret_token"):
            headers[SECRET] = self._hook["secret_token"]
        addresses = self.webhook.addresses(self._next_turn())
        for push.address in addresses:
            try:
                async with self._client.post(push.address, data=body, headers=headers) as http:
                    push.status = http.status
                    answer = http.content_type, await http.read()
            except aiohttp.ClientConnectorError:
                continue
            except (aiohttp.ClientError, ConnectionError):
                raise NotTaken(wrong(502) if self.webhook.targets else RESET) from None
            if not 200 <= http.status < 300:
                late = http.headers.get("Retry-After", "")
                raise NotTaken(wrong(http.status), float(late) if late.isdecimal() else 0.0)
            return answer
        if not addresses:
            raise NotTaken("Failed to resolve host: Name or service not known")
        raise NotTaken(wrong(502) if self.webhook.targets else "Connection refused")

    def _next_turn(self) -> int:
        self._turn += 1
        return self.rng.randrange(1 << 30) if self.rng else self._turn

    async def _obey(self, answer: tuple[str, bytes]) -> None:
        """A call that the answer asks for is done; the bot never hears with what result."""
        values = fields(*answer)
        method = str(values.pop("method", ""))
        if method and method.lower() not in MUTE and not method.lower().startswith("get"):
            task = self.loop.create_task(self.call(method, Params(values)))  # type: ignore[arg-type]
            self._calls.add(task)
            task.add_done_callback(self._calls.discard)
            await asyncio.sleep(0)  # begun, so that its chat is not idle in between


def wrong(status: int) -> str:
    """As getWebhookInfo tells a status."""
    with suppress(ValueError):
        return f"Wrong response from the webhook: {status} {HTTPStatus(status).phrase}"
    return f"Wrong response from the webhook: {status}"


def fields(kind: str, body: bytes) -> dict[str, Any]:
    """What an answer says, as JSON or as a form."""
    with suppress(ValueError):
        if kind == "application/x-www-form-urlencoded":
            return dict(parse_qsl(body.decode()))
        found = json.loads(body)
        return found if isinstance(found, dict) else {}
    return {}
