"""A real database file, and people who write to it turn by turn."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine

from bot.inbound import Inbound
from bot.turn import Turns
from dialogs.events import Command, Event, Said, Tapped
from dialogs.screen import Drawn, from_text
from storage.crypto import Vault
from storage.engines import engine_for
from storage.ledger import Ledger
from storage.outbox import Outbox, Posted
from storage.presence import Alone, Among
from storage.schema import upgrade
from tests.worker import TestWriter, Worker

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@dataclass
class Desk:
    """The turn and the outbox on one database; what is owed is read, shown, recorded."""

    engine: Engine
    ledger: Ledger
    outbox: Outbox
    turns: Turns
    worker: Worker
    deliveries: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    messages: Iterator[int] = field(default_factory=lambda: itertools.count(100))
    at: datetime = NOW

    def takes(self, address: str, event: Event, message: int | None = None, **more: object) -> int:
        delivery = str(more.pop("delivery", None) or next(self.deliveries))
        inbound = Inbound("telegram", address, delivery, event, self.at, message=message)
        person = self.worker.do(self.turns.take, inbound)
        assert person is not None
        return person

    def owed(self, person: int) -> Posted | None:
        return self.worker.do(self.outbox.next, person, self.at)

    def shows(self, person: int) -> Drawn:
        """Delivers all that is owed; the last screen."""
        drawn = None
        while posted := self.owed(person):
            if posted.only_removes:
                self.worker.do(self.outbox.removed, posted)
                continue
            drawn = from_text(posted.payload)
            edits = posted.place == "edit" and posted.live_message is not None
            message = posted.live_message if edits else next(self.messages)
            self.worker.do(self.outbox.sent, posted, message)
        assert drawn is not None
        return drawn

    def says(self, address: str, *texts: str) -> Drawn:
        """Lines one after the other; the screen after the last."""
        drawn = None
        for text in texts:
            name, _, argument = text.removeprefix("/").partition(" ")
            event = Command(name, argument) if text.startswith("/") else Said(text)
            drawn = self.shows(self.takes(address, event))
        assert drawn is not None
        return drawn


def tapped(drawn: Drawn, label: str) -> Tapped:
    for row in drawn.rows:
        for tap in row:
            if tap.label.removeprefix("✓ ") == label:
                number, action, value = tap.data.split("|", 2)
                return Tapped(int(number), action, value)
    raise AssertionError(f"no button {label!r}")


@pytest.fixture
def desk(database: str, worker: Worker) -> Iterator[Desk]:
    engine = worker.do(engine_for, database)
    worker.do(upgrade, engine)
    vault = Vault([Fernet.generate_key()])
    presence = worker.do(Among, engine) if engine.dialect.name == "postgresql" else Alone()
    ledger = Ledger(engine, vault)
    outbox = Outbox(engine, vault, presence)
    yield Desk(engine, ledger, outbox, Turns(ledger, "en", "UTC"), worker)
    worker.do(presence.leave)
    worker.do(engine.dispose)


@pytest.fixture
def writer(worker: Worker) -> TestWriter:
    return TestWriter(worker)
