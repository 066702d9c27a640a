"""Broken content is named by file, line and fault; sound content loads, whatever it is called.

The lever in here is small, written in two languages that the product does not speak, so that
nothing in the code can lean on a name.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from textwrap import dedent

import pytest

from levers import loading
from levers.content_files import shown
from levers.faults import ContentFault, UnknownId
from levers.loading import check, levers

PLAYBOOK = """\
sides:
  - id: seat
    faces: seat
    questions:
      - id: rivals
        weight: 0.6
        increases: [importance]
        reason: Whoever can go elsewhere asks more calmly.
        care_from: three
        choices:
          - {id: zero, value: 0, band: [0, 10]}
          - {id: one, value: 0.5, band: [10, 30]}
          - {id: three, value: 1.0, band: [30, null]}
      - id: trend
        weight: 0.4
        increases: [growth]
        reason: What grows is watched.
        choices:
          - {id: less, value: 0.1, change: [null, -5]}
          - {id: same, value: 0.2, change: [-5, 5]}
          - {id: more, value: 0.3, change: [5, null]}
    suggestions:
      - {id: look_around, improves: [rivals], steps: 1, horizon: quarter, level: decision}
      - {id: grow, improves: [trend], steps: 2, horizon: year, level: operational}
      - {id: smile, improves: [], steps: 0, horizon: before_meeting, level: operational}
    example: {rivals: one, trend: unknown}
"""

TEXTS = """\
lever = Choices elsewhere
    .page1 = One.
    .page2 = Two.

seat = My seat
    .naming = A case
    .example = A finished case.

seat-rivals = How many others are there?
    .name = others
    .why = w
    .explain = e
    .minutes = In ten minutes: m
    .week = In a week: w
    .say = s
    .never = n
    .strengthen = st
    .care = c
seat-rivals-zero = None
    .heard = nobody | no one
seat-rivals-one = One
seat-rivals-three = Three
    .heard = plenty

seat-trend = More or fewer?
    .name = trend
    .why = w
    .explain = e
    .minutes = m
    .week = w
    .say = s
    .never = n
    .strengthen = st
    .care = c
seat-trend-less = Less
seat-trend-same = Same
seat-trend-more = More

