"""The list with hundreds of people, what a case lacks, an organisation's page, ways back."""

import re
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.people import Contact, People, Plan, Touch
from cases.records import Outcome
from dialogs.events import SharedContact
from levers.loading import levers
from tests.dialogs.test_people import MARIA, TODAY, at_the_list, knowing
from tests.dialogs.walking import (
    BUY,
    SIX,
    Stand,
    after_event,
    newcomer,
    says,
    tapped,
    taps,
)

ONLY_KEYS = re.compile(r"[a-z0-9.\-=; _]*")


def many(count: int) -> Stand:
    """Each was added a day before the next one, so the first waits longest."""
    people = [
        Contact(n, f"Person{n} Family{n}", TODAY - timedelta(days=count - n), organisation="Acme")
        for n in range(1, count + 1)
    ]
    return says(knowing(*people), "/contacts")


def listed(stand: Stand) -> list[str]:
    taps = [tap for tap in stand.taps if tap.data.split("|")[1] == "contact"]
    return [tap.label.split(" · ")[0] for tap in taps]


# ---- the list


def test_five_hundred_people_are_paged_through_to_the_last() -> None:
    stand, seen = many(500), []
    for _ in range(100):
        seen += listed(stand)
        if "Next" not in stand.labels:
            break
        stand = taps(stand, "Next")
    assert len(seen) == len(set(seen)) == 500
    assert "Previous" in stand.labels


def test_who_waits_longest_stands_first() -> None:
    stand = many(200)
    assert listed(stand)[0].startswith("Person1 ")
    assert "overdue" in stand.labels[0]
    late = says(stand, "Person200")
    assert "due in" in late.labels[0]


def test_somebody_among_five_hundred_is_found_by_a_part_of_the_name() -> None:
    stand = says(many(500), "family317")
    assert listed(stand) == ["Person317 Family317"]
    back = taps(stand, stand.labels[0], "Back")
    assert listed(back) == ["Person317 Family317"]
    assert len(listed(taps(back, "All people"))) == 8


def test_people_are_found_by_organisation_and_role_without_accents() -> None:
    people = (
        Contact(1, "Jörg Müller", TODAY, organisation="Ärzte AG", role="Einkäufer"),
        Contact(2, "Maria Keller", TODAY, organisation="Acme", role="planner"),
    )
    stand = says(knowing(*people), "/contacts")
    for typed in ("mueller", "arzte", "einkaufer muller", "Muller"):
        assert listed(says(stand, typed)) == ["Jörg Müller"], typed


def test_what_is_neither_is_said_with_an_example() -> None:
    stand = says(at_the_list(MARIA), "what shall I do here?")
    assert "Maria Keller, planner at Acme" in stand.lines
    assert stand.conversation.state == "contacts"


def test_the_pages_of_a_search_are_those_of_the_search() -> None:
    stand = says(many(40), "acme")
    second = taps(stand, "Next")
    assert "acme" in second.lines
    assert listed(second) != listed(stand)


# ---- what the case lacks


def case_with(*lines: str, counterpart: str | None = "Acme") -> Stand:
    stand = taps(says(newcomer(), *BUY, *SIX), "Case card")
    if counterpart:
        stand = says(taps(stand, "Other side"), counterpart)
    stand = says(stand, "/contacts")
    for line in lines:
        stand = taps(says(stand, line), "Yes")
    return stand


def test_the_list_says_what_the_case_lacks_in_two_lines_at_most() -> None:
    stand = case_with()
    assert "Brake discs, Acme: nobody is named yet" in stand.lines
    stand = case_with("Jan Novak, owner, Acme")
    assert "daily work" in stand.lines
    assert "everything rests on Jan Novak" in stand.lines
    assert "decides" not in stand.lines


def test_who_is_of_that_organisation_or_of_none_belongs_to_the_case() -> None:
    stand = case_with("Jan Novak, owner, ACME GmbH", "Maria Keller", "Ole Berg, planner at Bosch")
    tied = {contact.name: contact.cases for contact in stand.people.contacts}
    assert tied == {"Jan Novak": (1,), "Maria Keller": (1,), "Ole Berg": ()}


def test_from_the_card_everybody_belongs_to_the_case() -> None:
    stand = taps(case_with(), "Case card", "People")
    stand = taps(says(stand, "Ole Berg, planner at Bosch"), "Yes")
    assert stand.people.contacts[0].cases == (1,)
    assert listed(stand) == ["Ole Berg"]


def test_somebody_is_taken_out_of_the_case_and_back_in() -> None:
    stand = case_with("Jan Novak, owner, Acme")
    stand = taps(stand, stand.labels[0], "Take out of Brake discs, Acme")
    assert stand.people.contacts[0].cases == ()
    assert taps(stand, "Add to Brake discs, Acme").people.contacts[0].cases == (1,)


