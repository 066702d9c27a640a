"""A machine for every conversation, as in the README of transitions."""

from datetime import datetime
from typing import Any

from transitions import Machine

from dialogs.events import Tapped
from dialogs.machine import Model, Reply
from dialogs.screens import screen_of
from dialogs.table import STATES, expanded
from dialogs.talk import Known
from dialogs.texts import drawn

STATE_NAMES = list(STATES)
TRANSITIONS: list[dict[str, Any]] = [
    {
        "trigger": rule.on,
        "source": rule.at,
        "dest": rule.then,
        "conditions": rule.only_if,
        "before": rule.does,
    }
    for rule in expanded()
]


def react(known: Known, tap: Tapped, at: datetime) -> Reply:
    """Decides a tap on the live screen."""
    model = Model(known, tap, at)
    machine = Machine(
        model=model,
        states=STATE_NAMES,
        transitions=TRANSITIONS,
        initial=model.state,
        auto_transitions=False,
    )
    model.stand(overlay=None)
    machine.events[tap.action].trigger(model)
    number = model.conversation.screen + 1
    model.stand(state=model.state, screen=number)
    return Reply(
        tuple(model.changes),
        model.conversation,
        tuple(model.messages),
        drawn(screen_of(model), number, model.language),
    )
