"""Content files to plain data that remembers its lines. Judges nothing but the syntax.

YAML gives structure, Fluent gives texts. Whoever finds something wrong later can ask for the
line of anything, so that an error names the place and not only the file.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from levers.faults import ContentFault

PACKAGE = Path(__file__).parent

Key = str | int
Steps = tuple[Key, ...]  # from the top of a structure down to one thing in it


def shown(path: Path) -> str:
    """As a colleague would write it: our own files from the package's name on."""
    return str(path.relative_to(PACKAGE.parent) if path.is_relative_to(PACKAGE) else path)


@dataclass(frozen=True)
class Structure:
    """A YAML file as plain dicts, lists and scalars (numbers with a point are decimals)."""

    path: Path
    marked: Any  # as ruamel read it, with lines

    @property
    def plain(self) -> Any:
        return _plain(self.marked)

    def line(self, steps: Steps) -> int:
        """Of the thing that `steps` lead to, or of the last one on the way that is there."""
        node, line = self.marked, 1
        for step in steps:
            found = _line_in(node, step)
            if found is None:
                break
            node, line = node[step], found
        return line

    def place(self, steps: Steps) -> str:
        return f"{shown(self.path)}:{self.line(steps)}"


def _line_in(node: Any, step: Key) -> int | None:
    if isinstance(node, Mapping) and step in node:
        return int(node.lc.key(step)[0]) + 1  # type: ignore[attr-defined]
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return int(node.lc.item(step)[0]) + 1  # type: ignore[attr-defined]
    return None


def _plain(node: Any) -> Any:
    if isinstance(node, Mapping):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, Sequence) and not isinstance(node, str):
        return [_plain(item) for item in node]
    return Decimal(repr(float(node))) if isinstance(node, float) else node


def read_structure(path: Path) -> Structure:
    """Raises ContentFault where the file is not YAML."""
    try:
        return Structure(path, YAML(typ="rt").load(_decoded(path)))
    except MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        problem = str(broken.problem).partition("\n")[0]
        raise ContentFault(f"{shown(path)}:{line}", f"not YAML: {problem}", YAML_REMEDY) from broken
    except YAMLError as broken:
        raise ContentFault(f"{shown(path)}:1", f"not YAML: {broken}", YAML_REMEDY) from broken


YAML_REMEDY = "mend the syntax of this line or the one above; a text with a comma needs quotes"


@dataclass(frozen=True)
class Text:
    value: str
    line: int


@dataclass
class Texts:
    """One language file: texts by message id, or by `id.attribute`."""

    path: Path
    entries: dict[str, Text] = field(default_factory=dict)
    faults: list[ContentFault] = field(default_factory=list)  # of syntax
    unreadable: set[str] = field(default_factory=set)  # message ids whose syntax is broken

    @property
    def language(self) -> str:
        return self.path.stem

    def place(self, key: str) -> str:
        """The text's own line, or its message's, or the file alone where there is neither."""
        entry = self.entries.get(key) or self.entries.get(key.partition(".")[0])
        return f"{shown(self.path)}:{entry.line}" if entry else shown(self.path)


def read_texts(path: Path) -> Texts:
    """Every text of the file; what is not a plain text becomes a fault and is left out."""
    texts = Texts(path)
    try:
        source = _decoded(path)
    except ContentFault as fault:
        texts.faults.append(fault)
        return texts
    starts = [0, *(i + 1 for i, letter in enumerate(source) if letter == "\n")]
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.BaseComment):
            continue
        for part in _parts(entry):
            start = part.at.span.start if part.at.span else 0
            _keep(texts, part, bisect_right(starts, start))
    return texts


@dataclass(frozen=True)
class _Part:
    """Something that the parser found: a text, or what stands where a text should."""

    key: str
    at: ast.SyntaxNode
    pattern: ast.Pattern | None
    wrong: str = ""
    remedy: str = ""


def _parts(entry: ast.EntryType) -> Iterator[_Part]:
    if isinstance(entry, ast.Junk):
        at = entry.annotations[0] if entry.annotations else entry
        said = at.message if isinstance(at, ast.Annotation) else "not understood"
        yield _Part(_name(entry), at, None, f"not Fluent: {said}", "mend this line")
    elif isinstance(entry, ast.Term):
        wrong, remedy = f"term -{entry.id.name} has no use here", "write the words out in each text"
        yield _Part("", entry, None, wrong, remedy)
    elif isinstance(entry, ast.Message):
        if entry.value is not None:
            yield _Part(entry.id.name, entry, entry.value)
        for attribute in entry.attributes:
            yield _Part(f"{entry.id.name}.{attribute.id.name}", attribute, attribute.value)


def _name(junk: ast.Junk) -> str:
    return (junk.content or "").partition("=")[0].strip()


def _keep(texts: Texts, part: _Part, line: int) -> None:
    wrong, remedy = part.wrong, part.remedy
    elements = part.pattern.elements if part.pattern else []
    if part.pattern is None:
        texts.unreadable.add(part.key)
    elif not all(isinstance(e, ast.TextElement) for e in elements):
        wrong, remedy = f"{part.key} holds a variable or placeable", "write plain text, no braces"
    elif part.key in texts.entries:
        first = texts.entries[part.key].line
        wrong, remedy = f"{part.key} is there twice (first in line {first})", "keep one of them"
    if wrong:
        texts.faults.append(ContentFault(f"{shown(texts.path)}:{line}", wrong, remedy))
    if part.pattern is not None:
        written = "".join(e.value for e in elements if isinstance(e, ast.TextElement))
        texts.entries.setdefault(part.key, Text(" ".join(written.split()), line))


def _decoded(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as broken:
        line = path.read_bytes()[: broken.start].count(b"\n") + 1
        place = f"{shown(path)}:{line}"
        raise ContentFault(place, "not UTF-8", "save the file as UTF-8") from broken
