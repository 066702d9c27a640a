"""From the first schema to the newest: every row stays, on either database."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, Inspector, inspect, text

from cases.people import People, Rhythm
from cases.people_changes import ContactAdded
from storage.crypto import Vault
from storage.database import DatabaseFault, reading, writing
from storage.engines import engine_for
from storage.ledger import Page
from storage.models import metadata, outbox, users
from storage.schema import check, newest_revision, revision_of, upgrade
from tests.storage.conftest import AT, KEY, Book, screen, wrote
from tests.storage.first_schema import NOTE, OWED, TITLE, first_database
from tests.worker import Worker


@pytest.fixture
def first(database: str, worker: Worker) -> Iterator[Engine]:
    """A database of the first version; foreign keys are on, as always."""
    engine = worker.do(engine_for, database)
    worker.do(first_database, engine, Vault([KEY]))
    yield engine
    worker.do(engine.dispose)


def rows_of(engine: Engine) -> dict[str, int]:
    with reading(engine) as connection:
        tables = [name for name in inspect(connection).get_table_names() if "alembic" not in name]
        count = 'select count(*) from "{}"'
        return {name: connection.scalar(text(count.format(name))) for name in sorted(tables)}


def test_an_upgrade_keeps_every_row(first: Engine, tmp_path: Path) -> None:
    """A table that is altered by being copied takes nothing with it by its foreign keys."""
    before = rows_of(first)
    assert set(before.values()) == {1}
    upgrade(first)
    after = rows_of(first)
    assert {name: after[name] for name in before} == before
    assert {after[name] for name in set(after) - set(before)} == {0}
    assert check(first) == []


def test_the_talk_goes_on_after_an_upgrade(first: Engine, tmp_path: Path) -> None:
    """Words are read, what was owed is delivered, what was taken is not news, others can come."""
    upgrade(first)
    book = Book(tmp_path / "coach.sqlite3", first)
    page = book.sees("maria", lambda page: (page.person.key, page.case(1), page.is_news("77")))
    key, case, news = page
    assert (key, case.title, news) == (1, TITLE, False)
    assert case.round.mine["intensity"].note == NOTE
    assert case.round.mine["intensity"].choice == "strong"
    posted = book.next(1)
    assert (posted.payload, posted.live_message, posted.unsure) == (OWED, 50, False)
    assert posted.after_message is None
    assert book.deliver(1, 50) is None
    assert book.turn("boris", screen(1)) == 2
    assert [row.id for row in book.rows(outbox)] == [2]
    assert len(book.rows(users)) == 2


def test_who_is_there_already_gets_the_usual_rhythm(first: Engine, tmp_path: Path) -> None:
    """As a newcomer does. With a case something may be ahead of them: the clock looks soon."""
    upgrade(first)
    book = Book(tmp_path / "coach.sqlite3", first)
    person, now = book.sees("maria", lambda page: (page.person, page.conversation))
    assert person.rhythm == Rhythm()
    assert (now.numbered, now.spoke_at) == (0, None)
    assert abs(now.look_at - datetime.now(UTC)) < timedelta(hours=1)
    assert (now.ignored, now.asked_to_slow) == (0, False)
    assert book.sees("maria", lambda page: (page.people(), page.case(1).outcome)) == (
        People(),
        None,
    )
    assert book.next(1).until is None
    book.turn("maria", wrote(ContactAdded(1, "Jan Huber", AT.date(), cases=(1,))))
    (contact,) = book.sees("maria", Page.people).contacts
    assert (contact.name, contact.cases) == ("Jan Huber", (1,))


def test_an_upgrade_that_fails_leaves_the_first_schema(first: Engine) -> None:
    """All of it or nothing, also half-way through."""
    with writing(first) as connection:
        connection.execute(text("create view pauses as select 1 as one"))
    with pytest.raises(DatabaseFault, match=r"cannot be upgraded.*pauses"):
        upgrade(first)
    with reading(first) as connection:
        assert revision_of(connection) == "0001"
        columns = {column["name"] for column in inspect(connection).get_columns("conversations")}
    assert "holder" not in columns
    assert "messages" not in rows_of(first)


def test_an_older_schema_is_told_what_to_run(first: Engine) -> None:
    """`coach db check` changes nothing by itself."""
    assert check(first) == [
        f"the schema is at 0001, not at {newest_revision()}: run coach db upgrade"
    ]


def test_the_migrations_make_what_the_models_say(book: Book) -> None:
    """Alembic finds no difference, nor do we: columns, keys, indexes, each with its rules."""
    assert check(book.engine) == []
    with reading(book.engine) as connection:
        found = inspect(connection)
        assert set(found.get_table_names()) == {*metadata.tables, "alembic_version"}
        for name, table in metadata.tables.items():
            assert {one["name"]: one["nullable"] for one in found.get_columns(name)} == {
                column.name: column.nullable for column in table.columns
            }, name
            assert {one["name"]: one["column_names"] for one in _indexes(found, name)} == {
                index.name: [column.name for column in index.columns] for index in table.indexes
            }
            for key in found.get_foreign_keys(name):
                assert key["options"].get("ondelete") == "CASCADE", key["name"]
            keys = {key["name"] for key in found.get_foreign_keys(name)}
            assert keys == {key.name for key in table.foreign_key_constraints}


def _indexes(found: Inspector, name: str) -> list[Any]:
    """Those that are ours; PostgreSQL lists a unique constraint's too."""
    return [one for one in found.get_indexes(name) if not one.get("duplicates_constraint")]
