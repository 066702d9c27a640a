"""One page is one transaction of one person."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases.changes import Answered, CaseDeleted, Forgotten, LanguageSet, Noted, ZoneSet
from cases.records import Conversation
from storage.ledger import Ledger, Page, Sender
from storage.people import REPEATED_FOR, key_of, tidy
from tests.storage.conftest import AT, Book, kept, opened, screen, wrote


def test_a_stranger_is_entered(book: Book) -> None:
    """Who writes for the first time has a person and a conversation at once."""
    with book.ledger.open(Sender("telegram", "4711", "de"), AT) as page:
        assert page.person.language == "de"
        assert not page.person.language_chosen
        assert replace(page.conversation, screen=0, numbered=0) == Conversation()
        assert page.conversation.screen > 0
        assert page.live_message is None
        page.commit()
    assert key_of(book.engine, "telegram", "4711") == page.person.key
    assert key_of(book.engine, "terminal", "4711") is None


def test_without_commit_nothing_happened(book: Book) -> None:
    """Leaving a page early, or by a fault, undoes all of it, the stranger's entry too."""
    with book.ledger.open(Sender("telegram", "maria", "en"), AT) as page:
        page.is_news("1")
        page.write([Forgotten()])
        opened()(page)
        page.post("screen", "edit", 1, "never")
    with pytest.raises(ZeroDivisionError):
        book.turn("maria", opened(), lambda _: 1 / 0)
    assert key_of(book.engine, "telegram", "maria") is None
    assert book.outbox.waiting("telegram", AT) == []


def test_a_delivery_is_news_once(book: Book) -> None:
    """The second time, and for good, it is not; on another channel it is another one."""
    with book.ledger.open(Sender("telegram", "maria", "en"), AT) as page:
        assert page.is_news("77")
        assert not page.is_news("77")
        page.commit()
    assert not book.sees("maria", lambda page: page.is_news("77"))
    with book.ledger.open(Sender("terminal", "maria", "en"), AT) as page:
        assert page.is_news("77")


def test_a_delivery_that_was_not_committed_is_news_again(book: Book) -> None:
    """A crash before the commit loses nothing: it comes again and is applied."""
    assert book.sees("maria", lambda page: page.is_news("77"))
    assert book.sees("maria", lambda page: page.is_news("77"))


def test_old_deliveries_are_dropped(book: Book) -> None:
    """Nobody repeats a delivery after a while; its id need not stay."""
    book.turn("maria", lambda page: page.is_news("77"))
    assert tidy(book.engine, AT + REPEATED_FOR) == 0
    assert tidy(book.engine, AT + REPEATED_FOR + timedelta(seconds=1)) == 1
    assert book.sees("maria", lambda page: page.is_news("77"))


def test_nobody_reaches_what_is_anothers(book: Book) -> None:
    """Two persons with the same numbers: each sees, changes and deletes only their own."""
    for who in ("maria", "boris"):
        note = Noted(1, 1, "mine", "intensity", f"note of {who}", AT)
        answered = Answered(1, 1, "mine", "intensity", f"choice of {who}", AT)
        book.turn(who, opened(title=f"case of {who}"), wrote(answered, note))
    book.turn("boris", opened(2, title="second of boris"))
    assert book.sees("maria", lambda page: page.case(2)) is None
    for look in (Page.cases, Page.everything):
        assert "boris" not in repr(book.sees("maria", look))
    boris = book.sees("boris", lambda page: (page.person, page.everything()))
    book.turn("maria", wrote(LanguageSet("de", chosen=True), ZoneSet("Europe/Berlin")))
    book.turn("maria", wrote(CaseDeleted(1), CaseDeleted(2)), kept(Conversation("resting")))
    assert book.sees("maria", Page.everything) == ()
    book.turn("maria", wrote(Forgotten()))
    assert book.sees("boris", lambda page: (page.person, page.everything())) == boris
    stands = book.sees("boris", lambda page: page.conversation)
    assert replace(stands, screen=0, numbered=0) == Conversation()


def test_turns_can_share_a_commit(book: Book) -> None:
    """On a connection that is lent, a page that is left early undoes itself alone."""
    with book.engine.connect() as connection, connection.begin():
        ledger = Ledger(connection, book.vault)
        with ledger.open(Sender("telegram", "maria", "en"), AT) as page:
            opened(title="kept")(page)
            page.commit()
        with ledger.open(Sender("telegram", "boris", "en"), AT) as page:
            opened(title="left")(page)
    assert [case.title for case in book.sees("maria", Page.cases)] == ["kept"]
    assert key_of(book.engine, "telegram", "boris") is None


def test_an_operator_finds_only_who_is_there(book: Book) -> None:
    """Looking for somebody enters nobody; what is found can be read and erased."""
    book.turn("maria", opened(title="Brake discs"))
    with book.ledger.find("telegram", "boris", AT) as page:
        assert page is None
    assert key_of(book.engine, "telegram", "boris") is None
    with book.ledger.find("telegram", "maria", AT) as page:
        assert page is not None
        assert [case.title for case in page.everything()] == ["Brake discs"]
        page.write([Forgotten()])
        page.commit()
    assert key_of(book.engine, "telegram", "maria") is None


def test_the_live_message_is_on_the_page(book: Book) -> None:
    """The turn can tell a tap on the live screen from one on an old message."""
    person = book.turn("maria", screen(1))
    book.deliver(person, 501)
    assert book.sees("maria", lambda page: page.live_message) == 501
