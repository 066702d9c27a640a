"""`python -m tests.faults.doomed`: the real `coach run`, with a fate from the environment."""

import os
from pathlib import Path

from bot.app import app
from tests.faults.fate import from_text
from tests.faults.steps import Steps
from tests.faults.tally import STARTED, Tally

FATE, TALLY = "TEST_FATE", "TEST_TALLY"


def main() -> None:
    tally = Tally(Path(os.environ[TALLY]))
    tally.note(STARTED, "started")
    Steps(from_text(os.environ[FATE]), tally).install()
    app(["run"])


if __name__ == "__main__":
    main()
