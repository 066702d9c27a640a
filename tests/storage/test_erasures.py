"""The ledger of erasures: a keyed hash a stay, in a table and a file, on disk before the commit."""

import json
import os
import socket
import stat
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cases.changes import Forgotten
from storage.database import DatabaseFault, reading
from storage.erasures import Erasures, Stay, named_in, recorded_in
from storage.ledger import Ledger, Page
from storage.models import erasures, users
from tests.storage.conftest import AT, Book, message, opened, wrote

HASHED = b"k" * 32
STAY = Stay("telegram", "7", 1, AT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "coach.erasures"


@pytest.fixture
def noting(book: Book, file: Path) -> Iterator[Book]:
    """A book that notes whom it erases."""
    book.ledger = Ledger(book.engine, book.vault, Erasures(HASHED, file))
    return book


def forget(book: Book, who: str, *acts: Callable[[Page], object]) -> None:
    book.turn(who, wrote(Forgotten()), *acts)


def recorded(book: Book) -> set[str]:
    with reading(book.engine) as connection:
        return recorded_in(connection)


def test_an_erasure_is_noted_in_the_table_and_in_the_file(noting: Book, file: Path) -> None:
    """The same keyed hash in both, the time, and nothing of the person's."""
    key = noting.turn("7340021199", opened(title="Brake discs"))
    forget(noting, "7340021199", message("Farewell"))
    who = Erasures(HASHED, None).name_of(Stay("telegram", "7340021199", key, AT))
    assert named_in(file) == recorded(noting) == {who}
    assert "7340021199" not in file.read_text()
    assert json.loads(file.read_text().strip()) == {"who": who, "at": AT.isoformat()}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "other",
    [
        Stay("terminal", "7", 1, AT),
        Stay("telegram", "8", 1, AT),
        Stay("telegram", "7", 2, AT),
        Stay("telegram", "7", 1, AT + timedelta(microseconds=1)),
    ],
)
def test_a_name_means_exactly_one_stay(other: Stay) -> None:
    """Whoever comes back later is not meant; nobody can find a name without the key."""
    ledger = Erasures(HASHED, None)
    assert ledger.name_of(STAY) == Erasures(HASHED, None).name_of(STAY)
    assert ledger.name_of(other) != ledger.name_of(STAY)
    assert Erasures(b"x" * 32, None).name_of(STAY) != ledger.name_of(STAY)


def test_each_stay_is_noted_on_its_own(noting: Book, file: Path) -> None:
    """Forgotten, back, and forgotten again: two names."""
    for _ in range(2):
        noting.turn("maria", opened())
        forget(noting, "maria")
    assert len(named_in(file)) == 2
    assert named_in(file) == recorded(noting)
    assert noting.rows(users) == []


def test_the_line_is_written_and_synced_before_the_commit(
    noting: Book, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the commit fails the line is there all the same: rather too much than too little."""
    noting.turn("maria", opened(title="Brake discs"))
    synced: list[bytes] = []
    fsync = os.fsync

    def syncs(handle: int) -> None:
        fsync(handle)
        synced.append(file.read_bytes())

    def fails(_: Page) -> None:
        assert synced
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "fsync", syncs)
    monkeypatch.setattr(Page, "commit", fails)
    with pytest.raises(OSError, match="full"):
        forget(noting, "maria")
    monkeypatch.undo()
    assert len(named_in(file)) == 1
    assert synced[0] == file.read_bytes()
    assert recorded(noting) == set()
    assert noting.sees("maria", lambda page: page.case(1).title) == "Brake discs"


def test_without_its_line_nobody_is_erased(noting: Book, file: Path) -> None:
    """A ledger that cannot be written: the turn fails, and can be tried again."""
    noting.turn("maria", opened(title="Brake discs"))
    file.mkdir()
    with pytest.raises(OSError, match="directory"):
        forget(noting, "maria")
    assert noting.rows(erasures) == []
    assert noting.sees("maria", lambda page: page.case(1).title) == "Brake discs"
    file.rmdir()
    forget(noting, "maria")
    assert noting.rows(users) == []


def test_a_line_that_a_crash_cut_short_is_passed_over(noting: Book, file: Path) -> None:
    """Its erasure was not committed; what is written after it is read."""
    noting.turn("maria")
    forget(noting, "maria")
    before = named_in(file)
    with file.open("a") as torn:
        torn.write('\n{"who": "0123')
    assert named_in(file) == before
    noting.turn("boris")
    forget(noting, "boris")
    assert named_in(file) > before
    assert named_in(file) == recorded(noting)


def test_a_folder_holds_a_file_for_each_machine(book: Book, tmp_path: Path) -> None:
    """Each writes its own, and a restore reads all of them."""
    folder = tmp_path / "ledgers"
    folder.mkdir()
    (folder / "elsewhere.erasures").write_text('{"who": "abc", "at": "2026-01-01"}\n')
    (folder / "notes.txt").write_text("no ledger")
    book.ledger = Ledger(book.engine, book.vault, Erasures(HASHED, folder))
    book.turn("maria")
    forget(book, "maria")
    assert (folder / f"{socket.gethostname()}.erasures").exists()
    assert named_in(folder) == recorded(book) | {"abc"}


@pytest.mark.parametrize("content", ["letters", '{"whom": 1}', "[1]", "7", '"x"', "null"])
def test_a_file_that_is_no_ledger_is_named(file: Path, content: str) -> None:
    """Rather than restoring somebody who was erased."""
    file.write_text(content)
    with pytest.raises(DatabaseFault, match=r"coach.erasures is no ledger"):
        named_in(file)


def test_a_ledger_that_cannot_be_written_is_found_at_the_start(tmp_path: Path, file: Path) -> None:
    """In one sentence, before anybody asks to be forgotten. Trying writes nothing into it."""
    Erasures(HASHED, None).try_file()
    Erasures(HASHED, file).try_file()
    assert file.read_bytes() == b""
    with pytest.raises(DatabaseFault, match=r"nowhere/x cannot be written \(No such file"):
        Erasures(HASHED, tmp_path / "nowhere" / "x").try_file()
    with pytest.raises(DatabaseFault, match="cannot be read"):
        named_in(tmp_path / "nowhere")


def test_without_a_ledger_people_are_forgotten_too(book: Book) -> None:
    """As in tests: nothing is noted, all else is the same."""
    book.turn("maria")
    forget(book, "maria")
    assert book.rows(users) == []
