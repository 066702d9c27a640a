"""How a person plays through an interview, by the labels that `coach levers --json` names."""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from tests.telegram.stand_in import Person

ROOT = Path(__file__).parents[2]
Ask = Callable[..., subprocess.CompletedProcess[str]]


@cache
def catalogue(language: str) -> Any:
    """What `coach levers --json` says: the labels that a person taps."""
    result = subprocess.run(
        [sys.executable, "-m", "bot", "levers", "--json", "--lang", language],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    return json.loads(result.stdout)


def side_of(language: str, side: str) -> Any:
    sides = catalogue(language)["levers"][0]["sides"]
    return next(found for found in sides if found["id"] == side)


def answer_all(person: Person, side: Any, pick: Callable[[Any, int], Any]) -> dict[str, str]:
    """Taps through the interview: `pick` chooses among a question's choices. Checks the order."""
    given = {}
    total = len(side["questions"])
    for number, question in enumerate(side["questions"], 1):
        assert person.sees(f"{number}/{total}"), person.transcript()
        assert person.sees(question["text"]), person.transcript()
        choice = pick(question, number)
        given[question["id"]] = choice["id"]
        person.taps_and_waits(choice["label"])
    return given
