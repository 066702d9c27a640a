"""The one way through: seen? load, decide, write, post, commit.

Plain and synchronous. Whatever happens in a conversation, from whichever channel, passes here,
and nothing is said to a person but through the outbox that is written here.
"""

from dataclasses import replace

from bot.inbound import Inbound
from dialogs.events import Edited, Resumed, Tapped
from dialogs.machine import Hint, Reply, hear, react
from dialogs.screen import to_text
from dialogs.table import Need, needs_of, needs_of_state
from dialogs.talk import Known
from dialogs.texts import languages
from storage.ledger import Ledger, Page, Place, Sender

GONE = "gone"  # said farewell: the person's row goes when that is told


class Turns:
    """Takes inbounds, one after the other. `take` returns when the turn is committed."""

    def __init__(self, ledger: Ledger, language: str, zone: str) -> None:
        self._ledger, self._language, self._zone = ledger, language, zone

    def take(self, inbound: Inbound) -> int:
        """Returns the person's key, for the delivery of what was posted."""
        sender = Sender(inbound.channel, inbound.address, self._language_of(inbound))
        with self._ledger.open(sender, inbound.at) as page:
            if not page.is_news(inbound.delivery):
                return page.person.key
            reply = self._decide(page, inbound)
            page.write(reply.changes)
            page.keep(reply.conversation)
            if reply.conversation.state != GONE:
                page.stay()
            _post(page, inbound, reply)
            page.commit()
            return page.person.key

    def _language_of(self, inbound: Inbound) -> str:
        hinted = (inbound.language or "").partition("-")[0].lower()
        return hinted if hinted in languages() else self._language

    def _decide(self, page: Page, inbound: Inbound) -> Reply:
        at = inbound.at
        number = page.conversation.case
        case = page.case(number) if number is not None else None
        state = page.conversation.state
        known = Known(page.person, page.conversation, case, default_zone=self._zone)
        known = _with(known, page, needs_of_state(state))
        trigger, event = hear(known, inbound.event, at)
        known = _with(known, page, needs_of(state, trigger) - needs_of_state(state))
        return react(known, trigger, event, at, Hint(inbound.language, inbound.insists))


def _with(known: Known, page: Page, needs: frozenset[Need]) -> Known:
    """What the table asks for, loaded."""
    if "cases" in needs:
        known = replace(known, cases=page.cases())
    if "everything" in needs:
        known = replace(known, everything=page.everything())
    return known


def _post(page: Page, inbound: Inbound, reply: Reply) -> None:
    """Messages that stay come first; the live screen is the last message of the chat."""
    for message in reply.messages:
        page.post("message", "below", 0, to_text(message))
    page.post(
        "screen",
        _place(inbound, reply),
        reply.screen.number,
        to_text(reply.screen),
        remove=_orphan(page, inbound),
    )


def _place(inbound: Inbound, reply: Reply) -> Place:
    """After a tap in place; below what the person wrote or what stays in the chat."""
    in_place = isinstance(inbound.event, Tapped | Edited | Resumed) and not reply.messages
    return "edit" if in_place else "below"


def _orphan(page: Page, inbound: Inbound) -> int | None:
    """A tap on another message than the live one: that one is left over."""
    tapped = isinstance(inbound.event, Tapped) and inbound.message != page.live_message
    return inbound.message if tapped else None
