"""Who blocked the coach is sent nothing; what is owed waits, and comes when they are back."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.chats import FAR, count_closed
from storage.database import reading
from storage.models import conversations, outbox
from storage.outbox import GIVEN_UP_AFTER
from tests.storage.conftest import AT, Book, message, screen

LATER = AT + timedelta(days=9)


def closed(book: Book, who: str) -> str | None:
    return book.sees(who, lambda page: page.closed)


@pytest.mark.parametrize("why", ["blocked", "gone"])
def test_a_closed_chat_is_owed_everything_and_sent_nothing(book: Book, why: str) -> None:
    """No row is set aside; none is due, however long it takes."""
    maria = book.turn("maria", message("first"), screen(1))
    book.outbox.close(book.next(maria), why)
    assert closed(book, "maria") == why
    assert book.outbox.next(maria, LATER) is None
    assert book.outbox.waiting("telegram", LATER) == []
    assert book.outbox.next_due("telegram", LATER) is None
    assert [(row.set_aside, row.send_at) for row in book.rows(outbox)] == [(None, FAR)] * 2
    with reading(book.engine) as connection:
        assert count_closed(connection) == 1


def test_what_is_far_ahead_is_not_late(book: Book) -> None:
    """Somebody who left is no alarm for the operator."""
    maria = book.turn("maria", message("x"))
    book.outbox.close(book.next(maria), "blocked")
    assert book.outbox.look(LATER).rows == 0


def test_who_is_back_gets_what_is_owed_in_order(book: Book) -> None:
    """They wrote, or let the coach in again: their chat is open, and all is due."""
    maria = book.turn("maria", message("first"), screen(1))
    book.outbox.close(book.next(maria), "blocked")
    book.turn("maria", lambda page: page.hear(), at=LATER)
    assert closed(book, "maria") is None
    assert book.outbox.waiting("telegram", LATER) == [(maria, False)]
    assert book.next(maria, LATER).payload == "first"
    assert book.deliver(maria, 9, LATER) is None
    assert book.next(maria, LATER).payload == "screen"


def test_a_turn_closes_a_chat_too(book: Book) -> None:
    """The channel tells that the person went, before anything was sent to them."""
    maria = book.turn("maria", message("x"))
    book.turn("maria", lambda page: page.close("blocked"))
    assert closed(book, "maria") == "blocked"
    assert book.outbox.next(maria, LATER) is None
    book.turn("maria", lambda page: page.hear(), screen(2), at=LATER)
    assert book.next(maria, LATER).payload == "x"


def test_who_is_back_in_the_quiet_waits_for_its_end(book: Book) -> None:
    """The channel's own limit is not lifted by the person."""
    maria = book.turn("maria", screen(1))
    posted = book.next(maria)
    book.outbox.put_off(posted, AT + timedelta(minutes=5), "429", quiet=True)
    book.outbox.close(posted, "blocked")
    book.turn("maria", lambda page: page.hear())
    assert book.outbox.next(maria, AT) is None
    assert book.outbox.next_due("telegram", AT) == AT + timedelta(minutes=5)


def test_who_is_back_after_days_has_a_day_for_what_is_owed(book: Book) -> None:
    """A failure from before they left does not count against it."""
    maria = book.turn("maria", message("x"))
    posted = book.next(maria)
    book.outbox.put_off(posted, AT, "Bad Gateway")
    book.outbox.close(posted, "blocked")
    book.turn("maria", lambda page: page.hear(), at=LATER)
    book.outbox.put_off(book.next(maria, LATER), LATER, "Bad Gateway")
    (row,) = book.rows(outbox)
    assert (row.set_aside, row.give_up_at) == (None, LATER + GIVEN_UP_AFTER)


def test_a_closed_chat_closes_no_other(book: Book) -> None:
    """Each is closed by its own person."""
    maria, boris = book.turn("maria", message("hers")), book.turn("boris", message("his"))
    book.outbox.close(book.next(maria), "blocked")
    assert book.outbox.waiting("telegram", LATER) == [(boris, False)]
    with reading(book.engine) as connection:
        found = connection.execute(select(conversations.c.user, conversations.c.closed))
        assert dict(found.all()) == {maria: "blocked", boris: None}
