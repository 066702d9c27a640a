"""Cadences, contacts and touches, as people type them: understood, or asked back.

The tables stand beside this file. Today is Tuesday, 24 November 2026.
"""

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from dialogs.understanding import (
    read_cadence,
    read_contact,
    read_contact_line,
    read_touch,
)

HERE = Path(__file__).parent
TUESDAY = date(2026, 11, 24)
LANGUAGES = ("en", "de")
ENOUGH = 80  # phrases a language in every table


def table(name: str) -> list[tuple[str, str, object]]:
    content = YAML(typ="safe").load(HERE / f"{name}.yaml")
    return [(lang, str(text), says) for lang in content for text, says in content[lang].items()]


def shown(*parts: object) -> str:
    return " | ".join("-" if part is None or part == "" else str(part) for part in parts)


def cadence(text: str, language: str) -> object:
    found = read_cadence(text, language)
    return found and (found.rrule or found.days)


def contact(text: str, language: str) -> object:
    found = read_contact_line(text, TUESDAY, language).contact
    if found is None:
        return None
    return shown(found.name, found.organisation, found.role, found.level, found.cadence_days)


def touches(text: str, language: str) -> object:
    found = read_touch(text, TUESDAY, language)
    if found is None:
        return None
    return " + ".join(
        shown(", ".join(t.contacts), t.kind, t.on and f"{t.on.day}.{t.on.month}.", t.note)
        for t in found.touches
    )


def both(text: str, language: str) -> object:
    return f"{contact(text, language) or '-'} ; {touches(text, language)}"


READ: dict[str, Callable[[str, str], object]] = {
    "cadences": cadence,
    "contacts": contact,
    "touches": touches,
    "contact_lines": both,
}
ROWS = [(name, *row) for name in READ for row in table(name)]


@pytest.mark.parametrize(("name", "language", "text", "says"), ROWS)
def test_a_typed_line(name: str, language: str, text: str, says: object) -> None:
    assert READ[name](text, language) == says


@pytest.mark.parametrize("name", ["cadences", "contacts", "touches"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_long_enough(name: str, language: str) -> None:
    assert len([row for row in table(name) if row[0] == language]) >= ENOUGH


# ---- beside the tables


def test_a_line_may_bring_a_contact_and_a_touch() -> None:
    line = read_contact_line("Met Maria Keller, quality manager at Acme, today", TUESDAY, "en")
    assert line.contact is not None and line.touches is not None
    assert (line.contact.name, line.contact.organisation) == ("Maria Keller", "Acme")
    assert line.touches.touches[0].on == TUESDAY


def test_a_touch_introduces_nobody() -> None:
    line = read_contact_line("called Maria yesterday, about EDI", TUESDAY, "en")
    assert line.contact is None and line.touches is not None


@pytest.mark.parametrize(
    ("text", "language", "what", "on"),
    [
        ("met Maria, I owe her the forecast by Friday", "en", "the forecast", date(2026, 11, 27)),
        ("called Jan yesterday, promised him samples", "en", "samples", None),
        ("Huber angerufen, ich schulde ihm Muster bis 3.12.", "de", "Muster", date(2026, 12, 3)),
        ("met Maria, I owe her a list by the end of it", "en", "a list", None),
    ],
)
def test_a_promise_is_kept_apart(text: str, language: str, what: str, on: date | None) -> None:
    found = read_touch(text, TUESDAY, language)
    assert found is not None and found.promise is not None
    assert (found.promise.text, found.promise.on) == (what, on)
    assert found.touches[0].note is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("called maria yesterday", ("Maria Keller",)),
        ("called jan", ("jan",)),  # two of them
        ("met Mark May today", ("Mark May",)),
        ("visited Jo", ("Jo Globo",)),
    ],
)
def test_known_people_are_recognised(text: str, names: tuple[str, ...] | None) -> None:
    known = ["Maria Keller", "Jan Novak", "Jan Huber", "Mark May", "Jo Globo"]
    found = read_touch(text, TUESDAY, "en", known)
    assert (found and found.touches[0].contacts) == names


def test_a_day_beyond_the_year_looks_back_over_it() -> None:
    found = read_touch("met Maria on 20 December", date(2027, 1, 5), "en")
    assert found is not None and found.touches[0].on == date(2026, 12, 20)


# ---- what holds for any text

NOTABLE = """Maria keller Jan and und , at bei Acme GmbH called met getroffen telefoniert every alle
6 weeks wochen yesterday gestern morgen tomorrow on am Friday 3.11. 20 Nov about wegen EDI not nicht
lunch Dr. Hr. Frau quality manager von ( ) - : ; . 's I hab will 31. the"""
words = st.sampled_from(NOTABLE.split())
typed = st.one_of(
    st.text(max_size=120),
    st.lists(words, max_size=14).map(" ".join),
)
languages = st.sampled_from([*LANGUAGES, "xx"])


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@settings(deadline=None, max_examples=400)
@given(typed, languages)
def test_a_contacts_name_is_part_of_the_text(text: str, language: str) -> None:
    found = read_contact(text, language)
    if found is not None:
        assert found.name and found.name in plain(text)
        assert found.level in (None, "decision", "operational")
        assert found.cadence_days is None or 1 <= found.cadence_days <= 730


@settings(deadline=None, max_examples=400)
@given(typed, languages, st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_no_touch_lies_ahead(text: str, language: str, today: date) -> None:
    found = read_touch(text, today, language)
    for touch in found.touches if found else ():
        assert touch.on is None or touch.on <= today
        assert all(name in plain(text) for name in touch.contacts)
        assert touch.note is None or touch.note in plain(text)


OFTEN = [text for name, _, text, says in ROWS if name == "cadences" and says and len(text) > 2]


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(OFTEN), st.sampled_from(["called Maria yesterday", "gestern Jan getroffen"]))
def test_how_often_is_never_what_it_was_about(often: str, told: str) -> None:
    found = read_touch(f"{told}, {often}", TUESDAY, "en")
    assert found is None or found.touches[0].note is None


@settings(deadline=None, max_examples=200)
@given(st.one_of(typed, st.integers(0, 10**6).map(lambda n: f"every {n} weeks")), languages)
def test_a_cadence_is_within_two_years(text: str, language: str) -> None:
    found = read_cadence(text, language)
    if found is not None:
        assert (found.days is None) != (found.rrule is None)
        assert found.days is None or 1 <= found.days <= 730


@pytest.mark.parametrize("text", ["", " ", "😀", "\u202eשלום", "x" * 5000, "a, " * 300, "\0", "-"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_texts_are_asked_back(text: str, language: str) -> None:
    assert read_cadence(text, language) is None
    assert read_contact(text, language) is None
    assert read_touch(text, TUESDAY, language) is None
