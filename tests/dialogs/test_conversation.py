"""Conversations as people have them, decided in memory: what is asked, kept and shown."""

import json
from datetime import date

from cases.judgement import assessed
from cases.records import Conversation
from dialogs.events import Said, Tapped
from levers.assessment import half_up
from tests.dialogs.walking import NOW, Stand, after_event, newcomer, says, tapped, taps

BUY = ("/start buy", "Brake discs, Acme")
SIX = ("2.", "2.", "2", "2", "2", "2")


def answered(stand: Stand) -> dict[str, str]:
    assert stand.case is not None
    return stand.case.round.choices("mine")


def note_of(stand: Stand, question: str) -> str | None:
    assert stand.case is not None
    answer = stand.case.round.mine.get(question)
    return answer.note if answer else None


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


def test_back_at_the_first_question_leads_to_the_card_and_on_again() -> None:
    stand = taps(says(newcomer(), *BUY), "Back")
    assert stand.conversation.state == "case"
    assert "1/6" in taps(stand, "Go on").lines


def test_the_assessment_comes_once_after_the_last_answer() -> None:
    stand = says(newcomer(), *BUY, *SIX)
    assert stand.conversation.state == "assessed"
    assert "/100" in stand.lines


def test_too_little_known_gives_no_score_anywhere() -> None:
    stand = says(newcomer(), *BUY, *["no idea"] * 6)
    assert stand.conversation.state == "assessed"
    for tab in ("Why", "What to do", "What to say", "Find out"):
        assert "/100" not in taps(stand, tab).lines
    assert "/100" not in stand.lines


def test_a_later_round_starts_from_the_last_answers_and_shows_the_trend() -> None:
    stand = says(newcomer(), *BUY, *SIX, "assess again")
    assert stand.labels[0] == "All still true"
    stand = says(stand, "half")
    stand = taps(stand, "All still true")
    assert stand.case is not None
    assert len(stand.case.rounds) == 2
    assert " → " in stand.lines
    before, after = (case_score(stand, number) for number in (0, 1))
    assert f"{before} → {after}" in stand.lines
    assert f"{after}/100" in stand.lines


def case_score(stand: Stand, number: int) -> int:
    assert stand.case is not None
    score = assessed(stand.case, stand.case.rounds[number], date(2026, 12, 1)).leverage.score
    assert score is not None
    return half_up(score)


def test_keeping_everything_keeps_the_notes_too() -> None:
    stand = says(newcomer(), *BUY, "their new plant opens in May", *SIX, "assess again")
    stand = taps(stand, "All still true")
    assert note_of(stand, "supplier_turnover_share") == "their new plant opens in May"
    assert len(answered(stand)) == 6


def test_review_changes_an_answer_and_comes_back() -> None:
    stand = says(newcomer(), *BUY, *SIX, "review")
    stand = taps(stand, stand.labels[0])
    stand = says(stand, "half")
    assert stand.conversation.state == "reviewing"
    assert answered(stand)["supplier_turnover_share"] == "from_30"
    assert "30 % or more" in stand.lines


def test_review_cuts_notes_and_shows_them_in_full_on_a_tap() -> None:
    long = "their new plant opens in May and " + "nobody knows who will run it " * 5
    stand = says(newcomer(), *BUY, long, *SIX, "review")
    assert long.strip() not in stand.lines
    assert " ".join(long.split()) in taps(stand, "Notes in full").lines


def test_the_meeting_is_set_by_a_tap_shown_back_and_sorts_the_advice() -> None:
    stand = taps(says(newcomer(), *BUY, *SIX), "Today")
    assert stand.case is not None
    assert stand.case.meeting_on == date(2026, 12, 1)
    assert "1 December 2026" in stand.lines
    assert "My city" in stand.labels
    assert "within a quarter" not in taps(stand, "What to do").lines


def test_a_typed_date_under_the_assessment_is_the_meeting() -> None:
    stand = says(newcomer(), *BUY, *SIX, "12 January")
    assert stand.case is not None
    assert stand.case.meeting_on == date(2027, 1, 12)
    stand = says(taps(stand, "Date"), "nonsense", "14 January")
    assert stand.case is not None
    assert stand.case.meeting_on == date(2027, 1, 14)


