"""What happened between people, as typed: `called Maria and Jan yesterday, talked about EDI`.

A touch looks back, a plan ahead: what did not happen or lies ahead is None, asked back, and so
is a day that the words leave open (last week). Weekdays look back. What the text does not say
stays null: nobody named is no contact, no day said is no day. A promise beside it is kept apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dialogs.understanding.cadences import cadence_apart
from dialogs.understanding.dates import read_date
from dialogs.understanding.line import LONGEST, Line, Place, whole
from dialogs.understanding.people_words import one_of, pattern, regex, typed_line
from dialogs.understanding.touch_clause import Clause, read_clause
from dialogs.understanding.touch_kinds import UnclearError

MOST = 6  # touches in one line; more is a report


@dataclass(frozen=True)
class Touch:
    contacts: tuple[str, ...]
    kind: str | None = None
    on: date | None = None
    note: str | None = None


@dataclass(frozen=True)
class Promise:
    text: str
    on: date | None = None


@dataclass(frozen=True)
class Touches:
    touches: tuple[Touch, ...]
    promise: Promise | None = None


def read_touch(text: str, today: date, language: str, known: Sequence[str] = ()) -> Touches | None:
    """The touches that the text tells of; None where it tells of none, or not clearly.

    Args:
        known: full names; where the text means exactly one of them, that name is given.
    """
    if len(text) > LONGEST or "?" in text:
        return None
    line, cadence = cadence_apart(typed_line(text, language))
    line, promise = _without_promise(line, today, language)
    if pattern("not_reached").search(line.plain):
        return None
    people = [(name, typed_line(name, language).plain) for name in known]
    clauses = _clauses(line, today, language, people)
    if not clauses:
        return None
    if cadence and _is_split(line, clauses):
        return None
    touches = tuple(Touch(c.contacts, c.kind, c.on, c.note) for c in clauses)
    return Touches(touches, promise)


def _is_split(line: Line, clauses: list[Clause]) -> bool:
    """A cadence stands amid a remark: nobody knows whether it belongs to it."""
    said = " ".join(line.quoted_around().split())
    return any(clause.note and clause.note not in said for clause in clauses)


def _clauses(
    line: Line, today: date, language: str, known: list[tuple[str, str]]
) -> list[Clause] | None:
    """One clause a touch, where every part tells of somebody; else the whole line is one."""
    parts = _parts(line)
    if len(parts) > MOST:
        return None
    if len(parts) > 1:
        read = [_or_none(_only(line, part), today, language, known) for part in parts]
        several = [clause for clause in read if clause and clause.contacts]
        if len(several) == len(parts):
            return _with_days(several)
    whole_line = _or_none(line, today, language, known)
    return [whole_line] if whole_line else None


def _or_none(line: Line, today: date, language: str, known: list[tuple[str, str]]) -> Clause | None:
    try:
        return read_clause(line, today, language, known)
    except UnclearError:
        return None


def _only(line: Line, part: Place) -> Line:
    return line.without([(0, part[0]), (part[1], len(line.plain))])


def _parts(line: Line) -> list[Place]:
    done = one_of(*(f"{k}_done" for k in ("call", "message", "visit", "meeting", "lunch")))
    again = rf"(?:,|;)? *(?:{whole(one_of('and_then'))} )+(?=(?:{whole(one_of('i_have'))} )*{done})"
    breaks = re.compile(rf"{again}|[;\n]|(?<=\w{{3}})\.(?= )|, (?={done})")
    places, start = list[Place](), 0
    joins = [m.span() for m in re.finditer(whole(one_of("and_then")), line.plain)]
    verbs = [m.start() for m in re.finditer(whole(done), line.plain)]
    if len(verbs) == 2 and len(joins) == 1 and verbs[0] < joins[0][0] < verbs[1]:
        return [(0, joins[0][0]), (joins[0][1], len(line.plain))]
    for match in breaks.finditer(line.plain):
        places.append((start, match.start()))
        start = match.end()
    places.append((start, len(line.plain)))
    return [place for place in places if re.search(r"\w", line.plain[place[0] : place[1]])]


def _with_days(clauses: list[Clause]) -> list[Clause] | None:
    """A day at the very beginning or end is everybody's; in between it leaves others open."""
    days = [clause.on for clause in clauses if clause.on]
    if len(days) in (0, len(clauses)):
        return clauses
    shared = clauses[0].day_leads or clauses[-1].day_ends
    if len(days) > 1 or not shared:
        return None
    return [replace(clause, on=days[0]) for clause in clauses]


# ---- promises


def _without_promise(line: Line, today: date, language: str) -> tuple[Line, Promise | None]:
    """`I owe her the forecast by Friday`: what, and by when where that is a day."""
    match = regex("promise").search(line.plain)
    if match is None:
        return line, None
    groups = match.groupdict()
    what = next(name for name, value in groups.items() if name.startswith("what") and value)
    due = f"by{what.removeprefix('what')}"
    said = line.quoted(*match.span(due)) if groups.get(due) else ""
    promise = Promise(
        line.quoted(*match.span(what)), read_date(said, today, language) if said else None
    )
    return line.without([match.span()]), promise
