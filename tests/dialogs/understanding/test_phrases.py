"""The phrase tables: what people really type, and what it means.

A wrong reading is worse than asking: at most one in a hundred may be wrong, and nothing here may
be read as another choice than the one it means.
"""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from dialogs.understanding import Understood, understand
from levers.loading import lever
from levers.playbook import Question, Side

HERE = Path(__file__).parent
KINDS = {"unknown", "ask_back", "explain", "note"}
ASKED = {"ask_back", "note"}
Row = tuple[str, str, dict[str, Any]]


def rows() -> list[Row]:
    tables = sorted(HERE.glob("phrases.*.yaml"))
    return [
        (path.suffixes[0].lstrip("."), question, row)
        for path in tables
        for question, entries in YAML(typ="safe").load(path).items()
        for row in entries
    ]


def asked(question: str) -> tuple[Side, Question]:
    return next((s, q) for s in lever("links").sides for q in s.questions if q.id == question)


def read(language: str, question: str, text: str) -> Understood:
    side, found = asked(question)
    return understand(text, found, side, lever("links"), language)


def outcome(row: Row) -> str:
    language, question, wanted = row
    got = read(language, question, wanted["text"])
    meant = got.choice if got.kind == "choice" else got.kind
    if meant == wanted["is"]:
        return "right"
    return "asked back" if got.kind in ASKED else "wrong"


@pytest.mark.parametrize(("language", "question", "row"), rows(), ids=lambda v: str(v)[:60])
def test_a_phrase_means_what_the_table_says(
    language: str, question: str, row: dict[str, Any]
) -> None:
    got = read(language, question, row["text"])
    assert (got.choice if got.kind == "choice" else got.kind) == row["is"], got
    if "guess" in row:
        assert got.guess == row["guess"]


def test_the_tables_cover_every_question_in_every_language() -> None:
    lines = Counter((language, question) for language, question, _ in rows())
    questions = [q.id for s in lever("links").sides for q in s.questions]
    for language in ("en", "de"):
        assert all(lines[language, question] >= 12 for question in questions)
        assert sum(n for (each, _), n in lines.items() if each == language) >= 230


def test_every_row_is_a_choice_or_a_kind() -> None:
    for _, question, row in rows():
        assert set(row) <= {"is", "text", "guess"}
        assert row["is"] in KINDS or asked(question)[1].choice(row["is"])


def test_at_most_one_in_a_hundred_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed with -s: right, asked back, wrong, for each language."""
    counts = {language: Counter[str]() for language, _, _ in rows()}
    for row in rows():
        counts[row[0]][outcome(row)] += 1
    for language, count in counts.items():
        total = count.total()
        shares = {
            name: f"{100 * count[name] / total:.1f} %" for name in ("right", "asked back", "wrong")
        }
        with capsys.disabled():
            print(f"\nphrases {language}: {total} lines, {shares}")
        assert count["wrong"] <= total / 100
