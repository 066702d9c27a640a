"""Every sentence, one Fluent file a language: keys and arguments to words.

A key that is not there, or an argument that a sentence needs and does not get, raises: a hole
in a sentence must not reach a person.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Message, Resource

from dialogs.screen import Button, Drawn, File, Line, Say, Screen, Tap, Words

HERE = Path(__file__).parent
SHARED_BUTTONS = ("unknown", "back", "note", "go_on", "review", "yes", "no")
RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "AN"})


class TextFault(Exception):
    """A sentence cannot be said: names the language, the key and what is wrong."""


def own(text: str, longest: int = 60) -> str:
    """A person's own words inside a sentence: one line, cut, right-to-left text isolated."""
    line = " · ".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    if len(line) > longest:
        line = line[: longest - 1].rstrip() + "…"
    return isolated(line)


def isolated(text: str) -> str:
    """Text with right-to-left letters must not turn around the sentence that holds it."""
    if any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in text):
        return f"\u2068{text}\u2069"
    return text


@cache
def languages() -> tuple[str, ...]:
    """The languages that the dialog is written in: those with a file here."""
    return tuple(sorted(path.stem for path in HERE.glob("*.ftl") if "." not in path.stem))


@cache
def _bundle(language: str) -> FluentBundle:
    """Raises TextFault where a file holds junk, or a text that stands there already."""
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted([HERE / f"{language}.ftl", *HERE.glob(f"*.{language}.ftl")]):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, Junk):
                raise TextFault(f"{path.name}: this is no text: {entry.content!r:.60}")
            if isinstance(entry, Message) and bundle.has_message(entry.id.name):
                raise TextFault(f"{path.name}: {entry.id.name} stands there twice")
            bundle.add_resource(Resource([entry]))
    return bundle


def words(language: str, key: str, args: Mapping[str, Any] | None = None) -> str:
    """The sentence behind `key` (`id`, or `id.attribute`). Raises TextFault."""
    bundle = _bundle(language)
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        raise TextFault(f"{language}: there is no text {key}")
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise TextFault(f"{language}: the text {key} is empty")
    given = {name: _plain(value, language) for name, value in (args or {}).items()}
    said, errors = bundle.format_pattern(pattern, given)
    if errors:
        raise TextFault(f"{language}: {key}: {errors[0]}")
    return str(said)


def _plain(value: Any, language: str) -> Any:
    """Dates in the language's own words; the rest as it is."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return day(value, language)
    return value


def zone_name(zone: str) -> str:
    """A time zone as people read it; the fixed offsets of the zone table count backwards."""
    if zone.startswith("Etc/GMT") and zone[7:8] in ("+", "-"):
        return f"UTC{'-' if zone[7] == '+' else '+'}{zone[8:]}"
    return zone.replace("_", " ")


def day(on: date, language: str) -> str:
    """A date as people of the language write it, with its weekday."""
    return str(format_date(on, "full", locale=words(language, "date-locale")))


def short_day(on: date, language: str) -> str:
    """A date in little room, its month as a word or a number as the language has it."""
    return str(format_date(on, "medium", locale=words(language, "date-locale")))


def and_between(names: Sequence[str], language: str) -> str:
    """`Maria, Jan and Ana`."""
    return str(format_list(list(names), locale=words(language, "date-locale"))) if names else ""


def button_labels(language: str) -> dict[str, str]:
    """The labels of the buttons that every screen shares, by their id."""
    return {id: words(language, f"button-{id}") for id in SHARED_BUTTONS}


def line_of(said: Say | Words, language: str) -> Line:
    if isinstance(said, Words):
        return Line(said.text, said.style)
    return Line(words(language, said.key, said.args), said.style)


def drawn(screen: Screen, number: int, language: str) -> Drawn:
    """The screen in words, its buttons tied to its number."""
    lines = tuple(line_of(said, language) for said in screen.texts)
    rows = tuple(
        tuple(_tap(button, number, language) for button in row) for row in screen.rows if row
    )
    return Drawn(screen.kind, number, tuple(line for line in lines if line.text.strip()), rows)


def _tap(button: Button, number: int, language: str) -> Tap:
    label = line_of(button.label, language).text
    return Tap(label, f"{number}|{button.action}|{button.value}", button.copies)


def drawn_message(
    texts: tuple[Say | Words, ...],
    language: str,
    rows: tuple[tuple[Button, ...], ...] = (),
    kind: str = "message",
) -> Drawn:
    """A message that stays in the chat. Buttons: those of a reminder, which live on (screen 0)."""
    buttons = tuple(tuple(_tap(button, 0, language) for button in row) for row in rows if row)
    return Drawn(kind, 0, tuple(line_of(said, language) for said in texts), buttons)


def drawn_file(file: File, language: str) -> Drawn:
    lines = (line_of(file.caption, language),) if file.caption else ()
    return Drawn("file", 0, lines, (), file.name, file.content)


def synonyms(language: str, key: str) -> tuple[str, ...]:
    """Other words for a button (its text's `.heard`, separated by |); none where none are given."""
    bundle = _bundle(language)
    if not bundle.has_message(key) or "heard" not in bundle.get_message(key).attributes:
        return ()
    return tuple(word.strip() for word in words(language, f"{key}.heard").split("|"))
