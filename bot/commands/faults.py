"""A fault that the caller can mend: one line on standard error, exit status 2."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from bot.channels.telegram.client import WrongToken
from bot.settings import SettingsFault
from levers.faults import LeverError
from storage.crypto import VaultFault
from storage.database import DatabaseFault

MENDABLE = (SettingsFault, DatabaseFault, VaultFault, WrongToken, LeverError)


@contextmanager
def told() -> Iterator[None]:
    try:
        yield
    except MENDABLE as fault:
        typer.echo(f"coach: {' '.join(str(fault).split())}", err=True)
        raise typer.Exit(2) from None
