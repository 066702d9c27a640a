"""The database as configured, opened: schema at its newest, keys tried."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from sqlalchemy import Engine

from bot.settings import Settings
from storage.crypto import Vault, keys_beside
from storage.database import SoleUse, engine_for, path_of
from storage.ledger import Ledger
from storage.outbox import Outbox
from storage.people import try_keys
from storage.schema import upgrade


@dataclass(frozen=True)
class Opened:
    engine: Engine
    ledger: Ledger
    outbox: Outbox


@contextmanager
def opened(settings: Settings, alone: bool = False) -> Iterator[Opened]:
    """`alone`: for a process that talks to people; a second one is refused.

    Raises DatabaseFault, VaultFault.
    """
    engine = engine_for(settings.database)
    try:
        path = path_of(engine)
        with SoleUse(path) if alone else nullcontext():
            upgrade(engine)
            vault = Vault(settings.encryption_keys or keys_beside(path))
            try_keys(engine, vault)
            yield Opened(engine, Ledger(engine, vault), Outbox(engine, vault))
    finally:
        engine.dispose()
