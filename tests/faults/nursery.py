"""Real processes within moments, as a test has them at hand: see `tests.faults.mother`."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[2]


class Nursery:
    """The process that is forked from, as a test has it at hand."""

    def __enter__(self) -> Self:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("COACH_")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.mother"],
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

    def begins(self, env: Mapping[str, str], folder: Path, anew: bool = False) -> int:
        """Starts `coach run` for good; the keeper's number.

        Args:
            anew: each start from nothing, in no hurry: as an operator starts it.
        """
        return int(self._asked({"env": dict(env), "folder": str(folder), "anew": anew}))

    def ends(self, keeper: int) -> None:
        """At once, and returns when nothing of it is left."""
        self._asked({"end": keeper})

    def _asked(self, job: dict[str, Any]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()
