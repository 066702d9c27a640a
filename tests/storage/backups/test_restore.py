"""A backup of either database is read into an empty one of either kind, and the talk goes on."""

from pathlib import Path

from cases.changes import Forgotten
from storage.backup import back_up
from storage.entering import FIRST_SCREENS
from storage.erasures import Erasures
from storage.kept import secrets_of
from storage.ledger import Ledger
from storage.models import conversations, deliveries, outbox, users
from storage.schema import check
from storage.sqlite import sqlite_engine
from tests.storage.backups.conftest import Target, rows_of
from tests.storage.conftest import Book, message, opened, screen, wrote
from tests.storage.first_schema import NOTE, OWED, TITLE, first_database


def test_what_was_backed_up_is_what_is_restored(lived: Book, file: Path, target: Target) -> None:
    """Every row of every table, to the microsecond; the database is in order afterwards."""
    before = rows_of(lived)
    assert all(before.values())
    back_up(lived.engine, file)
    was = file.read_bytes()
    assert target.restore(file) == (0, False)
    assert target.does(rows_of) == before
    assert target.does(lambda book: check(book.engine)) == []
    assert file.read_bytes() == was
    titles = target.does(lambda book: book.sees("maria", lambda page: page.case(1).title))
    assert titles == "case of maria"


def test_who_comes_after_a_restore_collides_with_nobody(
    lived: Book, file: Path, target: Target
) -> None:
    """Keys of people and the order of the outbox go on where they stood."""
    back_up(lived.engine, file)
    keys, ids = ([row[0] for row in lived.rows(table)] for table in (users, outbox))
    target.restore(file)
    newcomer = target.does(lambda book: book.turn("newcomer", opened(), screen(1)))
    assert newcomer > max(keys)
    assert max(target.does(lambda book: [row.id for row in book.rows(outbox)])) > max(ids)


def test_old_buttons_mean_nothing_after_a_restore(lived: Book, file: Path, target: Target) -> None:
    """Screens and reminders that were shown after the backup had the next numbers; none is given
    again."""

    def numbers(book: Book) -> list[tuple[int, int]]:
        return [(row.screen, row.numbered) for row in book.rows(conversations)]

    before = numbers(lived)
    back_up(lived.engine, file)
    target.restore(file)
    after = target.does(numbers)
    for was, now in zip(zip(*before, strict=True), zip(*after, strict=True), strict=True):
        moved = {new - old for new, old in zip(now, was, strict=True)}
        assert len(moved) == 1
        assert 1 <= moved.pop() <= FIRST_SCREENS


def test_what_was_owed_may_have_been_sent_since(lived: Book, file: Path, target: Target) -> None:
    """It is sent all the same, and a copy is looked for. Nobody holds a chat."""
    back_up(lived.engine, file)
    (maria,) = [row.key for row in lived.rows(users) if row.address == "maria"]
    target.restore(file)
    posted = target.does(lambda book: book.next(maria))
    assert (posted.payload, posted.unsure) == ("screen", True)
    held = target.does(lambda book: [row.holder for row in book.rows(conversations)])
    assert set(held) == {None}


def test_who_was_erased_since_the_backup_is_erased_again(
    lived: Book, file: Path, target: Target, erasure_file: Path
) -> None:
    """By the ledger that lies outside; whoever came back afterwards is another stay."""
    back_up(lived.engine, file)
    lived.turn("maria", wrote(Forgotten()))
    lived.turn("maria", opened(title="her second stay"))
    assert target.restore(file, erasure_file) == (1, True)
    left = target.does(lambda book: [row.address for row in book.rows(users)])
    assert left == ["boris"]
    assert b"maria" not in target.does(lambda book: book.bytes())


def test_who_was_saying_farewell_is_not_restored(lived: Book, file: Path, target: Target) -> None:
    """They had asked to be forgotten; only the farewell was owed."""
    lived.turn("maria", lambda page: page.is_news("forget"), wrote(Forgotten()), message("Bye"))
    back_up(lived.engine, file)
    assert target.restore(file) == (1, False)
    assert [row.address for row in target.does(lambda book: book.rows(users))] == ["boris"]
    left = target.does(lambda book: {row.delivery: row.user for row in book.rows(deliveries)})
    assert left["forget"] is None


def test_a_later_erasure_is_noted_by_the_same_key(
    lived: Book, file: Path, target: Target, erasure_file: Path
) -> None:
    """The secret travels with the backup: a second restore knows whom the restored one erased."""
    back_up(lived.engine, file)
    target.restore(file)

    def erases_boris(book: Book) -> None:
        secrets = secrets_of(book.engine, book.vault)
        erasures = Erasures(secrets.key_for("erasures"), erasure_file)
        book.ledger = Ledger(book.engine, book.vault, erasures)
        book.turn("boris", wrote(Forgotten()))

    target.does(erases_boris)
    again = Target(f"sqlite:///{file.with_name('again.sqlite3')}", file.parent)
    assert again.restore(file, erasure_file) == (1, True)
    assert [row.address for row in again.book.rows(users)] == ["maria"]
    again.process.ends()


def test_an_older_backup_is_brought_to_the_newest_schema(file: Path, target: Target) -> None:
    """Made by the first version: all of it is there, and the backup stays as it was."""
    old = sqlite_engine(file)
    first_database(old, target.book.vault)
    old.dispose()
    target.restore(file)
    case = target.does(lambda book: book.sees("maria", lambda page: page.case(1)))
    assert (case.title, case.round.mine["intensity"].note) == (TITLE, NOTE)
    posted = target.does(lambda book: book.next(1))
    assert (posted.payload, posted.live_message) == (OWED, 50)
    assert target.does(lambda book: check(book.engine)) == []
    old = sqlite_engine(file)
    assert "schema is at 0001" in check(old)[0]
    old.dispose()
