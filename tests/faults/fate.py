"""What strikes a process, and at which step: plain data, on its way to the process as text.

A step is one call to the database (a statement, a commit) or to Telegram (a method). A blow
comes before it, or after it was done and before the process knows. A kill ends the process as
a power cut does; a fault breaks the connection, and the process goes on.
"""

import json
import random
from dataclasses import asdict, dataclass
from typing import Literal

Blow = Literal["kill before", "kill after", "fault before", "fault after"]
BLOWS: tuple[Blow, ...] = ("kill before", "kill after", "fault before", "fault after")
Kind = Literal["statement", "commit", "http"]


@dataclass(frozen=True)
class Spared:
    """Nothing strikes."""

    def blow(self, number: int, struck: int) -> Blow | None:
        return None


@dataclass(frozen=True)
class AtStep:
    """Once, at the step of this number, counted from 1 over all starts of the process."""

    number: int
    what: Blow

    def blow(self, number: int, struck: int) -> Blow | None:
        return self.what if number == self.number else None


@dataclass(frozen=True)
class Chances:
    """Any blow at any step, with a probability; so many in all. The same for the same seed."""

    seed: int
    probability: float = 0.012
    most: int = 6

    def blow(self, number: int, struck: int) -> Blow | None:
        chance = random.Random(f"{self.seed}/{number}")
        if struck >= self.most or chance.random() >= self.probability:
            return None
        return chance.choice(BLOWS)


Fate = Spared | AtStep | Chances
SPARED = Spared()
FATES: dict[str, type[Fate]] = {kind.__name__: kind for kind in (Spared, AtStep, Chances)}


def to_text(fate: Fate) -> str:
    return json.dumps({"fate": type(fate).__name__, **asdict(fate)})


def from_text(text: str) -> Fate:
    fields = json.loads(text)
    return FATES[fields.pop("fate")](**fields)
