"""A buyer's first interview, decided step by step in memory."""

from dataclasses import dataclass, replace
from functools import cache

from benchmarks.content import AT, chosen
from cases.records import Conversation, Person
from cases.standing import after
from dialogs.events import Command, Event, Said, Tapped
from dialogs.machine import Reply, hear, react
from dialogs.talk import Known

OPENING: tuple[Event, ...] = (Command("start", "buy"), Said("Brake discs, Acme"))


@dataclass(frozen=True)
class Step:
    """An answer, and what is known when it comes."""

    known: Known
    tap: Tapped


@cache
def interview() -> tuple[Step, ...]:
    """The answers to all questions, the last of which brings the assessment."""
    known = Known(Person(1, "telegram", "7", "en", False, None, AT), Conversation())
    for event in OPENING:
        known = _following(known, decided(known, event))
    steps = []
    for choice in chosen():
        tap = Tapped(known.conversation.screen, "choose", choice)
        steps.append(Step(known, tap))
        known = _following(known, decided(known, tap))
    return tuple(steps)


def decided(known: Known, event: Event) -> Reply:
    trigger, heard = hear(known, event, AT)
    return react(known, trigger, heard, AT)


def _following(known: Known, reply: Reply) -> Known:
    case = known.case
    for change in reply.changes:
        case = after(case, change)
    return replace(known, conversation=reply.conversation, case=case)
