"""Calendar files, opened by another library than the one that wrote them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import assume, given, settings

from cases.mornings import morning_of
from cases.people import Rhythm
from cases.records import Person
from dialogs.calendar_file import meeting_event, plan_event
from tests.cases.strategies import clocks, days, zones

NOW = datetime(2026, 12, 1, 9, 0, 30, tzinfo=UTC)
MARIA = Person(7, "telegram", "123456789", "en", False, "Europe/Berlin", NOW)
BERLIN = Rhythm("Europe/Berlin")


def opened(text: str) -> Any:
    return vobject.readOne(text).vevent


def plan(on: date = date(2026, 12, 4), rhythm: Rhythm = BERLIN, at: datetime = NOW) -> str:
    return plan_event(MARIA, 3, on, "Call their planner (Brake discs)", rhythm, at)


def test_a_plan_stands_at_the_morning_hour_in_its_own_zone() -> None:
    event = opened(plan(rhythm=replace(BERLIN, morning=time(7, 30), quiet_to=time(7))))
    start = event.dtstart.value
    assert start == datetime(2026, 12, 4, 7, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert event.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Berlin"]
    assert event.valarm.trigger.value == timedelta(0)
    assert event.summary.value == "Call their planner (Brake discs)"


@settings(deadline=None)
@given(zones, days, clocks)
def test_the_zone_in_the_file_is_the_zone(zone: str, on: date, morning: time) -> None:
    """Whatever another program makes of its VTIMEZONE: the same instant, also around a change
    of clocks. Of a time that comes twice no calendar file can say which it is."""
    rhythm = Rhythm(zone, morning=morning, quiet_from=morning, quiet_to=morning)
    local = morning_of(on, rhythm).astimezone(ZoneInfo(zone))
    assume(local.utcoffset() == local.replace(fold=1 - local.fold).utcoffset())
    assert opened(plan(on, rhythm)).dtstart.value == morning_of(on, rhythm)


@pytest.mark.parametrize(("clock", "utc"), [(time(1, 30), 0), (time(3, 30), 1)])
def test_the_clocks_change_at_the_right_hour(clock: time, utc: int) -> None:
    """In Berlin on 29 March 2026, from 2 to 3 o'clock."""
    rhythm = Rhythm("Europe/Berlin", morning=clock, quiet_from=clock, quiet_to=clock)
    start = opened(plan(date(2026, 3, 29), rhythm)).dtstart.value
    assert start == datetime(2026, 3, 29, utc, 30, tzinfo=UTC)


def test_a_meeting_is_a_whole_day_with_an_alarm_the_day_before_at_eight() -> None:
    event = opened(meeting_event(MARIA, 1, date(2027, 1, 12), "Brake discs", NOW))
    assert event.dtstart.value == date(2027, 1, 12)
    assert event.dtend.value == date(2027, 1, 13)
    midnight = datetime(2027, 1, 12)
    assert midnight + event.valarm.trigger.value == datetime(2027, 1, 11, 8)


def test_a_later_file_replaces_the_earlier_one() -> None:
    first, second = opened(plan()), opened(plan(date(2026, 12, 9), at=NOW + timedelta(seconds=1)))
    assert first.uid.value == second.uid.value
    assert int(second.sequence.value) > int(first.sequence.value)


def test_plans_meetings_and_people_have_uids_of_their_own() -> None:
    meeting = meeting_event(MARIA, 3, date(2027, 1, 12), "Brake discs", NOW)
    other = replace(MARIA, key=8)
    files = (plan(), meeting, plan_event(other, 3, date(2026, 12, 4), "Call", BERLIN, NOW))
    assert len({opened(text).uid.value for text in files}) == 3


def test_no_address_of_a_person_stands_in_a_file() -> None:
    assert MARIA.address not in plan()


def test_words_with_commas_and_line_ends_stay_one_line() -> None:
    summary = "Discs, pads; and\nmore \\ 50 %"
    event = opened(meeting_event(MARIA, 1, date(2027, 1, 12), summary, NOW))
    assert event.summary.value == summary


def test_it_says_that_it_is_published() -> None:
    calendar = vobject.readOne(plan())
    assert calendar.method.value == "PUBLISH"
    assert calendar.version.value == "2.0"


def test_a_change_of_clocks_is_told_in_the_time_before_it() -> None:
    """RFC 5545, 3.6.5: DTSTART of an observance is local time with TZOFFSETFROM."""
    lines = plan().splitlines()
    assert "DTSTART:20260329T020000" in lines  # from winter time
    assert "DTSTART:20261025T030000" in lines  # from summer time
