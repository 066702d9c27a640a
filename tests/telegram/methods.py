"""Every method of the Bot API that a bot may call here, by name; anything else is not found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.telegram import files
from tests.telegram.chats import Chats
from tests.telegram.errors import QUERY_TOO_OLD, ApiError, bad_request
from tests.telegram.files import Files
from tests.telegram.posting import Posting
from tests.telegram.profile import Profile
from tests.telegram.records import CallbackAnswer
from tests.telegram.texts import units
from tests.telegram.webhook import Webhook
from tests.telegram.wire import Params

ACTIONS = [
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note",
]  # fmt: skip
ANSWER_SECONDS = 60  # after a tap; Telegram does not say, bots see less than a minute or so


class Methods:
    """The table of methods over the state of this Telegram."""

    def __init__(self, chats: Chats, profile: Profile, store: Files, webhook: Webhook):
        self.chats = chats
        self.files = store
        self.table: dict[str, Callable[[Params], Any]] = {
            "getme": lambda params: self.chats.bot,
            "answercallbackquery": self.answer_callback_query,
            "getfile": self.get_file,
            "sendchataction": self.send_chat_action,
            "getchat": self.get_chat,
            "pinchatmessage": self.pin,
            "unpinchatmessage": self.unpin,
            "setchatmenubutton": lambda params: True,
            **profile.methods(),
            **webhook.methods(),
            **Posting(chats, store).methods(),
        }

    def call(self, method: str, params: Params) -> Any:
        """The method's result; raises ApiError when it is refused."""
        try:
            function = self.table[method.lower()]
        except KeyError:
            raise ApiError(404, "Not Found") from None
        return function(params)

    def answer_callback_query(self, params: Params) -> bool:
        """Once, within its time, with 200 characters at most."""
        text = params.text("text")
        if units(text) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        tap = self.chats.taps.get(params.text("callback_query_id"))
        if tap is None or tap.answer or self.chats.now() - tap.date > ANSWER_SECONDS:
            raise ApiError(400, QUERY_TOO_OLD)
        tap.answer = CallbackAnswer(text, params.flag("show_alert"), params.text("url"))
        self.chats.by_id[tap.chat_id].answers.append(tap.answer)
        return True

    def get_file(self, params: Params) -> dict[str, Any]:
        stored = self.files.to_fetch(params.text("file_id"))
        return {**files.described(stored), "file_path": stored.path}

    def download(self, path: str) -> bool:
        """Whether a bot may fetch what is there; the server sends the content itself."""
        if self.files.at(path) is None:
            raise ApiError(404, "Not Found")
        return True

    def send_chat_action(self, params: Params) -> bool:
        action = params.text("action")
        if action not in ACTIONS:
            raise bad_request("wrong parameter action in request")
        self.chats.writable(params.text("chat_id")).actions.append(action)
        return True

    def get_chat(self, params: Params) -> dict[str, Any]:
        chat = self.chats.readable(params.text("chat_id"))
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
        return {
            **chat.as_json(),
            "accent_color_id": 1,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), True),
        }

    def pin(self, params: Params) -> bool:
        chat = self.chats.writable(params.text("chat_id"))
        number = params.number("message_id")
        if number not in chat.messages:
            raise bad_request("message to pin not found")
        if number not in chat.pinned:
            chat.pinned.append(number)
        return True

    def unpin(self, params: Params) -> bool:
        chat = self.chats.writable(params.text("chat_id"))
        number = params.number("message_id") or (chat.pinned[-1] if chat.pinned else 0)
        if number not in chat.pinned:
            raise bad_request("message to unpin not found")
        chat.pinned.remove(number)
        return True
