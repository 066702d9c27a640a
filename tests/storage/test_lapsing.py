"""A reminder that did not come in time was never decided; what came stays decided."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from cases import people_changes as did
from cases.changes import Forgotten
from cases.people import Rhythm
from cases.records import Conversation
from storage.ledger import LedgerFault, Page
from storage.models import outbox
from tests.storage.conftest import AT, Book, has_people, message, screen, wrote
from tests.storage.test_cost import Statements

DAY = AT.date()
NEXT_DAY = AT + timedelta(days=1)
UNTIL = AT + timedelta(hours=10)


def reminds(number: int, at: datetime = AT, **more: Any) -> list[Callable[[Page], Any]]:
    """The clock's turn: one reminder of contact 1, told by one message until the evening."""
    day = at.date()
    told = did.Reminded(number, "contact", day, at, day, contact=1)

    def keep(page: Page) -> None:
        stands = page.conversation
        page.keep(replace(stands, spoke_at=at, ignored=stands.ignored + 1, look_at=None, **more))

    until = at + timedelta(hours=10)
    return [wrote(told), keep, message(f"reminder {number}", until=until)]


def row(book: Book, number: int) -> tuple[str, Any]:
    people = book.sees("maria", Page.people)
    (found,) = [one for one in people.reminders if one.number == number]
    return found.status, found.sent_on


def stands(book: Book) -> Conversation:
    return book.sees("maria", lambda page: page.conversation)


def test_a_message_says_until_when_it_may_be_shown(book: Book) -> None:
    """Delivery looks at it; one that is late still comes, to be lapsed."""
    person = book.turn("maria", has_people(), *reminds(7))
    assert book.next(person).until == UNTIL
    assert book.next(person, UNTIL + timedelta(days=3)).until == UNTIL
    other = book.turn("boris", message("an export"))
    assert book.next(other).until is None


def test_what_lapsed_is_decided_anew_by_the_clock(book: Book) -> None:
    """The reminder waits; the clock looks at once; the person neither heard nor ignored it."""
    book.turn("maria", has_people(), at=AT - timedelta(days=1))
    person = book.turn("maria", *reminds(7))
    assert row(book, 7) == ("sent", DAY)
    book.outbox.lapse(book.next(person), UNTIL)
    assert row(book, 7) == ("waiting", None)
    assert row(book, 6) == ("sent", DAY)  # told by no message that waits
    now = stands(book)
    assert (now.look_at, now.spoke_at, now.ignored) == (UNTIL, None, 0)
    assert book.outbox.next(person, UNTIL) is None
    book.turn("maria", *reminds(7, NEXT_DAY), at=NEXT_DAY)
    assert row(book, 7) == ("sent", NEXT_DAY.date())


def test_what_was_acted_on_meanwhile_stays(book: Book) -> None:
    """It had arrived after all: the answer to the send was lost."""
    person = book.turn("maria", has_people(), *reminds(7))
    book.turn("maria", wrote(did.ReminderSkipped(7)))
    book.outbox.lapse(book.next(person), UNTIL)
    assert row(book, 7) == ("skipped", DAY)


def test_each_message_takes_back_what_it_told(book: Book) -> None:
    """Two days' messages wait: the older one lapses, the newer one is still to come."""
    person = book.turn("maria", has_people(), *reminds(7))
    book.turn("maria", *reminds(8, NEXT_DAY), at=NEXT_DAY)
    book.outbox.lapse(book.next(person, NEXT_DAY), NEXT_DAY)
    assert row(book, 7) == ("waiting", None)
    assert row(book, 8) == ("sent", NEXT_DAY.date())
    assert book.next(person, NEXT_DAY).payload == "reminder 8"


def test_what_arrived_is_not_taken_back_by_a_later_message(book: Book) -> None:
    """Yesterday's came, today's did not."""
    person = book.turn("maria", has_people(), *reminds(7))
    book.deliver(person, 50)
    book.turn("maria", *reminds(8, NEXT_DAY), at=NEXT_DAY)
    book.outbox.lapse(book.next(person, NEXT_DAY), NEXT_DAY)
    assert row(book, 7) == ("sent", DAY)
    assert row(book, 8) == ("waiting", None)


