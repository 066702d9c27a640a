"""One row of the table, and what a state stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

SAME = "="
# The current case is always loaded ("case": the state cannot be without one). "people": contacts,
# promises, plans, reminders.
Need = Literal["case", "cases", "everything", "people"]
States = Mapping[str, tuple[Need, ...]]


@dataclass(frozen=True)
class Rule:
    at: str
    on: str
    only_if: str
    does: str
    then: str
