"""When the coach may speak unasked: zones, clocks that change, quiet hours, once a day.

`whenever` computes the same times independently.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import whenever
from hypothesis import example, given
from hypothesis import strategies as st

from cases.mornings import (
    instant_of,
    is_quiet,
    local_day,
    may_speak,
    morning_of,
    next_morning,
    with_morning,
    with_quiet,
    within_quiet,
)
from cases.people import Rhythm
from tests.cases.strategies import clocks, days, instants, rhythms, zones

BERLIN = Rhythm("Europe/Berlin")


def told(at: datetime, rhythm: Rhythm) -> str:
    """What the user's own clock shows."""
    return at.astimezone(ZoneInfo(rhythm.zone)).strftime("%Y-%m-%d %H:%M")


@given(days, rhythms())
def test_a_morning_is_never_in_quiet_hours(day: date, rhythm: Rhythm) -> None:
    """Whatever the clocks do, and even if morning and quiet hours are in conflict."""
    at = morning_of(day, rhythm)
    assert at.tzinfo is UTC
    assert not is_quiet(at, rhythm)


@given(days, rhythms())
def test_a_morning_is_on_its_own_day_and_never_early(day: date, rhythm: Rhythm) -> None:
    """But where a day has no moment for it: then the next day's morning is told."""
    local = morning_of(day, rhythm).astimezone(ZoneInfo(rhythm.zone))
    if local.date() == day:
        in_conflict = within_quiet(rhythm.morning, rhythm)
        assert local.time() >= (rhythm.quiet_to if in_conflict else rhythm.morning)
    else:
        assert local.date() == day + timedelta(days=1)
        assert morning_of(local.date(), rhythm) == morning_of(day, rhythm)


