"""Changes into rows: one small function a kind. What was decided is written as it stands.

What happened to people and reminders is written by `applying_people` and `applying_reminders`.
`Forgotten` is not here: it replaces the user, which is the page's own affair.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Update, bindparam, delete, insert, update

from cases import changes as did
from cases.records import Outcome
from storage import applying_people, applying_reminders
from storage.crypto import Seal
from storage.database import ByDialect
from storage.models import answers, cases, rounds, users
from storage.rows import LedgerFault, Rows, faults_of

_their_answer = (
    answers.c.user,
    answers.c.case,
    answers.c.round,
    answers.c.whose,
    answers.c.question,
)
ANSWERED = ByDialect(
    lambda insert: (made := insert(answers)).on_conflict_do_update(
        index_elements=_their_answer,
        set_={"choice": made.excluded.choice, "answered_at": made.excluded.answered_at},
    )
)
NOTED = ByDialect(
    lambda insert: (made := insert(answers)).on_conflict_do_update(
        index_elements=_their_answer, set_={"note": made.excluded.note}
    )
)
_this_case = (cases.c.user == bindparam("_user"), cases.c.number == bindparam("_case"))
CARD_FILLED = {
    field: update(cases).where(*_this_case).values({field: bindparam("sealed")})
    for field in ("title", "counterpart", "ask", "walk_away")
}
MEETING_SET = (
    update(cases)
    .where(*_this_case)
    .values(meeting_on=bindparam("on"), meeting_is_later=bindparam("later"))
)
DEBRIEFED = (
    update(cases)
    .where(*_this_case)
    .values(
        {f"outcome_{field.name}": bindparam(f"outcome_{field.name}") for field in fields(Outcome)}
    )
)
ROUND_FINISHED = (
    update(rounds)
    .where(
        rounds.c.user == bindparam("_user"),
        rounds.c.case == bindparam("_case"),
        rounds.c.number == bindparam("_round"),
    )
    .values(finished_at=bindparam("at"))
)


class Writer:
    """Writes the changes of one user in the transaction that is given."""

    def __init__(self, connection: Connection, user: int, seal: Seal, at: datetime) -> None:
        """`at`: the turn's time."""
        self._connection = connection
        self._user = user
        self._seal = seal
        self._rows = Rows(connection, user, seal, at)

    def write(self, changes: Iterable[did.Change]) -> None:
        """In their order; a run of one kind goes to its function as a whole."""
        for kind, run in groupby(changes, key=type):
            if kind in OF_PEOPLE:
                self._of_people(OF_PEOPLE[kind], run)
            else:
                WRITERS[kind](self, list(run))

    def _of_people(self, write: Callable[[Rows, Any], None], run: Iterable[did.Change]) -> None:
        for one in run:
            with faults_of(one):
                write(self._rows, one)

    def _answered(self, run: Sequence[did.Answered]) -> None:
        rows = [
            {**self._place(one), "choice": one.choice, "note": None, "answered_at": one.at}
            for one in run
        ]
        self._connection.execute(ANSWERED.on(self._connection), rows)

    def _noted(self, run: Sequence[did.Noted]) -> None:
        for one in run:
            row = {
                **self._place(one),
                "choice": None,
                "note": self._seal.seal_maybe(one.text),
                "answered_at": one.at,
            }
            self._connection.execute(NOTED.on(self._connection), row)
            if one.text is None:
                self._remove_empty_answers(one)

    def _remove_empty_answers(self, one: did.Noted) -> None:
        """Neither choice nor note: nothing stands for the question any more."""
        place = [answers.c[name] == value for name, value in self._place(one).items()]
        empty = answers.c.choice.is_(None), answers.c.note.is_(None)
        self._connection.execute(delete(answers).where(*place, *empty))

    def _case_opened(self, run: Sequence[did.CaseOpened]) -> None:
        for one in run:
            row = {
                "user": self._user,
                "number": one.case,
                "lever": one.lever,
                "side": one.side,
                "title": self._seal.seal_maybe(one.title),
                "meeting_is_later": False,
                "created_at": one.at,
            }
            self._connection.execute(insert(cases), row)
            self._round_opened([did.RoundOpened(one.case, 1, one.at)])

    def _round_opened(self, run: Sequence[did.RoundOpened]) -> None:
        rows = [
            {"user": self._user, "case": one.case, "number": one.round, "started_at": one.at}
            for one in run
        ]
        self._connection.execute(insert(rounds), rows)

    def _round_finished(self, run: Sequence[did.RoundFinished]) -> None:
        for one in run:
            self._change(ROUND_FINISHED, one, _round=one.round, at=one.at)

    def _card_filled(self, run: Sequence[did.CardFilled]) -> None:
        for one in run:
            sealed = self._seal.seal_maybe(one.text)
            self._change(CARD_FILLED[one.field], one, sealed=sealed)

    def _meeting_set(self, run: Sequence[did.MeetingSet]) -> None:
        for one in run:
            self._change(MEETING_SET, one, on=one.on, later=one.later)

    def _debriefed(self, run: Sequence[did.Debriefed]) -> None:
        for one in run:
            told = {f"outcome_{name}": value for name, value in vars(one.outcome).items()}
            told["outcome_line"] = self._seal.seal_maybe(one.outcome.line)
            self._change(DEBRIEFED, one, **told)

    def _case_deleted(self, run: Sequence[did.CaseDeleted]) -> None:
        for one in run:
            gone = cases.c.user == self._user, cases.c.number == one.case
            self._connection.execute(delete(cases).where(*gone))

    def _language_set(self, run: Sequence[did.LanguageSet]) -> None:
        last = run[-1]
        self._change_user(language=last.language, language_chosen=last.chosen)

    def _zone_set(self, run: Sequence[did.ZoneSet]) -> None:
        self._change_user(time_zone=run[-1].zone)

    def _place(self, one: did.Answered | did.Noted) -> dict[str, Any]:
        return {
            "user": self._user,
            "case": one.case,
            "round": one.round,
            "whose": one.whose,
            "question": one.question,
        }

    def _change(
        self,
        statement: Update,
        one: did.CardFilled | did.MeetingSet | did.Debriefed | did.RoundFinished,
        **values: Any,
    ) -> None:
        where = {"_user": self._user, "_case": one.case}
        done = self._connection.execute(statement, {**where, **values})
        if done.rowcount != 1:
            raise LedgerFault(f"{type(one).__name__}: this user has no such case {one.case}")

    def _change_user(self, **values: Any) -> None:
        self._connection.execute(update(users).where(users.c.key == self._user).values(values))


OF_PEOPLE = {**applying_people.WRITERS, **applying_reminders.WRITERS}
WRITERS: dict[type[did.Change], Callable[[Writer, Any], None]] = {
    did.Answered: Writer._answered,
    did.Noted: Writer._noted,
    did.CaseOpened: Writer._case_opened,
    did.RoundOpened: Writer._round_opened,
    did.RoundFinished: Writer._round_finished,
    did.CardFilled: Writer._card_filled,
    did.MeetingSet: Writer._meeting_set,
    did.Debriefed: Writer._debriefed,
    did.CaseDeleted: Writer._case_deleted,
    did.LanguageSet: Writer._language_set,
    did.ZoneSet: Writer._zone_set,
}
