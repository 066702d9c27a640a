"""What people really send: nothing is lost, nothing raises, the question stays."""

import threading

import pytest

from tests.end_to_end.playing import answer_all, catalogue, side_of
from tests.telegram.stand_in import BotApi, Coach, Person

BUY = side_of("en", "procurement")
FIRST, SECOND = BUY["questions"][:2]


@pytest.fixture
def asked(coach: Coach, maria: Person) -> Person:
    """Maria at the first question."""
    maria.says_and_waits("/start buy")
    maria.says_and_waits("Brake discs, Acme")
    return maria


@pytest.mark.parametrize("sends", ["sends_sticker", "sends_photo", "sends_voice"])
def test_what_is_no_text_gets_a_kind_sentence(asked: Person, sends: str) -> None:
    getattr(asked, sends)()
    asked.settles()
    assert asked.sees(FIRST["text"])
    assert asked.sees("only read text")


@pytest.mark.parametrize("text", ["x" * 4096, "👍", "שלום אקמה", "<b>&amp; bold", "…"])
def test_odd_texts_stay_as_a_note_and_the_question_stays(asked: Person, text: str) -> None:
    asked.says_and_waits(text)
    assert asked.sees(FIRST["text"])
    assert asked.sees("note")


@pytest.mark.parametrize("name", ["<b>Acme & Sons</b>", "אקמה", "👍", "a" * 4096, "&lt;", "_*[`"])
def test_any_text_names_a_case(coach: Coach, maria: Person, name: str) -> None:
    maria.says_and_waits("/start buy")
    maria.says_and_waits(name)
    assert maria.sees("1/6")
    assert maria.sees(name[:30])


def test_an_edited_message_changes_nothing(asked: Person) -> None:
    asked.edits_last("Other name")
    asked.settles()
    assert asked.sees(FIRST["text"])
    assert asked.sees("Brake discs, Acme")


def test_two_taps_in_one_instant_are_one_answer(asked: Person) -> None:
    """The second was made on a screen that is no longer there."""
    label = FIRST["choices"][1]["label"]
    asked.taps(label, times=2)
    asked.settles()
    assert asked.sees("2/6")
    assert asked.sees(SECOND["text"])


def test_a_tap_on_an_old_screen_changes_nothing(asked: Person) -> None:
    """It shows where things stand, in place."""
    old = asked.live
    asked.taps_and_waits(FIRST["choices"][1]["label"])
    asked.taps(FIRST["choices"][3]["label"], message=old)
    asked.settles()
    assert asked.sees("2/6")
    assert len(asked.bot_messages) == 1


def test_a_command_in_the_middle_of_a_question_loses_nothing(asked: Person) -> None:
    asked.taps_and_waits(FIRST["choices"][1]["label"])
    for command in ("/help", "/privacy", "/settings", "/cases", "/export", "/nonsense"):
        asked.says_and_waits(command)
    asked.says_and_waits("/start")
    asked.taps_and_waits(catalogue("en")["buttons"]["go_on"])
    assert asked.sees("2/6")


def test_help_lies_over_the_question_and_an_answer_still_counts(asked: Person) -> None:
    asked.says_and_waits("/help")
    asked.says_and_waits(FIRST["choices"][1]["label"])
    assert asked.sees("2/6")


def test_two_cases_of_one_name_stay_two(coach: Coach, maria: Person) -> None:
    for _ in range(2):
        maria.says_and_waits("/start buy")
        maria.says_and_waits("Acme")
    maria.says_and_waits("/cases")
    assert len([label for label in maria.live.labels if label.startswith("Acme")]) == 2


def test_two_people_at_once_see_their_own(api: BotApi, coach: Coach) -> None:
    """Side by side, each with their own case and answers."""
    people = [api.person(first_name=f"P{n}", language_code="en") for n in range(6)]

    def play(person: Person) -> None:
        person.says_and_waits("/start buy")
        person.says_and_waits(f"Case of {person.id}")
        answer_all(person, BUY, lambda question, _: question["choices"][person.id % 3])

    threads = [threading.Thread(target=play, args=[person]) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    for person in people:
        others = [other for other in people if other is not person]
        assert person.sees(f"Case of {person.id}")
        assert not any(str(other.id) in person.transcript() for other in others)
