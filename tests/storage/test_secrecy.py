"""What people write is theirs: unreadable on disk, for others, and after they are forgotten."""

from dataclasses import replace
from datetime import timedelta
from secrets import token_hex

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select, text, update

from cases.changes import CardFilled, Forgotten, LanguageSet, Noted
from cases.records import Conversation
from storage.crypto import Vault, VaultFault
from storage.database import writing
from storage.ledger import Ledger, Page, Sender
from storage.models import answers, cases, conversations, outbox, rounds, unhandled, users
from storage.people import REPEATED_FOR, key_of, tidy, try_keys
from storage.sqlite import wipe_log
from tests.storage.conftest import AT, Book, kept, message, opened, screen, wrote

WORDS = {
    "title": "Bremsscheiben",
    "counterpart": "Maria Keller",
    "ask": "four per cent off",
    "walk_away": "above 1.92 a piece",
    "note": "they moved to just-in-time",
    "draft": "unfinished thought",
    "raw": "what could not be handled",
    "payload": "Your lever is strong",
}
CARD = ("title", "counterpart", "ask", "walk_away")


def confide(book: Book, who: str) -> int:
    """Somebody writes wherever one can write."""
    card = [CardFilled(1, field, WORDS[field]) for field in CARD]
    return book.turn(
        who,
        lambda page: page.is_news(token_hex(8)),
        opened(title=WORDS["title"]),
        wrote(*card, Noted(1, 1, "mine", "intensity", WORDS["note"], AT)),
        kept(Conversation("naming", draft=WORDS["draft"])),
        lambda page: page.lay_aside(f"failed of {who}", WORDS["raw"], "KeyError"),
        screen(1, WORDS["payload"]),
    )


def test_no_free_text_is_readable_on_disk(book: Book) -> None:
    """Neither in the file nor in its write-ahead log; the owner reads all of it."""
    confide(book, "7340021199")
    on_disk = book.bytes()
    if book.is_file:
        assert len(book.path.with_name("coach.sqlite3-wal").read_bytes()) > 0
    for words in WORDS.values():
        assert words.encode() not in on_disk
        assert words.encode("utf-16-le") not in on_disk
    read = repr(book.sees("7340021199", lambda page: (page.everything(), page.conversation)))
    assert all(WORDS[name] in read for name in (*CARD, "note", "draft"))


def test_a_row_moved_to_another_user_does_not_decrypt(book: Book) -> None:
    """Who writes in the database's file still reads nobody's words."""
    maria, boris = confide(book, "maria"), book.turn("boris")
    hers = conversations.alias()
    draft = select(hers.c.draft).where(hers.c.user == maria).scalar_subquery()
    with writing(book.engine) as connection:
        if book.is_file:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=on")
        else:
            connection.execute(text("set local session_replication_role = replica"))
        for table in (cases, rounds, answers, outbox, unhandled):
            connection.execute(update(table).where(table.c.user == maria).values(user=boris))
        his_row = update(conversations).where(conversations.c.user == boris)
        connection.execute(his_row.values(draft=draft))
    (laid_aside,) = book.rows(unhandled)
    his = next(row.wrapped_key for row in book.rows(users) if row.key == boris)
    with pytest.raises(VaultFault):
        book.vault.open(his).read(laid_aside.payload)
    with pytest.raises(VaultFault):
        book.sees("boris", Page.cases)
    with pytest.raises(VaultFault):
        book.outbox.next(boris, AT)


def test_forgetting_leaves_nothing_on_disk(book: Book) -> None:
    """Once the farewell is told, address, deliveries, words and key are nowhere any more. The id
    of the forgetting delivery itself stays for a while, or it would be done again."""
    address = "7340021199"
    for other in range(40):
        confide(book, f"other {other}")
    person = confide(book, address)
    book.deliver(person, 501)
    wrapped = next(row.wrapped_key for row in book.rows(users) if row.key == person)
    sealed = [row.title for row in book.rows(cases) if row.user == person]
    sealed += [row.note for row in book.rows(answers) if row.user == person]
    sealed += [row.payload for row in book.rows(unhandled) if row.user == person]
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
    tidy(book.engine, AT + REPEATED_FOR + timedelta(seconds=1))
    wipe_log(book.engine)
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
        assert replace(page.conversation, screen=0, numbered=0) == Conversation()
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
    with pytest.raises(Exception, match=r"UNIQUE|unique") as fault:
        confide(book, "maria")
        confide(book, "maria")
    assert WORDS["title"] not in str(fault.value)
    assert "maria" not in str(fault.value)
