"""Reminders: told by the clock, answered with a tap, and what is left of the message then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.people_changes import ContactRemoved
from cases.people_standing import after_people
from dialogs.events import Said, Tapped
from dialogs.screen import Drawn
from tests.dialogs.reminding_stands import (
    MORNING,
    button,
    clock,
    knowing,
    labels_of,
    maria,
    on_message,
    promising,
    reply_of_the_clock,
    reply_to,
    seller,
    text_of,
    told,
)
from tests.dialogs.test_every_state import is_presentable
from tests.dialogs.walking import Stand, after_event, says, tapped, taps

DAY = timedelta(days=1)
COPY_BUTTON, PHONE, CALLBACK = 256, 700, 64


def reminded(*, language: str = "en", channel: str = "telegram") -> Stand:
    """Maria was due yesterday, and it was told this morning."""
    return clock(knowing(seller(language, channel), maria()))


def rows_of(stand: Stand) -> list[tuple[str, str]]:
    return [(one.kind, one.status) for one in stand.people.reminders]


# ---- told


def test_a_due_contact_is_told_with_all_that_makes_the_next_step_easy() -> None:
    stand = promising(knowing(seller(), maria()), date(2026, 12, 20))
    text = text_of(told(clock(stand)))
    for words in ("Maria Keller", "quality manager", "Acme GmbH", "EDI", "20 October", "forecast"):
        assert words in text
    assert len(text) <= PHONE


def test_the_opening_line_is_ready_to_copy() -> None:
    message = told(reminded())
    copied = button(message, "Copy the line").copies
    assert copied is not None
    assert copied in text_of(message)
    assert len(copied) <= COPY_BUTTON


def test_no_screen_is_drawn_and_nothing_moves_where_the_person_stands() -> None:
    before = knowing(seller(), maria())
    reply = reply_of_the_clock(before, MORNING)
    assert reply.screen is None
    assert reply.conversation.state == before.conversation.state
    assert reply.conversation.screen == before.conversation.screen


def test_it_is_told_once_and_the_next_look_is_at_the_next_thing_due() -> None:
    stand = reminded()
    assert stand.conversation.spoke_at == MORNING
    assert clock(stand, MORNING + timedelta(minutes=5)).messages == ()
    assert stand.conversation.look_at == MORNING + DAY  # did you reach her?


def test_where_nothing_is_due_nothing_is_said_and_the_clock_looks_again() -> None:
    stand = clock(knowing(seller(), maria(date(2026, 12, 10))))
    assert stand.messages == ()
    assert stand.conversation.look_at == datetime(2026, 12, 10, 7, tzinfo=UTC)


def test_forty_things_missed_are_one_message_that_fits() -> None:
    """Down for ten days: five in words, the rest in the list; each written down once."""
    people = [
        maria(date(2026, 11, 22) + DAY * (n % 10), 10 + n, f"Person {n} of a long name indeed")
        for n in range(40)
    ]
    stand = clock(knowing(seller(), *people))
    message = told(stand)
    is_presentable(message)
    assert "And 35 more: /reminders" in text_of(message)
    assert len(text_of(message)) <= PHONE
    assert len(message.rows) == 5
    assert len({one.contact for one in stand.people.reminders}) == 40
    listed = says(stand, "/reminders")
    seen = set(listed.labels)
    while "Next" in listed.labels:
        listed = taps(listed, "Next")
        seen |= set(listed.labels)
    assert len([label for label in seen if label.startswith("Open · ")]) == 40


def test_the_weightiest_comes_first() -> None:
    stand = promising(knowing(seller(), maria()), date(2026, 12, 2))
    lines = [line.text for line in told(clock(stand)).lines]
    assert lines[1].startswith("1. Promised for today")
    assert lines[2].startswith("2. Maria Keller")


def test_a_meeting_is_told_with_what_is_still_unknown() -> None:
    stand = says(seller(), "assess again", "no idea", "All still true", "9 December")
    text = text_of(told(clock(stand)))
    assert "In 7 days is the meeting" in text
    assert "Still open: your share of their sales" in text
    eve = clock(stand, MORNING + 6 * DAY)
    assert "Tomorrow is the meeting" in text_of(told(eve))


def test_an_interview_left_in_the_middle_is_told_once_and_goes_on() -> None:
    stand = says(seller(), "/start buy", "Pads, Beta", "2.", "2.")
    stand = clock(says(stand, "/cases"))
    assert "Pads, Beta" in text_of(told(stand))
    on = on_message(stand, told(stand), "Go on")
    assert on.conversation.state == "asking"
    assert "3/6" in on.lines
    assert clock(stand, MORNING + DAY).messages == ()


# ---- names off the lock screen


HIDDEN = ("Maria", "Keller", "quality", "EDI", "forecast", "Brake")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("several", [False, True])
def test_with_names_hidden_only_the_organisation_is_said(language: str, several: bool) -> None:
    """Neither in the words nor on a button nor in what is copied, of one or of many."""
    stand = says(knowing(seller(language), maria()), "/settings names off")
    if several:
        stand = promising(stand, date(2026, 12, 2))
        stand = says(stand, "/cases", "1", "/settings")
    message = told(clock(stand))
    said = text_of(message) + " ".join(labels_of(message))
    said += " ".join(tap.copies or "" for row in message.rows for tap in row)
    assert "Acme GmbH" in said
    assert not [word for word in HIDDEN if word in said]


def test_a_tap_shows_who_it_is() -> None:
    stand = promising(knowing(seller(), maria()), date(2026, 12, 2))
    stand = clock(says(stand, "/settings names off"))
    assert "Maria Keller" in on_message(stand, told(stand), "More (2)").lines


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


# ---- ignored


def test_after_three_ignored_it_asks_once_whether_to_slow_down() -> None:
    stand = knowing(
        seller(), *(maria(date(2026, 12, 2) + DAY * n, 10 + n, f"P{n}") for n in range(6))
    )
    messages: list[Drawn] = []
    for n in range(5):
        stand = clock(stand, MORNING + DAY * n)
        messages.append(told(stand))
    asks = ["once a week" in text_of(message) for message in messages]
    assert asks == [False, False, False, True, False]
    slower = on_message(stand, messages[3], "Once a week", MORNING + 4 * DAY)
    assert slower.person.rhythm.slowed
    same = on_message(stand, messages[3], "As now", MORNING + 4 * DAY)
    assert not same.person.rhythm.slowed


# ---- the list


def test_the_list_says_what_and_when_on_the_own_clock() -> None:
    stand = promising(knowing(seller(), maria(date(2026, 12, 10))), date(2026, 12, 4))
    listed = says(stand, "/reminders")
    assert listed.labels[:2] == [
        "Fri 4 Dec, 8:00 · Promise: Maria Keller",
        "Thu 10 Dec, 8:00 · Maria Keller",
    ]
    assert "Europe/Berlin" in listed.lines
    assert "Case card" in listed.labels


def test_what_lies_ahead_gets_its_row_when_somebody_acts_on_it() -> None:
    listed = says(knowing(seller(), maria(date(2026, 12, 10))), "/reminders")
    opened = taps(listed, listed.labels[0])
    assert opened.people.reminders == ()
    later = taps(opened, "Next week")
    assert rows_of(later) == [("contact", "waiting")]
    assert later.people.reminders[0].on == date(2026, 12, 10)
    skipped = taps(opened, "Skip this time")
    assert rows_of(skipped) == [("contact", "skipped")]
    assert "Thu 10 Dec, 8:00 · Maria Keller" not in skipped.labels


def test_it_is_searched_by_typing() -> None:
    stand = knowing(seller(), maria(date(2026, 12, 10)), maria(date(2026, 12, 11), 11, "Jan Novák"))
    found = says(stand, "/reminders", "novak")
    assert [label for label in found.labels if "·" in label] == ["Fri 11 Dec, 8:00 · Jan Novák"]
    assert len(says(found, "acme").labels) > len(found.labels)
    nothing = says(found, "nobody here")
    assert "Nothing found" in nothing.lines
    assert len([one for one in taps(nothing, "All reminders").labels if "·" in one]) == 2


def test_the_terminal_has_all_of_it() -> None:
    stand = reminded(channel="terminal")
    assert labels_of(told(stand)) == []  # no number is shown that would mean something else
    assert "/reminders" in text_of(told(stand))
    stand = says(stand, "/reminders", "1", "another day", "4 December")
    assert stand.people.reminders[0].snoozed_to == date(2026, 12, 4)


def test_every_button_fits_what_telegram_takes() -> None:
    message = told(reminded(language="de"))
    is_presentable(message)
    assert all(len(tap.data.encode()) <= CALLBACK for row in message.rows for tap in row)
