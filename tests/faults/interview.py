"""What Maria does: a whole interview, tapped and typed, and what must be kept of it."""

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.texts import words
from tests.end_to_end.playing import catalogue, side_of
from tests.telegram.stand_in import Person


@dataclass(frozen=True)
class Act:
    """Something said or tapped, and what the screen then shows."""

    words: str
    shows: str
    taps: bool = False

    def happens(self, person: Person) -> None:
        (person.taps if self.taps else person.says)(self.words)

    def __str__(self) -> str:
        return f"{'taps' if self.taps else 'says'} {self.words!r}"


@dataclass(frozen=True)
class Kept:
    """The one case, as it must stand in the export."""

    title: str
    answers: dict[str, tuple[str | None, str | None]]  # question: choice, note
    score: str | None = None  # as the chat shows it


@dataclass(frozen=True)
class Interview:
    name: str
    acts: tuple[Act, ...]
    kept: Kept


TITLE, REMARK, NOTE = "Brake discs, Acme", "hmm they said they like us", "we pay on time"
SHARE, TARGET, GROWTH, GATE, NAME, OTHER = range(6)


def _choice(question: int, choice: int) -> tuple[str, str]:
    """Its id, and its button's label."""
    chosen = side_of("en", "procurement")["questions"][question]["choices"][choice]
    return chosen["id"], chosen["label"]


def _ids() -> list[str]:
    return [question["id"] for question in side_of("en", "procurement")["questions"]]


def _shown(key: str, **values: str) -> str:
    return words("en", key, values)


def _opening() -> list[Act]:
    return [
        Act("/start buy", _shown("name-it")),
        Act(TITLE, f"1/6 · {TITLE}"),
        Act("roughly a third", "2/6"),
    ]


def _help() -> Act:
    """The next turn, after which nothing of an earlier one may be left over."""
    return Act("/help", _shown("help-title"))


def whole() -> Interview:
    """Typed and tapped answers, a remark, a note, an unknown, and the assessment."""
    buttons = catalogue("en")["buttons"]
    target, gate = _choice(TARGET, 1), _choice(GATE, 1)
    acts = [
        *_opening(),
        Act(REMARK, f"Note: {REMARK}"),
        Act(target[1], "3/6", taps=True),
        Act(buttons["note"], _shown("type-the-note"), taps=True),
        Act(NOTE, f"Note: {NOTE}"),
        Act(buttons["unknown"], "4/6", taps=True),
        Act(gate[1], "5/6", taps=True),
        Act("case study", "6/6"),
        Act("service contract", "64/100"),
        Act(_shown("button-tab-why"), _shown("why-adds-up", score="64"), taps=True),
        _help(),
    ]
    ids = _ids()
    answers = {
        ids[SHARE]: (_choice(SHARE, 4)[0], None),
        ids[TARGET]: (target[0], REMARK),
        ids[GROWTH]: ("unknown", NOTE),
        ids[GATE]: (gate[0], None),
        ids[NAME]: (_choice(NAME, 2)[0], None),
        ids[OTHER]: (_choice(OTHER, 2)[0], None),
    }
    return Interview("whole", tuple(acts), Kept(TITLE, answers, "64"))


def short() -> Interview:
    """A name, two answers, a note."""
    buttons = catalogue("en")["buttons"]
    target = _choice(TARGET, 1)
    acts = [
        *_opening(),
        Act(buttons["note"], _shown("type-the-note"), taps=True),
        Act(NOTE, f"Note: {NOTE}"),
        Act(target[1], "3/6", taps=True),
        _help(),
    ]
    ids = _ids()
    answers = {ids[SHARE]: (_choice(SHARE, 4)[0], None), ids[TARGET]: (target[0], NOTE)}
    return Interview("short", tuple(acts), Kept(TITLE, answers))


def hello() -> Interview:
    """A case is named, and nothing is answered."""
    return Interview("hello", (*_opening()[:2], _help()), Kept(TITLE, {}))


INTERVIEWS: dict[str, Callable[[], Interview]] = {"whole": whole, "short": short, "hello": hello}
