"""What people type is content, and a slip in it is named before anybody types."""

import shutil
from pathlib import Path

import pytest

from dialogs.understanding import checking, vocabulary
from dialogs.understanding.checking import typed_faults
from levers.loading import lever


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the lever's typed files, where they are looked for."""
    folder = tmp_path / "links" / "typed"
    shutil.copytree(checking.PACKAGE / "links" / "typed", folder)
    monkeypatch.setattr(checking, "PACKAGE", tmp_path)
    monkeypatch.setattr(vocabulary, "PACKAGE", tmp_path)
    return folder


def test_what_is_there_is_in_order() -> None:
    assert list(typed_faults(lever("links"))) == []


def test_a_slip_in_the_yaml_is_named_with_its_line(typed: Path) -> None:
    (typed / "en.yaml").write_text("intensity:\n  daily: [a, [b\n", encoding="utf-8")
    (fault,) = typed_faults(lever("links"))
    assert fault.startswith("links/typed/en.yaml:3: ")


def test_a_question_that_is_not_there_is_named_with_its_line(typed: Path) -> None:
    (typed / "en.yaml").write_text("# people\nintensitty: {}\n", encoding="utf-8")
    (fault,) = typed_faults(lever("links"))
    assert fault.startswith("links/typed/en.yaml:2: intensitty is no question")
