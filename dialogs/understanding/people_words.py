"""What people type about contacts, touches and how often: the files of `words/people`.

One file a language and `shared.yaml` for what belongs to none (names, firms). They are read as
one: who writes about people mixes languages (`Maria Keller, Quality Manager bei Acme`).
"""

import re
from functools import cache
from typing import Any

from ruamel.yaml import YAML

from dialogs.understanding.line import Line, figure, line_of, phrases, whole
from dialogs.understanding.normalise import folded
from dialogs.understanding.vocabulary import HERE, known_languages, vocabulary

_TOUCH_WORDS = ("_done", "_noun", "_weak", "future", "happened", "_reached", "yesterday", "_past")
FOLDER = HERE / "words" / "people"


@cache
def _files() -> dict[str, Any]:
    """Lists of all files put together, tables too."""
    found: dict[str, Any] = {}
    for name in (*known_languages(), "shared"):
        path = FOLDER / f"{name}.yaml"
        content = YAML(typ="safe").load(path) if path.exists() else {}
        for key, value in content.items():
            if isinstance(value, dict):
                found[key] = {**found.get(key, {}), **value}
            else:
                found[key] = [*found.get(key, []), *value]
    return found


@cache
def words_of(name: str) -> tuple[str, ...]:
    return tuple(str(word) for word in _files().get(name, ()))


@cache
def folded_words(*names: str) -> frozenset[str]:
    """Single words, as they stand in a line."""
    return frozenset(
        figure(folded(word), "en")
        for name in names
        for phrase in words_of(name)
        for word in phrase.split()
    )


@cache
def table(name: str) -> dict[str, Any]:
    """A table by its folded words."""
    content = _files().get(name, {})
    return {
        " ".join(figure(folded(w), "en") for w in str(key).split()): value
        for key, value in content.items()
    }


@cache
def spelt(name: str) -> dict[str, Any]:
    """A table by pieces of words, as they are spelt inside other words."""
    return {folded(str(key)): value for key, value in _files().get(name, {}).items()}


@cache
def pattern(*names: str) -> re.Pattern[str]:
    """Any phrase of these lists, as whole words."""
    return re.compile(whole(phrases(word for name in names for word in words_of(name))))


@cache
def one_of(*names: str) -> str:
    """Any phrase of these lists, any key of these tables, as a piece of an expression."""
    return phrases(word for name in names for word in words_of(name))


@cache
def regex(name: str) -> re.Pattern[str]:
    """Expressions of these lists as they stand in the file."""
    return re.compile("|".join(f"(?:{each})" for each in words_of(name)) or "(?!)")


def typed_line(text: str, language: str) -> Line:
    return line_of(text, language, table("slips"))


@cache
def answer_words() -> frozenset[str]:
    """Every word that people type when they answer questions."""
    return frozenset(word for each in known_languages() for word in vocabulary(each).known)


@cache
def little_words() -> frozenset[str]:
    """Words of any language that name nobody."""
    common = {word for each in known_languages() for word in vocabulary(each).common}
    touches = [name for name in _files() if name.endswith(_TOUCH_WORDS)]
    return frozenset(common) | folded_words("no_name", "small", "pronouns", *touches)
