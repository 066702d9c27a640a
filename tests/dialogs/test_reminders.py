"""Reminders: told by the clock, answered with a tap, and what is left of the message then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

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
    reminded,
    reply_of_the_clock,
    rows_of,
    seller,
    text_of,
    told,
)
from tests.dialogs.test_every_state import is_presentable
from tests.dialogs.walking import says, taps

DAY = timedelta(days=1)
COPY_BUTTON, PHONE, CALLBACK = 256, 700, 64


# ---- told


def test_a_due_contact_is_told_with_all_that_makes_the_next_step_easy() -> None:
    stand = promising(knowing(seller(), maria()), date(2026, 12, 20))
    text = text_of(told(clock(stand)))
    for words in ("Maria Keller", "quality manager", "Acme GmbH", "EDI", "20 October", "forecast"):
        assert words in text
    assert len(text) <= PHONE


def test_two_of_one_name_are_told_apart_on_their_buttons() -> None:
    beta = replace(maria(number=20), organisation="Beta AG")
    message = told(clock(knowing(seller(), maria(), beta)))
    done = {label for label in labels_of(message) if label.startswith("Done")}
    assert done == {"Done: Maria Keller, Acme GmbH", "Done: Maria Keller, Beta AG"}


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
    assert lines[1].startswith("1. Promise to Maria Keller")
    assert lines[2].startswith("2. Maria Keller")


def test_a_meeting_is_told_with_what_is_still_unknown() -> None:
    stand = says(seller(), "assess again", "no idea", "All still true", "9 December")
    text = text_of(told(clock(stand)))
    assert "The meeting is in a week" in text
    assert "Still open: your share of their sales" in text
    eve = clock(stand, MORNING + 6 * DAY)
    assert "The meeting is tomorrow" in text_of(told(eve))


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


def test_with_names_hidden_the_line_to_copy_tells_nothing_of_the_role() -> None:
    copied = []
    for role in ("quality manager", "head of purchasing", None):
        stand = knowing(seller(), replace(maria(), role=role))
        message = told(clock(says(stand, "/settings names off")))
        copied.append(button(message, "Copy the line").copies)
    assert len(set(copied)) == 1


def test_a_tap_shows_who_it_is() -> None:
    stand = promising(knowing(seller(), maria()), date(2026, 12, 2))
    stand = clock(says(stand, "/settings names off"))
    assert "Maria Keller" in on_message(stand, told(stand), "More (2)").lines


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
