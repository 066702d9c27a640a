"""Logs at their most talkative, through good and bad weather: no secret, no word, no number."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.secrecy.confiding import WORDS, confides, forgets
from tests.secrecy.house import House, free_port, traces_of, where
from tests.telegram.stand_in import BotApi, Coach, Person


@pytest.fixture
def api() -> Iterator[BotApi]:
    """In bad weather copies of messages are looked for: a refusal says that there is none."""
    with BotApi() as server:
        yield server


SECRET = "a-secret-of-the-webhook"
PATH = "hidden-path-7341"


def secrets_of(house: House, *people: Person) -> list[bytes]:
    keys = str(house.env.get("COACH_ENCRYPTION_KEYS") or house.key_file.read_text().strip())
    numbers = [str(person.id) for person in people]
    return traces_of(house.api.token, keys, SECRET, PATH, *numbers, *WORDS)


def names_in(log: str) -> set[str]:
    return set(re.findall(r"who\"?[=:] ?\"?([0-9a-f]+)", log))


def bad_weather(api: BotApi, person: Person) -> None:
    """Refusals, silence, broken connections: each is told in the log."""
    for fault in (
        {"kind": "status", "status": 400},
        {"kind": "status", "status": 429, "retry_after": 1},
        {"kind": "reset_before"},
        {"kind": "status", "status": 502},
    ):
        api.fault(chat_id=person.id, **fault)
        person.says("Zanzibar in bad weather")
        person.settles(timeout=20)
    api.fault("getUpdates", kind="status", status=502)
    person.says_and_waits("/start", timeout=20)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_whole_conversation_leaves_no_secret_in_the_log(
    api: BotApi, house: House, maria: Person, boris: Person, form: str
) -> None:
    """Users are hashes of twelve digits, the same after a restart, another for each."""
    env = {"COACH_LOG_LEVEL": "debug", "COACH_LOG_FORMAT": form}
    with house.coach(**env) as coach:
        confides(maria)
        bad_weather(api, maria)
        [hers] = names_in(coach.stderr)
        assert len(hers) == 12
        boris.says_and_waits("Easter")
        assert len(names_in(coach.stderr)) == 2
        coach.restart(kill=True)
        before = len(coach.stderr)
        maria.says_and_waits("/start", timeout=20)
        assert names_in(coach.stderr[before:]) == {hers}
        forgets(maria)
        assert "warning" in coach.stderr
        assert coach.stop() == 0
        told = {"log": coach.stderr.encode(), "output": coach.stdout.encode()}
        assert where(secrets_of(house, maria, boris), told) == []
        if form == "json":
            assert all(line.startswith("{") for line in coach.stderr.splitlines())


def test_behind_a_webhook_neither(api: BotApi, lite: House, maria: Person) -> None:
    """Also of callers who do not know the secret, or send what is no JSON."""
    port = free_port()
    coach = lite.coach(
        COACH_LOG_LEVEL="debug",
        COACH_WEBHOOK_URL=f"http://127.0.0.1:{port}/{PATH}",
        COACH_WEBHOOK_LISTEN=f"127.0.0.1:{port}",
        COACH_WEBHOOK_SECRET=SECRET,
        COACH_HTTP_LISTEN=f"127.0.0.1:{free_port()}",
    )
    coach.ready = "serves"
    with coach:
        confides(maria)
        api.push_fault("status", status=500)
        maria.says_and_waits("Zanzibar again", timeout=20)
        assert coach.stop() == 0
        assert where(secrets_of(lite, maria), {"log": coach.stderr.encode()}) == []


def test_no_secret_is_in_the_list_of_processes(api: BotApi, lite: House) -> None:
    """Secrets come by the environment alone, and nothing writes them into the process's name."""
    with Coach(api, lite.folder, env=lite.env) as coach:
        assert where(secrets_of(lite), command_line(coach)) == []


def command_line(coach: Coach) -> dict[str, bytes]:
    folder = Path(f"/proc/{coach.pid}")
    return {name: (folder / name).read_bytes() for name in ("cmdline", "comm")}


@pytest.mark.parametrize(
    "wrong",
    [
        {"COACH_TELEGRAM_TOKEN": "123456:another-token-that-is-wrong"},
        {"COACH_DATABASE_URL": "postgresql://coach:Zanzibar@127.0.0.1:1/coach"},
        {"COACH_DATABASE_URL": "mysql://coach:Zanzibar@127.0.0.1/coach"},
        {"COACH_ENCRYPTION_KEYS": "Zanzibar"},
        {"COACH_WEBHOOK_URL": "Zanzibar"},
        {"COACH_WEBHOOK_SECRET": "Zanzibar !"},
        {"COACH_SENTRY_DSN": "https://Zanzibar"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_start_that_fails_repeats_no_secret(
    api: BotApi, lite: House, wrong: dict[str, str]
) -> None:
    """One line; status 1 where it may work a moment later, else 2."""
    keys = {"COACH_ENCRYPTION_KEYS": "", "COACH_LOG_LEVEL": "debug"}
    env = {"COACH_TELEGRAM_TOKEN": api.token, "COACH_TELEGRAM_API": api.url, **keys, **wrong}
    if "postgresql" in wrong.get("COACH_DATABASE_URL", ""):
        env["COACH_ENCRYPTION_KEYS"] = "A" * 43 + "="
    failed = lite.ask("run", **env)
    assert failed.returncode in (1, 2)
    said = {"output": (failed.stdout + failed.stderr).encode()}
    assert (
        where(traces_of("Zanzibar", "another-token-that-is-wrong", "A" * 43, api.token), said) == []
    )
    assert failed.stderr.count("\n") == 1
