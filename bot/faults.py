"""How a fault is told: what and where. Never its text: that may hold a person's words.

Logs, metrics and Sentry all ask here, so that no second place decides what is discreet.
"""

from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import NamedTuple

MOST = 10  # links of a chain, frames of a traceback: recursion makes a thousand of them


class ListenFault(Exception):
    """An address cannot be listened on. One sentence that names the variable."""


class Frame(NamedTuple):
    """Where a call stood. Neither its line's source nor its variables."""

    module: str
    file: str  # its name alone: the folder may be a person's home
    function: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.function}"


def place_of(error: BaseException) -> str:
    """Its kind and its line."""
    frames = frames_of(error.__traceback__)
    kind = type(error).__name__
    if not frames:  # made, but never raised
        return kind
    last = frames[-1]
    return f"{kind} in {last.function}, {last.file}:{last.line}"


def story_of(error: BaseException) -> str:
    """The fault, and what led to it: kinds and lines."""
    return " from ".join(place_of(link) for link in chain_of(error))


def chain_of(error: BaseException) -> Iterator[BaseException]:
    """The fault, its causes, and the members of groups; each once, the latest first."""
    waiting, seen = [error], set[int]()
    while waiting and len(seen) < MOST:
        link = waiting.pop(0)
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        if isinstance(link, BaseExceptionGroup):
            waiting += link.exceptions
        cause = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
        if cause is not None:
            waiting.append(cause)


def frames_of(trace: TracebackType | None) -> list[Frame]:
    """The innermost ones, in the order of the calls."""
    frames = []
    for frame, line in walk_tb(trace):
        code, module = frame.f_code, str(frame.f_globals.get("__name__", "?"))
        frames.append(Frame(module, Path(code.co_filename).name, code.co_name, line))
    return frames[-MOST:]
