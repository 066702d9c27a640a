"""When the coach may speak: /stop and its end, hours, names, pace; in one line or by buttons."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.mornings import within_quiet
from dialogs.clock_times import clock as shown
from dialogs.clock_times import read_clock, read_setting, read_span
from dialogs.events import Located
from tests.dialogs.reminding_stands import clock, knowing, maria, seller
from tests.dialogs.walking import Stand, after_event, newcomer, says, taps


def rhythm_of(stand: Stand) -> tuple[time, time, time]:
    rhythm = stand.person.rhythm
    return rhythm.morning, rhythm.quiet_from, rhythm.quiet_to


# ---- off and on


def test_stop_ends_all_and_start_brings_it_back() -> None:
    stand = knowing(seller(), maria())
    stopped = says(stand, "/stop")
    assert stopped.conversation.state == stand.conversation.state
    assert stopped.conversation.look_at is None
    assert clock(stopped).messages == ()
    started = says(stopped, "/start")
    assert "I'll write again" in started.lines
    assert clock(started).messages != ()


def test_start_says_nothing_about_it_where_it_was_on() -> None:
    assert "write again" not in says(seller(), "/start").lines


def test_a_link_brings_it_back_too() -> None:
    stand = says(seller(), "/stop", "/start sell")
    assert stand.conversation.state == "naming"
    assert stand.person.rhythm.unprompted


@pytest.mark.parametrize("line", ["/settings reminders on", "/settings erinnerungen an"])
def test_settings_bring_it_back(line: str) -> None:
    assert says(seller(), "/stop", line).person.rhythm.unprompted


def test_the_list_says_that_it_is_off_and_turns_it_on() -> None:
    stand = says(knowing(seller(), maria()), "/stop", "/reminders")
    assert "Reminders are off" in stand.lines
    stand = taps(stand, "Reminders on")
    assert stand.person.rhythm.unprompted
    assert "Reminders are off" not in stand.lines


def test_without_a_case_nothing_breaks() -> None:
    stand = says(newcomer(), "/stop", "/reminders", "/settings", "/start")
    assert stand.person.rhythm.unprompted


# ---- one line


@pytest.mark.parametrize(
    ("line", "morning"),
    [
        ("morning 7", time(7)),
        ("morning 7:30", time(7, 30)),
        ("morning 7.30", time(7, 30)),
        ("morning 07:30", time(7, 30)),
        ("morning 7 am", time(7)),
        ("morning 7:15am", time(7, 15)),
        ("morning at 9", time(9)),
        ("morning 9 o'clock", time(9)),
        ("morgens 8 Uhr", time(8)),
        ("Uhrzeit um 8.15 Uhr", time(8, 15)),
        ("morning noon", time(12)),
        ("morning 6 pm", time(18)),
    ],
)
def test_the_morning_hour_as_people_type_it(line: str, morning: time) -> None:
    for stand in (says(seller(), f"/settings {line}"), says(seller(), "/settings", line)):
        assert stand.person.rhythm.morning == morning
        assert shown(morning) in stand.lines


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("quiet 20-8", time(20), time(8)),
        ("quiet 21:30 - 7:30", time(21, 30), time(7, 30)),
        ("quiet 10 pm to 7 am", time(22), time(7)),
        ("ruhe von 22 bis 6 Uhr", time(22), time(6)),
        ("quiet 22–6", time(22), time(6)),
    ],
)
def test_quiet_hours_as_people_type_them(line: str, start: time, end: time) -> None:
    stand = says(seller(), f"/settings {line}")
    assert rhythm_of(stand)[1:] == (start, end)


def test_a_morning_inside_the_quiet_hours_moves_their_end_and_says_so() -> None:
    stand = says(seller(), "/settings morning 7:30")
    assert rhythm_of(stand) == (time(7, 30), time(20), time(7, 30))
    assert "Quiet hours now end at 7:30" in stand.lines
    assert "Quiet hours now" not in says(seller(), "/settings morning 9").lines


def test_quiet_hours_over_the_morning_end_with_it_and_it_says_so() -> None:
    stand = says(seller(), "/settings quiet 20-10")
    assert rhythm_of(stand) == (time(8), time(20), time(8))
    assert "Quiet hours now end at 8:00" in stand.lines


def test_no_quiet_hours() -> None:
    stand = says(seller(), "/settings quiet off")
    assert not within_quiet(time(3), stand.person.rhythm)
    assert "Quiet hours: none" in stand.lines


@pytest.mark.parametrize(
    ("line", "example"),
    [
        ("morning soon", "morning 7:30"),
        ("morning 25", "morning 7:30"),
        ("morning 7:75", "morning 7:30"),
        ("morning", "morning 7:30"),
        ("quiet 20", "quiet 20-8"),
        ("quiet late", "quiet 20-8"),
        ("names maybe", "names off"),
        ("reminders perhaps", "reminders off"),
        ("pace slowly", "pace weekly"),
        ("lang xx", "lang en"),
        ("zone Nowhereville", "zone London"),
        ("colour blue", "/settings"),
    ],
)
def test_a_wrong_value_is_answered_with_an_example(line: str, example: str) -> None:
    before = seller()
    stand = says(before, f"/settings {line}")
    assert example in stand.lines
    assert stand.person == before.person
    assert stand.conversation.state == "settings"


def test_language_zone_names_and_pace_in_one_line() -> None:
    assert says(seller(), "/settings lang de").person.language == "de"
    assert says(seller(), "/settings language German").person.language == "de"
    assert says(seller(), "/settings zone Kathmandu").person.time_zone == "Asia/Kathmandu"
    assert says(seller(), "/settings names off").person.rhythm.names_hidden
    assert not says(seller(), "/settings names off", "names on").person.rhythm.names_hidden
    assert says(seller(), "/settings pace weekly").person.rhythm.slowed
    assert not says(seller(), "/settings pace weekly", "pace daily").person.rhythm.slowed


def test_on_the_screen_a_line_a_city_or_the_value_alone() -> None:
    stand = says(seller(), "/settings")
    assert says(stand, "zone Kathmandu").person.time_zone == "Asia/Kathmandu"
    assert says(stand, "Kathmandu").person.time_zone == "Asia/Kathmandu"
    assert says(taps(stand, "Morning"), "9:15").person.rhythm.morning == time(9, 15)
    assert says(taps(stand, "Quiet hours"), "22-6").person.rhythm.quiet_from == time(22)
    assert says(stand, "zone Springfield").conversation.state == "locating"


def test_each_switch_is_a_button() -> None:
    stand = says(seller(), "/settings")
    assert taps(stand, "Hide names").person.rhythm.names_hidden
    assert not taps(stand, "Hide names", "Show names").person.rhythm.names_hidden
    assert taps(stand, "Once a week").person.rhythm.slowed
    assert not taps(stand, "Reminders off").person.rhythm.unprompted
    assert taps(stand, "Reminders off", "Reminders on").person.rhythm.unprompted


def test_the_zone_a_person_lives_in_stays_their_own() -> None:
    """The rhythm never carries a zone of its own into the records."""
    stand = says(seller(), "/settings morning 9", "/settings zone Kathmandu")
    assert stand.person.rhythm.zone == seller().person.rhythm.zone


# ---- from a map

KATHMANDU = Located(27.7, 85.3)


def test_a_shared_place_sets_the_zone_wherever_we_are() -> None:
    asking = says(newcomer(), "/start buy", "Acme")
    for stand in (asking, says(newcomer(), "/settings"), says(seller(), "/cases")):
        then = after_event(stand, KATHMANDU)
        assert then.person.time_zone == "Asia/Kathmandu"
        assert then.conversation.state == stand.conversation.state
        assert "Asia/Kathmandu" in then.lines


def test_where_the_city_is_asked_it_is_the_answer() -> None:
    stand = taps(says(newcomer(), "/settings"), "My city")
    assert after_event(stand, KATHMANDU).conversation.state == "settings"


def test_a_place_that_is_none_is_answered() -> None:
    stand = after_event(says(newcomer(), "/settings"), Located(200.0, 0.0))
    assert stand.person.time_zone is None
    assert "Write your city" in stand.lines


# ---- the readers

times = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(times)
def test_what_is_shown_can_be_typed(at: time) -> None:
    assert read_clock(shown(at)) == at


@given(times, times, st.sampled_from(["-", " to ", " bis ", "–"]))
def test_a_span_is_its_two_times(start: time, end: time, between: str) -> None:
    assert read_span(f"{shown(start)}{between}{shown(end)}") == (start, end)


@given(st.text(max_size=40))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    read_clock(text)
    read_span(text)
    read_setting(text)


@settings(deadline=None)
@given(times, times, times)
def test_whatever_is_set_the_morning_is_never_quiet(morning: time, start: time, end: time) -> None:
    lines = (f"morning {shown(morning)}", f"quiet {shown(start)}-{shown(end)}")
    for one, other in (lines, lines[::-1]):
        stand = says(QUIET_SELLER, f"/settings {one}", f"/settings {other}")
        rhythm = stand.person.rhythm
        assert rhythm.morning == morning
        assert not within_quiet(rhythm.morning, rhythm)


QUIET_SELLER = newcomer()
