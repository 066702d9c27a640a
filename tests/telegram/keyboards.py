"""What is under a message: inline keyboards and their limits, reply keyboards.

Limits: 100 buttons, 8 a row, 10,000 bytes in all; callback data 1 to 64 bytes; a text to
copy 1 to 256 characters. Stricter than Telegram in one thing: a button that says two things
to do is refused, where Telegram takes one of them silently.
"""

from __future__ import annotations

import json
from typing import Any

from tests.telegram.errors import bad_request
from tests.telegram.formatting import link
from tests.telegram.records import Button, Keyboard
from tests.telegram.texts import is_blank, units
from tests.telegram.wire import Params

ACTIONS = [
    "url", "callback_data", "callback_game", "pay", "switch_inline_query",
    "switch_inline_query_chosen_chat", "switch_inline_query_current_chat", "login_url",
    "web_app", "copy_text",
]  # fmt: skip


def markup(params: Params) -> tuple[Keyboard, dict[str, Any] | None]:
    """The inline keyboard, and a reply keyboard (or its removal), of a request."""
    raw = params.object("reply_markup", "reply keyboard markup")
    if raw is None:
        return (), None
    if not isinstance(raw, dict):
        raise bad_request("Object expected as reply markup")
    if raw.get("keyboard") or raw.get("remove_keyboard") or raw.get("force_reply"):
        return (), _reply_keyboard(raw)
    return inline(raw.get("inline_keyboard", [])), None


def inline(rows: Any) -> Keyboard:
    """A checked inline keyboard; empty rows vanish."""
    fault = 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(fault)
    if len(json.dumps(rows)) > 10_000 or sum(len(row) for row in rows) > 100:
        raise bad_request("reply markup is too long")
    if any(len(row) > 8 for row in rows):
        raise bad_request("reply markup is too long")
    return tuple(tuple(_button(item) for item in row) for row in rows if row)


def _button(item: Any) -> Button:
    fault = "Can't parse inline keyboard button: "
    if not isinstance(item, dict):
        raise bad_request(fault + "InlineKeyboardButton must be an Object")
    text = item.get("text")
    if not isinstance(text, str):
        raise bad_request(fault + 'Can\'t find field "text"')
    if is_blank(text):
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [a for a in ACTIONS if item.get(a) is not None]
    if not actions or item[actions[0]] == "":
        raise bad_request(fault + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(fault + f"exactly one optional field must be used, not {actions}")
    _check_action(actions[0], item[actions[0]])
    return Button(text, actions[0], item[actions[0]])


def _check_action(action: str, value: Any) -> None:
    if action == "callback_data":
        if not isinstance(value, str) or not 1 <= len(value.encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        if not isinstance(value, str) or not link(value):
            raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
    elif action == "copy_text":
        text = value.get("text") if isinstance(value, dict) else None
        if not isinstance(text, str) or not 1 <= units(text) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _reply_keyboard(raw: dict[str, Any]) -> dict[str, Any]:
    rows = raw.get("keyboard") or []
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('Field "keyboard" must be an Array of Arrays')
    if any(len(row) > 12 for row in rows) or sum(len(row) for row in rows) > 300:
        raise bad_request("reply markup is too long")
    for button in (b for row in rows for b in row):
        text = button.get("text") if isinstance(button, dict) else button
        if not isinstance(text, str) or is_blank(text):
            raise bad_request("Can't parse keyboard button: Keyboard button must be non-empty")
    return raw
