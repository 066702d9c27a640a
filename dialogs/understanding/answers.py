"""What typed text can turn out to be. Plain records; no reading here."""

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["choice", "unknown", "ask_back", "explain", "note"]


@dataclass(frozen=True)
class Also:
    """An answer to another question that the same text holds."""

    question: str
    choice: str


@dataclass(frozen=True)
class Understood:
    """One text, understood.

    `heard` is shown to the person; `guess` is the best reading of a text that is asked back,
    to be offered for confirmation with one tap.
    """

    kind: Kind
    choice: str | None = None
    heard: str | None = None
    also: tuple[Also, ...] = ()
    guess: str | None = None

    def with_also(self, also: tuple[Also, ...]) -> "Understood":
        return replace(self, also=also) if also else self


def chosen(choice: str, heard: str | None) -> Understood:
    return Understood("choice", choice, heard)


def asked_back(heard: str | None = None, guess: str | None = None) -> Understood:
    return Understood("ask_back", heard=heard, guess=guess)
