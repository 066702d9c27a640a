"""What is kept for a time only goes in time, and nothing else with it."""

from datetime import datetime, timedelta

import pytest

from storage.chats import TAKEN_BACK_FOR
from storage.models import deliveries, messages, outbox, unhandled
from storage.people import LOOKED_AT_FOR, REPEATED_FOR, tidy
from tests.storage.conftest import AT, Book, message, opened, screen

SECOND = timedelta(seconds=1)


def leave_traces(book: Book) -> None:
    maria = book.turn(
        "maria",
        lambda page: page.is_news("1"),
        lambda page: page.lay_aside("0", "raw", "KeyError"),
        opened(title="Brake discs"),
        message("stays in the chat"),
        message("refused"),
        screen(1),
    )
    book.deliver(maria, 9)
    book.outbox.set_aside(book.next(maria), "Bad Request")
    book.ledger.lay_aside("telegram", "2", "raw", "no sender", AT)


def counts(book: Book) -> list[int]:
    tables = (deliveries, messages, unhandled, outbox)
    return [len(book.rows(table)) for table in tables]


@pytest.mark.parametrize(
    ("at", "left"),
    [
        (AT, [1, 1, 2, 2]),
        (AT + min(REPEATED_FOR, TAKEN_BACK_FOR), [1, 1, 2, 2]),
        (AT + max(REPEATED_FOR, TAKEN_BACK_FOR) + SECOND, [0, 0, 2, 2]),
        (AT + LOOKED_AT_FOR, [0, 0, 2, 2]),
        (AT + LOOKED_AT_FOR + SECOND, [0, 0, 0, 1]),
    ],
)
def test_each_is_kept_for_its_time(book: Book, at: datetime, left: list[int]) -> None:
    """Ids as long as Telegram repeats them, messages as long as they can be taken back, what was
    set aside until somebody should have looked. What is owed stays however old it is."""
    leave_traces(book)
    before = counts(book)
    assert tidy(book.engine, at) == sum(before) - sum(left)
    assert counts(book) == left
    assert book.sees("maria", lambda page: page.case(1).title) == "Brake discs"
