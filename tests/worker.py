"""Where a test's calls to a database run.

SQLite: where they are made. PostgreSQL: in a thread with a loop of its own, each call in a
greenlet there, as the bot's writer does it. A test without `async` runs there as a whole (see
`tests/conftest.py`), so the same lines test both databases.
"""

import asyncio
import threading
from collections.abc import Callable
from typing import Any

from sqlalchemy.util import greenlet_spawn


class Here:
    """Calls run in the caller's own thread."""

    def do(self, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return call(*args, **kwargs)

    def close(self) -> None: ...


class Elsewhere:
    """A thread with an event loop, in which synchronous calls run as greenlets."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()

    def do(self, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if threading.current_thread() is self.thread:
            return call(*args, **kwargs)
        spawned = greenlet_spawn(call, *args, **kwargs)
        return asyncio.run_coroutine_threadsafe(spawned, self.loop).result()

    def close(self) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


Worker = Here | Elsewhere


class TestWriter:
    """bot.writer.Writer over such a worker: one call after the other."""

    __test__ = False

    def __init__(self, worker: Here | Elsewhere) -> None:
        self._worker = worker
        self._one = asyncio.Lock()

    async def run(self, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        async with self._one:
            return await asyncio.shield(
                asyncio.get_running_loop().run_in_executor(
                    None, lambda: self._worker.do(call, *args, **kwargs)
                )
            )

    async def close(self) -> None: ...
