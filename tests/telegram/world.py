"""The whole state of one Telegram with one bot in it, behind one lock.

Server (its own thread) and people (the tests' threads) meet only here. Who changes something
holds `changed` and tells whom it concerns; who waits, waits on `changed`. No polling, no
sleeping.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.telegram.changes import Changes
from tests.telegram.chats import Chat, Chats
from tests.telegram.errors import ApiError, is_mistake
from tests.telegram.faults import Weather
from tests.telegram.files import Files
from tests.telegram.methods import Methods
from tests.telegram.profile import Profile
from tests.telegram.records import Request, Update
from tests.telegram.updates import Updates
from tests.telegram.webhook import Webhook
from tests.telegram.wire import Params


class World:
    """Chats, updates, files, the bot's profile, and a record of every call."""

    def __init__(self, token: str, username: str):
        self.token = token
        self.changed = Changes()
        self.shift = 0.0
        bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Coach",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }
        self.chats = Chats(self.now, bot)
        self.updates = Updates(self.now)
        self.profile = Profile()
        self.files = Files()
        self.webhook = Webhook(self.updates)
        self.methods = Methods(self.chats, self.profile, self.files, self.webhook)
        self.weather = Weather()
        self.requests: list[Request] = []
        self.calls: Counter[int | None] = Counter()  # by chat
        self.called: Counter[str] = Counter()  # by method in small letters
        self.under_way: Counter[int | None] = Counter()
        self.wakes: list[Callable[[], None]] = []  # those of the polls and of the webhook

    def now(self) -> float:
        """Telegram's clock."""
        return time.time() + self.shift

    def tell(self) -> None:
        """Something about all changed: wake who waits, polls included. Under the lock."""
        self.changed.notify_all()
        self.wake()

    def wake(self) -> None:
        """There may be something for the bot."""
        for wake in self.wakes:
            wake()

    def push(self, chat_id: int | None, kind: str, content: Any) -> Update:
        """Something happened that the bot should hear of."""
        with self.changed:
            update = self.updates.add(chat_id, kind, content)
            self.changed.notify(chat_id)
            self.wake()
            return update

    def begin(self, method: str, params: Params) -> Request:
        """A call came in."""
        with self.changed:
            request = Request(method, params.summary(), time.monotonic(), self._chat_id(params))
            self.requests.append(request)
            self.called[method.lower()] += 1
            if method.lower() != "getupdates":
                self.calls[request.chat_id] += 1
                self.under_way[request.chat_id] += 1
            self.changed.notify(request.chat_id)
            return request

    def call(self, request: Request, params: Params) -> Any:
        """Acts on a call; raises ApiError when Telegram would refuse."""
        with self.changed:
            self.weather.check_patience(request)
            try:
                return self.methods.call(request.method, params)
            finally:
                if "webhook" in request.method.lower():
                    self.tell()  # polls end, pushes begin, what waited may be dropped
                else:
                    self.changed.notify(request.chat_id)

    def finish(self, request: Request, status: int | None, body: dict[str, Any] | None) -> None:
        """A call was answered, or its connection broke (no status)."""
        with self.changed:
            request.status, request.response = status, body
            request.finished = time.monotonic()
            if request.method.lower() != "getupdates":
                self.under_way[request.chat_id] -= 1
            self.changed.notify(request.chat_id)

    def _chat_id(self, params: Params) -> int | None:
        tap = self.chats.taps.get(params.text("callback_query_id"))
        if tap is not None:
            tap.tried = True
            return tap.chat_id
        text = params.text("chat_id")
        return int(text) if text.removeprefix("-").isdecimal() else None

    def busy(self, chat_id: int) -> bool:
        """Whether something about this chat is under way."""
        return self.under_way[chat_id] > 0 or self.updates.waiting_in[chat_id] > 0

    @property
    def refusals(self) -> list[Request]:
        """Calls that Telegram itself refused; not those that failed by an ordered fault."""
        refused = [r for r in self.requests if r.status is not None and 400 <= r.status < 500]
        return [r for r in refused if r.fault is None and r.status not in {409, 429}]

    @property
    def mistakes(self) -> list[Request]:
        """Refusals that only a faulty bot meets, and requests that made the stand-in fail."""
        failed = [r for r in self.requests if r.status == 500 and r.fault is None]
        return failed + [r for r in self.refusals if is_mistake(r.status or 0, r.description)]

    def give(self, batch: list[Update]) -> list[dict[str, Any]]:
        """Updates on their way to the bot: from now on its acts may be answers to them."""
        for update in batch:
            chat = self.chats.by_id.get(update.chat_id) if update.chat_id is not None else None
            if update.acts_when_given is None and chat is not None:
                update.acts_when_given = chat.acts
        return [update.body for update in batch]

    def chat(self, chat_id: int, kind: str, facts: dict[str, Any]) -> Chat:
        """The chat of this id, made when it is new."""
        with self.changed:
            fresh = Chat(chat_id, kind, facts, known=kind != "private")
            return self.chats.by_id.setdefault(chat_id, fresh)

    def authorize(self, token: str) -> None:
        """A token that is none is not found, a wrong one is unauthorized."""
        if not re.fullmatch(r"\d+:[\w-]+", token, re.ASCII):
            raise ApiError(404, "Not Found")
        if token != self.token:
            raise ApiError(401, "Unauthorized")
