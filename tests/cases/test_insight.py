"""What the contacts of a case lack, and one counterpart's page."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from cases.insight import Gap, counterpart, counterparts, coverage
from cases.people import Contact, Level, Plan, Touch
from cases.records import Case

TODAY = date(2026, 7, 1)


def person(number: int, level: Level | None, *days_ago: int, case: int = 1) -> Contact:
    touches = tuple(
        Touch(100 * number + n, "call", TODAY - timedelta(days=days), None, (number,))
        for n, days in enumerate(days_ago)
    )
    name = f"Person {number}"
    return Contact(number, name, date(2026, 1, 1), level=level, cases=(case,), touches=touches)


def keys(*contacts: Contact) -> list[str]:
    return [gap.key for gap in coverage(1, contacts, TODAY)]


def test_a_decider_and_a_specialist_lately_touched_lack_nothing() -> None:
    assert keys(person(1, "decision", 10, 30), person(2, "operational", 20)) == []


def test_nobody() -> None:
    """Other cases' people do not count."""
    assert keys(person(1, "decision", 10, case=2)) == ["nobody"]


def test_one_alone() -> None:
    found = coverage(1, [person(1, "decision", 10)], TODAY)
    assert found == (Gap("no_specialist"), Gap("one_person", contact=1))


def test_no_specialist_and_no_decider() -> None:
    """Who has no level is neither."""
    assert keys(person(1, "decision", 9), person(2, None, 9)) == ["no_specialist"]
    assert keys(person(1, "operational", 9), person(2, None, 9)) == ["no_decider"]


def test_one_carries_nearly_all() -> None:
    """Four of five touches in 180 days; older ones do not count, and two say nothing."""
    carried = [person(1, "decision", 1, 2, 3, 180), person(2, "operational", 5, 181)]
    assert coverage(1, carried, TODAY) == (Gap("one_carries", contact=1, share=Fraction(4, 5)),)
    assert keys(person(1, "decision", 1, 2, 3), person(2, "operational", 5)) == []
    assert keys(person(1, "decision", 1, 2), person(2, "operational")) == []


def test_nobody_touched_for_months() -> None:
    """From 90 days on; never touched, from the day the first was added."""
    assert keys(person(1, "decision", 89), person(2, "operational")) == []
    silent = [person(1, "decision", 90), person(2, "operational", 120)]
    assert coverage(1, silent, TODAY) == (Gap("silent", days=90),)
    untouched = [person(1, "decision"), person(2, "operational")]
    assert coverage(1, untouched, TODAY) == (Gap("silent", days=181),)


def case(number: int, name: str | None) -> Case:
    return Case(number, "links", "procurement", None, datetime(2026, 1, 1, tzinfo=UTC), name)


def test_one_counterpart_with_everything() -> None:
    """By name without legal form; a person without an organisation by the case."""
    shared = Touch(7, "visit", date(2026, 6, 1), None, (1, 2))
    anna = replace(person(1, None, 5), organisation="ACME GmbH", cases=(), touches=(shared,))
    bert = replace(
        person(2, None), touches=(shared, Touch(8, "call", date(2026, 6, 2), None, (2,)))
    )
    other = replace(person(3, None, 3), organisation="Bolt")
    plans = [Plan(1, 1, "pilot", TODAY), Plan(2, 2, "pilot", TODAY)]
    page = counterpart("acme", [case(1, "Acme"), case(2, "Bolt AG")], [other, bert, anna], plans)
    assert (page.key, page.name) == ("acme", "Acme")
    assert [c.number for c in page.cases] == [1]
    assert [c.number for c in page.contacts] == [1, 2]
    assert [t.number for t in page.touches] == [8, 7]
    assert [p.number for p in page.plans] == [1]


def test_all_counterparts_each_once() -> None:
    cases = [case(1, "Acme"), case(2, None), case(3, "ACME AG")]
    contacts = [replace(person(1, None), organisation="Bolt Ltd."), person(2, None)]
    assert counterparts(cases, contacts) == {"acme": "Acme", "bolt": "Bolt Ltd."}
    assert counterpart("", cases, contacts, ()).cases == ()
