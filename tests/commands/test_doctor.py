"""`coach doctor`: a line a check with its remedy, no secret, and nothing changed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import typer
from cryptography.fernet import Fernet
from sqlalchemy import delete
from typer.testing import CliRunner, Result

from bot.commands import doctor as doctors
from bot.commands.db import app as db
from storage.crypto import Vault, keys_beside
from storage.database import writing
from storage.entering import Sender, enter
from storage.models import users
from storage.sqlite import sqlite_engine
from tests.storage.conftest import AT
from tests.telegram.stand_in import BotApi

COACH = typer.Typer()
COACH.command()(doctors.doctor)
HOOK = "https://coach.example/a-path-that-is-secret"
KEY = Fernet.generate_key().decode()


@pytest.fixture(scope="module")
def telegram() -> Iterator[BotApi]:
    with BotApi(token="123456:a-token-that-is-secret-and-long") as api:
        yield api


@pytest.fixture
def env(telegram: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A new installation on SQLite: configured, and never started."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path / 'coach.sqlite3'}")
    monkeypatch.setenv("COACH_TELEGRAM_TOKEN", telegram.token)
    monkeypatch.setenv("COACH_TELEGRAM_API", telegram.url)
    with telegram.world.changed:
        telegram.world.updates.webhook = {"url": ""}
    return monkeypatch


@pytest.fixture
def installed(env: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Started once, with one person in it."""
    path = tmp_path / "coach.sqlite3"
    CliRunner().invoke(db, ["upgrade"])
    joins(path, "7", *keys_beside(path))
    return path


def joins(path: Path, address: str, *keys: str) -> None:
    engine = sqlite_engine(path)
    with writing(engine) as connection:
        key = Vault(keys).new_wrapped_key()
        enter(connection, Sender("telegram", address, "en"), AT, key)
    engine.dispose()


def doctor() -> Result:
    """It must say no secret, and leave every file as it was."""
    before = files()
    done = CliRunner().invoke(COACH, [], catch_exceptions=False)
    assert files() == before
    for secret in ("a-token-that-is-secret", "a-path-that-is-secret", KEY):
        assert secret not in done.output
    return done


def files() -> dict[str, tuple[int, bytes]]:
    found = [file for file in Path().rglob("*") if file.is_file()]
    return {str(file): (file.stat().st_mode, file.read_bytes()) for file in found}


def line_about(what: str, done: Result) -> str:
    [line] = [one for one in done.stdout.splitlines() if f" {what}: " in one]
    return line


def fails(what: str, found: str, remedy: str) -> None:
    done = doctor()
    line = line_about(what, done)
    assert done.exit_code == 1
    assert line.startswith("FAILED"), line
    assert found in line
    assert remedy in line


def test_all_is_well(installed: Path) -> None:
    """Status 0, and every line says what was found."""
    done = doctor()
    assert done.exit_code == 0, done.stdout
    assert done.stderr == ""
    assert all(line.startswith("ok ") for line in done.stdout.splitlines())
    assert line_about("database", done).endswith("coach.sqlite3, in order")
    assert line_about("keys", done).endswith("they open all 1 people's")
    assert line_about("token", done).endswith("it is @CoachBot")
    assert line_about("webhook", done).endswith("none, as configured")
    assert "zones" in line_about("time zone data", done)


