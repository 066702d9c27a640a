"""What a bot says about itself: commands, description, name, each in several languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.telegram.errors import bad_request
from tests.telegram.texts import units
from tests.telegram.wire import Params

SCOPES = {
    "default": (), "all_private_chats": (), "all_group_chats": (),
    "all_chat_administrators": (), "chat": ("chat_id",),
    "chat_administrators": ("chat_id",), "chat_member": ("chat_id", "user_id"),
}  # fmt: skip
# method suffix -> field, limit
TEXTS = {
    "description": ("description", 512),
    "shortdescription": ("short_description", 120),
    "name": ("name", 64),
}
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


class Profile:
    """The bot's profile; an empty language code is for everybody else."""

    def __init__(self) -> None:
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.texts: dict[tuple[str, str], str] = {}

    def commands_in(self, language: str = "", scope: str = "default") -> dict[str, str]:
        """Command to description, as set for exactly this scope and language."""
        return {c["command"]: c["description"] for c in self.commands.get((scope, language), [])}

    def text_in(self, field: str, language: str = "") -> str:
        """ "description", "short_description" or "name", as shown in a language."""
        return self.texts.get((field, language)) or self.texts.get((field, ""), "")

    def methods(self) -> dict[str, Callable[[Params], Any]]:
        """The Bot API's methods about all this."""
        table: dict[str, Callable[[Params], Any]] = {
            "setmycommands": self._set_commands,
            "getmycommands": lambda p: self.commands.get((_scope(p), _language(p)), []),
            "deletemycommands": self._delete_commands,
        }
        for suffix, (field, limit) in TEXTS.items():
            table[f"setmy{suffix}"] = self._setter(field, limit)
            table[f"getmy{suffix}"] = self._getter(field)
        return table

    def _set_commands(self, params: Params) -> bool:
        commands = params.object("commands", "list of bot commands")
        if not isinstance(commands, list):
            raise bad_request("expected an Array of BotCommand")
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self.commands[_scope(params), _language(params)] = [_command(item) for item in commands]
        return True

    def _delete_commands(self, params: Params) -> bool:
        self.commands.pop((_scope(params), _language(params)), None)
        return True

    def _setter(self, field: str, limit: int) -> Callable[[Params], bool]:
        def put(params: Params) -> bool:
            text = params.text(field)
            if units(text) > limit:
                raise bad_request(f"{field.upper()}_TOO_LONG")
            self.texts[field, _language(params)] = text
            return True

        return put

    def _getter(self, field: str) -> Callable[[Params], dict[str, str]]:
        return lambda params: {field: self.text_in(field, _language(params))}


def _language(params: Params) -> str:
    code = params.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _scope(params: Params) -> str:
    scope = params.object("scope", "BotCommandScope")
    if scope is None:
        return "default"
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in SCOPES:
        raise bad_request("Can't parse BotCommandScope: Unsupported type specified")
    for field in SCOPES[kind]:
        if not scope.get(field):
            raise bad_request(f"Can't parse BotCommandScope: Can't find field \"{field}\"")
    return ":".join([kind, *(str(scope[field]) for field in SCOPES[kind])])


def _command(item: Any) -> dict[str, str]:
    command = item.get("command") if isinstance(item, dict) else None
    description = item.get("description") if isinstance(item, dict) else None
    if not isinstance(command, str) or not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= units(description.strip()) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}
