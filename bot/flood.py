"""How much one person may send: far more than anybody can tap or type.

In memory and per process: it protects the process, and nothing of a conversation is in it.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

AT_ONCE = 60.0  # updates that may come together
PER_SECOND = 5.0  # and how many more with each second; people are promised four
RESTED = 15.0  # so many are due before the next is taken after too much: three seconds, in which
# what was told is shown, rather than overtaken by the next screen
REMEMBERED = 10_000  # persons; whoever was not heard for long has a full bucket anyway


@dataclass
class _Bucket:
    left: float
    at: float
    told: bool = False
    rests: bool = False
    # What was taken already: it comes again when the database was away, or another process died.
    paid: deque[str] = field(default_factory=lambda: deque(maxlen=int(AT_ONCE)))


class FloodLimit:
    """A token bucket a person."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def verdict(self, address: str, delivery: str) -> str:
        """ "take"; "tell": too much, say so; "drop": too much, and it was said.

        A delivery that is tried again costs nothing.
        """
        bucket = self._bucket(address)
        if delivery in bucket.paid:
            return "take"
        if bucket.left >= (RESTED if bucket.rests else 1):
            bucket.left -= 1
            bucket.paid.append(delivery)
            bucket.rests = False
            if bucket.left > AT_ONCE / 2:
                bucket.told = False
            return "take"
        bucket.rests = True
        if bucket.told:
            return "drop"
        bucket.told = True
        return "tell"

    def _bucket(self, address: str) -> _Bucket:
        now = self._clock()
        bucket = self._buckets.pop(address, None) or _Bucket(AT_ONCE, now)
        bucket.left = min(AT_ONCE, bucket.left + (now - bucket.at) * PER_SECOND)
        bucket.at = now
        self._buckets[address] = bucket
        if len(self._buckets) > REMEMBERED:
            self._buckets.popitem(last=False)
        return bucket
