"""What can be wrong with content, or with ids that somebody asked for: one class a fault."""

from collections.abc import Iterable


class LeverError(Exception):
    """Everything that this package raises on purpose."""


class ContentFault(LeverError):
    """A content file is wrong. Names the place (file:line), the fault and the remedy."""

    def __init__(self, place: str, fault: str, remedy: str) -> None:
        super().__init__(f"{place}: {fault}; {remedy}")
        self.place, self.fault, self.remedy = place, fault, remedy


class UnknownId(LeverError):
    """Somebody named a thing that the content does not have. Lists what there is."""

    def __init__(self, what: str, given: str, allowed: Iterable[str]) -> None:
        super().__init__(f"unknown {what} {given!r}; allowed: {', '.join(allowed)}")
        self.what, self.given = what, given
