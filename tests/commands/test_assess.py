"""`coach assess`: what it takes and what it prints."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.texts import languages, words
from levers.loading import common_words, lever
from levers.playbook import UNKNOWN, Side
from levers.report import as_data
from levers.report import assess as assessed
from tests.commands.asking import ANSWERS, BUYER, BUYER_IN_YAML, coach, data_of, told


def test_a_buyers_case_from_standard_input() -> None:
    """W = .85, V = .1625 + .0825 + .07 + 0 + .09 = .405: score 47.6, low 40.5, high 55.5."""
    data = data_of(BUYER)
    assert data["leverage"] == {"score": 48, "low": 41, "high": 56, "level": "solid"}
    assert data["confidence"] == 0.85
    assert data["unknown"] == ["rep_turnover_share"]
    assert [d["contribution"] for d in data["drivers"]] == pytest.approx(
        [19.1176, 10.5882, 9.7059, 8.2353, 0], abs=1e-3
    )
    # theirs: W = .55, V = .18 + .1625 = .3425: 62.27 from 34.25 to 79.25
    assert data["relation"] == {
        **{"mine": 48, "theirs": 62, "balance": -14, "interdependence": 55},
        "position": "mutual",
    }
    assert {each["horizon"] for each in data["suggestions"]} == {"before_meeting", "quarter"}


def test_json_and_yaml_say_the_same(tmp_path: Path) -> None:
    in_json, in_yaml = tmp_path / "case.json", tmp_path / "case.yaml"
    in_json.write_text(json.dumps(BUYER), encoding="utf-8")
    in_yaml.write_text(BUYER_IN_YAML, encoding="utf-8")
    printed = {coach(str(path), "--json").stdout for path in (in_json, in_yaml)}
    piped = {coach("-", "--json", given=path.read_bytes()).stdout for path in (in_json, in_yaml)}
    assert len(printed | piped) == 1
    assert json.loads(printed.pop())["side"] == "procurement"


def test_a_file_saved_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "from windows.json"
    path.write_text(json.dumps(BUYER, indent=1), encoding="utf-8-sig", newline="\r\n")
    assert coach(str(path), "--json").stdout == told(BUYER, "--json").stdout


def test_what_may_be_left_out_may_be_left_out() -> None:
    """lever, counterpart_answers and the dates; and null says the same as nothing."""
    least = {"side": "sales", "answers": {}}
    nothing = least | {"counterpart_answers": None, "meeting_on": None, "today": None}
    assert data_of(least) == data_of(nothing) == data_of(least | {"lever": "links"})
    data = data_of(least)
    assert data["leverage"] == {"score": None, "low": 0, "high": 100, "level": None}
    assert (data["drivers"], data["relation"]) == ([], None)


def test_notes_change_nothing() -> None:
    plain = {q: a if isinstance(a, str) else a["choice"] for q, a in ANSWERS.items()}
    assert data_of(BUYER | {"answers": plain}) == data_of(BUYER)


@pytest.mark.parametrize(
    ("now", "horizons"),
    [("2026-12-31", {"before_meeting", "quarter"}), ("2027-01-01", {"before_meeting"})],
)
def test_today_is_the_current_day_unless_it_is_given(now: str, horizons: set[str]) -> None:
    """60 days before the meeting what takes a quarter can act; on day 59 it cannot."""
    request = {key: value for key, value in BUYER.items() if key != "today"}
    with time_machine.travel(f"{now}T12:00:00+00:00", tick=False):
        data = data_of(request)
    assert {each["horizon"] for each in data["suggestions"]} == horizons


def test_json_keeps_letters_and_is_laid_out() -> None:
    printed = told(BUYER, "--json", "--lang", "de").stdout
    assert printed == json.dumps(json.loads(printed), ensure_ascii=False, indent=2) + "\n"
    assert any(letter in printed for letter in "äöüß")


def test_it_prints_what_the_rules_say() -> None:
    links = lever("links")
    side = links.side("procurement")
    mine = {q: a if isinstance(a, str) else a["choice"] for q, a in ANSWERS.items()}
    theirs = {"strategic_components": "one", "know_how": "regular"}
    found = assessed(links, side, mine, theirs, date(2027, 3, 1), date(2026, 12, 1))
    assert data_of(BUYER) == as_data(found, "en")


@pytest.mark.parametrize("options", [("--json",), ("--json", "--lang", "de"), ()])
def test_the_same_input_gives_the_same_bytes_in_every_process(options: tuple[str, ...]) -> None:
    """Whatever the seed of the hashes and the locale of the process."""
    run = "import typer; from bot.commands.assess import assess; typer.run(assess)"
    printed = {
        subprocess.run(
            [sys.executable, "-c", run, "-", *options],
            input=json.dumps(BUYER).encode(),
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            capture_output=True,
            check=True,
        ).stdout
        for seed, locale in [("0", "C"), ("1", "C.UTF-8"), ("2", "POSIX")]
    }
    assert len(printed) == 1


# ---- for people


@pytest.mark.parametrize("language", languages())
def test_plain_text_tells_the_whole_assessment(language: str) -> None:
    text, data = told(BUYER, "--lang", language).stdout, data_of(BUYER, "--lang", language)
    common, wording = common_words(language), lever("links").in_language(language)
    procurement = wording.sides["procurement"]
    assert "48/100" in text
    assert common["level-solid"] in text
    assert common["sureness-fairly_sure"] in text
    for driver in data["drivers"]:
        assert procurement.questions[driver["question"]].name in text
    assert procurement.questions["rep_turnover_share"].find_out in text
    for suggestion in data["suggestions"]:
        assert suggestion["text"] in text
    best = data["suggestions"][0]["gain"]
    assert best > 0
    assert f"+{best}" in text
    assert "+0" not in text
    assert common["position-mutual"] in text
    assert common["position-mutual.conduct"] in text


@pytest.mark.parametrize("language", languages())
def test_plain_text_has_no_score_while_too_little_is_known(language: str) -> None:
    text = told({"side": "everyday", "answers": {"intensity": "daily"}}, "--lang", language).stdout
    questions = lever("links").in_language(language).sides["everyday"].questions
    assert "/100" not in text
    assert words(language, "plain-unknown") in text
    assert questions["importance"].find_out in text
    assert questions["intensity"].care in text  # said although there is no score yet


def side_of(id: str) -> Side:
    return lever("links").side(id)


@given(st.data(), st.sampled_from(["procurement", "sales", "everyday"]))
@settings(max_examples=25, deadline=None)
def test_every_case_can_be_told_in_every_language(data: st.DataObject, side_id: str) -> None:
    """The score in the plain text is the score in JSON, for any answers."""
    side = side_of(side_id)
    request: dict[str, Any] = {"side": side_id}
    for key, asked in [("answers", side), ("counterpart_answers", side_of(side.faces))]:
        request[key] = {
            q.id: data.draw(st.sampled_from([UNKNOWN, *(choice.id for choice in q.choices)]))
            for q in asked.questions
        }
    for language in languages():
        found = data_of(request, "--lang", language)
        text = told(request, "--lang", language).stdout
        score = found["leverage"]["score"]
        assert ("/100" not in text) if score is None else (f"{score}/100" in text)
        total = sum(driver["contribution"] for driver in found["drivers"])
        assert score is None or abs(score - total) < 0.5 + 1e-9
