"""A real database of either kind, and a person or two who use it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine, event, select

from cases import people_changes as did
from cases.changes import CaseOpened, Change
from cases.records import Conversation
from storage.chats import Newest
from storage.crypto import Vault
from storage.database import reading
from storage.engines import engine_for
from storage.ledger import Ledger, Page, Sender
from storage.models import metadata
from storage.outbox import Outbox, Posted
from storage.presence import Among
from storage.schema import upgrade
from tests.storage.processes import Process
from tests.worker import Worker

KEY = Fernet.generate_key()
AT = datetime(2026, 11, 24, 9, 30, 0, 123456, tzinfo=UTC)


@dataclass
class Book:
    """The storage of one database, with short words for what a turn does."""

    path: Path  # of the file; on PostgreSQL there is none
    engine: Engine
    vault: Vault = field(default_factory=lambda: Vault([KEY]))
    ledger: Ledger = field(init=False)
    outbox: Outbox = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """As a process does it: nothing is remembered from an earlier one."""
        newest = Newest()
        self.ledger = Ledger(self.engine, self.vault, newest=newest)
        self.outbox = Outbox(self.engine, self.vault, newest=newest)

    @property
    def is_file(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def turn(self, who: str, *acts: Callable[[Page], Any], at: datetime = AT) -> int:
        """One committed page; says the person's key."""
        with self.ledger.open(Sender("telegram", who, "en"), at) as page:
            for act in acts:
                act(page)
            page.commit()
        return page.person.key

    def sees(self, who: str, look: Callable[[Page], Any]) -> Any:
        """What a page shows; nothing is committed."""
        with self.ledger.open(Sender("telegram", who, "en"), AT) as page:
            return look(page)

    def deliver(self, person: int, message: int | None, at: datetime = AT) -> Posted | None:
        """The next row of the chat is shown as this message."""
        return self.outbox.sent(self.next(person, at), message, at)

    def next(self, person: int, at: datetime = AT) -> Posted:
        """The row that has to be there."""
        posted = self.outbox.next(person, at)
        assert posted is not None
        return posted

    def shows(self, person: int) -> str | None:
        """What the chat gets next."""
        posted = self.outbox.next(person, AT)
        return posted.payload if posted else None

    def rows(self, table: Any) -> list[Any]:
        with reading(self.engine) as connection:
            return list(connection.execute(select(table).order_by(*table.primary_key)))

    def bytes(self) -> bytes:
        """All that is kept. SQLite: the file, its write-ahead log and index, as they lie on disk.
        PostgreSQL: every value of every row."""
        if not self.is_file:
            rows = [row for table in metadata.sorted_tables for row in self.rows(table)]
            return b"\0".join(_bytes_of(value) for row in rows for value in row)
        return b"".join(
            path.read_bytes()
            for path in sorted(self.path.parent.iterdir())
            if path.name.startswith(self.path.name) and path.suffix != ".key"
        )


def _bytes_of(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def wrote(*changes: Change) -> Callable[[Page], None]:
    return lambda page: page.write(changes)


def opened(case: int = 1, title: str | None = None) -> Callable[[Page], None]:
    return wrote(CaseOpened(case, "links", "procurement", title, AT))


def has_people(title: str | None = None) -> Callable[[Page], None]:
    """One of everything: case 1, contacts 1 and 2, touch 3, promise 4, plan 5, reminder 6."""
    day = AT.date()
    return wrote(
        CaseOpened(1, "links", "procurement", title, AT),
        did.ContactAdded(1, "Maria Keller", day, "Acme", "quality manager", cases=(1,)),
        did.ContactAdded(2, "Jan Huber", day, notes="likes trains"),
        did.Touched(3, (1, 2), day, "call", "about EDI"),
        did.Promised(4, 1, "the forecast", day),
        did.PlanMade(5, 1, "pilot", day, (2,)),
        did.Reminded(6, "contact", day, AT, day, contact=2),
    )


def screen(number: int, text: str = "screen", place: Any = "edit", **more: Any) -> Any:
    return lambda page: page.post("screen", place, number, text, **more)


def message(text: str, **more: Any) -> Callable[[Page], None]:
    return lambda page: page.post("message", "below", 0, text, **more)


def kept(conversation: Conversation) -> Callable[[Page], None]:
    return lambda page: page.keep(conversation)


def kept_at(message: int) -> Callable[[Page], None]:
    """The person wrote this message, and stands where they stood."""

    def act(page: Page) -> None:
        page.hear(message)
        page.keep(page.conversation)

    return act


@pytest.fixture
def book(tmp_path: Path, database: str, worker: Worker) -> Iterator[Book]:
    engine = worker.do(engine_for, database)
    worker.do(upgrade, engine)
    yield Book(tmp_path / "coach.sqlite3", engine)
    worker.do(engine.dispose)


@pytest.fixture
def sqlite_book(tmp_path: Path) -> Iterator[Book]:
    """What only a file can show."""
    path = tmp_path / "coach.sqlite3"
    engine = engine_for(f"sqlite:///{path}")
    upgrade(engine)
    yield Book(path, engine)
    engine.dispose()


@pytest.fixture
def process(book: Book, database: str) -> Iterator[Callable[[], Process]]:
    """Starts another process on the book's database."""
    started: list[Process] = []

    def start() -> Process:
        started.append(Process(database, Vault([KEY])))
        return started[-1]

    yield start
    for one in started:
        one.ends()


@pytest.fixture
def shared(book: Book, worker: Worker) -> Iterator[Book]:
    """The book of a process that is one of many: it takes leases. For PostgreSQL."""
    presence = worker.do(Among, book.engine)
    book.outbox = Outbox(book.engine, book.vault, presence)
    yield book
    worker.do(presence.leave)


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
