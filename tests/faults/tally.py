"""The steps that a process took, a line each, in a file that outlives it.

A line is written before its step is taken. What struck, and what a start came to, are lines
of their own that begin with a sign and are no steps.
"""

import os
import threading
from pathlib import Path

STRUCK, STARTED, ENDED = "! ", "> ", "< "
SIGNS = (STRUCK, STARTED, ENDED)


class Tally:
    """Written by one process at a time, read by anybody."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._lock = threading.Lock()
        self._handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._steps, self._blows = len(steps_in(file)), len(struck_in(file))

    def step(self, name: str) -> tuple[int, int]:
        """Counts one; returns its number and how many blows there were before."""
        with self._lock:
            self._steps += 1
            self._write(name)
            return self._steps, self._blows

    def struck(self, what: str) -> None:
        with self._lock:
            self._blows += 1
            self._write(STRUCK + what)

    def note(self, sign: str, what: str) -> None:
        with self._lock:
            self._write(sign + what)

    def _write(self, line: str) -> None:
        os.write(self._handle, f"{line}\n".encode())


def lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def steps_in(file: Path) -> list[str]:
    return [line for line in lines_of(file) if not line.startswith(SIGNS)]


def struck_in(file: Path) -> list[str]:
    return [line.removeprefix(STRUCK) for line in lines_of(file) if line.startswith(STRUCK)]
