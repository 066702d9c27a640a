"""A bot's private chats share one count of messages: what one chat heard narrows the search of all.

Else the search for a copy would begin at what its own chat had last, and end long before it.
"""

from tests.storage.conftest import Book, kept_at, screen


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
