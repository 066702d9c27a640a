"""Real processes within moments: one that has everything loaded, from which others are forked.

`python -m tests.faults.nursery` reads a job a line and forks a keeper for it, a group of its
own. The keeper runs `coach run`, and starts it again whenever it ends, as systemd would. No
thread and no connection lives in what is forked from.
"""

import asyncio
import contextlib
import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from tests.faults.doomed import FATE, TALLY
from tests.faults.fate import from_text
from tests.faults.hurry import hurry
from tests.faults.steps import Steps
from tests.faults.tally import ENDED, STARTED, Tally

ROOT = Path(__file__).parents[2]
BETWEEN_STARTS = 0.01  # seconds
SAID = ("/start buy", "Brake discs", "a third", "they said they like us", "no idea", "/help")


class Nursery:
    """The process that is forked from, as a test has it at hand."""

    def __enter__(self) -> Self:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("COACH_")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            cwd=ROOT,
            env={**inherited, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)

    def begins(self, env: Mapping[str, str], folder: Path) -> int:
        """Starts `coach run` for good; the keeper's number."""
        return int(self._asked({"env": dict(env), "folder": str(folder)}))

    def ends(self, keeper: int) -> None:
        """At once, and returns when nothing of it is left."""
        self._asked({"end": keeper})

    def _asked(self, job: dict[str, Any]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


def main() -> None:
    _adopt_orphans()
    asyncio.run(_warm_up())
    gc.collect()
    gc.freeze()
    keepers: set[int] = set()
    for line in sys.stdin:
        job = json.loads(line)
        if "end" in job:
            _end(job["end"])
            keepers.discard(job["end"])
            print("ended", flush=True)
            continue
        keeper = os.fork()
        if keeper == 0:
            _keep(job["env"], Path(job["folder"]))
        with suppress(PermissionError):
            os.setpgid(keeper, keeper)  # by whoever of the two comes first
        keepers.add(keeper)
        print(keeper, flush=True)
    for keeper in keepers:
        _end(keeper)


def _adopt_orphans() -> None:
    """Whose keeper is killed becomes ours, so that its end can be waited for (Linux)."""
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


async def _warm_up() -> None:
    """What the first turn of a process loads, loaded: the content, the texts, the machine."""
    from bot.channels.telegram.intake import read
    from bot.commands.serving import presentations
    from bot.opened import opened
    from bot.settings import Settings
    from bot.turn import Turns

    presentations()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/warm.sqlite3")
        async with opened(settings) as here:
            turns = Turns(here.ledger, "en", "UTC")
            for number, text in enumerate(SAID, 1):
                chat = {"id": 1, "type": "private", "first_name": "A"}
                message = {"message_id": number, "from": {"id": 1}, "chat": chat, "text": text}
                inbound: Any = read({"update_id": number, "message": message}, datetime.now(UTC))
                await here.writer.run(turns.take, inbound)


def _end(keeper: int) -> None:
    os.killpg(keeper, signal.SIGKILL)
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-keeper, 0)


def _keep(env: Mapping[str, str], folder: Path) -> None:
    with suppress(PermissionError):
        os.setpgid(0, 0)
    tally = Tally(Path(env[TALLY]))
    while True:
        child = os.fork()
        if child == 0:
            os._exit(_live(env, folder))
        _, status = os.waitpid(child, 0)
        tally.note(ENDED, str(os.waitstatus_to_exitcode(status)))
        time.sleep(BETWEEN_STARTS)


def _live(env: Mapping[str, str], folder: Path) -> int:
    """One life of `coach run`; the status that it ends with."""
    os.environ.update(env)
    os.chdir(folder)
    with (folder / "coach.stderr").open("ab") as err, Path(os.devnull).open("r+b") as nothing:
        for there, here in ((nothing, 0), (nothing, 1), (err, 2)):
            os.dup2(there.fileno(), here)
    from bot.app import app

    hurry()
    tally = Tally(Path(env[TALLY]))
    tally.note(STARTED, "started")
    Steps(from_text(env[FATE]), tally).install()
    try:
        app(["run"])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 (as Python would, at the end of a process)
        sys.excepthook(*sys.exc_info())
        with contextlib.suppress(OSError):
            sys.stderr.flush()
        return 1
    return 0


if __name__ == "__main__":
    main()
