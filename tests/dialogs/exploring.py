"""Walks the whole dialog: from hello, every button and a few texts, until nothing new comes.

Two stands look the same when state, part of the screen, overlay, and the shape of what is known
are the same; numbers of screens and times do not count.
"""

import re
from collections import deque
from functools import cache

from dialogs.events import Command, Edited, Event, Forwarded, Said, Sent, SharedContact
from dialogs.table import needs_of_state
from tests.dialogs.reminding_stands import among_reminders
from tests.dialogs.walking import Stand, after_event, newcomer, says, tapped, taps

TEXTS = ("Brake discs, Acme", "about a third", "not sure, maybe 10 %", "what do you mean?", "")
TEXTS_ABOUT_PEOPLE = (
    *("Maria Keller, planner at Acme", "Maria Huber", "keller", "every 5 weeks"),
    *("called Maria Keller yesterday, about EDI", "met her today", "the forecast by Friday", ""),
)
COMMANDS = (
    Command("start"),
    Command("start", "buy"),
    Command("new"),
    Command("new", "Spare parts"),
    Command("cases"),
    Command("contacts"),
    Command("settings"),
    Command("settings", "lang de"),
    Command("help"),
    Command("privacy"),
    Command("export"),
    Command("forget"),
    Command("cancel"),
    Command("nonsense"),
)
OF_A_CASE = ("asking", "noting", "confirming", "assessed", "reviewing", "case")
LINES_OF_A_CONTACT = ("editing", "correcting", "removing", "promising", "organisations")
MOST = 4000  # stands; far above what there is


def shape(stand: Stand) -> tuple[object, ...]:
    c = stand.conversation
    if is_about_people(c.state):
        return shape_among_people(stand)
    case = stand.case
    rounds = ()
    if case and c.state not in OF_A_CASE:
        rounds = (bool(case.round.finished_at),)
    elif case:
        current = case.round
        rounds = (
            min(len(case.rounds), 2),
            *fill(len(current.choices("mine"))),
            any(a.note for a in current.mine.values()),
            *fill(len(current.choices("theirs"))),
            case.meeting_on is not None,
        )
    return (
        c.state,
        c.detail if c.state != "naming" else "",
        c.overlay,
        bool(c.pending),
        bool(c.draft),
        c.whose,
        len(stand.cases) > 0,
        rounds,
    )


def is_about_people(state: str) -> bool:
    return "people" in needs_of_state(state)


def shape_among_people(stand: Stand) -> tuple[object, ...]:
    """Numbers do not count: the next one's page is no other page. Nor does what the case holds."""
    c, people = stand.conversation, stand.people
    shown = (
        len(people.contacts) > 0,
        any(contact.touches for contact in people.contacts),
        len(people.promises) > 0,
        len(people.plans) > 0,
        len(people.reminders) > 0,
    )
    return (
        c.state,
        tuple(re.sub(r"\d+", "0", c.detail or "").split(".")[:1]),
        bool(c.overlay),
        bool(c.pending),
        bool(c.draft),
        stand.case is not None,
        *(shown if c.state not in LINES_OF_A_CONTACT else ()),
    )


def fill(answers: int) -> tuple[bool, ...]:
    """None, some, all but one, all: of the sides' six or four questions."""
    return (answers > 0, answers >= 3, answers >= 5, answers >= 6)


def seeds() -> tuple[Stand, ...]:
    """Stands that lie deep: one question open, none, a later round, the other side begun."""
    nearly = says(newcomer(), "/start buy", "Acme", *["I don't know", "2."] * 2, "2.")
    done = says(nearly, "3")
    again = says(done, "assess again")
    theirs = says(done, "their side", "2", "3", "2")
    return (newcomer(), nearly, done, again, theirs, *acquainted(done), *among_reminders(done))


def acquainted(done: Stand) -> tuple[Stand, ...]:
    """Among people: on a page of somebody who may be known twice, and before whom to choose."""
    stand = says(done, "/contacts Maria Keller, planner at Acme", "yes")
    stand = says(stand, "M. Keller, planner at Acme", "somebody else", "yes", "keller")
    page = taps(stand, stand.labels[0])
    return (page, says(stand, "called Keller today"))


@cache
def stands() -> tuple[Stand, ...]:
    """One stand of every shape, in the order in which they were reached."""
    found: dict[tuple[object, ...], Stand] = {}
    queue: deque[Stand] = deque(seeds())
    while queue and len(found) < MOST:
        stand = queue.popleft()
        key = shape(stand)
        if key in found:
            continue
        found[key] = stand
        queue.extend(after_event(stand, event) for event in events_at(stand))
    return tuple(found.values())


def events_at(stand: Stand) -> list[Event]:
    buttons: list[Event] = [tapped(tap) for tap in stand.taps]
    others: list[Event] = [Sent("sticker"), Edited()]
    others += [SharedContact("Jan Novak"), Forwarded("Maria Keller", "Can we talk?")]
    texts = TEXTS_ABOUT_PEOPLE if is_about_people(stand.conversation.state) else TEXTS
    return [*buttons, *(Said(text) for text in texts), *COMMANDS, *others]
