"""Help and privacy, laid over whatever screen there is."""

from dialogs.screen import Button, Say, Screen
from dialogs.talk import Talk

PARAGRAPHS = {
    "help": ("help-title", "help-answer", "help-people", "help-commands", "help-stop"),
    "privacy": (
        "privacy-title",
        "privacy-kept",
        "privacy-sealed",
        "privacy-others",
        "privacy-telegram",
        "privacy-yours",
    ),
}


def laid_over(talk: Talk) -> Screen:
    keys = PARAGRAPHS[talk.conversation.overlay or "help"]
    texts = tuple(Say(key, style="plain" if at else "title") for at, key in enumerate(keys))
    return Screen("overlay", texts, ((Button(Say("button-go_on"), "show"),),))
