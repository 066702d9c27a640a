"""The schema is the newest, and is what the code believes it to be; or it is said."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from cases.changes import Answered
from storage.database import DatabaseFault, writing
from storage.engines import engine_for
from storage.models import metadata
from storage.schema import check, newest_revision, upgrade
from tests.storage.conftest import AT, Book, opened, screen, wrote


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Engine]:
    engine = engine_for(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    yield engine
    engine.dispose()


def _made(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("select name, sql from sqlite_master where sql not null")
        return {
            " ".join(sql.split()).replace('"', "") for name, sql in rows if "alembic" not in name
        }


def test_the_migrations_make_what_the_models_say(
    empty: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word for word the same tables and indexes; from whatever folder it is run."""
    monkeypatch.chdir(tmp_path)
    upgrade(empty)
    assert check(empty) == []
    models = engine_for(f"sqlite:///{tmp_path / 'models.sqlite3'}")
    with writing(models) as connection:
        metadata.create_all(connection)
    assert _sorted_columns(_made(empty)) == _sorted_columns(_made(models))
    models.dispose()


def _sorted_columns(made: set[str]) -> set[tuple[str, ...]]:
    """Alembic writes the primary key's line elsewhere; its INTEGER PRIMARY KEY must be kept."""
    return {tuple(sorted(part.strip(" ()") for part in sql.split(", "))) for sql in made}


def test_upgrading_again_changes_nothing(book: Book) -> None:
    """Every start does it."""
    book.turn("maria", opened(title="Brake discs"))
    before = _made(book.engine)
    upgrade(book.engine)
    assert _made(book.engine) == before
    assert book.sees("maria", lambda page: page.case(1).title) == "Brake discs"


def test_a_failed_upgrade_leaves_nothing_half_made(
    empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it or nothing, so that it can be tried again."""
    with closing(sqlite3.connect(str(empty.url.database))) as file:
        file.execute("create view outbox as select 1")  # no table: it stands in the way
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
        ("delete from users", "rows that belong to nothing: conversations without users"),
    ],
)
def test_a_check_finds_what_is_broken(book: Book, damage: str, says: str) -> None:
    """A sentence for each fault, naming the place."""
    book.turn("maria", opened(), wrote(Answered(1, 1, "mine", "intensity", "strong", AT)))
    assert check(book.engine) == []
    with closing(sqlite3.connect(book.path, isolation_level=None)) as file:
        file.execute(damage)  # foreign keys are off on this connection
    assert says in "\n".join(check(book.engine))


def test_a_check_finds_damaged_pages(book: Book) -> None:
    """A disk that lost something is noticed, and no exception hides it."""
    for n in range(50):
        book.turn(f"person {n}", opened(title="x" * 500), screen(1, "y" * 2000))
    book.engine.dispose()
    content = bytearray(book.path.read_bytes())
    for page in range(3, len(content) // 4096, 2):
        content[page * 4096 : page * 4096 + 600] = b"\xaa" * 600
    book.path.write_bytes(content)
    assert any("damaged" in fault for fault in check(book.engine))


def test_a_check_finds_a_value_that_cannot_be(book: Book) -> None:
    """The schema is right and the rows hang together, and still something is broken."""
    book.turn("maria")
    nothing, something = "language VARCHAR,", "language VARCHAR NOT NULL,"
    _rewrite_schema(book.path, something, nothing)
    with closing(sqlite3.connect(book.path)) as file, file:
        file.execute("update users set language = null")
    _rewrite_schema(book.path, nothing, something)
    assert "the file is damaged: NULL value in users.language" in check(book.engine)


def _rewrite_schema(path: Path, old: str, new: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("pragma writable_schema = on")
        file.execute("update sqlite_master set sql = replace(sql, ?, ?)", (old, new))
        version = file.execute("pragma schema_version").fetchone()[0]
        file.execute(f"pragma schema_version = {version + 1}")
