"""The database as configured, opened: schema at its newest, keys tried."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from sqlalchemy import Engine

from bot.settings import Settings, wrong
from storage.crypto import Vault, VaultFault, keys_beside
from storage.database import DatabaseFault, SoleUse, engine_for, path_of
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

    Raises DatabaseFault, VaultFault; SettingsFault, naming the variable, where a setting is wrong.
    """
    engine = _engine(settings)
    try:
        path = path_of(engine)
        with SoleUse(path) if alone else nullcontext():
            upgrade(engine)
            vault = _vault(settings, engine)
            yield Opened(engine, Ledger(engine, vault), Outbox(engine, vault))
    finally:
        engine.dispose()


def _engine(settings: Settings) -> Engine:
    try:
        return engine_for(settings.database)
    except DatabaseFault as fault:
        raise wrong("database_url", str(fault)) from None


def _vault(settings: Settings, engine: Engine) -> Vault:
    """The configured keys, or those beside the file; tried on what is stored."""
    try:
        vault = Vault(settings.encryption_keys or keys_beside(path_of(engine)))
        try_keys(engine, vault)
    except VaultFault as fault:
        if settings.encryption_keys:
            raise wrong("encryption_keys", str(fault)) from None
        raise
    return vault