seat-do-look_around = Look around.
seat-do-grow = Grow.
seat-do-smile = Smile.
"""


@dataclass
class Content:
    """Content in a folder, to be broken."""

    root: Path

    @property
    def lever(self) -> Path:
        return self.root / "elsewhere"

    def change(self, file: str, old: str, new: str) -> int:
        """Replaces the first `old`; returns the line where it stood."""
        path = self.root / file
        before, found, after = path.read_text(encoding="utf-8").partition(old)
        assert found, f"{old!r} is not in {file}"
        path.write_text(before + new + after, encoding="utf-8")
        return before.count("\n") + 1

    def faults(self) -> list[str]:
        return [str(fault).replace(f"{self.root}/", "") for fault in check(self.root)]


@pytest.fixture
def content(tmp_path: Path) -> Content:
    common = Path(loading.__file__).parent / "common"
    words = (common / "en.ftl").read_text(encoding="utf-8")
    for folder in ("common", "elsewhere"):
        (tmp_path / folder).mkdir()
    (tmp_path / "common" / "scales.yaml").write_text((common / "scales.yaml").read_text("utf-8"))
    (tmp_path / "elsewhere" / "playbook.yaml").write_text(PLAYBOOK)
    for language in ("fr", "it"):
        (tmp_path / "common" / f"{language}.ftl").write_text(words)
        (tmp_path / "elsewhere" / f"{language}.ftl").write_text(TEXTS)
    return Content(tmp_path)


def test_a_new_lever_in_new_languages_is_only_files(content: Content) -> None:
    """Adding a lever is adding a folder, and no line of Python names levers or languages."""
    assert content.faults() == []
    (lever,) = levers(content.root)
    assert lever.id == "elsewhere"
    assert set(lever.words) == {"fr", "it"}
    assert lever.in_language("fr").page == ("One.", "Two.")
    rivals = lever.side("seat").question("rivals")
    assert rivals.asks_for_share
    assert rivals.choice("one").value == Decimal("0.5")
    words = lever.in_language("it").sides["seat"].questions["rivals"]
    assert words.choices["zero"].heard == ("nobody", "no one")
    assert words.choices["one"].heard == ()


def test_a_folder_with_one_lever_can_be_checked_alone(content: Content) -> None:
    """An author checks the lever at hand, against the languages that stand beside it."""
    assert check(content.lever) == []
    content.change("elsewhere/fr.ftl", "seat-do-smile = Smile.\n", "")
    assert len(check(content.lever)) == 1


def test_numbers_are_exact(content: Content) -> None:
    """0.1 and 0.2 are a tenth and two tenths, not the nearest floats."""
    (lever,) = levers(content.root)
    less, same, _ = lever.side("seat").question("trend").choices
    assert less.value + same.value == Decimal("0.3")


STRUCTURE = "elsewhere/playbook.yaml"
WORDS = "elsewhere/it.ftl"

# what is replaced in playbook.yaml, by what, and what the fault says
BROKEN_STRUCTURES = {
    "weights": ("weight: 0.6", "weight: 0.7", "add up to 1.1"),
    "no weight": ("weight: 0.4", "weight: 0", "weight of trend is 0"),
    "value too high": ("value: 1.0", "value: 1.4", "choice three of rivals has value 1.4"),
    "value below 0": ("value: 0,", "value: -0.1,", "choice zero of rivals has value -0.1"),
    "values that fall": ("value: 0.2", "value: 0.05", "same of trend is not stronger than less"),
    "values that stay": ("value: 0.2", "value: 0.1", "same of trend is not stronger than less"),
    "value in words": ("value: 0.2", "value: half", "value: Input should be a valid decimal"),
    "bands with a gap": ("band: [10, 30]", "band: [12, 30]", "starts at 12, not at 10"),
    "bands from 1": ("band: [0, 10]", "band: [1, 10]", "starts at 1, not at 0"),
    "bands that end": ("band: [30, null]", "band: [30, 100]", "ends at 100"),
    "band upside down": ("band: [10, 30]", "band: [10, 5]", "ends at 5, where it starts"),
    "changes with a gap": ("change: [-5, 5]", "change: [-4, 5]", "starts at -4, not at -5"),
    "id in capitals": ("id: same", "id: Same", "other letters than an id may have"),
    "id twice": ("id: same", "id: less", "choice id less is there twice"),
    "unknown as a choice": ("id: same", "id: unknown", "choice id unknown is taken"),
    "long choice": ("id: same", f"id: {'s' * 25}", "has 25 letters"),
    "long question": ("id: trend", f"id: {'t' * 33}", "has 33 letters"),
    "a question called do": ("id: trend", "id: do", "question id do is taken"),
    "faces nobody": ("faces: seat", "faces: wall", "faces 'wall', which is no side"),
    "improves nothing known": ("improves: [trend]", "improves: [mood]", "improves 'mood'"),
    "too many steps": ("steps: 2", "steps: 3", "grow has 3 steps"),
    "steps for nothing": ("improves: [], steps: 0", "improves: [], steps: 1", "improves nothing"),
    "odd horizon": ("horizon: year", "horizon: decade", "horizon: Input should be"),
    "odd care_from": ("care_from: three", "care_from: four", "'four', which is no choice"),
    "odd example": ("{rivals: one", "{rivals: five", "unknown choice of rivals 'five'"),
    "example of nothing": ("trend: unknown}", "trend: less, x: y}", "unknown question of side"),
    "field misspelt": ("steps: 2", "step: 2", "step"),
    "reason empty": ("reason: What grows is watched.", "reason: ''", "does not say why"),
    "not YAML": ("{id: same,", "{id: same: ,", "not YAML"),
    "key twice": ("weight: 0.6", "weight: 0.6\n        weight: 0.6", "duplicate key"),
}


@pytest.mark.parametrize("name", BROKEN_STRUCTURES)
def test_a_broken_structure_is_named_by_file_line_and_fault(content: Content, name: str) -> None:
    """Whatever is wrong in playbook.yaml, one of the faults names its line and says it."""
    old, new, said = BROKEN_STRUCTURES[name]
    line = content.change(STRUCTURE, old, new)
    near = {f"{STRUCTURE}:{n}:" for n in (line - 1, line, line + 1)}
    if name == "weights":
        near = {f"{STRUCTURE}:4:"}  # the sum belongs to the list of questions
    if name == "reason empty":
        near = {f"{STRUCTURE}:14:"}  # the question's first line
    faults = content.faults()
    assert any(fault.startswith(tuple(near)) and said in fault for fault in faults), faults


def test_a_question_that_nothing_improves_is_a_fault(content: Content) -> None:
    """Every weak answer has something to do about it, with steps of at least 1."""
    content.change(STRUCTURE, "steps: 2", "steps: 0")
    (fault,) = content.faults()
    assert fault.startswith(f"{STRUCTURE}:14: no suggestion improves trend")


def test_an_example_answers_every_question(content: Content) -> None:
    """A finished example is finished; `unknown` is an answer too."""
    line = content.change(STRUCTURE, ", trend: unknown", "")
    (fault,) = content.faults()
    assert fault.startswith(f"{STRUCTURE}:{line}: the example of seat has no answer to trend")


def test_three_to_five_choices(content: Content) -> None:
    """Two choices are yes and no; six do not fit a thumb."""
    content.change(STRUCTURE, "          - {id: same, value: 0.2, change: [-5, 5]}\n", "")
    assert any("trend has 2 choices" in fault for fault in content.faults())


def test_bands_for_all_choices_or_none(content: Content) -> None:
    """A question asks for a share or it does not."""
    content.change(STRUCTURE, ", band: [30, null]", "")
    assert any("some choices of rivals have a band" in fault for fault in content.faults())


# what is replaced in it.ftl, by what, what the fault says, and how many lines further down it is
BROKEN_TEXTS = {
    "attribute missing": ("    .care = c\n", "", "seat-rivals.care is missing", -9),
    "attribute empty": ("    .care = c\n", "    .care =\n", "not Fluent", 0),
    "not needed": ("seat-do-grow", "seat-do-gr0w", "seat-do-gr0w is not needed", 0),
    "a page left out": (".page2", ".page3", "lever.page3 is not needed", 0),
    "a variable": ("= Grow.", "= Grow, { $name }.", "holds a variable or placeable", 0),
    "a term": ("seat-do-grow", "-brand = Coach\nseat-do-grow", "term -brand has no use here", 0),
    "there twice": ("seat-do-grow", "seat-do-smile = Smile.\nseat-do-grow", "is there twice", 2),
    "broken": ("seat-do-grow = Grow.", "seat-do-grow Grow.", "not Fluent", 0),
    "label too long": ("= Same", f"= {'S' * 33}", "has 33 characters", 0),
    "title too long": ("= My seat", f"= {'S' * 25}", "has 25 characters", 0),
    "labels alike": ("= Same", "= less", "label 'less' is also that of seat-trend-less", 0),
    "phrase twice": ("heard = plenty", "heard = many | Nobody", "'nobody' is heard as", 0),
    "phrase is a label": ("heard = plenty", "heard = one", "'one' is heard as", 0),
}


@pytest.mark.parametrize("name", BROKEN_TEXTS)
def test_a_broken_text_is_named_by_file_line_and_fault(content: Content, name: str) -> None:
    """Whatever is wrong in a language file, the one fault names its line and says it."""
    old, new, said, further = BROKEN_TEXTS[name]
    line = content.change(WORDS, old, new) + further
    faults = content.faults()
    found = [f for f in faults if f.startswith(f"{WORDS}:{line}:") and said in f]
    assert found, faults
    assert all("fr.ftl" not in fault for fault in faults)


def test_a_missing_text_names_the_structure_that_needs_it(content: Content) -> None:
    """A text that stands nowhere has no line; the line that asks for it is named instead."""
    content.change(WORDS, "seat-do-grow = Grow.\n", "")
    (fault,) = content.faults()
    assert fault.startswith(f"{WORDS}: seat-do-grow is missing (playbook.yaml:24 needs it)")


def test_a_text_with_broken_syntax_is_one_fault(content: Content) -> None:
    """What cannot be read is not also called missing."""
    content.change(WORDS, "seat-do-grow = Grow.", "seat-do-grow Grow.")
    content.change(WORDS, "seat-do-smile = Smile.", "seat-do-smile = { Smile }")
    faults = content.faults()
    assert all("missing" not in fault for fault in faults if "do-smile" in fault)


def test_every_lever_speaks_every_language(content: Content) -> None:
    """A language that the common texts have and a lever has not is a fault, and the reverse."""
    (content.lever / "it.ftl").rename(content.lever / "es.ftl")
    missing_here, missing_there = content.faults()
    assert missing_here.startswith("elsewhere/it.ftl: the file is missing")
    assert missing_there.startswith("common/es.ftl: the file is missing")


def test_common_texts_are_checked_too(content: Content) -> None:
    """Every level, sureness, position and horizon has its words in every language."""
    content.change("common/it.ftl", "position-open = Open", "position-ajar = Open")
    faults = content.faults()
    assert any("position-open is missing (scales.yaml:" in fault for fault in faults)
    assert any("position-ajar is not needed" in fault for fault in faults)


def test_scales_rise_from_nothing(content: Content) -> None:
    """Every score falls on one level."""
    content.change("common/scales.yaml", "{id: thin, start: 20}", "{id: thin, start: 50}")
    (fault,) = content.faults()
    assert fault.startswith("common/scales.yaml:5: levels do not rise from 0")


def test_all_faults_are_found_in_one_go(content: Content) -> None:
    """An author mends a file once, not fault by fault."""
    content.change(STRUCTURE, "faces: seat", "faces: wall")
    content.change(STRUCTURE, "steps: 2", "steps: 3")
    content.change(WORDS, "= Same", "= Less")
    content.change("elsewhere/fr.ftl", "seat-do-smile = Smile.\n", "")
    assert len(content.faults()) == 4
    with pytest.raises(ContentFault, match="faces 'wall'"):
        levers(content.root)


def put_texts_without_structure(content: Content) -> None:
    (content.root / "half").mkdir()
    (content.root / "half" / "it.ftl").write_text("lever = Half\n")


def save_in_another_encoding(content: Content) -> None:
    (content.lever / "it.ftl").write_bytes("lever = Café\n".encode("latin-1"))


def empty_the_structure(content: Content) -> None:
    (content.root / STRUCTURE).write_text("")


def name_the_folder_oddly(content: Content) -> None:
    content.lever.rename(content.root / "Else-where")


def take_the_lever_away(content: Content) -> None:
    content.lever.rename(content.root / "common" / "hidden")


def take_the_languages_away(content: Content) -> None:
    for path in content.root.glob("*/*.ftl"):
        path.unlink()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (put_texts_without_structure, "half/playbook.yaml: the file is missing"),
        (save_in_another_encoding, "elsewhere/it.ftl:1: not UTF-8"),
        (empty_the_structure, "elsewhere/playbook.yaml:1: the file: Input should be"),
        (name_the_folder_oddly, "'Else-where' cannot be a lever's id"),
        (take_the_lever_away, "there is no lever"),
        (take_the_languages_away, "common: there is no language"),
    ],
)
def test_spoilt_folders(content: Content, spoil: Callable[[Content], None], said: str) -> None:
    """A folder that is not a lever says so, and does not raise."""
    spoil(content)
    assert any(said in fault for fault in content.faults()), content.faults()


def test_long_texts_may_go_over_several_lines(content: Content) -> None:
    """Line breaks of the file are the author's; the reader gets one flowing text."""
    flowing = dedent("""\
        seat-do-grow =
            Grow slowly
            and well.""")
    content.change("elsewhere/fr.ftl", "seat-do-grow = Grow.", flowing)
    (lever,) = levers(content.root)
    assert lever.in_language("fr").sides["seat"].suggestions["grow"] == "Grow slowly and well."


