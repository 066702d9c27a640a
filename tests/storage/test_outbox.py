"""What is owed to a chat: in order, each once as far as we can know, the newest screen last."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from cases.changes import Forgotten
from storage.models import outbox
from storage.outbox import WHY_LENGTH, Posted
from storage.people import key_of
from tests.storage.conftest import AT, Book, message, screen, wrote

LATER = AT + timedelta(minutes=5)


def shown_next(book: Book, person: int) -> str | None:
    posted = book.outbox.next(person, AT)
    return posted.payload if posted else None


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
        assert shown_next(book, person) == text
        assert book.deliver(person, 9) is None
    assert book.outbox.next(person, AT) is None


def test_a_newer_screen_supersedes_what_was_not_shown(book: Book) -> None:
    """Only the newest screen is delivered; messages always are."""
    person = book.turn("maria", screen(1, "old"), message("reminder"), screen(2, "new"))
    assert shown_next(book, person) == "reminder"
    book.deliver(person, 8)
    assert shown_next(book, person) == "new"
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
    assert (shown_next(book, maria), shown_next(book, boris)) == ("hers", "his")


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
    assert shown_next(book, person) == "newest"


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


def test_a_row_that_waits_holds_back_its_chat_alone(book: Book) -> None:
    """Order within a chat is never broken; other chats go on."""
    maria = book.turn("maria", message("first"), message("second"))
    boris = book.turn("boris", message("his"))
    book.outbox.put_off(book.outbox.next(maria, AT), LATER, "429")
    assert book.outbox.next(maria, AT) is None
    assert book.outbox.waiting("telegram", AT) == [boris]
    assert book.outbox.next_due("telegram") == AT
    book.deliver(boris, 9)
    assert book.outbox.next_due("telegram") == LATER
    assert book.outbox.waiting("telegram", LATER) == [maria]
    first = book.outbox.next(maria, LATER)
    assert (first.payload, first.attempts) == ("first", 1)


def test_a_newer_screen_waits_as_long_as_the_one_it_supersedes(book: Book) -> None:
    """Telegram said when the chat may be called again; a tap does not shorten that."""
    person = book.turn("maria", screen(1))
    book.outbox.put_off(book.outbox.next(person, AT), LATER, "429")
    book.turn("maria", screen(2))
    assert book.outbox.next(person, AT) is None
    assert book.outbox.next(person, LATER).screen == 2


def test_a_row_set_aside_holds_back_nothing(book: Book) -> None:
    """A message that can never be shown does not stop the chat."""
    person = book.turn("maria", message("poisoned"), message("good"))
    book.outbox.set_aside(book.outbox.next(person, AT), "Bad Request")
    assert book.outbox.waiting("telegram", AT) == [person]
    assert shown_next(book, person) == "good"
    book.deliver(person, 9)
    assert book.outbox.next(person, AT) is None
    assert book.outbox.waiting("telegram", LATER) == []
    assert book.outbox.next_due("telegram") is None


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
    assert book.outbox.waiting("telegram", AT) == persons
    assert book.outbox.waiting("telegram", AT, limit=2) == persons[:2]
    assert book.outbox.waiting("terminal", AT) == []
    assert book.outbox.next_due("terminal") is None


def test_a_forgotten_person_is_gone_when_the_farewell_is_told(book: Book) -> None:
    """The farewell needs an address; with it goes the last of them."""
    book.turn("maria", screen(1))
    fresh = book.turn("maria", wrote(Forgotten()), screen(2, "Farewell"))
    assert shown_next(book, fresh) == "Farewell"
    assert key_of(book.engine, "telegram", "maria") == fresh
    book.deliver(fresh, 51)
    assert key_of(book.engine, "telegram", "maria") is None


def test_a_farewell_below_takes_the_old_screen_away_first(book: Book) -> None:
    """A forgotten person's last screen does not stay in the chat."""
    person = book.turn("maria", screen(1))
    book.deliver(person, 50)
    fresh = book.turn("maria", wrote(Forgotten()), screen(2, "Farewell", "below"))
    left = book.deliver(fresh, 51)
    assert left.remove_message == 50
    assert key_of(book.engine, "telegram", "maria") == fresh
    book.outbox.removed(left)
    assert key_of(book.engine, "telegram", "maria") is None


def test_a_farewell_that_cannot_be_told_keeps_nobody(book: Book) -> None:
    """Who blocked the bot is forgotten all the same; so is who is told nothing."""
    fresh = book.turn("maria", wrote(Forgotten()), message("Farewell"))
    book.outbox.set_aside(book.outbox.next(fresh, AT), "Forbidden")
    assert key_of(book.engine, "telegram", "maria") is None
    book.turn("boris", wrote(Forgotten()))
    assert key_of(book.engine, "telegram", "boris") is None


def test_who_comes_back_before_the_farewell_stays(book: Book) -> None:
    """They are a new person then, and the farewell does not delete them."""
    fresh = book.turn("maria", wrote(Forgotten()), message("Farewell"))
    book.turn("maria", lambda page: page.stay(), message("Hello"))
    book.deliver(fresh, 9)
    book.deliver(fresh, 10)
    assert key_of(book.engine, "telegram", "maria") == fresh


def test_the_forgetting_delivery_is_not_news_again(book: Book) -> None:
    """The tap on "forget" that comes a second time does not greet them anew."""
    book.turn("maria", lambda page: page.is_news("7"), wrote(Forgotten()), message("Farewell"))
    assert not book.sees("maria", lambda page: page.is_news("7"))


def test_a_screen_on_its_way_does_not_bring_back_who_was_forgotten(book: Book) -> None:
    """Its row is gone and so is the person; only the chat's live message is recorded."""
    person = book.turn("maria", screen(1))
    book.deliver(person, 50)
    book.turn("maria", screen(2, place="below"))
    on_its_way = book.outbox.next(person, AT)
    fresh = book.turn("maria", wrote(Forgotten()), screen(3, "Farewell"))
    left = book.outbox.sent(on_its_way, 51)
    assert (left.person, left.remove_message) == (fresh, 50)
    book.outbox.removed(left)
    assert book.outbox.next(fresh, AT).live_message == 51
    book.deliver(fresh, 51)
    assert key_of(book.engine, "telegram", "maria") is None
    assert book.outbox.sent(on_its_way, 52) is None
    assert key_of(book.engine, "telegram", "maria") is None


@pytest.mark.parametrize("step", ["sent", "removed", "put_off", "set_aside"])
def test_a_step_names_its_person(book: Book, step: str) -> None:
    """A row's number with another person's key changes nothing."""
    maria, boris = book.turn("maria", message("hers")), book.turn("boris", message("his"))
    hers = book.outbox.next(maria, AT)
    forged = Posted(**{**hers.__dict__, "person": boris})
    more = {"sent": (9,), "put_off": (LATER, "x"), "set_aside": ("x",)}.get(step, ())
    getattr(book.outbox, step)(forged, *more)
    assert book.outbox.next(maria, AT) == hers
    assert shown_next(book, boris) == "his"
