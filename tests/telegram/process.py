"""The bot as a process of its own, started, stopped and killed as an operator or fate would.

It talks to a BotApi by the environment alone. Ready is when its first getUpdates is there.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

from tests.telegram.server import BotApi

ROOT = Path(__file__).parents[2]
RUN = (sys.executable, "-m", "bot", "run")
SCRIPT = (str(Path(sys.executable).with_name("coach")), "run")  # the same, as installed


class Coach:
    """One `coach run`; may be started again after it ended."""

    def __init__(
        self,
        api: BotApi,
        folder: Path,
        command: Sequence[str] = RUN,
        env: Mapping[str, str | None] | None = None,
        name: str = "coach",
    ):
        """`env` adds to the environment; a value of None takes a variable away."""
        self.api = api
        self.folder = folder
        self.command = list(command)
        self.name = name
        self.env = self._environment(env or {})
        self.process: subprocess.Popen[bytes] | None = None
        self.starts = 0

    def _environment(self, more: Mapping[str, str | None]) -> dict[str, str]:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("COACH_")}
        path = os.pathsep.join(filter(None, [str(ROOT), inherited.get("PYTHONPATH", "")]))
        settings: dict[str, str | None] = {
            **inherited,
            "PYTHONPATH": path,
            "PYTHONUNBUFFERED": "1",
            "XDG_DATA_HOME": str(self.folder),
            "COACH_TELEGRAM_TOKEN": self.api.token,
            "COACH_TELEGRAM_API": self.api.url,
            "COACH_DATABASE_URL": f"sqlite:///{self.folder / 'coach.sqlite3'}",
            **more,
        }
        return {k: v for k, v in settings.items() if v is not None}

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def stderr_file(self) -> Path:
        """Where its messages go; grows over restarts."""
        return self.folder / f"{self.name}.stderr"

    @property
    def stderr(self) -> str:
        """What it said so far, over all starts."""
        return self.stderr_file.read_text(errors="replace") if self.stderr_file.exists() else ""

    @property
    def stdout(self) -> str:
        """What it printed so far."""
        file = self.folder / f"{self.name}.stdout"
        return file.read_text(errors="replace") if file.exists() else ""

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self.process is not None and self.process.poll() is None

    @property
    def pid(self) -> int:
        """Of the process that runs, or ran last."""
        assert self.process is not None, "never started"
        return self.process.pid

    def start(self, wait: bool = True, timeout: float = 30) -> Self:
        """Starts it and waits until it polls; a process that ends first is an AssertionError."""
        assert not self.alive, "it runs already"
        before = len(self.api.calls("getUpdates"))
        self.starts += 1
        with (
            self.stderr_file.open("ab") as err,
            (self.folder / f"{self.name}.stdout").open("ab") as out,
        ):
            self.process = subprocess.Popen(
                self.command, cwd=self.folder, env=self.env,
                stdin=subprocess.DEVNULL, stdout=out, stderr=err,
            )  # fmt: skip
        threading.Thread(target=self._announce_end, args=[self.process], daemon=True).start()
        if wait:
            self.is_ready(before, timeout)
        return self

    def is_ready(self, before: int = 0, timeout: float = 30) -> None:
        """Waits for a getUpdates after the first `before` ones."""

        def done() -> bool:
            return not self.alive or len(self.api.calls("getUpdates")) > before

        try:
            self.api.waits_for(done, timeout, f"{self.name} to poll")
        except AssertionError as late:
            raise AssertionError(f"{late}\n{self.stderr}") from None
        assert self.alive, f"{self.name} ended with {self.exits()} before it polled\n{self.stderr}"

    def _announce_end(self, process: subprocess.Popen[bytes]) -> None:
        """Wakes who waits for this process."""
        process.wait()
        with self.api.world.changed:
            self.api.world.changed.notify_all()

    def exits(self, timeout: float = 15) -> int:
        """Waits for its end by itself; returns the status."""
        assert self.process is not None, "never started"
        return self.process.wait(timeout)

    def stop(self, timeout: float = 15) -> int:
        """SIGTERM, then waits; returns the status (0 is a good end)."""
        assert self.process is not None, "never started"
        if self.alive:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.exits(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"SIGTERM did not end it in {timeout} s\n{self.stderr}") from None

    def kill(self) -> None:
        """SIGKILL, at once; nothing when it does not run."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def restart(self, kill: bool = False, timeout: float = 30) -> Self:
        """Stops (or kills) and starts it again; returns when it polls."""
        if kill:
            self.kill()
        else:
            self.stop()
        return self.start(timeout=timeout)
