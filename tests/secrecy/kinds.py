"""Every kind of update of the Bot API, as hypothesis strategies: right, bent, and none at all.

Nobody here may speak as an honest person (Telegram vouches for `from`), but everybody may name
their chat, and tap what is on their screen: see `FORGED`.
"""

from typing import Any

from hypothesis import strategies as st

from tests.secrecy.oddities import anything, bent, numbers, texts

HOSTILE = [8_800_000_000 + number for number in range(120)]
GROUPS = [-1_001_990_000_000 - number for number in range(4)]
# Filled in when the update is sent: an honest person's id, message, and button on their screen.
CHAT_OF_OTHERS, MESSAGE_OF_OTHERS, FORGED = -7_001, -7_002, "<what an honest person could tap>"

Json = dict[str, Any]
NOW = 1_800_000_000


def people() -> st.SearchStrategy[Json]:
    return st.fixed_dictionaries(
        {"id": st.sampled_from(HOSTILE), "is_bot": st.just(False), "first_name": texts()},
        optional={
            "language_code": st.sampled_from(["en", "de", "de-AT", "xx", "", "<b>", "e" * 400]),
            "username": texts(),
        },
    )


@st.composite
def messages(draw: st.DrawFn, content: st.SearchStrategy[Json]) -> Json:
    """Mostly in the sender's own chat."""
    sender = draw(people())
    own = {"id": sender["id"], "type": "private"}
    others = {"id": CHAT_OF_OTHERS, "type": "private"}
    place = draw(st.integers(0, 9))
    chat = others if place == 9 else draw(group_chats()) if place >= 7 else own
    message = {"message_id": draw(message_ids()), "date": NOW, "chat": chat, "from": sender}
    extra = draw(st.dictionaries(st.sampled_from(sorted(EXTRAS)), st.none(), max_size=2))
    return {**message, **{name: EXTRAS[name] for name in extra}, **draw(content)}


def message_ids() -> st.SearchStrategy[Any]:
    return st.integers(0, 400) | st.just(MESSAGE_OF_OTHERS) | numbers()


def group_chats() -> st.SearchStrategy[Json]:
    kinds = st.sampled_from(["group", "supergroup", "channel", "sender", "private"])
    return st.fixed_dictionaries({"id": st.sampled_from(GROUPS), "type": kinds, "title": texts()})


EXTRAS: Json = {
    "forward_origin": {"type": "hidden_user", "sender_user_name": "x", "date": 0},
    "reply_to_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}},
    "external_reply": {"origin": {"type": "channel"}},
    "entities": [{"type": "bot_command", "offset": 0, "length": 9999}],
    "via_bot": {"id": 1, "is_bot": True, "first_name": "x"},
    "sender_chat": {"id": -1001, "type": "channel"},
    "sender_business_bot": {"id": 2, "is_bot": True, "first_name": "x"},
    "is_topic_message": True,
    "message_thread_id": 2**40,
    "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "1|yes|"}]]},
    "effect_id": "5104841245755180586",
    "media_group_id": "1",
}
FILE = {"file_id": "A" * 80, "file_unique_id": "B", "file_size": 2**40}
MEDIA = (
    *("photo", "sticker", "voice", "video", "video_note", "animation", "audio", "document"),
    *("paid_media", "story", "dice", "game", "invoice", "checklist", "contact", "location"),
    *("venue", "poll", "suggested_post_info", "some_content_of_next_year"),
)
SERVICE = (
    *("new_chat_members", "left_chat_member", "new_chat_title", "pinned_message", "gift"),
    *("successful_payment", "refunded_payment", "users_shared", "chat_shared", "web_app_data"),
    *("write_access_allowed", "message_auto_delete_timer_changed", "migrate_to_chat_id"),
    *("forum_topic_created", "giveaway", "video_chat_started", "boost_added", "passport_data"),
    *("direct_message_price_changed", "suggested_post_paid", "unique_gift", "connected_website"),
)


def contents() -> st.SearchStrategy[Json]:
    words = st.builds(lambda text: {"text": text}, texts())
    pictures = st.builds(
        lambda kind, caption: {kind: [FILE] if kind == "photo" else FILE, "caption": caption},
        st.sampled_from(MEDIA),
        texts(),
    )
    service = st.builds(lambda kind, value: {kind: value}, st.sampled_from(SERVICE), anything())
    return words | words | words | pictures | service


