"""Content files to a `Lever`, checked: an error names file, line and fault.

A lever is a folder with a `playbook.yaml` and one text file a language; adding either is adding
files, and nothing else. `check` finds all faults for authors, `levers` raises the first one for
everybody else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from levers.checking import ID, Complaint, complaints, scale_complaints
from levers.content_files import PACKAGE, Structure, Texts, read_structure, read_texts, shown
from levers.faults import ContentFault, UnknownId
from levers.playbook import Content, Lever, Playbook, Scales
from levers.wording import common_needs, compared, lever_words, needs, wording_faults

STRUCTURE = "playbook.yaml"
COMMON = "common"
SCALES = "scales.yaml"
TEXTS = "*.ftl"

Faults = list[ContentFault]
Model = TypeVar("Model", bound=Content)


def levers(root: Path | None = None) -> tuple[Lever, ...]:
    """Every lever below `root` (default: this package), read once. Raises ContentFault."""
    return _levers_below(PACKAGE if root is None else root.resolve())


def lever(id: str) -> Lever:
    """Raises UnknownId, naming the levers that there are."""
    for candidate in levers():
        if candidate.id == id:
            return candidate
    raise UnknownId("lever", id, [candidate.id for candidate in levers()])


@cache
def scales() -> Scales:
    """What scores, sureness, positions and horizons are read on. Raises ContentFault."""
    common = _common()
    assert common.scales is not None, "scales that cannot be read are a fault, raised before"
    return common.scales


def common_words(language: str) -> dict[str, str]:
    """Labels shared by all levers: `level-strong`, `sureness-fairly_sure`, `position-mutual`,
    `position-mutual.conduct`, `horizon-quarter`, `of-level-decision` (message id, or id.attribute).

    Raises UnknownId, naming the languages that there are.
    """
    for texts in _common().texts:
        if texts.language == language:
            return {key: text.value for key, text in texts.entries.items()}
    raise UnknownId("language", language, languages())


def languages() -> tuple[str, ...]:
    """The languages of every lever and of the common texts, in alphabetical order."""
    return tuple(texts.language for texts in _common().texts)


def check(root: Path | None = None) -> list[ContentFault]:
    """Every fault below `root`, which is one lever's folder or a folder of levers."""
    return _read_shelf((root or PACKAGE).resolve()).faults


@dataclass
class _Common:
    """The scales and the words for them, which all levers share."""

    folder: Path
    texts: list[Texts]
    scales: Scales | None = None
    faults: Faults = field(default_factory=list)

    @property
    def languages(self) -> set[str]:
        return {texts.language for texts in self.texts}


@dataclass
class _Shelf:
    """The levers below a folder that are sound, and everything that is wrong with the others."""

    faults: Faults
    levers: list[Lever] = field(default_factory=list)


@cache
def _levers_below(root: Path) -> tuple[Lever, ...]:
    shelf = _read_shelf(root)
    _raise_first(shelf.faults)
    return tuple(shelf.levers)


@cache
def _common() -> _Common:
    common = _read_common(PACKAGE / COMMON)
    _raise_first(common.faults)
    return common


def _raise_first(faults: Faults) -> None:
    if faults:
        raise faults[0]


def _read_shelf(root: Path) -> _Shelf:
    home = root.parent if (root / STRUCTURE).is_file() else root
    own = home / COMMON
    common = _read_common(own if (own / SCALES).is_file() else PACKAGE / COMMON)
    shelf = _Shelf([*common.faults])
    folders = _lever_folders(root)
    if not folders:
        remedy = f"name a folder that holds {STRUCTURE}, or a folder of such folders"
        shelf.faults.append(ContentFault(shown(root), "there is no lever", remedy))
    for folder in folders:
        _put(shelf, folder, common)
    return shelf


def _lever_folders(root: Path) -> list[Path]:
    """By name. A folder with texts but no structure counts, so that its fault is found."""
    if (root / STRUCTURE).is_file():
        return [root]
    below = sorted(p for p in root.glob("*") if p.is_dir() and p.name != COMMON)
    return [p for p in below if (p / STRUCTURE).is_file() or any(p.glob(TEXTS))]


def _put(shelf: _Shelf, folder: Path, common: _Common) -> None:
    """Read one lever: onto the shelf when it is sound, its faults when it is not."""
    texts, faults = _texts_in(folder), list(_name_faults(folder))
    structure = _structure(folder / STRUCTURE, faults)
    playbook = _model(structure, Playbook, faults) if structure else None
    if structure and playbook:
        faults += _placed(structure, complaints(playbook))
        wanted = list(needs(playbook))
        for language in texts:
            faults += [*language.faults, *compared(language, wanted, structure)]
            faults += wording_faults(language, playbook)
    faults += _language_faults(folder, {t.language for t in texts}, common)
    shelf.faults += faults
    if playbook and not faults:
        words = {t.language: lever_words(playbook, t) for t in texts}
        shelf.levers.append(Lever(id=folder.name, sides=playbook.sides, words=words))


def _read_common(folder: Path) -> _Common:
    common = _Common(folder, _texts_in(folder))
    faults = common.faults
    if not common.texts:
        remedy = "add a file for each language, named by its code"
        faults.append(ContentFault(shown(folder), "there is no language", remedy))
    structure = _structure(folder / SCALES, faults)
    common.scales = _model(structure, Scales, faults) if structure else None
    if structure and common.scales:
        faults += _placed(structure, scale_complaints(common.scales))
        wanted = list(common_needs(common.scales))
        for language in common.texts:
            faults += [*language.faults, *compared(language, wanted, structure)]
    return common


def _texts_in(folder: Path) -> list[Texts]:
    return [read_texts(path) for path in sorted(folder.glob(TEXTS))]


def _structure(path: Path, faults: Faults) -> Structure | None:
    try:
        return read_structure(path)
    except FileNotFoundError:
        faults.append(ContentFault(shown(path), "the file is missing", "write it"))
    except ContentFault as fault:
        faults.append(fault)
    return None


def _model(structure: Structure, model: type[Model], faults: Faults) -> Model | None:
    try:
        return model.model_validate(structure.plain)
    except ValidationError as wrong:
        for error in wrong.errors():
            steps = error["loc"]
            name = ".".join(str(step) for step in steps) or "the file"
            fault, remedy = f"{name}: {error['msg']}", "mend, add or remove it"
            faults.append(ContentFault(structure.place(steps), fault, remedy))
    return None


def _placed(structure: Structure, found: Iterable[Complaint]) -> Iterator[ContentFault]:
    for complaint in found:
        place = structure.place(complaint.steps)
        yield ContentFault(place, complaint.fault, complaint.remedy)


def _name_faults(folder: Path) -> Iterator[ContentFault]:
    if not ID.fullmatch(folder.name):
        fault = f"{folder.name!r} cannot be a lever's id"
        yield ContentFault(shown(folder), fault, "name the folder with a to z, 0 to 9 and _")


def _language_faults(folder: Path, written: set[str], common: _Common) -> Iterator[ContentFault]:
    for language in sorted(common.languages - written):
        place = shown(folder / f"{language}.ftl")
        yield ContentFault(place, "the file is missing", f"write the lever's texts in {language}")
    for language in sorted(written - common.languages):
        place = shown(common.folder / f"{language}.ftl")
        yield ContentFault(place, "the file is missing", f"write the common texts in {language}")
