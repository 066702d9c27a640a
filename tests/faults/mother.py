"""`python -m tests.faults.mother`: has everything loaded, so that a start is a fork.

Reads a job a line and forks a keeper for it, a group of its own. The keeper runs `coach run`,
and starts it again whenever it ends, as systemd would. No thread and no connection lives in
what is forked from.
"""

import asyncio
import ctypes
import gc
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.app import app
from bot.channels.telegram.intake import read
from bot.commands.serving import presentations
from bot.opened import opened
from bot.settings import Settings
from bot.turn import Turns
from tests.faults.doomed import FATE, TALLY
from tests.faults.fate import from_text
from tests.faults.hurry import hurry
from tests.faults.steps import Steps
from tests.faults.tally import ENDED, STARTED, Tally

BETWEEN_STARTS = 0.01  # seconds
LIBC = ctypes.CDLL(None)  # of Linux, as are these
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
SAID = ("/start buy", "Brake discs", "a third", "they said they like us", "no idea", "/help")


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
            _keep(job["env"], Path(job["folder"]), _anew if job["anew"] else _live)
        with suppress(PermissionError):
            os.setpgid(keeper, keeper)  # by whoever of the two comes first
        keepers.add(keeper)
        print(keeper, flush=True)
    for keeper in keepers:
        _end(keeper)


def _adopt_orphans() -> None:
    """Whose keeper is killed becomes ours, so that its end can be waited for."""
    LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _dies_with_its_parent() -> None:
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


async def _warm_up() -> None:
    """What the first turn of a process loads, loaded: the content, the texts, the machine."""
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


def _keep(env: Mapping[str, str], folder: Path, live: Callable[[Mapping[str, str]], int]) -> None:
    with suppress(PermissionError):
        os.setpgid(0, 0)
    _dies_with_its_parent()
    tally = Tally(Path(env[TALLY]))
    while True:
        child = os.fork()
        if child == 0:
            _dies_with_its_parent()
            _move_to(env, folder)
            os._exit(live(env))
        _, status = os.waitpid(child, 0)
        tally.note(ENDED, str(os.waitstatus_to_exitcode(status)))
        time.sleep(BETWEEN_STARTS)


def _move_to(env: Mapping[str, str], folder: Path) -> None:
    os.environ.update(env)
    os.chdir(folder)
    with (folder / "coach.stderr").open("ab") as err, Path(os.devnull).open("r+b") as nothing:
        for there, here in ((nothing, 0), (nothing, 1), (err, 2)):
            os.dup2(there.fileno(), here)


def _anew(env: Mapping[str, str]) -> int:
    os.execv(sys.executable, [sys.executable, "-m", "tests.faults.doomed"])


def _live(env: Mapping[str, str]) -> int:
    """One life of `coach run`; the status that it ends with."""
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
        with suppress(OSError):
            sys.stderr.flush()
        return 1
    return 0


if __name__ == "__main__":
    main()
