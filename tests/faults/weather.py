"""Bad weather at Telegram's side: a few faults, at calls that a seed chooses."""

import random
from dataclasses import dataclass
from typing import Any

from tests.telegram.faults import Fault
from tests.telegram.stand_in import BotApi

KINDS: tuple[dict[str, Any], ...] = (
    {"kind": "reset_before"},
    {"kind": "reset_after"},
    {"kind": "status", "status": 500},
    {"kind": "status", "status": 502},
    {"kind": "status_after", "status": 502},
    {"kind": "status", "status": 429, "retry_after": 1},
    {"kind": "hang"},
    {"kind": "hang_after"},
)
LIMITED = ("sendMessage", "editMessageText", "deleteMessage")
CALLS = 40  # to the chat in a whole interview, or a few more


@dataclass(frozen=True)
class Weather:
    """Fine without a seed."""

    seed: int | None = None
    most: int = 3

    def comes(self, api: BotApi, chat: int) -> list[Fault]:
        if self.seed is None:
            return []
        dice = random.Random(f"weather {self.seed}")
        faults = [dict(dice.choice(KINDS)) for _ in range(dice.randint(0, self.most))]
        return [self._fault(api, chat, dice, one) for one in faults]

    def _fault(self, api: BotApi, chat: int, dice: random.Random, what: dict[str, Any]) -> Fault:
        """A limit is met where messages are sent or changed: that of a chat."""
        method = dice.choice(LIMITED) if "retry_after" in what else None
        skip = dice.randrange(CALLS // 3 if method else CALLS)
        return api.fault(method, skip=skip, chat_id=chat, **what)


FINE = Weather()
