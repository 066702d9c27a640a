"""What has to wait: for its time, for the channel, or for ever; and what it holds back."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from storage.models import outbox
from storage.outbox import GIVEN_UP_AFTER, WHY_LENGTH, Waiting
from tests.storage.conftest import AT, Book, message, screen
from tests.storage.processes import Process

LATER = AT + timedelta(minutes=5)


def test_a_row_that_waits_holds_back_its_chat_alone(book: Book) -> None:
    """Order within a chat is never broken; other chats go on."""
    maria = book.turn("maria", message("first"), message("second"))
    boris = book.turn("boris", message("his"))
    book.outbox.put_off(book.outbox.next(maria, AT), LATER, "429")
    assert book.outbox.next(maria, AT) is None
    assert book.outbox.waiting("telegram", AT) == [(boris, False)]
    assert book.outbox.next_due("telegram", AT) == AT
    book.deliver(boris, 9)
    assert book.outbox.next_due("telegram", AT) == LATER
    assert book.outbox.waiting("telegram", LATER) == [(maria, False)]
    first = book.outbox.next(maria, LATER)
    assert (first.payload, first.attempts) == ("first", 1)


def test_a_newer_screen_does_not_wait_for_the_older_ones_next_try(book: Book) -> None:
    """A plain failure is of that row alone; the person acts, and is answered at once."""
    person = book.turn("maria", screen(1))
    book.outbox.put_off(book.next(person), LATER, "Bad Gateway")
    assert book.outbox.next(person, AT) is None
    book.turn("maria", screen(2))
    assert book.next(person).screen == 2


def test_a_newer_screen_waits_while_the_channel_forbids_the_chat(book: Book) -> None:
    """Telegram said when the chat may be called again; a tap does not shorten that."""
    person = book.turn("maria", screen(1))
    book.outbox.put_off(book.next(person), LATER, "429", quiet=True)
    book.turn("maria", screen(2))
    assert book.outbox.next(person, AT) is None
    assert book.outbox.next_due("telegram", AT) == LATER
    assert book.next(person, LATER).screen == 2


def test_a_shorter_quiet_does_not_end_a_longer_one(book: Book) -> None:
    """Two calls were refused: the later time counts."""
    person = book.turn("maria", screen(1))
    posted = book.next(person)
    book.outbox.put_off(posted, LATER, "429", quiet=True)
    book.outbox.put_off(posted, AT + timedelta(minutes=1), "429", quiet=True)
    book.turn("maria", screen(2))
    assert book.outbox.next(person, AT + timedelta(minutes=1)) is None


def test_nothing_that_was_owed_before_goes_out_in_the_quiet(book: Book) -> None:
    """While a screen was on its way, a message and a newer screen were posted; then came 429."""
    person = book.turn("maria", screen(1))
    on_its_way = book.next(person)
    book.turn("maria", message("export"), screen(2))
    book.outbox.put_off(on_its_way, LATER, "429", quiet=True)
    assert book.outbox.next(person, AT) is None
    assert book.outbox.waiting("telegram", AT) == []
    assert book.next(person, LATER).payload == "export"


def test_the_quiet_outlasts_a_restart(book: Book, process: Callable[[], Process]) -> None:
    """It is a column, not a memory."""
    person = book.turn("maria", screen(1))
    book.outbox.put_off(book.next(person), LATER, "429", quiet=True)
    book.outbox.next(person, AT)
    book.turn("maria", screen(2))
    other = process()
    assert other.do(other.outbox.next, person, AT) is None
    assert other.do(other.outbox.next_due, "telegram", AT) == LATER
    assert other.do(other.outbox.next, person, LATER).screen == 2


def test_what_fails_for_a_day_is_given_up(book: Book) -> None:
    """Counted from the first failure; it is kept with its fault, and the chat goes on."""
    person = book.turn("maria", message("first"), message("second"))
    tried = LATER
    while tried <= LATER + GIVEN_UP_AFTER:
        book.outbox.put_off(book.next(person, tried), tried, "Bad Gateway")
        tried += timedelta(hours=6)
    assert book.next(person, tried).payload == "first"  # a day is not over before its end
    book.outbox.put_off(book.next(person, tried), tried, "Bad Gateway")
    assert book.next(person, tried).payload == "second"
    assert [row.set_aside for row in book.rows(outbox)] == ["given up: Bad Gateway", None]


def test_a_look_at_the_outbox_counts_what_is_late(book: Book) -> None:
    """For health: since when something is owed, how much, and what was set aside."""
    assert book.outbox.look(AT) == Waiting(None, 0, 0)
    maria = book.turn("maria", message("x"), message("y"))
    boris = book.turn("boris", message("z"))
    assert book.outbox.look(AT) == Waiting(AT, 3, 0)
    book.outbox.put_off(book.next(boris), LATER, "429", quiet=True)
    book.outbox.set_aside(book.next(maria), "Bad Request")
    assert book.outbox.look(AT) == Waiting(AT, 2, 1)  # put off is owed all the same
    assert book.outbox.look(LATER) == Waiting(AT, 2, 1)


def test_a_row_set_aside_holds_back_nothing(book: Book) -> None:
    """A message that can never be shown does not stop the chat."""
    person = book.turn("maria", message("poisoned"), message("good"))
    book.outbox.set_aside(book.outbox.next(person, AT), "Bad Request")
    assert book.outbox.waiting("telegram", AT) == [(person, False)]
    assert book.shows(person) == "good"
    book.deliver(person, 9)
    assert book.outbox.next(person, AT) is None
    assert book.outbox.waiting("telegram", LATER) == []
    assert book.outbox.next_due("telegram", AT) is None


def test_a_reason_is_kept_short(book: Book) -> None:
    """A channel's error can be a page of HTML."""
    person = book.turn("maria", message("x"))
    posted = book.outbox.next(person, AT)
    book.outbox.put_off(posted, LATER, "Bad Gateway " * 100)
    book.outbox.set_aside(posted, "Bad Request " * 100)
    with book.engine.connect() as connection:
        row = connection.execute(select(outbox.c.put_off, outbox.c.set_aside)).one()
    assert [len(why) for why in row] == [WHY_LENGTH, WHY_LENGTH]


def test_waiting_is_of_one_channel_and_no_more_than_asked(book: Book) -> None:
    """Whoever waits longest comes first."""
    persons = [book.turn(f"person {n}", message("x"), message("y")) for n in range(5)]
    assert book.outbox.waiting("telegram", AT) == [(person, False) for person in persons]
    assert book.outbox.waiting("telegram", AT, limit=2) == [(one, False) for one in persons[:2]]
    assert book.outbox.waiting("terminal", AT) == []
    assert book.outbox.next_due("terminal", AT) is None


def test_reminders_come_last_however_long_they_wait(book: Book) -> None:
    """A thousand of them at one hour hold up nobody who is there."""
    maria = book.turn("maria", message("reminder", until=LATER))
    boris = book.turn("boris", screen(1), at=AT + (LATER - AT) / 2)
    assert book.outbox.waiting("telegram", LATER) == [(boris, False), (maria, True)]
    assert book.outbox.waiting("telegram", LATER, limit=1) == [(boris, False)]


def test_of_reminders_only_the_one_in_hand_is_unsure_after_a_crash(sqlite_book: Book) -> None:
    maria = sqlite_book.turn("maria", message("reminder", until=LATER))
    boris = sqlite_book.turn("boris", message("reminder", until=LATER))
    sqlite_book.next(maria)
    sqlite_book.start()
    sqlite_book.outbox.take_over()
    assert sqlite_book.next(maria).unsure
    assert not sqlite_book.next(boris).unsure
