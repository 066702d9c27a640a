"""`coach levers`: the list that scripts may rely on, and the check of content."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import levers as package
from bot.commands.levers import app
from dialogs.texts import button_labels, languages
from levers.loading import lever

QUESTIONS = {
    "procurement": [
        *["supplier_turnover_share", "rep_turnover_share", "turnover_growth"],
        *["strategic_gateway", "reference_customer", "other_supply_links"],
    ],
    "sales": [
        *["strategic_components", "shortage_components"],
        *["intensifying_collaboration", "know_how"],
    ],
    "everyday": [
        *["intensity", "duration", "importance"],
        *["intensifying", "expertise_benefit", "contact_benefit"],
    ],
}
OUR_CONTENT = Path(package.__file__).parent


def coach(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, catch_exceptions=False)


def listed(language: str = "en") -> dict[str, Any]:
    result = coach("--json", "--lang", language)
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def each_question(listed: dict[str, Any]) -> list[dict[str, Any]]:
    return [q for lever in listed["levers"] for side in lever["sides"] for q in side["questions"]]


def test_sides_and_questions_are_the_promised_ones_in_order() -> None:
    found = listed()
    assert [lever["id"] for lever in found["levers"]] == ["links"]
    sides = found["levers"][0]["sides"]
    assert {s["id"]: [q["id"] for q in s["questions"]] for s in sides} == QUESTIONS
    assert [side["id"] for side in sides] == list(QUESTIONS)


@pytest.mark.parametrize("language", languages())
def test_the_shape_is_the_promised_one(language: str) -> None:
    found = listed(language)
    assert list(found) == ["levers", "levels", "positions", "buttons"]
    for lever_ in found["levers"]:
        assert list(lever_) == ["id", "title", "sides"]
        for side in lever_["sides"]:
            assert list(side) == ["id", "title", "questions", "suggestions"]
            keys = ["id", "text", "improves", "steps", "horizon", "level"]
            assert all(list(suggestion) == keys for suggestion in side["suggestions"])
    for question in each_question(found):
        assert list(question) == ["id", "text", "why", "find_out", "weight", "choices"]
        keys = ["id", "label", "value", "band"]
        assert all(list(choice) == keys for choice in question["choices"])


@pytest.mark.parametrize("language", languages())
def test_no_text_is_empty(language: str) -> None:
    def texts(node: Any) -> list[str]:
        if isinstance(node, str):
            return [node]
        inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        return [text for each in inner for text in texts(each)]

    assert all(text.strip() for text in texts(listed(language)))


def test_choices_rise_from_weakest_to_strongest_and_fit_a_button() -> None:
    for language in languages():
        for question in each_question(listed(language)):
            values = [choice["value"] for choice in question["choices"]]
            assert values == sorted(values)
            assert 0 <= values[0] <= values[-1] <= 1
            assert 3 <= len(values) <= 5
            assert all(len(choice["label"]) <= 32 for choice in question["choices"])
            assert "unknown" not in [choice["id"] for choice in question["choices"]]


def test_weights_of_a_side_add_up_to_one() -> None:
    for side in listed()["levers"][0]["sides"]:
        assert sum(question["weight"] for question in side["questions"]) == pytest.approx(1)


def test_bands_are_per_cent_and_open_at_the_top() -> None:
    share = each_question(listed())[0]
    bands = [choice["band"] for choice in share["choices"]]
    assert bands == [[0, 5], [5, 10], [10, 20], [20, 30], [30, None]]
    assert all(choice["band"] is None for choice in each_question(listed())[2]["choices"])


def test_levels_positions_and_buttons() -> None:
    found = listed()
    starts = [(level["id"], level["from"]) for level in found["levels"]]
    assert starts == [
        *[("hardly_any", 0), ("thin", 20), ("solid", 40)],
        *[("strong", 60), ("very_strong", 80)],
    ]
    positions = [position["id"] for position in found["positions"]]
    assert positions == ["upper_hand", "mutual", "open", "loose", "exposed", "too_close"]
    buttons = ["unknown", "back", "note", "go_on", "review", "yes", "no"]
    assert list(found["buttons"]) == buttons
    assert found["buttons"] == {id: button_labels("en")[id] for id in buttons}


def test_languages_differ_in_words_only() -> None:
    def ids(found: dict[str, Any]) -> list[tuple[str, float, list[str]]]:
        return [
            (q["id"], q["weight"], [choice["id"] for choice in q["choices"]])
            for q in each_question(found)
        ]

    told = [listed(language) for language in languages()]
    assert all(ids(found) == ids(told[0]) for found in told)
    titles = [found["levers"][0]["sides"][0]["title"] for found in told]
    assert len(set(titles)) == len(titles)


def test_the_plain_list_names_every_id() -> None:
    result = coach("--lang", "de")
    assert result.exit_code == 0
    wording = lever("links").in_language("de")
    for side in lever("links").sides:
        for question in side.questions:
            assert (
                f"{question.id}: {wording.sides[side.id].questions[question.id].text}"
                in result.stdout
            )
            assert all(f"{choice.id}: " in result.stdout for choice in question.choices)


def test_an_unknown_language_is_one_line() -> None:
    for options in (("--json",), ()):
        result = coach(*options, "--lang", "xx")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == f"coach: unknown language 'xx'; allowed: {', '.join(languages())}\n"


# ---- the check


def test_our_content_is_in_order() -> None:
    for result in (coach("check"), coach("check", str(OUR_CONTENT))):
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.startswith("links: ")


def test_a_fault_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    shutil.copytree(OUR_CONTENT / "links", tmp_path / "links")
    playbook = tmp_path / "links" / "playbook.yaml"
    lines = playbook.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines) if "value: 0.55" in line)
    lines[number] = lines[number].replace("value: 0.55", "value: 1.4")
    playbook.write_text("\n".join(lines), encoding="utf-8")
    result = coach("check", str(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"playbook.yaml:{number + 1}: " in result.stderr
    assert "1.4" in result.stderr


@pytest.mark.parametrize("path", ["", "nowhere", "a file"])
def test_a_place_without_levers_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "a file").write_text("text", encoding="utf-8")
    result = coach("check", str(tmp_path / path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
