"""Checks what people type, for authors: every file of a lever's `typed/` reads and compiles."""

from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from dialogs.understanding.cues import cues_of
from dialogs.understanding.patterns import PatternFault
from dialogs.understanding.vocabulary import TYPED, known_languages
from levers.content_files import PACKAGE
from levers.playbook import Lever


def typed_faults(lever: Lever) -> Iterator[str]:
    """A line a fault: `file:line: what is wrong`."""
    files = sorted((PACKAGE / lever.id / TYPED).glob("*.yaml"))
    faults = [fault for file in files for fault in _unreadable(file, lever)]
    yield from faults
    if not faults:
        yield from _not_compiled(lever)


def _unreadable(file: Path, lever: Lever) -> Iterator[str]:
    place = f"{lever.id}/{TYPED}/{file.name}"
    try:
        content = YAML(typ="rt").load(file)
    except MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        yield f"{place}:{line}: {fault.problem}; mend the YAML"
        return
    asked = {question.id for side in lever.sides for question in side.questions}
    for key in content or {}:
        if key not in asked:
            line = content.lc.key(key)[0] + 1
            yield f"{place}:{line}: {key} is no question; use one of {', '.join(sorted(asked))}"


def _not_compiled(lever: Lever) -> Iterator[str]:
    languages = frozenset(known_languages())
    for side in lever.sides:
        for question in side.questions:
            for language in languages:
                try:
                    cues_of(lever, side, question, language, languages)
                except PatternFault as fault:
                    yield f"{lever.id}/{TYPED}/{language}.yaml: {question.id}: {fault}"
