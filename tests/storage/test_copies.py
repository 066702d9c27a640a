"""A first send whose answer was lost may stand in the chat twice: the copy is looked for.

It can only stand after what the chat had when it was posted, and before what is known now.
"""

from storage.outbox import Posted
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
    """A file that came with the screen has no buttons either, and is no copy."""
    person = book.turn("maria", kept_at(70), message("export"), screen(1, place="below"))
    book.deliver(person, 71)
    loses_the_answer(book, person)
    search = book.deliver(person, 73)
    assert search is not None
    assert search.looks_for_copy
    assert book.outbox.that_stay(search, AT) == {71}


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
