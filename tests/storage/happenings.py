"""What can happen next to a user's people: random changes that fit what stands."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import strategies as st

from cases import people_changes as did
from cases.calendar import monthly_on
from cases.changes import CaseDeleted, Change
from cases.people import Level, People, ReminderKind, TouchKind
from tests.storage.conftest import AT

WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["", "\0", "😀👩‍👩‍👧", "שלום", "\ud83d", "ü" * 4096]),
)
MAYBE = st.none() | WORDS
DAYS = st.integers(0, 6).map(lambda n: AT.date() + timedelta(days=n))
LEVELS = st.none() | st.sampled_from(get_args(Level))
KINDS = st.none() | st.sampled_from(get_args(TouchKind))
RHYTHMS = st.sampled_from([(None, None), (0, None), (42, None), (None, monthly_on(31))])
FIELDS = {
    "name": WORDS,
    "organisation": MAYBE,
    "role": MAYBE,
    "notes": MAYBE,
    "level": LEVELS,
    "cadence_days": st.sampled_from([None, 0, 21]),
    "rrule": st.sampled_from([None, monthly_on(31)]),
}
ABOUT_A_CONTACT = ("contact", "reached")
ABOUT_A_CASE = ("meeting", "interview", "debrief")


def begun() -> list[Any]:
    """Where random changes soon meet something: three people, and all that they share or do not.
    Numbers up to 20; cases 1 to 3."""
    day = AT.date()
    told = [
        did.Reminded(13, "contact", day, AT, day, contact=1),
        did.Reminded(14, "reached", day, AT, day, contact=1),
        did.Reminded(15, "promise", day, AT, day, promise=8, contact=1),
        did.Reminded(16, "promise", day, AT, day, promise=9, contact=2),
        did.Reminded(17, "plan", day, AT, day, plan=11, case=1),
        did.Reminded(18, "meeting", day, AT, day, case=1),
        did.Reminded(19, "contact", day, AT, day, contact=3),
        did.ReminderNoticed(20, "contact", day + timedelta(days=1), AT, contact=2),
    ]
    return [
        did.ContactAdded(1, "Maria", day, "Acme", cadence_days=21, cases=(1, 2)),
        did.ContactAdded(2, "Mary", day - timedelta(days=9), role="planner", cases=(2, 3)),
        did.ContactAdded(3, "Jan", day, level="decision", notes="likes trains"),
        did.Touched(4, (1, 2), day),
        did.Touched(5, (1,), day + timedelta(days=1), "call", "EDI"),
        did.Touched(6, (2, 3), day),
        did.Promised(8, 1, "forecast", day),
        did.Promised(9, 2, "drawing", None),
        did.PlanMade(11, 1, "pilot", day, (1, 2)),
        did.PlanMade(12, 2, "pilot", day, (3,)),
        *told,
        *(did.ReminderStopped(number) for number in (14, 15, 19)),
    ]


def next_change(people: People, cases: set[int], number: int) -> st.SearchStrategy[Change]:
    """One change that fits. `number`: free for whatever is new."""
    return st.one_of(*_ways(people, sorted(cases), number))


def _ways(people: People, cases: list[int], number: int) -> Iterator[st.SearchStrategy[Any]]:
    yield _added(cases, number)
    if people.contacts:
        yield from _of_contacts(people, cases, number)
    if people.promises:
        yield from _of_promises(people)
    if cases:
        yield from _of_plans(people, cases, number)
        yield st.builds(CaseDeleted, st.sampled_from(cases))
    yield from _of_reminders(people, cases, number)


def _added(cases: list[int], number: int) -> st.SearchStrategy[Any]:
    return st.builds(
        lambda rhythm, **more: did.ContactAdded(
            number, cadence_days=rhythm[0], rrule=rhythm[1], **more
        ),
        RHYTHMS,
        name=WORDS,
        on=DAYS,
        organisation=MAYBE,
        role=MAYBE,
        level=LEVELS,
        notes=MAYBE,
        cases=_some(cases, at_least=0),
    )


def _of_contacts(people: People, cases: list[int], number: int) -> Iterator[st.SearchStrategy[Any]]:
    numbers = [contact.number for contact in people.contacts]
    one, some = st.sampled_from(numbers), _some(numbers)
    yield st.sampled_from(sorted(FIELDS)).flatmap(
        lambda field: st.builds(did.ContactChanged, one, st.just(field), FIELDS[field])
    )
    yield st.builds(did.ContactRemoved, one)
    yield st.builds(did.Touched, st.just(number), some, DAYS, KINDS, MAYBE)
    yield st.builds(did.Promised, st.just(number), one, WORDS, st.none() | DAYS)
    if cases:
        yield st.builds(did.ContactTied, one, st.sampled_from(cases))
    ties = [(contact.number, case) for contact in people.contacts for case in contact.cases]
    if ties:
        yield st.sampled_from(ties).map(lambda tie: did.ContactTied(*tie, tied=False))
    if len(numbers) > 1:
        yield st.permutations(numbers).map(lambda two: did.ContactsMerged(two[0], two[1]))
    touches = sorted({touch.number for contact in people.contacts for touch in contact.touches})
    if touches:
        touch = st.sampled_from(touches)
        yield st.builds(did.TouchChanged, touch, some, DAYS, KINDS, MAYBE)
        yield st.builds(did.TouchUndone, touch)


def _of_promises(people: People) -> Iterator[st.SearchStrategy[Any]]:
    promise = st.sampled_from([promise.number for promise in people.promises])
    yield st.builds(did.PromiseKept, promise, st.none() | DAYS)
    yield st.builds(did.PromiseDropped, promise)


def _of_plans(people: People, cases: list[int], number: int) -> Iterator[st.SearchStrategy[Any]]:
    with_whom = _some([contact.number for contact in people.contacts], at_least=0)
    case = st.sampled_from(cases)
    yield st.builds(did.PlanMade, st.just(number), case, st.just("pilot"), DAYS, with_whom)
    if not people.plans:
        return
    plan = st.sampled_from([plan.number for plan in people.plans])
    yield st.builds(did.PlanMoved, plan, DAYS)
    yield st.builds(did.PlanMet, plan, with_whom)
    yield st.builds(did.PlanDone, plan, DAYS)
    yield st.builds(did.PlanDropped, plan)
    yield st.builds(did.PlanJudged, plan, DAYS, st.booleans())


def _of_reminders(
    people: People, cases: list[int], number: int
) -> Iterator[st.SearchStrategy[Any]]:
    subjects = list(_subjects(people, cases))
    if subjects:
        free = st.tuples(st.sampled_from(subjects), DAYS).filter(
            lambda one: _name(*one) not in _decided(people)
        )
        told = st.builds(lambda one, sent: _told(number, one, sent), free, DAYS)
        yield told
        yield free.map(lambda one: did.ReminderNoticed(number, one[0][0], one[1], AT, **one[0][1]))
    waiting = [one for one in people.reminders if one.status == "waiting"]
    if waiting:
        yield st.builds(_told_again, st.sampled_from(waiting), DAYS)
    if people.reminders:
        reminder = st.sampled_from([one.number for one in people.reminders])
        yield st.builds(did.ReminderSnoozed, reminder, DAYS, st.just(AT + timedelta(days=1)))
        yield st.builds(did.ReminderDone, reminder)
        yield st.builds(did.ReminderReopened, reminder)
        yield st.builds(did.ReminderSkipped, reminder)
        yield st.builds(did.ReminderStopped, reminder)


Subject = tuple[ReminderKind, dict[str, int]]


def _subjects(people: People, cases: list[int]) -> Iterator[Subject]:
    for contact in people.contacts:
        for kind in ABOUT_A_CONTACT:
            yield kind, {"contact": contact.number}
    for promise in people.promises:
        yield "promise", {"promise": promise.number, "contact": promise.contact}
    for plan in people.plans:
        yield "plan", {"plan": plan.number, "case": plan.case}
        yield "strengthened", {"plan": plan.number, "case": plan.case}
    for case in cases:
        for kind in ABOUT_A_CASE:
            yield kind, {"case": case}


def _name(subject: Subject, on: date) -> tuple[str, int, date]:
    kind, about = subject
    return kind, next(iter(about.values())), on


def _decided(people: People) -> set[tuple[str, int, date]]:
    return {(one.kind, one.subject, one.on) for one in people.reminders}


def _told(number: int, one: tuple[Subject, date], sent: date) -> did.Reminded:
    (kind, about), on = one
    return did.Reminded(number, kind, on, AT, sent, **about)


def _told_again(row: Any, sent: date) -> did.Reminded:
    about = {name: getattr(row, name) for name in ("contact", "case", "plan", "promise")}
    return did.Reminded(row.number, row.kind, row.on, row.due_at, sent, **about)


def _some(numbers: list[int], at_least: int = 1) -> st.SearchStrategy[tuple[int, ...]]:
    """In any order, and perhaps twice."""
    if not numbers:
        return st.just(())
    return st.lists(st.sampled_from(numbers), min_size=at_least, max_size=4).map(tuple)
