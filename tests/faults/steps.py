"""Inside the process under test: every call to the database and to Telegram is a step.

Put beneath SQLAlchemy and above the network, so that all of ours is above it. A killed process
closes nothing, confirms nothing and says nothing any more: the kernel ends it.
"""

import errno
import os
import signal
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from sqlalchemy import Connection, Engine, event

from bot.channels.telegram.request import AiohttpRequest
from tests.faults.fate import Blow, Fate
from tests.faults.tally import Tally

EXECUTES = ("do_execute", "do_executemany", "do_execute_no_params")


class Steps:
    def __init__(self, fate: Fate, tally: Tally) -> None:
        self._fate, self._tally = fate, tally

    def install(self) -> None:
        event.listen(Engine, "engine_connect", self._watch_engine)
        exchange = AiohttpRequest._exchange

        async def watched(self_: Any, url: str, *args: Any) -> Any:
            return await self._call(url, lambda: exchange(self_, url, *args))

        AiohttpRequest._exchange = watched  # type: ignore[method-assign]

    def _watch_engine(self, connection: Connection) -> None:
        dialect: Any = connection.dialect
        if getattr(dialect, "is_watched", False):
            return
        dialect.is_watched = True
        for name in EXECUTES:
            setattr(dialect, name, self._executing(dialect, getattr(dialect, name)))
        dialect.do_commit = self._committing(dialect, dialect.do_commit)

    def _executing(self, dialect: Any, execute: Callable[..., Any]) -> Callable[..., Any]:
        def do(cursor: Any, statement: str, *args: Any, **more: Any) -> Any:
            broken = _Broken(dialect, getattr(cursor, "_connection", None))
            return self._do(
                f"statement {_told(statement)}",
                broken,
                lambda: execute(cursor, statement, *args, **more),
            )

        return do

    def _committing(self, dialect: Any, commit: Callable[..., Any]) -> Callable[..., Any]:
        def do(connection: Any) -> Any:
            broken = _Broken(dialect, getattr(connection, "_connection", None))
            return self._do("commit", broken, lambda: commit(connection))

        return do

    def _do(self, name: str, broken: "_Broken", act: Callable[[], Any]) -> Any:
        blow = self._next(name)
        if blow == "fault before":
            self._struck(name, blow)
            return broken.before(act)
        self._kill_if(name, blow, "kill before")
        done = act()
        self._kill_if(name, blow, "kill after")
        if blow == "fault after":
            self._struck(name, blow)
            broken.after()
        return done

    async def _call(self, url: str, act: Callable[[], Awaitable[Any]]) -> Any:
        name = f"http {url.rpartition('/')[2]}"
        blow = self._next(name)
        self._kill_if(name, blow, "kill before")
        if blow == "fault before":
            self._struck(name, blow)
            raise aiohttp.ClientOSError(errno.ECONNRESET, "reset by a test")
        answer = await act()
        self._kill_if(name, blow, "kill after")
        if blow == "fault after":
            self._struck(name, blow)
            raise aiohttp.ClientOSError(errno.ECONNRESET, "reset by a test")
        return answer

    def _next(self, name: str) -> Blow | None:
        return self._fate.blow(*self._tally.step(name))

    def _kill_if(self, name: str, blow: Blow | None, wanted: Blow) -> None:
        if blow == wanted:
            self._struck(name, blow)
            os.kill(os.getpid(), signal.SIGKILL)

    def _struck(self, name: str, blow: Blow) -> None:
        self._tally.struck(f"{blow} {name}")


class _Broken:
    """The connection breaks: on PostgreSQL it is cut; SQLite's disk fails for a moment."""

    def __init__(self, dialect: Any, below: Any) -> None:
        self._dialect = dialect
        self._below = below if dialect.name == "postgresql" else None

    def before(self, act: Callable[[], Any]) -> Any:
        """What the driver says of a connection that is cut already."""
        if self._below is None:
            raise sqlite3.OperationalError("disk I/O error, by a test")
        self._below.terminate()
        return act()

    def after(self) -> None:
        if self._below is None:
            raise sqlite3.OperationalError("disk I/O error, by a test")
        self._below.terminate()
        raise self._dialect.loaded_dbapi.InterfaceError("connection is closed, by a test")


def _told(statement: str) -> str:
    """Its first words, on one line: enough to know it by."""
    return " ".join(statement.split())[:90]
