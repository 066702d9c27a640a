"""An answered question on a SQLite file that is synced: taken, decided, written, delivered.

Against the same with the ORM, and against ourselves in a file full of other people.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple, Protocol

from cryptography.fernet import Fernet
from sqlalchemy import Engine

from benchmarks.content import AT, chosen
from benchmarks.crowd import crowd
from benchmarks.measuring import Contender, Effort, Report, Work, compare
from benchmarks.peers import orm
from benchmarks.walk import OPENING
from bot.inbound import Inbound
from bot.turn import Turns
from dialogs.events import Event, Tapped
from dialogs.screen import from_text
from storage.crypto import Vault
from storage.engines import engine_for
from storage.ledger import Ledger
from storage.outbox import Outbox
from storage.schema import upgrade

FEW = 10
NOTE = (
    "Two commits, each synced (synchronous=FULL): the turn, and the record of its delivery, "
    "without HTTP. The decision and the encryption are the same on both sides. Wall is mostly "
    "the disk's: TMPDIR says where the files lie. Many others: a user, an answer, a delivery and "
    "a row of the outbox each."
)


class Shown(NamedTuple):
    """The live screen: its number, and the message that it is."""

    number: int
    message: int


class Coach(Protocol):
    """Whatever takes a turn and delivers what it owes."""

    def take(self, inbound: Inbound) -> int: ...

    def show(self, person: int, message: int) -> Shown:
        """All that is owed; `message` is the id of what is sent below."""


class Ours:
    def __init__(self, engine: Engine, vault: Vault) -> None:
        upgrade(engine)
        self._turns = Turns(Ledger(engine, vault), "en", "UTC")
        self._outbox = Outbox(engine, vault)

    def take(self, inbound: Inbound) -> int:
        return self._turns.take(inbound)

    def show(self, person: int, message: int) -> Shown:
        shown = Shown(0, 0)
        while posted := self._outbox.next(person, AT):
            if posted.only_removes:
                self._outbox.removed(posted)
                continue
            live = posted.live_message if posted.place == "edit" else None
            shown = Shown(from_text(posted.payload).number, live or message)
            self._outbox.sent(posted, shown.message)
        return shown


class WithOrm(orm.Coach):
    def show(self, person: int, message: int) -> Shown:
        shown = Shown(0, 0)
        while row := self.owed(person):
            live = row["live_message"] if row["place"] == "edit" else None
            shown = Shown(row["screen"]["number"], live or message)
            self.shown(person, row["id"], shown.message)
        return shown


class Desk:
    """Every round another person sits down, opens a case, and answers all questions."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach
        self._ids = count(1_000_000)

    def ready(self) -> Work:
        """The case is opened; what is left to do is the interview."""
        address, at = str(next(self._ids)), Shown(0, 0)
        for event in OPENING:
            at = self._turn(address, event, at)
        return lambda: self._interview(address, at)

    def _interview(self, address: str, at: Shown) -> None:
        for choice in chosen():
            at = self._turn(address, Tapped(at.number, "choose", choice), at)

    def _turn(self, address: str, event: Event, at: Shown) -> Shown:
        message = at.message if isinstance(event, Tapped) else None
        delivery = str(next(self._ids))
        inbound = Inbound("telegram", address, delivery, event, AT, message=message)
        return self._coach.show(self._coach.take(inbound), next(self._ids))


def run(effort: Effort) -> Report:
    vault = Vault([Fernet.generate_key()])
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:

        def contender(name: str, coach: Callable[[Engine, Vault], Coach], others: int) -> Contender:
            engine = stack.enter_context(_engine(Path(folder) / f"{name}.sqlite3"))
            desk = Desk(coach(engine, vault))
            if others:
                crowd(engine, vault, others)
            return Contender(name, desk.ready, len(chosen()))

        core, with_orm = contender("Core", Ours, 0), contender("ORM", WithOrm, 0)
        few, many = (
            contender(f"{FEW} others", Ours, FEW),
            contender(f"{effort.others:,} others", Ours, effort.others),
        )
        rows = (
            compare("against the ORM", core, with_orm, effort.rounds),
            compare("ours in a crowd", few, many, effort.rounds),
        )
    return Report("turn: a question answered and the next one shown", NOTE, rows)


@contextmanager
def _engine(path: Path) -> Iterator[Engine]:
    engine = engine_for(f"sqlite:///{path}")
    try:
        yield engine
    finally:
        engine.dispose()
