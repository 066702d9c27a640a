"""A person acts as at a real client, and a test waits for what she sees."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.telegram.conftest import Call
from tests.telegram.stand_in import BotApi, Coach, Person

ECHO = [sys.executable, str(Path(__file__).with_name("echo_bot.py"))]
KEYS = {"inline_keyboard": [[{"text": "✓ 10 %", "callback_data": "q:10"}], [
    {"text": "Copy", "copy_text": {"text": "by heart"}},
    {"text": "Read", "url": "https://example.org"},
]]}  # fmt: skip


@pytest.fixture
def coach(api: BotApi, tmp_path: Path) -> Iterator[Coach]:
    """The echo bot as a process."""
    with Coach(api, tmp_path, ECHO) as process:
        yield process


def content(call: Call) -> Any:
    """The newest update without its id."""
    update = call("getUpdates")[-1]
    return next(value for key, value in update.items() if key != "update_id")


def test_what_is_said_comes_with_its_commands(call: Call, maria: Person) -> None:
    """Commands are marked, offsets in UTF-16; the language comes along."""
    maria.says("😀 /start buy")
    message = content(call)
    assert message["entities"] == [{"type": "bot_command", "offset": 3, "length": 6}]
    assert message["from"]["language_code"] == "de"
    assert message["chat"] == {"id": maria.id, "type": "private", "first_name": "Maria"}


@pytest.mark.parametrize("text", ["", "  ", "x" * 4097])
def test_what_no_client_sends_is_not_said(maria: Person, text: str) -> None:
    """Nothing, and more than a message holds."""
    with pytest.raises(AssertionError):
        maria.says(text)


def test_other_things_than_text(call: Call, maria: Person) -> None:
    """Sticker, photo, voice, file, contact, place: each with its own field."""
    for act, field in (
        (maria.sends_sticker, "sticker"),
        (maria.sends_photo, "photo"),
        (maria.sends_voice, "voice"),
        (maria.sends_contact, "contact"),
        (lambda: maria.sends_document("a.txt", b"a"), "document"),
        (lambda: maria.sends_location(1.5, 2.5), "location"),
    ):
        act()
        assert field in content(call)


def test_a_forwarded_text_says_who_wrote_it(api: BotApi, call: Call, maria: Person) -> None:
    """A person, a name of somebody hidden, or what the test says; it came from her all the same."""
    otto = api.person(first_name="Otto")
    channel = {"type": "channel", "chat": {"id": -5, "title": "News"}, "message_id": 3}
    for by, origin in (
        (otto, {"type": "user", "sender_user": otto.user}),
        ("Jan", {"type": "hidden_user", "sender_user_name": "Jan"}),
        (channel, channel),
    ):
        maria.forwards("see /this", by)
        message = content(call)
        told = message["forward_origin"]
        assert told.pop("date") < message["date"]
        assert (told, message["text"], message["from"]["id"]) == (origin, "see /this", maria.id)


def test_a_live_place_moves_by_edits(call: Call, maria: Person) -> None:
    """Its message is the same; without one nothing moves."""
    maria.sends_location(52.5, 13.4)
    with pytest.raises(AssertionError, match="no place is shared live"):
        maria.moves_to(52.6, 13.4)
    sent = maria.sends_location(52.5, 13.4, live=3600).body["message"]
    maria.moves_to(52.6, 13.4)
    moved = content(call)
    assert moved["message_id"] == sent["message_id"]
    place = {"latitude": 52.6, "longitude": 13.4, "live_period": 3600}
    assert (moved["location"], sent["location"]["latitude"]) == (place, 52.5)
    assert "edit_date" in moved


@pytest.mark.parametrize(("name", "vcard"), [("", ""), ("Max", "x" * 2049)])
def test_a_contact_that_no_client_sends(maria: Person, name: str, vcard: str) -> None:
    """Without a name, or with a card that is too long."""
    with pytest.raises(AssertionError):
        maria.sends_contact(name, vcard=vcard)


def test_an_edit_comes_as_such_and_keeps_its_place(call: Call, maria: Person) -> None:
    """edited_message, with the new text and an edit date; the chat shows the new text."""
    maria.edits_last("hello, coach")
    update = call("getUpdates")[-1]
    assert update["edited_message"]["text"] == "hello, coach"
    assert "edit_date" in update["edited_message"]
    assert [m.text for m in maria.messages] == ["hello, coach"]


def test_tapping_by_label_mark_or_data(call: Call, maria: Person) -> None:
    """The words of a button are enough, with or without the mark in front of them."""
    sent = call("sendMessage", chat_id=maria.id, text="?", reply_markup=KEYS)
    for wanted in ("✓ 10 %", "10 %", "q:10"):
        maria.taps(wanted)
        query = content(call)
        assert query["data"] == "q:10"
        assert query["message"]["message_id"] == sent["message_id"]


def test_a_button_that_is_not_there_cannot_be_tapped(call: Call, maria: Person) -> None:
    """The error lists what could be tapped."""
    call("sendMessage", chat_id=maria.id, text="?", reply_markup=KEYS)
    with pytest.raises(AssertionError, match=r"no button 'Back'.*10 %.*Copy"):
        maria.taps("Back")


def test_a_kept_message_is_tapped_as_it_was(call: Call, maria: Person) -> None:
    """An old screen's buttons, even when it was edited or deleted since."""
    sent = call("sendMessage", chat_id=maria.id, text="?", reply_markup=KEYS)
    old = maria.live
    where = {"chat_id": maria.id, "message_id": sent["message_id"]}
    call("editMessageText", text="!", **where)
    maria.taps("10 %", old)
    assert content(call)["message"]["text"] == "!"
    call("deleteMessage", **where)
    maria.taps("10 %", old, times=2)
    gone = content(call)
    assert gone["message"]["date"] == 0
    assert len({u["callback_query"]["id"] for u in call("getUpdates")[1:]}) == 3


