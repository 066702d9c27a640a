"""Pushes: in order where Telegram keeps order, again until they are taken."""

from __future__ import annotations

import asyncio
import random
import threading
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from aiohttp import web

from tests.telegram.conftest import Call
from tests.telegram.errors import WEBHOOK_ACTIVE, WEBHOOK_SET
from tests.telegram.hook_bot import HookBot
from tests.telegram.stand_in import BotApi, Person
from tests.telegram.test_polling import polls

ADDRESS = "https://coach.example/hook?a=1"
GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.fixture
def hook() -> Iterator[HookBot]:
    """A bot that takes everything."""
    with HookBot() as bot:
        yield bot


def test_an_update_is_pushed_with_the_secret_and_then_forgotten(
    api: BotApi, call: Call, maria: Person, hook: HookBot
) -> None:
    """One POST of JSON an update, what waited before included; 2xx confirms it."""
    api.webhook_targets = [hook.url]
    assert call("setWebhook", url=ADDRESS, secret_token="a_b-1") is True
    maria.says("two")
    maria.settles()
    assert hook.texts == ["hello", "two"]
    assert hook.paths == ["/hook?a=1"] * 2
    assert {h["X-Telegram-Bot-Api-Secret-Token"] for h in hook.headers} == {"a_b-1"}
    assert {h["Content-Type"] for h in hook.headers} == {"application/json"}
    assert call("getWebhookInfo")["pending_update_count"] == 0
    assert call("getUpdates") == WEBHOOK_ACTIVE
    assert maria.last_update
    assert maria.last_update.confirmed


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "http://coach.example/hook"}, "An HTTPS URL must be provided"),
        ({"url": "coach.example"}, "invalid webhook URL specified"),
        ({"url": "https://coach.example:8080"}, "only on ports 80, 88, 443 or 8443"),
        ({"url": ADDRESS, "secret_token": "x" * 257}, "secret token is too long"),
        ({"url": ADDRESS, "secret_token": "a b"}, "secret token contains unallowed characters"),
    ],
)
def test_what_is_no_webhook_is_refused(call: Call, params: dict[str, str], words: str) -> None:
    """Address and secret, with Telegram's words."""
    assert words in call("setWebhook", **params)
    assert call("getWebhookInfo")["url"] == ""


def test_plain_http_is_taken_where_it_leads_somewhere(
    api: BotApi, call: Call, maria: Person, hook: HookBot
) -> None:
    """To this machine, or to any name with targets behind it."""
    assert call("setWebhook", url=f"{hook.url}/direct") is True
    maria.settles()
    assert hook.paths == ["/direct"]
    api.webhook_targets = [hook.url]
    assert call("setWebhook", url="http://coach.example/hook") is True


def test_the_settings_are_told(api: BotApi, call: Call) -> None:
    """40 connections unless told otherwise, 1 to 100; kinds; no error without one."""
    call("setWebhook", url=ADDRESS)
    info = call("getWebhookInfo")
    assert (info["max_connections"], info["pending_update_count"]) == (40, 0)
    assert "last_error_date" not in info
    call("setWebhook", url=ADDRESS, max_connections=500, allowed_updates=["message"])
    assert call("getWebhookInfo")["max_connections"] == 100
    assert call("getWebhookInfo")["allowed_updates"] == ["message"]
    api.person().sends_photo()
    api.person().blocks()
    assert call("getWebhookInfo")["pending_update_count"] == 1


def test_a_poll_ends_when_a_webhook_is_set(api: BotApi, call: Call) -> None:
    """409, with words of its own."""
    answers: list[Any] = []
    poll = threading.Thread(target=lambda: answers.append(call("getUpdates", timeout=30)))
    poll.start()
    polls(api, 1)
    api.waits_for(lambda: api._polling.waiting is not None)
    call("setWebhook", url=ADDRESS)
    poll.join(5)
    assert answers == [WEBHOOK_SET]


def test_what_is_not_taken_comes_again(api: BotApi, call: Call, maria: Person) -> None:
    """The next text of the chat waits for it; the last error is told."""
    answers = [500, 503, 200]

    async def answer(update: dict[str, Any]) -> web.Response:
        return web.Response(status=answers.pop(0) if answers else 200)

    with HookBot(answer) as hook:
        call("setWebhook", url=hook.url)
        maria.says("two")
        maria.settles()
        assert hook.texts == ["hello"] * 3 + ["two"]
    info = call("getWebhookInfo")
    words = "Wrong response from the webhook: 503 Service Unavailable"
    assert info["last_error_message"] == words
    assert [p.taken for p in api.pushes] == [False, False, True, True]