@given(days, clocks, zones)
@example(date(2026, 3, 29), time(2, 30), "Europe/Berlin")
@example(date(2026, 10, 25), time(2, 30), "Europe/Berlin")
@example(date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe")
@example(date(2026, 4, 5), time(1, 45), "Australia/Lord_Howe")
@example(date(2026, 3, 29), time(2, 59), "Antarctica/Troll")
@example(date(2026, 10, 25), time(1, 30), "Antarctica/Troll")
@example(date(2030, 2, 10), time(2, 30), "Africa/Casablanca")
def test_local_times_agree_with_whenever(day: date, clock: time, zone: str) -> None:
    """The same, the first of two, or the first after the gap."""
    ours = instant_of(day, clock, ZoneInfo(zone))
    plain = whenever.PlainDateTime(day.year, day.month, day.day, clock.hour, clock.minute)
    try:
        theirs = plain.assume_tz(zone, disambiguation="raise")
    except whenever.RepeatedTime:
        theirs = plain.assume_tz(zone, disambiguation="earlier")
    except whenever.SkippedTime:
        shown = [
            t.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for t in (ours, just_before(ours))
        ]
        assert shown[0] > datetime.combine(day, clock) > shown[1]
        assert shown[0] - shown[1] > timedelta(seconds=1)
        return
    assert ours == theirs.to_instant().to_stdlib()


def just_before(at: datetime) -> datetime:
    return at - timedelta(seconds=1)


@given(instants, rhythms())
def test_the_next_morning_is_the_first_at_or_after(after: datetime, rhythm: Rhythm) -> None:
    """None in between is passed over, and a morning is its own next one."""
    at = next_morning(after, rhythm)
    assert at >= after
    assert next_morning(at, rhythm) == at
    day = local_day(after, rhythm)
    around = [morning_of(day + timedelta(days=n), rhythm) for n in range(-2, 4)]
    assert at == min(m for m in around if m >= after)


@given(instants, rhythms())
def test_mornings_follow_day_by_day(start: datetime, rhythm: Rhythm) -> None:
    """No day is passed over and none has two, through a year; but days without a morning."""
    at, day = next_morning(start, rhythm), None
    for _ in range(40):
        if day is not None and local_day(at, rhythm) != day + timedelta(days=1):
            empty = day + timedelta(days=1)
            assert morning_of(empty, rhythm) == at
        day = local_day(at, rhythm)
        at = next_morning(at + timedelta(microseconds=1), rhythm)
        assert local_day(at, rhythm) > day


@pytest.mark.parametrize(
    ("zone", "day", "morning", "expected"),
    [
        ("Europe/Berlin", date(2026, 3, 28), time(8), "2026-03-28T07:00"),
        ("Europe/Berlin", date(2026, 3, 29), time(8), "2026-03-29T06:00"),
        ("Europe/Berlin", date(2026, 10, 25), time(8), "2026-10-25T07:00"),
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29T01:00"),  # 3:00, not 3:30
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),  # the first
        ("America/Sao_Paulo", date(2026, 11, 1), time(8), "2026-11-01T11:00"),
        ("Asia/Kathmandu", date(2026, 6, 1), time(8), "2026-06-01T02:15"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-03T15:30"),  # 2:30
        ("Pacific/Apia", date(2026, 6, 1), time(8), "2026-05-31T19:00"),
        ("Antarctica/Troll", date(2026, 3, 29), time(1, 30), "2026-03-29T01:00"),  # 3:00
        ("Africa/Casablanca", date(2026, 6, 1), time(8), "2026-06-01T07:00"),
        ("Africa/Casablanca", date(2026, 2, 25), time(8), "2026-02-25T08:00"),  # Ramadan
    ],
)
def test_mornings_by_hand(zone: str, day: date, morning: time, expected: str) -> None:
    """Both changes of the clocks, half hours, two hours, Ramadan; no quiet hours here."""
    rhythm = Rhythm(zone, morning, time(0), time(0))
    assert morning_of(day, rhythm) == datetime.fromisoformat(expected + "+00:00")


def test_a_day_without_a_morning_has_the_next_days() -> None:
    """Quiet but from 2:15 to 3:00: in the night that the clocks jump, nothing is left."""
    rhythm = Rhythm("Europe/Berlin", time(2, 30), quiet_from=time(3), quiet_to=time(2, 15))
    assert told(morning_of(date(2026, 3, 29), rhythm), rhythm) == "2026-03-30 02:30"
    assert told(morning_of(date(2026, 3, 28), rhythm), rhythm) == "2026-03-28 02:30"


@pytest.mark.parametrize(
    ("clock", "quiet"),
    [
        (time(19, 59), False),
        (time(20), True),
        (time(0), True),
        (time(7, 59), True),
        (time(8), False),
    ],
)
def test_quiet_hours_begin_inside_and_end_outside(clock: time, quiet: bool) -> None:
    """20:00 to 8:00, over midnight."""
    assert within_quiet(clock, BERLIN) is quiet


def test_quiet_hours_within_a_day_and_none() -> None:
    """From 12 to 14; and from 9 to 9, which is no time at all."""
    noon = Rhythm(quiet_from=time(12), quiet_to=time(14))
    assert [within_quiet(time(h), noon) for h in (11, 12, 13, 14)] == [False, True, True, False]
    assert not any(
        within_quiet(time(h), Rhythm(quiet_from=time(9), quiet_to=time(9))) for h in range(24)
    )


def test_a_morning_in_the_quiet_hours_moves_their_end() -> None:
    """So does the end itself, when it is set behind the morning; else nothing moves."""
    assert with_morning(BERLIN, time(7, 30)) == (
        replace(BERLIN, morning=time(7, 30), quiet_to=time(7, 30)),
        True,
    )
    assert with_morning(BERLIN, time(9)) == (replace(BERLIN, morning=time(9)), False)
    assert with_quiet(BERLIN, time(20), time(9)) == (BERLIN, True)
    assert with_quiet(BERLIN, time(21), time(7)) == (
        replace(BERLIN, quiet_from=time(21), quiet_to=time(7)),
        False,
    )


@given(rhythms(), clocks, clocks)
def test_settings_never_conflict(rhythm: Rhythm, one: time, other: time) -> None:
    """After either setting the morning is outside the quiet hours, and is what was said."""
    for new, _ in (with_morning(rhythm, one), with_quiet(rhythm, one, other)):
        assert not within_quiet(new.morning, new)
    assert with_morning(rhythm, one)[0].morning == one


class TestOnceADay:
    morning = datetime(2026, 6, 2, 6, tzinfo=UTC)  # 8:00 in Berlin

    def test_once_a_local_day(self) -> None:
        """Not again the same day, again the next."""
        assert may_speak(None, self.morning, BERLIN)
        assert not may_speak(self.morning, self.morning + timedelta(hours=9), BERLIN)
        assert may_speak(self.morning, self.morning + timedelta(days=1), BERLIN)

    def test_never_when_quiet_or_unwanted(self) -> None:
        """One minute to eight; after /stop."""
        assert not may_speak(None, self.morning - timedelta(minutes=1), BERLIN)
        assert not may_speak(None, self.morning, replace(BERLIN, unprompted=False))

    def test_slowed_down(self) -> None:
        """Seven days apart."""
        week = [
            may_speak(self.morning, self.morning + timedelta(days=n), BERLIN, 7) for n in (6, 7)
        ]
        assert week == [False, True]

    def test_a_clock_set_back_is_silent_for_that_day(self) -> None:
        """A day back: not the same day a second time. Years back: it was wrong before."""
        assert not may_speak(self.morning, self.morning - timedelta(days=1), BERLIN)
        assert may_speak(self.morning, self.morning - timedelta(days=400), BERLIN)

    def test_a_new_zone_counts_its_own_days(self) -> None:
        """Spoken at 8 in Kathmandu; in Honolulu that was the day before."""
        spoken = morning_of(date(2026, 6, 2), Rhythm("Asia/Kathmandu"))
        honolulu = Rhythm("Pacific/Honolulu")
        assert local_day(spoken, honolulu) == date(2026, 6, 1)
        assert may_speak(spoken, morning_of(date(2026, 6, 2), honolulu), honolulu)

    @given(instants, rhythms(), st.integers(1, 60))
    def test_two_a_day_never(self, first: datetime, rhythm: Rhythm, minutes: int) -> None:
        """Whatever the hour of the first."""
        second = first + timedelta(minutes=minutes)
        if local_day(first, rhythm) == local_day(second, rhythm):
            assert not may_speak(first, second, rhythm)
