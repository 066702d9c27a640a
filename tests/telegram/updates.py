"""The queue of updates: kept until the bot confirms them, or until Telegram gives up.

A poll with an offset confirms everything below it, a webhook's 2xx the one that was pushed.
Unconfirmed updates are given again. Telegram keeps messages for 24 hours and taps for 150
seconds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.telegram.errors import WEBHOOK_ACTIVE, ApiError
from tests.telegram.records import Update

DAY, TAP_SECONDS = 86_400.0, 150.0
ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    """What happened and was not confirmed yet."""

    def __init__(self, now: Callable[[], float], first_id: int = 700_000_001):
        self.now = now
        self.next_id = first_id
        self.added = 0
        self.waiting: list[Update] = []
        self.waiting_in: Counter[int | None] = Counter()  # by chat
        self.allowed: set[str] = set()  # empty: everything but ON_REQUEST_ONLY
        self.webhook: dict[str, Any] = {"url": ""}
        self.held = False  # a test keeps them back for a moment

    def add(self, chat_id: int | None, kind: str, content: Any) -> Update:
        """Queues an update, unless the bot did not ask for its kind."""
        lifetime = TAP_SECONDS if kind == "callback_query" else DAY
        body = {"update_id": self.next_id, kind: content}
        self.added += 1
        update = Update(self.next_id, chat_id, body, self.now(), lifetime, self.added)
        self.next_id += 1
        if self.wants(kind):
            self.waiting.append(update)
            self.waiting_in[chat_id] += 1
        else:
            update.expired = True
        return update

    def wants(self, kind: str) -> bool:
        """Whether the bot gets updates of this kind."""
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST_ONLY

    def allow(self, kinds: Any) -> None:
        """`allowed_updates`: stays as it was when not given; an empty list is the default."""
        if isinstance(kinds, list):
            self.allowed = {str(kind) for kind in kinds}

    def check_polling(self) -> None:
        """No polling while a webhook is set."""
        if self.webhook["url"]:
            raise ApiError(409, WEBHOOK_ACTIVE)

    def confirm(self, offset: int) -> list[Update]:
        """Forgets everything below the offset; a negative one keeps that many of the last."""
        if offset < 0:
            keep = self.waiting[offset:]
            offset = keep[0].update_id if keep else self.next_id
        gone = [update for update in self.waiting if update.update_id < offset]
        for update in gone:
            update.confirmed = True
        return self._forget(gone)

    def confirm_one(self, update: Update) -> None:
        """Forgets the one that a webhook took."""
        if not update.done:
            update.confirmed = True
            self.waiting.remove(update)
            self.waiting_in[update.chat_id] -= 1

    def too_old(self, update: Update) -> bool:
        """Whether Telegram gives up on it."""
        return self.now() - update.date > update.lifetime

    def newer_than(self, place: int) -> list[Update]:
        """What came after this place in the queue and still waits, oldest first."""
        newer: list[Update] = []
        for update in reversed(self.waiting):
            if update.place <= place:
                break
            newer.append(update)
        return newer[::-1]

    def expire(self) -> list[Update]:
        """Gives up on what is too old; returns it."""
        gone = [update for update in self.waiting if self.too_old(update)]
        for update in gone:
            update.expired = True
        return self._forget(gone)

    def _forget(self, gone: list[Update]) -> list[Update]:
        if gone:
            self.waiting = [update for update in self.waiting if not update.done]
            self.waiting_in.subtract(update.chat_id for update in gone)
        return gone

    def take(self, limit: int) -> list[Update]:
        """The oldest unconfirmed ones; they stay until confirmed."""
        if self.held:
            return []
        self.expire()
        return self.waiting[:limit]

    def pending(self, chat_id: int) -> list[Update]:
        """What the bot has not confirmed of one chat."""
        return [u for u in self.waiting if u.chat_id == chat_id]
