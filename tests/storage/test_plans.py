"""Every row is found by an index, however many people there are."""

from typing import Any

import pytest
from sqlalchemy import Engine, event, insert, select, text

from cases import people_changes as did
from cases.changes import Debriefed, Forgotten, Noted, RoundFinished, RoundOpened
from cases.people import Rhythm
from cases.records import Conversation, Outcome
from storage.chats import FAR
from storage.database import writing
from storage.due import look_for, next_look, postpone
from storage.ledger import Page
from storage.models import conversations, metadata, outbox, users
from storage.people import key_of, tidy, try_keys
from tests.storage.conftest import AT, Book, has_people, kept, message, opened, screen, wrote
from tests.storage.test_cost import Statements, answer

# An end of a table (the newest user), and tables that are small: what is owed, the pauses.
MAY_SCAN = (
    "wrapped_key \nFROM users ORDER BY",
    "DELETE FROM outbox WHERE outbox.set_aside",
    "FROM pauses",
)


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
    everything_about_people(book)
    key_of(book.engine, "telegram", "maria")
    try_keys(book.engine, book.vault)
    tidy(book.engine, AT)
    book.turn("maria", wrote(Forgotten()), message("bye"))


def everything_about_people(book: Book) -> None:
    day, until = AT.date(), AT
    person = book.turn("kim", has_people(), wrote(did.ContactAdded(7, "x", day, cases=(1,))))
    book.turn(
        "kim",
        wrote(
            *(did.ContactChanged(1, field, None) for field in ("role", "level", "rrule")),
            did.ContactTied(2, 1),
            did.ContactTied(2, 1, tied=False),
            did.TouchChanged(3, (1, 7), day, None, None),
            did.PromiseKept(4, day),
            did.PlanMet(5, (1, 7)),
            did.PlanDone(5, day),
            did.PlanJudged(5, day, True),
            did.ReminderNoticed(8, "plan", day, AT, plan=5),
            did.ReminderSnoozed(6, day, AT),
            did.ReminderDone(6),
            did.ContactsMerged(1, 7),
            did.ContactRemoved(2),
            did.TouchUndone(3),
            did.PromiseDropped(4),
            Debriefed(1, Outcome("all")),
        ),
        lambda page: page.post("message", "below", 0, "x", until=until),
    )
    book.sees("kim", Page.people)
    book.outbox.lapse(book.next(person), AT)
    book.turn("kim", lambda page: page.post("message", "below", 0, "x", until=until))
    book.deliver(person, 8)
    book.turn("kim", wrote(did.RhythmSet(Rhythm(unprompted=False))))
    look_for(book.engine, "telegram", AT)
    next_look(book.engine, "telegram")
    postpone(book.engine, "telegram", "kim", AT)


def test_no_statement_reads_a_whole_table(sqlite_book: Book) -> None:
    """Every query finds its rows by an index."""
    asked: dict[str, Any] = {}

    @event.listens_for(sqlite_book.engine, "before_cursor_execute")
    def _note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if not statement.startswith(("BEGIN", "EXPLAIN")):
            asked[statement] = parameters

    everything_once(sqlite_book)
    assert len(asked) > 60
    with sqlite_book.engine.connect() as connection:
        for statement, parameters in list(asked.items()):
            one = parameters[0] if isinstance(parameters, list) else parameters
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", one)
            scans = [row.detail for row in plan if row.detail.startswith("SCAN")]
            scans = [detail for detail in scans if "subquery" not in detail]
            assert not scans or any(end in statement for end in MAY_SCAN), statement


PEOPLE, EACH = 1000, 20


def many_closed(engine: Engine) -> None:
    """A thousand people who blocked the coach; each is owed twenty messages."""
    with writing(engine) as connection:
        person = {"language": "en", "language_chosen": False, "joined_at": AT, "leaving": False}
        person |= {"channel": "telegram", "wrapped_key": b"x"}
        several = [{**person, "address": f"{n}"} for n in range(PEOPLE)]
        connection.execute(insert(users), several)
        keys = list(connection.scalars(select(users.c.key)))
        talk = {"state": "new", "whose": "mine", "screen": 1, "cases_opened": 0}
        connection.execute(
            insert(conversations), [{**talk, "user": key, "closed": "blocked"} for key in keys]
        )
        row = {"kind": "message", "place": "below", "screen": 0, "created_at": AT, "send_at": FAR}
        row |= {"unsure": False, "looks_for_copy": False, "attempts": 0, "payload": b"x"}
        connection.execute(insert(outbox), [{**row, "user": key} for key in keys * EACH])
        connection.execute(text("analyze"))


def test_what_is_due_is_read_in_the_order_of_its_times(book: Book, statements: Statements) -> None:
    """From the index, so that the first rows found are the answer; nothing is sorted."""
    many_closed(book.engine)
    statements.clear()
    book.outbox.next_due("telegram", AT)
    book.outbox.waiting("telegram", AT)
    asked = [(s, p) for s, p in statements if s.startswith("SELECT")]
    assert len(asked) == 3
    with book.engine.connect() as connection:
        for statement, parameters in asked:
            how = "EXPLAIN QUERY PLAN" if book.is_file else "EXPLAIN"
            plan = connection.exec_driver_sql(f"{how} {statement}", parameters)
            details = [row[-1] for row in plan]
            assert any("outbox" in line and "ix_outbox_send_at" in line for line in details), (
                details
            )
            assert not any("TEMP B-TREE" in line for line in details)
            assert not any("Seq Scan" in line for line in details), details


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_a_cascade_finds_its_rows_by_an_index(table: Any) -> None:
    """Deleting a person does not read what belongs to others."""
    indexes = [list(table.primary_key.columns), *(list(index.columns) for index in table.indexes)]
    for key in table.foreign_key_constraints:
        columns = list(key.columns)
        assert any(index[: len(columns)] == columns for index in indexes), key.name


def test_a_turn_is_no_more_work_among_many(sqlite_book: Book) -> None:
    """SQLite's own steps of a turn, alone and among 300 people with a full outbox."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    def cost(delivery: str) -> int:
        nonlocal steps
        steps = 0
        person = answer(sqlite_book, "maria", delivery)
        sqlite_book.outbox.next(person, AT)
        sqlite_book.outbox.next_due("telegram", AT)
        sqlite_book.outbox.waiting("telegram", AT, limit=1)
        return steps

    @event.listens_for(sqlite_book.engine, "checkout")
    def _watch(connection: Any, *_: Any) -> None:
        connection.set_progress_handler(count, 1)

    sqlite_book.turn("maria", opened(), screen(7))
    answer(sqlite_book, "maria", "0")
    alone = cost("1")
    for n in range(300):
        sqlite_book.turn(
            f"person {n}", opened(), opened(2), kept(Conversation()), screen(1), message("x")
        )
    sqlite_book.turn("maria", *(opened(number) for number in range(2, 40)))
    assert cost("2") <= alone * 1.1
