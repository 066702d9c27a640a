"""A backup is made while others write, of one moment; a wrong file is refused in a sentence."""

import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from cases.records import Conversation
from storage.backup import back_up
from storage.database import DatabaseFault
from storage.ledger import Sender
from storage.schema import check
from storage.sqlite import sqlite_engine
from tests.storage.conftest import AT, Book, message, opened, screen
from tests.storage.processes import Process, at_once


def test_a_backup_is_one_sound_file_for_its_owner_alone(
    book: Book, file: Path, tmp_path: Path
) -> None:
    """With our schema, whichever database it was made of; nothing else is left in the folder."""
    before = set(tmp_path.iterdir())
    book.turn("maria", opened(title="Brake discs"), screen(1))
    back_up(book.engine, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    left = {path for path in set(tmp_path.iterdir()) - before if "coach.sqlite3" not in path.name}
    assert left == {file}
    copy = sqlite_engine(file)
    assert check(copy) == []
    found = Book(file, copy).sees("maria", lambda page: page.case(1).title)
    assert found == "Brake discs"
    copy.dispose()


def test_a_backup_needs_no_other_file(book: Book, file: Path) -> None:
    """It can be read from a folder that nobody may write to."""
    book.turn("maria")
    back_up(book.engine, file)
    with closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as copy:
        assert copy.execute("select address from users").fetchall() == [("maria",)]
        assert copy.execute("pragma journal_mode").fetchone() == ("delete",)


def test_a_backup_is_of_one_moment_while_turns_are_taken(
    book: Book, file: Path, process: Callable[[], Process]
) -> None:
    """A person's rows fit together: as many cases as were counted, however many turns came."""
    writer, done = process(), Event()
    for n in range(30):
        book.turn(f"person {n}", message("x" * 2000))

    def turn(number: int) -> None:
        for n in range(30):
            with writer.ledger.open(Sender("telegram", f"person {n}", "en"), AT) as page:
                opened(number)(page)
                page.keep(Conversation(cases_opened=number))
                page.commit()

    def writes() -> int:
        number = 0
        while not done.is_set():
            number += 1
            writer.do(turn, number)
        return number

    def backs_up() -> None:
        try:
            for n in range(3):
                copier.do(back_up, copier.engine, file.with_name(f"{n}.copy"))
        finally:
            done.set()

    copier = process()
    rounds, _ = at_once(writes, backs_up)
    assert rounds > 0
    counts = [_opened_in(file.with_name(f"{n}.copy")) for n in range(3)]
    for numbers in counts:
        assert len(numbers) == 30
        assert max(numbers) - min(numbers) <= 1  # they are opened one after the other
        assert numbers == sorted(numbers, reverse=True)
    assert max(counts[2]) >= max(counts[0])


def _opened_in(copy: Path) -> list[int]:
    with closing(sqlite3.connect(copy)) as found:
        query = """
            select cases_opened, (select count(*) from cases where cases.user = c.user)
            from conversations c order by c.user
        """
        rows = found.execute(query).fetchall()
    assert all(counted == stored for counted, stored in rows)
    return [counted for counted, _ in rows]


def test_an_existing_file_is_not_overwritten(book: Book, file: Path) -> None:
    """It may be the last good backup."""
    file.write_text("precious")
    with pytest.raises(DatabaseFault, match=r"backup.sqlite3 exists already: name a new file"):
        back_up(book.engine, file)
    assert file.read_text() == "precious"


def test_a_folder_that_is_not_there_is_named(book: Book, tmp_path: Path) -> None:
    """A slip of the finger makes no folder."""
    with pytest.raises(DatabaseFault, match="the folder does not exist"):
        back_up(book.engine, tmp_path / "nowhere" / "backup.sqlite3")
    assert not (tmp_path / "nowhere").exists()


def test_a_backup_that_fails_leaves_no_file(
    book: Book, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A half-made copy must not be taken for one."""

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("storage.backup._sync", fails)
    with pytest.raises(DatabaseFault, match="cannot be written: No space left"):
        back_up(book.engine, file)
    assert [path for path in tmp_path.iterdir() if "backup" in path.name] == []


def test_no_free_text_is_readable_in_a_backup(book: Book, file: Path) -> None:
    """Who finds one needs the operator's key."""
    book.turn("maria", opened(title="Bremsscheiben"), screen(1, "Your lever is strong"))
    back_up(book.engine, file)
    content = file.read_bytes()
    assert b"Bremsscheiben" not in content
    assert b"lever is strong" not in content
