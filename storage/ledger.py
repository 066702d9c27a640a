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

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Transaction, bindparam, delete, update

from cases.changes import Change, Forgotten
from cases.people import People
from cases.records import Case, Conversation
from storage import chats, loading, loading_people, posting
from storage.applying import Writer
from storage.crypto import Seal, Vault
from storage.database import ByDialect, Source, transaction
from storage.entering import KEPT, Chat, Sender, conversation_of, enter, person_of, who
from storage.erasures import Erasures, Stay
from storage.models import conversations, deliveries, unhandled, users
from storage.posting import Kind, Place
from storage.rows import LedgerFault
from storage.sqlite import wipe_log

__all__ = ["Kind", "Ledger", "LedgerFault", "Page", "Place", "Sender"]

SEEN = ByDialect(lambda insert: insert(deliveries).on_conflict_do_nothing())
KEEP = update(conversations).where(conversations.c.user == bindparam("_user"))
LAY_ASIDE = ByDialect(lambda insert: insert(unhandled).on_conflict_do_nothing())
WHY_LENGTH = 200
# What came in one batch with an erasure, and was not acknowledged yet, comes again after a crash.
# It must not enter the person anew: its bare id stays, and names nobody.
COMES_AGAIN_WITHIN = timedelta(hours=1)
NAMELESS = (
    update(deliveries)
    .where(deliveries.c.user == bindparam("_user"), deliveries.c.at > bindparam("since"))
    .values(user=None)
)


class Ledger:
    """Opens pages. The source is an engine, or a connection that somebody lends."""

    def __init__(
        self,
        source: Source,
        vault: Vault,
        erasures: Erasures | None = None,
        newest: chats.Newest | None = None,
    ) -> None:
        """`erasures`: where those who are erased are noted; None: nowhere, as in tests.
        `newest`: shared with the outbox, so that what is sent narrows searches as well."""
        self._source = source
        self._vault = vault
        self._erasures = erasures
        self._newest = newest or chats.Newest()

    @contextmanager
    def open(self, sender: Sender, at: datetime) -> Iterator["Page"]:
        """The sender's page, entered if they are new. Leaving it without commit rolls back."""
        with transaction(self._source) as (connection, work):
            row = who(connection, sender.channel, sender.address)
            if row is None:
                enter(connection, sender, at, self._vault.new_wrapped_key())
                row = who(connection, sender.channel, sender.address)
                assert row is not None
            page = Page(connection, work, self._vault, self._erasures, row, at, self._newest)
            yield page
        self._after(page)

    @contextmanager
    def find(self, channel: str, address: str, at: datetime) -> Iterator["Page | None"]:
        """The page of somebody who is known, or None: for operators. Enters nobody."""
        with transaction(self._source) as (connection, work):
            row = who(connection, channel, address)
            page = None
            if row is not None:
                page = Page(connection, work, self._vault, self._erasures, row, at, self._newest)
            yield page
        if page is not None:
            self._after(page)

    def lay_aside(self, channel: str, delivery: str, raw: str, why: str, at: datetime) -> None:
        """Keeps an update of which nobody knows whose it is, sealed with the operator's key."""
        with transaction(self._source) as (connection, work):
            row = {
                "channel": channel,
                "delivery": delivery,
                "user": None,
                "payload": self._vault.seal(raw),
                "why": why[:WHY_LENGTH],
                "at": at,
            }
            connection.execute(LAY_ASIDE.on(connection), row)
            work.commit()

    def _after(self, page: "Page") -> None:
        if page.has_forgotten:
            wipe_log(self._source)


