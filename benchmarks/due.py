"""The next hundred who are due, found and taken: among few who wait, and among many.

On either database. Taken: a page opened, its people loaded, the time of the next look moved,
committed. What is then decided and said is the same, however many others wait.
"""

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from cryptography.fernet import Fernet
from sqlalchemy import Engine

from benchmarks.content import AT
from benchmarks.measuring import Compared, Contender, Effort, Report, Work, compare
from benchmarks.waiting import CHANNEL, wait
from storage.crypto import Vault
from storage.due import look_for
from storage.engines import engine_for
from storage.ledger import Ledger
from storage.schema import upgrade
from tests.databases import PostgresServer, binaries
from tests.worker import Elsewhere, Here, Worker

AT_ONCE = 100
MANY = 100  # times as many
NOTE = (
    "One who is due found and taken, a commit each. Each database twice: the peer is ourselves "
    "with a hundred times as many who wait, each with a contact and a reminder."
)
WITHOUT = " PostgreSQL is not installed: nothing is known about it from this run."


class Clock:
    """Takes the next hundred each round."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine, self._ledger = engine, Ledger(engine, vault)
        self._later = (AT + timedelta(days=number) for number in count(1))

    def take(self) -> int:
        """Says how many were due."""
        later = next(self._later)  # those who were taken stand behind all others again
        found = look_for(self._engine, CHANNEL, later, AT_ONCE)
        for address in found:
            with self._ledger.find(CHANNEL, address, AT) as page:
                assert page is not None
                page.people()
                page.keep(replace(page.conversation, look_at=later))
                page.commit()
        return len(found)


def run(effort: Effort) -> Report:
    few = max(effort.others, AT_ONCE)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        addresses = [(f"sqlite:///{folder}/{name}.sqlite3" for name in ("few", "many"))]
        if binaries() is not None:
            server = stack.enter_context(PostgresServer(durable=True))
            addresses.append(server.new_database() for _ in range(2))
        rows = [
            _compared(stack, effort, few, *(str(address) for address in pair)) for pair in addresses
        ]
    note = NOTE if len(rows) > 1 else NOTE + WITHOUT
    return Report("due: the next hundred found and taken, one of them", note, tuple(rows))


def _compared(stack: ExitStack, effort: Effort, few: int, first: str, second: str) -> Compared:
    database = first.partition(":")[0]
    ours, peer = (
        _contender(stack, address, people)
        for address, people in ((first, few), (second, few * MANY))
    )
    return compare(f"on {database}", ours, peer, effort.rounds)


def _contender(stack: ExitStack, address: str, people: int) -> Contender:
    vault = Vault([Fernet.generate_key()])
    worker: Worker = Here() if address.startswith("sqlite") else Elsewhere()
    stack.callback(worker.close)
    engine: Engine = worker.do(engine_for, address)
    stack.callback(worker.do, engine.dispose)
    worker.do(upgrade, engine)
    worker.do(wait, engine, vault, people)
    clock = Clock(engine, vault)

    def take() -> None:
        assert worker.do(clock.take) == AT_ONCE

    def ready() -> Work:
        return take

    return Contender(f"{people:,} wait", ready, AT_ONCE)
