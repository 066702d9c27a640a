"""What Telegram sends becomes what happened, or is ignored. Never an exception."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.contents import KINDS, SERVICE
from bot.channels.telegram.intake import CardFile, Ignored, chat_of, number_of, read
from bot.inbound import Inbound
from dialogs.events import (
    Blocked,
    Command,
    Edited,
    InGroup,
    Located,
    Said,
    Sent,
    Tapped,
    Unblocked,
)

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
MARIA = {"id": 4711, "is_bot": False, "first_name": "Maria", "language_code": "de"}
PRIVATE = {"id": 4711, "type": "private", "first_name": "Maria"}
GROUP = {"id": -100, "type": "supergroup", "title": "Purchasing"}


def message(**content):
    return {"message_id": 7, "from": MARIA, "chat": PRIVATE, "date": 1764579600} | content


def an_update(kind, content):
    return {"update_id": 900, kind: content}


def tapped(data, **changes):
    query = {"id": "77", "from": MARIA, "chat_instance": "1", "data": data}
    return an_update("callback_query", query | {"message": message(text="2/6")} | changes)


def event_of(**content):
    return read(an_update("message", message(**content)), NOW).event


def test_a_message_says_who_where_and_in_which_language():
    """A person is their Telegram id; the delivery is the update's id."""
    assert read(an_update("message", message(text="Acme")), NOW) == Inbound(
        "telegram", "4711", "900", Said("Acme"), NOW, language="de", message_id=7
    )


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/start", Command("start")),
        ("/start@LeverBot buy", Command("start", "buy")),
        ("/START  buy  ", Command("start", "buy")),
        ("/new\nBrake discs, Acme ", Command("new", "Brake discs, Acme")),
        ("/settings quiet 20-8", Command("settings", "quiet 20-8")),
        (" /cases", Command("cases")),
    ],
)
def test_a_slash_and_a_name_is_a_command(text, command):
    """The bot's own name goes, the name is lower case, the argument trimmed."""
    assert event_of(text=text) == command


@pytest.mark.parametrize("text", ["/", "/ 3", "a/start", "/größer als 3", "-1/3", "//", ""])
def test_a_slash_alone_is_no_command(text):
    """What only looks like a command was said."""
    assert event_of(text=text) == Said(text)


def test_what_was_typed_stays_as_it_was_except_what_no_database_takes():
    """Lines, direction and emoji stay; NUL and half surrogates go."""
    assert event_of(text=" a\n\tb \u202b 👍\x00\ud800") == Said(" a\n\tb \u202b 👍")


def test_a_tap_names_screen_action_and_value():
    """And the message that it was made on, and the query to answer."""
    assert read(tapped("12|choose|10_to_20|x"), NOW) == Inbound(
        *("telegram", "4711", "900", Tapped(12, "choose", "10_to_20|x"), NOW),
        language="de",
        message=7,
        answers="77",
    )


@pytest.mark.parametrize(
    "data", ["", "12", "12|back", "x|y|z", "-1|a|b", "١|a|b", "12||b", "9" * 19 + "|a|b", None, 5]
)
def test_data_of_no_button_of_ours_belongs_to_no_screen(data):
    """It is still answered and shows where things stand."""
    inbound = read(tapped(data), NOW)
    assert (inbound.event, inbound.answers) == (Tapped(-1, ""), "77")


def test_a_tap_on_a_message_that_telegram_no_longer_shows_us_is_a_tap():
    """Old messages come without content, with chat and id alone."""
    old = {"chat": PRIVATE, "message_id": 3, "date": 0}
    assert read(tapped("1|a|", message=old), NOW).message == 3


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_text_is_sent_and_says_its_kind(kind):
    """Also with a caption: the words under a photo are no answer."""
    assert event_of(**{kind: {"file_id": "f"}, "caption": "a third"}) == Sent(kind)


def test_the_more_telling_kind_is_named():
    """Telegram adds a document to an animation, a location to a venue."""
    assert event_of(animation={}, document={}) == Sent("animation")
    assert event_of(venue={}, location={}) == Sent("venue")


def test_a_kind_that_is_not_known_yet_is_something_else():
    """Telegram learns new kinds; the person gets an answer all the same."""
    assert event_of(hologram={}) == Sent("other")


@pytest.mark.parametrize("kind", sorted(SERVICE))
def test_service_messages_are_ignored(kind):
    """Nobody wrote them."""
    assert read(an_update("message", message(**{kind: {}})), NOW) == Ignored("service")


def test_a_place_that_is_shared_live_moves_unheard():
    """Every few seconds, for hours: only where it began counts."""
    place = message(location={"latitude": 52.5, "longitude": 13.4, "live_period": 3600})
    assert read(an_update("message", place), NOW).event == Located(52.5, 13.4)
    assert read(an_update("edited_message", place), NOW) == Ignored("service")


def test_an_edited_message_is_edited():
    """Whatever it says now."""
    assert read(an_update("edited_message", message(text="new")), NOW).event == Edited()


@pytest.mark.parametrize(
    "update",
    [
        an_update("message", message(text="hello") | {"chat": GROUP}),
        an_update("edited_message", message(text="hello") | {"chat": GROUP}),
        tapped("1|a|b", message=message(text="x") | {"chat": GROUP}),
    ],
)
def test_the_coach_listens_in_private_only(update):
    """Nothing that is said or tapped in a group reaches a case."""
    assert read(update, NOW) == Ignored("not private")


