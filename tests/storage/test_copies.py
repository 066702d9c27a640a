"""A first send whose answer was lost may stand in the chat twice: the copy is looked for.

It can only stand after what the chat had when it was posted, and before what is known now.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from storage.ledger import Page
from storage.outbox import Posted
from storage.people import tidy
from tests.storage.conftest import AT, Book, kept_at, message, screen


def shown_once(book: Book) -> int:
    """A chat with a live screen, 50."""
    person = book.turn("maria", screen(1, place="below"))
    book.deliver(person, 50)
    return person


def loses_the_answer(book: Book, person: int) -> Posted:
    posted = book.next(person)
    book.outbox.put_off(posted, AT, "no answer in time", unsure=True)
    return posted


def dies_on_the_way(book: Book, person: int) -> None:
    """What an earlier process knew is not known any more: the search begins early."""
    posted = replace(book.next(person), known=None)
    book.outbox.put_off(posted, AT, "no answer in time", unsure=True)


def duties(book: Book, person: int) -> list[tuple[int | None, int | None, bool]]:
    """What is to be removed, in order: the message; after which, if a copy is looked for."""
    done = []
    while posted := book.outbox.next(person, AT):
        assert posted.only_removes
        looks = posted.looks_for_copy
        done.append((posted.remove_message, posted.after_message if looks else None, looks))
        book.outbox.removed(posted)
    return done


def test_a_first_send_whose_answer_was_lost_is_looked_for(book: Book) -> None:
    """Between the newest message that the chat had then, and the one that is known."""
    person = book.turn("maria", kept_at(70), screen(1, place="below"))
    loses_the_answer(book, person)
    again = book.next(person)
    assert (again.unsure, again.is_first_send, again.payload) == (True, True, "screen")
    book.deliver(person, 73)
    assert duties(book, person) == [(73, 70, True)]
    assert book.sees("maria", lambda page: page.live_message) == 73


def test_the_search_comes_after_the_removal_of_the_old_screen(book: Book) -> None:
    """The old screen is of no use to anybody; the search may find nothing."""
    person = shown_once(book)
    book.turn("maria", kept_at(51), screen(2, place="below"))
    loses_the_answer(book, person)
    left = book.deliver(person, 53)
    assert (left.remove_message, left.looks_for_copy) == (50, False)
    assert duties(book, person) == [(50, None, False), (53, 51, True)]


def test_an_edit_whose_answer_was_lost_is_only_edited_again(book: Book) -> None:
    """Where it is known to be the live message, it repeated invisibly: no copy to look for."""
    person = shown_once(book)
    book.turn("maria", screen(2, place="edit"))
    loses_the_answer(book, person)
    assert not book.next(person).is_first_send
    book.deliver(person, 50)
    assert duties(book, person) == []


def test_an_edit_that_had_become_a_send_is_looked_for(book: Book) -> None:
    """The message to edit was gone, so a new one came, and its answer was lost."""
    person = shown_once(book)
    book.turn("maria", kept_at(51), screen(2, place="edit"))
    loses_the_answer(book, person)
    book.deliver(person, 53)
    assert duties(book, person) == [(50, None, False), (53, 51, True)]


def test_a_screen_superseded_before_its_second_try_is_looked_for(book: Book) -> None:
    """The newer screen has its place, and the older one's window: it may have come first."""
    person = shown_once(book)
    book.turn("maria", kept_at(51), screen(2, place="below"))
    loses_the_answer(book, person)
    book.turn("maria", kept_at(60), screen(3, "newest", place="below"))
    posted = book.next(person)
    assert (posted.payload, posted.unsure, posted.after_message) == ("newest", True, 51)
    book.deliver(person, 61)
    assert duties(book, person) == [(50, None, False), (61, 51, True)]


def test_a_screen_superseded_while_its_answer_was_lost_is_looked_for(book: Book) -> None:
    """Its row was gone when that became known: the newer one takes over the doubt."""
    person = shown_once(book)
    book.turn("maria", kept_at(51), screen(2, place="below"))
    on_its_way = book.next(person)
    book.turn("maria", kept_at(60), screen(3, "newest", place="below"))
    book.outbox.put_off(on_its_way, AT, "no answer in time", unsure=True)
    posted = book.next(person)
    assert (posted.payload, posted.unsure, posted.after_message) == ("newest", True, 51)


def test_a_copy_of_a_message_that_is_no_screen_is_not_looked_for(book: Book) -> None:
    """Only live screens are taken away; a message that stays harms nobody twice."""
    person = book.turn("maria", kept_at(70), message("export"))
    loses_the_answer(book, person)
    assert book.next(person).unsure
    book.deliver(person, 72)
    assert duties(book, person) == []


