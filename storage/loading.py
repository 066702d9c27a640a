"""Rows into cases. Every statement names its user; how many there are never depends on how much.

A round without answers comes as one row whose question is null.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, func, select

from cases.records import Answer, Case, Outcome, Round
from storage.crypto import Seal
from storage.models import answers, cases, rounds

LAST_ROUNDS = 2  # the current one, and the one that its trend is told from

AnyRow = Row[*tuple[Any, ...]]
Rows = Sequence[AnyRow]

_case_columns = (
    cases.c.lever,
    cases.c.side,
    cases.c.title,
    cases.c.counterpart,
    cases.c.ask,
    cases.c.walk_away,
    cases.c.meeting_on,
    cases.c.meeting_is_later,
    cases.c.created_at,
    *(cases.c[f"outcome_{field.name}"] for field in fields(Outcome)),
)
_round_columns = (
    rounds.c.case,
    rounds.c.number,
    rounds.c.started_at,
    rounds.c.finished_at,
    answers.c.whose,
    answers.c.question,
    answers.c.choice,
    answers.c.note,
    answers.c.answered_at,
)
_answers_of_round = and_(
    answers.c.user == rounds.c.user,
    answers.c.case == rounds.c.case,
    answers.c.round == rounds.c.number,
)
_counted = rounds.alias("counted")
_newest_round = (
    select(func.max(_counted.c.number))
    .where(_counted.c.user == rounds.c.user, _counted.c.case == rounds.c.case)
    .scalar_subquery()
)
_is_recent = rounds.c.number > _newest_round - LAST_ROUNDS
_in_order = (rounds.c.case, rounds.c.number, answers.c.whose, answers.c.question)

# One case is one statement: its card repeats in every row, and there are few.
ONE_CASE = (
    select(*_case_columns, *_round_columns)
    .select_from(
        cases.join(
            rounds, and_(rounds.c.user == cases.c.user, rounds.c.case == cases.c.number)
        ).outerjoin(answers, _answers_of_round)
    )
    .where(cases.c.user == bindparam("user"), cases.c.number == bindparam("number"), _is_recent)
    .order_by(*_in_order)
)
ALL_CASES = (
    select(cases.c.number.label("case"), *_case_columns)
    .where(cases.c.user == bindparam("user"))
    .order_by(cases.c.number)
)
ALL_ROUNDS = (
    select(*_round_columns)
    .select_from(rounds.outerjoin(answers, _answers_of_round))
    .where(rounds.c.user == bindparam("user"))
    .order_by(*_in_order)
)
RECENT_ROUNDS = ALL_ROUNDS.where(_is_recent)


def one_case(connection: Connection, user: int, number: int, seal: Seal) -> Case | None:
    """A case of this user with its last two rounds."""
    found = connection.execute(ONE_CASE, {"user": user, "number": number}).all()
    return _case(found[0], found, seal) if found else None


def all_cases(
    connection: Connection, user: int, seal: Seal, which: Select[Any] = RECENT_ROUNDS
) -> tuple[Case, ...]:
    """Every case of this user; `which`: with its last two rounds, or with all."""
    of_case = defaultdict(list)
    for row in connection.execute(which, {"user": user}):
        of_case[row.case].append(row)
    found = connection.execute(ALL_CASES, {"user": user})
    return tuple(_case(row, of_case[row.case], seal) for row in found)


def _case(card: AnyRow, found: Rows, seal: Seal) -> Case:
    return Case(
        number=card.case,
        lever=card.lever,
        side=card.side,
        title=seal.read_maybe(card.title),
        created_at=card.created_at,
        counterpart=seal.read_maybe(card.counterpart),
        meeting_on=card.meeting_on,
        meeting_is_later=card.meeting_is_later,
        ask=seal.read_maybe(card.ask),
        walk_away=seal.read_maybe(card.walk_away),
        outcome=_outcome(card, seal),
        rounds=_rounds(found, seal),
    )


def _outcome(card: AnyRow, seal: Seal) -> Outcome | None:
    told = {field.name: getattr(card, f"outcome_{field.name}") for field in fields(Outcome)}
    told["line"] = seal.read_maybe(told["line"])
    return None if all(value is None for value in told.values()) else Outcome(**told)


def _rounds(found: Iterable[AnyRow], seal: Seal) -> tuple[Round, ...]:
    by_number = defaultdict(list)
    for row in found:
        by_number[row.number].append(row)
    return tuple(_round(rows, seal) for rows in by_number.values())


def _round(rows: Rows, seal: Seal) -> Round:
    first = rows[0]
    return Round(
        number=first.number,
        started_at=first.started_at,
        finished_at=first.finished_at,
        mine={row.question: _answer(row, seal) for row in rows if row.whose == "mine"},
        theirs={row.question: _answer(row, seal) for row in rows if row.whose == "theirs"},
    )


def _answer(row: AnyRow, seal: Seal) -> Answer:
    return Answer(row.question, row.choice, seal.read_maybe(row.note), row.answered_at)
