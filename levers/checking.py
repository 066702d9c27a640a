"""The rules that a lever's structure keeps, beyond what its types say.

Each rule is a generator of complaints and finds everything at once, so that an author mends a
file in one go. A complaint knows the steps to the spot; the file that was read knows its line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, pairwise

from levers.content_files import Steps
from levers.faults import UnknownId
from levers.playbook import UNKNOWN, Playbook, Question, Scales, Side, Span

ID = re.compile(r"[a-z][a-z0-9_]*")
LONGEST_CHOICE = 24  # with the longest question it still fits a button's 64 bytes
LONGEST_ID = 32
MOST_STEPS = 2
TAKEN = {"lever", "do"}  # the text files use these words for themselves


@dataclass(frozen=True)
class Complaint:
    steps: Steps
    fault: str
    remedy: str


Complaints = Iterator[Complaint]


def complaints(playbook: Playbook) -> Complaints:
    """Everything that is wrong with the structure, from top to bottom."""
    sides = ("sides",)
    yield from _ids(sides, [s.id for s in playbook.sides], "side")
    for i, side in enumerate(playbook.sides):
        here: Steps = ("sides", i)
        if side.faces not in {s.id for s in playbook.sides}:
            yield Complaint(
                (*here, "faces"),
                f"side {side.id} faces {side.faces!r}, which is no side",
                f"name one of {_listed(s.id for s in playbook.sides)}",
            )
        yield from _side(here, side)


def _side(here: Steps, side: Side) -> Complaints:
    questions, suggestions = (*here, "questions"), (*here, "suggestions")
    yield from _ids(questions, [q.id for q in side.questions], "question")
    yield from _ids(suggestions, [s.id for s in side.suggestions], "suggestion")
    yield from _weights(questions, side)
    for i, question in enumerate(side.questions):
        yield from _question((*questions, i), question)
    yield from _suggestions(suggestions, side)
    yield from _reach(questions, side)
    yield from _example((*here, "example"), side)


def _ids(here: Steps, ids: Sequence[str], what: str, longest: int = LONGEST_ID) -> Complaints:
    for i, id in enumerate(ids):
        at = (*here, i, "id")
        if not ID.fullmatch(id):
            remedy = "use a to z, 0 to 9 and _, a letter first"
            yield Complaint(at, f"{what} id {id!r} has other letters than an id may have", remedy)
        if len(id) > longest:
            yield Complaint(at, f"{what} id {id} has {len(id)} letters", f"use at most {longest}")
        if id in TAKEN or id == UNKNOWN:
            yield Complaint(at, f"{what} id {id} is taken", "choose another word")
        if id in ids[:i]:
            yield Complaint(at, f"{what} id {id} is there twice", "give each an id of its own")


def _weights(here: Steps, side: Side) -> Complaints:
    for i, question in enumerate(side.questions):
        if question.weight <= 0:
            at = (*here, i, "weight")
            fault = f"weight of {question.id} is {question.weight}"
            yield Complaint(at, fault, "give a weight above 0")
    total = sum((q.weight for q in side.questions), Decimal(0))
    if total != 1:
        fault = f"the weights of side {side.id} add up to {total}"
        yield Complaint(here, fault, "make them add up to 1 exactly")


def _question(here: Steps, question: Question) -> Complaints:
    choices = (*here, "choices")
    yield from _ids(choices, [c.id for c in question.choices], "choice", LONGEST_CHOICE)
    if not 3 <= len(question.choices) <= 5:
        fault = f"{question.id} has {len(question.choices)} choices"
        yield Complaint(choices, fault, "give 3 to 5")
    if not question.reason or not question.increases:
        fault = f"{question.id} does not say why it counts"
        yield Complaint(here, fault, "give a reason and what it increases")
    if question.care_from and question.care_from not in {c.id for c in question.choices}:
        yield Complaint(
            (*here, "care_from"),
            f"care_from of {question.id} is {question.care_from!r}, which is no choice",
            f"name one of {_listed(c.id for c in question.choices)}",
        )
    yield from _values(choices, question)
    yield from _bands(choices, question)
    yield from _changes(choices, question)


def _values(here: Steps, question: Question) -> Complaints:
    for i, choice in enumerate(question.choices):
        if not 0 <= choice.value <= 1:
            yield Complaint(
                (*here, i, "value"),
                f"choice {choice.id} of {question.id} has value {choice.value}",
                "give a value from 0 (weakest) to 1 (strongest)",
            )
    for i, (weaker, stronger) in enumerate(pairwise(question.choices), start=1):
        if stronger.value <= weaker.value:
            yield Complaint(
                (*here, i, "value"),
                f"choice {stronger.id} of {question.id} is not stronger than {weaker.id}",
                "order choices from weakest to strongest, each value above the one before",
            )


def _bands(here: Steps, question: Question) -> Complaints:
    given = [(i, c.band) for i, c in enumerate(question.choices) if c.band is not None]
    if not given:
        return
    if len(given) < len(question.choices):
        fault = f"some choices of {question.id} have a band and some have none"
        yield Complaint(here, fault, "give every choice a band, or none")
    yield from _spans(here, "band", question.id, given, starts_at=Decimal(0))


def _changes(here: Steps, question: Question) -> Complaints:
    given = [(i, c.change) for i, c in enumerate(question.choices) if c.change is not None]
    yield from _spans(here, "change", question.id, given, starts_at=None)


def _spans(
    here: Steps,
    name: str,
    question: str,
    spans: Sequence[tuple[int, Span]],
    starts_at: Decimal | None,
) -> Complaints:
    edge = starts_at
    for number, (i, (start, end)) in enumerate(spans, start=1):
        at, last = (*here, i, name), number == len(spans)
        if start != edge:
            fault = f"{name} {number} of {question} starts at {_edge(start)}, not at {_edge(edge)}"
            yield Complaint(at, fault, "let each start where the one before ends")
        if (end is None) != last:
            fault = f"{name} {number} of {question} ends at {_edge(end)}"
            yield Complaint(at, fault, "let the last one be open (null), and no other")
        if start is not None and end is not None and end <= start:
            fault = f"{name} {number} of {question} ends at {end}, where it starts"
            yield Complaint(at, fault, "let it end above its start")
        edge = end


def _suggestions(here: Steps, side: Side) -> Complaints:
    known = [q.id for q in side.questions]
    for i, suggestion in enumerate(side.suggestions):
        for improved in suggestion.improves:
            if improved not in known:
                fault = f"{suggestion.id} improves {improved!r}, which is no question of {side.id}"
                yield Complaint((*here, i, "improves"), fault, f"name one of {_listed(known)}")
        if not 0 <= suggestion.steps <= MOST_STEPS:
            fault = f"{suggestion.id} has {suggestion.steps} steps"
            yield Complaint((*here, i, "steps"), fault, f"give 0 to {MOST_STEPS}")
        if bool(suggestion.steps) and not suggestion.improves:
            fault = f"{suggestion.id} has {suggestion.steps} steps and improves nothing"
            yield Complaint((*here, i, "steps"), fault, "name what it improves, or give 0 steps")


def _reach(here: Steps, side: Side) -> Complaints:
    reached = set(chain.from_iterable(s.improves for s in side.suggestions if s.steps))
    for i, question in enumerate(side.questions):
        if question.id not in reached:
            fault = f"no suggestion improves {question.id}"
            remedy = "let one with steps 1 or 2 name it in improves"
            yield Complaint((*here, i), fault, remedy)


def _example(here: Steps, side: Side) -> Complaints:
    for question, choice in side.example.items():
        try:
            side.checked({question: choice})
        except UnknownId as unknown:
            yield Complaint((*here, question), f"the example has an {unknown}", "name one")
    for question in (q.id for q in side.questions if q.id not in side.example):
        fault = f"the example of {side.id} has no answer to {question}"
        yield Complaint(here, fault, f"give one, or {UNKNOWN}")


def scale_complaints(scales: Scales) -> Complaints:
    """Scales start at 0 and rise, so that every amount falls on one stretch."""
    for name in ("levels", "sureness", "horizons"):
        starts = [s.start for s in getattr(scales, name)]
        if not starts or starts[0] != 0 or any(b <= a for a, b in pairwise(starts)):
            remedy = "start at 0, each above the one before"
            yield Complaint((name,), f"{name} do not rise from 0", remedy)


def _edge(edge: Decimal | None) -> str:
    return "null" if edge is None else str(edge)


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(ids)
