"""getUpdates: what is confirmed is forgotten, what is not comes again, one poll at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.telegram.conftest import Call
from tests.telegram.errors import OTHER_POLL, WEBHOOK_ACTIVE
from tests.telegram.stand_in import BotApi, Person


def texts(updates: list[dict[str, dict[str, object]]]) -> list[object]:
    return [update["message"]["text"] for update in updates]


def polls(api: BotApi, count: int) -> None:
    """Waits until so many polls have begun."""
    api.waits_for(lambda: len(api.calls("getUpdates")) >= count)


def test_unconfirmed_updates_come_again(call: Call, maria: Person) -> None:
    """An offset confirms everything below it; ids rise."""
    maria.says("two")
    first = call("getUpdates")
    assert texts(first) == texts(call("getUpdates")) == ["hello", "two"]
    assert first[1]["update_id"] == first[0]["update_id"] + 1
    assert texts(call("getUpdates", offset=first[1]["update_id"])) == ["two"]
    assert texts(call("getUpdates")) == ["two"]
    assert call("getUpdates", offset=first[1]["update_id"] + 1) == []


def test_limit_and_negative_offset(call: Call, maria: Person) -> None:
    """A limit takes the oldest; -1 keeps only the last and forgets the others."""
    maria.says("two")
    maria.says("three")
    assert texts(call("getUpdates", limit=2)) == ["hello", "two"]
    assert texts(call("getUpdates", offset=-1)) == texts(call("getUpdates")) == ["three"]


def test_a_long_poll_ends_with_the_first_update(api: BotApi, call: Call) -> None:
    """It waits for what comes, not for its time-out."""
    maria = api.person()
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(call, "getUpdates", timeout=30)
        polls(api, 1)
        maria.says("here I am")
        assert texts(poll.result(timeout=5)) == ["here I am"]


def test_a_long_poll_ends_empty(call: Call) -> None:
    """After its time-out, with nothing."""
    assert call("getUpdates", timeout=1) == []


def test_the_newer_of_two_polls_wins(api: BotApi, call: Call) -> None:
    """The older one is terminated with 409."""
    maria = api.person()
    with ThreadPoolExecutor() as pool:
        older = pool.submit(call, "getUpdates", timeout=30)
        polls(api, 1)
        newer = pool.submit(call, "getUpdates", timeout=30)
        assert older.result(timeout=5) == OTHER_POLL
        maria.says("hi")
        assert texts(newer.result(timeout=5)) == ["hi"]
    assert api.mistakes == []


def test_no_polling_beside_a_webhook(call: Call) -> None:
    """409 until the webhook is deleted."""
    assert "HTTPS" in call("setWebhook", url="http://example.org/hook")
    assert call("setWebhook", url="https://example.org/hook", secret_token="a_b-1") is True
    assert call("getWebhookInfo")["url"] == "https://example.org/hook"
    assert call("getUpdates") == WEBHOOK_ACTIVE
    assert call("deleteWebhook") is True
    assert call("getUpdates") == []


def test_deleting_the_webhook_may_drop_what_waits(call: Call, maria: Person) -> None:
    """drop_pending_updates."""
    assert maria.last_update
    assert call("deleteWebhook", drop_pending_updates=True) is True
    assert maria.last_update.confirmed
    assert call("getUpdates") == []


def test_only_allowed_kinds_come(call: Call, maria: Person) -> None:
    """The list stays until another is given; it works from now on, not backwards."""
    call("getUpdates", allowed_updates=["callback_query"])
    maria.says("unheard")
    assert texts(call("getUpdates")) == ["hello"]
    call("getUpdates", allowed_updates=[])
    maria.says("heard")
    assert texts(call("getUpdates")) == ["hello", "heard"]


@pytest.mark.parametrize(("seconds", "left"), [(149, 2), (151, 1), (86_401, 0)])
def test_telegram_forgets_taps_soon_and_texts_after_a_day(
    api: BotApi, call: Call, maria: Person, seconds: int, left: int
) -> None:
    """150 seconds and 24 hours."""
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    call("sendMessage", chat_id=maria.id, text="?", reply_markup=markup)
    maria.taps("Go")
    api.advance(seconds)
    assert len(call("getUpdates")) == left


def test_ids_may_start_anew(api: BotApi, call: Call, maria: Person) -> None:
    """After a quiet week they go on from anywhere."""
    call("getUpdates", offset=-1)
    api.renumber_updates(5)
    maria.says("a week later")
    assert call("getUpdates", offset=0)[-1]["update_id"] == 5


def test_updates_can_be_held_back(api: BotApi, call: Call, maria: Person) -> None:
    """A test lets several go in one batch."""
    api.holds_updates()
    maria.says("two")
    assert call("getUpdates") == []
    api.holds_updates(False)
    assert texts(call("getUpdates")) == ["hello", "two"]
