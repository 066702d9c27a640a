"""Faults that nobody caught: told by kind and place, where Python would print all it knows.

A traceback ends with the fault's own words, and a warning or an asyncio callback quotes what
it was given: all of them may be a person's words. The exit status stays Python's own.
"""

import asyncio
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

import structlog

from bot.faults import frames_of, story_of

log = structlog.get_logger(__name__)

# asyncio's own words; its other messages quote the arguments of callbacks.
PLAIN = {
    "Future exception was never retrieved",
    "Task exception was never retrieved",
    "Task was destroyed but it is pending!",
    "Unclosed client session",
    "Unclosed connection",
    "Unclosed connector",
}
Watcher = Callable[[BaseException], None]
_watchers: list[Watcher] = []


def guard() -> None:
    """Takes the place of Python's own ways to tell, in every thread."""
    sys.excepthook = _of_the_process
    threading.excepthook = _of_a_thread
    sys.unraisablehook = _of_nobody
    warnings.showwarning = _warning


def quiet_loop(loop: asyncio.AbstractEventLoop) -> None:
    """The same for what asyncio finds: tasks that failed with nobody waiting, and the like."""
    loop.set_exception_handler(_of_the_loop)


def also_tell(watcher: Watcher) -> None:
    """Somebody else who hears of every fault that nobody caught."""
    _watchers.append(watcher)


def _of_the_process(kind: type[BaseException], error: BaseException, _trace: object) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _tell("an uncaught fault ends the process", error)


def _of_a_thread(about: threading.ExceptHookArgs) -> None:
    if not issubclass(about.exc_type, SystemExit):
        name = about.thread.name if about.thread else None
        _tell("an uncaught fault ends a thread", about.exc_value or about.exc_type(), thread=name)


def _of_nobody(about: Any) -> None:  # sys.UnraisableHookArgs exists for type checkers only
    _tell("a fault with nobody above it", about.exc_value, of=_name_of(about.object))


def _of_the_loop(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    message = context.get("message")
    event = message if message in PLAIN else "a fault inside asyncio"
    task = context.get("task") or context.get("future")
    work = task.get_coro() if isinstance(task, asyncio.Task) else None
    _tell(event, context.get("exception"), of=_name_of(work))


def _warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    with suppress(Exception):
        log.warning("a warning", kind=category.__name__, at=f"{Path(filename).name}:{lineno}")


def _tell(event: str, error: BaseException | None, **more: object) -> None:
    """Whatever happens in here: were it to raise, Python would print the fault in full."""
    about = {key: value for key, value in more.items() if value is not None}
    with suppress(Exception):
        if error is not None:
            about |= {
                "fault": story_of(error),
                "at": list(map(str, frames_of(error.__traceback__))),
            }
        log.error(event, **about)
    for watcher in _watchers:
        with suppress(Exception):
            if error is not None:
                watcher(error)


def _name_of(thing: object) -> str | None:
    """A function's name, or a thing's kind. Not the thing: it might show what it holds."""
    if thing is None:
        return None
    name = getattr(thing, "__qualname__", None)
    return name if isinstance(name, str) else type(thing).__name__
