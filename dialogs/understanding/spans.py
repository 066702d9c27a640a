"""A stretch of numbers, and the choices that it touches.

The lower edge belongs to a stretch and to a band, the upper edge to the band below: so
`25-30 %` touches only the band from 20 to 30.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from levers.playbook import Span

ENDLESS = Decimal("1e12")


@dataclass(frozen=True)
class Stretch:
    """From `low` to `high`, and the place in the sentence where it was read."""

    low: Decimal
    high: Decimal
    start: int = 0
    end: int = 0

    def touches(self, span: Span) -> bool:
        start = -ENDLESS if span[0] is None else span[0]
        below = ENDLESS if span[1] is None else span[1]
        if self.low == self.high:
            return start <= self.low < below
        return start < self.high and below > self.low

    @property
    def middle(self) -> "Stretch":
        """The one number to guess with, where a stretch is too wide to choose."""
        amount = self.low if self.high >= ENDLESS else (self.low + self.high) / 2
        return Stretch(amount, amount, self.start, self.end)


def touched(stretch: Stretch, spans: Iterable[tuple[str, Span]]) -> list[str]:
    """The ids of the spans that the stretch touches, in their order."""
    return [id for id, span in spans if stretch.touches(span)]
