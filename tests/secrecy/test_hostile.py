"""Hostile input: whatever arrives, the process stays up and answers the next honest person.

10,000 updates take some minutes: `python -m tests.secrecy.long --updates 10000`.
"""

from collections.abc import Iterator

import pytest
from hypothesis import strategies as st

from tests.secrecy.house import House
from tests.secrecy.kinds import updates
from tests.secrecy.siege import Siege, behind_a_webhook, besiege, by_polling, honest_people
from tests.telegram.stand_in import BotApi

POLLED, PUSHED = 300, 150


@pytest.fixture
def api() -> Iterator[BotApi]:
    """Strict, but a refusal may be just what a hostile person's numbers deserve."""
    with BotApi() as server:
        yield server


def test_by_polling(api: BotApi, house: House) -> None:
    with house.coach() as coach:
        siege = Siege(api, coach, honest_people(api), by_polling(api))
        besiege(siege, POLLED, updates())
        assert coach.stop() == 0


def test_by_webhook(api: BotApi, lite: House) -> None:
    """Also what is no JSON: a proxy may be broken, or somebody may know the secret."""
    with behind_a_webhook(lite) as (coach, push, answers):
        siege = Siege(api, coach, honest_people(api), push)
        besiege(siege, PUSHED, updates() | updates() | updates() | st.binary(max_size=200))
        assert set(answers) <= {200, 400}, "every update is taken, what is none is refused"
        assert coach.stop() == 0