@st.composite
def taps(draw: st.DrawFn) -> Json:
    query = {
        "id": draw(st.sampled_from(["1", "", "4000000000", "9" * 60]) | texts()),
        "chat_instance": "7",
        "data": draw(tap_data()),
    }
    message = draw(messages(st.just({"text": "Old"})))
    sender = message["from"]
    gone = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
    place = draw(st.sampled_from(["there", "there", "gone", "inline", "nowhere", "game"]))
    if place in ("there", "game"):
        query["message"] = {
            **message,
            "from": {"id": 123456, "is_bot": True, "first_name": "Coach"},
        }
    if place == "gone":
        query["message"] = gone
    if place == "inline":
        query["inline_message_id"] = "AAA"
    if place == "game":
        query["game_short_name"] = query.pop("data")
    return {**query, "from": sender}


def tap_data() -> st.SearchStrategy[Any]:
    actions = ["choose", "yes", "no", "back", "case", "delete", "language", "zone_is", "review"]
    made_up = st.builds(
        lambda screen, action, value: f"{screen}|{action}|{value}",
        st.integers(-1, 10**6) | numbers(),
        st.sampled_from(actions) | texts(),
        st.sampled_from(["", "1", "from_30", "unknown", "-1", str(2**63), "en"]) | texts(),
    )
    return st.just(FORGED) | st.just(FORGED) | made_up | texts() | anything()


def memberships() -> st.SearchStrategy[Json]:
    states = ["creator", "administrator", "member", "restricted", "left", "kicked", "", "god"]
    member = st.fixed_dictionaries({"user": people(), "status": st.sampled_from(states)})
    return st.builds(
        lambda message, old, new: {
            **{key: message[key] for key in ("chat", "from", "date")},
            "old_chat_member": old,
            "new_chat_member": new,
        },
        messages(st.just({})),
        member,
        member,
    )


def others(*fields: str) -> st.SearchStrategy[Json]:
    """A kind that the coach never asked for: a sender, a chat, and fields of its own."""
    return st.builds(
        lambda message, values: {
            **message,
            "user": message["from"],
            **dict.fromkeys(fields, values),
        },
        messages(st.just({})),
        anything(),
    )


KINDS: dict[str, st.SearchStrategy[Any]] = {
    "message": messages(contents()),
    "edited_message": messages(contents()),
    "callback_query": taps(),
    "my_chat_member": memberships(),
    "chat_member": memberships(),
    "channel_post": messages(contents()),
    "edited_channel_post": messages(contents()),
    "business_connection": others("user_chat_id", "rights", "is_enabled"),
    "business_message": messages(contents()),
    "edited_business_message": messages(contents()),
    "deleted_business_messages": others("message_ids", "business_connection_id"),
    "message_reaction": others("old_reaction", "new_reaction"),
    "message_reaction_count": others("reactions"),
    "inline_query": others("query", "offset", "id"),
    "chosen_inline_result": others("result_id", "query"),
    "shipping_query": others("id", "invoice_payload", "shipping_address"),
    "pre_checkout_query": others("id", "currency", "total_amount", "invoice_payload"),
    "purchased_paid_media": others("paid_media_payload"),
    "poll": others("id", "question", "options", "total_voter_count"),
    "poll_answer": others("poll_id", "option_ids"),
    "chat_join_request": others("user_chat_id", "bio", "invite_link"),
    "chat_boost": others("boost"),
    "removed_chat_boost": others("boost_id", "remove_date", "source"),
    "managed_bot": others("bot"),
    "a_kind_of_next_year": anything(),
}
FREQUENT = ("message", "message", "message", "callback_query", "callback_query", "edited_message")


@st.composite
def updates(draw: st.DrawFn) -> Any:
    """One update without its id, unless it brings an odd one; one in five is bent."""
    shape = draw(st.integers(0, 19))
    if shape == 0:  # no update at all
        return draw(anything())
    every = st.sampled_from(sorted(KINDS))
    kind = draw(every if shape % 3 == 0 else st.sampled_from(FREQUENT))
    update: Json = {kind: draw(KINDS[kind])}
    if shape <= 4:
        update = draw(bent(update))
    if shape == 5:
        update = {
            **update,
            "update_id": draw(st.sampled_from([None, "5", 1.5, -3, True, 2**70, []])),
        }
    if shape == 6:  # two kinds in one
        update |= {draw(st.sampled_from(sorted(KINDS))): draw(anything())}
    return update
