"""A bot's private chats share one count of messages: what one chat heard narrows the search of all.

Else the search for a copy would begin at what its own chat had last, and end long before it.
"""

from datetime import timedelta

from storage.chats import UNDER_WAY
from tests.storage.conftest import AT, Book, kept_at, message, screen


def test_the_search_begins_at_the_newest_message_of_any_chat(book: Book) -> None:
    """Maria wrote message 51; before her screen was posted, Kim had written 2000."""
    book.turn("kim", kept_at(2000), screen(1, place="below"))
    maria = book.turn("maria", kept_at(51), screen(1, place="below"))
    posted = book.next(maria)
    assert posted.after_message == 2000


def test_an_older_message_that_comes_late_changes_nothing(book: Book) -> None:
    book.turn("kim", kept_at(2000), screen(1, place="below"))
    book.turn("kim", kept_at(1999), screen(2, place="below"))
    assert book.next(book.turn("maria", screen(1, place="below"))).after_message == 2000


def test_a_chat_that_heard_of_no_message_searches_nothing(book: Book) -> None:
    """As in a terminal."""
    assert book.next(book.turn("maria", screen(1, place="below"))).after_message is None


def test_the_search_begins_when_the_message_was_on_its_way(book: Book) -> None:
    """Boris's screen was posted long ago; what was under way got an id near the newest of all."""
    boris = book.turn("boris", kept_at(51), screen(1, place="below"))
    book.turn("kim", kept_at(2000), screen(1, place="below"))
    posted = book.next(boris)
    assert (posted.after_message, posted.known) == (51, 2000)
    book.outbox.put_off(posted, AT, "no answer in time", unsure=True)
    assert book.next(boris).after_message == 2000
    book.turn("kim", kept_at(4000), screen(2, place="below"))
    book.outbox.put_off(posted, AT, "no answer in time", unsure=True)
    assert book.next(boris).after_message == 2000, "the first copy is looked for still"


def test_who_starts_knows_the_newest_message_but_not_a_groups(sqlite_book: Book) -> None:
    """A group counts its messages by itself."""
    maria = sqlite_book.turn("maria", kept_at(51), screen(1, place="below"))
    sqlite_book.deliver(sqlite_book.turn("boris", screen(1, place="below")), 3000)
    sqlite_book.deliver(sqlite_book.turn("-100", message("In private, please.")), 9_000_000)
    sqlite_book.start()
    sqlite_book.outbox.take_over()
    assert sqlite_book.next(maria).after_message == 3000 - UNDER_WAY


def test_a_reminder_is_heard_of_too(book: Book) -> None:
    """A thousand of them go out without anybody writing: the search begins at the latest."""
    book.deliver(book.turn("kim", message("reminder", until=AT + timedelta(hours=1))), 3000)
    assert book.next(book.turn("maria", screen(1, place="below"))).after_message == 3000
