"""A chat is delivered to by one process at a time; whoever died leaves their chats to others."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from storage.database import writing
from storage.leases import LEASE
from storage.models import conversations
from storage.outbox import Outbox
from tests.storage.conftest import AT, Book, message, screen
from tests.storage.processes import Process, at_once

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.parametrize("database", ["postgresql"], indirect=True),
]
Start = Callable[[], Process]
EXPIRED = AT + LEASE + timedelta(milliseconds=1)


@pytest.fixture
def two(process: Start) -> Iterator[tuple[Process, Process]]:
    return process(), process()


def next_of(process: Process, person: int, at: datetime = AT) -> Any:
    return process.do(process.outbox.next, person, at)


def waiting(process: Process, at: datetime = AT) -> list[int]:
    return [user for user, _ in process.do(process.outbox.waiting, "telegram", at)]


def holders(book: Book) -> list[str | None]:
    return [row.holder for row in book.rows(conversations)]


def test_one_process_holds_a_chat_and_the_other_gets_nothing(
    book: Book, two: tuple[Process, Process]
) -> None:
    """Not even what comes behind the row in hand; other chats are free."""
    one, other = two
    maria = book.turn("maria", message("first"), message("second"))
    boris = book.turn("boris", message("his"))
    assert next_of(one, maria).payload == "first"
    assert next_of(other, maria) is None
    assert waiting(other) == [boris]
    assert waiting(one) == [maria, boris]
    assert next_of(other, boris).payload == "his"


def test_a_chat_is_free_again_when_nothing_is_owed(
    book: Book, two: tuple[Process, Process]
) -> None:
    """Whichever process takes the next turn can deliver it at once."""
    one, other = two
    maria = book.turn("maria", message("first"))
    one.do(one.outbox.sent, next_of(one, maria), 9, AT)
    assert next_of(one, maria) is None
    assert holders(book) == [None]
    book.turn("maria", message("second"))
    assert next_of(other, maria).payload == "second"


def test_a_chat_that_waits_is_held_by_nobody(book: Book, two: tuple[Process, Process]) -> None:
    """The one that put it off may be gone when the time comes."""
    one, other = two
    maria = book.turn("maria", message("first"))
    later = AT + timedelta(minutes=5)
    one.do(one.outbox.put_off, next_of(one, maria), later, "429")
    assert next_of(one, maria) is None
    assert next_of(other, maria, later).payload == "first"


def test_of_two_that_ask_at_once_one_gets_it(book: Book, two: tuple[Process, Process]) -> None:
    """Each row goes to one of them, never to both."""
    for n in range(20):
        person = book.turn(f"person {n}", message("x"))
        got = at_once(*(lambda p=p: next_of(p, person) for p in two))  # noqa: B023
        assert [posted is None for posted in got].count(True) == 1


def test_an_expired_lease_is_taken_over_and_its_first_sends_are_unsure(
    book: Book, two: tuple[Process, Process]
) -> None:
    """A process that lives on without its database may have sent; nobody knows."""
    one, other = two
    maria = book.turn("maria", screen(1, place="below"))
    assert not next_of(one, maria).unsure
    assert next_of(other, maria, AT + LEASE) is None
    assert waiting(other, AT + LEASE) == []
    assert other.do(other.outbox.next_due, "telegram", AT + LEASE) is None
    assert waiting(other, EXPIRED) == [maria]
    assert next_of(other, maria, EXPIRED).unsure
    assert next_of(one, maria, EXPIRED) is None


def test_an_edit_that_is_taken_over_is_unsure_but_no_first_send(
    book: Book, two: tuple[Process, Process]
) -> None:
    """It repeats invisibly, unless the message was gone; then a copy is looked for."""
    one, other = two
    maria = book.turn("maria", screen(1, place="below"))
    one.do(one.outbox.sent, next_of(one, maria), 50, AT)
    book.turn("maria", screen(2, place="edit"))
    next_of(one, maria)
    posted = next_of(other, maria, EXPIRED)
    assert (posted.screen, posted.unsure, posted.is_first_send) == (2, True, False)
    assert other.do(other.outbox.sent, posted, 50, EXPIRED) is None


def test_who_works_on_keeps_the_chat(book: Book, two: tuple[Process, Process]) -> None:
    """Each row that is taken begins the lease anew."""
    one, other = two
    maria = book.turn("maria", message("first"), message("second"))
    one.do(one.outbox.sent, next_of(one, maria), 9, AT)
    assert next_of(one, maria, AT + LEASE / 2).payload == "second"
    assert next_of(other, maria, EXPIRED) is None


def test_the_chats_of_a_process_that_died_are_free_at_once(
    book: Book, two: tuple[Process, Process]
) -> None:
    """Its connection is gone: nobody waits for the lease's end. What it had in hand is unsure."""
    one, other = two
    maria = book.turn("maria", screen(1, place="below"))
    boris = book.turn("boris", screen(1, place="below"))
    next_of(one, maria)
    other.do(other.outbox.take_over)
    assert next_of(other, maria) is None  # it lives
    other.cuts(one)
    other.do(other.outbox.take_over)
    assert next_of(other, maria).unsure
    assert not next_of(other, boris).unsure


def test_a_process_that_lost_its_database_comes_back_under_another_name(
    book: Book, two: tuple[Process, Process]
) -> None:
    """What it held under the old one is no longer its own; it goes on with the rest."""
    one, other = two
    maria = book.turn("maria", screen(1, place="below"))
    next_of(one, maria)
    was = one.presence.name
    other.cuts(one)
    one.do(one.presence.check)
    assert one.presence.name != was
    assert next_of(one, maria) is None
    one.do(one.outbox.take_over)
    assert next_of(one, maria).unsure
    assert holders(book) == [one.presence.name]


def test_what_a_process_shows_after_it_lost_the_chat_is_recorded(
    book: Book, two: tuple[Process, Process]
) -> None:
    """Shown is shown: the later of the two is live, the other is taken away."""
    one, other = two
    maria = book.turn("maria", screen(1, place="below"))
    late = next_of(one, maria)
    taken_over = next_of(other, maria, EXPIRED)
    assert one.do(one.outbox.sent, late, 50, EXPIRED) is None
    left = other.do(other.outbox.sent, taken_over, 51, EXPIRED)
    assert (left.remove_message, left.looks_for_copy) == (50, False)
    assert book.sees("maria", lambda page: page.live_message) == 51


def test_one_process_polls_until_it_dies(process: Start, two: tuple[Process, Process]) -> None:
    """The first that asks leads; when it is gone, the next that asks."""
    one, other = two
    assert one.do(one.presence.leads)
    assert one.do(one.presence.leads)
    assert not other.do(other.presence.leads)
    other.cuts(one)
    assert other.do(other.presence.leads)
    assert not one.do(one.presence.leads)
    other.do(other.presence.leave)
    assert one.do(one.presence.leads)


def test_a_turn_does_not_wait_for_a_lease(shared: Book, two: tuple[Process, Process]) -> None:
    """A person is heard while their chat is being delivered to."""
    one, _ = two
    maria = shared.turn("maria", screen(1))
    next_of(one, maria)
    shared.turn("maria", screen(2, "newest"))
    assert shared.outbox.next(maria, AT) is None
    assert next_of(one, maria).payload == "newest"


def test_alone_on_sqlites_terms_no_lease_is_taken(book: Book) -> None:
    """A presence that is alone writes nothing for a read."""
    maria = book.turn("maria", message("x"))
    with writing(book.engine) as connection:
        connection.execute(text("set transaction read only"))
        assert Outbox(connection, book.vault).next(maria, AT).payload == "x"
    assert holders(book) == [None]
