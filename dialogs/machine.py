"""The state machine: one for the process, built from the table; conversations pass through it."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from transitions import Machine

from cases.changes import Change, Forgotten, LanguageSet
from cases.mornings import next_morning
from cases.records import Conversation
from dialogs.events import (
    Command,
    Due,
    Edited,
    Failed,
    Forwarded,
    Located,
    Resumed,
    Said,
    Sent,
    SharedContact,
    Talking,
    Tapped,
    TooMuch,
)
from dialogs.guards import Guards
from dialogs.handlers.interview import Interview
from dialogs.handlers.judging import Judging
from dialogs.handlers.keeping import Keeping
from dialogs.handlers.opening import Opening
from dialogs.handlers.people import KnowingPeople
from dialogs.handlers.plans import Planning
from dialogs.handlers.reminding import Reminding
from dialogs.pressed import pressed
from dialogs.screen import Drawn
from dialogs.screens import screen_of
from dialogs.table import COMMANDS, STATES, expanded, triggers
from dialogs.talk import Known
from dialogs.texts import drawn, languages

STATES_OF_A_CASE = frozenset(state for state, needs in STATES.items() if "case" in needs)
STATES_OF_A_QUESTION = ("asking", "noting", "confirming")
# Where words are waited for, a forwarded message is words.
STATES_OF_WORDS = (*STATES_OF_A_QUESTION, "sides", "naming", "filling", "dating", "locating")
OF_A_REMINDER = 0  # the screen number of buttons that live until acted on


class Model(Opening, Interview, Judging, Keeping, KnowingPeople, Planning, Reminding, Guards):
    """A conversation on its way through the machine."""


@dataclass(frozen=True)
class Reply:
    """What was decided: for the turn to write and to show."""

    changes: tuple[Change, ...]
    conversation: Conversation
    messages: tuple[Drawn, ...]  # stay in the chat, shown before the screen
    screen: Drawn | None  # none where nobody is there: a reminder alone is said
    removes_tapped: bool = False  # the message that was tapped on has nothing left to act on


@cache
def machine() -> Machine:
    """Built once; holds no conversation."""
    built = Machine(model=None, states=list(STATES), initial="new", auto_transitions=False)
    for rule in expanded():
        built.add_transition(rule.on, rule.at, rule.then, conditions=rule.only_if, before=rule.does)
    return built


def hear(known: Known, event: Talking | Due, at: datetime) -> tuple[str, Talking | Due]:
    """The trigger that an event is in the table, and the event as its handlers see it.

    A tap counts only on the live screen, and only where that has such a button; any other is
    `resume`. A typed text that is a button's words (or its number, where that is allowed) is a
    tap on it. A reminder's buttons count always; whether something is left to do is for guards.

    Args:
        known: with what the table needs for the state (`table.needs_of_state`).
    """
    match event:
        case Command(name):
            return (name if name in COMMANDS else "other_command"), event
        case Tapped(screen=number) if number == OF_A_REMINDER:
            return (event.action if event.action in REMINDER_ACTIONS else "resume"), event
        case Tapped():
            return (event.action, event) if _is_shown(known, event, at) else ("resume", Resumed())
        case Said():
            tap = _typed_tap(known, event, at)
            return (tap.action, tap) if tap else ("say", event)
        case Forwarded() if known.conversation.state in STATES_OF_WORDS:
            return hear(known, Said(event.text), at)
        case _:
            return TRIGGERS[type(event)], event


# Of events that are one trigger, whatever they hold.
TRIGGERS: dict[type[Talking | Due], str] = {
    Sent: "send_other",
    SharedContact: "shared",
    Forwarded: "forwarded",
    Located: "located",
    Due: "due",
    Edited: "edit",
    Failed: "fail",
    TooMuch: "flood",
    Resumed: "resume",
}
# What can be tapped on a reminder; each names its reminder by number.
REMINDER_ACTIONS = frozenset(name for name in triggers() if name.startswith("r_"))


def _is_shown(known: Known, tap: Tapped, at: datetime) -> bool:
    if tap.screen != known.conversation.screen:
        return False
    buttons = (button for row in screen_of(_model(known, tap, at)).rows for button in row)
    return any((button.action, button.value) == (tap.action, tap.value) for button in buttons)


def _typed_tap(known: Known, said: Said, at: datetime) -> Tapped | None:
    model = _model(known, said, at)
    shares = model.state == "asking" and model.question.asks_for_share
    tap = pressed(said.text, screen_of(model), shares, known.person.language)
    return replace(tap, screen=known.conversation.screen) if tap else None


@dataclass(frozen=True)
class Hint:
    """The language that a channel believes in; followed until the person chooses one.

    `insists`: it is the person's own choice.
    """

    language: str | None = None
    insists: bool = False


def react(
    known: Known, trigger: str, event: Talking | Due, at: datetime, hint: Hint = Hint()
) -> Reply:
    """Decides one event. Pure: the same is known, the same is decided.

    Args:
        known: with what the table needs for `trigger` (`table.needs_of`).
    """
    model = _model(known, event, at)
    _follow(hint, model)
    if isinstance(event, Due):
        _fire(model, trigger)
        return Reply(tuple(model.changes), model.conversation, tuple(model.messages), None)
    if trigger not in ("help", "privacy", "resume"):
        model.stand(overlay=None)
    model.stand(ignored=0)
    _fire(model, trigger)
    if model.listens_again:
        _fire(model, "say")
    number = model.conversation.screen + (trigger != "resume")
    model.stand(state=model.state, screen=number, look_at=_looks_at(model))
    return Reply(
        tuple(model.changes),
        model.conversation,
        tuple(model.messages),
        drawn(screen_of(model), number, model.language),
        model.removes_tapped,
    )


def _looks_at(model: Model) -> datetime | None:
    """What changed can be due on the next morning at the soonest: the clock looks then, and
    settles from all there is when it looks again. So a turn need not load it."""
    if not model.rhythm.unprompted or any(isinstance(c, Forgotten) for c in model.changes):
        return None
    if not model.changes:
        return model.conversation.look_at
    soonest = next_morning(model.at, model.rhythm)
    return min(soonest, model.conversation.look_at or soonest)


def _fire(model: Model, trigger: str) -> None:
    machine().events[trigger].trigger(model)


def _model(known: Known, event: Talking | Due, at: datetime) -> Model:
    """Where the case that a state stands on is gone, the conversation stands at the beginning."""
    model = Model(known, event, at)
    if model.state in STATES_OF_A_CASE and model.case is None:
        model.state = "welcome"
        model.stand(state="welcome", overlay=None)
    if model.state in STATES_OF_A_QUESTION:
        model.stand(question=model.question.id)  # it stays the one, whatever gets answered
    return model


def _follow(hint: Hint, model: Model) -> None:
    if not hint.language or (model.person.language_chosen and not hint.insists):
        return
    language = hint.language.partition("-")[0].lower()
    if language in languages() and language != model.language:
        model.change(LanguageSet(language, chosen=hint.insists))
