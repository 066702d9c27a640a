"""What people write is theirs: unreadable on disk, for others, and after they are forgotten."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from cryptography.fernet import Fernet

from cases.changes import CardFilled, Forgotten, LanguageSet, Noted
from cases.records import Conversation
from storage.crypto import Vault, VaultFault
from storage.ledger import Ledger, Page, Sender
from storage.people import key_of, try_keys
from tests.storage.conftest import AT, Book, kept, message, opened, screen, wrote

WORDS = {
    "title": "Bremsscheiben",
    "counterpart": "Maria Keller",
    "ask": "four per cent off",
    "walk_away": "above 1.92 a piece",
    "note": "they moved to just-in-time",
    "draft": "unfinished thought",
    "payload": "Your lever is strong",
}
CARD = ("title", "counterpart", "ask", "walk_away")


def confide(book: Book, who: str) -> int:
    """Somebody writes wherever one can write."""
    card = [CardFilled(1, field, WORDS[field]) for field in CARD]
    return book.turn(
        who,
        lambda page: page.is_news(f"update of {who}"),
        opened(title=WORDS["title"]),
        wrote(*card, Noted(1, 1, "mine", "intensity", WORDS["note"], AT)),
        kept(Conversation("naming", draft=WORDS["draft"])),
        screen(1, WORDS["payload"]),
    )


def test_no_free_text_is_readable_on_disk(book: Book) -> None:
    """Neither in the file nor in its write-ahead log; the owner reads all of it."""
    confide(book, "7340021199")
    on_disk = book.bytes()
    assert len(book.path.with_name("coach.sqlite3-wal").read_bytes()) > 0
    for words in WORDS.values():
        assert words.encode() not in on_disk
        assert words.encode("utf-16-le") not in on_disk
    read = repr(book.sees("7340021199", lambda page: (page.everything(), page.conversation)))
    assert all(WORDS[name] in read for name in (*CARD, "note", "draft"))


def test_a_row_moved_to_another_user_does_not_decrypt(book: Book) -> None:
    """Who writes in the database's file still reads nobody's words."""
    maria, boris = confide(book, "maria"), book.turn("boris")
    with closing(sqlite3.connect(book.path)) as file, file:
        for table in ("cases", "rounds", "answers", "outbox"):
            file.execute(f"update {table} set user = ? where user = ?", (boris, maria))
        file.execute(
            "update conversations set draft = (select draft from conversations where user = ?) "
            "where user = ?",
            (maria, boris),
        )
    with pytest.raises(VaultFault):
        book.sees("boris", Page.cases)
    with pytest.raises(VaultFault):
        book.outbox.next(boris, AT)


def test_forgetting_leaves_nothing_on_disk(book: Book) -> None:
    """Once the farewell is told, address, deliveries, words and key are nowhere any more."""
    address = "7340021199"
    for other in range(40):
        confide(book, f"other {other}")
    person = confide(book, address)
    book.deliver(person, 501)
    with closing(sqlite3.connect(book.path)) as file:
        query = "select wrapped_key from users where key = ?"
        (wrapped,) = file.execute(query, (person,)).fetchone()
        sealed = [
            row[0] for row in file.execute("select title from cases where user = ?", (person,))
        ]
        sealed += [
            row[0] for row in file.execute("select note from answers where user = ?", (person,))
        ]
    traces = [address.encode(), wrapped, *sealed]
    assert all(trace in book.bytes() for trace in traces)
    fresh = book.turn(
        address,
        lambda page: page.is_news("the tap on forget"),
        wrote(Forgotten()),
        kept(Conversation()),
        message("Farewell"),
    )
    assert not any(trace in book.bytes() for trace in traces[1:])  # the words went at once
    book.deliver(fresh, 502)
    assert not any(trace in book.bytes() for trace in traces)
    assert b"the tap on forget" not in book.bytes()
    assert len(book.sees("other 7", Page.everything)) == 1


def test_who_was_forgotten_starts_with_another_key(book: Book) -> None:
    """What a backup holds of them cannot be read with what the database holds now."""
    confide(book, "maria")
    before = book.sees("maria", lambda page: page._wrapped_key)
    book.turn("maria", wrote(LanguageSet("de", chosen=True)))
    book.turn("maria", wrote(Forgotten()), message("Farewell"))
    assert before not in book.vault._open
    with book.ledger.open(Sender("telegram", "maria", "en"), AT) as page:
        assert page._wrapped_key != before
        assert page.person.language == "de"  # the farewell's, and no more than that
        assert not page.person.language_chosen
        assert replace(page.conversation, screen=0) == Conversation()
        assert page.everything() == ()


def test_the_wrong_keys_open_nothing(book: Book) -> None:
    """It is said at the start, and by every page, without a key in the sentence."""
    other = Fernet.generate_key()
    try_keys(book.engine, Vault([other]))  # nobody is there yet
    confide(book, "maria")
    try_keys(book.engine, book.vault)
    stranger = Ledger(book.engine, Vault([other]))
    with pytest.raises(VaultFault, match="do not open this database") as fault:
        try_keys(book.engine, Vault([other]))
    assert other.decode() not in str(fault.value)
    with pytest.raises(VaultFault), stranger.open(Sender("telegram", "maria", "en"), AT):
        pass
    assert key_of(book.engine, "telegram", "maria") is not None


def test_a_fault_of_the_database_tells_no_words(book: Book) -> None:
    """Parameters stay out of errors, and so out of logs."""
    book.turn("maria")
    with pytest.raises(Exception, match="UNIQUE") as fault:
        confide(book, "maria")
        confide(book, "maria")
    assert WORDS["title"] not in str(fault.value)
    assert "maria" not in str(fault.value)
