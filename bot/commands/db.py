"""`coach db`: brings the database's schema to the newest, and says whether all is sound."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from sqlalchemy import Engine

from bot.commands.faults import told
from bot.settings import read_settings
from storage import schema
from storage.database import DatabaseFault, engine_for, path_of, sqlite_path

app = typer.Typer(help="Upgrade and check the database.", no_args_is_help=True)


@app.command()
def upgrade() -> None:
    """Bring the schema to the newest version; every start does it too."""
    with told(), _database() as engine:
        schema.upgrade(engine)
        typer.echo(f"{path_of(engine)}: the schema is at {schema.newest_revision()}")


@app.command()
def check() -> None:
    """Check integrity and schema: each fault is a line, and status 1."""
    with told(), _database(must_exist=True) as engine:
        faults = schema.check(engine)
        for fault in faults:
            typer.echo(f"{path_of(engine)}: {' '.join(fault.split())}", err=True)
        if faults:
            raise typer.Exit(1)
        typer.echo(f"{path_of(engine)}: in order")


@contextmanager
def _database(must_exist: bool = False) -> Iterator[Engine]:
    address = read_settings().database
    path = sqlite_path(address)
    if must_exist and not path.exists():
        raise DatabaseFault(f"there is no database {path}: coach db upgrade makes it")
    engine = engine_for(address)
    try:
        yield engine
    finally:
        engine.dispose()
