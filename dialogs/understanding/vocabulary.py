"""The word files, read once and compiled: one `Vocabulary` a language.

A language is a file in `words/` (what anybody types). What people type to answer a lever's
questions stands with the lever, in its folder `typed/`: a file a language, and `measures.yaml`
for what numbers mean. A lever without them is understood by its labels and `.heard` phrases.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from dialogs.understanding.normalise import Sentence, folded, raw_tokens, with_numbers
from dialogs.understanding.numbers import counter, ordinal_counter
from dialogs.understanding.patterns import NOTHING, compiled
from levers.content_files import PACKAGE

TYPED = "typed"  # the folder of a lever with what people type
Measures = dict[str, Any]

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Vocabulary:
    """What people type in one language."""

    language: str
    common: frozenset[str]  # little words that tell the language
    known: frozenset[str]  # every word of its file
    sets: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, Any]
    patterns: Mapping[str, re.Pattern[str]]  # named lists of patterns: unknown, explain, doubt …
    contractions: Mapping[str, str]
    word_sets: Mapping[str, frozenset[str]]  # plain words of `numbers` that are looked up
    digits: Callable[[str], str | None]
    ordinal: Callable[[str], int | None]

    def pattern(self, name: str) -> re.Pattern[str]:
        return self.patterns.get(name, NOTHING)

    def compile(self, patterns: list[str] | tuple[str, ...]) -> re.Pattern[str]:
        return compiled(patterns, self.sets, self.digits)

    def sentence(self, text: str) -> Sentence:
        raw, tokens = raw_tokens(text, self.contractions)
        return Sentence.of(raw, with_numbers(tokens, self.digits))


def _read(path: Path) -> dict[str, Any]:
    content = YAML(typ="safe").load(path)
    return content if isinstance(content, dict) else {}


@cache
def known_languages() -> tuple[str, ...]:
    """The languages that there is a word file for."""
    return tuple(sorted(path.stem for path in (HERE / "words").glob("*.yaml")))


def _folded_keys(numbers: dict[str, Any]) -> dict[str, Any]:
    """Tables of words are looked up by the folded word."""
    return {
        name: {folded(str(k)): v for k, v in table.items()}
        if name in ("magnitudes", "parts", "extra")
        else table
        for name, table in numbers.items()
    }


def _all_words(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for value in (*content.keys(), *content.values()):
            yield from _all_words(value)
    elif isinstance(content, list):
        for value in content:
            yield from _all_words(value)
    elif isinstance(content, str):
        yield from (folded(word) for word in re.findall(r"[^\W\d_]+", content))


@cache
def word_file(language: str) -> dict[str, Any]:
    """The word file of a language, as written."""
    return _read(HERE / "words" / f"{language}.yaml")


@cache
def vocabulary(language: str) -> Vocabulary:
    content = word_file(language)
    numbers = _folded_keys(content["numbers"])
    never = [*numbers["articles"], *numbers["magnitudes"], *numbers["never"]]
    digits = counter(language, never)
    sets = {name: tuple(words) for name, words in content["sets"].items()}
    lists = content["patterns"]
    return Vocabulary(
        language=language,
        common=frozenset(folded(w) for w in content["common"]),
        known=frozenset(_all_words(content))
        - {"k", "t", "m", "c", "i", "p", "v", "h", "n", "w", "b", "a"},
        sets=sets,
        numbers=numbers,
        patterns={name: compiled(entries, sets, digits) for name, entries in lists.items()},
        word_sets={
            name: frozenset(folded(str(w)) for w in numbers[name])
            for name in ("benign", "other_quantity", "not_after")
        },
        contractions=content["contractions"],
        digits=digits,
        ordinal=ordinal_counter(language),
    )


@cache
def _cue_file(lever: str, name: str) -> dict[str, Any]:
    path = PACKAGE / lever / TYPED / f"{name}.yaml"
    return _read(path) if path.exists() else {}


def measures(lever: str, question: str) -> Measures:
    """What numbers mean as an answer to this question; empty where nothing is known."""
    found: Measures = _cue_file(lever, "measures").get(question) or {}
    return found


def cue_words(lever: str, question: str, language: str) -> Mapping[str, list[str]]:
    """The lists of phrases for this question, as written."""
    found: Mapping[str, list[str]] = _cue_file(lever, language).get(question) or {}
    return found


@cache
def words_of_cues(lever: str, language: str) -> frozenset[str]:
    """Every word that the cue file of a language has."""
    return frozenset(_all_words(_cue_file(lever, language)))


@cache
def cue_vocabulary(
    lever: str, question: str, language: str
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of one question's phrases, and the beginnings of words among them."""
    lists = cue_words(lever, question, language)
    stems = re.findall(r"([^\W\d_]{4,})\*", str(list(lists.values())))
    return frozenset(_all_words(dict(lists))), tuple(sorted({folded(stem) for stem in stems}))
