"""A raw update of Telegram's becomes an Inbound, or is ignored with a reason.

Reads only the few fields that the coach needs, and believes none of them: whatever arrives,
nothing here raises. The coach listens in private chats; of a group it only learns that it was
called there. Knows no dialog beyond its events.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.inbound import Inbound
from bot.typed import storable, written
from dialogs.events import Blocked, Edited, Event, InGroup, Sent, Tapped, Unblocked

CHANNEL = "telegram"
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

# The more telling kind first: a venue carries a location too, an animation a document.
KINDS = (
    *("sticker", "photo", "voice", "video_note", "video", "animation", "audio", "document"),
    *("contact", "venue", "location", "poll", "dice", "game", "story", "checklist"),
)
# Nobody wrote these: Telegram reports that something about the chat changed.
SERVICE = frozenset(
    (
        *("new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo"),
        *("delete_chat_photo", "group_chat_created", "supergroup_chat_created"),
        *("channel_chat_created", "message_auto_delete_timer_changed", "migrate_to_chat_id"),
        *("migrate_from_chat_id", "pinned_message", "successful_payment", "refunded_payment"),
        *("users_shared", "chat_shared", "gift", "unique_gift", "gift_upgrade_sent"),
        *("connected_website", "write_access_allowed", "passport_data", "boost_added"),
        *("proximity_alert_triggered", "chat_background_set", "checklist_tasks_done"),
        *("checklist_tasks_added", "forum_topic_created", "forum_topic_edited"),
        *("forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden"),
        *("general_forum_topic_unhidden", "giveaway_created", "giveaway_completed"),
        *("video_chat_scheduled", "video_chat_started", "video_chat_ended"),
        *("video_chat_participants_invited", "web_app_data", "paid_message_price_changed"),
        *("direct_message_price_changed", "chat_owner_changed", "chat_owner_left"),
    )
)
GROUPS = ("group", "supergroup")
OUTSIDE, INSIDE = ("left", "kicked"), ("member", "administrator")
LET_IN: Mapping[str, Event] = {"kicked": Blocked(), "member": Unblocked()}
MALFORMED = Tapped(screen=-1, action="")
Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Ignored:
    """Nothing for the coach. `reason`: "unparsable", "not private", "service", "other kind"."""

    reason: str


class _Unparsable(Exception):
    """A field that must be there is not, or is something else."""


def number_of(update: object) -> int | None:
    """The update's id; None where it has none to confirm it by."""
    try:
        return _number(_fields(update).get("update_id"))
    except _Unparsable:
        return None


def chat_of(update: object) -> int | None:
    """The chat that it is about: what happens there happens in order. None: nothing to order."""
    try:
        fields = _fields(update)
        for kind in ALLOWED_UPDATES:
            if kind in fields:
                content = _fields(fields[kind])
                where = _fields(content["message"]) if "message" in content else content
                return _integer(_fields(where.get("chat")).get("id"))
    except _Unparsable:
        pass
    return None


def read(update: object, at: datetime) -> Inbound | Ignored:
    """What happened, if it concerns the coach.

    Args:
        update: one element of getUpdates' result, as JSON gives it.
        at: when we received it.
    """
    try:
        fields = _fields(update)
        delivery = str(_number(fields.get("update_id")))
        if "callback_query" in fields:
            return _tapped(_fields(fields["callback_query"]), delivery, at)
        if "message" in fields:
            return _written(_fields(fields["message"]), delivery, at)
        if "edited_message" in fields:
            return _edited(_fields(fields["edited_message"]), delivery, at)
        if "my_chat_member" in fields:
            return _membership(_fields(fields["my_chat_member"]), delivery, at)
    except _Unparsable:
        return Ignored("unparsable")
    return Ignored("other kind")


def _tapped(query: Fields, delivery: str, at: datetime) -> Inbound | Ignored:
    message = _fields(query.get("message"))
    if not _is_private(message):
        return Ignored("not private")
    return Inbound(
        channel=CHANNEL,
        address=_person(query, message),
        delivery=delivery,
        event=tap(query.get("data")),
        at=at,
        language=_language(query),
        message=_number(message.get("message_id")),
        answers=_text(query.get("id")),
    )


