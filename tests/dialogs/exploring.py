"""Walks the whole dialog: from hello, every button and a few texts, until nothing new comes.

Two stands look the same when state, part of the screen, overlay, and the shape of what is known
are the same; numbers of screens and times do not count.
"""

from collections import deque
from functools import cache

from dialogs.events import Command, Edited, Event, Said, Sent
from tests.dialogs.walking import Stand, after_event, newcomer, says, tapped

TEXTS = ("Brake discs, Acme", "about a third", "not sure, maybe 10 %", "what do you mean?", "")
COMMANDS = (
    Command("start"),
    Command("start", "buy"),
    Command("new"),
    Command("new", "Spare parts"),
    Command("cases"),
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
MOST = 4000  # stands; far above what there is


def shape(stand: Stand) -> tuple[object, ...]:
    c = stand.conversation
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


def fill(answers: int) -> tuple[bool, ...]:
    """None, some, all but one, all: of the sides' six or four questions."""
    return (answers > 0, answers >= 3, answers >= 5, answers >= 6)


def seeds() -> tuple[Stand, ...]:
    """Stands that lie deep: one question open, none, a later round, the other side begun."""
    nearly = says(newcomer(), "/start buy", "Acme", *["I don't know", "2."] * 2, "2.")
    done = says(nearly, "3")
    again = says(done, "assess again")
    theirs = says(done, "their side", "2", "3", "2")
    return (newcomer(), nearly, done, again, theirs)


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
    return [*buttons, *(Said(text) for text in TEXTS), *COMMANDS, *others]
