"""One `coach run` of a fleet: started, killed, and asked whether it is there, at little cost."""

import os
import select
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from tests.killing.nursery import Nursery
from tests.telegram.process import THERE
from tests.telegram.stand_in import BotApi, Coach

TICK = os.sysconf("SC_CLK_TCK")


class Process(Coach):
    """With a Python of its own."""

    def __init__(self, api: BotApi, folder: Path, env: Mapping[str, str], name: str) -> None:
        super().__init__(api, folder, env=env, name=name, ready="said")
        self._begins = 0
        self._was_there = False

    def start(self, wait: bool = True, timeout: float = 120) -> Self:
        self._begins = self.stderr_file.stat().st_size if self.stderr_file.exists() else 0
        self._was_there = False
        return super().start(wait, timeout)

    @property
    def is_there(self) -> bool:
        if not self._was_there and self.alive:
            with self.stderr_file.open("rb") as file:
                file.seek(self._begins)
                self._was_there = THERE.encode() in file.read()
        return self._was_there and self.alive

    @property
    def cpu(self) -> float:
        """Seconds that it took so far, while it runs."""
        if not self.alive:
            return 0.0
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK


class Forked(Process):
    """From a nursery: within moments."""

    def __init__(
        self, api: BotApi, folder: Path, env: Mapping[str, str], name: str, nursery: Nursery
    ) -> None:
        super().__init__(api, folder, env, name)
        self._nursery = nursery
        self._number: int | None = None
        self._end = -1  # readable once it has ended

    def start(self, wait: bool = True, timeout: float = 120) -> Self:
        assert not wait, "who forks many waits for all of them at once"
        assert not self.alive, "it runs already"
        self.stderr_file.touch()
        self._begins = self.stderr_file.stat().st_size
        self._was_there = False
        given = {name: value for name, value in self.env.items() if name.startswith("COACH_")}
        self._number = self._nursery.bears(given, self.stderr_file)
        self._end = os.pidfd_open(self._number)
        return self

    @property
    def alive(self) -> bool:
        return self._number is not None and not select.select([self._end], [], [], 0)[0]

    @property
    def pid(self) -> int:
        assert self._number is not None, "it does not run"
        return self._number

    def terminate(self) -> None:
        if self._number is not None:
            os.kill(self._number, signal.SIGTERM)

    def kill(self) -> None:
        if self._number is not None:
            os.kill(self._number, signal.SIGKILL)
            self.exits()

    def exits(self, timeout: float = 60) -> int:
        assert self._number is not None, "it does not run"
        assert select.select([self._end], [], [], timeout)[0], f"{self.name} does not end"
        os.close(self._end)
        number, self._number = self._number, None
        return self._nursery.buries(number)
