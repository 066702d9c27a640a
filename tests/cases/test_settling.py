"""A touch settles what it moves, and no more; taken back, what it settled is open again."""

from datetime import UTC, date, datetime, timedelta

from cases.people import Contact, People, Reminder, ReminderStatus, Touch
from cases.people_changes import ReminderDone, ReminderReopened
from cases.settling import settled

ADDED = date(2026, 12, 1)
DUE = ADDED + timedelta(days=42)
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def people(on: date | None, status: ReminderStatus, sent: bool = True, day: date = DUE) -> People:
    """Maria, touched then or never, and a reminder of that day."""
    touches = () if on is None else (Touch(2, "call", on, None, (1,)),)
    maria = Contact(1, "Maria", ADDED, cadence_days=42, touches=touches)
    told = day if sent else None
    return People((maria,), reminders=(Reminder(3, "contact", day, NOW, status, 1, sent_on=told),))


def test_a_touch_on_the_day_settles_it() -> None:
    assert settled(people(DUE, "sent"), {1}) == [ReminderDone(3)]


def test_a_touch_shortly_before_settles_it_too() -> None:
    assert settled(people(DUE - timedelta(days=1), "waiting", sent=False), {1}) == [ReminderDone(3)]


def test_a_touch_of_the_day_she_was_added_moves_nothing() -> None:
    assert settled(people(ADDED, "sent"), {1}) == []


def test_taken_back_it_is_open_again() -> None:
    assert settled(people(None, "done"), {1}) == [ReminderReopened(3)]


def test_what_was_skipped_or_stopped_stays_so() -> None:
    for status in ("skipped", "stopped"):
        assert settled(people(DUE, status), {1}) == []
        assert settled(people(None, status), {1}) == []


def test_others_are_left_alone() -> None:
    assert settled(people(DUE, "sent"), {2}) == []
