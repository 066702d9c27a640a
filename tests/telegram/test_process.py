"""The process is started, stopped, killed and started again; its end is told."""

from __future__ import annotations

import signal
import socket
import sys
from pathlib import Path

import pytest

from tests.telegram.stand_in import BotApi, Coach, Person
from tests.telegram.test_person import ECHO


def test_it_is_ready_when_it_polls_and_ends_well(api: BotApi, tmp_path: Path) -> None:
    """start waits for the first getUpdates; stop is SIGTERM and gives the status."""
    coach = Coach(api, tmp_path, ECHO)
    coach.start()
    assert [r.method for r in api.requests] == ["getMe", "getUpdates"]
    assert coach.stop() == 0
    assert coach.stderr == "polling\nstopped\n"
    assert not coach.alive


def test_what_was_not_confirmed_comes_again_after_a_kill(
    api: BotApi, maria: Person, tmp_path: Path
) -> None:
    """Killed before it acted: the next one acts. Killed after it acted: it acts twice."""
    with Coach(api, tmp_path, ECHO) as coach:
        maria.is_answered()
        for kind, messages in (("none", 1), ("hang_after", 2)):
            maria.clears_history()
            api.fault("sendMessage", kind=kind, do=coach.kill)
            maria.says("again")
            assert coach.exits() == -signal.SIGKILL
            coach.start()
            maria.expects(lambda _, n=messages: len(maria.bot_messages) == n)  # type: ignore[misc]
            maria.settles()
    assert coach.starts == 3


def test_a_process_that_ends_before_it_polls_is_told(api: BotApi, tmp_path: Path) -> None:
    """With its status and what it said."""
    coach = Coach(api, tmp_path, ECHO, env={"COACH_TELEGRAM_TOKEN": "1:wrong"})
    with pytest.raises(AssertionError, match=r"(?s)ended with 2.*does not know this token"):
        coach.start()
    assert coach.start(wait=False).exits() == 2


def test_the_environment_is_its_own(
    api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """COACH_ variables of the tests' own environment do not leak in; None takes one away."""
    monkeypatch.setenv("COACH_DEFAULT_LANG", "fr")
    show = "import os; print(sorted(k for k in os.environ if k.startswith('COACH_')), os.getcwd())"
    coach = Coach(api, tmp_path, [sys.executable, "-c", show], {"COACH_DATABASE_URL": None})
    assert coach.start(wait=False).exits() == 0
    assert coach.stdout == f"['COACH_TELEGRAM_API', 'COACH_TELEGRAM_TOKEN'] {tmp_path}\n"


def test_it_outlives_an_outage(api: BotApi, maria: Person, tmp_path: Path) -> None:
    """Telegram goes and comes back at the same address; the process goes on."""
    with Coach(api, tmp_path, ECHO):
        maria.is_answered()
        api.goes_down()
        maria.says("are you there?")
        api.comes_back()
        maria.expects("are you there?")


SAYS = """
import signal, sys, time
time.sleep(0.1)
print("the coach is there", file=sys.stderr, flush=True)
signal.sigwait([signal.SIGTERM])
"""
SERVES = """
import os, socket, time, urllib.request
host, port = os.environ["COACH_HTTP_LISTEN"].split(":")
call = os.environ["COACH_TELEGRAM_API"] + "/bot" + os.environ["COACH_TELEGRAM_TOKEN"]
urllib.request.urlopen(call + "/setWebhook?url=https://coach.example")
time.sleep(0.1)
server = socket.create_server((host, int(port)))
time.sleep(60)
"""


def test_one_that_does_not_poll_says_that_it_is_there(api: BotApi, tmp_path: Path) -> None:
    """At each start anew, without any call; terminate does not wait for the end."""
    coach = Coach(api, tmp_path, [sys.executable, "-c", f"{SAYS}"], ready="said")
    for times in (1, 2):
        coach.start()
        assert coach.stderr.count("the coach is there") == times
        coach.terminate()
        coach.exits()
    coach.terminate()
    assert api.requests == []


def test_one_that_serves_is_ready_when_its_port_is(api: BotApi, tmp_path: Path) -> None:
    """After setWebhook, and not before it listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    env = {"COACH_HTTP_LISTEN": address}
    with Coach(api, tmp_path, [sys.executable, "-c", SERVES], env, ready="serves"):
        socket.create_connection(("127.0.0.1", int(address.split(":")[1])), 1).close()
        assert [r.method for r in api.requests] == ["setWebhook"]


def test_one_that_never_says_it_is_told(api: BotApi, tmp_path: Path) -> None:
    """Too late, or ended before."""
    quiet = Coach(api, tmp_path, [sys.executable, "-c", "import time; time.sleep(9)"], ready="said")
    with pytest.raises(AssertionError, match="in vain for coach"):
        quiet.start(timeout=0.3)
    quiet.kill()
    short = Coach(api, tmp_path, [sys.executable, "-c", "raise SystemExit(3)"], ready="said")
    with pytest.raises(AssertionError, match="ended with 3 before it was ready"):
        short.start()
