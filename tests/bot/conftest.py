"""A real database file, and people who write to it turn by turn."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine, select

from bot.delivery import Delivery
from bot.inbound import Inbound
from bot.logs import Names
from bot.turn import Turns
from dialogs.events import Command, Event, Said, Tapped
from dialogs.screen import Drawn, from_text
from storage.crypto import Vault
from storage.database import reading
from storage.engines import engine_for
from storage.ledger import Ledger, Page
from storage.models import unhandled, users
from storage.outbox import Outbox, Posted, Waiting
from storage.presence import Alone, Among
from storage.schema import upgrade
from tests.bot.telegram import Telegram
from tests.worker import TestWriter, Worker

KEY = Fernet.generate_key()
NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@dataclass
class Desk:
    """The turn and the outbox on one database; what is owed is read, shown, recorded."""

    engine: Engine
    vault: Vault
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

    def knows(self, address: str, look: Callable[[Page], Any]) -> Any:
        """What the page of somebody who is known shows; None: nobody is."""

        def find() -> Any:
            with self.ledger.find("telegram", address, self.at) as page:
                return None if page is None else look(page)

        return self.worker.do(find)

    def closed(self, address: str) -> str | None:
        return self.knows(address, lambda page: page.closed)

    def due(self) -> datetime | None:
        return self.worker.do(self.outbox.next_due, "telegram", self.at)

    def looks(self) -> Waiting:
        return self.worker.do(self.outbox.look, self.at)

    def set_aside(self) -> list[str]:
        """Updates that could not be handled, read with the key of whoever they are."""

        def read() -> list[str]:
            with reading(self.engine) as connection:
                wrapped = select(users.c.wrapped_key).where(users.c.key == unhandled.c.user)
                rows = connection.execute(select(unhandled.c.payload, wrapped.scalar_subquery()))
                return [
                    self.vault.read(sealed) if key is None else self.vault.open(key).read(sealed)
                    for sealed, key in rows
                ]

        return self.worker.do(read)

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
    vault = Vault([KEY])
    presence = worker.do(Among, engine) if engine.dialect.name == "postgresql" else Alone()
    ledger = Ledger(engine, vault)
    outbox = Outbox(engine, vault, presence)
    yield Desk(engine, vault, ledger, outbox, Turns(ledger, "en", "UTC"), worker)
    worker.do(presence.leave)
    worker.do(engine.dispose)


@pytest.fixture
def writer(worker: Worker) -> TestWriter:
    return TestWriter(worker)


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
def delivery(desk: Desk, telegram: Telegram, writer: TestWriter) -> Delivery:
    desk.at = datetime.now(UTC)
    return Delivery("telegram", telegram, desk.outbox, writer, Names(b"k"))
