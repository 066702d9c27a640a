"""What a screen shows right after a change: the rules that rows follow as well."""

from datetime import timedelta
from typing import Any

import pytest

from cases import people_changes as did
from cases.calendar import monthly_on
from cases.changes import CaseDeleted, LanguageSet
from cases.people import Contact, People, Reminder
from cases.people_standing import after_people
from tests.cases.living import MONDAY, at

NOW = at(MONDAY)
DAY = timedelta(days=1)


def after(*changes: Any, people: People = People()) -> People:
    for change in changes:
        people = after_people(people, change)
    return people


def with_two(*changes: Any) -> People:
    """Contacts 1 and 2, both of case 7, and then what happens."""
    added = [did.ContactAdded(n, f"Person {n}", MONDAY, cases=(7,)) for n in (1, 2)]
    return after(*added, *changes)


def person(people: People, number: int) -> Contact:
    return next(one for one in people.contacts if one.number == number)


def told(number: int, kind: Any, **about: int) -> did.Reminded:
    return did.Reminded(number, kind, MONDAY, NOW, MONDAY, **about)


def statuses(people: People) -> dict[int, str]:
    return {one.number: one.status for one in people.reminders}


def test_a_touch_is_everybodys_who_was_there_in_order_of_days() -> None:
    """What was told late stands where it belongs."""
    people = with_two(
        did.Touched(3, (2, 1, 2), MONDAY, "call", "EDI"), did.Touched(4, (1,), MONDAY - DAY)
    )
    assert [touch.number for touch in person(people, 1).touches] == [4, 3]
    assert person(people, 2).touches[0].contacts == (1, 2)
    assert person(people, 1).last_touch == MONDAY


def test_a_touch_by_itself_leaves_the_reminders_as_they_are() -> None:
    """What it settles is said by changes of its own: `cases.settling`."""
    people = with_two(
        did.Promised(3, 1, "forecast", MONDAY),
        told(4, "contact", contact=1),
        told(5, "reached", contact=1),
        told(6, "promise", promise=3, contact=1),
        told(7, "contact", contact=2),
        did.ReminderNoticed(8, "contact", MONDAY + DAY, NOW, contact=1),
        did.Touched(9, (1,), MONDAY),
    )
    assert statuses(people) == {4: "sent", 5: "sent", 6: "sent", 7: "sent", 8: "waiting"}


def test_a_changed_touch_moves_to_whom_it_was_with() -> None:
    people = with_two(did.Touched(3, (1,), MONDAY), did.TouchChanged(3, (2,), MONDAY, "call", "x"))
    assert person(people, 1).touches == ()
    assert (person(people, 2).touches[0].kind, person(people, 2).touches[0].note) == ("call", "x")
    people = after(did.TouchUndone(3), people=people)
    assert person(people, 2).touches == ()


def test_days_and_a_rule_take_each_others_place() -> None:
    people = with_two(
        did.ContactChanged(1, "cadence_days", 21), did.ContactChanged(1, "rrule", monthly_on(31))
    )
    assert (person(people, 1).cadence_days, person(people, 1).rrule) == (None, monthly_on(31))
    people = after(did.ContactChanged(1, "cadence_days", 7), people=people)
    assert (person(people, 1).cadence_days, person(people, 1).rrule) == (7, None)


def test_a_new_cadence_lifts_what_was_stopped_about_this_contact() -> None:
    """A promise that is not to be reminded of stays so."""
    people = with_two(
        did.Promised(3, 1, "forecast", MONDAY),
        told(4, "contact", contact=1),
        told(5, "promise", promise=3, contact=1),
        told(6, "contact", contact=2),
        *(did.ReminderStopped(number) for number in (4, 5, 6)),
        did.ContactChanged(1, "role", "planner"),
    )
    assert sorted(statuses(people)) == [4, 5, 6]
    people = after(did.ContactChanged(1, "cadence_days", 21), people=people)
    assert sorted(statuses(people)) == [5, 6]


def test_what_was_with_a_removed_contact_alone_goes_with_it() -> None:
    """What others were in stays, without them."""
    people = with_two(
        did.Touched(3, (1,), MONDAY),
        did.Touched(4, (1, 2), MONDAY),
        did.Promised(5, 1, "forecast", MONDAY),
        did.PlanMade(6, 7, "pilot", MONDAY, (1, 2)),
        told(8, "contact", contact=1),
        told(9, "promise", promise=5),
        told(10, "plan", plan=6, case=7),
        did.ContactRemoved(1),
    )
    (left,) = people.contacts
    assert [(touch.number, touch.contacts) for touch in left.touches] == [(4, (2,))]
    assert people.promises == ()
    assert people.plans[0].contacts == (2,)
    assert sorted(statuses(people)) == [10]


