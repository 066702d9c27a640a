"""A fault that the caller can mend: one line on standard error, exit status 2.

A database that is away is nobody's mistake: status 1.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from bot.channels.telegram.client import WrongToken
from bot.channels.telegram.webhook import WebhookRefused
from bot.faults import ListenFault
from bot.sentry import SentryFault
from bot.settings import SettingsFault
from bot.uncaught import guard
from levers.faults import LeverError
from storage.crypto import VaultFault
from storage.database import DatabaseAway, DatabaseFault

MENDABLE = (
    *(SettingsFault, DatabaseFault, VaultFault, WrongToken, LeverError),
    *(ListenFault, SentryFault, WebhookRefused),
)


@contextmanager
def told() -> Iterator[None]:
    guard()  # the command line has its own way to show a fault, with all its words
    try:
        yield
    except DatabaseAway as fault:  # a supervisor may start it again
        typer.echo(f"coach: {' '.join(str(fault).split())}", err=True)
        raise typer.Exit(1) from None
    except MENDABLE as fault:
        typer.echo(f"coach: {' '.join(str(fault).split())}", err=True)
        raise typer.Exit(2) from None
