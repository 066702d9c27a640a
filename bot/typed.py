"""What somebody typed, whatever the channel: a command or a text, in storable characters."""

import re

from dialogs.events import Command, Said

COMMAND = re.compile(r"/(\w{1,64})(?:@\w*)?(?:\s+(.*))?", re.ASCII | re.DOTALL)
_NOT_STORABLE = re.compile(r"[\x00\ud800-\udfff]")  # NUL, lone halves of surrogate pairs


def written(text: str) -> Command | Said:
    """`/start@BotName buy` is the command start with the argument buy."""
    command = COMMAND.fullmatch(text.strip())
    if command is None:
        return Said(text)
    return Command(name=command[1].lower(), argument=(command[2] or "").strip())


def storable(text: str) -> str:
    """As it was typed, without what no database and no UTF-8 takes."""
    return _NOT_STORABLE.sub("", text)