def test_merged_people_have_what_both_had() -> None:
    """Where the one that stays says nothing, the other's word is taken."""
    people = with_two(
        did.ContactChanged(1, "organisation", "Acme"),
        did.ContactChanged(2, "organisation", "Acme Ltd"),
        did.ContactChanged(2, "role", "planner"),
        did.ContactChanged(2, "cadence_days", 21),
        did.ContactTied(2, 8),
        did.Touched(3, (2,), MONDAY - DAY),
        did.Touched(4, (1, 2), MONDAY),
        did.Promised(5, 2, "forecast", MONDAY),
        did.PlanMade(6, 7, "pilot", MONDAY, (1, 2)),
        did.ContactsMerged(1, 2),
    )
    (one,) = people.contacts
    assert (one.organisation, one.role, one.cadence_days) == ("Acme", "planner", 21)
    assert one.cases == (7, 8)
    assert [(touch.number, touch.contacts) for touch in one.touches] == [(3, (1,)), (4, (1,))]
    assert people.promises[0].contact == 1
    assert people.plans[0].contacts == (1,)


def test_of_merged_people_what_was_told_about_promises_stays_told() -> None:
    """It would be told again; what was decided about the one that goes is of no use."""
    people = with_two(
        did.Promised(5, 2, "forecast", MONDAY),
        told(6, "promise", promise=5, contact=2),
        told(8, "contact", contact=2),
        told(9, "contact", contact=1),
        did.ContactsMerged(1, 2),
    )
    assert {one.number: one.contact for one in people.reminders} == {6: 1, 9: 1}


def test_a_reminder_goes_through_its_days() -> None:
    """Told, put off, told again under the same number, done."""
    people = with_two(told(4, "contact", contact=1), did.ReminderSnoozed(4, MONDAY + DAY, NOW))
    (row,) = people.reminders
    assert (row.status, row.snoozed_to, row.sent_on) == ("waiting", MONDAY + DAY, None)
    people = after(told(4, "contact", contact=1), people=people)
    assert people.reminders == (
        Reminder(4, "contact", MONDAY, NOW, "sent", contact=1, sent_on=MONDAY),
    )
    assert statuses(after(did.ReminderDone(4), people=people)) == {4: "done"}


def test_a_deleted_case_takes_its_plans_and_reminders_but_nobody() -> None:
    people = with_two(
        did.ContactTied(1, 8),
        did.PlanMade(3, 7, "pilot", MONDAY),
        did.PlanMade(4, 8, "pilot", MONDAY),
        told(5, "meeting", case=7),
        told(6, "plan", plan=3),
        told(9, "plan", plan=4, case=8),
        told(10, "contact", contact=1),
        CaseDeleted(7),
    )
    assert [one.cases for one in people.contacts] == [(8,), ()]
    assert [plan.number for plan in people.plans] == [4]
    assert sorted(statuses(people)) == [9, 10]


def test_a_plan_lives_until_it_is_judged() -> None:
    people = with_two(
        did.PlanMade(3, 7, "pilot", MONDAY, (2, 1)),
        did.PlanMoved(3, MONDAY + DAY),
        did.PlanDone(3, MONDAY + DAY),
        did.PlanJudged(3, MONDAY + 8 * DAY, stronger=True),
    )
    (plan,) = people.plans
    assert (plan.contacts, plan.due_on, plan.status) == ((1, 2), MONDAY + DAY, "done")
    assert (plan.done_on, plan.asked_on, plan.stronger) == (MONDAY + DAY, MONDAY + 8 * DAY, True)


@pytest.mark.parametrize("kept", [MONDAY, None], ids=["kept", "open again"])
def test_a_promise_is_kept_or_open_again(kept: Any) -> None:
    people = with_two(did.Promised(3, 1, "forecast", MONDAY), did.PromiseKept(3, MONDAY))
    people = after(did.PromiseKept(3, kept), people=people)
    assert people.promises[0].kept_on == kept


def test_a_change_that_is_about_nobody_leaves_everything() -> None:
    people = with_two(did.Touched(3, (1,), MONDAY))
    assert after(LanguageSet("de", chosen=True), people=people) == people
