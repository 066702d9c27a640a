"""Days: cadence, due, overdue, rules, putting off."""

from contextlib import suppress
from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.calendar import (
    Standing,
    cadence_of,
    due_on,
    monthly_on,
    occurrences,
    overdue_on,
    recurrence,
    snoozed_to,
    state_of,
    yearly_on,
)
from cases.people import Contact, Level, Touch
from tests.cases.strategies import days

ADDED = date(2026, 1, 5)  # a Monday
RULES = [
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
    "FREQ=MONTHLY;BYDAY=1TU",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    monthly_on(31),
    yearly_on(2, 29),
]
cadences = st.one_of(st.integers(1, 400), st.sampled_from(RULES))


def person(cadence: int | str | None = None, touched: date | None = None) -> Contact:
    touches = (Touch(1, None, touched, None, (1,)),) if touched else ()
    days = cadence if isinstance(cadence, int) else None
    rule = cadence if isinstance(cadence, str) else None
    return Contact(1, "Maria Keller", ADDED, cadence_days=days, rrule=rule, touches=touches)


@pytest.mark.parametrize(("level", "days"), [("decision", 90), ("operational", 42), (None, 42)])
def test_without_a_cadence_the_levels_holds(level: Level | None, days: int) -> None:
    """Its own goes first; 0 is never."""
    assert cadence_of(Contact(1, "Maria", ADDED, level=level)) == days
    assert cadence_of(Contact(1, "Maria", ADDED, level=level, cadence_days=7)) == 7
    assert cadence_of(Contact(1, "Maria", ADDED, level=level, cadence_days=0)) is None


def test_due_counts_from_the_last_touch_or_from_being_added() -> None:
    """On the very day on which the cadence has passed."""
    assert due_on(person(42), None) == date(2026, 2, 16)
    assert due_on(person(42), date(2026, 2, 1)) == date(2026, 3, 15)  # a Sunday, a day like others


def test_fresh_due_overdue() -> None:
    """Overdue at half as long again, rounded up: 7 days and 4 more."""
    maria = person(7, touched=date(2026, 2, 1))
    stands = [state_of(maria, date(2026, 2, day)) for day in (1, 7, 8, 11, 12)]
    assert stands == [
        Standing("fresh", 7),
        Standing("fresh", 1),
        Standing("due", 0),
        Standing("due", 3),
        Standing("overdue", 4),
    ]


def test_who_is_not_to_be_reminded_of_is_fresh_for_ever() -> None:
    """Also when the rule is over."""
    assert state_of(person(0), date(2035, 1, 1)) == Standing("fresh", None)
    assert state_of(person("FREQ=WEEKLY;UNTIL=20260201"), date(2026, 3, 1)).state == "overdue"
    over = person("FREQ=WEEKLY;UNTIL=20260201", touched=date(2026, 2, 10))
    assert state_of(over, date(2026, 3, 1)) == Standing("fresh", None)


def test_of_several_touches_the_newest_counts() -> None:
    """In whatever order they were loaded."""
    touches = tuple(Touch(n, None, date(2026, 2, d), None, (1,)) for n, d in enumerate((3, 9, 1)))
    assert Contact(1, "Maria", ADDED, touches=touches).last_touch == date(2026, 2, 9)


@given(days, cadences, st.integers(0, 800))
def test_due_is_after_the_touch_and_overdue_after_due(
    touched: date, cadence: int | str, later: int
) -> None:
    """And the state says the same as the two days."""
    maria = person(cadence, touched)
    first, late = due_on(maria, touched), overdue_on(maria, touched)
    assert first and late and touched < first < late
    today = touched + timedelta(days=later)
    expected = "fresh" if today < first else "due" if today < late else "overdue"
    assert state_of(maria, today).state == expected


@given(days, cadences, st.integers(0, 800))
def test_occurrences_rise_and_only_the_first_has_come(
    touched: date, cadence: int | str, later: int
) -> None:
    """The latest that came, then all those ahead; the due day is never before its time."""
    maria, today = person(cadence, touched), touched + timedelta(days=later)
    found = list(islice(occurrences(maria, today), 5))
    assert all(one <= other for one, other in pairwise(found))
    assert all(day > today for day in found[1:])
    first = due_on(maria, touched)
    assert first and (found[0] <= today) is (first <= today)


