"""The operator's key is changed: new one first, everything wrapped anew, old one removed."""

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import update

from cases.changes import Forgotten
from storage import people
from storage.crypto import Vault, VaultFault
from storage.database import writing
from storage.kept import secrets_of
from storage.ledger import Ledger
from storage.models import outbox, unhandled, users
from storage.outbox import Outbox
from storage.people import count_unhandled, rewrap, try_keys
from tests.storage.conftest import AT, KEY, Book, message, opened, wrote

NEW = Fernet.generate_key()


def with_keys(book: Book, *keys: bytes) -> Book:
    """The same database, opened with other keys by a process that remembers none."""
    return Book(book.path, book.engine, Vault(keys))


def root(book: Book) -> str:
    return secrets_of(book.engine, book.vault).text_for("anything")


def confide(book: Book) -> int:
    return book.turn("maria", opened(title="Brake discs"), message("owed"))


def test_what_the_old_key_wrapped_is_read_while_both_are_there(book: Book) -> None:
    """New first, old second: whoever is new gets the new one at once."""
    maria = confide(book)
    both = with_keys(book, NEW, KEY)
    assert both.sees("maria", lambda page: page.case(1).title) == "Brake discs"
    assert both.shows(maria) == "owed"
    both.turn("boris", opened(title="Pumps"))
    only_new = with_keys(book, NEW)
    assert only_new.sees("boris", lambda page: page.case(1).title) == "Pumps"
    with pytest.raises(VaultFault):
        only_new.sees("maria", lambda page: page.case(1))


def test_after_the_rewrap_the_old_key_can_go(book: Book) -> None:
    """Words, what is owed, the secret of the database: all of it is read with the new one alone."""
    maria, secret = confide(book), root(book)
    assert rewrap(book.engine, Vault([NEW, KEY])) == 1
    only_new = with_keys(book, NEW)
    try_keys(book.engine, only_new.vault)
    assert only_new.sees("maria", lambda page: page.case(1).title) == "Brake discs"
    assert only_new.shows(maria) == "owed"
    assert root(only_new) == secret
    for stale in (lambda: root(with_keys(book, KEY)), lambda: with_keys(book, KEY).shows(maria)):
        with pytest.raises(VaultFault, match="do not open this database"):
            stale()


def test_what_was_laid_aside_is_rewrapped_too(book: Book) -> None:
    """A person's with their key, which is wrapped anew; nobody's with the operator's."""
    book.turn("maria", lambda page: page.lay_aside("1", '{"text": "hers"}', "KeyError"))
    book.ledger.lay_aside("telegram", "2", '{"text": "nobody\'s"}', "no sender", AT)
    rewrap(book.engine, Vault([NEW, KEY]))
    only_new = Vault([NEW])
    hers, nobodys = book.rows(unhandled)
    (person,) = book.rows(users)
    assert only_new.open(person.wrapped_key).read(hers.payload) == '{"text": "hers"}'
    assert only_new.read(nobodys.payload) == '{"text": "nobody\'s"}'
    assert count_unhandled(book.engine) == 2


def test_a_rewrap_can_be_done_again_and_of_many(book: Book) -> None:
    """Whoever it is stopped in between: what is done is done. Texts stay as they are."""
    many = 7
    for n in range(many):
        book.turn(f"person {n}", opened(title=f"case {n}"))
    sealed = [row.payload for row in book.rows(outbox)]
    both = Vault([NEW, KEY])
    assert [rewrap(book.engine, both) for _ in range(2)] == [many, many]
    assert [row.payload for row in book.rows(outbox)] == sealed
    only_new = with_keys(book, NEW)
    for n in range(many):
        title = only_new.sees(f"person {n}", lambda page: page.case(1).title)
        assert title == f"case {n}"


def test_more_people_than_are_read_at_a_time_are_all_rewrapped(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Page by page, each its own commit; who was forgotten meanwhile is passed over."""
    for n in range(12):
        book.turn(f"person {n}")
    book.turn("person 3", wrote(Forgotten()))
    monkeypatch.setattr(people, "_next_users", people._next_users.limit(5))
    assert rewrap(book.engine, Vault([NEW, KEY])) == 11
    for row in book.rows(users):
        Vault([NEW]).open(row.wrapped_key)


def test_a_rewrap_beside_the_bot_loses_nobody(book: Book) -> None:
    """The bot has the key open, by the old wrapping: it goes on."""
    maria = confide(book)
    rewrap(book.engine, Vault([NEW, KEY]))
    running = Ledger(book.engine, Vault([NEW, KEY]))
    Outbox(book.engine, Vault([NEW, KEY])).next(maria, AT)
    book.ledger = running
    book.turn("maria", opened(2, title="Pumps"))
    titles = with_keys(book, NEW).sees("maria", lambda page: [c.title for c in page.cases()])
    assert titles == ["Brake discs", "Pumps"]


def test_a_key_that_opens_with_none_is_a_fault(book: Book) -> None:
    """Nothing is made unreadable by a wrong order of keys, or by a wrong key."""
    confide(book)
    with pytest.raises(VaultFault, match="do not open this database"):
        rewrap(book.engine, Vault([NEW]))
    assert book.sees("maria", lambda page: page.case(1).title) == "Brake discs"


def test_only_what_was_read_is_rewrapped(book: Book) -> None:
    """Another key that came meanwhile is not overwritten by the one from before."""
    confide(book)
    (was,) = book.rows(users)
    other = Vault([KEY]).new_wrapped_key()
    with writing(book.engine) as connection:
        connection.execute(update(users).values(wrapped_key=other))
        where = {"_key": was.key, "_was": was.wrapped_key, "wrapped": b"x"}
        assert connection.execute(people.REWRAP, where).rowcount == 0
    assert book.rows(users)[0].wrapped_key == other
