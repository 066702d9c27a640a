"""Whom the clock looks at: open chats whose time has come, found by the index."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Engine, insert, select, text

from cases.changes import Forgotten
from storage.database import writing
from storage.due import look_for, next_look, postpone
from storage.ledger import Page, Sender
from storage.models import conversations, users
from tests.storage.conftest import AT, Book, message, wrote
from tests.storage.test_cost import Statements

HOUR = timedelta(hours=1)


def looked_at(at: datetime | None) -> Callable[[Page], None]:
    return lambda page: page.keep(replace(page.conversation, look_at=at))


def test_who_waits_longest_comes_first(book: Book) -> None:
    """Up to and including now; nobody else."""
    for who, at in {"kim": AT, "maria": AT - HOUR, "boris": AT + HOUR, "eve": None}.items():
        book.turn(who, looked_at(at))
    assert look_for(book.engine, "telegram", AT) == ["maria", "kim"]
    assert look_for(book.engine, "telegram", AT, limit=1) == ["maria"]
    assert look_for(book.engine, "telegram", AT - 2 * HOUR) == []
    assert next_look(book.engine, "telegram") == AT - HOUR


def test_nobody_is_looked_at_where_nothing_is_ahead(book: Book) -> None:
    """After /stop, and before anything was agreed."""
    book.turn("maria")
    assert look_for(book.engine, "telegram", AT) == []
    assert next_look(book.engine, "telegram") is None


def test_a_closed_chat_is_left_until_the_person_is_back(book: Book) -> None:
    """Blocked while something was due: nothing is lost by it."""
    book.turn("maria", looked_at(AT))
    book.turn("maria", lambda page: page.close("blocked"))
    assert look_for(book.engine, "telegram", AT) == []
    assert next_look(book.engine, "telegram") is None
    book.turn("maria", Page.hear)
    assert look_for(book.engine, "telegram", AT) == ["maria"]


def test_each_channel_has_its_own(book: Book) -> None:
    """A terminal that is not there holds up nobody in Telegram."""
    with book.ledger.open(Sender("terminal", "maria", "en"), AT) as page:
        page.keep(replace(page.conversation, look_at=AT - HOUR))
        page.commit()
    book.turn("boris", looked_at(AT))
    assert look_for(book.engine, "telegram", AT) == ["boris"]
    assert look_for(book.engine, "terminal", AT) == ["maria"]
    assert next_look(book.engine, "telegram") == AT


def test_after_a_fault_one_person_is_looked_at_later(book: Book) -> None:
    """And nobody else; of somebody unknown nothing is."""
    for who in ("maria", "boris"):
        book.turn(who, looked_at(AT))
    postpone(book.engine, "telegram", "maria", AT + HOUR)
    postpone(book.engine, "telegram", "stranger", AT + HOUR)
    postpone(book.engine, "terminal", "boris", AT + HOUR)
    assert look_for(book.engine, "telegram", AT) == ["boris"]
    assert look_for(book.engine, "telegram", AT + HOUR) == ["boris", "maria"]


def test_who_was_forgotten_is_not_looked_at(book: Book) -> None:
    """Whether the farewell was told yet or not."""
    book.turn("maria", looked_at(AT))
    book.turn("maria", wrote(Forgotten()), message("Farewell"))
    assert look_for(book.engine, "telegram", AT) == []


PEOPLE = 1000


def many_wait(engine: Engine) -> None:
    """A thousand wait, a thousand closed chats would, and for a thousand nothing is ahead."""
    with writing(engine) as connection:
        hour = AT.time()
        person = {"language": "en", "language_chosen": False, "joined_at": AT, "leaving": False}
        person |= {"channel": "telegram", "wrapped_key": b"x", "morning": hour, "quiet_to": hour}
        person |= {"quiet_from": hour, "unprompted": True, "names_hidden": False, "slowed": False}
        several = [{**person, "address": f"{n}"} for n in range(3 * PEOPLE)]
        connection.execute(insert(users), several)
        keys = list(connection.scalars(select(users.c.key).order_by(users.c.key)))
        talk = {"state": "new", "whose": "mine", "screen": 1, "cases_opened": 0, "numbered": 0}
        talk |= {"ignored": 0, "asked_to_slow": False}
        rows = [
            {
                **talk,
                "user": key,
                "look_at": None if n % 3 == 2 else AT + timedelta(seconds=n),
                "closed": "blocked" if n % 3 == 1 else None,
            }
            for n, key in enumerate(keys)
        ]
        connection.execute(insert(conversations), rows)
        connection.execute(text("analyze"))


def test_whom_to_look_at_is_read_from_the_index(book: Book, statements: Statements) -> None:
    """In the order of its times: nothing is sorted, and nobody who does not wait is read."""
    many_wait(book.engine)
    statements.clear()
    assert look_for(book.engine, "telegram", AT + HOUR, limit=2) == ["0", "3"]
    assert next_look(book.engine, "telegram") == AT
    asked = [(s, p) for s, p in statements if s.startswith("SELECT")]
    assert len(asked) == 2
    with book.engine.connect() as connection:
        for statement, parameters in asked:
            how = "EXPLAIN QUERY PLAN" if book.is_file else "EXPLAIN"
            plan = connection.exec_driver_sql(f"{how} {statement}", parameters)
            details = [row[-1] for row in plan]
            assert any("ix_conversations_look_at" in line for line in details), details
            assert not any("TEMP B-TREE" in line or "Sort" in line for line in details), details
            assert not any("Seq Scan" in line for line in details), details
            assert not any("uq_users" in line for line in details), details
