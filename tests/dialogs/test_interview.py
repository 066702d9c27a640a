"""Interviews as people have them, decided in memory: what is asked, kept and shown."""

import json

from cases.records import Conversation
from dialogs.events import Tapped
from tests.dialogs.walking import (
    BUY,
    SIX,
    after_event,
    answered,
    newcomer,
    note_of,
    says,
    tapped_label,
    taps,
)


def test_a_typed_answer_is_shown_back() -> None:
    """What was read stands above the next question."""
    stand = says(newcomer(), *BUY, "roughly a third")
    assert answered(stand) == {"supplier_turnover_share": "from_30"}
    assert "33 %" in stand.lines
    assert "2/6" in stand.lines


def test_no_idea_leaves_it_open_and_goes_on() -> None:
    stand = says(newcomer(), *BUY, "no idea")
    assert answered(stand) == {"supplier_turnover_share": "unknown"}
    assert "2/6" in stand.lines


def test_a_question_back_gets_the_explanation_and_the_question_stays() -> None:
    stand = says(newcomer(), *BUY, "what do you mean?")
    assert answered(stand) == {}
    assert "1/6" in stand.lines


def test_what_is_asked_back_records_nothing() -> None:
    stand = says(newcomer(), *BUY, "it depends")
    assert answered(stand) == {}
    assert note_of(stand, "supplier_turnover_share") is None
    assert "1/6" in stand.lines


def test_a_remark_stays_as_a_note_and_can_be_removed() -> None:
    stand = says(newcomer(), *BUY, "their new plant opens in May")
    assert note_of(stand, "supplier_turnover_share") == "their new plant opens in May"
    assert "1/6" in stand.lines
    stand = taps(stand, "Remove the note")
    assert note_of(stand, "supplier_turnover_share") is None
    assert "1/6" in stand.lines


def test_a_second_remark_loses_nothing_of_the_first() -> None:
    stand = says(
        newcomer(), *BUY, "their new plant opens in May", "the boss is difficult since the fire"
    )
    note = note_of(stand, "supplier_turnover_share") or ""
    assert "May" in note
    assert "fire" in note


def test_a_note_is_written_changed_and_the_same_question_shown() -> None:
    stand = says(newcomer(), *BUY)
    stand = says(taps(stand, "Add a note"), "Ask Jan")
    assert "1/6" in stand.lines
    stand = says(taps(stand, "Change the note"), "Ask Eva")
    assert note_of(stand, "supplier_turnover_share") == "Ask Eva"
    assert "1/6" in stand.lines


def test_a_guess_is_taken_by_one_tap() -> None:
    stand = says(newcomer(), *BUY, "no idea, maybe 12 %")
    assert answered(stand) == {}
    assert answered(taps(stand, "Yes")) == {"supplier_turnover_share": "from_10"}
    assert answered(taps(stand, "No")) == {}
    assert answered(says(stand, "half")) == {"supplier_turnover_share": "from_30"}


def test_back_goes_back_and_a_changed_answer_stands() -> None:
    stand = says(newcomer(), *BUY, "12 %", "12 %")
    stand = taps(stand, "Back", "Back")
    assert "1/6" in stand.lines
    assert any(label.startswith("✓") for label in stand.labels)
    stand = says(stand, "half")
    assert answered(stand)["supplier_turnover_share"] == "from_30"
    assert "3/6" in stand.lines


def test_a_name_given_with_new_is_kept_until_the_side_is_known() -> None:
    stand = says(newcomer(), "/new Spare parts", "I'm selling")
    assert stand.case is not None
    assert (stand.case.title, stand.case.side) == ("Spare parts", "sales")
    assert "1/4" in stand.lines


def test_naming_can_be_skipped() -> None:
    stand = taps(says(newcomer(), "/start everyday"), "Skip the name")
    assert stand.case is not None
    assert stand.case.title is None
    assert "1/6" in stand.lines


def test_the_title_is_the_typed_text_trimmed() -> None:
    stand = says(newcomer(), "/start buy", "  Brake  discs \n Acme  ")
    assert stand.case is not None
    assert stand.case.title == "Brake  discs \n Acme"


