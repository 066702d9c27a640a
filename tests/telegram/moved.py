"""The real process with its clock moved, by libfaketime: what it does at a day that the test names.

Only what tells the day is moved; time that passes (monotonic) is real.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.telegram.process import Coach
from tests.telegram.server import BotApi

PLACES = ("/usr/lib/*/faketime/libfaketime.so.1", "/usr/local/lib/faketime/libfaketime.so.1")


def library() -> Path | None:
    found = (path for place in PLACES for path in Path("/").glob(place.lstrip("/")))
    return next(found, None)


def needs_libfaketime() -> pytest.MarkDecorator:
    """Skips where it is not installed; with COACH_TESTS_NEED_LIBFAKETIME=1 the tests fail there."""
    missing = library() is None and os.environ.get("COACH_TESTS_NEED_LIBFAKETIME") != "1"
    return pytest.mark.skipif(missing, reason="libfaketime is not installed (Debian: libfaketime)")


class MovedCoach(Coach):
    """`coach run` that believes it is whatever time `goes_to` names."""

    def __init__(self, api: BotApi, folder: Path, **options: object) -> None:
        super().__init__(api, folder, **options)  # type: ignore[arg-type]
        preload = library()
        assert preload is not None, "libfaketime is not installed"
        self.env |= {"LD_PRELOAD": str(preload), "TZ": "UTC"}
        # Without the second, threads that wait for each other take seconds for milliseconds.
        self.env |= {"FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_FORCE_MONOTONIC_FIX": "0"}

    def goes_to(self, when: datetime, kill: bool = False) -> None:
        """Stops (or is killed) and starts again at this moment, from where its clock runs on."""
        if self.alive:
            self.kill() if kill else self.stop()
        self.env["FAKETIME"] = f"@{when.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
        self.start()
