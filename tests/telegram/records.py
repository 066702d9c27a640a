"""What the stand-in keeps: messages, buttons, files, taps, requests. Plain and frozen.

A message that was edited is a new record at the same place, so that a test may hold on to
the screen that it saw.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.telegram.formatting import rendered
from tests.telegram.texts import Entity


@dataclass(frozen=True)
class Upload:
    """A file as it came in a request."""

    name: str
    content: bytes


@dataclass(frozen=True)
class StoredFile:
    """A file that Telegram keeps; bots get at it by id, then by path."""

    file_id: str
    name: str
    content: bytes
    mime: str
    path: str


@dataclass(frozen=True)
class Button:
    """One button of an inline keyboard."""

    text: str
    action: str  # the field that says what it does: callback_data, url, copy_text, ...
    value: Any

    @property
    def data(self) -> str | None:
        """What the bot gets when it is tapped."""
        return self.value if self.action == "callback_data" else None

    def as_json(self) -> dict[str, Any]:
        """As in the Bot API."""
        return {"text": self.text, self.action: self.value}


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Message:
    """A message as everybody in the chat sees it now."""

    message_id: int
    chat_id: int
    sender: dict[str, Any]
    date: float
    text: str = ""  # or the caption of a document or photo
    entities: tuple[Entity, ...] = ()
    keyboard: Keyboard = ()
    reply_keyboard: dict[str, Any] | None = None
    media: dict[str, Any] = field(default_factory=dict)  # "document": {...}, "sticker": ...
    edited: float | None = None
    reply_to: int | None = None
    origin: dict[str, Any] | None = None  # of a forwarded message: who wrote it, and when
    service: bool = False  # written by Telegram: somebody came or went
    file: StoredFile | None = None

    @property
    def from_bot(self) -> bool:
        """Sent by the bot, not by a person."""
        return bool(self.sender["is_bot"])

    @property
    def html(self) -> str:
        """Text with its formatting, as Telegram's HTML."""
        return rendered(self.text, list(self.entities))

    @property
    def buttons(self) -> list[list[str]]:
        """Labels, row by row."""
        return [[button.text for button in row] for row in self.keyboard]

    @property
    def labels(self) -> list[str]:
        """All labels, in reading order."""
        return [button.text for row in self.keyboard for button in row]

    def button(self, wanted: str) -> Button | None:
        """The button of this label or callback data; a mark in front of a label is skipped."""
        every = [button for row in self.keyboard for button in row]
        for same in (
            lambda b: b.text == wanted,
            lambda b: b.data == wanted,
            lambda b: _unmarked(b.text) == _unmarked(wanted),
        ):
            for button in every:
                if same(button):
                    return button
        return None

    @property
    def data(self) -> tuple[str, ...]:
        """What the bot gets from its buttons, in reading order."""
        every = [button.data for row in self.keyboard for button in row]
        return tuple(data for data in every if data is not None)

    @property
    def content(self) -> tuple[Any, ...]:
        """What an edit must change, or it is refused as no modification."""
        return self.text, self.entities, self.keyboard

    def as_json(self, chat: dict[str, Any]) -> dict[str, Any]:
        """As the Bot API's Message."""
        result: dict[str, Any] = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": chat,
            "date": int(self.date),
            **self.media,
        }
        if self.origin is not None:
            result["forward_origin"] = self.origin
        if self.edited is not None:
            result["edit_date"] = int(self.edited)
        text, entities = ("caption", "caption_entities") if self.media else ("text", "entities")
        if self.text:
            result[text] = self.text
        if self.entities:
            result[entities] = list(self.entities)
        if self.keyboard:
            rows = [[button.as_json() for button in row] for row in self.keyboard]
            result["reply_markup"] = {"inline_keyboard": rows}
        return result


def _unmarked(label: str) -> str:
    """A label without the mark that may stand in front of it."""
    first, _, rest = label.partition(" ")
    return rest if rest and not any(c.isalnum() for c in first) else label


@dataclass(eq=False)
class Update:
    """Something that happened, on its way to the bot."""

    update_id: int
    chat_id: int | None
    body: dict[str, Any]
    date: float
    lifetime: float
    place: int = 0  # in the queue, from 1; update ids may start anew
    confirmed: bool = False  # the bot's offset moved past it
    expired: bool = False  # Telegram gave up on it
    acts_when_given: int | None = None  # the chat's acts when the bot first got it

    @property
    def done(self) -> bool:
        """Telegram has forgotten it."""
        return self.confirmed or self.expired

    @property
    def kind(self) -> str:
        """Its one field beside the id: message, callback_query, ..."""
        return next(key for key in self.body if key != "update_id")


@dataclass(frozen=True)
class CallbackAnswer:
    """What a person sees on tapping: a toast, an alert, or nothing."""

    text: str
    show_alert: bool
    url: str


@dataclass
class Tap:
    """A callback query: answered once, and in time."""

    query_id: str
    chat_id: int
    user_id: int
    date: float
    update: Update | None = None
    answer: CallbackAnswer | None = None
    tried: bool = False  # the bot called answerCallbackQuery, with whatever success


@dataclass
class Request:
    """One call of the bot, as it came and as it was answered."""

    method: str
    params: dict[str, Any]
    at: float  # monotonic
    chat_id: int | None = None
    response: dict[str, Any] | None = None
    status: int | None = None
    fault: str | None = None
    finished: float | None = None

    @property
    def ok(self) -> bool:
        """Done as asked."""
        return bool(self.response and self.response.get("ok"))

    @property
    def description(self) -> str:
        """Why it was refused; empty when it was not."""
        return str((self.response or {}).get("description", ""))


@dataclass
class Sent:
    """A message of the bot as it was first sent; edits do not change this record."""

    message_id: int
    chat_id: int
    text: str
    data: tuple[str, ...]  # of its buttons
    at: float  # Telegram's clock
    deleted: float | None = None  # when, by whomever


@dataclass(frozen=True)
class Document:
    """A file that the bot sent."""

    name: str
    content: bytes
    caption: str = ""
