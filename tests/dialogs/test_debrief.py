"""How the meeting went: three taps and a line, kept at once, and brought up again."""

from datetime import UTC, date, datetime

import pytest

from cases.records import Outcome
from dialogs.events import Said
from tests.dialogs.reminding_stands import clock, on_message, seller, text_of, told
from tests.dialogs.walking import SIX, Stand, after_event, says, taps

AFTER = datetime(2026, 12, 11, 7, tzinfo=UTC)


def met(language: str = "en") -> Stand:
    """The meeting was yesterday, on the 10th."""
    return says(seller(language), "10 December" if language == "en" else "10. Dezember")


def outcome_of(stand: Stand) -> Outcome | None:
    assert stand.case is not None
    return stand.case.outcome


def asked(stand: Stand) -> Stand:
    """The morning after, the coach asks; a tap begins."""
    stand = clock(stand, AFTER)
    assert "How did it go" in text_of(told(stand))
    return on_message(stand, told(stand), "How it went", AFTER)


def test_the_morning_after_it_asks_and_each_tap_is_kept_at_once() -> None:
    stand = asked(met())
    assert stand.conversation.state == "debriefing"
    stand = taps(stand, "All of it")
    assert outcome_of(stand) == Outcome("all", told_on=date(2026, 12, 1))
    stand = taps(stand, "Part of it")
    stand = taps(stand, stand.labels[0])
    stand = says(stand, "They moved once we talked about the forecast")
    outcome = outcome_of(stand)
    assert outcome is not None
    assert (outcome.asked, outcome.got) == ("all", "part")
    assert outcome.helped in dict(stand.case.round.mine) if stand.case else False
    assert outcome.line == "They moved once we talked about the forecast"
    assert stand.conversation.state == "case"
    assert "You got part of it." in stand.lines
    assert "They moved once" in stand.lines


def test_the_line_can_be_left_out_and_a_number_in_it_is_no_button() -> None:
    stand = taps(asked(met()), "Part of it", "Nothing", "The preparation")
    left = taps(stand, "Leave it out")
    assert outcome_of(left) == Outcome("part", "nothing", "preparation", None, date(2026, 12, 1))
    written = says(stand, "2")
    outcome = outcome_of(written)
    assert outcome is not None
    assert outcome.line == "2"


def test_left_in_the_middle_it_goes_on_where_it_stopped() -> None:
    stand = says(taps(asked(met()), "No"), "/cancel")
    assert stand.conversation.state == "case"
    stand = taps(stand, "How it went")
    assert "what did you get" in stand.lines


def test_back_leads_a_step_back_and_the_answer_can_be_changed() -> None:
    stand = taps(asked(met()), "No", "Back", "All of it", "All of it")
    outcome = outcome_of(stand)
    assert outcome is not None
    assert (outcome.asked, outcome.got) == ("all", "all")


def test_it_is_reached_from_the_card_once_the_day_is_there_and_not_before() -> None:
    stand = taps(met(), "Case card")
    assert "How it went" not in stand.labels
    assert "How it went" in taps(taps(seller(), "Today"), "Case card").labels


def test_it_is_brought_up_when_the_same_counterpart_comes_again() -> None:
    stand = asked(says(taps(met(), "Case card", "Other side"), "Acme GmbH"))
    stand = taps(stand, "All of it", "Part of it", "Nothing much", "Leave it out")
    assert "Last time" not in stand.lines  # this was it
    stand = says(stand, "/start buy", "Discs 2028", *SIX)
    stand = says(taps(stand, "Case card", "Other side"), "ACME")
    assert "Last time with ACME: You asked for all of it. You got part of it." in stand.lines
    assert "Last time with ACME" in taps(stand, "Assessment").lines
    other = says(taps(stand, "Other side"), "Beta")
    assert "Last time" not in other.lines


def test_told_from_the_card_the_message_has_nothing_left_to_ask() -> None:
    stand = clock(met(), AFTER)
    message = told(stand)
    card = taps(stand, "Case card")
    begun = after_event(card, Said("how it went"), AFTER)
    stand = taps(begun, "All of it")
    assert [one.status for one in stand.people.reminders] == ["done"]
    assert "settled already" in on_message(stand, message, "How it went", AFTER).lines


@pytest.mark.parametrize("typed", ["perhaps", "3 percent", ""])
def test_what_is_no_answer_is_answered_kindly(typed: str) -> None:
    stand = says(asked(met()), typed)
    assert stand.conversation.state == "debriefing"
    assert outcome_of(stand) is None


def test_words_of_the_buttons_can_be_typed() -> None:
    stand = says(asked(met()), "partly", "none", "preparation")
    assert outcome_of(stand) == Outcome("part", "nothing", "preparation", None, date(2026, 12, 1))


def test_it_is_told_once_and_not_again() -> None:
    stand = asked(met())
    assert clock(stand, AFTER.replace(day=12)).messages == ()
    assert [one.status for one in stand.people.reminders] == ["done"]
