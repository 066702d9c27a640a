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


AS = {
    ("date", "tomorrow at 3 pm"): {"kind": "datetime", "datetime": "2026-11-25T15:00:00+01:00"},
    ("date", "tomorrow"): {"kind": "date", "date": "2026-11-25"},
    ("cadence", "every six weeks"): {"kind": "cadence", "cadence_days": 42},
    ("cadence", "every Tuesday"): {"kind": "cadence", "rrule": "FREQ=WEEKLY;BYDAY=TU"},
    ("cadence", "soon"): {"kind": "ask_back"},
    ("contact", "quality manager at Acme"): {"kind": "ask_back"},
    ("touch", "did not reach Jan"): {"kind": "ask_back"},
}
MARIA = {
    "name": "Maria Keller",
    "organisation": "Acme",
    "role": "quality manager",
    "level": "operational",
    "cadence_days": None,
}
CALL = {"contacts": ["Maria"], "kind": "call", "on": "2026-11-23", "note": "EDI"}
AS |= {
    ("contact", "Maria Keller, quality manager at Acme, every 6 weeks"): {
        "kind": "contact",
        "contact": MARIA | {"cadence_days": 42},
    },
    ("contact", "called Maria yesterday, about EDI"): {"kind": "touch", "touches": [CALL]},
    ("touch", "called Maria yesterday, about EDI"): {"kind": "touch", "touches": [CALL]},
    ("contact", "Met Maria Keller, quality manager at Acme, today"): {
        "kind": "contact",
        "contact": MARIA,
        "touches": [
            {"contacts": ["Maria Keller"], "kind": "meeting", "on": "2026-11-24", "note": None}
        ],
    },
    ("touch", "met Maria today, I owe her the forecast by Friday"): {
        "kind": "touch",
        "touches": [{"contacts": ["Maria"], "kind": "meeting", "on": "2026-11-24", "note": None}],
        "promise": {"text": "the forecast", "on": "2026-11-27"},
    },
}


@pytest.mark.parametrize(("asked", "result"), AS.items(), ids=lambda v: str(v)[:60])
def test_a_text_read_as_something(asked: tuple[str, str], result: dict[str, object]) -> None:
    now = ["--now", "2026-11-24T09:00:00+01:00", "--tz", "Europe/Berlin", "--json"]
    done = coach("--as", asked[0], *now, "--", asked[1])
    assert json.loads(done.stdout) == result


def test_read_as_something_it_is_shown_in_a_line_too() -> None:
    done = coach("--as", "touch", "--now", "2026-11-24", "--", "called Maria yesterday")
    assert done.stdout.startswith("touch") and "2026-11-23" in done.stdout


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
