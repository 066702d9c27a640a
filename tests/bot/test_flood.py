"""How much one person may send: always more than anybody taps or types, never without an end."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import flood
from bot.flood import AT_ONCE, PER_SECOND, RESTED, FloodLimit

PROMISED, SECONDS = 4, 10  # updates a second, and for how long
deliveries = count()


def sends(limit: FloodLimit, address: str) -> str:
    """Something new."""
    return limit.verdict(address, str(next(deliveries)))


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@given(
    st.lists(st.floats(0, SECONDS), max_size=PROMISED * SECONDS),
)
def test_four_a_second_for_ten_seconds_are_always_taken(moments: list[float]) -> None:
    """However they are bunched within the ten seconds, even all at once."""
    clock = Clock()
    limit = FloodLimit(clock)
    for moment in sorted(moments):
        clock.now = 1000.0 + moment
        assert sends(limit, "7") == "take"


@given(st.lists(st.lists(st.floats(0, 1), min_size=PROMISED, max_size=PROMISED), max_size=60))
def test_four_a_second_are_taken_for_as_long_as_they_come(seconds: list[list[float]]) -> None:
    """Minute after minute: the bucket fills faster than that."""
    clock = Clock()
    limit = FloodLimit(clock)
    for second, moments in enumerate(seconds):
        for moment in sorted(moments):
            clock.now = 1000.0 + second + moment
            assert sends(limit, "7") == "take"


@given(st.lists(st.floats(0, 5), min_size=1, max_size=400))
def test_never_more_is_taken_than_the_bucket_holds_and_gets(pauses: list[float]) -> None:
    """Whatever somebody sends: what is taken in any time has a bound."""
    clock = Clock()
    limit = FloodLimit(clock)
    taken = 0
    for pause in pauses:
        clock.now += pause
        taken += sends(limit, "7") == "take"
        assert taken <= AT_ONCE + (clock.now - 1000.0) * PER_SECOND + 1e-6


def test_too_much_is_told_once() -> None:
    """Then dropped in silence, also while a little is taken now and then."""
    clock = Clock()
    limit = FloodLimit(clock)
    verdicts = [sends(limit, "7") for _ in range(int(AT_ONCE) + 10)]
    assert verdicts == ["take"] * int(AT_ONCE) + ["tell"] + ["drop"] * 9
    for _ in range(20):
        clock.now += RESTED / PER_SECOND
        verdicts = [sends(limit, "7") for _ in range(int(RESTED) + 1)]
        assert verdicts == ["take"] * int(RESTED) + ["drop"]


def test_what_was_told_stands_for_a_moment() -> None:
    """For three seconds nothing is taken, so that no next screen takes its place at once."""
    clock = Clock()
    limit = FloodLimit(clock)
    for _ in range(int(AT_ONCE) + 1):
        sends(limit, "7")
    for _ in range(29):
        clock.now += 0.1
        assert sends(limit, "7") == "drop"
    clock.now += 0.11
    assert sends(limit, "7") == "take"
    assert sends(limit, "7") == "take"


def test_who_was_calm_again_is_told_again() -> None:
    """A second flood is another one."""
    clock = Clock()
    limit = FloodLimit(clock)
    for _ in range(2):
        verdicts = [sends(limit, "7") for _ in range(int(AT_ONCE) + 2)]
        assert verdicts[-2:] == ["tell", "drop"]
        clock.now += AT_ONCE / PER_SECOND


def test_one_persons_flood_is_nobody_elses() -> None:
    """Each has a bucket."""
    limit = FloodLimit(Clock())
    for _ in range(100):
        sends(limit, "7")
    assert sends(limit, "8") == "take"


def test_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever was not heard for the longest time goes first, and has a full bucket anyway."""
    monkeypatch.setattr(flood, "REMEMBERED", 3)
    limit = FloodLimit(Clock())
    for address in ("1", "2", "3", "1", "4"):
        sends(limit, address)
    assert list(limit._buckets) == ["3", "1", "4"]


def test_what_comes_again_costs_nothing() -> None:
    """A database that is away for a minute must not make a calm person a flood."""
    limit = FloodLimit(Clock())
    for _ in range(1000):
        assert limit.verdict("7", "the same") == "take"
    assert [sends(limit, "7") for _ in range(int(AT_ONCE))] == ["take"] * (int(AT_ONCE) - 1) + [
        "tell"
    ]
