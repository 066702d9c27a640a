"""`coach doctor`: what an operator would check by hand, one line each, with the remedy.

It changes nothing: no database is made, no schema upgraded, nobody is told anything.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo, available_timezones

import typer
from sqlalchemy import Engine
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.client import WrongToken
from bot.channels.telegram.client import opened as bot_opened
from bot.commands.faults import told
from bot.faults import place_of
from bot.opened import database, ledger_file
from bot.settings import Settings, SettingsFault, read_settings
from storage import schema
from storage.crypto import Vault, VaultFault, key_file, read_keys
from storage.database import DatabaseFault, passes
from storage.engines import called, is_postgresql, url_of
from storage.erasures import Erasures
from storage.people import count_people, count_unhandled, try_all_keys
from storage.sqlite import path_named_by, path_of

SAMPLE_ZONES = ("Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu")
FEW = 100  # waiting updates; more means that nobody takes them


@dataclass(frozen=True)
class Finding:
    """One line. `remedy`: what to do; None: all is well."""

    about: str
    found: str
    remedy: str | None = None

    def __str__(self) -> str:
        if self.remedy is None:
            return f"ok      {self.about}: {self.found}"
        return f"FAILED  {self.about}: {self.found}; {self.remedy}"


def doctor() -> None:
    """Check configuration, database, token, keys, time zone data and webhook."""
    with told():
        settings = read_settings()
    findings = [
        Finding("configuration", "every setting is readable"),
        *_time_zones(),
        *asyncio.run(_database(settings)),
        *asyncio.run(_telegram(settings)),
    ]
    for finding in findings:
        typer.echo(str(finding))
    if any(finding.remedy for finding in findings):
        raise typer.Exit(1)


def _time_zones() -> Iterator[Finding]:
    try:
        for name in SAMPLE_ZONES:
            ZoneInfo(name)
        yield Finding("time zone data", f"{len(available_timezones())} zones")
    except (KeyError, ValueError, OSError):
        yield Finding("time zone data", "missing", "install the package tzdata")


async def _database(settings: Settings) -> list[Finding]:
    try:
        if not is_postgresql(settings.database):
            path = path_named_by(url_of(settings.database))
            if not path.exists():
                return [Finding("database", f"{path} is not there yet; the first start makes it")]
        async with database(settings) as (engine, writer):
            return await writer.run(lambda: list(_of_database(engine, settings)))
    except (SettingsFault, DatabaseFault) as fault:
        return [Finding("database", str(fault), "see COACH_DATABASE_URL")]
    except Exception as fault:
        if not passes(fault):
            raise
        return [Finding("database", place_of(fault), "is it running, and reachable from here?")]


def _of_database(engine: Engine, settings: Settings) -> Iterator[Finding]:
    if schema.is_empty(engine):
        yield Finding("database", f"{called(engine)}, empty; the first start makes the schema")
        yield _ledger(settings)
        return
    faults = schema.check(engine)
    for fault in faults:
        remedy = "run coach db upgrade" if "db upgrade" in fault else "restore a backup"
        yield Finding("database", fault.removesuffix(": run coach db upgrade"), remedy)
    if not faults:
        yield Finding("database", f"{called(engine)}, in order")
        yield _keys(engine, settings)
        yield Finding("set aside", f"{count_unhandled(engine)} updates could not be handled")
    yield _ledger(settings)


def _keys(engine: Engine, settings: Settings) -> Finding:
    """Beside a SQLite file the keys are only read: the first start makes them, never this."""
    try:
        if not settings.encryption_keys and not key_file(path_of(engine)).exists():
            return _no_keys(engine)
        vault = Vault(settings.encryption_keys or read_keys(key_file(path_of(engine))))
        people, old = try_all_keys(engine, vault)
    except VaultFault as fault:
        return Finding("keys", str(fault), "add that key to COACH_ENCRYPTION_KEYS, or to the file")
    if old:
        waits = f"{old} of {people} people's keys are wrapped with an older one"
        return Finding("keys", waits, "run coach db rewrap before that key goes")
    return Finding("keys", f"they open all {people} people's")


def _no_keys(engine: Engine) -> Finding:
    people = count_people(engine)
    if not people:
        return Finding("keys", "not made yet; the first start makes one")
    found = f"{key_file(path_of(engine))} is missing, and the database has {people} people in it"
    return Finding("keys", found, "put the file back: a new key could not read what is stored")


def _ledger(settings: Settings) -> Finding:
    file = ledger_file(settings)
    if file is None:
        remedy = "set COACH_ERASURE_LEDGER to a file that outlives the database"
        return Finding("ledger of erasures", "in the database alone", remedy)
    try:
        Erasures(b"", file).try_file(make=False)
    except DatabaseFault as fault:
        return Finding("ledger of erasures", str(fault), "let the coach write there")
    return Finding("ledger of erasures", str(file))


async def _telegram(settings: Settings) -> list[Finding]:
    if settings.telegram_token is None:
        return [Finding("token", "none: the coach talks in the terminal")]
    try:
        async with bot_opened(settings.telegram_token, settings.telegram_api) as bot:
            me = await bot.call("getMe")
            info = await bot.call("getWebhookInfo")
            return [
                Finding("token", f"it is @{me.get('username', '?')}"),
                *_webhook(info, settings),
            ]
    except (WrongToken, InvalidToken):
        remedy = "@BotFather shows the right one; set COACH_TELEGRAM_TOKEN"
        return [Finding("token", "Telegram does not know it", remedy)]
    except TelegramError as fault:
        remedy = "is the network up, and COACH_TELEGRAM_API right?"
        return [Finding("token", f"Telegram cannot be reached ({fault})", remedy)]


def _webhook(info: dict[str, object], settings: Settings) -> Iterator[Finding]:
    """What Telegram says of the address; it is never printed, its path may be a secret."""
    is_set, wanted = bool(info.get("url")), settings.webhook_url is not None
    if is_set != wanted:
        found = "one is set" if is_set else "none is set"
        yield Finding("webhook", f"{found} at Telegram", "coach run sets that right at its start")
    elif wanted and info.get("url") != settings.webhook_url:
        yield Finding("webhook", "another address is set", "coach run sets it at its start")
    elif wanted and info.get("last_error_message"):
        error = str(info["last_error_message"])[:120]
        yield Finding("webhook", f"Telegram says: {error}", "look at the proxy before the coach")
    else:
        yield Finding("webhook", "set" if wanted else "none, as configured")
    waiting = info.get("pending_update_count")
    if isinstance(waiting, int) and waiting > FEW:
        yield Finding("updates", f"{waiting} wait at Telegram", "is coach run running?")
