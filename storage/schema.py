"""The schema's versions: brings a database to the newest, and says what is wrong with one.

Alembic's migrations lie in this package and run without an alembic.ini.
"""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError

from storage.database import DatabaseFault, reading, writing
from storage.models import metadata
from storage.postgresql import lock_for_migration

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine) -> None:
    """To the newest version, in one transaction: all of it or nothing. Raises DatabaseFault."""
    try:
        with writing(engine) as connection:
            if engine.dialect.name == "postgresql":
                lock_for_migration(connection)
            _refuse_what_is_not_ours(connection)
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DBAPIError as fault:
        raise DatabaseFault(f"the database cannot be upgraded: {fault.orig}") from None


def check(engine: Engine) -> list[str]:
    """What is wrong with this database, a sentence each; an empty list when it is sound."""
    try:
        with reading(engine) as connection:
            _refuse_what_is_not_ours(connection)
            return [*_damage(connection), *_dangling(connection), *_differences(connection)]
    except DBAPIError as fault:
        return [f"the database is damaged: {fault.orig}"]


def is_empty(engine: Engine) -> bool:
    """Nothing is there yet: the first start makes it."""
    with reading(engine) as connection:
        return not inspect(connection).get_table_names()


def revision_of(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def newest_revision() -> str:
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _refuse_what_is_not_ours(connection: Connection) -> None:
    revision = revision_of(connection)
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision is not None and revision not in known:
        raise DatabaseFault(
            f"the database was written by a newer version of Lever Coach (revision {revision}); "
            "install that version"
        )
    if revision is None and inspect(connection).get_table_names():
        raise DatabaseFault("the database holds other tables than Lever Coach's; name another one")


def _damage(connection: Connection) -> list[str]:
    """What PostgreSQL watches over itself is not looked for there."""
    if connection.dialect.name != "sqlite":
        return []
    found = connection.exec_driver_sql("PRAGMA integrity_check").scalars()
    return [f"the file is damaged: {line}" for line in found if line != "ok"]


def _dangling(connection: Connection) -> list[str]:
    if connection.dialect.name != "sqlite":
        return []
    found = connection.exec_driver_sql("PRAGMA foreign_key_check")
    tables = sorted({f"{row[0]} without {row[2]}" for row in found})
    return [f"rows that belong to nothing: {pair}" for pair in tables]


def _differences(connection: Connection) -> list[str]:
    revision, newest = revision_of(connection), newest_revision()
    if revision != newest:
        return [f"the schema is at {revision or 'nothing'}, not at {newest}: run coach db upgrade"]
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return [f"the schema differs: {_told(one)}" for one in compare_metadata(context, metadata)]


def _told(difference: object) -> str:
    """Alembic's tuples, or lists of them, as words: what to do to get to the models."""
    if isinstance(difference, list):
        return "; ".join(_told(one) for one in difference)
    if not isinstance(difference, tuple):
        return str(difference)
    kind, *parts = difference
    names = [str(getattr(part, "name", part)) for part in parts if part is not None]
    return f"{str(kind).replace('_', ' ')} {' '.join(names)}"
