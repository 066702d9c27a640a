"""The export has everything about people, under the names that are promised."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from cases.calendar import monthly_on
from cases.export import exported
from cases.people import Contact, People, Promise, Reminder, Rhythm, Touch
from cases.records import Case, Outcome, Person
from tests.cases.living import BERLIN, MONDAY, at, case, contact, plan, promise

NOW = at(MONDAY, "12:00")
DAY = timedelta(days=1)
MARIA = Person(1, "telegram", "7", "en", False, "Europe/Berlin", NOW)


def export(
    people: People = People(),
    cases: tuple[Case, ...] = (),
    rhythm: Rhythm = BERLIN,
    spoke_at: datetime | None = None,
) -> dict[str, Any]:
    """As the file's reader gets it."""
    data = exported(MARIA, cases, people, NOW, MONDAY, rhythm=rhythm, spoke_at=spoke_at)
    return json.loads(json.dumps(data))


def reminded(**more: Any) -> Reminder:
    row = Reminder(40, "contact", MONDAY, NOW, "sent", contact=1, sent_on=MONDAY)
    return replace(row, **more)


def test_a_contact_has_its_cases_touches_and_promises() -> None:
    """One with several people in it stands with each of them."""
    met = Touch(9, "call", MONDAY, "EDI", (1, 2))
    one = replace(
        contact(1, MONDAY + DAY),
        organisation="Acme",
        role="quality manager",
        level="operational",
        notes="likes trains",
        cases=(3, 4),
        touches=(met,),
    )
    owed = replace(promise(5, MONDAY), contact=1)
    data = export(People((one, Contact(2, "Jan", MONDAY, touches=(met,))), (owed,)))
    first, second = data["contacts"]
    touch = {"id": 9, "kind": "call", "on": "2026-06-01", "note": "EDI"}
    assert first == {
        "id": 1,
        "name": "Person 1",
        "organisation": "Acme",
        "role": "quality manager",
        "level": "operational",
        "cadence_days": 42,
        "rrule": None,
        "notes": "likes trains",
        "added_on": "2026-04-21",
        "cases": [3, 4],
        "touches": [touch],
        "promises": [{"id": 5, "text": "Prices", "due_on": "2026-06-01", "kept_on": None}],
    }
    assert second["touches"] == [touch]
    assert second["promises"] == []


@pytest.mark.parametrize(
    ("one", "days"),
    [
        (Contact(1, "x", MONDAY, level="decision"), 90),
        (Contact(1, "x", MONDAY), 42),
        (Contact(1, "x", MONDAY, level="decision", cadence_days=21), 21),
        (Contact(1, "x", MONDAY, cadence_days=0), 0),
        (Contact(1, "x", MONDAY, rrule=monthly_on(31)), None),
    ],
)
def test_a_contacts_days_are_those_that_hold(one: Contact, days: int | None) -> None:
    """Its own, or its level's; none where a rule holds."""
    (data,) = export(People((one,)))["contacts"]
    assert (data["cadence_days"], data["rrule"]) == (days, one.rrule)


def test_plans_and_the_outcome_stand_with_their_case() -> None:
    """What was agreed in another one does not."""
    outcome = Outcome("all", "part", "preparation", "the volume", MONDAY)
    cases = (replace(case(1), outcome=outcome), case(2))
    plans = (plan(5, MONDAY, contacts=(7,), status="done", done_on=MONDAY), plan(6, MONDAY, case=2))
    first, second = export(People(plans=plans), cases)["cases"]
    assert first["outcome"] == {
        "asked": "all",
        "got": "part",
        "helped": "preparation",
        "line": "the volume",
        "told_on": "2026-06-01",
    }
    assert first["plans"] == [
        {
            "id": 5,
            "suggestion": "pilot",
            "due_on": "2026-06-01",
            "status": "done",
            "contacts": [7],
            "done_on": "2026-06-01",
            "stronger": None,
        }
    ]
    assert (second["outcome"], [one["id"] for one in second["plans"]]) == (None, [6])