def test_the_zone_is_asked_where_it_is_unknown() -> None:
    stand = taps(says(newcomer(), *BUY, *SIX), "Week", "My city")
    stand = says(stand, "Kathmandu")
    assert stand.person.time_zone == "Asia/Kathmandu"
    assert stand.conversation.state == "assessed"


def test_the_other_side_gives_a_position() -> None:
    stand = says(newcomer(), *BUY, *SIX, "their side")
    assert "1/4" in stand.lines
    stand = says(stand, "4", "4", "4", "4")
    assert stand.conversation.state == "assessed"
    assert stand.lines.count("/100") == 2


def test_the_card_is_optional_and_filled_line_by_line() -> None:
    stand = taps(says(newcomer(), *BUY, *SIX), "Case card")
    stand = says(taps(stand, "Other side"), "Acme Ltd")
    stand = says(taps(stand, "What I ask"), "5 % off")
    stand = says(taps(stand, "Walk away"), "above last year's price")
    stand = says(taps(stand, "Name"), "Brake discs 2027")
    case = stand.case
    assert case is not None
    assert (case.counterpart, case.ask) == ("Acme Ltd", "5 % off")
    assert (case.walk_away, case.title) == ("above last year's price", "Brake discs 2027")
    assert "Acme Ltd" in stand.lines


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


def test_a_deleted_case_is_gone_and_its_number_is_never_used_again() -> None:
    stand = says(newcomer(), *BUY, "/cases")
    stand = taps(stand, stand.labels[0], "Delete the case", "Yes")
    assert stand.cases == ()
    assert says(stand, *BUY).conversation.case == 2


def test_cases_stand_in_the_order_of_their_meetings() -> None:
    stand = newcomer()
    for title, day in (("Late", "20 January"), ("Soon", "5 January"), ("None", "")):
        stand = says(stand, "/start buy", title, *SIX, *([day] if day else []))
    stand = says(stand, "/cases")
    titles = [label.split(" · ")[0] for label in stand.labels[:3]]
    assert titles == ["Soon", "Late", "None"]


def test_forward_sends_one_plain_text_and_the_screen_below() -> None:
    stand = taps(says(newcomer(), *BUY, *SIX), "Forward")
    assert len(stand.messages) == 1
    assert not stand.messages[0].rows
    assert "Brake discs, Acme" in stand.messages[0].lines[0].text
    assert stand.conversation.state == "assessed"


def test_reading_first_shows_the_page_and_a_finished_example() -> None:
    stand = taps(says(newcomer(), "/start"), "Read first")
    stand = taps(stand, "I'm buying")
    assert "/100" in stand.lines
    stand = taps(stand, "Start my own case")
    assert stand.conversation.state == "naming"


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


def test_right_to_left_words_do_not_turn_the_sentence_around() -> None:
    stand = says(newcomer(), "/start buy", "אקמה")
    assert "\u2068אקמה\u2069" in stand.lines


def test_a_card_line_is_never_taken_for_a_button_number() -> None:
    stand = taps(says(newcomer(), *BUY, *SIX), "Case card", "What I ask")
    stand = after_event(stand, Said("2"))
    assert stand.case is not None
    assert stand.case.ask == "2"


def test_the_first_score_on_the_screen_is_the_score() -> None:
    """Whatever the case is called, and whatever was typed last."""
    stand = says(newcomer(), "/start buy", "Offer 99/100", *SIX[:5], "/cancel")
    stand = taps(stand, "Go on", "Back", "Back", "Back", "Back", "Back")
    stand = says(taps(stand, "Under 5 %"), "2")
    assert stand.conversation.state == "assessed"
    assert stand.screen is not None
    assert "99/100" not in stand.screen.lines[0].text
    assert "/100" in stand.screen.lines[0].text


# ---- going on, from wherever


