"""A drawn screen on a terminal. Numbers stand before the buttons, as typing them works.

A number means a button of the live screen alone: those of a reminder are named without one,
and what would only be copied stands in the text already.
"""

import itertools
import os
from collections.abc import Collection
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.outgoing import Outgoing, Refused
from dialogs.screen import Drawn, Line, numbered_taps

STYLES = {"title": "bold cyan", "plain": "", "quiet": "dim", "quote": "italic green"}


class PlainTerminal:
    """Through a pipe: plain text, each screen below the last."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    async def show(self, outgoing: Outgoing) -> int | None:
        drawn = outgoing.drawn
        kept = _keep_file(drawn)
        lines = [*plain_lines(drawn), *([f"  {kept}"] if kept else [])]
        print("\n".join(lines), end="\n\n", file=self._out, flush=True)
        return 1

    async def remove(self, address: str, message: int) -> None:
        """What was printed stays printed."""

    async def remove_copies(
        self, address: str, after: int, before: int, stay: Collection[int]
    ) -> int:
        return 0


def plain_lines(drawn: Drawn) -> list[str]:
    lines = [f"> {line.text}" if line.style == "quote" else line.text for line in drawn.lines]
    rows = ["   ".join(f"{mark} {label}".strip() for mark, label in row) for row in marked(drawn)]
    return [*lines, *(f"  {row}" for row in rows)]


def marked(drawn: Drawn) -> list[list[tuple[str, str]]]:
    """The rows of buttons as they are sent, each button with what is typed for it: `1)`."""
    numbers = {tap.data: f"{number})" for number, tap in enumerate(numbered_taps(drawn), 1)}
    rows = [[tap for tap in row if tap.copies is None] for row in drawn.rows]
    if drawn.number == 0:
        return [[("", f"[{tap.label}]") for tap in row] for row in rows if row]
    return [[(numbers[tap.data], tap.label) for tap in row] for row in rows if row]


class RichTerminal:
    """For a person: the screen is redrawn; what stays in the chat stays above it."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._just_left_a_message = False

    async def show(self, outgoing: Outgoing) -> int | None:
        drawn = outgoing.drawn
        kept = _keep_file(drawn)
        if not self._just_left_a_message:
            self._console.clear()
        self._just_left_a_message = drawn.number == 0
        for line in drawn.lines:
            self._console.print(_styled(line))
            self._console.print()
        for row in marked(drawn):
            parts = [Text.assemble((f"{m:>4} ", "bold yellow"), label, "  ") for m, label in row]
            self._console.print(Text.assemble(*parts))
        if kept:
            self._console.print(Text(f"  {kept}"))
        self._console.print()
        return 1

    async def remove(self, address: str, message: int) -> None:
        """The screen was cleared already."""

    async def remove_copies(
        self, address: str, after: int, before: int, stay: Collection[int]
    ) -> int:
        return 0


def _styled(line: Line) -> Padding:
    text = Text(line.text, style=STYLES[line.style])
    return Padding(text, (0, 2, 0, 4 if line.style == "quote" else 1), expand=False)


def _keep_file(drawn: Drawn) -> Path | None:
    """A file that Telegram would send goes into the working folder, for its owner alone. One
    that is there already is left as it is. Raises Refused where nothing can be written."""
    if drawn.file_name is None or drawn.file_content is None:
        return None
    name = Path(drawn.file_name)
    for number in itertools.count(1):
        path = name if number == 1 else name.with_stem(f"{name.stem}-{number}")
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        except OSError as fault:
            raise Refused(f"{path} cannot be written ({fault.strerror})") from None
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(drawn.file_content)
        return path.absolute()
    raise AssertionError("unreachable")
