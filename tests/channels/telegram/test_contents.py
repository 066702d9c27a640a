"""Cards, places and other people's words, as Telegram brings them."""

import pytest

from bot.channels.telegram.contents import LARGEST_CARD, card_file, event_of
from dialogs.events import Command, Forwarded, Located, Said, Sent, SharedContact
from dialogs.understanding.cards import Card, read_card

MARIA = {"id": 4711, "is_bot": False, "first_name": "Maria", "last_name": "Keller"}
OTTO = {"id": 8, "is_bot": False, "first_name": "Otto", "last_name": " Braun "}
VCARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Jan Novak\nORG:Acme\nTEL:+49301234\nEND:VCARD\n"


def of(**content):
    return event_of({"from": MARIA, **content})


def test_a_shared_contact_says_its_name_and_card_and_no_number():
    """Neither the contact's own number goes further, nor those of its card."""
    shared = of(
        contact={"phone_number": "+49301234", "first_name": "Jan", "last_name": "Novak"}
        | {"vcard": VCARD, "user_id": 5}
    )
    assert isinstance(shared, SharedContact)
    assert shared.name == "Jan Novak"
    assert read_card(shared.vcard) == (Card("Jan Novak", "Acme"),)
    assert "1234" not in repr(shared)


def test_a_contact_with_a_name_alone():
    """The first name alone is enough; NUL goes, lines become one."""
    assert of(contact={"first_name": "Jan\x00\nN."}) == SharedContact("Jan N.")


@pytest.mark.parametrize(
    "contact",
    [
        *(None, [], "Jan", {}, {"phone_number": "+49301234"}, {"first_name": ["Jan"]}),
        *({"first_name": "Jan", "vcard": 5}, {"first_name": " ", "vcard": "BEGIN:VCARD"}),
    ],
)
def test_a_contact_of_a_number_alone_or_of_nonsense_is_something_sent(contact):
    """We keep no numbers; and nothing raises."""
    assert of(contact=contact) == Sent("contact")


def test_a_place_is_where_the_person_is():
    """A venue too; whole degrees are numbers."""
    place = {"latitude": 27.7, "longitude": 85}
    assert of(location=place) == Located(27.7, 85.0)
    assert of(venue={"title": "Café", "location": place}, location=place) == Located(27.7, 85.0)


@pytest.mark.parametrize(
    "place",
    [
        *(None, [], {}, {"latitude": 1.0}, {"latitude": True, "longitude": 1}),
        *({"latitude": lat, "longitude": 1.0} for lat in (91, -90.5, float("nan"), "52")),
        *({"latitude": 1.0, "longitude": lon} for lon in (181, float("-inf"), None, 10**400)),
    ],
)
def test_a_place_that_is_nowhere_is_something_sent(place):
    """Odd numbers, missing ones, words."""
    assert of(location=place) == Sent("location")


def forwarded(origin, text="Friday then", **content):
    return of(text=text, forward_origin=origin, **content)


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ({"type": "user", "sender_user": OTTO}, "Otto Braun"),
        ({"type": "hidden_user", "sender_user_name": "Jan N."}, "Jan N."),
        ({"type": "chat", "sender_chat": {"id": -5, "title": "Works council"}}, "Works council"),
    ],
)
def test_a_forwarded_message_says_who_wrote_it(origin, name):
    """As far as Telegram tells. A command in it is the other one's, and only words."""
    assert forwarded(origin) == Forwarded(name, "Friday then")
    assert forwarded(origin, "/forget") == Forwarded(name, "/forget")


@pytest.mark.parametrize(
    "origin",
    [
        {"type": "user", "sender_user": MARIA},
        {"type": "hidden_user", "sender_user_name": "Maria Keller"},
        {"type": "user", "sender_user": OTTO | {"is_bot": True}},
        {"type": "channel", "chat": {"id": -5, "title": "News"}, "message_id": 3},
        {"type": "carrier pigeon", "sender": OTTO},
        {"type": "user", "sender_user": None},
        {"type": "user", "sender_user": {"id": 8, "first_name": 5}},
        {"type": "hidden_user", "sender_user_name": " \x00"},
        {"type": ["user"]},
        None,
    ],
)
def test_ones_own_words_a_bots_and_a_channels_are_just_said(origin):
    """So are those of an origin that we cannot read. A command would be too dear a guess."""
    assert forwarded(origin) == Said("Friday then")
    assert forwarded(origin, "/forget") == Said("/forget")
    assert of(text="/forget") == Command("forget")


def test_other_forwarded_things_are_what_they_are():
    """A forwarded card is a card, a forwarded photo a photo."""
    origin = {"type": "user", "sender_user": OTTO}
    shared = of(contact={"first_name": "Jan"}, forward_origin=origin)
    assert shared == SharedContact("Jan")
    assert of(photo=[], caption="/forget", forward_origin=origin) == Sent("photo")


@pytest.mark.parametrize(
    "document",
    [
        {"mime_type": "text/vcard"},
        {"mime_type": "text/x-vcard", "file_name": "card"},
        {"mime_type": "application/octet-stream", "file_name": "Maria Keller.VCF"},
        {"file_name": ".vcf", "file_size": LARGEST_CARD},
    ],
)
def test_a_file_that_is_a_card_is_to_be_fetched(document):
    """By its type or its name; it is still a document where that fails."""
    sent = {"document": {"file_id": "BQ", **document}}
    assert card_file(sent) == "BQ"
    assert of(**sent) == Sent("document")


@pytest.mark.parametrize(
    "message",
    [
        {"document": {"file_id": "BQ", "file_name": "a.vcf.pdf", "mime_type": "application/pdf"}},
        {"document": {"file_id": "BQ", "file_name": "a.vcf", "file_size": LARGEST_CARD + 1}},
        {"document": {"file_id": "BQ", "file_name": "a.vcf", "file_size": "small"}},
        {"document": {"file_id": "BQ", "file_name": 5, "mime_type": ["text/vcard"]}},
        {"document": {"file_id": "\x00", "file_name": "a.vcf"}},
        {"document": {"file_name": "a.vcf"}},
        {"document": ["a.vcf"]},
        {"document": {"file_id": "BQ", "file_name": "a.vcf"}, "animation": {}},
        {"document": {"file_id": "BQ", "file_name": "a.vcf"}, "text": "x"},
        {"photo": {"file_id": "BQ", "file_name": "a.vcf"}},
    ],
)
def test_other_files_are_not_fetched(message):
    """Too large, of another kind, or nonsense."""
    assert card_file(message) is None
