"""Logs to standard error, as text or JSON. Never the token, keys, or anybody's words.

Ours say what we wrote, by structlog. A library's record says only what stands in the library's
source: neither its arguments nor a fault's words, at whatever level. Users appear as keyed
hashes, and every line names the turn that it belongs to.
"""

import hashlib
import hmac
import logging
import secrets
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TextIO, cast

import structlog
from structlog.contextvars import bind_contextvars, get_contextvars, unbind_contextvars
from structlog.typing import EventDict, Processor

from bot.faults import frames_of, story_of
from bot.hidden import HIDDEN, hidden, hide
from bot.uncaught import guard, quiet_loop

__all__ = ["Names", "bound", "hide", "now_bound", "quiet_loop", "set_up", "turn_of"]

BOUND = ("turn", "who")


class Names:
    """What users are called in logs: the same as long as the key is, and leading nowhere."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, channel: str, address: str) -> str:
        whom = f"{channel}\0{address}".encode(errors="replace")
        return hmac.new(self._key, whom, hashlib.sha256).hexdigest()[:12]


def turn_of() -> str:
    """A name for a new turn, kept with what the turn leaves to be delivered."""
    return secrets.token_hex(6)


@contextmanager
def bound(turn: str | None, who: str | None = None) -> Iterator[None]:
    """Lines written in this block name the turn and the user; None: they name none.

    Tasks made in the block go on with its names, and so does asyncio.to_thread. An executor's
    thread does not: hand it `contextvars.copy_context().run` with the call.
    """
    before = now_bound()
    unbind_contextvars(*BOUND)
    bind_contextvars(**{k: v for k, v in (("turn", turn), ("who", who)) if v is not None})
    try:
        yield
    finally:
        unbind_contextvars(*BOUND)
        bind_contextvars(**before)


def now_bound() -> dict[str, str]:
    """The turn and the user of this moment, as far as there are any."""
    now: Mapping[str, str] = get_contextvars()
    return {key: now[key] for key in BOUND if key in now}


def set_up(level: str, form: str) -> None:
    """From here on everything is told our way: ours, the libraries', and what nobody caught.

    Args:
        level: of our own lines. Libraries speak from warnings on.
        form: "text" or "json".
    """
    number = logging.getLevelNamesMapping()[level.upper()]
    chain = _chain(form)
    structlog.configure(
        processors=[*chain],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(cast(TextIO, _Stderr())),
        cache_logger_on_first_use=True,
    )
    root = logging.getLogger()
    for earlier in [h for h in root.handlers if isinstance(h, _Handler)]:
        root.removeHandler(earlier)
    root.addHandler(_Handler(chain))
    root.setLevel(max(number, logging.WARNING))
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)  # addresses, and who called
    logging.raiseExceptions = False  # a record that cannot be shown would be shown in full
    guard()


def _chain(form: str) -> list[Processor]:
    """What every line passes, ours and theirs; the last step returns it as it is written."""
    return [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_words_of_faults,
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        lambda _logger, _method, line: hidden(cast(str, line)),
    ]


def _without_words_of_faults(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Faults become kinds and places before anything can render them."""
    event.pop("stack_info", None)
    error = _error_in(event.pop("exc_info", None))
    plain: EventDict = {key: _plain(value) for key, value in event.items()}
    if error is not None:
        plain.setdefault("fault", story_of(error))
        plain["at"] = [str(frame) for frame in frames_of(error.__traceback__)]
    return plain


def _plain(value: object) -> object:
    """Texts and numbers as they are; of any other thing its kind: it might show what it holds."""
    match value:
        case str() | int() | float() | None:
            return value
        case BaseException():
            return story_of(value)
        case list() | tuple() | set() | frozenset():
            return [_plain(one) for one in value]
    return type(value).__name__


def _error_in(given: object) -> BaseException | None:
    """`exc_info` as logging and structlog take it: an error, a triple, or whether to look."""
    if isinstance(given, tuple):
        given = given[1]
    if isinstance(given, BaseException):
        return given
    return sys.exc_info()[1] if given else None


class _Handler(logging.StreamHandler[TextIO]):
    """For the libraries' records."""

    def __init__(self, chain: list[Processor]) -> None:
        super().__init__(cast(TextIO, _Stderr()))
        self._chain = chain

    def format(self, record: logging.LogRecord) -> str:
        where = f"{record.filename}:{record.lineno}"
        line: EventDict = {"event": _own_words(record), "logger": record.name, "where": where}
        if record.exc_info:
            line["exc_info"] = record.exc_info
        for step in self._chain:
            line = cast(EventDict, step(None, record.levelname.lower(), line))
        return cast(str, line)


def _own_words(record: logging.LogRecord) -> str:
    """The text, without arguments, where it stands in the calling function's source.

    Anything else was put together from values, and values may be addresses or somebody's words.
    """
    frame = sys._getframe()
    while frame is not None:
        code = frame.f_code
        if (code.co_filename, frame.f_lineno) == (record.pathname, record.lineno):
            literal = isinstance(record.msg, str) and record.msg in code.co_consts
            return record.msg if literal else HIDDEN
        frame = frame.f_back  # type: ignore[assignment]
    return HIDDEN


class _Stderr:
    """Standard error as it is at each line; closed or broken, it stops nobody's turn."""

    def write(self, text: str) -> None:
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.write(text)

    def flush(self) -> None:
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.flush()
