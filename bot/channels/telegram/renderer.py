"""A drawn screen becomes Telegram's HTML and buttons. Pure.

Words are cut before they are escaped and dressed, so that neither an entity nor a tag is ever
cut in two, and nothing that a person typed is read as markup.
"""

from html import escape
from itertools import groupby

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.telegram.characters import (
    MORE,
    cut,
    is_seen,
    length,
    one_line,
    shortened,
    showable,
)
from bot.outgoing import Refused
from dialogs.screen import Drawn, Line, Style, Tap

# Telegram's limits: texts in UTF-16 units after parsing, callback data in bytes.
MESSAGE, CAPTION, DATA = 4096, 1024, 64
COPIED = 256  # characters, counted the same way, of a text to copy
LABEL = 64  # ours: a longer label is cut by every phone

Paragraph = tuple[Style, str]
BETWEEN = "\n\n"
DRESS: dict[Style, str] = {
    "title": "<b>{}</b>",
    "quiet": "<i>{}</i>",
    "quote": "<blockquote>{}</blockquote>",
    "plain": "{}",
}


def rendered(drawn: Drawn, limit: int = MESSAGE) -> tuple[str, InlineKeyboardMarkup | None]:
    """Its text in HTML and its buttons.

    Raises:
        Refused: Telegram would never take it.
    """
    return text_of(drawn.lines, limit), buttons_of(drawn.rows)


def text_of(lines: tuple[Line, ...], limit: int = MESSAGE) -> str:
    """HTML of at most `limit` units once parsed; empty when the lines say nothing."""
    paragraphs = _fitting(_paragraphs(lines), limit)
    return BETWEEN.join(
        DRESS[style].format(escape(text, quote=False)) for style, text in paragraphs
    )


def buttons_of(rows: tuple[tuple[Tap, ...], ...]) -> InlineKeyboardMarkup | None:
    buttons = [[_button(tap) for tap in row if _is_offered(tap)] for row in rows]
    return InlineKeyboardMarkup([row for row in buttons if row]) if any(buttons) else None


def _is_offered(tap: Tap) -> bool:
    """A text that Telegram cannot copy stands in the message all the same."""
    copied = None if tap.copies is None else showable(tap.copies)
    return copied is None or (is_seen(copied) and length(copied) <= COPIED)


def _button(tap: Tap) -> InlineKeyboardButton:
    if tap.copies is not None:
        return InlineKeyboardButton(_label(tap), copy_text=CopyTextButton(showable(tap.copies)))
    if not 0 < len(tap.data.encode(errors="replace")) <= DATA:
        raise Refused(f"callback data of {len(tap.data)} characters, {DATA} bytes are allowed")
    return InlineKeyboardButton(_label(tap), callback_data=tap.data)


def _label(tap: Tap) -> str:
    label = shortened(one_line(tap.label), LABEL)
    return label if is_seen(label) else MORE


def _paragraphs(lines: tuple[Line, ...]) -> list[Paragraph]:
    """What says something; quotes in a row are one quote."""
    said = [(line.style, text) for line in lines if is_seen(text := showable(line.text))]
    paragraphs: list[Paragraph] = []
    for style, group in groupby(said, key=lambda paragraph: paragraph[0]):
        texts = [text for _, text in group]
        paragraphs += [(style, t) for t in (["\n".join(texts)] if style == "quote" else texts)]
    return paragraphs


def _fitting(paragraphs: list[Paragraph], limit: int) -> list[Paragraph]:
    """As many as fit; the last one then says that there was more."""
    total = sum(length(text) for _, text in paragraphs) + len(BETWEEN) * (len(paragraphs) - 1)
    if total <= limit:
        return paragraphs
    fitting: list[Paragraph] = []
    room = limit - length(MORE)
    for style, text in paragraphs:
        room -= len(BETWEEN) if fitting else 0
        kept = cut(text, max(room, 0))
        if kept:
            fitting.append((style, kept))
        if kept != text:
            break
        room -= length(text)
    style, last = fitting[-1]
    return [*fitting[:-1], (style, last + MORE)]