def test_an_answer_that_takes_too_long_is_none(api: BotApi, call: Call, maria: Person) -> None:
    """A time-out brings the update again."""
    waits = [5.0]

    async def answer(update: dict[str, Any]) -> web.Response:
        await asyncio.sleep(waits.pop() if waits else 0)
        return web.Response()

    api.pushing.timeout = 0.1
    with HookBot(answer) as hook:
        call("setWebhook", url=hook.url)
        maria.settles()
        assert hook.texts == ["hello", "hello"]
    assert call("getWebhookInfo")["last_error_message"] == "Read timeout expired"


def test_telegram_gives_up_on_taps_after_150_seconds(
    api: BotApi, call: Call, maria: Person
) -> None:
    """A tap that no push brought in time is gone; the text stays."""
    call("sendMessage", chat_id=maria.id, text="?", reply_markup=GO)
    tap = maria.taps("Go")
    call("setWebhook", url="https://nowhere.example")
    api.waits_for(lambda: bool(api.world.webhook.last_error))
    assert "Failed to resolve host" in call("getWebhookInfo")["last_error_message"]
    api.advance(151)
    assert call("getWebhookInfo")["pending_update_count"] == 1
    assert tap
    assert tap.expired


def test_two_texts_keep_their_order_and_a_tap_may_overtake(
    api: BotApi, call: Call, maria: Person
) -> None:
    """Messages of a chat are one lane, its taps another; other chats go their own way."""
    free = threading.Event()

    async def answer(update: dict[str, Any]) -> web.Response:
        if "message" in update and update["message"]["chat"]["id"] == maria.id:
            await asyncio.to_thread(free.wait)
        return web.Response()

    call("sendMessage", chat_id=maria.id, text="?", reply_markup=GO)
    with HookBot(answer) as hook:
        call("setWebhook", url=hook.url)
        maria.says("two")
        maria.taps("Go")
        boris = api.person()
        boris.says("I am another")
        boris.settles()
        hook.has_got(3)
        assert sorted(hook.texts) == ["I am another", "go", "hello"]
        free.set()
        maria.settles(answers=False)
        assert hook.texts[-1] == "two"


@pytest.mark.parametrize(
    ("order", "first"), [("chats", ["hello"]), ("none", ["go", "hello", "two"])]
)
def test_the_order_can_be_kinder_or_crueller(
    api: BotApi, call: Call, maria: Person, order: Any, first: list[str]
) -> None:
    """`chats`: one at a time in a chat. `none`: all at once."""
    free = threading.Event()

    async def answer(update: dict[str, Any]) -> web.Response:
        await asyncio.to_thread(free.wait)
        return web.Response()

    call("sendMessage", chat_id=maria.id, text="?", reply_markup=GO)
    api.pushing.order = order
    with HookBot(answer) as hook:
        call("setWebhook", url=hook.url)
        maria.says("two")
        maria.taps("Go")
        hook.has_got(len(first))
        threading.Event().wait(0.1)  # no further one comes
        assert sorted(hook.texts) == first
        free.set()
        maria.settles(answers=False)
        assert len(hook.got) == 3


def test_no_more_at_once_than_allowed(api: BotApi, call: Call) -> None:
    """max_connections."""

    async def answer(update: dict[str, Any]) -> web.Response:
        await asyncio.sleep(0.02)
        return web.Response()

    people = [api.person() for _ in range(20)]
    for person in people:
        person.says("hi")
    with HookBot(answer) as hook:
        call("setWebhook", url=hook.url, max_connections=3)
        for person in people:
            person.settles()
        assert len(hook.got) == 20
    assert api.pushing.most_at_once == 3


