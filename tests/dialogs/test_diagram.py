"""The drawing of the dialog is the machine's, and the one in docs/ is current."""

from pathlib import Path

from dialogs.diagram import ANYWHERE, mermaid
from dialogs.table import STATES, expanded

DRAWING = Path(__file__).parents[2] / "docs" / "dialog.md"


def arrows() -> set[tuple[str, str]]:
    lines = [line for line in mermaid().splitlines() if " : " in line]
    return {(line.split()[0], line.split()[2]) for line in lines}


def test_the_drawing_in_docs_is_current() -> None:
    """`make diagram` writes it anew."""
    assert mermaid() in DRAWING.read_text(encoding="utf-8")


def test_every_way_of_the_table_is_drawn() -> None:
    for rule in expanded():
        if rule.at != rule.then:
            assert {(rule.at, rule.then), (ANYWHERE, rule.then)} & arrows(), rule


def test_every_state_is_drawn() -> None:
    assert {name for arrow in arrows() for name in arrow} == {*STATES, ANYWHERE}
