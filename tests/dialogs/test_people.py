"""The people behind the links, as a person meets them: typed, shown back, taken with one tap."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cases.people import Contact, People
from dialogs.events import Edited, Forwarded, Said, SharedContact
from tests.dialogs.walking import (
    BUY,
    NOW,
    SIX,
    Stand,
    after_event,
    newcomer,
    says,
    tapped_label,
    taps,
)

TODAY = NOW.date()
MARIA = "Maria Keller, quality manager at Acme, every 6 weeks"


def at_the_list(*lines: str) -> Stand:
    """Each line taken with one tap."""
    stand = says(newcomer(), "/contacts")
    for line in lines:
        stand = taps(says(stand, line), "Yes")
    return stand


def knowing(*contacts: Contact) -> Stand:
    """Somebody who has these people since long."""
    stand = replace(newcomer(), people=People(contacts))
    numbered = max((contact.number for contact in contacts), default=0)
    return replace(stand, conversation=replace(stand.conversation, numbered=numbered))


def names(stand: Stand) -> list[str]:
    return [contact.name for contact in stand.people.contacts]


def only(stand: Stand) -> Contact:
    assert len(stand.people.contacts) == 1
    return stand.people.contacts[0]


# ---- somebody new


def test_ten_contacts_take_ten_taps() -> None:
    stand = says(newcomer(), "/contacts")
    people = [
        f"{name} Berg, planner at Acme"
        for name in ["Ada", "Bo", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hal", "Ida", "Jo"]
    ]
    for line in people:
        stand = taps(says(stand, line), "Yes")
    assert len(stand.people.contacts) == 10
    assert {contact.level for contact in stand.people.contacts} == {"operational"}


def test_all_that_was_understood_is_shown_before_it_is_taken() -> None:
    stand = says(newcomer(), "/contacts", MARIA)
    assert stand.people.contacts == ()
    for told in ("Maria Keller", "quality manager", "Acme", "every 6 weeks", "does the daily work"):
        assert told in stand.lines
    contact = only(taps(stand, "Yes"))
    assert (contact.organisation, contact.role) == ("Acme", "quality manager")
    assert (contact.level, contact.cadence_days) == ("operational", 42)


def test_a_usual_cadence_is_said_to_be_usual_and_stays_open() -> None:
    stand = says(newcomer(), "/contacts", "Jan Novak, owner, Acme")
    assert "every 3 months, as usual" in stand.lines
    assert only(taps(stand, "Yes")).cadence_days is None


def test_the_level_is_chosen_with_a_tap_and_the_usual_cadence_follows() -> None:
    stand = says(newcomer(), "/contacts", "Maria Keller")
    assert "not said yet" in stand.lines
    stand = taps(stand, "Decides")
    assert "every 3 months, as usual" in stand.lines
    stand = taps(stand, "Daily work", "Yes")
    assert only(stand).level == "operational"


def test_no_takes_nothing_and_leads_back() -> None:
    stand = taps(says(newcomer(), "/contacts", MARIA), "No")
    assert stand.people == People()
    assert stand.conversation.state == "contacts"
    assert stand.conversation.draft is None


def test_another_line_takes_the_place_of_the_offer() -> None:
    stand = says(newcomer(), "/contacts", MARIA, "Jan Novak, owner, Acme")
    assert names(taps(stand, "Yes")) == ["Jan Novak"]


def test_what_is_no_line_leaves_the_offer_as_it_is() -> None:
    stand = says(newcomer(), "/contacts", MARIA, "what do you mean?")
    assert names(taps(stand, "Yes")) == ["Maria Keller"]


def test_a_line_can_follow_the_command() -> None:
    assert names(taps(says(newcomer(), f"/contacts {MARIA}"), "Yes")) == ["Maria Keller"]


def test_who_is_known_is_completed_and_not_doubled() -> None:
    stand = at_the_list("Maria Keller, Acme")
    stand = says(stand, MARIA)
    assert "on your list already" in stand.lines
    stand = taps(stand, "Yes")
    assert only(stand).role == "quality manager"
    assert "the person you know" in stand.lines


@pytest.mark.parametrize(("answer", "people"), [("Somebody else", 2), ("Maria Keller · Acme", 1)])
def test_who_may_be_known_is_asked_about(answer: str, people: int) -> None:
    stand = at_the_list(MARIA)
    stand = says(stand, "M. Keller, head of quality, Acme")
    assert "Yes" not in stand.labels
    stand = taps(stand, answer, "Yes")
    assert len(stand.people.contacts) == people


def test_two_that_are_one_are_merged_from_their_page() -> None:
    stand = taps(says(at_the_list(MARIA), "M. Keller, Acme"), "Somebody else", "Yes")
    stand = says(stand, "called M. Keller yesterday")
    stand = says(taps(stand, "Yes", "Done"), "Maria Keller")
    stand = taps(stand, stand.labels[0])
    stand = taps(stand, "Same as M. Keller?", "Yes")
    assert only(stand).name == "Maria Keller"
    assert only(stand).last_touch == TODAY - timedelta(days=1)


# ---- touches


def test_a_typed_touch_is_taken_with_one_tap_and_resets_the_cadence() -> None:
    stand = says(at_the_list(MARIA), "called Maria yesterday, about EDI")
    assert only(stand).touches == ()
    stand = taps(stand, "Yes")
    touch = only(stand).touches[0]
    assert (touch.kind, touch.on, touch.note) == ("call", TODAY - timedelta(days=1), "EDI")
    assert "due in 41 days" in taps(stand, "Done").labels[0]


def test_yesterday_is_the_day_before_it_was_typed_whenever_the_tap_comes() -> None:
    stand = says(at_the_list(MARIA), "called Maria yesterday")
    later = NOW + timedelta(days=2)
    assert "30 November" in stand.lines
    stand = after_event(stand, tapped_label(stand, "Yes"), later)
    assert only(stand).last_touch == date(2026, 11, 30)


def test_a_noted_touch_is_told_more_about_moved_and_taken_back() -> None:
    stand = taps(says(at_the_list(MARIA), "called Maria yesterday"), "Yes")
    stand = taps(stand, "Kind", "Lunch", "Today")
    stand = says(stand, "prices for 2027")
    touch = only(stand).touches[0]
    assert (touch.kind, touch.on, touch.note) == ("lunch", TODAY, "prices for 2027")
    stand = says(stand, "last Friday")
    assert only(stand).last_touch == date(2026, 11, 27)
    stand = taps(stand, "Undo")
    assert only(stand).touches == ()
    assert stand.conversation.state == "contacts"


def test_one_tap_on_the_page_notes_a_touch_today() -> None:
    stand = at_the_list(MARIA)
    stand = taps(stand, stand.labels[0], "I was in touch")
    assert only(stand).last_touch == TODAY
    stand = taps(stand, "Visit", "Done")
    assert only(stand).touches[0].kind == "visit"
    assert stand.conversation.state == "contact"
    assert "Last: Visit" in stand.lines


def test_her_on_somebodys_page_is_that_one() -> None:
    stand = at_the_list(MARIA, "Jan Novak, owner, Acme")
    stand = taps(stand, stand.labels[0])
    stand = taps(says(stand, "met her today, about prices"), "Yes")
    assert [c.name for c in stand.people.contacts if c.touches] == ["Maria Keller"]


def test_new_people_in_one_touch_are_made_with_it() -> None:
    stand = says(at_the_list(MARIA), "called Maria and Jan Novak yesterday")
    assert "Jan Novak" in stand.lines
    stand = taps(stand, "Yes")
    assert names(stand) == ["Maria Keller", "Jan Novak"]
    assert len({touch.number for c in stand.people.contacts for touch in c.touches}) == 1


def test_of_two_marias_it_is_asked_which() -> None:
    stand = at_the_list(MARIA, "Maria Huber, buyer at Bosch")
    stand = says(stand, "called Maria yesterday")
    assert {"Maria Keller · Acme", "Maria Huber · Bosch", "Somebody else"} <= set(stand.labels)
    assert "Yes" not in stand.labels
    stand = taps(stand, "Maria Huber · Bosch", "Yes")
    assert [c.name for c in stand.people.contacts if c.touches] == ["Maria Huber"]


def test_of_two_with_the_very_same_name_it_is_asked_which() -> None:
    twins = (
        Contact(1, "Maria Keller", TODAY, organisation="Acme"),
        Contact(2, "Maria Keller", TODAY, organisation="Bosch"),
    )
    stand = says(knowing(*twins), "/contacts", "called Maria Keller yesterday")
    stand = taps(stand, "Maria Keller · Bosch", "Yes")
    assert [c.number for c in stand.people.contacts if c.touches] == [2]


def test_a_touch_without_a_name_is_asked_back() -> None:
    stand = says(at_the_list(MARIA), "had a call yesterday")
    assert "With whom" in stand.lines
    assert stand.conversation.state == "contacts"


def test_a_touch_is_heard_on_the_first_screen_and_on_the_card_and_leads_back() -> None:
    stand = says(at_the_list(MARIA), *BUY, *SIX)
    for there in (says(stand, "/start"), taps(stand, "Case card")):
        state = there.conversation.state
        then = taps(says(there, "called Maria today"), "Yes", "Done")
        assert then.conversation.state == state
        assert then.people.contacts[0].last_touch == TODAY


def test_a_touch_closes_an_open_promise_with_one_tap() -> None:
    stand = says(at_the_list(MARIA), "called Maria yesterday. I owe her the forecast by Friday")
    assert "the forecast" in stand.lines
    stand = taps(stand, "Yes")
    assert "kept now?" not in stand.lines, "it was made a moment ago"
    stand = taps(says(stand, "called Maria today"), "Yes")
    assert "kept now?" in stand.lines
    stand = taps(stand, "Kept: the forecast")
    assert stand.people.promises[0].kept_on == TODAY
    assert "kept now?" not in stand.lines


# ---- promises


def test_a_promise_is_typed_with_its_day_and_changed_and_dropped() -> None:
    stand = at_the_list(MARIA)
    stand = says(taps(stand, stand.labels[0], "Promise"), "the drawings by 12 January")
    promise = stand.people.promises[0]
    assert (promise.text, promise.due_on) == ("the drawings", date(2027, 1, 12))
    stand = says(taps(stand, "Promise: the drawings"), "the drawings by 14 January")
    assert [p.due_on for p in stand.people.promises] == [date(2027, 1, 14)]
    stand = taps(stand, "Promise: the drawings", "Drop it")
    assert stand.people.promises == ()
    assert stand.conversation.state == "contact"


def test_a_promise_without_a_day_is_kept_without_a_reminder() -> None:
    stand = at_the_list(MARIA)
    stand = says(taps(stand, stand.labels[0], "Promise"), "3 samples")
    promise = stand.people.promises[0]
    assert (promise.text, promise.due_on) == ("3 samples", None)
    assert "won't remind" in stand.lines


# ---- somebody's lines


@pytest.mark.parametrize(
    ("button", "typed", "field", "value"),
    [
        ("Name", "Maria Keller-Berg", "name", "Maria Keller-Berg"),
        ("Role", "3", "role", "3"),
        ("Organisation", "Bosch", "organisation", "Bosch"),
        ("Notes", "likes\nshort calls", "notes", "likes\nshort calls"),
        ("How often", "every 5 weeks", "cadence_days", 35),
        ("How often", "first Monday of the month", "rrule", "FREQ=MONTHLY;BYDAY=1MO"),
        ("How often", "never", "cadence_days", 0),
        ("Level", "decides", "level", "decision"),
    ],
)
def test_every_line_can_be_changed_by_typing(
    button: str, typed: str, field: str, value: object
) -> None:
    stand = at_the_list(MARIA)
    stand = says(taps(stand, stand.labels[0], "Change", button), typed)
    assert getattr(only(stand), field) == value
    assert stand.conversation.state == "contact"


def test_a_cadence_is_chosen_by_tap_and_given_back_to_what_is_usual() -> None:
    stand = at_the_list(MARIA)
    stand = taps(stand, stand.labels[0], "Change", "How often", "Never")
    assert only(stand).cadence_days == 0
    assert "no reminder" in stand.lines
    stand = taps(stand, "Change", "How often", "As usual")
    assert only(stand).cadence_days is None


def test_what_is_no_cadence_is_asked_back() -> None:
    stand = at_the_list(MARIA)
    stand = says(taps(stand, stand.labels[0], "Change", "How often"), "now and then")
    assert stand.conversation.state == "correcting"
    assert only(stand).cadence_days == 42


def test_removing_asks_once() -> None:
    stand = at_the_list(MARIA)
    stand = taps(stand, stand.labels[0], "Remove")
    assert names(taps(stand, "No")) == ["Maria Keller"]
    stand = taps(stand, "Yes")
    assert stand.people.contacts == ()
    assert stand.conversation.state == "contacts"


def test_an_edited_message_opens_nothing() -> None:
    stand = at_the_list(MARIA)
    stand = after_event(taps(stand, stand.labels[0]), Edited())
    assert stand.conversation.state == "contact"


# ---- cards and forwarded messages

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nORG:Acme\nTITLE:Planner\nEND:VCARD\n"


def test_a_shared_card_is_offered_with_all_it_says() -> None:
    stand = after_event(newcomer(), SharedContact("Jan", CARD.format("Jan Novak")))
    assert "Jan Novak · Planner · Acme" in stand.lines
    contact = only(taps(stand, "Yes"))
    assert (contact.name, contact.role, contact.level) == ("Jan Novak", "Planner", "operational")


def test_several_cards_are_taken_with_one_tap() -> None:
    cards = "".join(CARD.format(f"Person Number{n}") for n in range(12))
    stand = after_event(newcomer(), SharedContact("", cards))
    assert "all 12" in stand.lines
    assert len(taps(stand, "Yes").people.contacts) == 12


def test_a_card_that_names_nobody_is_said_to() -> None:
    stand = after_event(says(newcomer(), "/contacts"), SharedContact(" ", "BEGIN:VCARD\nEND:VCARD"))
    assert stand.conversation.state == "contacts"
    assert "can't see who" in stand.lines


def test_a_forwarded_message_offers_its_sender() -> None:
    stand = after_event(newcomer(), Forwarded("Maria Keller", "Can we talk on Friday?"))
    assert names(taps(stand, "Yes")) == ["Maria Keller"]


def test_a_card_in_the_middle_of_an_interview_leads_back_to_the_question() -> None:
    stand = says(newcomer(), *BUY, *SIX[:2])
    then = after_event(stand, SharedContact("Jan Novak"))
    for answer in ("Yes", "No"):
        back = taps(then, answer)
        assert back.conversation.state == "asking"
        assert back.conversation.question == stand.conversation.question


# ---- whatever people are called


@pytest.mark.parametrize(
    "name",
    ["x" * 300, "אקמה כהן", "<b>Maria</b> & Co", "\u202eevil", "Maria\u0000Keller", "👍 Keller"],
)
def test_a_name_may_be_anything(name: str) -> None:
    stand = after_event(newcomer(), SharedContact(name))
    stand = says(taps(stand, "Yes"), "/contacts")
    stand = taps(stand, stand.labels[0], "I was in touch", "Call", "Done", "Change", "Name", "Back")
    assert stand.conversation.state == "editing"
    assert only(stand).last_touch == TODAY


def test_a_right_to_left_name_does_not_turn_the_line_around() -> None:
    stand = taps(after_event(newcomer(), SharedContact("אקמה כהן")), "Yes")
    assert "\u2068אקמה כהן\u2069" in says(stand, "/contacts").labels[0]


def test_an_odd_card_with_a_photo_and_twelve_numbers_is_one_person() -> None:
    numbers = "".join(f"TEL:+49 170 {n}\n" for n in range(12))
    card = CARD.format("Jan Novak").replace("END:", f"PHOTO;ENCODING=b:{'A' * 5000}\n{numbers}END:")
    assert names(taps(after_event(newcomer(), SharedContact("", card)), "Yes")) == ["Jan Novak"]


def test_in_german_it_goes_the_same_way() -> None:
    stand = says(
        newcomer("de"), "/contacts", "Maria Keller, Qualitätsleiterin bei Acme, alle 6 Wochen"
    )
    stand = says(taps(stand, "Ja"), "hab gestern mit Maria telefoniert, EDI")
    stand = taps(stand, "Ja")
    assert only(stand).last_touch == TODAY - timedelta(days=1)
    assert "Telefonat mit Maria Keller" in stand.lines
    stand = after_event(stand, Said("letzten Freitag"))
    assert only(stand).last_touch == date(2026, 11, 27)
