"""Bad weather, on order: resets, errors, 429, hangs, delays.

    api.fault("sendMessage", kind="reset_after")        # done, but the bot never hears of it
    api.fault(kind="status", status=502, times=3)
    api.fault(kind="status", status=429, retry_after=2, chat_id=maria.id)
    api.fault(skip=7, do=coach.kill)                    # before the eighth call is acted on
    outage = api.fault(kind="reset_before", times=None); ...; outage.lift()

After a 429 with `retry_after`, further sends and edits to that chat (or, for a fault of no
chat, any call) are refused until it ends, and noted in `api.too_early`.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tests.telegram.errors import ApiError, too_many_requests
from tests.telegram.records import Request

Kind = Literal[
    "reset_before",  # the connection breaks, nothing was done
    "reset_after",  # it was done, then the connection breaks
    "status",  # refused with `status`, nothing was done
    "status_after",  # it was done, but `status` is answered
    "hang",  # nothing was done, and no answer comes
    "hang_after",  # it was done, and no answer comes
    "none",  # only `delay` or `do`
]
TEXTS = {
    400: "Bad Request: something was wrong",
    403: "Forbidden: bot was blocked by the user",
    500: "Internal Server Error",
    502: "Bad Gateway",
    504: "Gateway Timeout",
}


@dataclass
class Fault:
    """One fault on order."""

    method: str | None = None  # None: any but getUpdates
    times: int | None = 1  # None: until lifted
    kind: Kind = "none"
    status: int = 500
    retry_after: int | None = None
    delay: float = 0.0
    chat_id: int | None = None
    skip: int = 0
    do: Callable[[], object] | None = None  # before acting; with an "_after" kind, after it
    happened: int = 0
    lifted: bool = False

    def lift(self) -> None:
        """The weather is fine again."""
        self.lifted = True

    def meets(self, request: Request) -> bool:
        """Whether it strikes now; counts down."""
        spent = self.lifted or (self.times is not None and self.happened >= self.times)
        if spent or not self.concerns(request):
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        self.happened += 1
        return True

    def concerns(self, request: Request) -> bool:
        """Method and chat fit."""
        if self.chat_id is not None and request.chat_id != self.chat_id:
            return False
        if self.method is None:
            return request.method.lower() != "getupdates"
        return self.method == "*" or self.method.lower() == request.method.lower()

    def error(self) -> ApiError:
        """What is answered."""
        if self.retry_after is not None:
            return too_many_requests(self.retry_after)
        return ApiError(self.status, TEXTS.get(self.status, "Internal Server Error"))


@dataclass
class Weather:
    """All faults, and who must wait after a 429."""

    faults: list[Fault] = field(default_factory=list)
    until: dict[int | None, float] = field(default_factory=dict)  # by chat; None: all
    too_early: list[Request] = field(default_factory=list)

    def strikes(self, request: Request) -> Fault | None:
        """The first fault that meets this request."""
        fault = next((f for f in self.faults if f.meets(request)), None)
        if fault is not None:
            request.fault = fault.kind
            if fault.retry_after is not None and fault.kind in {"status", "status_after"}:
                self.until[fault.chat_id] = time.monotonic() + fault.retry_after
        return fault

    def check_patience(self, request: Request) -> None:
        """A call before `retry_after` ended is refused again, and noted."""
        if request.method.lower() in {"getupdates", "answercallbackquery", "getme"}:
            return
        for chat_id in {None, request.chat_id}:
            left = self.until.get(chat_id, 0.0) - time.monotonic()
            if left > 0:
                self.too_early.append(request)
                raise too_many_requests(math.ceil(left))
