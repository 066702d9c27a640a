"""People in bulk for whom the clock has to look, made within the database: a million a minute."""

from datetime import timedelta
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    String,
    Table,
    cast,
    func,
    insert,
    literal,
    select,
    text,
)

from benchmarks.content import AT
from storage.crypto import Vault
from storage.database import writing
from storage.models import conversations, users
from storage.people_tables import contacts, reminders

STRIDE = 7919  # a prime: those whom the clock looks at together lie far apart in the tables
CHANNEL = "telegram"
TOLD_ON = (AT - timedelta(days=42)).date()


def wait(engine: Engine, vault: Vault, people: int) -> None:
    """So many people whose time has come, a second apart: each with a contact who was told of
    once, so that all tables are as deep as the people are many. They share one key."""
    wrapped = vault.new_wrapped_key()
    name = vault.open(wrapped).seal("Maria Keller")
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":  # it would look up what every single row refers to
            connection.execute(text("set local session_replication_role = replica"))
        numbers = _up_to(people)
        user = numbers.c.number
        _fill(connection, users, numbers, key=user, **_person(user, wrapped))
        looked_at = _look_at(connection, people, user)
        _fill(connection, conversations, numbers, user=user, look_at=looked_at, **_talk())
        _fill(connection, contacts, numbers, user=user, number=1, name=name, added_on=TOLD_ON)
        _fill(connection, reminders, numbers, user=user, number=1, **_reminder())
    with engine.connect() as connection:
        connection.execute(text("analyze"))
        connection.commit()


def _up_to(people: int) -> CTE:
    first = select(literal(1, BigInteger).label("number")).cte("numbers", recursive=True)
    return first.union_all(select(first.c.number + 1).where(first.c.number < people))


def _fill(connection: Connection, table: Table, numbers: CTE, **values: Any) -> None:
    """A row a number; what is not given has the default of the schema."""
    selected = [
        value if isinstance(value, ColumnElement) else literal(value, table.c[name].type)
        for name, value in values.items()
    ]
    rows = select(*selected).select_from(numbers)
    connection.execute(insert(table).from_select(list(values), rows))


def _person(number: ColumnElement[int], wrapped: bytes) -> dict[str, Any]:
    return {
        "channel": CHANNEL,
        "address": cast(number, String),
        "language": "en",
        "language_chosen": False,
        "joined_at": AT,
        "wrapped_key": wrapped,
        "leaving": False,
    }


def _talk() -> dict[str, Any]:
    return {"state": "resting", "whose": "mine", "screen": 1, "cases_opened": 0}


def _reminder() -> dict[str, Any]:
    about = {"kind": "contact", "subject": 1, "contact": 1, "status": "sent"}
    return {**about, "on": TOLD_ON, "sent_on": TOLD_ON, "due_at": AT - timedelta(days=42)}


def _look_at(connection: Connection, people: int, number: ColumnElement[int]) -> ColumnElement[Any]:
    """As the column keeps it: SQLite has its times as text."""
    seconds = int(AT.timestamp()) - people + number * STRIDE % people
    if connection.dialect.name == "postgresql":
        return func.to_timestamp(seconds)
    return func.strftime("%Y-%m-%d %H:%M:%S.000000", seconds, "unixepoch")
