"""Takes inbounds for a channel: who may come in, and what becomes of a turn that cannot be taken.

A database that is away is waited for: the channel brings the same inbound again. A turn that
fails for another reason fails again; after three tries it is given up, so that it blocks nobody,
and the person is told.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError

from bot.faults import place_of
from bot.inbound import Inbound
from bot.turn import Turns
from bot.writer import Writer
from dialogs.events import Failed

log = structlog.get_logger(__name__)

TRIES = 3


class Intake:
    def __init__(
        self, turns: Turns, writer: Writer, wake: Callable[[int], None], allowed: frozenset[str]
    ) -> None:
        """`wake`: a person has something to be delivered. `allowed`: addresses; empty: all."""
        self._turns, self._writer, self._wake, self._allowed = turns, writer, wake, allowed
        self._failures: Counter[str] = Counter()

    async def take(self, inbound: Inbound) -> None:
        """Returns when the turn is committed, or given up. Raises what is worth another try."""
        if self._allowed and inbound.address not in self._allowed:
            log.info("somebody who is not allowed wrote; ignored")
            return
        try:
            self._wake(await self._writer.run(self._turns.take, inbound))
        except (OperationalError, InterfaceError, OSError):
            raise
        except Exception as fault:
            self._failures[inbound.delivery] += 1
            if self._failures[inbound.delivery] < TRIES:
                raise
            log.error("a turn is given up", fault=place_of(fault))
            await self._tell(inbound)
        self._failures.pop(inbound.delivery, None)

    async def _tell(self, inbound: Inbound) -> None:
        failed = replace(inbound, delivery=f"{inbound.delivery} failed", event=Failed())
        try:
            self._wake(await self._writer.run(self._turns.take, failed))
        except Exception as fault:  # noqa: BLE001 (the update is given up whatever happens)
            log.error("the person could not be told", fault=place_of(fault))
