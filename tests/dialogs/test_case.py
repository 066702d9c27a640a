"""A case once its questions are answered: assessment, review, rounds, meeting, card, the list."""

from datetime import date

from cases.judgement import assessed
from dialogs.events import Said
from levers.assessment import half_up
from tests.dialogs.walking import (
    BUY,
    NOW,
    SIX,
    Stand,
    after_event,
    answered,
    newcomer,
    note_of,
    says,
    tapped_label,
    taps,
)


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


def case_score(stand: Stand, number: int) -> int:
    assert stand.case is not None
    score = assessed(stand.case, stand.case.rounds[number], date(2026, 12, 1)).leverage.score
    assert score is not None
    return half_up(score)


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
    stand = taps(stand, "My cases", "Brake discs, Acme · unfinished · begun 1 Dec 2026", "Review")
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


def test_several_cities_of_one_name_become_buttons() -> None:
    stand = says(newcomer(), "/settings zone Springfield")
    zones = [label for label in stand.labels if "/" in label]
    assert len(zones) > 1
    chosen = taps(stand, zones[0])
    assert chosen.person.time_zone == zones[0].replace(" ", "_")
    assert chosen.conversation.state == "settings"


def test_the_city_that_is_asked_under_the_assessment_can_be_typed_there() -> None:
    """Clear, or one of several of that name; a day still reads as the meeting's."""
    stand = taps(says(newcomer("de"), *BUY, *SIX), "Heute")
    assert says(stand, "Zürich").person.time_zone == "Europe/Zurich"
    assert says(stand, "Springfield").conversation.state == "locating"
    assert says(stand, "12. Januar").case != stand.case
