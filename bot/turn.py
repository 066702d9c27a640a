"""The one way through: seen? load, decide, write, post, commit.

Plain and synchronous. Whatever happens in a conversation, from whichever channel, passes here,
and nothing is said to a person but through the outbox that is written here.
"""

from dataclasses import replace

from bot.inbound import Inbound
from cases.mornings import quiet_begins_after, rhythm_of
from dialogs.events import Blocked, Due, Edited, InGroup, Resumed, Talking, Tapped, Unblocked
from dialogs.machine import OF_A_REMINDER, Hint, Reply, hear, react
from dialogs.screen import Drawn, to_text
from dialogs.screens.notices import only_in_private
from dialogs.table import Need, needs_of, needs_of_state
from dialogs.talk import Known
from dialogs.texts import languages
from storage.ledger import Ledger, Page, Place, Sender

GONE = "gone"  # said farewell: the person's row goes when that is told


class Turns:
    """Takes inbounds, one after the other. `take` returns when the turn is committed."""

    def __init__(self, ledger: Ledger, language: str, zone: str) -> None:
        self._ledger, self._language, self._zone = ledger, language, zone

    def take(
        self, inbound: Inbound, turn: str | None = None, laid_aside: str | None = None
    ) -> int | None:
        """Returns the person's key, for the delivery of what was posted; None: nobody's.

        Args:
            turn: its id in the logs, which travels with what is posted.
            laid_aside: why the update could not be handled; it is kept, sealed, in this turn.
        """
        match inbound.event:
            case Blocked() | Unblocked():
                return self._come_or_go(inbound)
            case InGroup():
                return self._refer(inbound, turn)
            case Due():
                return self._remind(inbound, turn)
            case event:
                return self._talk(inbound, event, turn, laid_aside)

    def only_lay_aside(self, inbound: Inbound, why: str) -> None:
        """Keeps an update for which not even a screen can be made; so it blocks nobody."""
        with self._ledger.open(self._sender(inbound), inbound.at) as page:
            if page.is_news(inbound.delivery):
                page.lay_aside(inbound.delivery, inbound.raw or "", why)
                page.commit()

    def _talk(
        self, inbound: Inbound, event: Talking, turn: str | None, laid_aside: str | None
    ) -> int:
        with self._ledger.open(self._sender(inbound), inbound.at) as page:
            if not page.is_news(inbound.delivery):
                return page.person.key
            page.turn = turn
            page.hear(inbound.message_id or inbound.message)
            if laid_aside is not None:
                page.lay_aside(inbound.delivery, inbound.raw or "", laid_aside)
            reply = self._decide(page, inbound, event)
            page.write(reply.changes)
            page.keep(reply.conversation)
            if reply.conversation.state != GONE:
                page.stay()
            _post(page, inbound, reply)
            page.commit()
            return page.person.key

    def _come_or_go(self, inbound: Inbound) -> int | None:
        """Blocked: nothing is sent any more. Let in again: what is owed is delivered."""
        with self._ledger.find(inbound.channel, inbound.address, inbound.at) as page:
            if page is None or not page.is_news(inbound.delivery):
                return None
            if isinstance(inbound.event, Blocked):
                page.close("blocked")
            else:
                page.hear()
            page.commit()
            return page.person.key

    def _refer(self, inbound: Inbound, turn: str | None) -> int | None:
        """In a group the coach says, once a day, that it talks in private."""
        today = inbound.at.date().isoformat()
        with self._ledger.open(self._sender(inbound), inbound.at) as page:
            if not page.is_news(inbound.delivery) or page.conversation.pending == today:
                return None
            page.turn = turn
            page.hear()
            page.keep(replace(page.conversation, pending=today))
            _say(page, only_in_private(page.person.language))
            page.commit()
            return page.person.key

    def _remind(self, inbound: Inbound, turn: str | None) -> int | None:
        """The clock's turn. Another process, or the person, may have been here before."""
        with self._ledger.find(inbound.channel, inbound.address, inbound.at) as page:
            looks_at = None if page is None else page.conversation.look_at
            if page is None or page.closed or looks_at is None or looks_at > inbound.at:
                return None
            page.turn = turn
            reply = self._decide(page, inbound, Due())
            page.write(reply.changes)
            page.keep(reply.conversation)
            for message in reply.messages:
                until = quiet_begins_after(inbound.at, rhythm_of(page.person, self._zone))
                page.post("message", "below", 0, to_text(message), until=until)
            page.commit()
            return page.person.key if reply.messages else None

    def _sender(self, inbound: Inbound) -> Sender:
        hinted = (inbound.language or "").partition("-")[0].lower()
        language = hinted if hinted in languages() else self._language
        return Sender(inbound.channel, inbound.address, language)

    def _decide(self, page: Page, inbound: Inbound, event: Talking | Due) -> Reply:
        at = inbound.at
        number = page.conversation.case
        case = page.case(number) if number is not None else None
        state = page.conversation.state
        known = Known(page.person, page.conversation, case, default_zone=self._zone)
        known = _with(known, page, needs_of_state(state))
        trigger, heard = hear(known, event, at)
        known = _with(known, page, needs_of(state, trigger) - needs_of_state(state))
        return react(known, trigger, heard, at, Hint(inbound.language, inbound.insists))


def _with(known: Known, page: Page, needs: frozenset[Need]) -> Known:
    """What the table asks for, loaded."""
    if "cases" in needs:
        known = replace(known, cases=page.cases())
    if "everything" in needs:
        known = replace(known, everything=page.everything())
    if "people" in needs:
        known = replace(known, people=page.people(whole="everything" in needs))
    return known


def _say(page: Page, message: Drawn) -> None:
    page.post("message", "below", 0, to_text(message))


def _post(page: Page, inbound: Inbound, reply: Reply) -> None:
    """Messages that stay come first; the live screen is the last message of the chat."""
    for message in reply.messages:
        _say(page, message)
    assert reply.screen is not None, "a person who is there sees where they stand"
    page.post(
        "screen",
        _place(inbound, reply),
        reply.screen.number,
        to_text(reply.screen),
        remove=_orphan(page, inbound, reply),
    )


def _place(inbound: Inbound, reply: Reply) -> Place:
    """After a tap in place; below what the person wrote or what stays in the chat, as a
    reminder does: its answer stands below it."""
    in_place = isinstance(inbound.event, Tapped | Edited | Resumed) and not reply.messages
    return "edit" if in_place and not _is_of_a_reminder(inbound) else "below"


def _orphan(page: Page, inbound: Inbound, reply: Reply) -> int | None:
    """A tap on another message than the live one: that one is left over. A reminder stays
    until there is nothing left to act on."""
    tapped = isinstance(inbound.event, Tapped) and inbound.message != page.live_message
    stays = _is_of_a_reminder(inbound) and not reply.removes_tapped
    return inbound.message if tapped and not stays else None


def _is_of_a_reminder(inbound: Inbound) -> bool:
    return isinstance(inbound.event, Tapped) and inbound.event.screen == OF_A_REMINDER
