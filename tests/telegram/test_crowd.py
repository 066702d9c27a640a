"""A crowd acts at once, at its pace, and waits without costing the bot its processor."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from aiohttp import web

from tests.telegram.conftest import Call
from tests.telegram.crowd import Crowd, Pace
from tests.telegram.hook_bot import HookBot
from tests.telegram.stand_in import BotApi, Person

KEYS = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def answer(update: dict[str, Any]) -> web.Response:
    """Texts are answered with buttons, taps with an edit; both in the answer to the push."""
    number = {"text": f"no. {update['update_id']}", "reply_markup": KEYS}
    if "message" in update:
        chat = {"chat_id": update["message"]["chat"]["id"]}
        return web.json_response({"method": "sendMessage", **chat, **number})
    tapped = update["callback_query"]["message"]
    where = {"chat_id": tapped["chat"]["id"], "message_id": tapped["message_id"]}
    return web.json_response({"method": "editMessageText", **where, **number})


def story(person: Person, pace: Pace) -> None:
    """One text, two taps."""
    pace.turn()
    person.says("hi")
    person.is_answered(60, quiet=0, answers=False)
    for _ in range(2):
        pace.turn()
        person.taps("Go")
        person.is_answered(60, quiet=0, answers=False)


def test_five_hundred_people_are_all_answered(api: BotApi, call: Call) -> None:
    """Nothing is lost or mixed up: each has her own messages, each update came once."""
    with HookBot(answer) as hook:
        call("setWebhook", url=hook.url, max_connections=100)
        crowd = Crowd(api, 500)
        played = crowd.plays(story, Pace(300), timeout=60)
        assert played.failures == []
        assert played.turns == 1500
        assert len({update["update_id"] for update in hook.got}) == len(hook.got) == 1500
    assert all(len(person.bot_messages) == 1 for person in crowd.people)
    ids = [m.message_id for person in crowd.people for m in person.messages]
    assert sorted(ids) == list(range(1, 1001))
    assert api.mistakes == []
    assert api.repeated() == []


def test_waiting_costs_nothing(api: BotApi, call: Call, maria: Person) -> None:
    """Others' news wake nobody; two hundred people that wait take no processor."""
    asked = 0

    def look(_: Person) -> bool:
        nonlocal asked
        asked += 1
        return False

    crowd = Crowd(api, 200)
    with ThreadPoolExecutor(201) as pool:
        waits = [pool.submit(p.expects, look, 1.5, here=True) for p in crowd.people]
        api.waits_for(lambda: asked >= 200)
        time.sleep(0.1)  # all are asleep
        before, began = asked, time.process_time()
        for n in range(100):
            call("sendMessage", chat_id=maria.id, text=str(n))
        assert asked == before
        time.sleep(0.5)
        assert time.process_time() - began < 0.4
        assert all(isinstance(wait.exception(10), AssertionError) for wait in waits)


def test_a_pace_is_kept_by_all_together(api: BotApi) -> None:
    """Thirty acts at a hundred a second take three tenths."""
    played = Crowd(api, 30).plays(lambda _, pace: pace.turn(), Pace(100))
    assert played.turns == 30
    assert 60 < played.rate <= 110


def test_a_failure_is_told_with_its_person(api: BotApi) -> None:
    """The others play on."""
    crowd = Crowd(api, 3)

    def taps(person: Person, pace: Pace) -> None:
        pace.turn()
        if person is crowd.people[1]:
            person.taps("Nothing")

    played = crowd.plays(taps)
    assert [person for person, _ in played.failures] == [crowd.people[1]]
    assert played.turns == 3