def test_who_looks_for_copies_knows_what_stays(book: Book) -> None:
    """A file that came with the screen has no buttons either, and is no copy; nor is the screen."""
    person = book.turn("maria", kept_at(70), message("export"), screen(1, place="below"))
    book.deliver(person, 71)
    loses_the_answer(book, person)
    search = book.deliver(person, 73)
    assert search is not None
    assert search.looks_for_copy
    assert book.outbox.that_stay(search, AT) == {71, 73}


def test_what_was_in_hand_when_the_process_died_is_unsure(sqlite_book: Book) -> None:
    """On SQLite whoever starts is the only one; what is only to be removed stays as it is."""
    maria = sqlite_book.turn("maria", screen(1, place="below"))
    boris = sqlite_book.turn("boris", screen(1, place="below", remove=7))
    sqlite_book.deliver(boris, 50)
    sqlite_book.outbox.take_over()
    assert sqlite_book.next(maria).unsure
    assert not sqlite_book.next(boris).unsure


def test_a_search_that_waits_is_no_first_send_itself(book: Book) -> None:
    """A crash during the search repeats the search, and nothing else."""
    person = book.turn("maria", kept_at(70), screen(1, place="below"))
    loses_the_answer(book, person)
    search = book.deliver(person, 73)
    book.outbox.take_over()
    again = book.next(person)
    assert again == search
    assert (again.unsure, again.is_first_send, again.payload) == (False, False, "")


# ---- reminders: messages that stay, and have buttons


def reminder(text: str = "reminder") -> Callable[[Page], None]:
    return message(text, until=AT + timedelta(hours=10))


def test_a_reminder_whose_answer_was_lost_is_looked_for(book: Book) -> None:
    """It stays itself, and is no screen: only its copy goes."""
    person = shown_once(book)
    book.turn("maria", kept_at(60), reminder())
    loses_the_answer(book, person)
    assert book.next(person).is_first_send
    search = book.deliver(person, 63)
    assert (search.remove_message, search.after_message, search.looks_for_copy) == (63, 60, True)
    assert book.outbox.that_stay(search, AT) == {50, 63}
    assert book.next(person) == search
    assert duties(book, person) == [(63, 60, True)]
    assert book.sees("maria", lambda page: page.live_message) == 50


def test_a_reminder_that_came_at_once_is_not_looked_for(book: Book) -> None:
    """Nothing is left to do."""
    person = book.turn("maria", kept_at(60), reminder())
    assert book.deliver(person, 61) is None
    assert duties(book, person) == []


def test_the_search_for_a_reminder_comes_before_what_follows(book: Book) -> None:
    """In its row's place, so that nothing newer can come between."""
    person = book.turn("maria", kept_at(60), reminder(), message("export"))
    loses_the_answer(book, person)
    search = book.deliver(person, 63)
    assert book.next(person) == search
    book.outbox.removed(search)
    assert book.next(person).payload == "export"


def test_a_live_screen_within_the_search_is_no_copy(book: Book) -> None:
    """It was posted after the reminder's window began, and shown before the reminder."""
    person = book.turn("maria", kept_at(60), screen(1, place="below"), reminder())
    book.deliver(person, 61)
    dies_on_the_way(book, person)
    search = book.deliver(person, 63)
    assert search.after_message < 61 < search.remove_message
    assert 61 in book.outbox.that_stay(search, AT)


@pytest.mark.parametrize("later", [timedelta(), timedelta(days=9)], ids=["now", "days later"])
def test_a_live_reminder_is_never_taken_for_a_copy(book: Book, later: timedelta) -> None:
    """Its buttons live until acted on, longer than we remember what stays. A screen that waited
    behind it cannot have been sent before it: no search for its copy begins earlier."""
    person = book.turn("maria", kept_at(60), reminder(), screen(1, place="below"))
    book.deliver(person, 61)
    dies_on_the_way(book, person)
    tidy(book.engine, AT + later)
    search = book.deliver(person, 80, AT + later)
    assert (search.looks_for_copy, search.remove_message) == (True, 80)
    assert search.after_message >= 61


def test_a_reminder_before_a_screen_that_was_on_its_way_is_no_copy(book: Book) -> None:
    """What the screen was to wait for is what the chat had when it was posted."""
    person = book.turn("maria", kept_at(60), reminder())
    book.deliver(person, 61)
    book.turn("maria", screen(1, place="below"))
    dies_on_the_way(book, person)
    assert book.deliver(person, 64).after_message >= 61


def test_an_unsure_reminder_behind_another_spares_the_first(book: Book) -> None:
    """Two days' reminders in one go, after an outage."""
    person = book.turn("maria", kept_at(60), reminder("first"), reminder("second"))
    book.deliver(person, 61)
    dies_on_the_way(book, person)
    search = book.deliver(person, 63)
    assert search.after_message >= 61
