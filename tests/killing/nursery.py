"""Where processes come from within moments: one that has everything loaded, and is forked.

To load Python and the coach takes a second of a processor; a fleet of which one dies every
moment would do nothing else. What is forked runs `coach run` as it is, from its first setting on.
Neither a thread nor a connection lives in what is forked from.
"""

import asyncio
import gc
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from bot.app import app
from bot.commands.serving import presentations
from bot.inbound import Inbound
from bot.opened import opened
from bot.settings import Settings
from bot.turn import Turns
from bot.typed import written
from tests.telegram.process import ROOT

SAID = ("/start buy", "Brake discs", "a third", "ask Kim about the printer", "12 January")


class Nursery:
    """The process that is forked from, as a test has it at hand."""

    def __enter__(self) -> Self:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("COACH_")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.killing.nursery"],
            cwd=ROOT,
            env={**inherited, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def bears(self, env: Mapping[str, str], stderr: Path) -> int:
        """Starts `coach run`; the number of its process."""
        return self._asks({"env": dict(env), "stderr": str(stderr)})

    def buries(self, process: int) -> int:
        """Waits for its end; the status, below 0 for a signal's number."""
        return self._asks({"ended": process})

    def _asks(self, job: dict[str, Any]) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


def main() -> None:
    asyncio.run(_load())
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
            os._exit(_lives(job["env"], Path(job["stderr"])))
        print(born, flush=True)


async def _load() -> None:
    """What every process loads sooner or later: content, texts, what typed words mean."""
    presentations()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/loaded.sqlite3")
        async with opened(settings) as here:
            turns = Turns(here.ledger, "en", "UTC")
            for number, text in enumerate(SAID):
                inbound = Inbound("telegram", "1", str(number), written(text), datetime.now(UTC))
                await here.writer.run(turns.take, inbound)


def _lives(env: Mapping[str, str], stderr: Path) -> int:
    """As `coach run` would; the status that it ends with."""
    os.environ.update(env)
    os.chdir(stderr.parent)
    with stderr.open("ab") as err, Path(os.devnull).open("r+b") as nothing:
        for there, here in ((nothing, 0), (nothing, 1), (err, 2)):
            os.dup2(there.fileno(), here)
    try:
        app(["run"])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 (as Python would, at the end of a process)
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
        return 1
    return 0


if __name__ == "__main__":
    main()