def test_cancel_keeps_every_answer_and_go_on_comes_back() -> None:
    stand = says(newcomer(), *BUY, "12 %", "/cancel")
    assert stand.conversation.state == "welcome"
    stand = taps(stand, "Go on")
    assert "2/6" in stand.lines
    stand = says(taps(stand, "Add a note"), "/cancel")
    assert "2/6" in stand.lines


def test_the_export_holds_everything() -> None:
    stand = says(newcomer(), *BUY, "their new plant opens in May", *SIX, "/export")
    data = json.loads(stand.messages[0].file_content or "")
    assert data["cases"][0]["title"] == "Brake discs, Acme"
    assert len(data["cases"][0]["rounds"][0]["answers"]) == 6
    assert data["cases"][0]["rounds"][0]["assessment"]["leverage"]["score"] is not None


def test_forget_asks_once_and_then_everything_is_gone() -> None:
    stand = says(newcomer(), *BUY, "/forget")
    assert taps(stand, "No").cases != ()
    gone = taps(stand, "Yes")
    assert gone.cases == ()
    assert gone.conversation == Conversation(state="gone", screen=gone.conversation.screen)


def test_a_choice_of_another_question_is_not_taken() -> None:
    """Forged, or from before the content changed: the question stays."""
    stand = says(newcomer(), *BUY)
    then = after_event(stand, Tapped(stand.conversation.screen, "choose", "daily"))
    assert answered(then) == {}
    assert "1/6" in then.lines


def test_numbers_are_buttons_only_where_no_share_is_asked() -> None:
    """`3` is 3 % where a share is asked, else the third choice; `3.` is always a button."""
    assert answered(says(newcomer(), *BUY, "3")) == {"supplier_turnover_share": "under_5"}
    assert answered(says(newcomer(), *BUY, "3.")) == {"supplier_turnover_share": "from_10"}
    stand = says(newcomer(), "/start everyday", "Noise", "3")
    assert answered(stand) == {"intensity": "regular"}


def test_an_answer_after_going_on_leads_to_the_next_open_question() -> None:
    """Tapped or typed, through the list or the start page: none is skipped, none is mixed up."""
    begun = says(newcomer(), *BUY, "12 %")
    listed = says(begun, "/cases")
    listed = taps(listed, listed.labels[0], "Go on")
    started = taps(says(begun, "/start"), "Go on")
    for stand in (listed, started):
        assert "2/6" in stand.lines
        for answer in ("12 %", "2."):
            then = says(stand, answer)
            assert "3/6" in then.lines
            assert list(answered(then)) == ["supplier_turnover_share", "rep_turnover_share"]


def test_a_button_that_the_screen_does_not_have_changes_nothing() -> None:
    """Forged: the right screen number, another action or value."""
    stand = says(newcomer(), *BUY)
    for action, value in (("delete", ""), ("forget", ""), ("yes", ""), ("choose", "nonsense")):
        then = after_event(stand, Tapped(stand.conversation.screen, action, value))
        assert then.conversation == stand.conversation
        assert then.cases == stand.cases


def test_a_second_tap_on_yes_leaves_the_farewell() -> None:
    stand = says(newcomer(), *BUY, "/forget")
    yes = tapped_label(stand, "Yes")
    then = after_event(after_event(stand, yes), yes)
    assert then.conversation.state == "gone"
    assert "erased" in then.lines


def test_a_side_is_chosen_by_its_word_and_a_kept_name_stays() -> None:
    """Buy, sell, private: as people type them; the name given before is never replaced."""
    assert says(newcomer(), "/start", "selling").conversation.state == "naming"
    assert says(newcomer("de"), "/start", "privat").conversation.state == "naming"
    stand = says(newcomer(), "/new Packaging, Huber", "what?")
    assert "Packaging, Huber" in stand.lines
    stand = says(stand, "selling")
    assert stand.case is not None
    assert (stand.case.title, stand.case.side) == ("Packaging, Huber", "sales")


def test_a_city_typed_under_the_settings_is_the_zone() -> None:
    assert says(newcomer(), "/settings", "Kathmandu").person.time_zone == "Asia/Kathmandu"


def test_what_was_not_known_before_is_marked_too() -> None:
    stand = taps(says(newcomer(), *BUY, "no idea"), "Back")
    assert "✓ I don't know" in stand.labels
    assert "2/6" in says(stand, "I don't know").lines
