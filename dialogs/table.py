"""The whole conversation as one table. The first row whose guard holds is taken.

`at`: a state, several (separated by spaces), or "*" for every state. `on`: a trigger: a command's
name, a button's action, or one of say, send_other, edit, resume, due, … `does`: the handler,
which only decides. `then`: the next state, SAME for staying.

Taps on an old screen never get here (they become `resume`), and neither do buttons' words that
were typed (they become the button's action). Guards are methods of `guards`, handlers of
`handlers`; the screen of the next state is drawn after the handler has decided. The rows stand
in `rules`, by what they are about.
"""

from functools import cache

from dialogs.rules import anywhere, people, plans, preparing, reminding
from dialogs.rules.rule import SAME, Need, Rule, States

__all__ = ["COMMANDS", "SAME", "STATES", "TABLE", "Need", "Rule"]

STATES: States = {**preparing.STATES, **people.STATES, **plans.STATES, **reminding.STATES}
# What a handler needs beyond its state, by trigger.
NEEDED_BY: States = {
    "export": ("everything", "people"),
    "open": ("cases",),
    "due": ("cases", "people"),
    "plan_it": ("people",),
    # the assessment says how it went last time with the same counterpart
    "assessment": ("cases",),
    "tab": ("cases",),
    **dict.fromkeys(f"{reminding.ACTS} {reminding.PACE}".split(), ("cases", "people")),
}

COMMANDS = (
    *("start", "new", "cases", "contacts", "reminders", "settings", "stop"),
    *("export", "forget", "privacy", "help", "cancel"),
)

# Rows of single states stand before those that hold everywhere.
TABLE = [
    *people.ROWS,
    *plans.ROWS,
    *reminding.ROWS,
    *anywhere.COMMANDS,
    *preparing.ROWS,
    *anywhere.REST,
]


@cache
def triggers() -> tuple[str, ...]:
    """Everything that the table knows to happen, in its order."""
    return tuple(dict.fromkeys(name for rule in TABLE for name in rule.on.split()))


@cache
def expanded() -> tuple[Rule, ...]:
    """One row a state and trigger, in the order in which they are tried.

    Every trigger ends, in every state, in a row that is always taken: a button that a state
    does not have shows where things stand.
    """
    rows = [
        Rule(state, trigger, rule.only_if, rule.does, state if rule.then == SAME else rule.then)
        for rule in TABLE
        for state in (STATES if rule.at == "*" else rule.at.split())
        for trigger in rule.on.split()
    ]
    closed = {(r.at, r.on) for r in rows if r.only_if == "always"}
    rest = [
        Rule(state, trigger, "always", "say_where_we_stand", state)
        for trigger in triggers()
        for state in STATES
        if (state, trigger) not in closed
    ]
    return (*rows, *rest)


def needs_of_state(state: str) -> frozenset[Need]:
    """What must be loaded before an event in this state can be heard."""
    return frozenset(STATES[state])


@cache
def needs_of(state: str, trigger: str) -> frozenset[Need]:
    """What must be loaded beyond the current case before `trigger` can be decided."""
    ways = [r for r in expanded() if r.at == state and r.on == trigger]
    needed = {need for way in ways for need in STATES[way.then]}
    return frozenset(needed | set(STATES[state]) | set(NEEDED_BY.get(trigger, ())))
