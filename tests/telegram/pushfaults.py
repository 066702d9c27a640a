"""Bad weather on the way from Telegram to the bot: pushes that get lost, or their answers.

api.push_fault("lost_after")                     # handled, and yet the update comes again
api.push_fault("lost_before", times=3)           # not handled, comes later
api.push_fault("lost_during", delay=0.1, chat_id=maria.id, do=coach.kill)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tests.telegram.records import Update

PushKind = Literal[
    "lost_before",  # the bot never sees this attempt
    "lost_during",  # the connection breaks `delay` seconds (0.1) after the bot got it
    "lost_after",  # the bot answered, but the answer never arrives
    "status",  # something in between answers `status`; the bot never sees it
    "none",  # only `delay` (before it is sent) or `do` (after it was answered)
]


@dataclass
class PushFault:
    """One fault on order."""

    kind: PushKind = "none"
    times: int | None = 1  # None: until lifted
    status: int = 502
    delay: float = 0.0
    chat_id: int | None = None
    update: str | None = None  # the kind: message, callback_query, ...
    skip: int = 0
    do: Callable[[], object] | None = None
    happened: int = 0
    lifted: bool = False

    def lift(self) -> None:
        """The weather is fine again."""
        self.lifted = True

    def meets(self, update: Update) -> bool:
        """Whether it strikes now; counts down."""
        spent = self.lifted or (self.times is not None and self.happened >= self.times)
        fits = self.chat_id in {None, update.chat_id} and self.update in {None, update.kind}
        if spent or not fits:
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        self.happened += 1
        return True