class Page:
    """One person's records for the length of a turn. Everything it does names this person."""

    def __init__(
        self,
        connection: Connection,
        work: Transaction,
        vault: Vault,
        erasures: Erasures | None,
        row: Row[Any],
        at: datetime,
        newest: chats.Newest,
    ) -> None:
        self._connection = connection
        self._work = work
        self._vault = vault
        self._erasures = erasures
        self._at = at
        self._newest = newest
        self._deliveries: list[str] = []
        self._to_take_back: list[int] = []
        self._has_posted = False
        self._has_erased = False
        self.has_forgotten = False  # and committed it
        self.turn: str | None = None  # for the logs: what is posted carries it to its delivery
        self._take(row)

    def _take(self, row: Row[Any]) -> None:
        self._wrapped_key: bytes = row.wrapped_key
        self._is_leaving: bool = row.leaving
        self._seal: Seal = self._vault.open(row.wrapped_key)
        self.person = person_of(row)
        self.conversation = conversation_of(row, self._seal)
        self.live_message: int | None = row.live_message
        self._last_message: int | None = row.last_message
        self._quiet_until: datetime | None = row.quiet_until
        self.closed: str | None = row.closed

    def hear(self, message: int | None = None) -> None:
        """The person is there, and wrote or tapped this message: a closed chat is open again."""
        self._last_message = chats.newer(self._last_message, message)
        self._newest.heard(message)
        if self.closed is not None:
            chats.reopen(self._connection, self.person.key, self._not_before())
            self.closed = None

    def close(self, why: str) -> None:
        """The person went: nothing is sent until they are back. Who was forgotten is gone now."""
        self._has_erased |= self._is_leaving
        chats.lock(self._connection, self.person.key)
        chats.close(self._connection, self.person.key, why)
        self.closed = why

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
            # Of an erasure nothing may be left but that it is done, or it would be done again.
            "user": None if self._has_erased else self.person.key,
            "at": self._at,
        }
        is_new = self._connection.execute(SEEN.on(self._connection), row).rowcount == 1
        if is_new:
            self._deliveries.append(delivery)
        return is_new

    def lay_aside(self, delivery: str, raw: str, why: str) -> None:
        """Keeps an update that could not be handled, sealed with the person's key."""
        row = {
            "channel": self.person.channel,
            "delivery": delivery,
            "user": self.person.key,
            "payload": self._seal.seal(raw),
            "why": why[:WHY_LENGTH],
            "at": self._at,
        }
        self._connection.execute(LAY_ASIDE.on(self._connection), row)

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

    def people(self, *, whole: bool = False) -> People:
        """Contacts, promises, plans, reminders; `whole`: with old touches, for an export. Six
        statements."""
        since = None if whole else (self._at - loading_people.REMEMBERED).date()
        return loading_people.people(self._connection, self.person.key, self._seal, since)

    def write(self, changes: Iterable[Change]) -> None:
        """Applies what happened, in order. Raises LedgerFault where it fits nothing stored."""
        for erases, run in groupby(changes, key=lambda change: isinstance(change, Forgotten)):
            if erases:
                self._forget()
            else:
                Writer(self._connection, self.person.key, self._seal, self._at).write(run)

    def keep(self, conversation: Conversation) -> None:
        """Where the person and the coach stand now. One statement."""
        row = {name: getattr(conversation, name) for name in KEPT}
        row["draft"] = self._seal.seal_maybe(conversation.draft)
        row["last_message"] = self._last_message
        self._connection.execute(KEEP, {"_user": self.person.key, **row})
        self.conversation = conversation

    def post(
        self,
        kind: Kind,
        place: Place,
        screen: int,
        payload: str,
        remove: int | None = None,
        until: datetime | None = None,
    ) -> None:
        """Into the outbox. A screen takes the place of older screens that were not shown.

        `remove`: a message of the coach to take away once this one is shown. `until`: of a
        reminder: it is not to be shown after that.
        """
        row = self._outgoing(kind, place, screen)
        row.remove, row.until = remove, until
        posting.post(self._connection, row, payload, self._seal)
        self._has_posted = True

    def commit(self) -> None:
        """Makes it so. Somebody who was forgotten without a farewell is gone with it."""
        if self._has_erased and not self._has_posted:
            self._connection.execute(delete(users).where(users.c.key == self.person.key))
        elif self._has_erased:
            last = self._outgoing("screen", "edit", self.conversation.screen)
            posting.post_removals(self._connection, last, self._to_take_back)
        self._work.commit()
        self.has_forgotten = self._has_erased

    def _outgoing(self, kind: Kind, place: Place, screen: int) -> posting.Row:
        return posting.Row(
            self.person.key,
            kind,
            place,
            screen,
            self._at,
            self._not_before(),
            after=chats.newer(self._last_message, self._newest.message),
            turn=self.turn,
        )

    def _not_before(self) -> datetime:
        return self._at if self._quiet_until is None else max(self._at, self._quiet_until)

    def _forget(self) -> None:
        """The rows and the key go; a fresh, empty person stays until the farewell is told."""
        was, seen = self.person, self._deliveries
        chat = Chat(self.live_message, self._last_message, self._quiet_until)
        self._to_take_back = chats.can_be_taken_back(self._connection, was.key, self._at)
        if self._erasures is not None:
            stay = Stay(was.channel, was.address, was.key, was.joined_at)
            self._erasures.record(self._connection, stay, self._at)
        lately = {"_user": was.key, "since": self._at - COMES_AGAIN_WITHIN}
        self._connection.execute(NAMELESS, lately)
        self._connection.execute(delete(users).where(users.c.key == was.key))
        self._vault.drop(self._wrapped_key)
        fresh = Sender(was.channel, was.address, was.language)
        key = self._vault.new_wrapped_key()
        enter(self._connection, fresh, self._at, key, leaving=True, chat=chat)
        row = who(self._connection, was.channel, was.address)
        assert row is not None
        self._take(row)
        self._has_erased, self._has_posted, self._deliveries = True, False, []
        for delivery in seen:
            self.is_news(delivery)
