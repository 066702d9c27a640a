"""The house holds: import-linter's contracts, and that they can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("levers", "cases", "dialogs", "storage", "bot")
FORBIDDEN = [
    ("levers/assessment.py", "import dialogs.table"),
    ("storage/outbox.py", "import dialogs.screen"),
    ("cases/records.py", "import storage.models"),
    ("bot/channels/terminal/show.py", "import storage.outbox"),
    ("bot/channels/telegram/sender.py", "import sqlalchemy"),
    ("bot/turn.py", "import bot.delivery"),
    ("dialogs/talk.py", "import asyncio"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    script = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [script, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_the_house_holds() -> None:
    """bot, then dialogs and storage side by side, then cases, then levers."""
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("file", "line"), FORBIDDEN)
def test_a_forbidden_import_is_refused(file: str, line: str, tmp_path: Path) -> None:
    """Shown by trying, on a copy."""
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    broken = tmp_path / file
    broken.write_text(broken.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    result = lint(tmp_path)
    assert result.returncode == 1
    assert "BROKEN" in result.stdout