def test_the_readers_remedy_is_in_the_message(content: Content) -> None:
    """One line: place, fault, remedy."""
    content.change(STRUCTURE, "value: 1.0", "value: 1.4")
    (fault,) = check(content.root)
    assert fault.remedy == "give a value from 0 (weakest) to 1 (strongest)"
    assert "\n" not in str(fault)


def test_our_own_files_are_named_from_the_package_on() -> None:
    """The place reads the same on every machine."""
    place = shown(Path(loading.__file__).parent / "links" / "playbook.yaml")
    assert place == "levers/links/playbook.yaml"


def test_a_lever_that_is_not_there_lists_those_that_are() -> None:
    """An unknown id is answered with what is allowed."""
    with pytest.raises(UnknownId, match="unknown lever 'hope'; allowed: links"):
        loading.lever("hope")


def test_a_language_that_is_not_there_lists_those_that_are() -> None:
    """An unknown language is answered with what is allowed."""
    with pytest.raises(UnknownId, match="allowed: de, en"):
        loading.common_words("tlh")


def test_content_is_read_once() -> None:
    """A second question for the levers costs nothing."""
    assert levers() is levers()
    assert loading.scales() is loading.scales()


def test_the_lever_in_the_guide_is_sound(tmp_path: Path) -> None:
    """Whoever copies the example from docs/writing-a-lever.md starts without a fault."""
    guide = Path(__file__).parents[2] / "docs" / "writing-a-lever.md"
    blocks = dict(re.findall(r"```(yaml|fluent)\n(.*?)```", guide.read_text("utf-8"), re.DOTALL))
    folder = tmp_path / "alternatives"
    folder.mkdir()
    (folder / "playbook.yaml").write_text(blocks["yaml"], encoding="utf-8")
    for language in loading.languages():
        (folder / f"{language}.ftl").write_text(blocks["fluent"], encoding="utf-8")
    assert check(tmp_path) == []