def test_targets_take_turns_and_a_dead_one_is_left_out(api: BotApi, call: Call) -> None:
    """Round robin, or by a seeded draw; a refused connection goes to the next at once."""
    with HookBot() as one, HookBot() as two:
        api.webhook_targets = [one.url, two.url, "http://127.0.0.1:9"]
        call("setWebhook", url=ADDRESS)
        for n in range(9):
            person = api.person()
            person.says(str(n))
            person.settles()
        assert (len(one.got), len(two.got)) == (6, 3)
        api.pushing.rng = random.Random(7)
        for _ in range(20):
            person = api.person()
            person.says("hi")
            person.settles()
        assert min(len(one.got) - 6, len(two.got) - 3) > 2
    assert all(push.taken for push in api.pushes)


def test_when_all_targets_refuse_it_is_a_502_and_comes_later(
    api: BotApi, call: Call, maria: Person
) -> None:
    """The bot starts after its webhook was set."""
    with HookBot() as late:
        port = late.port
    api.webhook_targets = [f"http://127.0.0.1:{port}"]
    call("setWebhook", url=ADDRESS)
    api.waits_for(lambda: bool(api.world.webhook.last_error))
    words = "Wrong response from the webhook: 502 Bad Gateway"
    assert call("getWebhookInfo")["last_error_message"] == words
    with HookBot(port=port) as hook:
        maria.settles()
        assert hook.texts == ["hello"]


def test_a_call_in_the_answer_is_done(api: BotApi, call: Call, maria: Person) -> None:
    """`method` in the answer's JSON; getMe and the webhook's own methods are not."""
    calls = [{"method": "sendMessage", "chat_id": maria.id, "text": "hi"}, {"method": "getMe"}]

    async def answer(update: dict[str, Any]) -> web.Response:
        return web.json_response(calls.pop(0))

    with HookBot(answer) as hook:
        call("setWebhook", url=hook.url)
        maria.expects("hi")
        maria.says("two")
        maria.settles()
    assert [r.method for r in api.requests] == ["setWebhook", "sendMessage"]
    assert api.calls("sendMessage")[0].ok


def test_a_push_may_get_lost_before_during_or_after(
    api: BotApi, call: Call, maria: Person, hook: HookBot
) -> None:
    """After: handled twice. Before: once. During: begun twice."""

    async def slowly(update: dict[str, Any]) -> web.Response:
        await asyncio.sleep(0.3)
        return web.Response()

    call("setWebhook", url=hook.url)
    maria.settles()
    did: list[str] = []
    for kind, times in (("lost_before", 1), ("status", 1), ("lost_after", 2), ("lost_during", 2)):
        if kind == "lost_during":
            hook.answer = slowly
        api.push_fault(kind, update="message", do=lambda k=kind: did.append(k))  # type: ignore[arg-type, misc]
        maria.says(kind)
        maria.settles()
        assert Counter(hook.texts)[kind] == times
    assert did == ["lost_after", "lost_during"]
    assert [p.fault for p in api.pushes if p.fault][-1] == "lost_during"


def test_the_same_webhook_again_disturbs_nothing(api: BotApi, call: Call, maria: Person) -> None:
    """Each of several processes sets it; what is under way goes on. Another address breaks it."""
    free = threading.Event()

    async def answer(update: dict[str, Any]) -> web.Response:
        await asyncio.to_thread(free.wait)
        return web.Response()

    with HookBot(answer) as hook:
        call("setWebhook", url=hook.url)
        hook.has_got(1)
        call("setWebhook", url=hook.url)
        call("setWebhook", url=f"{hook.url}/other")
        hook.has_got(2)
        free.set()
        maria.settles()
    assert hook.paths == ["/", "/other"]


def test_after_deletion_polls_bring_what_waits(api: BotApi, call: Call, maria: Person) -> None:
    """Nothing is lost between the two ways; dropping is on request only."""
    call("setWebhook", url="https://nowhere.example")
    assert call("deleteWebhook") is True
    assert [u["message"]["text"] for u in call("getUpdates")] == ["hello"]
    call("setWebhook", url="https://nowhere.example", drop_pending_updates=True)
    assert maria.last_update
    assert maria.last_update.confirmed


def test_an_outage_of_telegram_delays_pushes(
    api: BotApi, call: Call, maria: Person, hook: HookBot
) -> None:
    """What was said meanwhile is pushed when Telegram is back."""
    call("setWebhook", url=hook.url)
    maria.settles()
    api.goes_down()
    maria.says("two")
    api.comes_back()
    maria.settles()
    assert hook.texts == ["hello", "two"]
