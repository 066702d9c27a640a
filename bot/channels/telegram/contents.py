"""What a message holds: words, a person's card, a place, or something else. Pure.

Telephone numbers, photos and addresses of a card go no further than here.
"""

from bot.channels.telegram.fields import (
    Fields,
    Unparsable,
    degrees_in,
    fields_of,
    number_in,
    text_in,
)
from bot.typed import written
from dialogs.events import Event, Forwarded, Located, Said, Sent, SharedContact
from dialogs.understanding.cards import essentials

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
CARD_TYPES = ("text/vcard", "text/x-vcard")
LARGEST_CARD = 1 << 20  # bytes of a file


def event_of(message: Fields) -> Event | None:
    """What the person sent; None where nobody sent anything.

    Raises:
        Unparsable: its text is no text.
    """
    if "text" in message:
        text = text_in(message["text"])
        return _forwarded(message, text) if "forward_origin" in message else written(text)
    for kind in KINDS:
        if kind in message:
            return _told(kind, message) or Sent(kind)
    return None if SERVICE & message.keys() else Sent("other")


def card_file(message: Fields) -> str | None:
    """The id of a file that is somebody's card, and of a size that can be one."""
    if "text" in message or next((kind for kind in KINDS if kind in message), "") != "document":
        return None
    try:
        document = fields_of(message["document"])
        kind, name = document.get("mime_type"), document.get("file_name")
        size = number_in(document.get("file_size", 0))
        file_id = text_in(document.get("file_id"))
    except Unparsable:
        return None
    is_card = kind in CARD_TYPES or (isinstance(name, str) and name.lower().endswith(".vcf"))
    return file_id if is_card and file_id and size <= LARGEST_CARD else None


def _told(kind: str, message: Fields) -> Event | None:
    """A card or a place; None where it says nothing that we understand."""
    try:
        if kind == "contact":
            return _contact(fields_of(message["contact"]))
        if kind in ("location", "venue"):
            return _place(fields_of(message["location"]))
    except (Unparsable, KeyError):
        pass
    return None


def _contact(contact: Fields) -> SharedContact | None:
    """Without the telephone number: we keep none."""
    name = _full_name(contact)
    vcard = essentials(text_in(contact.get("vcard", "")))
    return SharedContact(name, vcard) if name or vcard else None


def _place(location: Fields) -> Located | None:
    latitude = degrees_in(location.get("latitude"))
    longitude = degrees_in(location.get("longitude"))
    return Located(latitude, longitude) if -90 <= latitude <= 90 else None


def _forwarded(message: Fields, text: str) -> Forwarded | Said:
    """Words of somebody else's are no command of this person's; their own are just said."""
    try:
        name = _writer(fields_of(message["forward_origin"]), fields_of(message.get("from")))
    except Unparsable:
        name = None
    return Forwarded(name, text) if name else Said(text)


def _writer(origin: Fields, person: Fields) -> str | None:
    """Who wrote it; None: the person, a bot, or nobody in particular."""
    match origin.get("type"):
        case "user":
            writer = fields_of(origin.get("sender_user"))
            is_other = writer.get("id") != person.get("id") and not writer.get("is_bot")
            return _full_name(writer) if is_other else None
        case "hidden_user":
            name = _line(text_in(origin.get("sender_user_name")))
            return None if name == _full_name(person) else name
        case "chat":
            return _line(text_in(fields_of(origin.get("sender_chat")).get("title")))
    return None


def _full_name(somebody: Fields) -> str:
    names = (somebody.get("first_name", ""), somebody.get("last_name", ""))
    return _line(" ".join(text_in(name) for name in names))


def _line(text: str) -> str:
    return " ".join(text.split())
