"""Groups: the bot is brought in and taken out, and hears only what is meant for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.telegram.conftest import Call
from tests.telegram.stand_in import BotApi, Group, Person


@pytest.fixture
def group(api: BotApi, call: Call, maria: Person) -> Group:
    """With the bot in it; Maria's hello is confirmed."""
    call("getUpdates", offset=-1)
    group = api.group("Buyers")
    group.adds_bot(maria)
    return group


def news(call: Call) -> list[Any]:
    """The updates since the last look, without their ids."""
    updates = call("getUpdates")
    if updates:
        call("getUpdates", offset=updates[-1]["update_id"] + 1)
    return [{k: v for k, v in update.items() if k != "update_id"} for update in updates]


def test_being_added_is_told_twice(call: Call, maria: Person, group: Group) -> None:
    """First the bot's own state, then the service message that everybody sees."""
    mine, service = news(call)[1:]
    change = mine["my_chat_member"]
    assert change["chat"] == service["message"]["chat"]
    assert change["chat"]["id"] < 0
    assert (change["chat"]["type"], change["chat"]["title"]) == ("group", "Buyers")
    assert change["from"]["id"] == maria.id
    states = change["old_chat_member"]["status"], change["new_chat_member"]["status"]
    assert states == ("left", "member")
    assert service["message"]["new_chat_members"][0]["username"] == "CoachBot"
    assert call("sendMessage", chat_id=group.id, text="Hello, all")["chat"]["title"] == "Buyers"
    assert [m.text for m in group.messages] == ["", "Hello, all"]


def test_a_removed_bot_may_nothing(call: Call, maria: Person, group: Group) -> None:
    """403 for sends, edits, deletes; nothing is heard; welcome again later."""
    sent = call("sendMessage", chat_id=group.id, text="a")["message_id"]
    news(call)
    group.removes_bot(maria)
    mine, service = news(call)
    assert mine["my_chat_member"]["new_chat_member"]["status"] == "left"
    assert service["message"]["left_chat_member"]["is_bot"]
    words = "Forbidden: bot was kicked from the group chat"
    assert call("sendMessage", chat_id=group.id, text="b") == words
    assert call("editMessageText", chat_id=group.id, message_id=sent, text="b") == words
    assert call("deleteMessage", chat_id=group.id, message_id=sent) == words
    group.adds_bot(maria)
    assert call("sendMessage", chat_id=group.id, text="b")["text"] == "b"


def test_a_supergroup_bans(api: BotApi, call: Call, maria: Person) -> None:
    """Status kicked, and other words."""
    group = api.group(chat_type="supergroup")
    group.adds_bot(maria)
    change = group.removes_bot(maria).body["my_chat_member"]
    assert change["new_chat_member"]["status"] == "kicked"
    words = "Forbidden: bot was kicked from the supergroup chat"
    assert call("sendMessage", chat_id=group.id, text="b") == words


def test_a_group_without_the_bot_is_not_found(api: BotApi, call: Call, maria: Person) -> None:
    """Nothing goes there, nothing comes from there."""
    group = api.group()
    answer = call("sendMessage", chat_id=group.id, text="a")
    assert answer == "Bad Request: chat not found"
    assert maria.says_in(group, "/start") is None


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/start", True), ("/start@CoachBot buy", True), ("/start@OtherBot", False),
        ("hi @coachbot!", True), ("hi all", False), ("mail coach@coachbot.example", False),
    ],
)  # fmt: skip
def test_privacy(call: Call, maria: Person, group: Group, text: str, heard: bool) -> None:
    """Commands that may be meant for it, mentions; everybody sees all."""
    news(call)
    update = maria.says_in(group, text)
    assert (update is not None) == heard
    assert [n["message"]["text"] for n in news(call)] == [text] * heard
    assert group.messages[-1].text == text


def test_replies_to_the_bot_are_heard(call: Call, maria: Person, group: Group) -> None:
    """Those to others are not."""
    call("sendMessage", chat_id=group.id, text="?")
    news(call)
    question = group.live
    assert maria.says_in(group, "ten percent", reply_to=question)
    assert news(call)[0]["message"]["reply_to_message"]["text"] == "?"
    assert maria.says_in(group, "no, twelve", reply_to=group.messages[-1]) is None


def test_a_tap_in_a_group(call: Call, maria: Person, group: Group) -> None:
    """By the person at that place."""
    news(call)
    keys = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    call("sendMessage", chat_id=group.id, text="?", reply_markup=keys)
    maria.at(group).taps("Go")
    query = news(call)[0]["callback_query"]
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (maria.id, group.id)


def test_others_messages_stay(call: Call, maria: Person, group: Group) -> None:
    """A bot that is no administrator deletes its own only."""
    maria.says_in(group, "/start")
    where = {"chat_id": group.id, "message_id": group.messages[-1].message_id}
    assert call("deleteMessage", **where) == "Bad Request: message can't be deleted"
    where["message_id"] = call("sendMessage", chat_id=group.id, text="a")["message_id"]
    assert call("deleteMessage", **where) is True
