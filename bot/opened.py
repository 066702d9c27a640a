"""The database as configured, opened: schema at its newest, keys tried, secrets at hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import structlog
from sqlalchemy import Engine

from bot.logs import Names, hide
from bot.settings import Settings, wrong
from bot.writer import ManyGreenlets, OneThread, Writer
from storage.chats import Newest, newest_message
from storage.crypto import Vault, VaultFault, key_file, keys_beside
from storage.database import DatabaseAway, DatabaseFault, reading
from storage.engines import engine_for, is_postgresql, url_of
from storage.erasures import Erasures
from storage.kept import Secrets, secrets_of
from storage.ledger import Ledger
from storage.outbox import Outbox
from storage.people import try_keys
from storage.postgresql import CONNECTIONS
from storage.presence import Alone, Among, Presence
from storage.replaying import catch_up
from storage.schema import upgrade
from storage.sqlite import SoleUse, path_named_by, path_of

log = structlog.get_logger(__name__)

AT_ONCE = CONNECTIONS - 2  # one connection is the presence's, one is for whoever looks


@dataclass(frozen=True)
class Opened:
    """Everything but `writer`, `names` and `secrets` is used inside of `writer.run` alone."""

    engine: Engine
    vault: Vault
    secrets: Secrets
    erasures: Erasures
    presence: Presence
    ledger: Ledger
    outbox: Outbox
    writer: Writer
    names: Names

    @property
    def is_shared(self) -> bool:
        """Other processes may work on this database."""
        return isinstance(self.presence, Among)


@asynccontextmanager
async def opened(settings: Settings, alone: bool = False) -> AsyncIterator[Opened]:
    """`alone`: for a process that talks to people; on SQLite a second one is refused.

    Raises DatabaseFault, VaultFault; SettingsFault, naming the variable, where a setting is wrong.
    """
    hide(settings.telegram_token, *settings.encryption_keys)
    async with database(settings) as (engine, writer):
        file = path_of(engine) if engine.dialect.name == "sqlite" else None
        with SoleUse(file) if alone and file else nullcontext():
            here = await writer.run(_ready, settings, engine, writer)
            try:
                yield here
            finally:
                await writer.run(here.presence.leave)


@asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[tuple[Engine, Writer]]:
    """Only the engine, and where calls to it run. Raises SettingsFault."""
    writer = writer_for(settings)
    try:
        engine = await writer.run(_engine, settings)
        try:
            yield engine, writer
        finally:
            await writer.run(engine.dispose)
    finally:
        await writer.close()


def writer_for(settings: Settings) -> Writer:
    try:
        many = is_postgresql(settings.database)
    except DatabaseFault as fault:
        raise wrong("database_url", str(fault)) from None
    return ManyGreenlets(AT_ONCE) if many else OneThread()


def ledger_file(settings: Settings) -> Path | None:
    """Where erasures are noted outside of the database; None: nowhere is named."""
    if settings.erasure_ledger:
        return settings.erasure_ledger.expanduser()
    if is_postgresql(settings.database):
        return None
    database = path_named_by(url_of(settings.database))
    return database.with_name(database.name + ".erasures")


def vault_for(settings: Settings, engine: Engine) -> Vault:
    """The configured keys, or those beside the file; tried on what is stored."""
    try:
        keys = settings.encryption_keys or keys_beside(path_of(engine))
        hide(*(str(key) for key in keys))
        vault = Vault(keys)
        try_keys(engine, vault)
    except VaultFault as fault:
        if settings.encryption_keys:
            raise wrong("encryption_keys", str(fault)) from None
        raise
    return vault


def vault_to_restore(settings: Settings, engine: Engine) -> Vault:
    """The keys that a backup was made with. None is made: a new one could read nothing."""
    if settings.encryption_keys:
        return Vault(settings.encryption_keys)
    file = key_file(path_of(engine))
    if not file.exists():
        raise VaultFault(f"the key file {file} is missing: put there the one of the backup first")
    return Vault(keys_beside(path_of(engine)))


def _engine(settings: Settings) -> Engine:
    try:
        return engine_for(settings.database)
    except DatabaseAway as fault:
        raise DatabaseAway(f"COACH_DATABASE_URL: {fault}; is it running?") from None
    except DatabaseFault as fault:
        raise wrong("database_url", str(fault)) from None


def _newest(engine: Engine) -> Newest:
    newest = Newest()
    with reading(engine) as connection:
        newest.heard(newest_message(connection))
    return newest


def _ready(settings: Settings, engine: Engine, writer: Writer) -> Opened:
    upgrade(engine)
    vault = vault_for(settings, engine)
    secrets = secrets_of(engine, vault)
    erasures = Erasures(secrets.key_for("erasures"), ledger_file(settings))
    erasures.try_file()
    if erased := catch_up(engine, erasures, ledger_file(settings)):
        log.warning("the database is older than its ledger of erasures", erased_again=erased)
    presence: Presence = Among(engine) if engine.dialect.name == "postgresql" else Alone()
    newest = _newest(engine)
    return Opened(
        engine,
        vault,
        secrets,
        erasures,
        presence,
        Ledger(engine, vault, erasures, newest),
        Outbox(engine, vault, presence, newest),
        writer,
        Names(secrets.key_for("names in logs")),
    )