def _written(message: Fields, delivery: str, at: datetime) -> Inbound | Ignored:
    if not _is_private(message):
        return _called(message, delivery, at)
    event = _event(message)
    return _from_person(message, event, delivery, at) if event else Ignored("service")


def _edited(message: Fields, delivery: str, at: datetime) -> Inbound | Ignored:
    if not _is_private(message):
        return Ignored("not private")
    return _from_person(message, Edited(), delivery, at)


def _from_person(message: Fields, event: Event, delivery: str, at: datetime) -> Inbound:
    return Inbound(
        channel=CHANNEL,
        address=_person(message, message),
        delivery=delivery,
        event=event,
        at=at,
        language=_language(message),
        message_id=_number(message.get("message_id")),
    )


def _called(message: Fields, delivery: str, at: datetime) -> Inbound | Ignored:
    """In a group anything that looks like a command counts: our own name is not known here."""
    text = message.get("text")
    if not (_is_group(message) and isinstance(text, str) and text.startswith("/")):
        return Ignored("not private")
    return _from_group(message, delivery, at, _number(message.get("message_id")))


def _membership(change: Fields, delivery: str, at: datetime) -> Inbound | Ignored:
    """The bot itself came, went, or was blocked or let in again by a person."""
    before, after = (_status(change, which) for which in ("old_chat_member", "new_chat_member"))
    if _is_private(change):
        if after not in LET_IN:
            return Ignored("other kind")
        return Inbound(
            channel=CHANNEL,
            address=_person(change, change),
            delivery=delivery,
            event=LET_IN[after],
            at=at,
            language=_language(change),
        )
    if _is_group(change) and before in OUTSIDE and after in INSIDE:
        return _from_group(change, delivery, at)
    return Ignored("not private")


def _from_group(
    sent: Fields, delivery: str, at: datetime, message_id: int | None = None
) -> Inbound:
    return Inbound(
        channel=CHANNEL,
        address=str(_integer(_fields(sent.get("chat")).get("id"))),
        delivery=delivery,
        event=InGroup(),
        at=at,
        language=_language(sent),
        message_id=message_id,
    )


def _event(message: Fields) -> Event | None:
    if "text" in message:
        return written(_text(message["text"]))
    for kind in KINDS:
        if kind in message:
            return Sent(kind)
    return None if SERVICE & message.keys() else Sent("other")


def tap(data: object) -> Tapped:
    """A button's data, `<screen>|<action>|<value>`; anything else belongs to no screen."""
    parts = storable(data).split("|", 2) if isinstance(data, str) else []
    if len(parts) != 3 or not re.fullmatch(r"[0-9]{1,18}", parts[0]) or not parts[1]:
        return MALFORMED
    return Tapped(screen=int(parts[0]), action=parts[1], value=parts[2])


def _is_private(message: Fields) -> bool:
    return _fields(message.get("chat")).get("type") == "private"


def _is_group(message: Fields) -> bool:
    return _fields(message.get("chat")).get("type") in GROUPS


def _status(change: Fields, which: str) -> str:
    return _text(_fields(change.get(which)).get("status"))


def _person(sent: Fields, message: Fields) -> str:
    """Who did it. In a private chat the chat's id is the person's."""
    person = _number(_fields(sent.get("from")).get("id"))
    if person != _number(_fields(message.get("chat")).get("id")):
        raise _Unparsable
    return str(person)


def _language(sent: Fields) -> str | None:
    code = _fields(sent.get("from")).get("language_code")
    fits = isinstance(code, str) and re.fullmatch(r"[A-Za-z0-9-]{2,35}", code)
    return code if fits else None


def _fields(value: object) -> Fields:
    if not isinstance(value, Mapping):
        raise _Unparsable
    return value


def _number(value: object) -> int:
    number = _integer(value)
    if number < 0:
        raise _Unparsable
    return number


def _integer(value: object) -> int:
    """Also below zero, as the ids of groups are."""
    if isinstance(value, bool) or not isinstance(value, int) or not -(2**63) <= value < 2**63:
        raise _Unparsable
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _Unparsable
    return storable(value)
