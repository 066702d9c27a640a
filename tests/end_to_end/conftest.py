"""The real process, talking to a strict Telegram of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.playing import ROOT, Ask
from tests.telegram.stand_in import BotApi, Coach, Person


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as server:
        yield server
        assert server.mistakes == [], "the strict server refused something"


@pytest.fixture
def coach(api: BotApi, tmp_path: Path) -> Iterator[Coach]:
    """`coach run`, polling."""
    with Coach(api, tmp_path) as running:
        yield running
        running.stop()
        assert "Traceback" not in running.stderr, running.stderr


@pytest.fixture
def maria(api: BotApi) -> Person:
    return api.person(first_name="Maria", language_code="en")


@pytest.fixture
def command(tmp_path: Path) -> Ask:
    """Runs `coach …` on the same database as `coach`; input is piped in."""

    def ask(*words: str, given: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("COACH_")}
        database = f"sqlite:///{tmp_path / 'coach.sqlite3'}"
        settings = {**inherited, "PYTHONPATH": str(ROOT), "COACH_DATABASE_URL": database, **env}
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            input=given,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=settings,
            timeout=60,
            check=False,
        )

    return ask