def test_the_case_is_one_tap_away() -> None:
    stand = case_with("Jan Novak, owner, Acme")
    assert taps(stand, "Case card").conversation.state == "case"
    page = taps(stand, stand.labels[0], "Organisation")
    assert taps(page, "Case card").conversation.state == "case"


# ---- an organisation


def of_years(stand: Stand) -> Stand:
    """Acme met again: an old case with its result, a plan, two people, touches of both."""
    side = levers()[0].side("procurement")
    first = replace(stand.cases[0], outcome=Outcome("all", "part", line="They moved on delivery"))
    plan = Plan(90, 1, side.suggestions[0].id, TODAY + timedelta(days=9))
    met = Touch(80, "visit", TODAY - timedelta(days=30), "the new line", (1, 2))
    people = (
        Contact(1, "Jan Novak", TODAY, organisation="Acme GmbH", touches=(met,)),
        Contact(2, "Maria Keller", TODAY, cases=(1,), touches=(met,)),
        Contact(3, "Ole Berg", TODAY, organisation="Bosch"),
    )
    return replace(stand, cases=(first,), people=People(people, plans=(plan,)))


def test_one_page_has_all_with_one_counterpart() -> None:
    stand = says(of_years(case_with()), "/contacts")
    stand = taps(stand, "Organisations", "Acme")
    text, labels = stand.lines, " ".join(stand.labels)
    assert "asked for all of it, got part" in text
    assert "They moved on delivery" in text
    assert "Visit with Jan Novak and Maria Keller" in text
    assert "Plan, Thursday, 10 December 2026" in text
    assert "Jan Novak" in labels
    assert "Maria Keller" in labels
    assert "Ole Berg" not in labels
    assert "Brake discs, Acme" in labels


def test_the_page_leads_to_its_cases_and_its_people_and_back() -> None:
    stand = taps(says(of_years(case_with()), "/contacts"), "Organisations", "Acme")
    case = next(label for label in stand.labels if label.startswith("Brake discs"))
    assert taps(stand, case).conversation.state == "case"
    person = next(label for label in stand.labels if label.startswith("Jan Novak"))
    back = taps(stand, person, "Back")
    assert back.conversation.state == "organisation"
    assert back.lines == stand.lines


def test_a_name_typed_on_an_organisations_page_is_looked_up() -> None:
    stand = taps(says(of_years(case_with()), "/contacts"), "Organisations", "Acme")
    assert listed(says(stand, "keller")) == ["Maria Keller"]


def test_of_many_organisations_there_are_pages() -> None:
    people = [Contact(n, f"P{n} Q{n}", TODAY, organisation=f"Firm{n}") for n in range(1, 31)]
    stand, seen = taps(says(knowing(*people), "/contacts"), "Organisations"), []
    for _ in range(4):
        seen += [label for label in stand.labels if label.startswith("Firm")]
        stand = taps(stand, "Next") if "Next" in stand.labels else stand
    assert len(set(seen)) == 30


# ---- nothing goes where it does not belong


def test_what_was_searched_for_never_becomes_a_cases_name() -> None:
    for way in (("/settings",), ("/cases",), ("/forget",)):
        stand = says(at_the_list(MARIA), "keller", *way)
        stand = says(stand, "no") if way == ("/forget",) else stand
        stand = taps(stand, "Start page") if "Start page" in stand.labels else stand
        stand = taps(stand, "I'm buying")
        assert stand.conversation.state == "naming", way


def test_a_page_of_somebody_who_is_gone_leads_on() -> None:
    stand = at_the_list(MARIA)
    page = taps(stand, stand.labels[0])
    gone = replace(page, people=People())
    for tap in page.taps:
        then = after_event(gone, tapped(tap))
        assert then.screen is not None
        assert then.screen.rows


words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)


@settings(max_examples=40)
@given(name=words, line=words)
def test_no_word_of_mine_stands_in_plain_text(name: str, line: str) -> None:
    """Detail and pending are not sealed: numbers and keys only, whatever is typed or shared."""
    stand = says(after_event(newcomer(), SharedContact(f"Maria {name}")), "yes", "/contacts")
    for text in (line, f"called {name} yesterday, about {line}", f"{name}, planner at {line}"):
        stand = says(stand, text.replace("/", ""))
        for held in (stand.conversation.detail, stand.conversation.pending):
            assert ONLY_KEYS.fullmatch(held or ""), held


def test_no_button_carries_or_shows_more_than_a_channel_takes() -> None:
    """Long names, long organisations, numbers as high as they come, an overdue of years."""
    long = Contact(10**9, "x" * 300, TODAY - timedelta(days=9000), organisation="ש" * 300)
    stand = says(knowing(long), *BUY, *SIX, "/contacts")
    page = taps(stand, stand.labels[0])
    touch = taps(page, "I was in touch")
    for each in (stand, page, touch, taps(touch, "Done"), taps(page, "Organisation")):
        for tap in each.taps:
            assert len(tap.data.encode()) <= 64
            assert len(tap.label) <= 64, tap.label
