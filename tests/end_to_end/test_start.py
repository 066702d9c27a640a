"""How the process starts and stops, and what an operator reads when it cannot."""

import sqlite3
import time
from pathlib import Path

from dialogs.table import COMMANDS
from tests.end_to_end.playing import Ask
from tests.telegram.stand_in import BotApi, Coach, Person


def test_commands_and_descriptions_are_registered(api: BotApi, coach: Coach) -> None:
    """In both languages, and only commands that work."""
    api.waits_for(
        lambda: all(
            api.profile.commands_in(language) and api.profile.text_in("short_description", language)
            for language in ("", "en", "de")
        ),
        10,
        "the registration",
    )
    for language in ("", "en", "de"):
        names = list(api.profile.commands_in(language))
        assert names[0] == "start"
        assert set(names) == set(COMMANDS)
        assert api.profile.text_in("description", language)


def test_a_wrong_token_is_one_line(api: BotApi, tmp_path: Path) -> None:
    coach = Coach(api, tmp_path, env={"COACH_TELEGRAM_TOKEN": "1:wrong"})
    coach.start(wait=False)
    assert coach.exits() == 2
    assert coach.stderr.count("\n") == 1
    assert "COACH_TELEGRAM_TOKEN" in coach.stderr
    assert "1:wrong" not in coach.stderr


def test_an_unreachable_telegram_is_tried_again(tmp_path: Path) -> None:
    """It says so, and comes up when Telegram does."""
    with BotApi() as api:
        api.goes_down()
        coach = Coach(api, tmp_path)
        coach.start(wait=False)
        assert coach.process is not None
        end = time.monotonic() + 20
        while "cannot be reached" not in coach.stderr:
            assert coach.alive
            assert time.monotonic() < end
        api.comes_back()
        coach.is_ready()
        assert coach.stop() == 0


def test_a_wrong_database_address_is_one_line(command: Ask) -> None:
    for address in ("nonsense", "mysql://x", "sqlite:////proc/nowhere/x.sqlite3"):
        result = command("chat", COACH_DATABASE_URL=address)
        assert result.returncode == 2, address
        assert result.stderr.count("\n") == 1


def test_a_wrong_setting_names_its_variable(command: Ask) -> None:
    wrong = {
        "COACH_DEFAULT_LANG": "xx",
        "COACH_DEFAULT_TZ": "Mars/Base",
        "COACH_LOG_LEVEL": "loud",
        "COACH_ALLOWED_USERS": "maria",
        "COACH_TELEGRAM_API": "nowhere",
        "COACH_ENCRYPTION_KEYS": "short",
    }
    for name, value in wrong.items():
        result = command("chat", **{name: value})
        assert result.returncode == 2, name
        assert result.stderr.count("\n") == 1
        assert name in result.stderr


def test_a_database_of_a_newer_version_is_refused(command: Ask, tmp_path: Path) -> None:
    assert command("db", "upgrade").returncode == 0
    with sqlite3.connect(tmp_path / "coach.sqlite3") as connection:
        connection.execute("update alembic_version set version_num = 'f' || version_num")
    result = command("chat")
    assert result.returncode == 2
    assert "newer version" in result.stderr


def test_a_second_process_on_the_same_file_is_refused(coach: Coach, command: Ask) -> None:
    result = command("chat")
    assert result.returncode == 2
    assert "in use" in result.stderr


def test_a_stop_is_a_good_end(coach: Coach, maria: Person) -> None:
    maria.says_and_waits("/start")
    assert coach.stop() == 0


def test_what_was_owed_is_delivered_after_a_kill(api: BotApi, coach: Coach, maria: Person) -> None:
    """Killed between the commit and the delivery: the screen comes with the next start."""
    maria.says_and_waits("/start buy")
    hanging = api.fault("sendMessage", kind="hang", times=None)
    maria.says("Brake discs, Acme")
    api.waits_for(lambda: len(api.calls("sendMessage")) > 1, 10, "the send")
    coach.kill()
    hanging.lift()
    coach.start()
    maria.expects("1/6", timeout=15)