def test_before_the_first_start_all_is_well_too(env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither database nor key is made."""
    done = doctor()
    assert done.exit_code == 0, done.stdout
    assert "the first start makes it" in line_about("database", done)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_setting_is_one_line(env: pytest.MonkeyPatch) -> None:
    """Status 2: nothing else can be looked at."""
    env.setenv("COACH_DEFAULT_TZ", "Mars/Olympus")
    done = doctor()
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "COACH_DEFAULT_TZ" in done.stderr


def test_an_old_schema_is_to_be_upgraded(env: pytest.MonkeyPatch, installed: Path) -> None:
    with closing(sqlite3.connect(installed)) as file, file:
        file.execute("update alembic_version set version_num = '0001'")
    fails("database", "the schema is at 0001", "run coach db upgrade")


def test_a_damaged_database_is_to_be_restored(env: pytest.MonkeyPatch, installed: Path) -> None:
    with closing(sqlite3.connect(installed)) as file:
        file.execute("drop index ix_outbox_send_at")
    fails("database", "ix_outbox_send_at", "restore a backup")


def test_what_is_no_database_is_named(env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "coach.sqlite3").write_bytes(b"not a database, but a letter" * 99)
    (tmp_path / "coach.sqlite3").chmod(0o600)
    fails("database", "coach.sqlite3", "see COACH_DATABASE_URL")


def test_a_postgresql_that_is_away_is_named(env: pytest.MonkeyPatch) -> None:
    """Without the password."""
    env.setenv("COACH_DATABASE_URL", f"postgresql://coach:{KEY}@127.0.0.1:1/coach")
    env.setenv("COACH_ENCRYPTION_KEYS", KEY)
    fails("database", "coach at 127.0.0.1:1 cannot be reached", "see COACH_DATABASE_URL")


def test_a_key_that_opens_nothing(env: pytest.MonkeyPatch, installed: Path) -> None:
    env.setenv("COACH_ENCRYPTION_KEYS", KEY)
    fails("keys", "do not open this database", "add that key to COACH_ENCRYPTION_KEYS")


def test_a_key_file_that_is_lost(env: pytest.MonkeyPatch, installed: Path) -> None:
    """Nothing is made in its place, and all is not well."""
    installed.with_name("coach.sqlite3.key").unlink()
    fails("keys", "coach.sqlite3.key is missing", "put the file back")


def test_no_key_yet_is_fine_while_nobody_is_there(env: pytest.MonkeyPatch, installed: Path) -> None:
    installed.with_name("coach.sqlite3.key").unlink()
    engine = sqlite_engine(installed)
    with writing(engine) as connection:
        connection.execute(delete(users))
    engine.dispose()
    assert "the first start makes one" in line_about("keys", doctor())


def test_keys_that_wait_for_their_rewrap(env: pytest.MonkeyPatch, installed: Path) -> None:
    [old] = keys_beside(installed)
    env.setenv("COACH_ENCRYPTION_KEYS", f"{KEY},{old}")
    joins(installed, "8", KEY)
    fails("keys", "1 of 2 people's keys are wrapped with an older one", "run coach db rewrap")
    assert CliRunner().invoke(db, ["rewrap"]).exit_code == 0
    assert line_about("keys", doctor()).endswith("they open all 2 people's")


def test_a_ledger_that_cannot_be_written(env: pytest.MonkeyPatch, installed: Path) -> None:
    env.setenv("COACH_ERASURE_LEDGER", "no/such/folder/erasures")
    fails("ledger of erasures", "cannot be written", "let the coach write there")


@pytest.mark.postgresql
def test_a_ledger_that_would_go_with_its_database(
    env: pytest.MonkeyPatch, postgres: object, request: pytest.FixtureRequest
) -> None:
    """On PostgreSQL it is to be named. An empty database is no fault: the first start makes it."""
    server = request.getfixturevalue("postgres")
    address = server.new_database()
    env.setenv("COACH_DATABASE_URL", address)
    env.setenv("COACH_ENCRYPTION_KEYS", KEY)
    fails("ledger of erasures", "in the database alone", "set COACH_ERASURE_LEDGER")
    assert "empty; the first start makes the schema" in line_about("database", doctor())
    server.drop(address)


@pytest.mark.parametrize(
    "token", ["123456:another-token-that-is-secret", "a-token-that-is-secret but no token"]
)
def test_a_token_that_telegram_does_not_know(
    env: pytest.MonkeyPatch, installed: Path, token: str
) -> None:
    env.setenv("COACH_TELEGRAM_TOKEN", token)
    fails("token", "Telegram does not know it", "@BotFather shows the right one")


def test_a_telegram_that_is_away(env: pytest.MonkeyPatch, installed: Path) -> None:
    env.setenv("COACH_TELEGRAM_API", "http://127.0.0.1:1")
    fails("token", "Telegram cannot be reached", "is the network up")


def test_no_token_is_the_terminal(env: pytest.MonkeyPatch, installed: Path) -> None:
    env.delenv("COACH_TELEGRAM_TOKEN")
    done = doctor()
    assert done.exit_code == 0
    assert "the coach talks in the terminal" in line_about("token", done)


def test_a_webhook_that_is_set_and_not_wanted(
    env: pytest.MonkeyPatch, installed: Path, telegram: BotApi
) -> None:
    sets_webhook(telegram, HOOK)
    fails("webhook", "one is set at Telegram", "coach run sets that right")
    env.setenv("COACH_WEBHOOK_URL", HOOK)
    assert line_about("webhook", doctor()) == "ok      webhook: set"
    env.setenv("COACH_WEBHOOK_URL", HOOK + "/other")
    fails("webhook", "another address is set", "coach run sets it")


def test_a_webhook_that_is_wanted_and_not_set(env: pytest.MonkeyPatch, installed: Path) -> None:
    env.setenv("COACH_WEBHOOK_URL", HOOK)
    fails("webhook", "none is set at Telegram", "coach run sets that right")


def test_what_telegram_says_of_the_webhook(
    env: pytest.MonkeyPatch, installed: Path, telegram: BotApi
) -> None:
    sets_webhook(telegram, HOOK)
    env.setenv("COACH_WEBHOOK_URL", HOOK)
    telegram.world.webhook.failed("Wrong response from the webhook: 502 Bad Gateway")
    fails("webhook", "502 Bad Gateway", "look at the proxy")


def sets_webhook(telegram: BotApi, url: str) -> None:
    with telegram.world.changed:
        telegram.world.updates.webhook = {"url": url}
        telegram.world.webhook.last_error = {}


def test_updates_that_pile_up(env: pytest.MonkeyPatch, installed: Path, telegram: BotApi) -> None:
    maria = telegram.person()
    for _ in range(101):
        maria.says("anybody there?")
    fails("updates", "101 wait at Telegram", "is coach run running?")


def test_time_zone_data_that_is_missing(
    env: pytest.MonkeyPatch, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> ZoneInfo:
        raise KeyError(name)

    monkeypatch.setattr(doctors, "ZoneInfo", missing)
    fails("time zone data", "missing", "install the package tzdata")
