"""The bot as a process of its own, started, stopped and killed as an operator or fate would.

It talks to a BotApi by the environment alone. When it is ready, one of three things tells:
"polls", its first getUpdates (or that of any other process, so for one process only);
"said", a line on its stderr, which one that waits for the poller's place says too;
"serves", a webhook is set and its port (that of COACH_HTTP_LISTEN) takes connections.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal, Self

from tests.telegram.server import BotApi

ROOT = Path(__file__).parents[2]
Ready = Literal["polls", "said", "serves"]
THERE = "the coach is there"
LOOK = 0.02  # seconds between looks at what no BotApi sees: stderr, a port
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
        ready: Ready = "polls",
    ):
        """`env` adds to the environment; a value of None takes a variable away."""
        self.ready = ready
        self.said_before = 0  # characters of stderr from earlier starts
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
        """Starts it and waits until it is ready; one that ends first is an AssertionError."""
        assert not self.alive, "it runs already"
        before = self.api.world.called["getupdates"]
        self.said_before = len(self.stderr)
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
        """Waits until it is; when that is told by a poll, by one after the first `before`."""
        called = self.api.world.called
        try:
            if self.ready == "polls":
                self.api.waits_for(
                    lambda: not self.alive or called["getupdates"] > before,
                    timeout,
                    f"{self.name} to poll",
                )
            else:
                self._looks(self._said if self.ready == "said" else self._serves, timeout)
        except AssertionError as late:
            raise AssertionError(f"{late}\n{self.stderr}") from None
        end = f"{self.name} ended with {{}} before it was ready\n{self.stderr}"
        assert self.alive, end.format(self.exits())

    def _looks(self, done: Callable[[], bool], timeout: float) -> None:
        end = time.monotonic() + timeout
        while self.alive and not done():
            assert time.monotonic() < end, f"waited {timeout} s in vain for {self.name}"
            time.sleep(LOOK)

    def _said(self) -> bool:
        return THERE in self.stderr[self.said_before :]

    def _serves(self) -> bool:
        """Whether the webhook is set and somebody listens where it is to listen."""
        if not self.api.world.updates.webhook["url"]:
            return False
        host, _, port = self.env["COACH_HTTP_LISTEN"].rpartition(":")
        try:
            socket.create_connection((host.strip("[]") or "127.0.0.1", int(port)), 1).close()
        except OSError:
            return False
        return True

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
        self.terminate()
        try:
            return self.exits(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"SIGTERM did not end it in {timeout} s\n{self.stderr}") from None

    def terminate(self) -> None:
        """SIGTERM, and no waiting; nothing when it does not run."""
        if self.alive and self.process is not None:
            self.process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL, at once; nothing when it does not run."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def restart(self, kill: bool = False, timeout: float = 30) -> Self:
        """Stops (or kills) and starts it again; returns when it is ready."""
        if kill:
            self.kill()
        else:
            self.stop()
        return self.start(timeout=timeout)
