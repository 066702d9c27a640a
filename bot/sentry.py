"""Faults to a Sentry, only where one is configured: kinds and places, never words.

The fault itself is not handed to the library: what is sent is put together here from its kinds
and frames, and `before_send` lets nothing else through, wherever it came from.
"""

import atexit
import logging
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from bot import logs
from bot.faults import Frame, chain_of, frames_of
from bot.uncaught import also_tell

OURS = ("bot", "cases", "dialogs", "levers", "storage")
LAST_WORDS = 2.0  # seconds for what is still to be sent when the process ends
# What may leave the house, at each depth.
EVENT = ("event_id", "timestamp", "platform", "level", "release", "environment", "sdk")
EXCEPTION = ("type", "module")
FRAME = ("module", "filename", "function", "lineno", "in_app")

Send = Callable[[Any], object]
_send: Send | None = None


class SentryFault(Exception):
    """The DSN is none. One sentence that names the variable, and does not repeat its value."""


def set_up(dsn: str | None) -> None:
    """With a DSN, faults are sent there from now on. Without, the library is not even loaded.

    Raises SentryFault.
    """
    if not dsn:
        return
    import sentry_sdk  # noqa: PLC0415 (only where it is wanted)

    logs.hide(dsn)
    try:
        _start(sentry_sdk.init, dsn)
    except ValueError:  # the library's BadDsn
        raise SentryFault(
            "COACH_SENTRY_DSN: it takes the address that Sentry calls a DSN; "
            "for example: https://key@sentry.example.org/1"
        ) from None
    global _send  # noqa: PLW0603 (the library is a global, too)
    _send = sentry_sdk.capture_event
    logging.getLogger("urllib3").setLevel(logging.ERROR)  # a Sentry that is away is no news
    also_tell(report)
    atexit.register(sentry_sdk.flush, timeout=LAST_WORDS)


def report(fault: BaseException) -> None:
    """Sends one fault, beside everything else. Nothing happens where no Sentry is configured."""
    if _send is not None:
        links = [_exception(link) for link in chain_of(fault)]
        _send({"level": "error", "exception": {"values": links[::-1]}})


def _start(init: Callable[..., object], dsn: str) -> None:
    init(
        dsn,
        before_send=_only_kinds_and_places,
        default_integrations=False,
        auto_enabling_integrations=False,
        send_default_pii=False,
        include_local_variables=False,
        include_source_context=False,
        attach_stacktrace=False,
        max_breadcrumbs=0,
        auto_session_tracking=False,
        send_client_reports=False,
        enable_metrics=False,
        spotlight=False,
        debug=False,
        server_name="",  # else the machine's own
        release=f"lever-coach@{version('lever-coach')}",  # else it asks git
    )


def _only_kinds_and_places(event: dict[str, Any], _hint: object) -> dict[str, Any]:
    kept = _kept(event, EVENT)
    kept["tags"] = logs.now_bound()
    links = (event.get("exception") or {}).get("values") or []
    kept["exception"] = {"values": [_kept_exception(link) for link in links]}
    return kept


def _kept_exception(link: dict[str, Any]) -> dict[str, Any]:
    frames = (link.get("stacktrace") or {}).get("frames") or []
    return _kept(link, EXCEPTION) | {
        "stacktrace": {"frames": [_kept(frame, FRAME) for frame in frames]}
    }


def _kept(given: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: given[key] for key in keys if key in given}


def _exception(error: BaseException) -> dict[str, Any]:
    frames = [_frame(frame) for frame in frames_of(error.__traceback__)]
    kind = type(error)
    return {
        "type": kind.__name__,
        "module": kind.__module__,
        "stacktrace": {"frames": frames},
    }


def _frame(frame: Frame) -> dict[str, Any]:
    return {
        "module": frame.module,
        "filename": frame.file,
        "function": frame.function,
        "lineno": frame.line,
        "in_app": frame.module.partition(".")[0] in OURS,
    }
