"""What a database holds, as an operator reads it; nothing of the process is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, func, select

from cases.export import exported
from storage.crypto import Vault
from storage.database import reading
from storage.engines import engine_for
from storage.ledger import Ledger
from storage.models import deliveries, outbox, unhandled
from tests.faults.places import KEY
from tests.worker import Worker


@dataclass(frozen=True)
class Found:
    export: dict[str, Any] | None  # as `coach export` writes it; None: nobody is known
    deliveries: set[str]  # ids of updates that were applied
    set_aside: list[str]  # why
    unhandled: list[str]  # why


class Reader:
    def __init__(self, engine: Engine, worker: Worker) -> None:
        self._engine, self._worker = engine, worker

    def owed(self) -> int:
        """Rows that are still to be delivered."""
        return int(self._worker.do(self._owed))

    def all_of(self, person: int) -> Found:
        found: Found = self._worker.do(self._all_of, str(person))
        return found

    def _owed(self) -> int:
        asked = select(func.count()).select_from(outbox).where(outbox.c.set_aside.is_(None))
        with reading(self._engine) as connection:
            return connection.scalar(asked) or 0

    def _all_of(self, person: str) -> Found:
        at = datetime.now(UTC)
        export = None
        with Ledger(self._engine, Vault([KEY])).find("telegram", person, at) as page:
            if page is not None:
                people = page.people(whole=True)
                export = exported(page.person, page.everything(), people, at, at.date())
        with reading(self._engine) as connection:
            return Found(
                export,
                set(connection.scalars(select(deliveries.c.delivery))),
                list(
                    connection.scalars(
                        select(outbox.c.set_aside).where(outbox.c.set_aside.is_not(None))
                    )
                ),
                list(connection.scalars(select(unhandled.c.why))),
            )


@contextmanager
def reader_of(address: str, worker: Worker) -> Iterator[Reader]:
    engine = worker.do(engine_for, address)
    try:
        yield Reader(engine, worker)
    finally:
        worker.do(engine.dispose)
