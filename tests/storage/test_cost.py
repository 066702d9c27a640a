"""A turn costs a handful of statements, and no more when there are many people."""

from typing import Any

import pytest
from sqlalchemy import event

from cases.changes import Answered, Forgotten, Noted, RoundFinished, RoundOpened
from cases.records import Conversation
from storage.ledger import Page
from storage.models import metadata
from storage.people import key_of, tidy, try_keys
from tests.storage.conftest import AT, Book, kept, message, opened, screen, wrote

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


def everything_once(book: Book) -> None:
    """Each statement that storage has."""
    note = Noted(1, 1, "mine", "intensity", None, AT)
    person = book.turn("maria", opened(), message("x"), screen(1, place="below", remove=3))
    for row in (1, 2):
        book.outbox.waiting("telegram", AT)
        book.outbox.put_off(book.outbox.next(person, AT), AT, "x")
        book.deliver(person, row)
    book.outbox.removed(book.outbox.next(person, AT))
    book.turn("maria", wrote(note, RoundOpened(1, 2, AT)), screen(2, place="below"))
    book.outbox.set_aside(book.outbox.next(person, AT), "x")
    answer(book, "maria", "1", RoundFinished(1, 1, AT))
    book.sees("maria", Page.cases)
    book.sees("maria", Page.everything)
    key_of(book.engine, "telegram", "maria")
    try_keys(book.engine, book.vault)
    tidy(book.engine, AT)
    book.turn("maria", wrote(Forgotten()), message("bye"))


def test_no_statement_reads_a_whole_table(book: Book, statements: Statements) -> None:
    """Every query finds its rows by an index."""
    everything_once(book)
    asked = {s: p for s, p in statements if s != "COMMIT"}
    assert len(asked) > 25
    with book.engine.connect() as connection:
        for statement, parameters in asked.items():
            one = parameters[0] if isinstance(parameters, list) else parameters
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", one)
            scans = [row.detail for row in plan if row.detail.startswith("SCAN")]
            # the newest user, found from the end of the table
            assert not scans or "wrapped_key \nFROM users ORDER BY" in statement, statement


def test_what_is_due_is_read_in_the_order_of_its_times(book: Book, statements: Statements) -> None:
    """From the index, so that the first rows found are the answer; nothing is sorted."""
    book.outbox.next_due("telegram", AT)
    book.outbox.waiting("telegram", AT)
    with book.engine.connect() as connection:
        for (statement, parameters), verb in zip(statements[:2], ("SCAN", "SEARCH"), strict=True):
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            details = [row.detail for row in plan]
            assert details[0].startswith(f"{verb} outbox USING INDEX ix_outbox_send_at")
            assert not any("TEMP B-TREE" in detail for detail in details)


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_a_cascade_finds_its_rows_by_an_index(table: Any) -> None:
    """Deleting a person does not read what belongs to others."""
    indexes = [list(table.primary_key.columns), *(list(index.columns) for index in table.indexes)]
    for key in table.foreign_key_constraints:
        columns = list(key.columns)
        assert any(index[: len(columns)] == columns for index in indexes), key.name


def test_a_turn_is_no_more_work_among_many(book: Book) -> None:
    """SQLite's own steps of a turn, alone and among 300 people with a full outbox."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    def cost(delivery: str) -> int:
        nonlocal steps
        steps = 0
        person = answer(book, "maria", delivery)
        book.outbox.next(person, AT)
        book.outbox.next_due("telegram", AT)
        book.outbox.waiting("telegram", AT, limit=1)
        return steps

    @event.listens_for(book.engine, "checkout")
    def _watch(connection: Any, *_: Any) -> None:
        connection.set_progress_handler(count, 1)

    book.turn("maria", opened(), screen(7))
    answer(book, "maria", "0")
    alone = cost("1")
    for n in range(300):
        book.turn(f"person {n}", opened(), opened(2), kept(Conversation()), screen(1), message("x"))
    book.turn("maria", *(opened(number) for number in range(2, 40)))
    assert cost("2") <= alone * 1.1
