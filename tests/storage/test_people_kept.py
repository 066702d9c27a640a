"""People, and what was agreed with them: kept as memory has it, and by nobody else reached."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import people_changes as did
from cases.changes import Debriefed, Forgotten
from cases.people import People, Rhythm
from cases.records import Outcome
from storage import people_tables
from storage.ledger import LedgerFault, Page
from storage.loading_people import REMEMBERED
from storage.models import conversations, metadata, users
from tests.storage.conftest import AT, Book, has_people, opened, screen, wrote
from tests.storage.happenings import MAYBE
from tests.storage.test_cost import Statements, counted

DAY = AT.date()
newcomers = count(1)
with_one_file = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=100,
)


def whole(page: Page) -> People:
    return page.people(whole=True)


OF_ANOTHER = [
    did.ContactAdded(9, "x", DAY, cases=(1,)),
    did.ContactChanged(1, "name", "x"),
    did.ContactChanged(1, "level", "decision"),
    did.ContactChanged(1, "cadence_days", 7),
    did.ContactTied(1, 1),
    did.ContactTied(1, 1, tied=False),
    did.ContactRemoved(1),
    did.ContactsMerged(1, 2),
    did.Touched(9, (1,), DAY),
    did.Touched(9, (), DAY),
    did.TouchChanged(3, (1,), DAY, None, None),
    did.TouchUndone(3),
    did.Promised(9, 1, "x", None),
    did.PromiseKept(4, DAY),
    did.PromiseDropped(4),
    did.PlanMade(9, 1, "pilot", DAY),
    did.PlanMoved(5, DAY),
    did.PlanMet(5, ()),
    did.PlanDone(5, DAY),
    did.PlanDropped(5),
    did.PlanJudged(5, DAY, True),
    did.Reminded(9, "contact", DAY, AT, DAY, contact=1),
    did.Reminded(9, "meeting", DAY, AT, DAY, case=1),
    did.Reminded(9, "plan", DAY, AT, DAY, plan=5),
    did.ReminderNoticed(9, "promise", DAY, AT, promise=4),
    did.ReminderSnoozed(6, DAY, AT),
    did.ReminderDone(6),
    did.ReminderReopened(6),
    did.ReminderSkipped(6),
    did.ReminderStopped(6),
    Debriefed(1, Outcome("all")),
]


@pytest.mark.parametrize("change", OF_ANOTHER, ids=repr)
def test_nothing_of_another_user_is_changed(book: Book, change: Any) -> None:
    """Boris has none of these numbers; Maria has all of them, and keeps them as they are."""
    book.turn("maria", has_people())
    before = book.sees("maria", whole)
    book.turn("boris")
    with pytest.raises(LedgerFault):
        book.turn("boris", wrote(change))
    assert book.sees("boris", whole) == People()
    assert book.sees("maria", whole) == before


def test_every_kind_that_names_something_was_tried() -> None:
    """The list above is complete."""
    tried = {type(change) for change in OF_ANOTHER}
    assert set(get_args(did.PeopleChange)) - tried == {did.RhythmSet}


def test_a_contact_is_not_merged_with_itself(book: Book) -> None:
    """It would go."""
    book.turn("maria", has_people())
    with pytest.raises(LedgerFault):
        book.turn("maria", wrote(did.ContactsMerged(1, 1)))


@pytest.mark.parametrize(
    "change",
    [
        did.Reminded(7, "contact", DAY, AT, DAY, contact=2),
        did.ReminderNoticed(7, "contact", DAY, AT, contact=2),
        did.Reminded(6, "contact", DAY, AT, DAY, contact=2),
    ],
    ids=["told", "noticed", "told by its number"],
)
def test_an_occurrence_is_decided_once(book: Book, change: Any) -> None:
    """Kind, subject and day name it: two who decide at the same time cannot both be right."""
    book.turn("maria", has_people())
    with pytest.raises(LedgerFault, match="decided already"):
        book.turn("maria", wrote(change))


def test_numbers_are_each_users_own(book: Book) -> None:
    """The same numbers are other people's elsewhere."""
    book.turn("maria", has_people())
    book.turn("boris", opened(), wrote(did.ContactAdded(1, "Kim", DAY, cases=(1,))))
    (kim,) = book.sees("boris", whole).contacts
    assert (kim.name, kim.touches) == ("Kim", ())
    assert [one.name for one in book.sees("maria", whole).contacts] == ["Maria Keller", "Jan Huber"]


WORDS = ("Maria Keller", "Jan Huber", "Acme", "quality manager", "likes trains", "about EDI")
FURTHER_WORDS = ("the forecast", "the second source helped")


def test_no_words_about_people_are_readable_on_disk(book: Book) -> None:
    """Nor what was promised, nor how it went. Their owner reads all of it."""
    book.turn("maria", has_people())
    told = Outcome("all", "part", "preparation", FURTHER_WORDS[1], DAY)
    book.turn("maria", wrote(Debriefed(1, told)))
    on_disk = book.bytes()
    read = repr(book.sees("maria", lambda page: (page.people(), page.case(1))))
    for words in (*WORDS, *FURTHER_WORDS):
        assert words.encode() not in on_disk
        assert words in read


def test_forgetting_takes_the_people_too(book: Book) -> None:
    """Every table of people is empty afterwards, but for those of others."""
    person = book.turn("maria", has_people())
    book.turn("boris", has_people())
    tables = [table for table in metadata.sorted_tables if table in vars(people_tables).values()]
    assert len(tables) == 8
    before = {table.name: Counter(row.user for row in book.rows(table)) for table in tables}
    assert all(counts[person] >= 1 for counts in before.values())
    book.turn("maria", wrote(Forgotten()))
    for table in tables:
        left = Counter(row.user for row in book.rows(table))
        assert person not in left
        assert sum(left.values()) == sum(before[table.name].values()) / 2


