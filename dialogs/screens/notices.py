"""Messages outside of any conversation."""

from dialogs.screen import Drawn, Say, Screen
from dialogs.texts import drawn


def only_in_private(language: str) -> Drawn:
    """For a group: the coach talks to one person at a time."""
    return drawn(Screen("notice", (Say("only-in-private"),)), 0, language)