def test_what_lies_ahead_is_waiting_at_its_own_hour() -> None:
    """In UTC, at the person's morning: 8:00 in Berlin's summer is 6:00."""
    people = People(
        (contact(1, MONDAY + DAY),),
        (replace(promise(5, MONDAY + 2 * DAY), contact=1),),
        (plan(6, MONDAY + 3 * DAY),),
    )
    listed = export(people, (case(1, meeting=MONDAY + 8 * DAY),))["reminders"]
    told = [(one["kind"], one["due_at"], one["contact"], one["case"]) for one in listed]
    assert told[:4] == [
        ("contact", "2026-06-02T06:00:00+00:00", 1, None),
        ("meeting", "2026-06-02T06:00:00+00:00", None, 1),
        ("promise", "2026-06-03T06:00:00+00:00", 1, None),
        ("plan", "2026-06-04T06:00:00+00:00", None, 1),
    ]
    assert {one["status"] for one in listed} == {"waiting"}


def test_who_was_spoken_to_today_is_reminded_tomorrow() -> None:
    """The time is the one at which it will be told."""
    people = People((contact(1, MONDAY - DAY),))
    (before,) = export(people)["reminders"]
    (after,) = export(people, spoke_at=at(MONDAY + DAY, "08:00"))["reminders"]
    assert before["due_at"].startswith("2026-06-02")
    assert after["due_at"].startswith("2026-06-03")


def test_what_was_decided_keeps_its_status_and_time() -> None:
    """And is listed once, with what it was about."""
    people = People((contact(1, MONDAY, days=400),), reminders=(reminded(status="skipped"),))
    listed = export(people)["reminders"]
    assert [(one["status"], one["due_at"]) for one in listed[:1]] == [
        ("skipped", NOW.isoformat()),
    ]
    assert listed[0]["contact"] == 1
    assert len({one["id"] for one in listed}) == len(listed)


def test_an_occurrence_keeps_its_id_when_it_is_decided() -> None:
    """Ahead it has no number yet; its kind, subject and day name it."""
    people = People((contact(1, MONDAY + DAY),))
    (ahead,) = export(people)["reminders"]
    row = reminded(on=MONDAY + DAY)
    decided = [
        one["id"]
        for one in export(replace(people, reminders=(row,)))["reminders"]
        if one["status"] == "sent"
    ]
    assert decided == [ahead["id"]]


def test_what_was_put_off_is_listed_once_with_its_new_day() -> None:
    """Its row waits, and it lies ahead: one and the same."""
    row = reminded(status="waiting", snoozed_to=MONDAY + 3 * DAY, sent_on=None)
    (one,) = export(People((contact(1, MONDAY),), reminders=(row,)))["reminders"]
    assert (one["status"], one["snoozed_to"]) == ("waiting", "2026-06-04")
    assert one["due_at"] == "2026-06-04T06:00:00+00:00"


def test_after_stop_nothing_lies_ahead() -> None:
    """What was decided is still told."""
    people = People((contact(1, MONDAY + DAY),), reminders=(reminded(on=date(2026, 5, 1)),))
    listed = export(people, rhythm=replace(BERLIN, unprompted=False))["reminders"]
    assert [one["status"] for one in listed] == ["sent"]


def test_the_rhythm_is_told() -> None:
    """As it is set in the settings."""
    assert (
        export()["user"].items()
        >= {
            "time_zone": "Europe/Berlin",
            "morning": "08:00",
            "quiet_from": "20:00",
            "quiet_to": "08:00",
            "unprompted": True,
            "names_hidden": False,
            "slowed": False,
        }.items()
    )


def test_somebody_who_agreed_on_nothing_exports_empty_lists() -> None:
    """The keys are there all the same."""
    data = export(cases=(case(1),))
    assert (data["contacts"], data["reminders"]) == ([], [])
    assert data["cases"][0]["plans"] == []


def test_without_a_rhythm_the_persons_own_zone_holds() -> None:
    """For callers who know no configured zone."""
    people = People((contact(1, MONDAY + DAY),))
    (one,) = exported(MARIA, (), people, NOW, MONDAY)["reminders"]
    assert one["due_at"] == "2026-06-02T06:00:00+00:00"


def test_a_promise_without_a_day_is_no_reminder() -> None:
    """It stands with its contact."""
    owed = Promise(5, 1, "Prices")
    data = export(People((contact(1, MONDAY + DAY),), (owed,)))
    assert [one["kind"] for one in data["reminders"]] == ["contact"]
    assert data["contacts"][0]["promises"][0]["due_on"] is None
