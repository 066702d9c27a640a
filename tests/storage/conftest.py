"""A real database of either kind, and a person or two who use it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine, event

from cases.changes import CaseOpened, Change
from cases.records import Conversation
from storage.crypto import Vault
from storage.engines import engine_for
from storage.ledger import Ledger, Page, Sender
from storage.outbox import Outbox, Posted
from storage.schema import upgrade
from tests.worker import Worker

AT = datetime(2026, 11, 24, 9, 30, 0, 123456, tzinfo=UTC)


@dataclass
class Book:
    """The storage of one database, with short words for what a turn does."""

    path: Path  # of the file; on PostgreSQL there is none
    engine: Engine
    vault: Vault
    ledger: Ledger = field(init=False)
    outbox: Outbox = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.engine, self.vault)
        self.outbox = Outbox(self.engine, self.vault)

    def turn(self, who: str, *acts: Callable[[Page], Any]) -> int:
        """One committed page; says the person's key."""
        with self.ledger.open(Sender("telegram", who, "en"), AT) as page:
            for act in acts:
                act(page)
            page.commit()
        return page.person.key

    def sees(self, who: str, look: Callable[[Page], Any]) -> Any:
        """What a page shows; nothing is committed."""
        with self.ledger.open(Sender("telegram", who, "en"), AT) as page:
            return look(page)

    def deliver(self, person: int, message: int | None) -> Posted | None:
        """The next row of the chat is shown as this message."""
        posted = self.outbox.next(person, AT)
        assert posted is not None
        return self.outbox.sent(posted, message)

    def bytes(self) -> bytes:
        """All that is on disk: the file, its write-ahead log and index."""
        return b"".join(
            path.read_bytes()
            for path in sorted(self.path.parent.iterdir())
            if path.name.startswith(self.path.name) and path.suffix != ".key"
        )


def wrote(*changes: Change) -> Callable[[Page], None]:
    return lambda page: page.write(changes)


def opened(case: int = 1, title: str | None = None) -> Callable[[Page], None]:
    return wrote(CaseOpened(case, "links", "procurement", title, AT))


def screen(number: int, text: str = "screen", place: Any = "edit", **more: Any) -> Any:
    return lambda page: page.post("screen", place, number, text, **more)


def message(text: str) -> Callable[[Page], None]:
    return lambda page: page.post("message", "below", 0, text)


def kept(conversation: Conversation) -> Callable[[Page], None]:
    return lambda page: page.keep(conversation)


@pytest.fixture
def book(tmp_path: Path, database: str, worker: Worker) -> Iterator[Book]:
    path = tmp_path / "coach.sqlite3"
    engine = worker.do(engine_for, database)
    worker.do(upgrade, engine)
    yield Book(path, engine, Vault([Fernet.generate_key()]))
    worker.do(engine.dispose)


@pytest.fixture
def sqlite_book(tmp_path: Path) -> Iterator[Book]:
    """What only a file can show."""
    path = tmp_path / "coach.sqlite3"
    engine = engine_for(f"sqlite:///{path}")
    upgrade(engine)
    yield Book(path, engine, Vault([Fernet.generate_key()]))
    engine.dispose()


@pytest.fixture
def statements(book: Book) -> list[tuple[str, Any]]:
    """Every statement since, with its parameters; COMMIT too. Without begin and savepoint."""
    seen: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE")):
            seen.append((statement, parameters))

    event.listen(book.engine, "before_cursor_execute", note)
    event.listen(book.engine, "commit", lambda _: seen.append(("COMMIT", ())))
    return seen
