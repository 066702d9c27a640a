"""What is read of small texts about people, and the first lines to say: rules without a dialog."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.people import Contact
from dialogs.people_offer import (
    CardRead,
    Chosen,
    Told,
    cards_as_text,
    cards_of_text,
    offer_of_cards,
    read_offer,
)
from dialogs.people_typed import matching, read_day_behind, read_promise
from dialogs.screens.people_opening import AREAS, SIDES, area_of, opening_line
from dialogs.texts import languages

TODAY = date(2026, 12, 1)  # a Tuesday
MARIA = Contact(1, "Maria Keller", TODAY, organisation="Acme")
JAN = Contact(2, "Jan Novak", TODAY, organisation="Acme")


@pytest.mark.parametrize(
    ("language", "typed", "text", "on"),
    [
        ("en", "forecast by Friday", "forecast", date(2026, 12, 4)),
        ("en", "I owe her the forecast by Friday", "the forecast", date(2026, 12, 4)),
        ("en", "samples 12 January 2027", "samples", date(2027, 1, 12)),
        ("en", "send 3 samples until tomorrow", "send 3 samples", date(2026, 12, 2)),
        ("en", "the drawings next week", "the drawings next week", None),
        ("en", "a call", "a call", None),
        ("de", "die Vorschau bis Freitag", "die Vorschau", date(2026, 12, 4)),
        ("de", "Ich schulde ihr die Zahlen bis Montag", "die Zahlen", date(2026, 12, 7)),
        ("de", "Muster am 12. Januar", "Muster", date(2027, 1, 12)),
        ("de", "Angebot prüfen", "Angebot prüfen", None),
    ],
)
def test_a_promise_is_what_and_by_when(
    language: str, typed: str, text: str, on: date | None
) -> None:
    read = read_promise(typed, TODAY, language)
    assert (read.text, read.on) == (text, on)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("yesterday", date(2026, 11, 30)),
        ("last Friday", date(2026, 11, 27)),
        ("gestern", date(2026, 11, 30)),
        ("today", TODAY),
        ("tomorrow", None),
        ("EDI", None),
        ("about EDI yesterday", None),
        ("30 February", None),
    ],
)
def test_a_day_behind_is_a_day_alone(typed: str, day: date | None) -> None:
    assert read_day_behind(typed, TODAY, "en") == day


@settings(deadline=None)  # the first text loads the words
@given(st.text(max_size=60))
def test_no_text_breaks_the_readers_and_no_promise_is_lost(text: str) -> None:
    read = read_promise(text, TODAY, "en")
    assert read.on is None or read.on >= TODAY
    assert bool(read.text) or not text.split()
    day = read_day_behind(text, TODAY, "de")
    assert day is None or day <= TODAY


def test_who_is_meant_beyond_doubt_is_not_asked_about() -> None:
    offer = read_offer("called Maria yesterday", TODAY, "en", (MARIA, JAN))
    assert offer is not None
    assert offer.asked is None
    assert offer.people[0].contact == MARIA


def test_a_choice_that_nobody_was_asked_for_changes_nothing() -> None:
    chosen = Chosen(who={0: "2", 7: "1"})
    offer = read_offer("called Maria yesterday", TODAY, "en", (MARIA, JAN), chosen)
    assert offer is not None
    assert offer.people[0].contact == MARIA


def test_the_same_line_offers_the_same_however_often_it_is_read() -> None:
    line = "met Maria and Petra Berg today, about EDI"
    assert read_offer(line, TODAY, "en", (MARIA,)) == read_offer(line, TODAY, "en", (MARIA,))


names = st.text(min_size=1, max_size=30).filter(lambda name: bool(name.strip()))
maybe = st.none() | st.text(max_size=20)


@given(st.lists(st.tuples(names, maybe, maybe), max_size=5))
def test_cards_come_out_of_the_draft_as_they_went_in(told: list[tuple[str, str, str]]) -> None:
    cards = tuple(CardRead(name, Told(firm, role)) for name, firm, role in told)
    assert cards_of_text(cards_as_text(cards)) == cards


@given(st.text(max_size=40))
def test_a_typed_draft_is_never_taken_for_cards_and_never_breaks(text: str) -> None:
    assert cards_of_text(text) == () or text.lstrip().startswith("[")


def test_one_card_may_be_somebody_known_and_several_are_simply_added() -> None:
    one = CardRead("Maria Keller", Told())
    offer = offer_of_cards([one], TODAY, (MARIA,))
    assert offer is not None
    assert offer.asked == 0
    several = offer_of_cards([one, CardRead("Ole Berg", Told())], TODAY, (MARIA,))
    assert several is not None
    assert several.asked is None


@given(st.text(max_size=20))
def test_a_search_finds_only_who_has_every_word_of_it(query: str) -> None:
    found = matching(query, (MARIA, JAN))
    assert set(found) <= {MARIA, JAN}
    if query.split() == ["keller"]:
        assert found == (MARIA,)


# ---- the first line


@pytest.mark.parametrize(
    ("role", "area"),
    [
        ("quality manager", "quality"),
        ("Qualitätsleiterin", "quality"),
        ("QS", "quality"),
        ("Head of Engineering", "engineering"),
        ("Konstrukteur", "engineering"),
        ("Disponentin", "planning"),
        ("supply chain planner", "planning"),
        ("buyer", "purchasing"),
        ("Leiter Einkauf", "purchasing"),
        ("key account manager", "sales"),
        ("Außendienst", "sales"),
        ("accountant", "finance"),
        ("Controllerin", "finance"),
        ("owner", "owner"),
        ("Geschäftsführer", "owner"),
        ("owner of the process", "owner"),
        (None, "operational"),
        ("works council", "operational"),
    ],
)
def test_a_role_tells_the_area(role: str | None, area: str) -> None:
    assert area_of(Contact(1, "Maria", TODAY, role=role)) == area


def test_a_role_that_tells_nothing_leaves_the_level() -> None:
    assert area_of(Contact(1, "Maria", TODAY, role="board aide", level="decision")) == "decision"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("side", [*SIDES, None])
def test_every_first_line_can_be_copied(language: str, side: str | None) -> None:
    """Telegram's copy button takes 256 characters; a line is one that can be said aloud."""
    for area in (*AREAS, "decision", "operational"):
        role = None if area in ("decision", "operational") else area
        level = area if area in ("decision", "operational") else None
        contact = Contact(1, "Maria", TODAY, role=role, level=level)  # type: ignore[arg-type]
        line = opening_line(contact, side, language)
        assert 20 < len(line) <= 256
        assert "\n" not in line


def test_the_same_person_several_times_in_one_file_is_one() -> None:
    card = CardRead("Maria Keller", Told("Acme"))
    offer = offer_of_cards([card, CardRead("Ole Berg", Told()), card], TODAY, ())
    assert offer is not None
    assert [one.name for one in offer.people] == ["Maria Keller", "Ole Berg"]
