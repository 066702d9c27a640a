"""A person's first case through the real process: from hello to the assessment."""

import json
import re

import pytest

from tests.end_to_end.playing import Ask, answer_all, catalogue, side_of
from tests.telegram.stand_in import BotApi, Coach, Person

SIDES = {"buy": "procurement", "sell": "sales", "everyday": "everyday"}
SCORE = re.compile(r"(\d+)/100")


def second_strongest(question: dict, number: int) -> dict:
    return question["choices"][-2 if number % 2 else -1]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("link", SIDES)
def test_from_hello_to_the_assessment(
    api: BotApi, coach: Coach, command: Ask, link: str, language: str
) -> None:
    """Each side in both languages: questions in order, n/N, S/100 as `coach assess` has it, and
    at most 3 messages of the coach visible at any time."""
    person = api.person(first_name="Kim", language_code=language)
    side = side_of(language, SIDES[link])
    person.says_and_waits("/start")
    person.taps_and_waits(side["title"])
    person.says_and_waits("Brake discs, Acme")
    given = answer_all(person, side, second_strongest)

    shown = SCORE.search(person.live.text)
    assert shown, person.transcript()
    answers = json.dumps({"side": side["id"], "answers": given})
    assessed = json.loads(command("assess", "-", "--json", given=answers).stdout)
    assert int(shown[1]) == assessed["leverage"]["score"]
    levels = {level["id"]: level["label"] for level in catalogue(language)["levels"]}
    assert levels[assessed["leverage"]["level"]].lower() in person.live.text.lower()
    assert person.max_visible <= 3


def test_eight_actions_to_an_assessment(coach: Coach, maria: Person) -> None:
    """`/start buy`, the name, six answers."""
    maria.says_and_waits("/start buy")
    maria.says_and_waits("Brake discs, Acme")
    given = answer_all(maria, side_of("en", "procurement"), second_strongest)
    assert len(given) == 6
    assert SCORE.search(maria.live.text)


@pytest.mark.parametrize("kill", [False, True])
def test_an_interrupted_buyer_goes_on_where_she_stopped(
    coach: Coach, maria: Person, command: Ask, kill: bool
) -> None:
    """The process stops, or is killed, in the middle: the same question, nothing lost."""
    side = side_of("en", "procurement")
    maria.says_and_waits(
        "/start buy",
    )
    maria.says_and_waits("Brake discs, Acme")
    for question in side["questions"][:2]:
        maria.taps_and_waits(question["choices"][2]["label"])
    coach.restart(kill=kill)
    maria.says_and_waits("/start")
    maria.taps_and_waits(catalogue("en")["buttons"]["go_on"])
    assert maria.sees("3/6")
    assert maria.sees(side["questions"][2]["text"])
    exported = export_of(maria, command)
    stored = exported["cases"][0]["rounds"][0]["answers"]
    wanted = {q["id"]: q["choices"][2]["id"] for q in side["questions"][:2]}
    assert {a["question"]: a["choice"] for a in stored} == wanted


def export_of(person: Person, command: Ask) -> dict:
    result = command("export", "--user", str(person.id), "--out", "out.json")
    assert result.returncode == 0, result.stderr
    return json.loads(command("export", "--user", str(person.id), "--out", "/dev/stdout").stdout)


def test_what_coach_assess_prints_equals_what_the_chat_exports(
    coach: Coach, maria: Person, command: Ask
) -> None:
    """Score, export and `coach assess` agree for the same answers, suggestion by suggestion."""
    maria.says_and_waits("/start sell")
    maria.says_and_waits("Pumps")
    given = answer_all(maria, side_of("en", "sales"), second_strongest)
    maria.taps_and_waits("Month")
    case = export_of(maria, command)["cases"][0]
    asked = {"side": "sales", "answers": given, "meeting_on": case["meeting_on"]}
    printed = json.loads(command("assess", "-", "--json", given=json.dumps(asked)).stdout)
    assert case["rounds"][0]["assessment"] == printed
    assert all(s["horizon"] == "before_meeting" for s in printed["suggestions"])
