"""Bad weather comes as ordered: before or after the act, by method, chat and count."""

from __future__ import annotations

import http.client
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.telegram.conftest import Call
from tests.telegram.stand_in import BotApi, Person

BROKEN = (ConnectionError, http.client.HTTPException, OSError)


def test_a_reset_before_does_nothing_and_one_after_does_it(
    api: BotApi, call: Call, maria: Person
) -> None:
    """The bot cannot tell them apart; the chat can."""
    for kind, visible in (("reset_before", 0), ("reset_after", 1)):
        api.fault("sendMessage", kind=kind)
        with pytest.raises(BROKEN):
            call("sendMessage", chat_id=maria.id, text="a")
        assert len(maria.bot_messages) == visible
    assert api.refusals == []


@pytest.mark.parametrize("status", [400, 403, 500, 502])
def test_a_status_is_answered_so_many_times(
    api: BotApi, call: Call, maria: Person, status: int
) -> None:
    """`times`, then the weather is fine; ordered faults are no refusals."""
    fault = api.fault(kind="status", status=status, times=2)
    answers = [call("sendMessage", chat_id=maria.id, text=str(n)) for n in range(3)]
    assert [isinstance(a, str) for a in answers] == [True, True, False]
    assert fault.happened == 2
    assert api.refusals == []


def test_an_error_may_come_after_the_act(api: BotApi, call: Call, maria: Person) -> None:
    """500, and yet it was sent."""
    api.fault(kind="status_after")
    assert call("sendMessage", chat_id=maria.id, text="a") == "Internal Server Error"
    assert maria.live.text == "a"


def test_calls_before_retry_after_ends_are_refused_and_noted(
    api: BotApi, call: Call, maria: Person
) -> None:
    """A 429 of one chat holds for that chat, and only for it."""
    other = api.person()
    other.says("hi")
    api.fault(kind="status", status=429, retry_after=30, chat_id=maria.id)
    for _ in range(2):
        answer = call("sendMessage", chat_id=maria.id, text="a")
        assert answer == "Too Many Requests: retry after 30"
    assert "message_id" in call("sendMessage", chat_id=other.id, text="a")
    assert [r.chat_id for r in api.too_early] == [maria.id]
    assert api.calls("sendMessage")[0].response == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 30",
        "parameters": {"retry_after": 30},
    }


def test_a_fault_may_wait_for_the_nth_call_and_do_something(
    api: BotApi, call: Call, maria: Person
) -> None:
    """`skip` counts calls; `do` runs before the act, with an _after kind behind it."""
    seen: list[int] = []
    api.fault(skip=1, do=lambda: seen.append(len(maria.bot_messages)))
    api.fault(skip=2, kind="status_after", do=lambda: seen.append(len(maria.bot_messages)))
    for text in "abcd":
        call("sendMessage", chat_id=maria.id, text=text)
    assert seen == [1, 4]


def test_an_answer_may_be_late_or_never_come(api: BotApi, call: Call, maria: Person) -> None:
    """`delay` seconds; a hang lasts until somebody gives up."""
    api.fault("getMe", delay=0.2)
    began = time.monotonic()
    call("getMe")
    assert time.monotonic() - began >= 0.2
    api.fault("getMe", kind="hang")
    with ThreadPoolExecutor() as pool:
        hanging = pool.submit(call, "getMe")
        api.waits_for(lambda: len(api.calls("getMe")) == 2)
        api.goes_down()
        with pytest.raises(BROKEN):
            hanging.result(timeout=5)
    api.comes_back()


def test_an_outage_lasts_until_lifted(api: BotApi, call: Call) -> None:
    """`times=None`; "*" strikes polls too."""
    outage = api.fault("*", times=None, kind="reset_before")
    for method in ("getMe", "getUpdates"):
        with pytest.raises(BROKEN):
            call(method)
    outage.lift()
    assert call("getMe")["is_bot"]


def test_a_server_that_is_down_comes_back_at_the_same_address(
    api: BotApi, call: Call, maria: Person
) -> None:
    """Refused connections meanwhile; nothing is forgotten."""
    url = api.url
    api.goes_down()
    with pytest.raises(BROKEN):
        call("getMe")
    maria.says("anybody?")
    api.comes_back()
    assert api.url == url
    assert [u["message"]["text"] for u in call("getUpdates")] == ["hello", "anybody?"]
