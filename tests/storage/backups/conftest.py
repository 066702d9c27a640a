"""A book with something in every table, and an empty database of either kind to restore into."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table

from cases.changes import Answered, Forgotten, Noted
from storage.backup import restore
from storage.crypto import Vault
from storage.erasures import Erasures
from storage.kept import keep_pause, secrets_of
from storage.ledger import Ledger
from storage.models import conversations, metadata, outbox
from tests.databases import PostgresServer
from tests.storage.conftest import AT, KEY, Book, has_people, kept_at, message, screen, wrote
from tests.storage.processes import Process
from tests.worker import Worker

CHANGED = {
    conversations: {"screen", "numbered", "holder", "held_until"},
    outbox: {"unsure"},
}
POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.postgresql)


class Target:
    """Another database; what is asked of it runs in its own place."""

    def __init__(self, address: str, folder: Path) -> None:
        self.process = Process(address, Vault([KEY]))
        self.book = Book(folder / "target.sqlite3", self.process.engine)

    def restore(self, file: Path, ledger: Path | None = None, **more: Any) -> tuple[int, bool]:
        vault = more.pop("vault", self.book.vault)
        return self.process.do(restore, self.process.engine, file, vault, ledger, **more)

    def does(self, call: Callable[[Book], Any]) -> Any:
        return self.process.do(call, self.book)


def rows_of(book: Book) -> dict[str, list[dict[str, object]]]:
    """All rows, but for what a restore is to change."""
    return {table.name: _rows(book, table) for table in metadata.sorted_tables}


def _rows(book: Book, table: Table) -> list[dict[str, object]]:
    left_out = CHANGED.get(table, set())
    rows = [row._asdict() for row in book.rows(table)]
    return [{name: row[name] for name in row if name not in left_out} for row in rows]


@pytest.fixture(params=["sqlite", POSTGRESQL])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Target]:
    folder = tmp_path / "target"
    folder.mkdir()
    if request.param == "sqlite":
        made = Target(f"sqlite:///{folder / 'target.sqlite3'}", folder)
        yield made
        made.process.ends()
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    server.start()
    address = server.new_database()
    made = Target(address, folder)
    yield made
    made.process.ends()
    server.drop(address)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backup.sqlite3"


@pytest.fixture
def erasure_file(tmp_path: Path) -> Path:
    return tmp_path / "coach.erasures"


@pytest.fixture
def lived(book: Book, worker: Worker, erasure_file: Path) -> Book:
    """A book in which every table has rows, and which notes whom it erases."""
    worker.do(_live, book, erasure_file)
    return book


def _live(book: Book, erasure_file: Path) -> None:
    secrets = secrets_of(book.engine, book.vault)
    book.ledger = Ledger(
        book.engine, book.vault, Erasures(secrets.key_for("erasures"), erasure_file)
    )
    keep_pause(book.engine, "sendMessage", AT)
    book.turn("gone", wrote(Forgotten()))
    for who in ("maria", "boris"):
        person = book.turn(
            who,
            kept_at(40),
            lambda page, who=who: page.is_news(f"update of {who}"),
            lambda page, who=who: page.lay_aside(f"failed of {who}", "raw", "KeyError"),
            has_people(f"case of {who}"),
            wrote(Answered(1, 1, "mine", "intensity", "strong", AT)),
            wrote(Noted(1, 1, "mine", "intensity", f"note of {who}", AT)),
            message("stays"),
            screen(7, place="below"),
        )
        book.deliver(person, 50)
