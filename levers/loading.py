"""Content files to a `Lever`, checked: an error names file, line and fault.

A lever is a folder with a `playbook.yaml` and one text file a language; adding either is adding
files, and nothing else. `check` finds all faults for authors, `levers` raises the first one for
everybody else.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from levers.checking import Complaint, complaints, scale_complaints
from levers.content_files import PACKAGE, Structure, Texts, read_structure, read_texts, shown
from levers.faults import ContentFault, UnknownId
from levers.playbook import Content, Lever, Playbook, Scales
from levers.wording import Need, common_needs, compared, lever_words, needs, wording_faults

STRUCTURE = "playbook.yaml"
COMMON = "common"
SCALES = "scales.yaml"
TEXTS = "*.ftl"

Model = TypeVar("Model", bound=Content)


def levers(root: Path | None = None) -> tuple[Lever, ...]:
    """Every lever below `root` (default: this package), read once. Raises ContentFault."""
    return _levers_below((root or PACKAGE).resolve())


def lever(id: str) -> Lever:
    """Raises UnknownId, naming the levers that there are."""
    for candidate in levers():
        if candidate.id == id:
            return candidate
    raise UnknownId("lever", id, [candidate.id for candidate in levers()])


@cache
def scales() -> Scales:
    """What scores, sureness, positions and horizons are read on."""
    return _sound(_Common(PACKAGE / COMMON)).scales_or_raise()


def common_words(language: str) -> dict[str, str]:
    """Labels shared by all levers: `level-strong`, `sureness-fairly_sure`, `position-mutual`,
    `position-mutual.conduct`, `horizon-quarter`, `of-level-decision` (message id, or id.attribute).
    Raises UnknownId, naming the languages that there are."""
    words = _common_words()
    if language not in words:
        raise UnknownId("language", language, words)
    return dict(words[language])


def languages() -> tuple[str, ...]:
    """The languages that every lever and the common texts are written in, in alphabetical order."""
    return tuple(_common_words())


def check(root: Path | None = None) -> list[ContentFault]:
    """Every fault in the content below `root`, which is one lever's folder or a folder of levers."""
    return _Shelf((root or PACKAGE).resolve()).faults


@cache
def _levers_below(root: Path) -> tuple[Lever, ...]:
    return tuple(_sound(_Shelf(root)).levers)


@cache
def _common_words() -> dict[str, dict[str, str]]:
    texts = _sound(_Common(PACKAGE / COMMON)).texts
    return {t.language: {key: entry.value for key, entry in t.entries.items()} for t in texts}


class _Common:
    """The scales and the words for them, which all levers share."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[ContentFault] = []
        self.texts = _texts_in(folder)
        if not self.texts:
            self.faults.append(
                ContentFault(shown(folder), "no language is spoken here", "add a file like xx.ftl")
            )
        structure = _structure(folder / SCALES, self.faults)
        self.scales = structure and _model(structure, Scales, self.faults)
        if structure and self.scales:
            self.faults += _placed(structure, scale_complaints(self.scales))
            wanted = list(common_needs(self.scales))
            for texts in self.texts:
                self.faults += _text_faults(texts, wanted, structure)

    def scales_or_raise(self) -> Scales:
        assert self.scales is not None, "common content without scales has a fault"
        return self.scales


class _Shelf:
    """All levers below a folder, as far as they are sound, and everything that is wrong."""

    def __init__(self, root: Path) -> None:
        self.levers: list[Lever] = []
        home = root.parent if (root / STRUCTURE).is_file() else root
        common = home / COMMON if (home / COMMON / SCALES).is_file() else PACKAGE / COMMON
        shared = _Common(common)
        self.faults = list(shared.faults)
        folders = _lever_folders(root)
        if not folders:
            remedy = f"name a folder that holds {STRUCTURE}, or a folder of such folders"
            self.faults.append(ContentFault(shown(root), "there is no lever", remedy))
        for folder in folders:
            self._take(folder, [texts.language for texts in shared.texts], common)

    def _take(self, folder: Path, spoken: list[str], common: Path) -> None:
        faults: list[ContentFault] = []
        structure = _structure(folder / STRUCTURE, faults)
        playbook = structure and _model(structure, Playbook, faults)
        texts = _texts_in(folder)
        if structure and playbook:
            faults += _placed(structure, complaints(playbook))
            wanted = list(needs(playbook))
            for language in texts:
                faults += _text_faults(language, wanted, structure)
                faults += wording_faults(language, playbook)
        faults += _language_faults(folder, [t.language for t in texts], spoken, common)
        self.faults += faults
        if playbook and not faults:
            words = {t.language: lever_words(playbook, t) for t in texts}
            self.levers.append(Lever(id=folder.name, sides=playbook.sides, words=words))


Checked = TypeVar("Checked", _Common, _Shelf)


def _sound(checked: Checked) -> Checked:
    """What was read, when nothing is wrong with it; raises the first fault otherwise."""
    if checked.faults:
        raise checked.faults[0]
    return checked


def _lever_folders(root: Path) -> list[Path]:
    """By name. A folder with texts but no structure counts, so that its fault is found."""
    if (root / STRUCTURE).is_file():
        return [root]
    below = sorted(p for p in root.glob("*") if p.is_dir() and p.name != COMMON)
    return [p for p in below if (p / STRUCTURE).is_file() or any(p.glob(TEXTS))]


def _texts_in(folder: Path) -> list[Texts]:
    return [read_texts(path) for path in sorted(folder.glob(TEXTS))]


def _structure(path: Path, faults: list[ContentFault]) -> Structure | None:
    try:
        return read_structure(path)
    except FileNotFoundError:
        faults.append(ContentFault(shown(path), "the file is missing", "write it"))
    except ContentFault as fault:
        faults.append(fault)
    return None


def _model(
    structure: Structure, model: type[Model], faults: list[ContentFault]
) -> Model | None:
    try:
        return model.model_validate(structure.plain)
    except ValidationError as wrong:
        for error in wrong.errors():
            name = ".".join(str(step) for step in error["loc"]) or "the file"
            place = structure.place(error["loc"])
            faults.append(ContentFault(place, f"{name}: {error['msg']}", "mend or remove it"))
    return None


def _placed(structure: Structure, found: Iterator[Complaint]) -> Iterator[ContentFault]:
    for complaint in found:
        place = structure.place(complaint.steps)
        yield ContentFault(place, complaint.fault, complaint.remedy)


def _text_faults(texts: Texts, wanted: list[Need], structure: Structure) -> Iterator[ContentFault]:
    yield from texts.faults
    yield from compared(texts, wanted, structure)


def _language_faults(
    folder: Path, written: list[str], spoken: list[str], common: Path
) -> Iterator[ContentFault]:
    for language in sorted(set(spoken) - set(written)):
        path = shown(folder / f"{language}.ftl")
        yield ContentFault(path, "the file is missing", f"write the lever's texts in {language}")
    for language in sorted(set(written) - set(spoken)):
        path = shown(common / f"{language}.ftl")
        yield ContentFault(path, "the file is missing", f"write the common texts in {language}")
