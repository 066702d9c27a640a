"""Days in a month of buttons, beside typing: for the meeting, for plans, for reminders."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.events import Said
from dialogs.month import (
    day_of,
    first_and_last,
    is_ahead,
    month_of,
    subject_and_month,
    weeks,
    written,
)
from tests.dialogs.reminding_stands import (
    planned,
    seller,
)
from tests.dialogs.test_every_state import is_presentable
from tests.dialogs.walking import after_event, says, taps

DAY = timedelta(days=1)


def test_the_meeting_s_day_is_tapped_for_the_assessment_and_for_the_card() -> None:
    stand = taps(seller(), "Date", "›", "12")
    assert stand.case is not None
    assert (stand.case.meeting_on, stand.conversation.state) == (date(2027, 1, 12), "assessed")
    stand = taps(stand, "Case card", "Meeting", "›", "›", "15")
    assert stand.case is not None
    assert (stand.case.meeting_on, stand.conversation.state) == (date(2027, 2, 15), "case")


def test_days_that_are_over_are_no_buttons() -> None:
    stand = says(seller(), "/cases", "1")
    stand = taps(stand, "Meeting")
    late = after_event(stand, Said("nonsense"), datetime(2026, 12, 20, 9, tzinfo=UTC))
    assert "19" not in late.labels
    assert "20" in late.labels
    assert "‹" not in late.labels


@pytest.mark.parametrize("channel", ["telegram", "terminal"])
def test_a_bare_number_is_a_day_or_asked_back_never_a_button_s_number(channel: str) -> None:
    stand = says(taps(seller(channel=channel), "Date"), "12")
    assert stand.case is not None
    if channel == "telegram":
        assert stand.case.meeting_on == date(2026, 12, 12)
    else:
        assert (stand.case.meeting_on, stand.conversation.state) == (None, "dating")


def test_in_the_terminal_no_grid_stands_in_the_way() -> None:
    stand = taps(seller(channel="terminal"), "Date")
    assert stand.labels == ["Back"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_month_of_buttons_is_presentable(language: str) -> None:
    stand = taps(planned(language=language), {"en": "Move", "de": "Verschieben"}[language])
    stand = taps(stand, {"en": "Another day", "de": "Anderer Tag"}[language])
    for _ in range(12):
        assert stand.screen is not None
        is_presentable(stand.screen)
        assert {len(row) for row in stand.screen.rows[1:-2]} == {7}
        stand = taps(stand, "›")
    assert "›" not in stand.labels


days = st.dates(date(2025, 1, 1), date(2035, 12, 31))


@given(days, st.integers(0, 12))
def test_a_month_has_every_day_from_the_first_on_once_under_its_weekday(
    today: date, on: int
) -> None:
    month = first_and_last(today)[0]
    for _ in range(on):
        month = (month + timedelta(days=31)).replace(day=1)
    rows = weeks(month, today)
    shown = [day for row in rows for day in row if day is not None]
    assert shown == sorted(set(shown))
    assert all(row[day.weekday()] == day for row in rows for day in row if day is not None)
    every = [month + DAY * n for n in range(31) if (month + DAY * n).month == month.month]
    assert shown == [day for day in every if day >= today]
    assert all(is_ahead(day, today) for day in shown)


@given(days, st.text(max_size=12))
def test_any_detail_is_a_month_within_reach(today: date, detail: str) -> None:
    first, last = first_and_last(today)
    for text in (detail, f"card {detail}", f"card {written(today)}"):
        assert first <= subject_and_month(text, today)[1] <= last


@given(st.text(max_size=12))
def test_what_is_no_day_is_none(text: str) -> None:
    day, month = day_of(text), month_of(text)
    assert day is None or day.isoformat() == text
    assert month is None or written(month) == text