def test_people_are_six_statements_however_many(book: Book, statements: Statements) -> None:
    """Nothing is asked once a contact, or once a touch."""
    added = [did.ContactAdded(n, f"Person {n}", DAY, cases=(1,)) for n in range(1, 101)]
    met = [did.Touched(200 + n, (n, n + 1), DAY) for n in range(1, 100)]
    book.turn("maria", opened(), wrote(*added, *met))
    statements.clear()
    assert len(book.sees("maria", Page.people).contacts) == 100
    assert len(counted(statements)) == 1 + 6  # the person is the first


LONG_AGO = DAY - REMEMBERED - timedelta(days=1)


def test_old_touches_are_left_out_but_for_each_contacts_newest(book: Book) -> None:
    """How a contact stands is told by its newest touch, however old that is."""
    book.turn(
        "maria",
        wrote(
            did.ContactAdded(1, "Maria", LONG_AGO),
            did.ContactAdded(2, "Jan", LONG_AGO),
            did.Touched(3, (1,), LONG_AGO - timedelta(days=9)),
            did.Touched(4, (1, 2), LONG_AGO),
            did.Touched(5, (2,), DAY - REMEMBERED),
            did.Touched(6, (2,), DAY),
        ),
    )

    def touched(people: People) -> list[list[int]]:
        return [[touch.number for touch in one.touches] for one in people.contacts]

    assert touched(book.sees("maria", Page.people)) == [[4], [4, 5, 6]]
    assert touched(book.sees("maria", whole)) == [[3, 4], [4, 5, 6]]


def test_old_reminders_are_left_out_unless_they_still_say_something(book: Book) -> None:
    """What waits is told yet; what is stopped is stopped for good; what was decided last of a
    subject is not decided again, and what was decided under the same name gives way."""
    statuses = ("sent", "done", "skipped", "stopped", "waiting")
    told = [
        did.Reminded(10 + n, "contact", LONG_AGO - timedelta(days=n), AT, DAY, contact=1)
        for n in range(5)
    ]
    book.turn(
        "maria",
        wrote(
            did.ContactAdded(1, "Maria", LONG_AGO),
            *told,
            did.ReminderDone(11),
            did.ReminderSkipped(12),
            did.ReminderStopped(13),
            did.ReminderSnoozed(14, DAY, AT),
        ),
    )
    assert [r.status for r in book.sees("maria", whole).reminders] == list(statuses)
    left = book.sees("maria", Page.people).reminders
    assert [one.status for one in left] == ["sent", "stopped", "waiting"]
    again = LONG_AGO - timedelta(days=1)
    book.turn("maria", wrote(did.Reminded(20, "contact", again, AT, DAY, contact=1)))
    rows = book.sees("maria", whole).reminders
    assert [(row.number, row.status) for row in rows if row.on == again] == [(20, "sent")]


@with_one_file
@given(
    st.builds(
        Outcome,
        st.sampled_from([None, "all", "part", "no"]),
        st.sampled_from([None, "all", "part", "nothing"]),
        st.none() | st.just("preparation"),
        MAYBE,
        st.just(DAY),
    )
)
def test_how_it_went_is_kept_with_the_case(book: Book, outcome: Outcome) -> None:
    """Step by step: what is not told yet is empty; cards and lists have it without asking more."""
    who = f"newcomer {next(newcomers)}"
    book.turn(who, opened(), opened(2), wrote(Debriefed(1, outcome)))
    assert book.sees(who, lambda page: page.case(1).outcome) == outcome
    assert [one.outcome for one in book.sees(who, Page.cases)] == [outcome, None]


def test_the_rhythm_is_kept_and_its_zone_is_the_persons_own(book: Book) -> None:
    """A newcomer has the usual one; what is set says nothing about where somebody lives."""
    book.turn("maria")
    assert book.sees("maria", lambda page: page.person.rhythm) == Rhythm()
    wanted = Rhythm("Asia/Kathmandu", time(7, 30), time(19), time(6), False, True, True)
    book.turn("maria", wrote(did.RhythmSet(wanted)))
    assert book.sees("maria", lambda page: page.person.rhythm) == replace(wanted, zone="UTC")
    assert book.sees("maria", lambda page: page.person.time_zone) is None


@pytest.mark.parametrize("table", [users, conversations], ids=str)
def test_a_newcomers_row_has_no_column_that_nobody_set(book: Book, table: Any) -> None:
    """What an older database gets by default, a new one gets by the code."""
    book.turn("maria", screen(1))
    (row,) = book.rows(table)
    needed = [column.name for column in table.columns if not column.nullable]
    assert all(getattr(row, name) is not None for name in needed)


def test_days_and_times_come_back_as_they_were(book: Book) -> None:
    """Also the first and last that a calendar has."""
    days = (date.min + timedelta(days=1), date(2028, 2, 29), date.max)
    added = [did.ContactAdded(n, "x", day) for n, day in enumerate(days)]
    due = datetime.fromisoformat("2035-12-31T23:59:59.999999+00:00")
    told = did.Reminded(9, "contact", days[1], due, days[2], contact=1)
    book.turn("maria", wrote(*added, told))
    people = book.sees("maria", whole)
    assert tuple(one.added_on for one in people.contacts) == days
    (reminder,) = people.reminders
    assert (reminder.on, reminder.due_at, reminder.sent_on) == (days[1], due, days[2])
