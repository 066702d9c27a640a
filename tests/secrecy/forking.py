"""Real processes within moments: one that has the program loaded is forked for each of them.

`coach …` then runs as it is, from its first setting on, with a process, an environment, a folder
and files for its output of its own. To load it anew takes two seconds of a busy machine.
"""

import ctypes
import gc
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any, Self

from tests.telegram.process import ROOT, Coach

LIBC = ctypes.CDLL(None)  # of Linux, as is this
PR_SET_PDEATHSIG = 1


class Mother:
    """The process that is forked from, as a test has it at hand. From any thread."""

    def __init__(self) -> None:
        self._lock = Lock()

    def __enter__(self) -> Self:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("COACH_")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.secrecy.forking"],
            cwd=ROOT,
            env={**inherited, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C is for pytest, which ends it afterwards
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)

    def bears(
        self, words: list[str], env: Mapping[str, str], folder: Path, out: Path, err: Path
    ) -> "Child":
        """Starts `coach …`."""
        job = {"words": words, "env": dict(env), "folder": str(folder)}
        return Child(self, self._asked({**job, "out": str(out), "err": str(err)}))

    def status_of(self, pid: int) -> int:
        """Of one that has ended; below 0 for a signal's number."""
        return self._asked({"ended": pid})

    def _asked(self, job: dict[str, Any]) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._lock:
            self._process.stdin.write(json.dumps(job) + "\n")
            self._process.stdin.flush()
            return int(self._process.stdout.readline())


class Child:
    """As much of subprocess.Popen as anybody here needs. From any thread."""

    def __init__(self, mother: Mother, pid: int) -> None:
        self._mother, self.pid = mother, pid
        self._ending = os.pidfd_open(pid)
        self.returncode: int | None = None
        self._lock = Lock()

    def poll(self) -> int | None:
        with self._lock:
            if self.returncode is None and self._has_ended(0):
                self.returncode = self._mother.status_of(self.pid)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None and not self._has_ended(timeout):
            raise subprocess.TimeoutExpired("coach", timeout or 0)
        status = self.poll()
        assert status is not None
        return status

    def __del__(self) -> None:
        os.close(self._ending)

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            signal.pidfd_send_signal(self._ending, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def _has_ended(self, timeout: float | None) -> bool:
        return bool(select.select([self._ending], [], [], timeout)[0])


class ForkedCoach(Coach):
    """`coach run`, forked."""

    mother: Mother

    def start(self, wait: bool = True, timeout: float = 30) -> Self:
        assert not self.alive, "it runs already"
        before = self.api.world.called["getupdates"]
        self.said_before = len(self.stderr)
        self.starts += 1
        out = self.folder / f"{self.name}.stdout"
        born = self.mother.bears(["run"], self.env, self.folder, out, self.stderr_file)
        self.process = born  # type: ignore[assignment]
        if wait:
            self.is_ready(before, timeout)
        return self


def main() -> None:
    _load()
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        job = json.loads(line)
        if "ended" in job:
            _, status = os.waitpid(job["ended"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
            continue
        born = os.fork()
        if born == 0:
            os._exit(_live(job))
        print(born, flush=True)


def _load() -> None:
    """What every process loads beside code: content, texts, the state machine, drivers."""
    import sqlalchemy.dialects.postgresql.asyncpg  # noqa: F401, PLC0415

    import bot.app  # noqa: F401, PLC0415
    from bot.commands.serving import presentations  # noqa: PLC0415
    from dialogs.machine import machine  # noqa: PLC0415

    presentations()
    machine()


def _live(job: dict[str, Any]) -> int:
    """One life, and none after the mother's; the status that it ends with, as Python has it."""
    from bot.app import app  # noqa: PLC0415

    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    os.environ.clear()
    os.environ.update(job["env"])
    os.chdir(job["folder"])
    with Path(job["out"]).open("ab") as out, Path(job["err"]).open("ab") as err:
        for there, here in ((os.open(os.devnull, os.O_RDONLY), 0), (out.fileno(), 1)):
            os.dup2(there, here)
        os.dup2(err.fileno(), 2)
    status = 0
    try:
        app(job["words"])
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 (as Python would, at the end of a process)
        sys.excepthook(*sys.exc_info())
        status = 1
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    return status


if __name__ == "__main__":
    main()