def test_what_arrived_of_a_morning_is_not_taken_back_with_the_rest(book: Book) -> None:
    """Two messages of one turn: the first was told in time, the second came too late."""
    person = book.turn("maria", has_people(), *reminds(7), message("a question", until=UNTIL))
    book.deliver(person, 50)
    book.outbox.lapse(book.next(person), UNTIL)
    assert row(book, 7) == ("sent", DAY)
    assert book.outbox.next(person, UNTIL) is None


def test_a_message_of_two_lapses_as_a_whole(book: Book) -> None:
    """Half of a morning's words would be said without the rest."""
    more = message("one question more", until=UNTIL)
    person = book.turn("maria", has_people(), *reminds(7), more, screen(1))
    book.outbox.lapse(book.next(person), UNTIL)
    assert [posted.kind for posted in book.rows(outbox)] == ["screen"]


def test_to_lapse_again_changes_nothing(book: Book) -> None:
    """The process died between the record and its knowing, or /stop came first."""
    person = book.turn("maria", has_people(), *reminds(7))
    late = book.next(person)
    book.outbox.lapse(late, UNTIL)
    book.turn("maria", *reminds(7, NEXT_DAY), at=NEXT_DAY)
    before = stands(book)
    book.outbox.lapse(late, UNTIL)
    assert stands(book) == before
    assert row(book, 7) == ("sent", NEXT_DAY.date())
    assert book.next(person, NEXT_DAY).payload == "reminder 7"


def test_to_lapse_is_one_commit(book: Book, statements: Statements) -> None:
    """A crash leaves all of it or nothing."""
    person = book.turn("maria", has_people(), *reminds(7))
    late = book.next(person)
    statements.clear()
    book.outbox.lapse(late, UNTIL)
    assert [s for s, _ in statements].count("COMMIT") == 1


def test_what_belongs_to_another_does_not_lapse(book: Book) -> None:
    """Posted at the very same time."""
    maria = book.turn("maria", has_people(), *reminds(7))
    boris = book.turn("boris", has_people(), *reminds(7))
    book.outbox.lapse(book.next(boris), UNTIL)
    assert row(book, 7) == ("sent", DAY)
    assert book.next(maria).payload == "reminder 7"


def test_of_somebody_who_was_forgotten_nothing_lapses(book: Book) -> None:
    """The row went with the person; the fresh one is not looked at."""
    person = book.turn("maria", has_people(), *reminds(7))
    late = book.next(person)
    book.turn("maria", wrote(Forgotten()), message("Farewell"))
    book.outbox.lapse(late, UNTIL)
    assert stands(book).look_at is None


def test_after_stop_nothing_comes_that_was_on_its_way(book: Book) -> None:
    """Neither message nor record: it is told when reminders are wanted again."""
    person = book.turn("maria", has_people(), *reminds(7), message("an export"), screen(1))
    before = stands(book)
    book.turn("maria", wrote(did.RhythmSet(Rhythm(unprompted=False))))
    assert row(book, 7) == ("waiting", None)
    assert stands(book) == before
    assert book.shows(person) == "an export"


def test_another_rhythm_leaves_what_is_on_its_way(book: Book) -> None:
    """Who moves the morning hour is reminded today all the same."""
    person = book.turn("maria", has_people(), *reminds(7))
    book.turn("maria", wrote(did.RhythmSet(Rhythm(slowed=True))))
    assert row(book, 7) == ("sent", DAY)
    assert book.shows(person) == "reminder 7"


def test_what_waits_again_is_told_under_its_number_only(book: Book) -> None:
    """Another row of the same name would be a second telling."""
    person = book.turn("maria", has_people(), *reminds(7))
    book.outbox.lapse(book.next(person), UNTIL)
    with pytest.raises(LedgerFault, match="decided already"):
        book.turn("maria", wrote(did.Reminded(8, "contact", DAY, AT, DAY, contact=1)))
