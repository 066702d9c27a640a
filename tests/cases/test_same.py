"""One person or two: conservative."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.names import organisation_key
from cases.people import Contact
from cases.same import same_person


def who(text: str) -> Contact:
    name, _, organisation = text.partition(" @ ")
    return Contact(1, name, date(2026, 1, 5), organisation=organisation or None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Maria Keller", "maria  KELLER", "same"),
        ("Maria Keller @ Acme", "Dr. Maria Keller @ ACME GmbH", "same"),
        ("Maria Keller @ Acme", "Keller, Maria @ Acme AG", "same"),
        ("Maria Keller @ Acme", "Frau Prof. Dr. Keller, Maria @ Acme", "same"),
        ("Jürgen Groß @ Acme", "Juergen Gross @ Acme", "same"),
        ("José Núñez", "Jose Nunez", "same"),
        ("Hans-Peter Meier", "Hans Peter Meier", "same"),
        ("Мария Келлер", "мария келлер", "same"),
        ("Maria Keller @ Acme", "Maria Keller", "maybe"),
        ("Maria Keller @ Acme", "Maria Keller @ Bolt", "maybe"),
        ("Maria Keller @ Acme", "M. Keller @ Acme", "maybe"),
        ("Maria Keller @ Acme", "Keller M @ Acme", "maybe"),
        ("Maria Keller @ Acme", "Keller Maria @ Acme", "maybe"),
        ("Maria Keller @ Acme", "Maria @ Acme", "maybe"),
        ("Maria Keller @ Acme", "Frau Keller", "maybe"),
        ("Maria Keller", "Maria Anna Keller", "maybe"),
        ("Maria A. Keller", "Maria Anna Keller", "maybe"),
        ("Jörg Müller", "Jorg Muller", "maybe"),
        ("Maria", "Maria", "maybe"),
        ("M. Keller @ Acme", "M. Keller @ Acme", "maybe"),
        ("M. Keller @ Acme", "Maria Keller @ Bolt", "different"),
        ("Maria @ Acme", "Maria @ Bolt", "different"),
        ("Maria Keller", "Anna Keller", "different"),
        ("Maria Keller", "Maria Kellner", "different"),
        ("M. Keller", "Anna Keller", "different"),
        ("Herr Keller @ Acme", "Frau Keller @ Acme", "different"),
        ("Jan Keller jun. @ Acme", "Jan Keller senior @ Acme", "maybe"),
        ("Jan Keller jr. @ Acme", "Jan Keller sr. @ Acme", "different"),
        ("Amartya Sen", "Amartya Sen", "same"),
        ("Yo-Yo Ma", "Yo-Yo Ma, MBA", "same"),
        ("M. K.", "Maria Keller", "different"),
        ("!?", "!?", "different"),
    ],
)
def test_same_maybe_different(one: str, other: str, expected: str) -> None:
    """Either way round."""
    assert same_person(who(one), who(other)) == expected
    assert same_person(who(other), who(one)) == expected


names = st.text(st.sampled_from("AnnaMrKé.,- ß@ÜSGmbH"), max_size=20)


@given(names, names)
def test_it_is_no_matter_who_comes_first(one: str, other: str) -> None:
    """And nobody is different from somebody with the same full name."""
    assert same_person(who(one), who(other)) == same_person(who(other), who(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme", "ACME GmbH"),
        ("Acme Brakes GmbH & Co. KG", "acme brakes"),
        ("Müller und Co. KG", "Mueller"),
        ("Foo S.A.", "foo SA"),
        ("Foo G.m.b.H.", "Foo"),
        ("Bar, Inc.", "Bar"),
        ("Bar Ltd.", "BAR LIMITED"),
    ],
)
def test_organisations_match_without_legal_forms(one: str, other: str) -> None:
    assert organisation_key(one) == organisation_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Acme Nord", "Acme Süd"), ("AG", "SE"), ("Co", "Inc"), ("AS Roma", "Roma")]
)
def test_other_organisations_do_not(one: str, other: str) -> None:
    """A name that is a legal form and nothing else stays itself."""
    assert organisation_key(one) != organisation_key(other)


def test_no_name_is_no_organisation() -> None:
    assert organisation_key(None) == organisation_key("") == organisation_key(" – ") == ""
