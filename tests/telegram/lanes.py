"""Which update is pushed next: in lanes, one update of a lane under way at a time.

Telegram's lanes: the messages of a chat are one, the taps of a person another, and news of
who blocks the bot a third. So a tap and a text of the same chat may be under way at once and
arrive in either order, while two texts keep theirs. Knows no network.

Source: tdlib/telegram-bot-api, `WebhookActor` (queues) and `Client::add_update` (their ids).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from typing import Literal

from tests.telegram.records import Update

Order = Literal[
    "kinds",  # as Telegram: one after the other in a chat and kind
    "chats",  # one after the other in a chat, whatever it is; kinder than Telegram
    "none",  # all at once; crueller than Telegram
]
MESSAGES = {"message", "edited_message"}


class Lanes:
    """Updates in the order in which they may go."""

    def __init__(self) -> None:
        self.order: Order = "kinds"
        self._lanes: dict[Hashable, deque[Update]] = {}
        self._ready: deque[Hashable] = deque()  # lanes with nothing under way

    def add(self, update: Update) -> None:
        """Behind all others of its lane."""
        key = self._key(update)
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = deque()
            self._ready.append(key)
        lane.append(update)

    def _key(self, update: Update) -> Hashable:
        if self.order == "none" or update.chat_id is None:
            return update.update_id
        if self.order == "chats":
            return update.chat_id
        kind = update.kind
        if kind == "callback_query":
            sender = (
                update.body[kind].get("from", {}) if isinstance(update.body[kind], dict) else {}
            )
            return "taps", sender.get("id", update.chat_id)
        return "messages" if kind in MESSAGES else kind, update.chat_id

    def next(self) -> tuple[Hashable, Update] | None:
        """A lane and its first update, now under way; None when none is ready."""
        while self._ready:
            key = self._ready.popleft()
            lane = self._lanes[key]
            while lane and lane[0].done:
                lane.popleft()
            if lane:
                return key, lane[0]
            del self._lanes[key]
        return None

    def again(self, key: Hashable) -> None:
        """The first update of this lane is no longer under way; goes again unless it is done."""
        if key in self._lanes:
            self._ready.append(key)

    def clear(self) -> None:
        """Forgets all."""
        self._lanes.clear()
        self._ready.clear()
