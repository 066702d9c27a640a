"""How a fault is told in a log: what and where."""

import traceback
from pathlib import Path


def place_of(error: BaseException) -> str:
    """Its kind and its line. Never its text: that may hold a person's words."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {last.name}, {Path(last.filename).name}:{last.lineno}"
