"""A typed text that is a button: its words, or its number.

A bare whole number is a button's number only where no text and no share is asked for; with a
dot or a bracket (`3.`, `3)`) it is one there too, except that `12.` is a day where a date is.
"""

import re

from dialogs.events import Tapped
from dialogs.screen import Button, Say, Screen, numbered
from dialogs.texts import line_of, synonyms

NUMBER = re.compile(r"(\d{1,2})([.)]?)")
TAKES_TEXT = (
    "naming",
    "noting",
    "filling",
    "telling",
    "correcting",
    "promising",
    "promised",
    "touched",
)
TAKES_A_DAY = ("dating", "planning", "snoozing")
MARKS = re.compile(r"^\W+|[\s.!]+$")


def pressed(text: str, screen: Screen, shares: bool, language: str) -> Tapped | None:
    """The tap that the text stands for; None where it is something else."""
    buttons = numbered(screen.rows)
    number = NUMBER.fullmatch(text.strip())
    if number and number[2] in _marks_asked_for(screen.kind, shares):
        return _tap(buttons, int(number[1]) - 1)
    wanted = plain(text)
    for at, button in enumerate(buttons):
        if wanted and wanted in _words_of(button, language):
            return _tap(buttons, at)
    return None


def _marks_asked_for(kind: str, shares: bool) -> tuple[str, ...]:
    """What may stand behind a number so that it is a button's."""
    if kind in TAKES_A_DAY:
        return (")",)
    return (".", ")") if shares or kind in TAKES_TEXT else ("", ".", ")")


def plain(text: str) -> str:
    """Case, surrounding marks and spaces do not matter."""
    return " ".join(MARKS.sub("", text.strip()).casefold().split())


def _words_of(button: Button, language: str) -> set[str]:
    label = button.label
    said = {line_of(label, language).text, *button.heard}
    if isinstance(label, Say):
        said.update(synonyms(language, label.key))
    return {plain(words) for words in said}


def _tap(buttons: list[Button], at: int) -> Tapped | None:
    if not 0 <= at < len(buttons):
        return None
    return Tapped(0, buttons[at].action, buttons[at].value)
