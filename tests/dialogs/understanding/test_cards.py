"""People's cards, as telephones and mail programs of thirty years have written them."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialogs.understanding.cards import (
    KEPT,
    LONGEST,
    LONGEST_NOTE,
    MOST,
    Card,
    essentials,
    more_cards,
    read_card,
)


def card(*lines, version="3.0", end="\r\n"):
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


MARIA = Card("Maria Keller", "Acme", "Quality manager")


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_card_says_who_somebody_is(version, end):
    """Name, firm without its departments, and role, in every version and line end."""
    lines = ("N:Keller;Maria;Anna;Dr.;", "FN:Dr. Maria Anna Keller", "ORG:Acme;Quality")
    assert read_card(card(*lines, "TITLE:Quality manager", version=version, end=end)) == (MARIA,)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Keller;Maria;;;"], "Maria Keller"),
        (["N:Keller;Maria"], "Maria Keller"),
        (["N:von der Heide;Anna Maria"], "Anna Maria von der Heide"),
        (["N:;Maria Keller;;;", "FN:Maria Keller"], "Maria Keller"),
        (["N:;Maria;;;", "FN:Maria K."], "Maria K."),
        (["N:Keller;;;;"], "Keller"),
        (["N:;;;;", "FN:Keller\\, Maria"], "Keller, Maria"),
        (["FN:Keller, Maria"], "Keller, Maria"),
        (["FN;LANGUAGE=de:Jörg", "FN;LANGUAGE=en:George"], "Jörg"),
        (["FN:", "FN:Maria"], "Maria"),
        (['item1.FN;TYPE="a:b;c";PREF=1:Maria'], "Maria"),
        (["fn:Maria", "tel:+49301234"], "Maria"),
        (["N:Keller\\;Braun;Maria"], "Maria Keller;Braun"),
        (["N:Keller,Braun;Maria"], "Maria Keller Braun"),
        (["FN:Maria", " Keller"], "MariaKeller"),
        (["FN:Maria ", "\tKeller"], "Maria Keller"),
        (["FN:  Maria \x07  Keller "], "Maria Keller"),
    ],
)
def test_the_name_is_first_and_last_or_as_the_card_shows_it(lines, name):
    """Titles are left out where first and last name stand apart; escapes are undone."""
    assert [found.name for found in read_card(card(*lines))] == [name]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:", "ORG:Acme Brakes;Sales"], "Acme Brakes"),
        (["N:;;;;", "EMAIL;TYPE=work:maria.keller2@acme.example"], "Maria Keller"),
        (["EMAIL:jan_novak+list@acme.example"], "Jan Novak"),
        (["ORG:Acme", "EMAIL:info@acme.example"], "Acme"),
    ],
)
def test_without_a_name_the_firm_or_the_mailbox_is_one(lines, name):
    """Something to call them by."""
    assert [found.name for found in read_card(card(*lines))] == [name]


@pytest.mark.parametrize(
    "lines", [[], ["TEL:+49301234"], ["FN:", "N:;;;;", "ORG:;"], ["FN:--"], ["EMAIL:123@x.example"]]
)
def test_a_card_that_names_nobody_is_left_out(lines):
    """The one behind it is read."""
    text = card(*lines) + card("FN:Maria")
    assert (read_card(text), more_cards(text)) == ((Card("Maria"),), 0)


def test_old_telephones_write_quoted_printable():
    """Soft breaks, any charset, a note of several lines; also without naming the parameter."""
    text = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=",
        "=B6rg;;;",
        "ORG;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:B=E4cker, S=F6hne",
        "TITLE;encoding=quoted-printable;charset=windows-1251:=C4=E8=F0=E5=EA=F2=EE=F0",
        "NOTE;ENCODING=QUOTED-PRINTABLE:likes trains=0D=0A=0D=0A=",
        "no calls, mornings",
        version="2.1",
    )
    note = "likes trains\nno calls, mornings"
    assert read_card(text) == (Card("Jörg Müller", "Bäcker, Söhne", "Директор", note),)


@pytest.mark.parametrize("charset", ["klingon", "zip", "rot13", "undefined", "utf-16", "ascii"])
def test_a_charset_that_does_not_fit_costs_no_card(charset):
    """Its text is read as well as it goes, the other lines as always."""
    line = f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M."
    (found,) = read_card(card(line, "ORG:Acme", version="2.1"))
    assert found.organisation == "Acme"
    assert found.name == "Jörg M." or charset == "utf-16"


def test_base64_and_a_line_that_is_none():
    """Some write names like this; nonsense is no name."""
    assert read_card(card("FN;ENCODING=b:SsO2cmc=")) == (Card("Jörg"),)
    assert read_card(card("FN;ENCODING=BASE64:???", "N:K;J")) == (Card("J K"),)


def test_an_old_folded_line_keeps_its_space():
    """Version 2.1 breaks lines at a space; the later ones put one in."""
    assert read_card(card("FN:Maria", " Keller", version="2.1")) == (Card("Maria Keller"),)


def test_the_role_is_the_title_or_else_the_role():
    """With the commas of people who do not escape them."""
    assert read_card(card("FN:M", "ROLE:Buyer", "TITLE:Head, Europe"))[0].role == "Head, Europe"
    assert read_card(card("FN:M", "ROLE:Buyer\\, steel", "TITLE:"))[0].role == "Buyer, steel"


def test_a_photo_and_twelve_numbers_change_nothing_and_cost_nothing():
    """A megabyte of picture, folded or not, in the middle of a card."""
    numbers = [f"TEL;TYPE=cell:+4930{number}" for number in range(12)]
    for photo in (
        "\r\n ".join(["/9j" * 25] * 12_000),
        "/9j" * 300_000,
        "\r\n".join(["A" * 75] * 9),
    ):
        text = card("FN:Maria", f"PHOTO;ENCODING=b;TYPE=JPEG:{photo}", *numbers, "ORG:Acme")
        began = time.process_time()
        assert read_card(text) == (Card("Maria", "Acme"),)
        assert time.process_time() - began < 0.5
        assert len(essentials(text)) < 60


def test_nothing_but_who_somebody_is_goes_further():
    """Numbers, addresses, birthdays and pictures are gone; the cards are the same."""
    text = card("FN:Maria", "TEL:123", "ADR:;;Weg 5", "BDAY:1970-01-01", "KEY:x", "NOTE:n")
    assert essentials(text) == "BEGIN:VCARD\nFN:Maria\nNOTE:n\nEND:VCARD\n"


def test_only_so_many_of_a_file_are_read_and_the_rest_is_counted():
    """Nameless ones count neither here nor there."""
    text = "".join(card(f"FN:P{n}") + card("TEL:1") for n in range(MOST + 7))
    assert [found.name for found in read_card(text)] == [f"P{n}" for n in range(MOST)]
    assert more_cards(text) == 7
    assert more_cards(card("FN:Maria")) == 0


def test_the_card_of_an_assistant_inside_is_not_another_person():
    """Version 2.1 nests them."""
    inner = ("AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Otto", "ORG:Other", "END:VCARD")
    assert read_card(card("FN:Maria", *inner, "ORG:Acme", version="2.1")) == (
        Card("Maria", "Acme"),
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "BEGIN:VCARD",
            "END:VCARD",
            "no card",
            "\x00\xff" * 50,
            "BEGIN:VCALENDAR\nFN:Maria\n",
        ),
        *("FN:Maria\nN:Keller;Maria", "BEGIN:VCARD\nEND:VCARD\nFN:Maria", "{}", ":\n;\n=\n"),
    ],
)
def test_what_is_no_card_holds_nobody(text):
    """And raises nothing."""
    assert (read_card(text), more_cards(text), essentials(text)) == ((), 0, "")


def test_a_card_that_was_cut_off_is_read_as_far_as_it_goes():
    """Before its end, in the middle of a letter, or where the next begins."""
    cut = "BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=C3"
    assert read_card(cut) == (Card("Jörg"),)
    assert read_card("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD") == (Card("A"), Card("B"))


def test_nothing_is_longer_than_it_may_be():
    """Whatever somebody put in."""
    long = "x" * 5000
    lines = (f"FN:{long}", f"ORG:{long}", f"TITLE:{long}", f"NOTE:{long}")
    (found,) = read_card(card(*lines))
    lengths = [len(piece or "") for piece in (found.name, found.organisation, found.role)]
    assert lengths == [LONGEST] * 3
    assert len(found.note or "") == LONGEST_NOTE


HOSTILE = {
    "a header that a grammar could try in 2^n ways": "BEGIN:VCARD\nN;A" + "=a" * 500_000,
    "quotes that do not end": "BEGIN:VCARD\nN" + ';a="' * 200_000 + "\nFN:M",
    "many lines of one name": "BEGIN:VCARD\n" + "N:a\n" * 250_000,
    "folds without end": "BEGIN:VCARD\nN:" + "\n a" * 300_000,
    "soft breaks without end": "BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:" + "=\n" * 500_000,
    "cards within cards": "BEGIN:VCARD\n" + "AGENT:\nBEGIN:VCARD\n" * 45_000,
    "escapes": "BEGIN:VCARD\nORG:" + "\\,;" * 300_000,
    "dots": "a." * 500_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_takes_long(text):
    """A megabyte of the worst that we could think of; in the time of this process."""
    began = time.process_time()
    read_card(essentials(text))
    assert time.process_time() - began < 10


NAMES = st.sampled_from([*sorted(KEPT), "TEL", "PHOTO", "AGENT", "X-A", "item1.FN", ""])
PARAMETERS = st.sampled_from(
    ["", ";ENCODING=QUOTED-PRINTABLE", ";ENCODING=b", ";CHARSET=zip", ';A="', ";;=,", ";TYPE=a,b"]
)
VALUES = st.text(st.characters(exclude_categories=[])) | st.sampled_from(
    ["=C3", "=", "\\", "\\n", "a;b,c\\,", ";;;;", "\n x", "=\n", "a@b", "VCARD", "😀"]
)
LINES = st.builds("{}{}:{}".format, NAMES, PARAMETERS, VALUES)
FRAMES = st.sampled_from(["BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "begin:vcard ", " ", "x"])
TEXTS = st.lists(LINES | FRAMES, max_size=12).map(lambda lines: "BEGIN:VCARD\n" + "\n".join(lines))


@given(TEXTS)
@example("BEGIN:VCARD\nN:\\;a;b")
def test_whatever_it_says_it_is_read_without_a_fault(text):
    """Every card has a name to be seen, on one line, and can be stored."""
    for found in read_card(text):
        for piece in (found.name, found.organisation, found.role):
            assert piece is None or (piece == " ".join(piece.split()) and 0 < len(piece) <= LONGEST)
        assert found.note is None or found.note.strip() == found.note != ""
        repr(found).encode()
        assert "\x00" not in "".join(filter(None, (found.name, found.note)))


@given(TEXTS)
def test_the_essentials_are_the_same_cards(text):
    """And have no essentials of their own."""
    kept = essentials(text)
    assert read_card(kept) == read_card(text)
    assert essentials(kept) == kept
