"""A turn costs a handful of statements, and no more when there are many people."""

from typing import Any

import pytest

from cases.changes import Answered, RoundFinished
from cases.records import Conversation
from storage.ledger import Page
from tests.storage.conftest import AT, Book, message, opened, screen

Statements = list[tuple[str, Any]]
ANSWERED = Answered(1, 1, "mine", "intensity", "strong", AT)


def answer(book: Book, who: str, delivery: str, *changes: Any) -> int:
    """The whole turn of an answered question."""

    def turn(page: Page) -> None:
        assert page.is_news(delivery)
        assert page.case(1) is not None
        page.write([ANSWERED, *changes])
        page.keep(Conversation("asking", 1, "duration", screen=8))
        page.post("screen", "edit", 8, "2/6")

    return book.turn(who, turn)


def counted(statements: Statements) -> list[str]:
    """Without the recording of the delivery, and without the commit."""
    return [s for s, _ in statements if s != "COMMIT" and "INTO deliveries" not in s]


def test_an_answered_question_is_six_statements_and_one_commit(
    book: Book, statements: Statements
) -> None:
    """Person and conversation, case, answer, conversation, older screens, the new screen."""
    book.turn("maria", opened(), screen(7))
    statements.clear()
    answer(book, "maria", "1")
    assert len(counted(statements)) == 6
    assert [s for s, _ in statements].count("COMMIT") == 1
    assert statements[-1][0] == "COMMIT"


def test_the_last_answer_is_seven_statements(book: Book, statements: Statements) -> None:
    """The round is finished in the same transaction."""
    book.turn("maria", opened(), screen(7))
    statements.clear()
    answer(book, "maria", "1", RoundFinished(1, 1, AT))
    assert len(counted(statements)) == 7


def test_answers_kept_together_are_one_statement(book: Book, statements: Statements) -> None:
    """ "Keep all" of a later round is as cheap as one answer."""
    book.turn("maria", opened(), screen(7))
    statements.clear()
    more = [Answered(1, 1, "mine", f"question {n}", "strong", AT) for n in range(5)]
    answer(book, "maria", "1", *more)
    assert len(counted(statements)) == 6


def test_all_cases_are_two_statements_however_many(book: Book, statements: Statements) -> None:
    """The list of cases, and the export, do not ask once a case."""
    book.turn("maria", *(opened(number) for number in range(1, 31)))
    for look in (Page.cases, Page.everything):
        statements.clear()
        assert len(book.sees("maria", look)) == 30
        assert len(counted(statements)) == 3  # the person is the first


def delivered(book: Book, statements: Statements, person: int, shown: list[int]) -> list[int]:
    """All that is owed, as delivery does it; the statements of each step, commits apart."""
    steps = []
    for message_ in shown:
        statements.clear()
        posted = book.next(person)
        if posted.only_removes:
            book.outbox.removed(posted)
        else:
            book.outbox.sent(posted, message_, AT)
        steps.append(len([s for s, _ in statements if s != "COMMIT"]))
    statements.clear()
    assert book.outbox.next(person, AT) is None
    steps.append(len([s for s, _ in statements if s != "COMMIT"]))
    return steps


def test_a_delivery_is_a_handful_of_statements(book: Book, statements: Statements) -> None:
    """Each step, reading and recording: first screen, edit, message; last the look for more.

    Read, chat, live message, row taken, farewell; a message is remembered too.
    """
    person = book.turn("maria", screen(1, place="below"))
    assert delivered(book, statements, person, [50]) == [5, 1]
    book.turn("maria", screen(2))
    assert delivered(book, statements, person, [50]) == [5, 1]
    book.turn("maria", message("x"))
    assert delivered(book, statements, person, [51]) == [6, 1]


def test_a_screen_below_is_its_removal_more(book: Book, statements: Statements) -> None:
    """The old screen goes in a step of its own: read, lock, delete, farewell."""
    person = book.turn("maria", screen(1, place="below"))
    book.deliver(person, 50)
    book.turn("maria", screen(2, place="below"))
    assert delivered(book, statements, person, [51, 0]) == [6, 4, 1]


@pytest.mark.postgresql
@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_among_many_a_delivery_takes_and_frees_its_lease(
    shared: Book, statements: Statements
) -> None:
    """Two statements more a chat: taken with the reading, freed when nothing is owed."""
    person = shared.turn("maria", screen(1, place="below"))
    assert delivered(shared, statements, person, [50]) == [6, 3]


@pytest.mark.parametrize("what", ["turn", "delivery"])
def test_every_step_is_one_commit(book: Book, statements: Statements, what: str) -> None:
    """The disk is waited for once."""
    person = book.turn("maria", opened(), screen(7))
    posted = book.next(person)
    statements.clear()
    if what == "turn":
        answer(book, "maria", "1")
    else:
        book.outbox.sent(posted, 50, AT)
    assert [s for s, _ in statements].count("COMMIT") == 1