def test_buttons_that_tell_the_bot_nothing(call: Call, maria: Person) -> None:
    """Copying and opening happen at the person's side."""
    call("sendMessage", chat_id=maria.id, text="?", reply_markup=KEYS)
    assert maria.taps("Copy") is maria.taps("Read") is None
    assert (maria.clipboard, maria.opened) == ("by heart", "https://example.org")
    assert len(call("getUpdates")) == 1
    maria.clipboard = None
    assert maria.copies("Copy") == maria.clipboard == "by heart"
    with pytest.raises(AssertionError, match="copies nothing"):
        maria.copies("10 %")


def test_blocking_is_told_to_the_bot(call: Call, maria: Person) -> None:
    """my_chat_member, both ways."""
    for act, status in ((maria.blocks, "kicked"), (maria.unblocks, "member")):
        act()
        assert content(call)["new_chat_member"]["status"] == status


def test_a_group_has_several_people(api: BotApi, call: Call) -> None:
    """One chat, each with a name of her own."""
    eve, ann = (
        api.person(first_name=name, chat_type="group", chat_id=-77) for name in ("Eve", "Ann")
    )
    eve.says("hi")
    ann.says("hi")
    message = content(call)
    assert (message["chat"]["type"], message["from"]["first_name"]) == ("group", "Ann")
    assert eve.messages == ann.messages


def test_raw_updates_go_as_they_are(call: Call, maria: Person) -> None:
    """Whatever a hostile test invents."""
    maria.pushes({"update_id": 0, "poll": {"odd": True}})
    assert content(call) == {"odd": True}


def test_waiting_ends_with_what_is_seen(call: Call, maria: Person) -> None:
    """By text or by predicate; what never comes raises, with the transcript."""
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(maria.expects, "question 2")
        call("sendMessage", chat_id=maria.id, text="question 1")
        call("sendMessage", chat_id=maria.id, text="question 2")
        assert waiting.result(timeout=5) == maria.live
    maria.expects(lambda she: len(she.bot_messages) == 2)
    with pytest.raises(AssertionError, match=r"(?s)'question 3'.*Maria: hello.*bot: question 2"):
        maria.expects("question 3", timeout=0.05)


def test_the_most_that_was_visible(call: Call, maria: Person) -> None:
    """Counted after every call; counting starts anew on request."""
    ids = [call("sendMessage", chat_id=maria.id, text=str(n))["message_id"] for n in range(3)]
    for number in ids[:2]:
        call("deleteMessage", chat_id=maria.id, message_id=number)
    assert maria.max_visible == 3
    maria.reset_max_visible()
    assert maria.max_visible == 1


def test_a_conversation_with_a_process(coach: Coach, maria: Person) -> None:
    """Typed text: a screen below, the old one gone. A tap: edited in place, and answered."""
    first = maria.says_and_waits("/start <b>&")
    assert first.text == "You said /start <b>&"
    assert first.html == "You said <b>/start &lt;b&gt;&amp;</b>"
    assert first.buttons == [["One", "Two"]]
    tapped = maria.taps_and_waits("One")
    assert (tapped.text, tapped.message_id) == ("You tapped one", first.message_id)
    assert maria.taps_and_waits("One") == tapped  # not modified: an answer too
    assert len(maria.callback_answers) == 2
    second = maria.says_and_waits("more")
    assert maria.bot_messages == [second]
    assert (maria.max_visible, maria.max_visible_settled) == (2, 1)
    assert coach.api.mistakes == []
    assert "bot: You said more\n    [One] [Two]" in maria.transcript()


def test_several_people_at_once(coach: Coach) -> None:
    """Each waits for her own answer."""
    people = [coach.api.person(first_name=f"P{n}") for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda p: p.says_and_waits(f"I am {p.id}").text, people))
    assert answers == [f"You said I am {p.id}" for p in people]
