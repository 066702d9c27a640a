"""`coach understand`: one text, or JSON lines in and out."""

import json

import pytest
from typer.testing import CliRunner, Result

from bot.app import app


def coach(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, ["understand", *arguments], input=typed)


def test_one_text_as_json() -> None:
    done = coach("--question", "supplier_turnover_share", "--json", "--", "roughly a third")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["kind"], found["choice"]) == (0, "choice", "from_30")
    assert found["heard"] == "roughly a third → 33 %" and found["also"] == []


def test_one_text_as_a_readable_line() -> None:
    done = coach("--question", "duration", "--lang", "de", "--", "fünf", "Jahre")
    assert done.stdout.startswith("choice  choice: years_3_10")


def test_lines_are_answered_in_their_order() -> None:
    lines = [
        {"question": "intensity", "lang": "de", "text": "jeden Tag"},
        {"as": "date", "now": "2026-11-24", "tz": "UTC", "lang": "en", "text": "3.12."},
        {"question": "intensity", "text": "what do you mean?"},
    ]
    done = coach(typed="".join(json.dumps(line) + "\n" for line in lines))
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["kind"] for r in results] == ["choice", "date", "explain"]
    assert results[1] == {"kind": "date", "date": "2026-12-03"}


@pytest.mark.parametrize(
    ("arguments", "typed", "told"),
    [
        (["--question", "nothing", "--", "x"], None, "allowed: supplier_turnover_share"),
        (["--question", "intensity", "--side", "x", "--", "y"], None, "allowed: procurement"),
        (["--question", "intensity", "--lang", "xx", "--", "y"], None, "allowed:"),
        (["--as", "weather", "--", "y"], None, "allowed: date"),
        (["--", "y"], None, "give one with --question"),
        ([], '{"question": "intensity", "text": "daily"}\nfoo\n', "line 2:"),
        ([], "[1]\n", "line 1:"),
        ([], '{"question": "intensity"}\n', "no text"),
    ],
)
def test_what_is_wrong_is_one_line_that_says_what_is_allowed(
    arguments: list[str], typed: str | None, told: str
) -> None:
    done = coach(*arguments, typed=typed)
    assert done.exit_code == 2
    assert told in done.stderr and done.stderr.count("\n") == 1
