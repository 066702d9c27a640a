"""Other processes on one database, as far as the database can tell them apart.

Each has connections, keys in memory and a presence of its own; on PostgreSQL a thread and a
loop too. They begin at the same moment with `at_once`.
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from sqlalchemy import text

from storage.crypto import Vault
from storage.database import reading
from storage.engines import engine_for, is_postgresql
from storage.ledger import Ledger
from storage.outbox import Outbox
from storage.presence import Alone, Among, Presence
from tests.worker import Elsewhere, Here, Worker

PATIENCE = 20  # seconds
_waiting = text("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")


class Process:
    def __init__(self, address: str, vault: Vault) -> None:
        many = is_postgresql(address)
        self.worker: Worker = Elsewhere() if many else Here()
        self.engine = self.do(engine_for, address)
        self.presence: Presence = self.do(Among, self.engine) if many else Alone()
        self.vault = vault
        self.ledger = Ledger(self.engine, vault)
        self.outbox = Outbox(self.engine, vault, self.presence)

    def do(self, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self.worker.do(call, *args, **kwargs)

    def cuts(self, other: "Process") -> None:
        """The other's presence ends, as if it had died: its machine no longer answers."""

        def pid() -> int:
            return other.presence._connection.scalar(text("select pg_backend_pid()"))  # type: ignore[union-attr]

        self.do(self._end, other.do(pid))

    def _end(self, pid: int) -> None:
        with reading(self.engine) as connection:
            connection.execute(text("select pg_terminate_backend(:pid, 5000)"), {"pid": pid})

    def ends(self) -> None:
        self.do(self.presence.leave)
        self.do(self.engine.dispose)
        self.worker.close()

    def until_somebody_waits(self) -> None:
        """For a lock. On SQLite nobody can be asked: a moment is enough, or the test is weaker."""
        if self.engine.dialect.name == "sqlite":
            time.sleep(0.05)
            return
        for _ in range(PATIENCE * 100):
            if self.do(self._count_waiting):
                return
            time.sleep(0.01)
        raise AssertionError("nobody waits for a lock")

    def _count_waiting(self) -> int:
        with reading(self.engine) as connection:
            return connection.scalar(_waiting) or 0


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Runs each in a thread of its own; what they return, in order. Raises what one raised."""
    ready = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        ready.wait(PATIENCE)
        return call()

    with ThreadPoolExecutor(len(calls)) as threads:
        begun = [threads.submit(run, call) for call in calls]
        return [one.result(PATIENCE) for one in begun]
