"""The unit of work: one page of the ledger is one turn of one person, in one transaction.

    with ledger.open(sender, at) as page:
        if not page.is_news(delivery):
            return
        page.write(changes)
        page.keep(conversation)
        page.post("screen", "edit", 7, payload)
        page.commit()  # without this line nothing happened

A person who never came before is entered at `open`. Nothing here knows what a dialog is.
"""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import groupby
from typing import Any, Literal

from sqlalchemy import Connection, Row, Transaction, bindparam, delete, select, update

from cases.changes import Change, Forgotten
from cases.records import Case, Conversation, Person
from storage import loading
from storage.applying import LedgerFault, Writer
from storage.crypto import Seal, Vault
from storage.database import Source, insert, transaction, wipe_log
from storage.models import conversations, deliveries, outbox, users

__all__ = ["Kind", "Ledger", "LedgerFault", "Page", "Place", "Sender"]

Kind = Literal["screen", "message"]
Place = Literal["edit", "below"]

# Where the numbers of a person's screens begin: an old button from before an erasure must not
# look like one of the new screens.
FIRST_SCREENS = 1_000_000
_KEPT = tuple(field.name for field in fields(Conversation))
WHO = (
    select(users, *(conversations.c[name] for name in _KEPT), conversations.c.live_message)
    .join(conversations, conversations.c.user == users.c.key)
    .where(users.c.channel == bindparam("channel"), users.c.address == bindparam("address"))
    .with_for_update(of=conversations)  # SQLite has the lock since BEGIN IMMEDIATE
)
SEEN = insert(deliveries).on_conflict_do_nothing()
KEEP = update(conversations).where(conversations.c.user == bindparam("_user"))
SUPERSEDE = (
    delete(outbox)
    .where(
        outbox.c.user == bindparam("_user"),
        outbox.c.kind == "screen",
        outbox.c.payload.is_not(None),  # one that is shown, and only removes, still has to
    )
    .returning(outbox.c.place, outbox.c.remove_message, outbox.c.send_at)
)
POST = insert(outbox)


@dataclass(frozen=True)
class Sender:
    """Where a message comes from. `language`: for somebody who is here for the first time."""

    channel: str
    address: str
    language: str


class Ledger:
    """Opens pages. The source is an engine, or a connection that somebody lends."""

    def __init__(self, source: Source, vault: Vault) -> None:
        self._source = source
        self._vault = vault

    @contextmanager
    def open(self, sender: Sender, at: datetime) -> Iterator["Page"]:
        """The sender's page, entered if they are new. Leaving it without commit rolls back."""
        with transaction(self._source) as (connection, work):
            row = _who(connection, sender.channel, sender.address)
            if row is None:
                _enter(connection, sender, at, self._vault.new_wrapped_key(), leaving=False)
                row = _who(connection, sender.channel, sender.address)
                assert row is not None
            page = Page(connection, work, self._vault, row, at)
            yield page
        self._after(page)

    @contextmanager
    def find(self, channel: str, address: str, at: datetime) -> Iterator["Page | None"]:
        """The page of somebody who is known, or None: for operators. Enters nobody."""
        with transaction(self._source) as (connection, work):
            row = _who(connection, channel, address)
            page = None if row is None else Page(connection, work, self._vault, row, at)
            yield page
        if page is not None:
            self._after(page)

    def _after(self, page: "Page") -> None:
        if page.has_forgotten:
            wipe_log(self._source)


