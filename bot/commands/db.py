"""`coach db`: schema to its newest, checked, backed up, restored; keys wrapped anew."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from sqlalchemy import Engine

from bot.commands.faults import told
from bot.opened import database, ledger_file, vault_for, vault_to_restore
from bot.settings import Settings, read_settings
from storage import schema
from storage.backup import back_up, restore
from storage.database import DatabaseFault
from storage.engines import called, is_postgresql, url_of
from storage.people import rewrap as rewrap_all
from storage.sqlite import path_named_by

app = typer.Typer(help="Upgrade, check, back up and restore the database.", no_args_is_help=True)
T = TypeVar("T")
File = Annotated[Path, typer.Argument(metavar="FILE")]


@app.command()
def upgrade() -> None:
    """Bring the schema to the newest version; every start does it too."""
    with told():
        name, _ = _within(_upgraded)
        typer.echo(f"{name}: the schema is at {schema.newest_revision()}")


@app.command()
def check() -> None:
    """Check integrity and schema: each fault is a line, and status 1."""
    with told():
        _must_exist(read_settings())
        name, faults = _within(schema.check)
        for fault in faults:
            typer.echo(f"{name}: {' '.join(fault.split())}", err=True)
        if faults:
            raise typer.Exit(1)
        typer.echo(f"{name}: in order")


@app.command()
def backup(file: File) -> None:
    """Write a consistent copy into a new FILE; the bot may go on meanwhile."""
    with told():
        _must_exist(read_settings())
        _within(lambda engine: back_up(engine, file))
        typer.echo(f"written: {file}", err=True)


@app.command(name="restore")
def restore_from(
    file: File,
    ledger: Annotated[
        Path | None, typer.Option(help="The ledger of erasures; default: the configured one.")
    ] = None,
) -> None:
    """Read a backup into an empty database, and erase again who was erased since."""
    with told():
        settings = read_settings()
        given = ledger or ledger_file(settings)

        def restored(engine: Engine) -> tuple[int, bool]:
            vault = vault_to_restore(settings, engine)
            return restore(engine, file, vault, given, must_be_there=ledger is not None)

        name, (erased, was_there) = _within(restored)
        if not was_there:
            typer.echo("no ledger of erasures was found: nothing was erased again", err=True)
        typer.echo(f"{name}: restored; {erased} erased again", err=True)


@app.command()
def rewrap() -> None:
    """Wrap every user's key with the first of COACH_ENCRYPTION_KEYS; then the others can go."""
    with told():
        settings = read_settings()
        _must_exist(settings)

        def rewrapped(engine: Engine) -> int:
            schema.upgrade(engine)
            return rewrap_all(engine, vault_for(settings, engine))

        name, people = _within(rewrapped)
        typer.echo(f"{name}: {people} keys are wrapped with the first key", err=True)


def _upgraded(engine: Engine) -> None:
    schema.upgrade(engine)


def _within(work: Callable[[Engine], T]) -> tuple[str, T]:
    """The database's name, and what the work came to."""

    async def run() -> tuple[str, T]:
        async with database(read_settings()) as (engine, writer):
            return called(engine), await writer.run(work, engine)

    return asyncio.run(run())


def _must_exist(settings: Settings) -> None:
    if not is_postgresql(settings.database):
        path = path_named_by(url_of(settings.database))
        if not path.exists():
            raise DatabaseFault(f"there is no database {path}: coach db upgrade makes it")