def test_an_untouched_contact_comes_up_again_each_cadence() -> None:
    """Due, overdue, then each time that the cadence has passed once more."""
    maria = person(10, touched=date(2026, 2, 1))
    found = [day.isoformat() for day in islice(occurrences(maria, date(2026, 2, 1)), 4)]
    assert found == ["2026-02-11", "2026-02-16", "2026-02-21", "2026-03-03"]


def test_the_31st_is_the_last_of_a_shorter_month() -> None:
    """With our own rule; RFC 5545's passes over such months."""
    ends = [d.date().isoformat() for d in islice(recurrence(monthly_on(31), ADDED), 4)]
    assert ends == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]
    bare = recurrence("FREQ=MONTHLY;BYMONTHDAY=31", ADDED)
    assert [d.date().month for d in islice(bare, 3)] == [1, 3, 5]


def test_29_february_is_the_28th_in_other_years() -> None:
    """And the 29th where there is one."""
    found = [d.date().isoformat() for d in islice(recurrence(yearly_on(2, 29), ADDED), 3)]
    assert found == ["2026-02-28", "2027-02-28", "2028-02-29"]


def test_every_other_monday_stays_the_same_mondays() -> None:
    """Whoever is touched when; due is the first of them after the touch."""
    rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"  # from Monday 5 January: 19 January, 2 February
    assert due_on(person(rule), date(2026, 1, 12)) == date(2026, 1, 19)
    assert due_on(person(rule), date(2026, 1, 19)) == date(2026, 2, 2)


def test_a_rule_is_overdue_halfway_to_its_next_day() -> None:
    """First Tuesdays: 3 February, 3 March; touched on the eve it is not overdue at once."""
    assert overdue_on(person("FREQ=MONTHLY;BYDAY=1TU"), date(2026, 2, 2)) == date(2026, 2, 17)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "every 6 weeks",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=3",
        "FREQ=WEEKLY;BYHOUR=1",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
        "FREQ=WEEKLY;UNTIL=20269999",
        "DTSTART:20260101\nRRULE:FREQ=WEEKLY",
    ],
)
def test_what_is_no_rule_of_days_is_refused(text: str) -> None:
    """Also what would never come: it would be searched until the year 9999."""
    with pytest.raises(ValueError, match=r"."):
        recurrence(text, ADDED)


PIECES = "FREQ= MONTHLY YEARLY WEEKLY ; = , BYDAY BYMONTHDAY BYSETPOS + - 5 MO"


@given(st.lists(st.sampled_from(PIECES.split()), max_size=12))
def test_no_text_raises_anything_else(parts: list[str]) -> None:
    """Text comes from people and files."""
    with suppress(ValueError):
        recurrence("FREQ=MONTHLY;" + "".join(parts), ADDED)


def test_the_usual_spellings_of_a_rule_are_taken() -> None:
    """With its prefix, in small letters, with an end that names an hour."""
    assert due_on(person("RRULE:FREQ=WEEKLY;BYDAY=TU"), None) == date(2026, 1, 6)
    assert due_on(person("byday=tu;freq=weekly"), None) == date(2026, 1, 6)
    assert due_on(person("FREQ=WEEKLY;UNTIL=20260112T080000Z"), None) == date(2026, 1, 12)


def test_putting_off() -> None:
    """Tomorrow, three days, the same weekday next week, a date; never to today or before."""
    friday = date(2027, 12, 31)
    assert snoozed_to("tomorrow", friday) == date(2028, 1, 1)
    assert snoozed_to("three_days", friday) == date(2028, 1, 3)
    assert snoozed_to("next_week", friday) == date(2028, 1, 7)
    assert snoozed_to(date(2028, 2, 29), friday) == date(2028, 2, 29)
    assert snoozed_to(friday, friday) == date(2028, 1, 1)
