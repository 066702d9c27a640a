"""What the contacts of a case lack, and all that there is about one counterpart.

Keys and numbers, no sentences; days come in. Source of what is wanted: the expert's notes,
"Keep deciders and specialists"; 90 days, their cadence for a decider, the slowest of the two.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from cases.names import organisation_key
from cases.people import Contact, Plan, Touch
from cases.records import Case

GapKey = Literal["nobody", "no_specialist", "no_decider", "one_person", "one_carries", "silent"]

WANTED = 2  # contacts of a case: one alone leaves, falls ill, changes sides
LOOKED_AT = timedelta(days=180)
ENOUGH_TOUCHES = 3  # fewer say nothing about who carries a link
NEARLY_ALL = Fraction(4, 5)
SILENT = 90  # days


@dataclass(frozen=True)
class Gap:
    """One lack. `contact` of one_person and one_carries, `share` of one_carries.

    `days` of silent: since anybody was touched, or since the first was added.
    """

    key: GapKey
    contact: int | None = None
    share: Fraction | None = None
    days: int | None = None


@dataclass(frozen=True)
class Counterpart:
    """One organisation: newest touches first, all else by number."""

    key: str
    name: str  # as it was typed most often
    cases: tuple[Case, ...]
    contacts: tuple[Contact, ...]
    touches: tuple[Touch, ...]
    plans: tuple[Plan, ...]


def coverage(case: int, contacts: Iterable[Contact], today: date) -> tuple[Gap, ...]:
    """What the people of this case lack, the weightiest first. Others' contacts are ignored."""
    people = [contact for contact in contacts if case in contact.cases]
    if not people:
        return (Gap("nobody"),)
    levels = {contact.level for contact in people}
    found = [
        None if "operational" in levels else Gap("no_specialist"),
        _carried_by_one(people, today),
        _silence(people, today),
        None if "decision" in levels else Gap("no_decider"),
    ]
    return tuple(gap for gap in found if gap is not None)


def _carried_by_one(people: list[Contact], today: date) -> Gap | None:
    """Too few, or four of five touches of the last 180 days with the same person."""
    if len(people) < WANTED:
        return Gap("one_person", contact=people[0].number)
    counts = Counter(
        {
            contact.number: sum(today - LOOKED_AT <= touch.on <= today for touch in contact.touches)
            for contact in people
        }
    )
    (first, most), total = counts.most_common(1)[0], counts.total()
    if total < ENOUGH_TOUCHES or Fraction(most, total) < NEARLY_ALL:
        return None
    return Gap("one_carries", contact=first, share=Fraction(most, total))


def _silence(people: list[Contact], today: date) -> Gap | None:
    touched = [contact.last_touch for contact in people if contact.last_touch]
    since = max(touched, default=min(contact.added_on for contact in people))
    days = (today - since).days
    return Gap("silent", days=days) if days >= SILENT else None


def counterpart(
    name: str, cases: Iterable[Case], contacts: Iterable[Contact], plans: Iterable[Plan]
) -> Counterpart:
    """Cases with this counterpart; people of that name, or without one but of those cases.

    Names match without case and legal form: "ACME" is "Acme GmbH".
    """
    key = organisation_key(name)
    its_cases = [case for case in cases if key and organisation_key(case.counterpart) == key]
    numbers = {case.number for case in its_cases}
    people = [contact for contact in contacts if key and _belongs(contact, key, numbers)]
    touches = {touch.number: touch for contact in people for touch in contact.touches}
    typed = [case.counterpart for case in its_cases] + [person.organisation for person in people]
    return Counterpart(
        key,
        _most_typed(typed) or name,
        tuple(sorted(its_cases, key=lambda case: case.number)),
        tuple(sorted(people, key=lambda person: person.number)),
        tuple(sorted(touches.values(), key=lambda touch: (touch.on, touch.number), reverse=True)),
        tuple(plan for plan in plans if plan.case in numbers),
    )


def _most_typed(names: Iterable[str | None]) -> str | None:
    counts = Counter(name for name in names if name)
    return max(counts, key=counts.__getitem__, default=None)


def _belongs(contact: Contact, key: str, cases: set[int]) -> bool:
    own = organisation_key(contact.organisation)
    return own == key if own else not cases.isdisjoint(contact.cases)


def counterparts(cases: Iterable[Case], contacts: Iterable[Contact]) -> dict[str, str]:
    """All organisations, by key: how each was typed first. In the order they came up."""
    names = [case.counterpart for case in cases] + [person.organisation for person in contacts]
    found: dict[str, str] = {}
    for name in names:
        if name and (key := organisation_key(name)):
            found.setdefault(key, name)
    return found
