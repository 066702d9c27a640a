"""The pages that show a week are what the coach does: played again, they come out the same."""

from pathlib import Path

import pytest

from tests.end_to_end.week import file_of, played
from tests.end_to_end.week_script import SCRIPTS, Script
from tests.telegram.moved import needs_libfaketime

pytestmark = needs_libfaketime()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.language)
def test_the_page_is_what_happens(script: Script, tmp_path: Path) -> None:
    """`python -m tests.end_to_end.week` writes it anew."""
    assert played(script, tmp_path) == file_of(script).read_text(encoding="utf-8")
