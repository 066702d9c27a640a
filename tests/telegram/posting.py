"""Methods that put something into a chat, change it or take it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.telegram import files, texts
from tests.telegram.chats import Chat, Chats
from tests.telegram.errors import bad_request, forbidden
from tests.telegram.files import Files
from tests.telegram.formatting import parsed
from tests.telegram.keyboards import markup
from tests.telegram.records import Document, Message
from tests.telegram.texts import CAPTION_LIMIT, TEXT_LIMIT, Entity, units
from tests.telegram.wire import Params


def formatted(params: Params, name: str) -> tuple[str, tuple[Entity, ...]]:
    """A text parameter with its formatting, as it will be shown."""
    text = params.text(name)
    if len(text.encode("utf-8", "surrogatepass")) > texts.BYTES_LIMIT:
        raise bad_request("text is too long")
    mode = params.text("parse_mode").lower()
    entities_name = "entities" if name == "text" else f"{name}_entities"
    if mode == "html":
        text, entities = parsed(text)
    elif mode in {"", "none"}:
        entities = texts.checked_entities(params.object(entities_name, "entities"))
    elif mode in {"markdown", "markdownv2"}:
        raise bad_request("can't parse entities: the stand-in speaks HTML only, not Markdown")
    else:
        raise bad_request("unsupported parse_mode")
    text, entities = texts.fixed(text, entities)
    return text, tuple(entities)


def message_text(params: Params, too_long: str) -> tuple[str, tuple[Entity, ...]]:
    """The `text` of a message: something to see, and not too much of it."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    text, entities = formatted(params, "text")
    if texts.is_blank(text):
        raise bad_request("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad_request(too_long)
    return text, entities


def caption(params: Params) -> tuple[str, tuple[Entity, ...]]:
    """The caption of a file; may be empty."""
    text, entities = formatted(params, "caption")
    if units(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return text, entities


class Posting:
    """The chats as the bot writes to them."""

    def __init__(self, chats: Chats, store: Files):
        self.chats = chats
        self.files = store

    def methods(self) -> dict[str, Callable[[Params], Any]]:
        """By name in small letters."""
        return {
            "sendmessage": self.send_message,
            "senddocument": self.send_document,
            "sendphoto": self.send_photo,
            "editmessagetext": self.edit_text,
            "editmessagecaption": self.edit_caption,
            "editmessagereplymarkup": self.edit_markup,
            "deletemessage": self.delete_message,
            "deletemessages": self.delete_messages,
        }

    def send_message(self, params: Params) -> dict[str, Any]:
        text, entities = message_text(params, "message is too long")
        return self._send(params, text=text, entities=entities)

    def send_document(self, params: Params) -> dict[str, Any]:
        text, entities = caption(params)
        markup(params)
        chat = self.chats.writable(params.text("chat_id"))
        stored = self.files.given(params.file("document"), "document")
        media = {"document": files.document(stored)}
        sent = self._send(params, text=text, entities=entities, media=media, file=stored)
        chat.documents.append(Document(stored.name, stored.content, text))
        return sent

    def send_photo(self, params: Params) -> dict[str, Any]:
        text, entities = caption(params)
        markup(params)
        chat = self.chats.writable(params.text("chat_id"))
        stored = self.files.given(params.file("photo"), "photo")
        media = {"photo": files.photo(stored)}
        sent = self._send(params, text=text, entities=entities, media=media, file=stored)
        chat.photos.append(stored.content)
        return sent

    def _send(self, params: Params, **content: Any) -> dict[str, Any]:
        keyboard, reply_keyboard = markup(params)
        chat = self.chats.writable(params.text("chat_id"))
        reply_to = _reply_to(params, chat)
        content |= {"keyboard": keyboard, "reply_keyboard": reply_keyboard, "reply_to": reply_to}
        return self._shown(chat, self.chats.new_message(chat, self.chats.bot, **content))

    def edit_text(self, params: Params) -> dict[str, Any]:
        text, entities = message_text(params, "MESSAGE_TOO_LONG")
        chat, message = self._to_edit(params)
        if message.media:
            raise bad_request("there is no text in the message to edit")
        return self._edit(params, chat, message, text=text, entities=entities)

    def edit_caption(self, params: Params) -> dict[str, Any]:
        text, entities = caption(params)
        chat, message = self._to_edit(params)
        if not message.media:
            raise bad_request("there is no caption in the message to edit")
        return self._edit(params, chat, message, text=text, entities=entities)

    def edit_markup(self, params: Params) -> dict[str, Any]:
        chat, message = self._to_edit(params)
        return self._edit(params, chat, message)

    def _to_edit(self, params: Params) -> tuple[Chat, Message]:
        if params.text("inline_message_id"):
            raise bad_request("MESSAGE_ID_INVALID")
        chat = self.chats.writable(params.text("chat_id"))
        return chat, chat.to_edit(params.number("message_id"))

    def _edit(self, params: Params, chat: Chat, message: Message, **changes: Any) -> dict[str, Any]:
        keyboard, reply_keyboard = markup(params)
        if reply_keyboard:
            raise bad_request("inline keyboard expected")
        changes |= {"keyboard": keyboard, "edited": self.chats.now()}
        return self._shown(chat, chat.edit(message, **changes))

    def delete_message(self, params: Params) -> bool:
        chat = self._to_delete(params)
        number = params.number("message_id")
        if not number:
            raise bad_request("message identifier is not specified")
        chat.check_deletable(number, self.chats.now())
        self.chats.remove(chat, number)
        return True

    def _to_delete(self, params: Params) -> Chat:
        chat = self.chats.readable(params.text("chat_id"))
        if chat.deactivated:
            raise forbidden("user is deactivated")
        return chat

    def delete_messages(self, params: Params) -> bool:
        """Many at once; those that are not there are skipped."""
        chat = self._to_delete(params)
        numbers = params.object("message_ids", "message_ids")
        if not isinstance(numbers, list) or not numbers:
            raise bad_request("message identifiers are not specified")
        if not all(str(number).isdecimal() for number in numbers):
            raise bad_request("can't parse message identifier as Number")
        if len(numbers) > 100:
            raise bad_request("too many message identifiers specified")
        there = [int(number) for number in numbers if int(number) in chat.messages]
        for number in there:
            chat.check_deletable(number, self.chats.now())
        for number in there:
            self.chats.remove(chat, number)
        return True

    def _shown(self, chat: Chat, message: Message) -> dict[str, Any]:
        shown = message.as_json(chat.as_json())
        replied = chat.messages.get(message.reply_to) if message.reply_to else None
        if replied:
            shown["reply_to_message"] = replied.as_json(chat.as_json())
        return shown


def _reply_to(params: Params, chat: Chat) -> int | None:
    """The message that is replied to, if it is still there."""
    wanted = params.object("reply_parameters", "reply parameters") or {}
    number = int(wanted.get("message_id") or params.number("reply_to_message_id"))
    if not number or number in chat.messages:
        return number or None
    allowed = wanted.get("allow_sending_without_reply")
    if allowed or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")
