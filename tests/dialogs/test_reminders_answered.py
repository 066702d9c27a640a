"""Reminders answered: done, later, skipped, stopped; and what is left of the message then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.people_changes import ContactRemoved
from cases.people_standing import after_people
from dialogs.events import Said, Tapped
from tests.dialogs.reminding_stands import (
    MORNING,
    button,
    clock,
    knowing,
    labels_of,
    maria,
    on_message,
    promising,
    reminded,
    reply_to,
    rows_of,
    seller,
    text_of,
    told,
)
from tests.dialogs.walking import after_event, says, tapped

DAY = timedelta(days=1)


# ---- answered


def test_done_logs_a_touch_today_and_asks_what_it_was() -> None:
    stand = reminded()
    done = on_message(stand, told(stand), "Done")
    assert done.conversation.state == "touched"
    assert done.people.contacts[0].last_touch == date(2026, 12, 2)
    assert rows_of(done) == [("contact", "done")]
    assert clock(done, MORNING + DAY).messages == ()


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("Tomorrow", date(2026, 12, 3)),
        ("In 3 days", date(2026, 12, 5)),
        ("Next week", date(2026, 12, 9)),
    ],
)
def test_put_off_it_comes_again_on_that_day(label: str, day: date) -> None:
    stand = reminded()
    later = on_message(stand, told(stand), label)
    assert later.conversation.state == stand.conversation.state  # nobody is torn out of anything
    assert later.conversation.look_at is not None
    later = clock(later, later.conversation.look_at)
    if later.messages == ():
        assert later.conversation.look_at is not None
        later = clock(later, later.conversation.look_at)
    assert later.conversation.spoke_at is not None
    assert later.conversation.spoke_at.date() == day
    assert "Maria Keller" in text_of(told(later))


@pytest.mark.parametrize("typed", ["Friday", "4 December", "4.12."])
def test_another_day_is_typed(typed: str) -> None:
    stand = reminded()
    stand = on_message(stand, told(stand), "Another day")
    assert stand.conversation.state == "snoozing"
    stand = after_event(stand, Said(typed), MORNING)
    assert stand.people.reminders[0].snoozed_to == date(2026, 12, 4)
    assert stand.conversation.state == "reminders"


def test_another_day_is_tapped_and_no_past_one_can_be() -> None:
    stand = reminded()
    stand = on_message(stand, told(stand), "Another day")
    assert "2" not in stand.labels  # today is no other day
    stand = after_event(
        stand, tapped(next(tap for tap in stand.taps if tap.label == "17")), MORNING
    )
    assert stand.people.reminders[0].snoozed_to == date(2026, 12, 17)


def test_a_day_that_is_none_is_asked_back() -> None:
    stand = reminded()
    stand = on_message(stand, told(stand), "Another day")
    for typed in ("soon", "30 February", "yesterday"):
        asked = after_event(stand, Said(typed), MORNING)
        assert asked.conversation.state == "snoozing"
        assert rows_of(asked) == [("contact", "sent")]


def test_skipped_it_rests_until_the_cadence_has_passed_once_more() -> None:
    stand = reminded()
    skipped = on_message(stand, told(stand), "Skip this time")
    skipped = clock(skipped, MORNING + DAY)
    assert skipped.messages == ()
    assert skipped.conversation.look_at == datetime(2027, 1, 12, 7, tzinfo=UTC)


def test_stopped_it_never_comes_again() -> None:
    stand = reminded()
    stopped = clock(on_message(stand, told(stand), "Stop for this person"), MORNING + DAY)
    assert stopped.messages == ()
    assert stopped.conversation.look_at is None


def test_how_often_is_changed_and_the_reminder_stays() -> None:
    stand = reminded()
    asked = on_message(stand, told(stand), "How often")
    assert asked.conversation.state == "correcting"
    changed = after_event(asked, Said("every 3 months"), MORNING)
    assert changed.people.contacts[0].cadence_days == 90


def test_the_next_day_it_asks_whether_they_met_and_again_where_not() -> None:
    asked = clock(reminded(), MORNING + DAY)
    assert "did you get through" in text_of(told(asked))
    not_yet = on_message(asked, told(asked), "Not yet", MORNING + DAY)
    again = clock(not_yet, MORNING + 2 * DAY)
    assert "did you get through" in text_of(told(again))
    met = on_message(again, told(again), "Yes", MORNING + 2 * DAY)
    assert met.conversation.state == "touched"
    assert {status for _, status in rows_of(met)} == {"done"}


def test_a_promise_is_kept_with_one_tap() -> None:
    stand = clock(promising(knowing(seller(), maria(date(2027, 1, 9))), date(2026, 12, 2)))
    kept = on_message(stand, told(stand), "Kept")
    assert kept.people.promises[0].kept_on == date(2026, 12, 2)


# ---- what is left of the message


def test_a_second_tap_changes_nothing_and_says_so_kindly() -> None:
    stand = reminded()
    done = on_message(stand, told(stand), "Tomorrow")
    again = reply_to(done, tapped(button(told(stand), "Done")))
    assert again.changes == ()
    assert again.removes_tapped
    assert again.screen is not None
    assert "settled already" in again.screen.lines[0].text or "settled already" in text_of(
        again.screen
    )


def test_its_buttons_live_until_all_of_it_is_acted_on() -> None:
    stand = promising(knowing(seller(), maria()), date(2026, 12, 2))
    stand = clock(stand)
    message = told(stand)
    first = reply_to(stand, tapped(button(message, "Kept: Maria Keller")))
    assert not first.removes_tapped
    stand = on_message(stand, message, "Kept: Maria Keller")
    second = reply_to(stand, tapped(button(message, "Done: Maria Keller")))
    assert second.removes_tapped


def test_they_live_whatever_the_screen_is() -> None:
    message = told(reminded())
    stand = says(reminded(), "/start sell", "Valves", "2")
    later = on_message(stand, message, "Tomorrow")
    assert rows_of(later) == [("contact", "waiting")]
    assert later.conversation.state == "asking"
    assert later.conversation.question == stand.conversation.question


def test_a_contact_that_was_deleted_meanwhile_is_no_dead_end() -> None:
    stand = reminded()
    gone = replace(stand, people=after_people(stand.people, ContactRemoved(10)))
    for label in labels_of(told(stand)):
        tap = button(told(stand), label)
        if tap.copies is None:
            reply = reply_to(gone, tapped(tap))
            assert reply.changes == ()
            assert reply.removes_tapped
            assert reply.screen is not None
            assert "isn't on your list" in text_of(reply.screen)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(("r_done", "r_stop", "r_more", "r_often", "r_open", "r_yes", "r_slow", "copy")),
    st.text(max_size=12) | st.sampled_from(("0", "99", "contact.10.2026-12-01", "plan.1.x", "٣")),
)
def test_forged_taps_reach_nothing_of_anybody(action: str, value: str) -> None:
    stand = knowing(seller(), maria(date(2027, 3, 1)))
    then = after_event(stand, Tapped(0, action, value), MORNING)
    assert then.people == stand.people
    assert then.screen is not None
