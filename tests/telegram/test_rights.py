"""What the bot may do with which message, and with whom it may speak."""

from __future__ import annotations

import pytest

from tests.telegram.conftest import Call
from tests.telegram.errors import NOT_MODIFIED
from tests.telegram.stand_in import BotApi, Person
from tests.telegram.test_stand_in import TOO_OLD, keyboard

GO = keyboard(callback_data="go")


def test_blocking_and_unblocking_is_told(call: Call, maria: Person) -> None:
    """my_chat_member with both states, the person and the private chat."""
    for act, old, new in ((maria.blocks, "member", "kicked"), (maria.unblocks, "kicked", "member")):
        change = act().body["my_chat_member"]
        assert change == call("getUpdates")[-1]["my_chat_member"]
        assert change["chat"] == {"id": maria.id, "type": "private", "first_name": "Maria"}
        assert change["from"]["id"] == maria.id
        for field, status in (("old_chat_member", old), ("new_chat_member", new)):
            assert change[field]["status"] == status
            assert change[field]["user"]["username"] == "CoachBot"
            assert ("until_date" in change[field]) == (status == "kicked")


def test_blocking_is_told_only_when_asked_for(call: Call, maria: Person) -> None:
    """allowed_updates without my_chat_member: the bot learns it from the refusal."""
    call("getUpdates", offset=-1, allowed_updates=["message"])
    maria.blocks()
    assert len(call("getUpdates")) == 1
    answer = call("sendMessage", chat_id=maria.id, text="a")
    assert answer == "Forbidden: bot was blocked by the user"


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("blocks", "Forbidden: bot was blocked by the user"),
        ("deactivates", "Forbidden: user is deactivated"),
        ("vanishes", "Bad Request: chat not found"),
    ],
)
def test_who_is_gone_gets_nothing(
    api: BotApi, call: Call, maria: Person, act: str, words: str
) -> None:
    """Each in its own words, for sends and edits; no mistake of the bot."""
    sent = call("sendMessage", chat_id=maria.id, text="a")["message_id"]
    getattr(maria, act)()
    assert call("sendMessage", chat_id=maria.id, text="b") == words
    assert call("editMessageText", chat_id=maria.id, message_id=sent, text="b") == words
    assert api.mistakes == []


def test_buttons_of_which_message_may_be_changed(api: BotApi, call: Call, maria: Person) -> None:
    """A person's: no. Another chat's, a deleted one's: not found. The same ones: not modified."""
    boris = api.person()
    boris.says("hi")
    theirs = call("sendMessage", chat_id=boris.id, text="a")["message_id"]
    gone = call("sendMessage", chat_id=maria.id, text="a")["message_id"]
    call("deleteMessage", chat_id=maria.id, message_id=gone)
    own = call("sendMessage", chat_id=maria.id, text="a", reply_markup=GO)["message_id"]
    for number, words in (
        (maria.messages[0].message_id, "Bad Request: message can't be edited"),
        (theirs, "Bad Request: message to edit not found"),
        (gone, "Bad Request: message to edit not found"),
        (0, "Bad Request: message to edit not found"),
        (own, NOT_MODIFIED),
    ):
        where = {"chat_id": maria.id, "message_id": number}
        assert call("editMessageReplyMarkup", reply_markup=GO, **where) == words
    where = {"chat_id": maria.id, "message_id": own}
    assert "reply_markup" not in call("editMessageReplyMarkup", **where)
    assert call("editMessageReplyMarkup", **where) == NOT_MODIFIED


def test_what_a_person_wrote_may_be_deleted_for_two_days(
    api: BotApi, call: Call, maria: Person
) -> None:
    """In a private chat; 48 hours, then it stays for good."""
    maria.says("two")
    old, new = (m.message_id for m in maria.messages)
    assert call("deleteMessage", chat_id=maria.id, message_id=old) is True
    again = call("deleteMessage", chat_id=maria.id, message_id=old)
    assert again == "Bad Request: message to delete not found"
    api.advance(48 * 3600 + 1)
    assert call("deleteMessage", chat_id=maria.id, message_id=new) == TOO_OLD
    assert api.mistakes == []


def test_message_ids_count_over_all_chats(api: BotApi, call: Call, maria: Person) -> None:
    """One counter of the bot: people's messages, its own, whatever the chat."""
    boris = api.person()
    first = maria.messages[0].message_id
    boris.says("hi")
    sent = call("sendMessage", chat_id=maria.id, text="a")["message_id"]
    maria.says("b")
    assert boris.messages[0].message_id == first + 1
    assert sent == first + 2
    assert maria.messages[-1].message_id == first + 3


def test_every_send_is_on_record(api: BotApi, call: Call, maria: Person) -> None:
    """As first sent; edits leave it, deletion is noted; repetition is found by text and data."""
    boris = api.person()
    boris.says("hi")
    one = call("sendMessage", chat_id=maria.id, text="a", reply_markup=GO)["message_id"]
    call("editMessageText", chat_id=maria.id, message_id=one, text="b")
    call("sendMessage", chat_id=maria.id, text="a")
    call("sendMessage", chat_id=boris.id, text="a", reply_markup=GO)
    assert api.repeated() == []
    call("deleteMessage", chat_id=maria.id, message_id=one)
    again = call("sendMessage", chat_id=maria.id, text="a", reply_markup=GO)["message_id"]
    assert [(s.text, s.data) for s in api.sends(maria.id)] == [
        ("a", ("go",)), ("a", ()), ("a", ("go",)),
    ]  # fmt: skip
    assert [s.deleted is not None for s in api.sends(maria.id)] == [True, False, False]
    assert [s.message_id for s in api.repeated()] == [again]
    assert len(api.sends()) == 4
