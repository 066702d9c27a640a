"""The schema is the newest, and is what the code believes it to be; or it is said."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from cases.changes import Answered
from storage.database import DatabaseFault, reading, writing
from storage.engines import engine_for
from storage.models import metadata
from storage.schema import check, newest_revision, upgrade
from storage.sqlite import sqlite_engine
from tests.storage.conftest import AT, Book, opened, screen, wrote
from tests.storage.processes import at_once
from tests.worker import Elsewhere, Worker


@pytest.fixture
def empty(database: str, worker: Worker) -> Iterator[Engine]:
    engine = worker.do(engine_for, database)
    yield engine
    worker.do(engine.dispose)


def _made(engine: Engine) -> set[str]:
    """On SQLite the statements, on PostgreSQL the names."""
    if engine.dialect.name != "sqlite":
        with reading(engine) as connection:
            query = "select relname from pg_class where relnamespace = 'public'::regnamespace"
            return set(connection.scalars(text(query)))
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("select name, sql from sqlite_master where sql not null")
        return {
            " ".join(sql.split()).replace('"', "") for name, sql in rows if "alembic" not in name
        }


def test_the_migrations_make_what_the_models_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word for word the same tables and indexes; from whatever folder it is run."""
    monkeypatch.chdir(tmp_path)
    migrated, models = (sqlite_engine(tmp_path / name) for name in ("migrated", "models"))
    upgrade(migrated)
    assert check(migrated) == []
    with writing(models) as connection:
        metadata.create_all(connection)
    assert _sorted_columns(_made(migrated)) == _sorted_columns(_made(models))
    for engine in (migrated, models):
        engine.dispose()


def _sorted_columns(made: set[str]) -> set[tuple[str, ...]]:
    """Alembic writes the primary key's line elsewhere; its INTEGER PRIMARY KEY must be kept."""
    made = {
        re.sub(r" DEFAULT (\(?\w+\)?|'[^']*')", "", sql) for sql in made
    }  # of columns that came later
    return {tuple(sorted(part.strip(" ()") for part in sql.split(", "))) for sql in made}


def test_upgrading_again_changes_nothing(book: Book) -> None:
    """Every start does it."""
    book.turn("maria", opened(title="Brake discs"))
    before = _made(book.engine)
    upgrade(book.engine)
    assert _made(book.engine) == before
    assert book.sees("maria", lambda page: page.case(1).title) == "Brake discs"


def test_a_failed_upgrade_leaves_nothing_half_made(empty: Engine) -> None:
    """All of it or nothing, so that it can be tried again."""
    with writing(empty) as connection:  # no table: it stands in the way
        connection.execute(text("create view outbox as select 1 as one"))
    with pytest.raises(DatabaseFault, match=r"cannot be upgraded.*outbox"):
        upgrade(empty)
    assert len(_made(empty)) == 1


def test_a_newer_database_is_refused(book: Book) -> None:
    """An older program would spoil what it does not know."""
    with writing(book.engine) as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    for act in (upgrade, check):
        with pytest.raises(DatabaseFault, match=r"newer version of Lever Coach \(revision 9999\)"):
            act(book.engine)


def test_another_programs_database_is_refused(empty: Engine) -> None:
    """Its tables are not ours to add to."""
    with writing(empty) as connection:
        connection.exec_driver_sql("create table accounts (id integer)")
    with pytest.raises(DatabaseFault, match="other tables"):
        upgrade(empty)


def test_an_empty_database_is_behind(empty: Engine) -> None:
    """It is told what to run."""
    assert check(empty) == [
        f"the schema is at nothing, not at {newest_revision()}: run coach db upgrade"
    ]


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        ("drop index ix_outbox_send_at", "ix_outbox_send_at"),
        ("alter table cases drop column walk_away", "walk_away"),
        ("alter table cases add column mood text", "mood"),
        ("drop table answers", "answers"),
        ("drop table pauses", "pauses"),
    ],
)
def test_a_check_finds_what_is_broken(book: Book, damage: str, says: str) -> None:
    """A sentence for each fault, naming the place."""
    book.turn("maria", opened(), wrote(Answered(1, 1, "mine", "intensity", "strong", AT)))
    assert check(book.engine) == []
    with writing(book.engine) as connection:
        connection.execute(text(damage))
    assert says in "\n".join(check(book.engine))


def test_a_check_finds_what_belongs_to_nothing(sqlite_book: Book) -> None:
    """Somebody worked on the file with another program, where foreign keys are off."""
    sqlite_book.turn("maria", opened())
    with closing(sqlite3.connect(sqlite_book.path, isolation_level=None)) as file:
        file.execute("delete from users")
    faults = "\n".join(check(sqlite_book.engine))
    assert "rows that belong to nothing: conversations without users" in faults


@pytest.mark.postgresql
@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_processes_that_start_together_migrate_one_after_the_other(
    database: str, empty: Engine
) -> None:
    """A rolling start on an empty PostgreSQL: each waits, and finds it done."""
    workers = [Elsewhere() for _ in range(3)]

    def start() -> list[str]:
        engine = engine_for(database)
        upgrade(engine)
        faults = check(engine)
        engine.dispose()
        return faults

    assert at_once(*(lambda w=w: w.do(start) for w in workers)) == [[]] * 3
    for one in workers:
        one.close()


def test_a_check_finds_damaged_pages(sqlite_book: Book) -> None:
    """A disk that lost something is noticed, and no exception hides it."""
    for n in range(50):
        sqlite_book.turn(f"person {n}", opened(title="x" * 500), screen(1, "y" * 2000))
    sqlite_book.engine.dispose()
    content = bytearray(sqlite_book.path.read_bytes())
    for page in range(3, len(content) // 4096, 2):
        content[page * 4096 : page * 4096 + 600] = b"\xaa" * 600
    sqlite_book.path.write_bytes(content)
    assert any("damaged" in fault for fault in check(sqlite_book.engine))


def test_a_check_finds_a_value_that_cannot_be(sqlite_book: Book) -> None:
    """The schema is right and the rows hang together, and still something is broken."""
    sqlite_book.turn("maria")
    nothing, something = "language VARCHAR,", "language VARCHAR NOT NULL,"
    _rewrite_schema(sqlite_book.path, something, nothing)
    with closing(sqlite3.connect(sqlite_book.path)) as file, file:
        file.execute("update users set language = null")
    _rewrite_schema(sqlite_book.path, nothing, something)
    assert "the file is damaged: NULL value in users.language" in check(sqlite_book.engine)


def _rewrite_schema(path: Path, old: str, new: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("pragma writable_schema = on")
        file.execute("update sqlite_master set sql = replace(sql, ?, ?)", (old, new))
        version = file.execute("pragma schema_version").fetchone()[0]
        file.execute(f"pragma schema_version = {version + 1}")
