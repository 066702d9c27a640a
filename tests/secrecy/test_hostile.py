"""Hostile input: whatever arrives, the process stays up and answers the next honest person.

10,000 updates take some minutes: `python -m tests.secrecy.long --updates 10000`.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.secrecy.house import House, free_port
from tests.secrecy.kinds import updates
from tests.secrecy.siege import Siege, by_polling, by_webhook
from tests.telegram.stand_in import BotApi

POLLED, PUSHED = 1_000, 500
GROWTH = 60_000  # kilobytes that a siege may cost: caches fill, nothing else


@pytest.fixture
def api() -> Iterator[BotApi]:
    """Strict, but a refusal may be just what a hostile person's numbers deserve."""
    with BotApi() as server:
        yield server


def besiege(siege: Siege, count: int, what: st.SearchStrategy[Any], random: bool = False) -> None:
    """Draws and sends so many updates; the first fault ends it."""

    @settings(
        max_examples=count,
        deadline=None,
        phases=[Phase.generate],
        database=None,
        derandomize=not random,
        suppress_health_check=list(HealthCheck),
    )
    @given(what)
    def send(update: Any) -> None:
        siege.take(update)

    siege.begin()
    send()
    siege.look()


def honest_people(api: BotApi, count: int = 3) -> list[Any]:
    return [
        api.person(id=7_340_021_190 + 7 * number, first_name=f"Maria{number}")
        for number in range(count)
    ]


def stays_small(siege: Siege) -> None:
    early = siege.memory[len(siege.memory) // 4]
    assert siege.memory[-1] - early < GROWTH, f"its memory grows: {siege.memory}"


def test_by_polling(api: BotApi, lite: House) -> None:
    with lite.coach() as coach:
        siege = Siege(api, coach, honest_people(api), by_polling(api))
        besiege(siege, POLLED, updates())
        stays_small(siege)
        assert coach.stop() == 0


def test_by_webhook(api: BotApi, lite: House) -> None:
    """Also what is no JSON: a proxy may be broken, or somebody may know the secret."""
    port, secret = free_port(), "a-secret-of-the-webhook"
    env = {
        "COACH_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "COACH_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        "COACH_WEBHOOK_SECRET": secret,
        "COACH_HTTP_LISTEN": f"127.0.0.1:{free_port()}",
    }
    answers: list[int] = []
    push: Callable[[Any], None] = by_webhook(port, "/hook", secret, answers)
    coach = lite.coach(**env)
    coach.ready = "serves"
    with coach:
        siege = Siege(api, coach, honest_people(api), push)
        besiege(siege, PUSHED, updates() | updates() | updates() | st.binary(max_size=200))
        stays_small(siege)
        assert set(answers) <= {200, 400}, "every update is taken, what is none is refused"
        assert coach.stop() == 0
