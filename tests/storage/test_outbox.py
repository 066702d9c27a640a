"""What is owed to a chat: in order, each once as far as we can know, the newest screen last."""

from datetime import timedelta

import pytest

from storage.outbox import Posted
from tests.storage.conftest import AT, Book, message, screen

LATER = AT + timedelta(minutes=5)


def test_a_posted_row_has_all_that_a_channel_needs(book: Book) -> None:
    """Delivery asks for nothing else: whom, what, where, and what is live."""
    person = book.turn("maria", screen(3, "Schön 😀", "below"))
    assert book.outbox.next(person, AT) == Posted(
        id=1,
        person=person,
        channel="telegram",
        address="maria",
        kind="screen",
        place="below",
        screen=3,
        payload="Schön 😀",
        live_message=None,
        remove_message=None,
        attempts=0,
        posted_at=AT,
    )


def test_a_chat_gets_its_rows_in_order(book: Book) -> None:
    """Messages and the screen come as they were posted, and each is gone when it was sent."""
    person = book.turn("maria", message("first"), screen(1, "second"), message("third"))
    for text in ("first", "second", "third"):
        assert book.shows(person) == text
        assert book.deliver(person, 9) is None
    assert book.outbox.next(person, AT) is None


def test_a_newer_screen_supersedes_what_was_not_shown(book: Book) -> None:
    """Only the newest screen is delivered; messages always are."""
    person = book.turn("maria", screen(1, "old"), message("reminder"), screen(2, "new"))
    assert book.shows(person) == "reminder"
    book.deliver(person, 8)
    assert book.shows(person) == "new"
    book.deliver(person, 9)
    assert book.outbox.next(person, AT) is None


def test_a_screen_keeps_below_what_a_superseded_one_was_to_keep_below(book: Book) -> None:
    """Typed text, then a tap, before anything was shown: the screen still goes below the text."""
    person = book.turn("maria", screen(1, place="below"))
    book.turn("maria", screen(2, place="edit"))
    posted = book.outbox.next(person, AT)
    assert (posted.screen, posted.place) == (2, "below")


def test_a_removal_is_carried_over(book: Book) -> None:
    """What a superseded screen was to take away is taken away by the newer one, and its own."""
    person = book.turn("maria", screen(1, remove=41))
    book.turn("maria", screen(2, remove=42))
    assert book.outbox.next(person, AT).remove_message == 42
    first = book.deliver(person, 50)
    assert (first.remove_message, first.only_removes) == (42, True)
    removed = []
    while posted := book.outbox.next(person, AT):
        assert posted.only_removes
        removed.append(posted.remove_message)
        book.outbox.removed(posted)
    assert sorted(removed) == [41, 42]


def test_a_screen_supersedes_nothing_of_another_chat(book: Book) -> None:
    """Everybody gets their own screen."""
    maria, boris = book.turn("maria", screen(1, "hers")), book.turn("boris", screen(1, "his"))
    assert (book.shows(maria), book.shows(boris)) == ("hers", "his")


def test_an_edited_screen_leaves_nothing_to_remove(book: Book) -> None:
    """The live message stays the live message. Where a new one had to be sent, the old one is
    taken away, as far as it is still there."""
    person = book.turn("maria", screen(1, place="below"))
    assert book.deliver(person, 50) is None
    book.turn("maria", screen(2, place="edit"))
    assert book.deliver(person, 50) is None
    book.turn("maria", screen(3, place="edit"))
    left = book.deliver(person, 51)
    assert left is not None
    assert left.remove_message == 50
    assert book.sees("maria", lambda page: page.live_message) == 51


def test_a_screen_below_leaves_the_old_one_to_remove(book: Book) -> None:
    """Shown, and recorded as shown, before the old one goes: a crash between is made good."""
    person = book.turn("maria", screen(1))
    book.deliver(person, 50)
    book.turn("maria", screen(2, place="below"))
    left = book.deliver(person, 51)
    assert (left.remove_message, left.payload, left.only_removes) == (50, "", True)
    assert left.live_message == 51
    assert book.outbox.next(person, AT) == left  # after a crash here
    book.outbox.removed(left)
    assert book.outbox.next(person, AT) is None


def test_a_removal_is_not_superseded(book: Book) -> None:
    """A newer screen does not save the old message from going."""
    person = book.turn("maria", screen(1))
    book.deliver(person, 50)
    book.turn("maria", screen(2, place="below"))
    left = book.deliver(person, 51)
    book.turn("maria", screen(3, "newest"))
    assert book.outbox.next(person, AT) == left
    book.outbox.removed(left)
    assert book.shows(person) == "newest"


def test_a_screen_superseded_on_its_way_is_live_all_the_same(book: Book) -> None:
    """A turn came while Telegram was being told: its screen knows the message, no other stays."""
    person = book.turn("maria", screen(1))
    book.deliver(person, 50)
    book.turn("maria", screen(2, place="below"))
    on_its_way = book.outbox.next(person, AT)
    book.turn("maria", screen(3, "newest", place="edit"))
    left = book.outbox.sent(on_its_way, 51)
    assert left.remove_message == 50
    assert book.outbox.next(person, AT) == left  # comes before the newer screen
    book.outbox.removed(left)
    newest = book.outbox.next(person, AT)
    assert (newest.payload, newest.live_message) == ("newest", 51)
    assert book.outbox.sent(newest, 52).remove_message == 51


@pytest.mark.parametrize("step", ["sent", "removed", "put_off", "set_aside"])
def test_a_step_names_its_person(book: Book, step: str) -> None:
    """A row's number with another person's key changes nothing."""
    maria, boris = book.turn("maria", message("hers")), book.turn("boris", message("his"))
    hers = book.outbox.next(maria, AT)
    forged = Posted(**{**hers.__dict__, "person": boris})
    more = {"sent": (9,), "put_off": (LATER, "x"), "set_aside": ("x",)}.get(step, ())
    getattr(book.outbox, step)(forged, *more)
    assert book.outbox.next(maria, AT) == hers
    assert book.shows(boris) == "his"