class Page:
    """One person's records for the length of a turn. Everything it does names this person."""

    def __init__(
        self, connection: Connection, work: Transaction, vault: Vault, row: Row[Any], at: datetime
    ) -> None:
        self._connection = connection
        self._work = work
        self._vault = vault
        self._at = at
        self._deliveries: list[str] = []
        self._has_posted = False
        self._has_erased = False
        self.has_forgotten = False  # and committed it
        self._take(row)

    def _take(self, row: Row[Any]) -> None:
        self._wrapped_key: bytes = row.wrapped_key
        self._is_leaving: bool = row.leaving
        self._seal: Seal = self._vault.open(row.wrapped_key)
        self.person = _person(row)
        kept = {name: getattr(row, name) for name in _KEPT}
        kept["draft"] = self._seal.read_maybe(kept["draft"])
        self.conversation = Conversation(**kept)
        self.live_message: int | None = row.live_message

    def stay(self) -> None:
        """Forgotten, and here again before the farewell was told: the person is not deleted."""
        if self._is_leaving:
            key = users.c.key == self.person.key
            self._connection.execute(update(users).where(key).values(leaving=False))

    def is_news(self, delivery: str) -> bool:
        """Records the delivery. False: it was applied before, so leave the page."""
        row = {
            "channel": self.person.channel,
            "delivery": delivery,
            "user": self.person.key,
            "at": self._at,
        }
        is_new = self._connection.execute(SEEN, row).rowcount == 1
        if is_new:
            self._deliveries.append(delivery)
        return is_new

    def case(self, number: int) -> Case | None:
        """A case of this person with its last two rounds. One statement."""
        return loading.one_case(self._connection, self.person.key, number, self._seal)

    def cases(self) -> tuple[Case, ...]:
        """All cases, oldest first, each with its last two rounds. Two statements."""
        return loading.all_cases(self._connection, self.person.key, self._seal)

    def everything(self) -> tuple[Case, ...]:
        """All cases with all rounds, for an export. Two statements."""
        return loading.all_cases(
            self._connection, self.person.key, self._seal, which=loading.ALL_ROUNDS
        )

    def write(self, changes: Iterable[Change]) -> None:
        """Applies what happened, in order. Raises LedgerFault where it fits nothing stored."""
        for erases, run in groupby(changes, key=lambda change: isinstance(change, Forgotten)):
            if erases:
                self._forget()
            else:
                Writer(self._connection, self.person.key, self._seal).write(run)

    def keep(self, conversation: Conversation) -> None:
        """Where the person and the coach stand now. One statement."""
        row = {name: getattr(conversation, name) for name in _KEPT}
        row["draft"] = self._seal.seal_maybe(conversation.draft)
        self._connection.execute(KEEP, {"_user": self.person.key, **row})
        self.conversation = conversation

    def post(
        self, kind: Kind, place: Place, screen: int, payload: str, remove: int | None = None
    ) -> None:
        """Into the outbox. A screen takes the place of older screens that were not shown.

        Args:
            remove: a message of the coach to take away once this one is shown.
        """
        removals = [] if remove is None else [remove]
        send_at = self._at
        if kind == "screen":
            for older in self._connection.execute(SUPERSEDE, {"_user": self.person.key}):
                place = "below" if older.place == "below" else place
                send_at = max(send_at, older.send_at)
                if older.remove_message is not None and older.remove_message != remove:
                    removals.append(older.remove_message)
        rows = [self._outgoing(kind, place, screen, send_at, removals[0] if removals else None)]
        rows[0]["payload"] = self._seal.seal(payload)
        rows += [self._outgoing("screen", "edit", screen, send_at, left) for left in removals[1:]]
        self._connection.execute(POST, rows)
        self._has_posted = True

    def commit(self) -> None:
        """Makes it so. Somebody who was forgotten without a farewell is gone with it."""
        if self._has_erased and not self._has_posted:
            self._connection.execute(delete(users).where(users.c.key == self.person.key))
        self._work.commit()
        self.has_forgotten = self._has_erased

    def _outgoing(
        self, kind: Kind, place: Place, screen: int, send_at: datetime, remove: int | None
    ) -> dict[str, Any]:
        return {
            "user": self.person.key,
            "kind": kind,
            "place": place,
            "screen": screen,
            "payload": None,
            "remove_message": remove,
            "created_at": self._at,
            "attempts": 0,
            "send_at": send_at,
        }

    def _forget(self) -> None:
        """The rows and the key go; a fresh, empty person stays until the farewell is told."""
        was, live, seen = self.person, self.live_message, self._deliveries
        self._connection.execute(delete(users).where(users.c.key == was.key))
        self._vault.drop(self._wrapped_key)
        fresh = Sender(was.channel, was.address, was.language)
        key = self._vault.new_wrapped_key()
        _enter(self._connection, fresh, self._at, key, leaving=True, live_message=live)
        row = _who(self._connection, was.channel, was.address)
        assert row is not None
        self._take(row)
        self._has_erased, self._has_posted, self._deliveries = True, False, []
        for delivery in seen:
            self.is_news(delivery)


def _who(connection: Connection, channel: str, address: str) -> Row[Any] | None:
    return connection.execute(WHO, {"channel": channel, "address": address}).one_or_none()


def _person(row: Row[Any]) -> Person:
    return Person(
        key=row.key,
        channel=row.channel,
        address=row.address,
        language=row.language,
        language_chosen=row.language_chosen,
        time_zone=row.time_zone,
        joined_at=row.joined_at,
    )


def _enter(
    connection: Connection,
    sender: Sender,
    at: datetime,
    wrapped_key: bytes,
    *,
    leaving: bool,
    live_message: int | None = None,
) -> None:
    person = {
        "channel": sender.channel,
        "address": sender.address,
        "language": sender.language,
        "language_chosen": False,
        "joined_at": at,
        "wrapped_key": wrapped_key,
        "leaving": leaving,
    }
    key = connection.execute(insert(users).returning(users.c.key), person).scalar_one()
    first_screen = secrets.randbelow(FIRST_SCREENS) + 1
    kept = {name: getattr(Conversation(screen=first_screen), name) for name in _KEPT}
    row = {"user": key, **kept, "live_message": live_message}
    connection.execute(insert(conversations), row)
