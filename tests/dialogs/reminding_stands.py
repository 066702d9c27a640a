"""Stands among reminders, and the clock's turn: what a test of reminders begins with."""

from dataclasses import replace
from datetime import UTC, date, datetime

from cases.people import Contact, Promise, Touch
from cases.records import Person
from dialogs.events import Due, Tapped
from dialogs.machine import Reply, hear, react
from dialogs.screen import Drawn, Tap
from dialogs.table import needs_of, needs_of_state
from tests.dialogs.walking import (
    BUY,
    NOW,
    SIX,
    Stand,
    after_event,
    after_reply,
    says,
    tapped,
    taps,
)

MORNING = datetime(2026, 12, 2, 7, 0, tzinfo=UTC)  # 8 o'clock in Berlin


def seller(language: str = "en", channel: str = "telegram") -> Stand:
    """In Berlin, with one assessed case and nobody behind it."""
    person = Person(1, channel, "5", language, True, "Europe/Berlin", NOW)
    return says(Stand(person), *BUY, *SIX)


def knowing(stand: Stand, *contacts: Contact) -> Stand:
    """These people on the list. Numbers that follow are higher than theirs."""
    people = replace(stand.people, contacts=(*stand.people.contacts, *contacts))
    highest = max((one.number for one in contacts), default=0) + 100
    numbered = max(stand.conversation.numbered, highest)
    return replace(
        stand, people=people, conversation=replace(stand.conversation, numbered=numbered)
    )


def maria(due: date = date(2026, 12, 1), number: int = 10, name: str = "Maria Keller") -> Contact:
    """A quality manager at Acme whom I called six weeks before that day, about EDI."""
    last = date.fromordinal(due.toordinal() - 42)
    touch = Touch(number + 500, "call", last, "EDI", (number,))
    role = ("Acme GmbH", "quality manager", "operational", 42, None, None, (1,))
    return Contact(number, name, last, *role, touches=(touch,))  # type: ignore[arg-type]


def promising(stand: Stand, due: date, text: str = "the forecast") -> Stand:
    promise = Promise(90, 10, text, due)
    return replace(stand, people=replace(stand.people, promises=(promise,)))


def clock(stand: Stand, at: datetime = MORNING) -> Stand:
    """The clock's turn. The screen stays; what is said stands among the messages."""
    reply = reply_of_the_clock(stand, at)
    return replace(after_reply(stand, reply), screen=stand.screen)


def reply_of_the_clock(stand: Stand, at: datetime) -> Reply:
    state = stand.conversation.state
    trigger, heard = hear(stand.known, Due(), at)
    return react(
        stand.knowing(needs_of_state(state) | needs_of(state, trigger)), trigger, heard, at
    )


def reminded(*, language: str = "en", channel: str = "telegram") -> Stand:
    """Maria was due yesterday, and it was told this morning."""
    return clock(knowing(seller(language, channel), maria()))


def rows_of(stand: Stand) -> list[tuple[str, str]]:
    return [(one.kind, one.status) for one in stand.people.reminders]


def planned(*, language: str = "en", channel: str = "telegram") -> Stand:
    """Two taps: the first suggestion, in two weeks."""
    labels = {
        "en": ("What to do", "Plan 1", "In 2 weeks"),
        "de": ("Was tun", "1 planen", "In 2 Wochen"),
    }
    return taps(seller(language, channel), *labels[language])


def on_message(stand: Stand, message: Drawn, label: str, at: datetime = MORNING) -> Stand:
    """A tap on a reminder in the chat, by the button's words."""
    return after_event(stand, tapped(button(message, label)), at)


def reply_to(stand: Stand, event: Tapped, at: datetime = MORNING) -> Reply:
    """The decision itself: also whether the message keeps its buttons."""
    trigger, heard = hear(stand.known, event, at)
    state = stand.conversation.state
    needs = needs_of_state(state) | needs_of(state, trigger)
    return react(stand.knowing(needs), trigger, heard, at)


def button(message: Drawn, label: str) -> Tap:
    found = [tap for row in message.rows for tap in row if tap.label == label]
    assert found, f"no button {label!r} among {labels_of(message)}"
    return found[0]


def labels_of(message: Drawn) -> list[str]:
    return [tap.label for row in message.rows for tap in row]


def text_of(message: Drawn) -> str:
    return "\n".join(line.text for line in message.lines)


def told(stand: Stand) -> Drawn:
    """The one message that the clock sent."""
    (message,) = stand.messages
    return message


def among_reminders(done: Stand) -> tuple[Stand, ...]:
    """For whoever walks the dialog: one reminder of a contact, told, and another day asked."""
    stand = says(clock(knowing(done, maria()), NOW), "/reminders")
    stand = taps(stand, stand.labels[0])
    return (taps(stand, "Another day"), taps(stand, "Done"))
