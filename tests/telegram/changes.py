"""One lock, and news by chat: who waits for a chat is not woken by another one.

With five hundred people waiting at once, waking all of them at each call of the bot would
take the machine from the bot. Who waits for something of no chat is woken by all news.
"""

from __future__ import annotations

import threading
from collections.abc import Callable


class Changes:
    """The lock of a Telegram (use it with `with`) and what is waited for under it."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._anything = threading.Condition(self._lock)
        self._chats: dict[int, threading.Condition] = {}

    def __enter__(self) -> bool:
        return self._lock.__enter__()

    def __exit__(self, *exit: object) -> None:
        self._lock.release()

    def wait_for(
        self, done: Callable[[], object], timeout: float | None = None, chat_id: int | None = None
    ) -> bool:
        """Waits until `done`, asked anew at news of the chat, or at any news. Under the lock."""
        if chat_id is None:
            return bool(self._anything.wait_for(done, timeout))
        news = self._chats.get(chat_id)
        if news is None:
            news = self._chats[chat_id] = threading.Condition(self._lock)
        return bool(news.wait_for(done, timeout))

    def notify(self, chat_id: int | None) -> None:
        """Something about this chat (or about none) happened. Under the lock."""
        self._anything.notify_all()
        news = self._chats.get(chat_id) if chat_id is not None else None
        if news is not None:
            news.notify_all()

    def notify_all(self) -> None:
        """Something about all chats happened. Under the lock."""
        self._anything.notify_all()
        for news in self._chats.values():
            news.notify_all()
