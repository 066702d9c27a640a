"""The state machine as a drawing: read off the machine, not off the table.

What leads from every state to the same next one is drawn once, from a box that stands for all;
what stays in its state is left out, but for a count beside it.
"""

from collections import defaultdict

from transitions import Transition

from dialogs.machine import machine
from dialogs.table import STATES

ANYWHERE = "anywhere"
DOES_NOTHING = "say_where_we_stand"


def mermaid() -> str:
    """A `stateDiagram-v2`. Labels: the trigger, and its guard in brackets."""
    ways: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (label, target), sources in _moves().items():
        if len(sources) == len(STATES):
            ways[(ANYWHERE, target)].append(label)
        else:
            for source in sources:
                if source != target:
                    ways[(source, target)].append(label)
    lines = ["stateDiagram-v2", "    [*] --> new"]
    for (source, target), labels in ways.items():
        lines.append(f"    {source} --> {target} : {', '.join(labels)}")
    return "\n".join(lines)


def _moves() -> dict[tuple[str, str], list[str]]:
    """(label, target) to its sources, in the machine's order."""
    moves: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, event in machine().events.items():
        for source, transitions in event.transitions.items():
            for way in transitions:
                target = str(way.dest)
                if not (target == source and way.before == [DOES_NOTHING]):
                    moves[(_label(name, way), target)].append(source)
    return moves


def _label(trigger: str, way: Transition) -> str:
    guards = [str(c.func) for c in way.conditions if c.func != "always"]
    return f"{trigger} ({' '.join(guards)})".replace("_", " ") if guards else trigger