def became(status, chat=PRIVATE, before="member"):
    change = {"from": MARIA, "chat": chat, "date": 1, "old_chat_member": {"status": before}}
    return an_update("my_chat_member", change | {"new_chat_member": {"status": status}})


def test_who_blocks_the_coach_and_who_lets_it_in_again_is_heard():
    """Nothing can be said to somebody who blocked it, until they did the other thing."""
    assert read(became("kicked"), NOW) == Inbound(
        "telegram", "4711", "900", Blocked(), NOW, language="de"
    )
    assert read(became("member", before="kicked"), NOW).event == Unblocked()
    assert read(became("left"), NOW) == Ignored("other kind")
    assert read(became(["member"]), NOW) == Ignored("unparsable")


@pytest.mark.parametrize("kind", ["group", "supergroup"])
def test_a_group_that_the_coach_is_brought_to_is_told(kind):
    """Once, when it comes; a promotion or a farewell is nothing to speak about."""
    group = GROUP | {"type": kind}
    for before, after in [("left", "member"), ("kicked", "member"), ("left", "administrator")]:
        told = read(became(after, group, before), NOW)
        assert told == Inbound("telegram", "-100", "900", InGroup(), NOW, language="de")
    for before, after in [("member", "administrator"), ("member", "kicked"), ("left", "left")]:
        assert read(became(after, group, before), NOW) == Ignored("not private")
    channel = GROUP | {"type": "channel"}
    assert read(became("administrator", channel, "left"), NOW) == Ignored("not private")


@pytest.mark.parametrize("text", ["/start", "/start@CoachBot buy", "/walk away at 40"])
def test_whoever_calls_the_coach_in_a_group_is_told(text):
    """That it talks in private only; what was said does not travel."""
    called = read(an_update("message", message(text=text) | {"chat": GROUP}), NOW)
    assert called == Inbound("telegram", "-100", "900", InGroup(), NOW, language="de", message_id=7)


@pytest.mark.parametrize("content", [{"text": 5}, {"photo": []}, {"new_chat_members": []}])
def test_a_group_is_not_listened_to(content):
    """Whatever else is sent there."""
    assert read(an_update("message", message(**content) | {"chat": GROUP}), NOW) == Ignored(
        "not private"
    )


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        (an_update("message", message(text="x")), 4711),
        (an_update("edited_message", message(text="x") | {"chat": GROUP}), -100),
        (tapped("1|a|b"), 4711),
        (became("kicked"), 4711),
        (an_update("poll", {"chat": PRIVATE}), None),
        (an_update("message", {"chat": {"id": "x"}}), None),
        ([], None),
    ],
)
def test_the_chat_that_it_is_about(update, chat):
    """What happens in one chat happens in order."""
    assert chat_of(update) == chat


@pytest.mark.parametrize("kind", ["my_chat_members", "channel_post", "inline_query", "poll"])
def test_other_kinds_of_updates_are_ignored(kind):
    """They are confirmed like all others."""
    assert read(an_update(kind, {"from": MARIA, "chat": PRIVATE}), NOW) == Ignored("other kind")


def test_nobody_speaks_for_somebody_else():
    """In a private chat the sender is the chat; anything else is forged."""
    forged = message(text="x") | {"from": MARIA | {"id": 1}}
    assert read(an_update("message", forged), NOW) == Ignored("unparsable")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
NAMES = [
    *("update_id", "message", "edited_message", "callback_query", "from", "chat", "id"),
    *("type", "text", "data", "message_id", "language_code", "sticker", "pinned_message"),
    *("my_chat_member", "old_chat_member", "new_chat_member", "status"),
]


def nearly(valid):
    """A valid update in which anything may have become something else, or be missing."""

    def spoilt(value):
        if isinstance(value, dict):
            fields = {name: spoilt(inner) for name, inner in value.items()}
            return st.fixed_dictionaries({}, optional=fields) | st.fixed_dictionaries(fields)
        return st.just(value) | JSON

    return spoilt(valid)


OTTOS = {"type": "user", "sender_user": {"id": 8, "first_name": "Otto", "is_bot": False}}
ANY_UPDATE = (
    JSON
    | st.dictionaries(st.sampled_from(NAMES), JSON)
    | nearly(an_update("message", message(text="/start buy")))
    | nearly(an_update("edited_message", message(text="a third")))
    | nearly(tapped("1|choose|x"))
    | nearly(an_update("message", message(contact={"first_name": "Jan", "vcard": "BEGIN:VCARD"})))
    | nearly(an_update("message", message(venue={}, location={"latitude": 1, "longitude": 2.5})))
    | nearly(an_update("message", message(document={"file_id": "f", "file_name": "a.vcf"})))
    | nearly(an_update("message", message(text="x", forward_origin=OTTOS)))
    | nearly(became("kicked"))
    | nearly(became("member", GROUP, "left"))
    | nearly(an_update("message", message(text="/start") | {"chat": GROUP}))
)


@given(ANY_UPDATE)
def test_no_update_raises(update):
    """Whatever comes is something for the coach or is ignored, and can be stored."""
    inbound = read(update, NOW)
    if isinstance(inbound, CardFile):
        inbound.file_id.encode()
        inbound = inbound.inbound
    if isinstance(inbound, Inbound):
        in_a_group = isinstance(inbound.event, InGroup)
        assert in_a_group or inbound.address.isdecimal()
        assert str(chat_of(update)) == inbound.address
        assert inbound.delivery == str(number_of(update))
        repr(inbound).encode()
        json.dumps(inbound.event.__dict__, ensure_ascii=False).encode()
    else:
        assert inbound.reason in {"unparsable", "not private", "service", "other kind"}
