"""Suggestions taken on: two taps make a plan; what becomes of it; its file; days in a month."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import vobject

from cases.people_changes import PlanDone
from cases.people_standing import after_people
from dialogs.events import Tapped
from dialogs.machine import react
from levers.loading import lever
from levers.playbook import Side
from tests.dialogs.reminding_stands import (
    button,
    clock,
    knowing,
    maria,
    on_message,
    planned,
    reply_to,
    seller,
    text_of,
    told,
)
from tests.dialogs.walking import NOW, Stand, after_event, says, tapped, taps

DAY = timedelta(days=1)


# ---- made


def test_two_taps_make_a_plan() -> None:
    stand = planned()
    (plan,) = stand.people.plans
    assert (plan.case, plan.due_on, plan.status) == (1, date(2026, 12, 15), "open")
    assert stand.conversation.state == "plan"
    assert "15 December 2026" in stand.lines


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("This week", date(2026, 12, 4)),
        ("In 2 weeks", date(2026, 12, 15)),
        ("In a month", date(2026, 12, 31)),
    ],
)
def test_each_span_is_a_day(label: str, day: date) -> None:
    assert taps(seller(), "What to do", "Plan 1", label).people.plans[0].due_on == day


def test_this_week_is_never_today() -> None:
    friday = datetime(2026, 12, 4, 9, tzinfo=UTC)
    stand = taps(seller(), "What to do", "Plan 1")
    tap = next(one for one in stand.taps if one.label == "This week")
    assert after_event(stand, tapped(tap), friday).people.plans[0].due_on > friday.date()


def test_another_day_is_typed_or_tapped_in_the_month() -> None:
    stand = taps(seller(), "What to do", "Plan 2")
    assert says(stand, "12 January").people.plans[0].due_on == date(2027, 1, 12)
    stand = taps(stand, "Another day", "›", "14")
    assert stand.people.plans[0].due_on == date(2027, 1, 14)


def test_a_suggestion_that_is_planned_already_opens_its_plan() -> None:
    stand = says(planned(), "/cases", "1")
    stand = taps(stand, "Assessment", "What to do", "Plan 1")
    assert stand.conversation.state == "plan"
    assert len(stand.people.plans) == 1


def test_more_ideas_can_be_planned_too() -> None:
    stand = taps(seller(), "What to do", "More ideas")
    numbers = [label for label in stand.labels if label.startswith("Plan ")]
    assert f"{len(numbers)}. " in stand.lines
    ids = set()
    for label in numbers:
        ids.add(taps(stand, label, "This week").people.plans[0].suggestion)
    assert len(ids) == len(numbers)


def side_of(stand: Stand) -> Side:
    assert stand.case is not None
    return lever(stand.case.lever).side(stand.case.side)


# ---- what becomes of it


def test_moved_done_and_dropped() -> None:
    stand = planned()
    moved = says(taps(stand, "Move"), "20 December")
    assert moved.people.plans[0].due_on == date(2026, 12, 20)
    assert taps(moved, "Done").people.plans[0].status == "done"
    dropped = taps(moved, "Drop it")
    assert dropped.people.plans[0].status == "dropped"
    assert dropped.conversation.state == "planned"


def test_with_whom_is_toggled() -> None:
    stand = knowing(planned(), maria(), maria(number=11, name="Jan Novák"))
    stand = says(stand, "/cases", "1")
    stand = taps(stand, "Plans", "Maria Keller", "Jan Novák", "Maria Keller")
    assert stand.people.plans[0].contacts == (11,)
    assert "With Jan Novák" in stand.lines


def test_people_of_other_cases_are_not_offered() -> None:
    stranger = replace(maria(), cases=(7,))
    stand = taps(says(knowing(planned(), stranger), "/cases", "1"), "Plans")
    assert "Maria Keller" not in stand.labels


def test_several_plans_are_a_list_the_soonest_first() -> None:
    stand = taps(says(planned(), "/cases", "1"), "Assessment", "What to do", "Plan 2", "This week")
    stand = taps(stand, "Plans")
    assert stand.conversation.state == "planned"
    assert stand.labels[0].endswith("4 Dec 2026")
    assert stand.labels[1].endswith("15 Dec 2026")


def test_it_is_told_on_its_morning_and_done_with_one_tap() -> None:
    stand = clock(planned(), datetime(2026, 12, 15, 7, tzinfo=UTC))
    assert "Planned for today (Brake discs, Acme)" in text_of(told(stand))
    done = on_message(stand, told(stand), "Done", datetime(2026, 12, 15, 8, tzinfo=UTC))
    assert done.people.plans[0].done_on == date(2026, 12, 15)
    assert done.conversation.state == "plan"


def test_put_off_a_plan_moves() -> None:
    at = datetime(2026, 12, 15, 7, tzinfo=UTC)
    stand = clock(planned(), at)
    moved = on_message(stand, told(stand), "In 3 days", at)
    assert moved.people.plans[0].due_on == date(2026, 12, 18)
    again = clock(moved, at + 3 * DAY)
    assert "Planned for today" in text_of(told(again))


def test_a_week_after_it_was_done_it_asks_and_the_trend_shows_the_answer() -> None:
    stand = taps(planned(), "Done")
    asked = clock(stand, datetime(2026, 12, 8, 7, tzinfo=UTC))
    assert "stronger" in text_of(told(asked))
    stand = on_message(asked, told(asked), "Yes", datetime(2026, 12, 8, 8, tzinfo=UTC))
    assert stand.people.plans[0].stronger is True
    assert clock(stand, datetime(2026, 12, 9, 7, tzinfo=UTC)).messages == ()
    stand = taps(stand, "Answer it anew")
    assert stand.conversation.state == "asking"
    assert stand.case is not None
    first, second = stand.case.rounds
    suggestion = stand.people.plans[0].suggestion
    improves = next(s for s in side_of(stand).suggestions if s.id == suggestion).improves
    others = {q: c for q, c in first.choices("mine").items() if q not in improves}
    assert second.choices("mine") == others  # they still hold
    assert stand.conversation.question in improves
    while stand.conversation.state == "asking":
        strongest = [
            tap for tap in stand.taps if "|choose|" in tap.data and "unknown" not in tap.data
        ]
        stand = taps(stand, strongest[-1].label.removeprefix("✓ "))
    assert stand.conversation.state == "assessed"
    assert " → " in stand.lines


def test_no_is_no_reproach_and_asks_nothing_more() -> None:
    stand = taps(planned(), "Done")
    asked = clock(stand, datetime(2026, 12, 8, 7, tzinfo=UTC))
    stand = on_message(asked, told(asked), "No", datetime(2026, 12, 8, 8, tzinfo=UTC))
    assert stand.people.plans[0].stronger is False
    assert "links take time" in stand.lines


def test_a_deleted_case_takes_its_reminder_along() -> None:
    at = datetime(2026, 12, 15, 7, tzinfo=UTC)
    stand = clock(planned(), at)
    message = told(stand)
    stand = taps(says(stand, "/cases", "1"), "Delete the case", "Yes")
    stand = on_message(stand, message, "Done", at)
    assert "isn't on your list" in stand.lines


def test_a_plan_that_was_done_elsewhere_is_settled() -> None:
    at = datetime(2026, 12, 15, 7, tzinfo=UTC)
    stand = clock(planned(), at)
    done = replace(stand, people=after_people(stand.people, PlanDone(1, at.date())))
    reply = reply_to(done, tapped(button(told(stand), "Drop it")), at)
    assert reply.changes == ()


@pytest.mark.parametrize("day", ["2026-11-30", "2029-01-01", "2026-02-30", "", "tomorrow"])
def test_no_forged_day_becomes_a_plan(day: str) -> None:
    stand = taps(seller(), "What to do", "Plan 1", "Another day")
    event = Tapped(stand.conversation.screen, "day", day)
    reply = react(stand.knowing({"case", "people"}), "day", event, NOW)
    assert reply.changes == ()


def test_in_the_terminal_a_bare_number_is_no_button_of_a_plan_either() -> None:
    stand = says(taps(seller(channel="terminal"), "What to do", "Plan 1"), "1")
    assert stand.people.plans == ()
    assert says(stand, "1)").people.plans != ()


def test_moved_on_its_screen_an_older_reminder_of_it_is_settled() -> None:
    at = datetime(2026, 12, 15, 7, tzinfo=UTC)
    stand = clock(planned(), at)
    moved = says(taps(says(stand, "/cases", "1"), "Plans", "Move"), "20 December")
    late = on_message(moved, told(stand), "Done", at)
    assert late.people.plans[0].status == "open"
    assert "settled already" in late.lines


# ---- files


def test_a_plan_and_a_meeting_are_handed_over_as_files() -> None:
    stand = taps(planned(), "Calendar file")
    (message,) = stand.messages
    assert message.file_name == "plan-1.ics"
    event = vobject.readOne(message.file_content).vevent
    assert event.dtstart.value == datetime(2026, 12, 15, 7, tzinfo=UTC)
    stand = taps(says(seller(), "12 January"), "Case card", "Calendar file")
    event = vobject.readOne(stand.messages[0].file_content).vevent
    assert event.dtstart.value == date(2027, 1, 12)
    assert event.summary.value == "Meeting: Brake discs, Acme"


def test_nobody_s_name_stands_in_a_file() -> None:
    stand = taps(says(knowing(planned(), maria()), "/cases", "1"), "Plans", "Maria Keller")
    (message,) = taps(stand, "Calendar file").messages
    assert message.file_content is not None
    assert "Maria" not in message.file_content
