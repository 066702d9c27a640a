"""A screen as data: what the coach says and what can be tapped. Knows no channel.

A `Screen` names texts by key; `texts.drawn` turns it into a `Drawn`, words in one language,
which is what the outbox keeps and a channel shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import TypeAdapter

CHOOSE = "choose"  # the action of a question's choices
Style = Literal["title", "plain", "quiet", "quote"]


@dataclass(frozen=True)
class Say:
    """One paragraph: a text's key with its arguments (plain values, or `Own` for user text)."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)
    style: Style = "plain"


@dataclass(frozen=True)
class Words:
    """One paragraph whose words stand already: the lever's content, or the user's own text."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True)
class Button:
    """Its label (a key of the texts, or words), and what a tap on it means."""

    label: Say | Words
    action: str
    value: str = ""
    heard: tuple[str, ...] = ()  # other words for it, where its label is not one of the texts
    copies: str | None = None  # a tap copies this text, where the channel can; it is no event


@dataclass(frozen=True)
class File:
    name: str
    content: str  # text, UTF-8
    caption: Say | None = None


@dataclass(frozen=True)
class Screen:
    """The live screen: paragraphs and rows of buttons."""

    kind: str  # the state that draws it
    texts: tuple[Say | Words, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    on_top: int = 0  # how many paragraphs stay above what the coach has to tell


# ---- drawn: words only; what the outbox keeps, what channels show


@dataclass(frozen=True)
class Line:
    text: str
    style: Style = "plain"


@dataclass(frozen=True)
class Tap:
    label: str
    data: str  # at most 64 bytes: "<screen number>|<action>|<value>"
    copies: str | None = None  # instead of being heard of, a tap copies this


@dataclass(frozen=True)
class Drawn:
    """A message in words. `number` 0: not the live screen, but a message that stays."""

    kind: str
    number: int
    lines: tuple[Line, ...]
    rows: tuple[tuple[Tap, ...], ...] = ()
    file_name: str | None = None
    file_content: str | None = None


def numbered(rows: tuple[tuple[Button, ...], ...]) -> list[Button]:
    """The buttons in the order of their numbers, from 1: a question's choices come first.
    Those that only copy have none."""
    buttons = [button for row in rows for button in row if button.copies is None]
    return sorted(buttons, key=lambda button: button.action != CHOOSE)


def numbered_taps(drawn: "Drawn") -> list["Tap"]:
    """The same order, once the screen is drawn."""
    taps = [tap for row in drawn.rows for tap in row if tap.copies is None]
    return sorted(taps, key=lambda tap: tap.data.split("|")[1] != CHOOSE)


_DRAWN = TypeAdapter(Drawn)


def to_text(drawn: Drawn) -> str:
    """A drawn message as the outbox keeps it."""
    return _DRAWN.dump_json(drawn, exclude_none=True).decode()


def from_text(text: str) -> Drawn:
    return _DRAWN.validate_json(text)
