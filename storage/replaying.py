"""Erases again who was erased before: after a restore, by whatever means it was made.

A ledger of erasures that knows more than the database's own table is newer than the database:
it is a copy from before. `coach db restore` comes here, and so does every start, so that a file
copied back by hand forgets as well.
"""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, select

from storage.database import ByDialect, reading, writing
from storage.erasures import Erasures, Stay, named_in, recorded_in
from storage.models import erasures as erased_table
from storage.models import users
from storage.sqlite import wipe_log

NOTE = ByDialect(lambda insert: insert(erased_table).on_conflict_do_nothing())
_everybody = select(
    users.c.key, users.c.channel, users.c.address, users.c.joined_at, users.c.leaving
)


def catch_up(engine: Engine, erasures: Erasures, ledger: Path | None) -> int:
    """At a start: holds the database against the ledger. Says how many people were erased.

    Costs nothing that grows with the people, as long as the database knows all that the ledger
    knows. Raises DatabaseFault where the ledger cannot be read.
    """
    if ledger is None or not ledger.exists():
        return 0
    named = named_in(ledger)
    with reading(engine) as connection:
        if named <= recorded_in(connection):
            return 0
    with writing(engine) as connection:
        count = erase_again(connection, erasures, named)
    wipe_log(engine)
    return count


def erase_again(connection: Connection, erasures: Erasures, named: set[str]) -> int:
    """Deletes whose stay is named, and whoever had said farewell; notes the names."""
    gone = [
        row.key
        for row in connection.execute(_everybody)
        if row.leaving
        or erasures.name_of(Stay(row.channel, row.address, row.key, row.joined_at)) in named
    ]
    for key in gone:
        connection.execute(delete(users).where(users.c.key == key))
    at = datetime.now(UTC)
    for who in sorted(named - recorded_in(connection)):
        connection.execute(NOTE.on(connection), {"who": who, "at": at})
    return len(gone)
