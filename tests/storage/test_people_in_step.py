"""What stands in memory after a change, and what the rows say: one and the same.

Screens are drawn from memory at once, and from the rows ever after.
"""

from functools import reduce
from itertools import count
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import people_changes as did
from cases.calendar import monthly_on
from cases.changes import CaseDeleted
from cases.people import People
from cases.people_standing import RULES, after_people
from storage.applying import OF_PEOPLE
from storage.ledger import Page
from tests.storage.conftest import AT, Book, opened, wrote
from tests.storage.happenings import begun, next_change

DAY = AT.date()
newcomers = count(1)


def whole(page: Page) -> People:
    return page.people(whole=True)


def test_every_change_of_people_is_written_and_stands() -> None:
    """A kind that is added to the records is not forgotten in either place."""
    kinds = set(get_args(did.PeopleChange))
    assert set(OF_PEOPLE) == kinds
    assert kinds - set(RULES) == {did.RhythmSet}


@pytest.mark.parametrize(
    "change",
    [
        did.ContactChanged(1, "cadence_days", 7),
        did.ContactChanged(3, "rrule", monthly_on(31)),
        did.ContactChanged(1, "organisation", None),
        did.ContactTied(3, 1),
        did.ContactTied(1, 1),
        did.ContactTied(2, 3, tied=False),
        did.ContactRemoved(1),
        did.ContactRemoved(2),
        did.ContactsMerged(1, 2),
        did.ContactsMerged(2, 1),
        did.ContactsMerged(3, 2),
        did.Touched(21, (2, 1), DAY),
        did.TouchChanged(4, (3, 3), DAY, "fair", "spares"),
        did.TouchUndone(6),
        did.PromiseDropped(8),
        did.PlanMet(11, (3,)),
        did.Reminded(20, "contact", DAY, AT, DAY, contact=2),
        did.ReminderSnoozed(13, DAY, AT),
        CaseDeleted(1),
    ],
    ids=repr,
)
def test_each_change_is_the_same_in_both(book: Book, change: Any) -> None:
    """Where it has something to do for everything that it is to leave alone."""
    book.turn("maria", *(opened(case) for case in (1, 2, 3)), wrote(*begun(), change))
    assert book.sees("maria", whole) == reduce(after_people, [*begun(), change], People())


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=30,
)
@given(st.data(), st.booleans())
def test_what_stands_in_memory_is_what_is_kept(book: Book, data: Any, at_once: bool) -> None:
    """After any changes the rows say what the screen after each of them was drawn from."""
    who = f"newcomer {next(newcomers)}"
    book.turn(who, *(opened(case) for case in (1, 2, 3)))
    decided: list[Any] = begun()
    people, cases = reduce(after_people, decided, People()), {1, 2, 3}
    for number in range(21, data.draw(st.integers(21, 35))):
        change = data.draw(next_change(people, cases, number))
        people = after_people(people, change)
        if isinstance(change, CaseDeleted):
            cases.discard(change.case)
        decided.append(change)
    for part in [decided] if at_once else [[change] for change in decided]:
        book.turn(who, wrote(*part))
    assert book.sees(who, whole) == people
