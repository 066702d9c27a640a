"""What an operator sees: health, metrics, and one turn's name from its update to its delivery."""

import json
from typing import Any

from bot.health import POLL_IS_OLD, Health, Owed
from tests.network.town import TITLE, Town, asked, free_port, is_right, measured, status_of


def test_health_and_metrics_tell_of_bad_weather(town: Town) -> None:
    """429, repeated first sends and their copies, what is set aside: all counted."""
    with town.coach(COACH_HTTP_LISTEN=f"127.0.0.1:{free_port()}") as coach:
        maria, paula, olga = (town.buyer(name) for name in ("Maria", "Paula", "Olga"))
        assert (status_of(coach, "/live"), status_of(coach, "/ready")) == (200, 200)
        api = town.api
        api.fault("sendMessage", kind="reset_after", chat_id=maria.id)
        api.fault("sendMessage", kind="status", status=429, retry_after=1, chat_id=paula.id)
        api.fault("sendMessage", kind="status", status=400, chat_id=olga.id)
        for person in (maria, paula, olga):
            person.says("/help")
        town.rests()
        calls = 'coach_telegram_calls_total{{method="sendMessage",outcome="{}"}}'
        assert measured(coach, calls.format("retry_after")) == 1
        assert measured(coach, calls.format("refused")) == 1
        assert measured(coach, calls.format("unreachable")) == 1
        assert measured(coach, "coach_repeated_first_sends_total") == 1
        assert measured(coach, "coach_orphans_removed_total") == 1
        assert measured(coach, "coach_outbox_set_aside") == 1
        assert measured(coach, "coach_outbox_waiting") == 0
        assert measured(coach, "coach_database_up") == 1
        everything = asked(coach, "/metrics")[1].lower()
        assert str(maria.id) not in everything
        assert "zanzibar" not in everything


async def test_it_is_dead_when_polls_stop_succeeding() -> None:
    """By a clock of the test's: two minutes without one. Who does not poll lives without."""
    now = [0.0]

    async def nothing() -> Owed:
        return Owed(None, 0, 0, 0)

    health = Health(nothing, polls=True, clock=lambda: now[0])
    health.polled()
    now[0] = POLL_IS_OLD - 1
    assert health.why_dead() is None
    now[0] = POLL_IS_OLD
    assert "poll" in str(health.why_dead())
    health.polls_here(False)
    assert health.why_dead() is None
    health.polls_here(True)
    assert health.why_dead() is None
    health.close()


def test_a_turn_can_be_followed_to_its_delivery(town: Town) -> None:
    """One name in every line from the update to the last delivery, over a restart too."""
    with town.coach(COACH_LOG_FORMAT="json") as coach:
        maria = town.buyer()
        town.api.fault("sendMessage", 2, kind="reset_after", chat_id=maria.id)
        said = maria.says("10 %")
        maria.expects("2/6")
        town.api.waits_for(lambda: said.done, 10, "Telegram to be told")  # else it comes again
        coach.restart(kill=True)
        town.rests()
        is_right(maria, "2/6", "/start buy", TITLE, "10 %")
        lines = [json.loads(line) for line in coach.stderr.splitlines()]
    turn = next(line["turn"] for line in reversed(lines) if line["event"] == "turn")
    story = [line["event"] for line in lines if line.get("turn") == turn]
    assert story[0] == "turn"
    assert "a message is put off" in story
    assert "a message that may have been sent before was sent again" in story
    assert "a copy of a message is removed" in story
    assert len({line["who"] for line in lines if line.get("turn") == turn}) == 1
    names = {line["turn"] for line in lines if line["event"] == "turn"}
    assert len(names) == 3
    assert all(turn_of(line) in names for line in lines if line["event"] in ("shown", "turn"))


def turn_of(line: dict[str, Any]) -> object:
    return line.get("turn")
