"""A town of people, a Telegram, and the coach's processes on one database.

Ids, names and texts are such that the logs can be searched for them: see `silence`.
"""

import asyncio
import os
import socket
import sqlite3
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Self

import asyncpg
from cryptography.fernet import Fernet

from tests.telegram.process import Ready
from tests.telegram.stand_in import BotApi, Coach, Person

TOKEN = "7204855123:AAFzanz1barTESTtokenTESTtoken_TEST-tokn"
HOOK = "https://coach.example.com/zanzibar/hook"
LONG = os.environ.get("COACH_TESTS_LONG") == "1"
TITLE = "Zanzibar discs"  # whatever people type holds this word, unless it is a command
FIRST_ID = 7_355_608_001
START = 120.0  # seconds, at most
STEP = 0.05  # seconds between looks at the database
CHOICES = {"1/6": "5 to 10 %", "2/6": "10 to 25 %"}


class PatientCoach(Coach):
    """On a machine that has much else to do, a start takes its time."""

    def start(self, wait: bool = True, timeout: float = START) -> Self:
        super().start(wait, timeout)
        if wait and self.ready == "serves":
            waits(lambda: status_of(self, "/ready") == 200, timeout, lambda: self.stderr)
        return self

    def stop(self, timeout: float = START) -> int:
        return super().stop(timeout)

    def restart(self, kill: bool = False, timeout: float = START) -> Self:
        return super().restart(kill, timeout)


class Town:
    """What a test about the network talks to."""

    def __init__(self, folder: Path, database: str | None = None) -> None:
        self.folder = folder
        self.database = database or f"sqlite:///{folder / 'coach.sqlite3'}"
        self.key = Fernet.generate_key().decode()
        self.api = BotApi(TOKEN)
        self.people: list[Person] = []
        self.coaches: list[Coach] = []

    def person(self, first_name: str = "Maria", **facts: Any) -> Person:
        number = FIRST_ID + len(self.people)
        person = self.api.person(number, first_name, **facts)
        self.people.append(person)
        return person

    def buyer(self, first_name: str = "Maria", reads: str = "1/6") -> Person:
        """Somebody who looks at that question of a new case; a coach must be running."""
        person = self.person(first_name)
        person.says_and_waits("/start buy")
        person.says_and_waits(TITLE)
        for question, choice in CHOICES.items():
            if question == reads:
                break
            person.taps_and_waits(choice)
        assert person.sees(reads), person.transcript()
        return person

    def coach(self, name: str = "coach", ready: Ready = "polls", **env: str | None) -> Coach:
        """Not started yet."""
        made = PatientCoach(
            self.api,
            self.folder,
            name=name,
            ready=ready,
            env={
                "COACH_DATABASE_URL": self.database,
                "COACH_ENCRYPTION_KEYS": self.key,
                "COACH_LOG_LEVEL": "debug",
                "COACH_ERASURE_LEDGER": str(self.folder / "erasures"),
                **env,
            },
        )
        self.coaches.append(made)
        return made

    def begins_with(self, coach: Coach, code: str) -> None:
        """Python runs this first, before the coach's own modules: to make them fail or hurry."""
        hooks = self.folder / "hooks"
        hooks.mkdir()
        (hooks / "sitecustomize.py").write_text(code)
        coach.env["PYTHONPATH"] = f"{hooks}:{coach.env['PYTHONPATH']}"

    def hooked(self, name: str = "coach", **env: str | None) -> Coach:
        """One that Telegram brings updates to; not started. Adds itself behind the address."""
        port = free_port()
        self.api.webhook_targets = [*self.api.webhook_targets, f"http://127.0.0.1:{port}"]
        return self.coach(
            name,
            "serves",
            COACH_WEBHOOK_URL=HOOK,
            COACH_WEBHOOK_LISTEN=f"127.0.0.1:{port}",
            COACH_HTTP_LISTEN=f"127.0.0.1:{free_port()}",
            **env,
        )

    def rests(self, timeout: float = 40, but: int = 0) -> None:
        """Waits until no update waits and no chat is owed anything (`but` so many rows)."""
        waiting = self.api.world.updates.waiting
        waits(
            lambda: not (waiting := list(self.api.world.updates.waiting)) and self.owed() == but,
            timeout,
            lambda: f"{len(waiting)} updates, {self.owed()} rows\n{self.stderr}",
        )

    @property
    def stderr(self) -> str:
        return "\n".join(coach.stderr for coach in self.coaches)

    def owed(self) -> int:
        """Rows of the outbox that are still to be delivered."""
        return int(self.asks("select count(*) from outbox where set_aside is null"))

    def asks(self, question: str) -> Any:
        """One value out of the database."""
        if self.database.startswith("sqlite"):
            file = self.database.removeprefix("sqlite:///")
            with closing(sqlite3.connect(file)) as connection:
                return connection.execute(question).fetchone()[0]

        async def ask() -> Any:
            connection = await asyncpg.connect(self.database, ssl=False)
            try:
                return await connection.fetchval(question)
            finally:
                await connection.close()

        return asyncio.run(ask())

    def changes(self, statement: str) -> None:
        """Behind the coach's back, on SQLite."""
        connection = sqlite3.connect(self.database.removeprefix("sqlite:///"))
        with closing(connection), connection:
            connection.execute(statement)

    def close(self) -> None:
        for coach in self.coaches:
            coach.kill()

    def silence(self) -> None:
        """At debug level: no token, key, number or name of a person, nothing that they wrote."""
        secrets = [TOKEN, TOKEN.partition(":")[2], self.key, "zanzibar", "Traceback"]
        secrets += [str(p.id) for p in self.people if p.id >= FIRST_ID]
        secrets += [name for p in self.people if len(name := p.user["first_name"]) > 3]
        log = self.stderr.lower()
        told = [secret for secret in secrets if secret.lower() in log]
        assert told == [], self.stderr


def waits(done: Callable[[], object], timeout: float, told: Callable[[], str]) -> None:
    """For what no stand-in notices, so it is looked at from time to time."""
    end = time.monotonic() + timeout
    while not done():
        assert time.monotonic() < end, f"waited {timeout} s in vain: {told()}"
        time.sleep(STEP)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def status_of(coach: Coach, path: str) -> int:
    """What it says of its health: COACH_HTTP_LISTEN must be set."""
    return asked(coach, path)[0]


def asked(coach: Coach, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://{coach.env['COACH_HTTP_LISTEN']}{path}") as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def measured(coach: Coach, series: str) -> float:
    """A value of /metrics; labels as they stand there."""
    for line in asked(coach, "/metrics")[1].splitlines():
        if line.rpartition(" ")[0] == series:
            return float(line.rpartition(" ")[2])
    return 0.0


def is_right(person: Person, text: str, *own: str) -> None:
    """One live screen, the last one, and what the person wrote is all there."""
    live = [message for message in person.bot_messages if message.keyboard]
    assert live == [person.live], person.transcript()
    assert text in person.live.text, person.transcript()
    if own:
        assert own_words(person) == list(own), person.transcript()


def own_words(person: Person) -> list[str]:
    return [message.text for message in person.messages if not message.from_bot]
