"""Texts to words: what a lever's language file must hold, and the rules that its texts keep.

`needs` lists every text that the structure asks for, with the spot that asks. What is needed
and missing, there and not needed, or too long for its button, is a complaint; otherwise the
same list makes the words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from levers.content_files import Steps, Structure, Texts
from levers.faults import ContentFault
from levers.playbook import (
    ChoiceWords,
    Level,
    LeverWords,
    Playbook,
    Question,
    QuestionWords,
    Scales,
    Side,
    SideWords,
)

LONGEST_LABEL = 32  # letters on a button of a phone
LONGEST_TITLE = 24
ABOUT_A_QUESTION = tuple(n for n in QuestionWords.model_fields if n not in ("text", "choices"))
PAGE = re.compile(r"lever\.page([1-9]\d*)")


@dataclass(frozen=True)
class Need:
    key: str
    steps: Steps  # the spot of the structure that needs it
    optional: bool = False


def needs(playbook: Playbook) -> Iterator[Need]:
    yield Need("lever", ())
    yield Need("lever.page1", ())
    for i, side in enumerate(playbook.sides):
        here: Steps = ("sides", i)
        yield from (Need(key, here) for key in (side.id, f"{side.id}.naming", f"{side.id}.example"))
        yield Need(f"{side.id}.heard", here, optional=True)
        for j, question in enumerate(side.questions):
            yield from _question_needs(side, question, (*here, "questions", j))
        for j, suggestion in enumerate(side.suggestions):
            yield Need(f"{side.id}-do-{suggestion.id}", (*here, "suggestions", j))


def _question_needs(side: Side, question: Question, here: Steps) -> Iterator[Need]:
    key = f"{side.id}-{question.id}"
    yield Need(key, here)
    yield from (Need(f"{key}.{name}", here) for name in ABOUT_A_QUESTION)
    for i, choice in enumerate(question.choices):
        yield Need(f"{key}-{choice.id}", (*here, "choices", i))
        yield Need(f"{key}-{choice.id}.heard", (*here, "choices", i), optional=True)


def common_needs(scales: Scales) -> Iterator[Need]:
    for scale, prefix in (("levels", "level"), ("sureness", "sureness"), ("horizons", "horizon")):
        for i, stretch in enumerate(getattr(scales, scale)):
            yield Need(f"{prefix}-{stretch.id}", (scale, i))
    for i, position in enumerate(scales.positions.ids):
        at: Steps = ("positions", "ids", i)
        yield Need(f"position-{position}", at)
        yield Need(f"position-{position}.conduct", at)
    yield from (Need(f"of-level-{level}", ()) for level in get_args(Level))


def compared(texts: Texts, wanted: list[Need], structure: Structure) -> Iterator[ContentFault]:
    """What is missing, and what is there although nothing needs it."""
    for need in wanted:
        message = need.key.partition(".")[0]
        if need.optional or need.key in texts.entries or message in texts.unreadable:
            continue
        by = f"{structure.path.name}:{structure.line(need.steps)}"
        yield ContentFault(
            texts.place(need.key), f"{need.key} is missing ({by} needs it)", "write this text"
        )
    allowed = {need.key for need in wanted}
    for key in texts.entries:
        if key not in allowed and not _is_a_page(key, texts):
            remedy = f"remove it, or mend the id; {structure.path.name} has no such thing"
            yield ContentFault(texts.place(key), f"{key} is not needed", remedy)


def _is_a_page(key: str, texts: Texts) -> bool:
    page = PAGE.fullmatch(key)
    return bool(page) and (page[1] == "1" or f"lever.page{int(page[1]) - 1}" in texts.entries)  # type: ignore[index]


def wording_faults(texts: Texts, playbook: Playbook) -> Iterator[ContentFault]:
    """Buttons that are too long or alike, and phrases that would mean two choices."""
    yield from _alike(texts, [side.id for side in playbook.sides])
    for side in playbook.sides:
        yield from _too_long(texts, side.id, LONGEST_TITLE)
        for question in side.questions:
            keys = [f"{side.id}-{question.id}-{choice.id}" for choice in question.choices]
            for key in keys:
                yield from _too_long(texts, key, LONGEST_LABEL)
            yield from _alike(texts, keys)


def _too_long(texts: Texts, key: str, longest: int) -> Iterator[ContentFault]:
    written = _written(texts, key)
    if len(written) > longest:
        fault = f"button {written!r} has {len(written)} characters"
        yield ContentFault(texts.place(key), fault, f"use at most {longest}")


def _alike(texts: Texts, keys: list[str]) -> Iterator[ContentFault]:
    """Two choices of one question must differ in what is on the button and what is typed."""
    taken: dict[str, str] = {}
    for key in keys:
        label = _written(texts, key).lower()
        if label in taken:
            fault = f"label {label!r} is also that of {taken[label]}"
            yield ContentFault(texts.place(key), fault, "word the two differently")
        elif label:
            taken[label] = key
    for key in keys:
        for phrase in _phrases(texts, f"{key}.heard"):
            if taken.setdefault(phrase, key) != key:
                fault = f"{phrase!r} is heard as {key} and as {taken[phrase]}"
                yield ContentFault(texts.place(f"{key}.heard"), fault, "leave it to one or none")


def _written(texts: Texts, key: str) -> str:
    return texts.entries[key].value if key in texts.entries else ""


def _phrases(texts: Texts, key: str) -> tuple[str, ...]:
    phrases = (phrase.strip().lower() for phrase in _written(texts, key).split("|"))
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))


def lever_words(playbook: Playbook, texts: Texts) -> LeverWords:
    """The words of one language; texts were compared before, so nothing is missing."""
    pages = sorted(int(p[1]) for p in map(PAGE.fullmatch, texts.entries) if p)
    return LeverWords(
        title=_written(texts, "lever"),
        page=tuple(_written(texts, f"lever.page{n}") for n in pages),
        sides={side.id: _side_words(side, texts) for side in playbook.sides},
    )


def _side_words(side: Side, texts: Texts) -> SideWords:
    doings = (s.id for s in side.suggestions)
    return SideWords(
        title=_written(texts, side.id),
        heard=_phrases(texts, f"{side.id}.heard"),
        naming=_written(texts, f"{side.id}.naming"),
        example=_written(texts, f"{side.id}.example"),
        questions={q.id: _question_words(f"{side.id}-{q.id}", q, texts) for q in side.questions},
        suggestions={doing: _written(texts, f"{side.id}-do-{doing}") for doing in doings},
    )


def _question_words(key: str, question: Question, texts: Texts) -> QuestionWords:
    about: Mapping[str, Any] = {n: _written(texts, f"{key}.{n}") for n in ABOUT_A_QUESTION}
    choices = {
        choice.id: ChoiceWords(
            label=_written(texts, f"{key}-{choice.id}"),
            heard=_phrases(texts, f"{key}-{choice.id}.heard"),
        )
        for choice in question.choices
    }
    return QuestionWords(text=_written(texts, key), choices=choices, **about)
