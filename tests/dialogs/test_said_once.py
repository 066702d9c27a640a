"""What the played week brought up: nothing said twice, nothing asked that was just told, no day
offered for a step before the meeting that lies after it."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dialogs.reminding_stands import clock, planned, seller, told
from tests.dialogs.test_people import at_the_list
from tests.dialogs.walking import NOW, Stand, after_event, says, tapped, taps

JAN = "Jan Novak, owner, Acme"
MARIA = "Maria Keller, quality manager at Acme, every 6 weeks"
DAY = timedelta(days=1)


def planning(meeting: str) -> Stand:
    """Asked when, with a meeting on that day."""
    return taps(says(seller(), meeting), "What to do", "Plan 1")


def spans_of(stand: Stand) -> list[str]:
    return [label for label in stand.labels if label in ("This week", "In 2 weeks", "In a month")]


@pytest.mark.parametrize(
    ("meeting", "offered", "this_week"),
    [
        ("10 December", ["This week"], date(2026, 12, 4)),
        ("3 December", ["This week"], date(2026, 12, 2)),
        ("20 December", ["This week", "In 2 weeks"], date(2026, 12, 4)),
        ("20 February", ["This week", "In 2 weeks", "In a month"], date(2026, 12, 4)),
    ],
)
def test_days_offered_for_a_plan_lie_before_the_meeting(
    meeting: str, offered: list[str], this_week: date
) -> None:
    stand = planning(meeting)
    assert spans_of(stand) == offered
    assert taps(stand, "This week").people.plans[0].due_on == this_week


@settings(max_examples=30)
@given(st.integers(1, 60))
def test_there_is_always_a_day_two_taps_away(days: int) -> None:
    """After today, and before the meeting unless that is tomorrow."""
    meeting = NOW.date() + days * DAY
    stand = planning(f"{meeting.day}.{meeting.month}.{meeting.year}")
    assert "This week" in stand.labels
    for label in spans_of(stand):
        (plan,) = taps(stand, label).people.plans
        assert plan.due_on > NOW.date()
        assert plan.due_on < meeting or days == 1


def test_the_day_of_a_plan_is_told_once_on_a_screen() -> None:
    stand = planned()
    assert stand.lines.count("15 December 2026") == 1
    looked_at = taps(stand, "Case card", "Plans")
    assert looked_at.lines.count("15 December 2026") == 1


def test_a_promise_made_with_a_touch_is_not_asked_about_at_once() -> None:
    stand = says(at_the_list(MARIA), "called Maria today, I owe her the forecast by Friday")
    stand = taps(stand, "Yes")
    assert "Promise noted, by Friday, 4 December 2026." in stand.lines
    assert not any(label.startswith("Kept") for label in stand.labels)
    later = taps(says(stand, "/contacts", "called Maria today"), "Yes")
    assert "Kept: the forecast" in later.labels


def test_a_promise_without_a_day_says_that_nobody_will_be_reminded() -> None:
    stand = says(at_the_list(MARIA), "called Maria today, I owe her the forecast")
    assert "Without a day" in taps(stand, "Yes").lines


def test_two_names_are_joined_as_people_say_them() -> None:
    stand = taps(says(at_the_list(MARIA, JAN), "called Maria and Jan today, about EDI"), "Yes")
    assert "Call with Maria Keller and Jan Novak" in stand.lines


def test_the_debrief_shows_what_was_to_be_asked() -> None:
    stand = taps(says(seller(), "10 December"), "Case card", "What I ask")
    stand = taps(says(stand, "3 % more"), "Assessment")
    asked = clock(stand, datetime.fromisoformat("2026-12-11T07:00+00:00"))
    begun = after_event(asked, tapped(told(asked).rows[0][0]))
    assert "What I ask: 3 % more" in begun.lines
    assert "What I ask" not in taps(begun, "All of it", "All of it").lines
