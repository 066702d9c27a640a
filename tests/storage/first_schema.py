"""A database as the first version of the program left it, with somebody in it: person 1."""

from datetime import UTC, datetime

from alembic import command
from sqlalchemy import Connection, Engine, MetaData, insert

from storage import schema
from storage.crypto import Vault
from storage.database import writing
from storage.postgresql import lock_for_migration

AT = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
TITLE, NOTE, OWED = "Brake discs", "since 2019", "Your lever is strong"


def first_database(engine: Engine, vault: Vault) -> None:
    """At revision 0001: a person with a case, an answer, a live screen, and a screen owed."""
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            lock_for_migration(connection)
        config = schema._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        _fill(connection, vault)


def _fill(connection: Connection, vault: Vault) -> None:
    wrapped = vault.new_wrapped_key()
    seal = vault.open(wrapped)
    old = MetaData()
    old.reflect(connection)

    def add(table: str, **values: object) -> None:
        connection.execute(insert(old.tables[table]), values)

    at = AT if connection.dialect.name == "postgresql" else AT.replace(tzinfo=None)
    add(
        "users",
        channel="telegram",
        address="maria",
        language="en",
        language_chosen=False,
        joined_at=at,
        wrapped_key=wrapped,
        leaving=False,
    )
    add(
        "conversations",
        user=1,
        state="asking",
        case=1,
        question="intensity",
        whose="mine",
        screen=7,
        cases_opened=1,
        live_message=50,
    )
    add(
        "cases",
        user=1,
        number=1,
        lever="links",
        side="procurement",
        title=seal.seal(TITLE),
        meeting_is_later=False,
        created_at=at,
    )
    add("rounds", user=1, case=1, number=1, started_at=at)
    add(
        "answers",
        user=1,
        case=1,
        round=1,
        whose="mine",
        question="intensity",
        choice="strong",
        note=seal.seal(NOTE),
        answered_at=at,
    )
    add("deliveries", channel="telegram", delivery="77", user=1, at=at)
    add(
        "outbox",
        user=1,
        kind="screen",
        place="edit",
        screen=7,
        payload=seal.seal(OWED),
        created_at=at,
        attempts=0,
        send_at=at,
    )
