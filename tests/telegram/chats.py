"""Chats: who is in them, which messages are visible, how many of the bot's at once.

A chat counts its *acts*: every message sent or edited by the bot, and every edit that would
have changed nothing. Waiting for an answer is waiting for an act.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from tests.telegram.errors import NOT_MODIFIED, ApiError, bad_request, forbidden
from tests.telegram.records import CallbackAnswer, Document, Message, Sent, Tap

DELETE_SECONDS = 48 * 3600


@dataclass
class Chat:
    """One chat, private or not, as its people see it."""

    chat_id: int
    kind: str
    facts: dict[str, Any]  # title, or the person's names
    messages: dict[int, Message] = field(default_factory=dict)  # visible; edits keep the place
    known: bool = False  # a person wrote first, or the bot is in the group
    blocked: bool = False
    deactivated: bool = False  # the person deleted the account
    kicked: bool = False  # the bot was taken out of the group
    gone: bool = False  # no such chat any more
    acts: int = 0
    max_visible: int = 0
    max_visible_settled: int = 0
    documents: list[Document] = field(default_factory=list)
    photos: list[bytes] = field(default_factory=list)
    answers: list[CallbackAnswer] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """As the Bot API's Chat."""
        return {"id": self.chat_id, "type": self.kind, **self.facts}

    @property
    def of_bot(self) -> list[Message]:
        """The bot's visible messages, oldest first."""
        return [m for m in self.messages.values() if m.from_bot]

    def put(self, message: Message) -> None:
        """A new or an edited message is there."""
        self.messages[message.message_id] = message
        if message.from_bot:
            self.acts += 1
            self.max_visible = max(self.max_visible, len(self.of_bot))

    def remove(self, message_id: int) -> None:
        """A message is gone, for everybody."""
        del self.messages[message_id]

    def settled(self) -> None:
        """Nothing is under way: what is visible now is what the person looks at."""
        self.max_visible_settled = max(self.max_visible_settled, len(self.of_bot))

    def to_edit(self, message_id: int) -> Message:
        """The message, if the bot may edit it."""
        message = self.messages.get(message_id)
        if message is None:
            raise bad_request("message to edit not found")
        if not message.from_bot or message.reply_keyboard:
            raise bad_request("message can't be edited")
        return message

    def edit(self, message: Message, **changes: Any) -> Message:
        """The changed message; one that would stay as it is is refused."""
        edited = replace(message, **changes)
        if edited.content == message.content:
            self.acts += 1
            raise ApiError(400, NOT_MODIFIED)
        self.put(edited)
        return edited

    def check_deletable(self, message_id: int, now: float) -> None:
        """Refuses what Telegram refuses to delete."""
        message = self.messages.get(message_id)
        if message is None:
            raise bad_request("message to delete not found")
        if not message.from_bot and self.kind != "private":
            raise bad_request("message can't be deleted")  # the bot is no administrator
        if now - message.date > DELETE_SECONDS:
            raise bad_request("message can't be deleted for everyone")


@dataclass
class Chats:
    """All chats, and what the bot may do there."""

    now: Callable[[], float]
    bot: dict[str, Any]
    by_id: dict[int, Chat] = field(default_factory=dict)
    taps: dict[str, Tap] = field(default_factory=dict)
    next_message_id: int = 1  # one counter over all chats, as a bot has it
    sent: list[Sent] = field(default_factory=list)  # every message of the bot, as it was sent
    sent_by_id: dict[int, Sent] = field(default_factory=dict)

    @property
    def bot_as_member(self) -> dict[str, Any]:
        """The bot as others are told of it."""
        return {k: self.bot[k] for k in ("id", "is_bot", "first_name", "username")}

    def readable(self, chat_id: str) -> Chat:
        """The chat, if the bot knows it."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        chat = self.by_id.get(int(chat_id)) if _is_number(chat_id) else None
        if chat is None or chat.gone:
            raise bad_request("chat not found")
        if chat.kicked:
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if chat.kind != "private" and not chat.known:
            raise bad_request("chat not found")
        return chat

    def writable(self, chat_id: str) -> Chat:
        """The chat, if the bot may write to it."""
        chat = self.readable(chat_id)
        if chat.deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.known:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def new_message(self, chat: Chat, sender: dict[str, Any], **content: Any) -> Message:
        """A message with the next id, put into its chat."""
        number = self.next_message_id
        self.next_message_id += 1
        message = Message(number, chat.chat_id, sender, self.now(), **content)
        chat.put(message)
        if message.from_bot:
            sent = Sent(message.message_id, chat.chat_id, message.text, message.data, message.date)
            self.sent.append(sent)
            self.sent_by_id[message.message_id] = sent
        return message

    def remove(self, chat: Chat, message_id: int) -> None:
        """A message is gone, for everybody."""
        chat.remove(message_id)
        if message_id in self.sent_by_id:
            self.sent_by_id[message_id].deleted = self.now()


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdecimal()
