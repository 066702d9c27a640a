"""Export, erasure, settings: through the real process."""

import json
from pathlib import Path

from tests.end_to_end.playing import Ask, answer_all, catalogue, side_of
from tests.telegram.stand_in import Coach, Person

SECRET = "Zanzibar brake discs"


def test_export_is_sent_as_a_document(coach: Coach, maria: Person, command: Ask) -> None:
    """And `coach export` writes the same file."""
    maria.says_and_waits("/start buy")
    maria.says_and_waits(SECRET)
    maria.says_and_waits("the boss is difficult since the fire")
    maria.says_and_waits("/export")
    sent = json.loads(maria.documents[-1].content)
    assert maria.documents[-1].name == "coach-export.json"
    assert sent["schema"] == 1
    assert sent["cases"][0]["title"] == SECRET
    assert "fire" in sent["cases"][0]["rounds"][0]["answers"][0]["note"]
    command("export", "--user", str(maria.id), "--out", "file.json")
    written = json.loads((Path(coach.folder) / "file.json").read_text())
    assert {**written, "exported_at": ""} == {**sent, "exported_at": ""}


def test_forget_leaves_nothing(coach: Coach, maria: Person) -> None:
    """Neither words nor the person's id stand in the database or its log afterwards."""
    maria.says_and_waits("/start buy")
    maria.says_and_waits(SECRET)
    answer_all(maria, side_of("en", "procurement"), lambda question, _: question["choices"][1])
    maria.says_and_waits("/forget")
    maria.taps_and_waits(catalogue("en")["buttons"]["no"])
    assert maria.sees("Nothing was erased")
    maria.says_and_waits("/forget")
    maria.taps_and_waits(catalogue("en")["buttons"]["yes"])
    assert maria.sees("erased")
    assert coach.stop() == 0
    for file in coach.folder.glob("coach.sqlite3*"):
        content = file.read_bytes()
        assert SECRET.encode() not in content
        assert str(maria.id).encode() not in content
    assert str(maria.id) not in coach.stderr


def test_nobodys_words_are_stored_in_the_clear(coach: Coach, maria: Person) -> None:
    maria.says_and_waits("/start buy")
    maria.says_and_waits(SECRET)
    maria.says_and_waits("Zanzibar is a remark to keep for later")
    maria.says_and_waits("/new Zanzibar draft")
    coach.kill()
    for file in coach.folder.glob("coach.sqlite3*"):
        assert b"Zanzibar" not in file.read_bytes()
    assert "Zanzibar" not in coach.stderr


def test_the_language_can_be_changed_and_stays(coach: Coach, maria: Person) -> None:
    maria.says_and_waits("/settings lang de")
    maria.says_and_waits("/start")
    assert maria.sees("Guten Tag") or maria.sees("Schön")


def test_the_language_is_telegrams_until_chosen(coach: Coach, maria: Person) -> None:
    maria.says_and_waits("/start")
    assert maria.sees("Hello")
    maria.user["language_code"] = "de"
    maria.says_and_waits("/start")
    assert maria.sees("Guten Tag")
