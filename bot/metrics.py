"""What is counted and measured, for Prometheus. Other modules say here what happened.

No label ever holds a user or a text: each takes its values from a list that ends in "other".
A registry of our own, so that nothing else of the process adds to it.
"""

import math
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.metrics_core import GaugeMetricFamily, Metric

OTHER = "other"
TURNS = ("taken", "repeated", "given_up", "failed")
DELIVERIES = ("shown", "put_off", "set_aside", "unreachable")
METHODS = (
    "answerCallbackQuery",
    "deleteMessage",
    "deleteWebhook",
    "editMessageReplyMarkup",
    "editMessageText",
    "getFile",
    "getMe",
    "getMyCommands",
    "getMyDescription",
    "getMyShortDescription",
    "getUpdates",
    "getWebhookInfo",
    "sendDocument",
    "sendMessage",
    "setMyCommands",
    "setMyDescription",
    "setMyShortDescription",
    "setWebhook",
)
ANSWERS = ("ok", "retry_after", "refused", "unreachable", "fault")
# Seconds: an answer feels immediate below a tenth; beyond ten a person has gone.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

disable_created_metrics()  # type: ignore[no-untyped-call]
REGISTRY = CollectorRegistry(auto_describe=True)
ProcessCollector(registry=REGISTRY)
GCCollector(registry=REGISTRY)


@dataclass(frozen=True)
class Owed:
    """What waits in the database, as it is looked up when somebody asks."""

    oldest_seconds: float | None  # None: nothing waits
    waiting: int
    set_aside: int
    updates_set_aside: int


def _counter(name: str, meaning: str, *labels: str) -> Counter:
    return Counter(f"coach_{name}", meaning, labels, registry=REGISTRY)


_turns = Histogram(
    "coach_turn_seconds",
    "From an update in hand to its commit.",
    ["outcome"],
    buckets=BUCKETS,
    registry=REGISTRY,
)
_deliveries = _counter("deliveries", "Messages that the outbox tried to deliver.", "outcome")
_repeated = _counter("repeated_first_sends", "First sends that may have been shown twice.")
_orphans = _counter("orphans_removed", "Copies of such sends that were taken away again.")
_calls = _counter("telegram_calls", "Calls to Telegram, by what they came to.", "method", "outcome")
_laid_aside = _counter("updates_laid_aside", "Updates that were given up and kept.")
_reminded = _counter("reminders", "Messages that the coach decided to send unasked.")
_flooded = _counter("flooded", "Updates of people who sent too many at once.")
_last_poll = Gauge(
    "coach_last_poll", "When Telegram last answered a poll; Unix time.", registry=REGISTRY
)
_last_poll.set(math.nan)  # not yet: 0 would say 1970
for _outcome in TURNS:
    _turns.labels(_outcome)  # a series that is there from the start has a rate from the start
for _outcome in DELIVERIES:
    _deliveries.labels(_outcome)


def turn_taken(seconds: float, outcome: str) -> None:
    """A turn ended: "taken", "repeated" (seen before), "failed" (tried again), "given_up"."""
    _turns.labels(_one_of(TURNS, outcome)).observe(seconds)


def delivery_tried(outcome: str) -> None:
    """A message was "shown", "put_off", "set_aside", or its reader is "unreachable"."""
    _deliveries.labels(_one_of(DELIVERIES, outcome)).inc()


def first_send_repeated() -> None:
    _repeated.inc()


def orphan_removed() -> None:
    _orphans.inc()


def telegram_called(method: str, outcome: str) -> None:
    """A call ended "ok", or it was "refused", put off ("retry_after"), found Telegram
    "unreachable", or came to a "fault" of another kind."""
    _calls.labels(_one_of(METHODS, method), _one_of(ANSWERS, outcome)).inc()


def update_laid_aside() -> None:
    _laid_aside.inc()


def reminded() -> None:
    """The clock decided to say something unasked."""
    _reminded.inc()


def flooded() -> None:
    _flooded.inc()


def polled() -> None:
    """Telegram answered a poll just now."""
    _last_poll.set(time.time())


def as_text(owed: Owed | None) -> bytes:
    """All of it, in Prometheus's text form 0.0.4. `owed` None: the database does not answer."""
    looked_up = CollectorRegistry()
    looked_up.register(_LookedUp(owed))
    return generate_latest(REGISTRY) + generate_latest(looked_up)


class _LookedUp:
    """Gauges of this one moment. What is not known is left out: a zero would be a lie."""

    def __init__(self, owed: Owed | None) -> None:
        self._owed = owed

    def collect(self) -> Iterator[Metric]:
        yield _gauge("database_up", "Whether the database answers.", self._owed is not None)
        if (owed := self._owed) is None:
            return
        oldest = owed.oldest_seconds or 0.0
        yield _gauge("outbox_oldest_seconds", "Age of the oldest message that waits.", oldest)
        yield _gauge("outbox_waiting", "Messages that wait.", owed.waiting)
        yield _gauge("outbox_set_aside", "Messages that Telegram refused.", owed.set_aside)
        yield _gauge("updates_set_aside", "Updates given up and kept.", owed.updates_set_aside)


def _gauge(name: str, meaning: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"coach_{name}", meaning, value=float(value))


def _one_of(allowed: Iterable[str], given: str) -> str:
    return given if given in allowed else OTHER
