"""A raw update of Telegram's becomes an Inbound, or is ignored with a reason.

Reads only the few fields that the coach needs, and believes none of them: whatever arrives,
nothing here raises. The coach listens in private chats; of a group it only learns that it was
called there. Knows no dialog beyond its events.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.channels.telegram.contents import card_file, event_of
from bot.channels.telegram.fields import (
    Fields,
    Unparsable,
    fields_of,
    integer_in,
    number_in,
    text_in,
)
from bot.inbound import Inbound
from bot.typed import storable
from dialogs.events import Blocked, Edited, Event, InGroup, Tapped, Unblocked

CHANNEL = "telegram"
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

GROUPS = ("group", "supergroup")
OUTSIDE, INSIDE = ("left", "kicked"), ("member", "administrator")
LET_IN: Mapping[str, Event] = {"kicked": Blocked(), "member": Unblocked()}
MALFORMED = Tapped(screen=-1, action="")


@dataclass(frozen=True)
class Ignored:
    """Nothing for the coach. `reason`: "unparsable", "not private", "service", "other kind"."""

    reason: str


@dataclass(frozen=True)
class CardFile:
    """A card that came as a file: what it holds is still to be fetched.

    `inbound` is what happened where it cannot be fetched.
    """

    inbound: Inbound
    file_id: str


def number_of(update: object) -> int | None:
    """The update's id; None where it has none to confirm it by."""
    try:
        return number_in(fields_of(update).get("update_id"))
    except Unparsable:
        return None


def chat_of(update: object) -> int | None:
    """The chat that it is about: what happens there happens in order. None: nothing to order."""
    try:
        fields = fields_of(update)
        for kind in ALLOWED_UPDATES:
            if kind in fields:
                content = fields_of(fields[kind])
                where = fields_of(content["message"]) if "message" in content else content
                return integer_in(fields_of(where.get("chat")).get("id"))
    except Unparsable:
        pass
    return None


def read(update: object, at: datetime) -> Inbound | CardFile | Ignored:
    """What happened, if it concerns the coach.

    Args:
        update: one element of getUpdates' result, as JSON gives it.
        at: when we received it.
    """
    try:
        fields = fields_of(update)
        delivery = str(number_in(fields.get("update_id")))
        if "callback_query" in fields:
            return _tapped(fields_of(fields["callback_query"]), delivery, at)
        if "message" in fields:
            return _written(fields_of(fields["message"]), delivery, at)
        if "edited_message" in fields:
            return _edited(fields_of(fields["edited_message"]), delivery, at)
        if "my_chat_member" in fields:
            return _membership(fields_of(fields["my_chat_member"]), delivery, at)
    except Unparsable:
        return Ignored("unparsable")
    return Ignored("other kind")


def _tapped(query: Fields, delivery: str, at: datetime) -> Inbound | Ignored:
    message = fields_of(query.get("message"))
    if not _is_private(message):
        return Ignored("not private")
    return Inbound(
        channel=CHANNEL,
        address=_person(query, message),
        delivery=delivery,
        event=tap(query.get("data")),
        at=at,
        language=_language(query),
        message=number_in(message.get("message_id")),
        answers=text_in(query.get("id")),
    )


def _written(message: Fields, delivery: str, at: datetime) -> Inbound | CardFile | Ignored:
    if not _is_private(message):
        return _called(message, delivery, at)
    event = event_of(message)
    if event is None:
        return Ignored("service")
    inbound = _from_person(message, event, delivery, at)
    file_id = card_file(message)
    return inbound if file_id is None else CardFile(inbound, file_id)


def _edited(message: Fields, delivery: str, at: datetime) -> Inbound | Ignored:
    if not _is_private(message):
        return Ignored("not private")
    if "location" in message:  # a place that is shared live moves on by itself
        return Ignored("service")
    return _from_person(message, Edited(), delivery, at)


def _from_person(message: Fields, event: Event, delivery: str, at: datetime) -> Inbound:
    return Inbound(
        channel=CHANNEL,
        address=_person(message, message),
        delivery=delivery,
        event=event,
        at=at,
        language=_language(message),
        message_id=number_in(message.get("message_id")),
    )


def _called(message: Fields, delivery: str, at: datetime) -> Inbound | Ignored:
    """In a group anything that looks like a command counts: our own name is not known here."""
    text = message.get("text")
    if not (_is_group(message) and isinstance(text, str) and text.startswith("/")):
        return Ignored("not private")
    return _from_group(message, delivery, at, number_in(message.get("message_id")))


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
        address=str(integer_in(fields_of(sent.get("chat")).get("id"))),
        delivery=delivery,
        event=InGroup(),
        at=at,
        language=_language(sent),
        message_id=message_id,
    )


def tap(data: object) -> Tapped:
    """A button's data, `<screen>|<action>|<value>`; anything else belongs to no screen."""
    parts = storable(data).split("|", 2) if isinstance(data, str) else []
    if len(parts) != 3 or not re.fullmatch(r"[0-9]{1,18}", parts[0]) or not parts[1]:
        return MALFORMED
    return Tapped(screen=int(parts[0]), action=parts[1], value=parts[2])


def _is_private(message: Fields) -> bool:
    return fields_of(message.get("chat")).get("type") == "private"


def _is_group(message: Fields) -> bool:
    return fields_of(message.get("chat")).get("type") in GROUPS


def _status(change: Fields, which: str) -> str:
    return text_in(fields_of(change.get(which)).get("status"))


def _person(sent: Fields, message: Fields) -> str:
    """Who did it. In a private chat the chat's id is the person's."""
    person = number_in(fields_of(sent.get("from")).get("id"))
    if person != number_in(fields_of(message.get("chat")).get("id")):
        raise Unparsable
    return str(person)


def _language(sent: Fields) -> str | None:
    code = fields_of(sent.get("from")).get("language_code")
    fits = isinstance(code, str) and re.fullmatch(r"[A-Za-z0-9-]{2,35}", code)
    return code if fits else None
