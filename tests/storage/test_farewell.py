"""Who asks to be forgotten: told so, then gone; nothing that was on its way brings them back."""

from datetime import timedelta

from cases.changes import Forgotten
from cases.records import Conversation
from storage.chats import TAKEN_BACK_FOR
from storage.models import deliveries, messages, outbox, users
from storage.people import key_of
from tests.storage.conftest import AT, Book, kept, message, screen, wrote


def test_a_forgotten_person_is_gone_when_the_farewell_is_told(book: Book) -> None:
    """The farewell needs an address; with it goes the last of them."""
    book.turn("maria", screen(1))
    fresh = book.turn("maria", wrote(Forgotten()), screen(2, "Farewell"))
    assert book.shows(fresh) == "Farewell"
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
    forgot = (lambda page: page.is_news("7"), wrote(Forgotten()), message("Farewell"))
    fresh = book.turn("maria", *forgot)
    assert not book.sees("maria", lambda page: page.is_news("7"))
    book.deliver(fresh, 9)
    assert not book.sees("maria", lambda page: page.is_news("7"))  # which enters nobody
    assert book.rows(users) == []
    assert [(row.delivery, row.user) for row in book.rows(deliveries)] == [("7", None)]


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


def test_what_stayed_in_the_chat_is_taken_back_after_the_farewell(book: Book) -> None:
    """As far as Telegram lets us: messages of the last 48 hours. The person goes with the last."""
    person = book.turn("maria", message("too old"), message("export"), screen(1, place="below"))
    book.outbox.sent(book.next(person), 40, AT - TAKEN_BACK_FOR)
    book.outbox.sent(book.next(person), 41, AT - TAKEN_BACK_FOR + timedelta(seconds=1))
    book.deliver(person, 42)
    fresh = book.turn("maria", wrote(Forgotten()), screen(2, "Farewell", "edit"))
    assert book.shows(fresh) == "Farewell"
    left = book.deliver(fresh, 42)
    assert left is None  # the live message became the farewell
    removal = book.next(fresh)
    assert (removal.only_removes, removal.remove_message) == (True, 41)
    assert key_of(book.engine, "telegram", "maria") == fresh
    book.outbox.removed(removal)
    assert book.rows(users) == []


def test_a_message_told_while_its_person_was_being_forgotten_is_removed(book: Book) -> None:
    """It came after the list of what to take back was made; it must not stay all the same."""
    person = book.turn("maria", message("export"))
    on_its_way = book.next(person)
    fresh = book.turn("maria", wrote(Forgotten()), screen(2, "Farewell", "below"))
    left = book.outbox.sent(on_its_way, 41, AT)
    assert (left.person, left.only_removes, left.remove_message) == (fresh, True, 41)
    assert book.rows(messages) == []
    book.deliver(fresh, 42)
    assert [row.remove_message for row in book.rows(outbox)] == [41]
    book.outbox.removed(left)
    assert book.rows(users) == []


def test_what_belongs_to_the_chat_outlasts_the_erasure(book: Book) -> None:
    """A quiet that the channel asked for, and the messages that stand there."""
    later = AT + timedelta(minutes=5)
    person = book.turn("maria", screen(1), lambda page: page.hear(70), kept(Conversation()))
    book.deliver(person, 71)
    book.turn("maria", screen(2))
    book.outbox.put_off(book.next(person), later, "429", quiet=True)
    fresh = book.turn("maria", wrote(Forgotten()), screen(3, "Farewell"))
    assert book.outbox.next(fresh, AT) is None
    posted = book.next(fresh, later)
    assert (posted.payload, posted.live_message, posted.after_message) == ("Farewell", 71, 71)


def test_who_blocks_the_coach_before_the_farewell_is_gone_at_once(book: Book) -> None:
    """It cannot be told; nothing of them may wait until they are back."""
    book.turn("maria", wrote(Forgotten()), message("Farewell"))
    book.turn("maria", lambda page: page.close("blocked"))
    assert book.rows(users) == []
    fresh = book.turn("boris", wrote(Forgotten()), message("Farewell"))
    book.outbox.close(book.next(fresh), "blocked")
    assert book.rows(users) == []