def test_an_answer_after_going_on_leads_to_the_next_open_question() -> None:
    """Tapped or typed, through the list or the start page: none is skipped, none is mixed up."""
    begun = says(newcomer(), *BUY, "12 %")
    listed = taps(says(begun, "/cases"), "Brake discs, Acme · unfinished · 1 Dec 2026", "Go on")
    started = taps(says(begun, "/start"), "Go on")
    for stand in (listed, started):
        assert "2/6" in stand.lines
        for answer in ("12 %", "2."):
            then = says(stand, answer)
            assert "3/6" in then.lines
            assert list(answered(then)) == ["supplier_turnover_share", "rep_turnover_share"]


def test_a_case_is_opened_from_the_list_by_its_words_and_by_its_number() -> None:
    stand = says(newcomer(), *BUY, "/cases")
    for typed in ("1", stand.labels[0]):
        assert says(stand, typed).conversation.state == "case"


def test_long_notes_are_shown_in_full_line_by_line_and_page_by_page() -> None:
    long = "\n".join(f"line {number} of what they said" for number in range(170))
    stand = says(newcomer(), *BUY, long, *SIX, "review")
    page = taps(stand, "Notes in full")
    seen = page.lines
    while "Next" in page.labels:
        page = taps(page, "Next")
        seen += page.lines
    assert all(f"line {number} of" in seen for number in range(170))
    assert page.labels[-1] == "Review"


def test_the_assessment_is_one_tap_away_from_their_side_and_their_card() -> None:
    stand = says(newcomer(), *BUY, *SIX, "their side")
    assert taps(stand, "Assessment").conversation.state == "assessed"
    assert taps(stand, "Back", "Assessment").conversation.state == "assessed"
    again = taps(stand, "Assessment", "Their side")
    assert "1/4" in again.lines


def test_their_answers_can_be_reviewed_and_changed() -> None:
    stand = says(newcomer(), *BUY, *SIX, "their side", "4", "4", "4", "4", "review their side")
    assert "4. " in stand.lines
    stand = says(taps(stand, stand.labels[0]), "1")
    assert stand.conversation.state == "reviewing"
    assert stand.case is not None
    assert stand.case.round.theirs["strategic_components"].choice == "none"


def test_the_last_open_answer_ends_the_round_wherever_it_is_given() -> None:
    """Also from the review."""
    stand = says(newcomer(), *BUY, *SIX[:5], "/cancel")
    stand = taps(stand, "My cases", "Brake discs, Acme · unfinished · 1 Dec 2026", "Review")
    stand = says(taps(stand, stand.labels[5]), "2")
    assert stand.conversation.state == "assessed"
    assert stand.case is not None
    assert stand.case.round.finished_at is not None


def test_cancel_in_a_note_from_the_review_goes_back_to_the_question() -> None:
    stand = says(newcomer(), *BUY, *SIX, "review")
    stand = says(taps(stand, stand.labels[1], "Add a note"), "/cancel")
    assert "2/6" in stand.lines


def test_a_remark_in_a_later_round_leaves_the_last_answer_marked() -> None:
    stand = says(newcomer(), *BUY, *SIX, "assess again", "their new plant opens in May")
    assert any(label.startswith("✓") for label in stand.labels)


def test_today_is_counted_anew_once_the_zone_is_known() -> None:
    """Tapped at 20:30 UTC, which is tomorrow in Kathmandu."""
    late = NOW.replace(hour=20, minute=30)
    stand = says(newcomer(), *BUY, *SIX)
    stand = after_event(stand, tapped_label(stand, "Today"), late)
    stand = after_event(stand, tapped_label(stand, "My city"), late)
    stand = after_event(stand, Said("Kathmandu"), late)
    assert stand.case is not None
    assert stand.case.meeting_on == date(2026, 12, 2)


def tapped_label(stand: Stand, label: str) -> Tapped:
    return tapped(next(tap for tap in stand.taps if tap.label == label))


def test_several_cities_of_one_name_become_buttons() -> None:
    stand = says(newcomer(), "/settings zone Springfield")
    zones = [label for label in stand.labels if "/" in label]
    assert len(zones) > 1
    chosen = taps(stand, zones[0])
    assert chosen.person.time_zone == zones[0].replace(" ", "_")
    assert chosen.conversation.state == "settings"


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
