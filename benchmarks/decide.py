"""Deciding an answer, without any database: one machine for the process, or one built each time."""

from benchmarks.content import AT
from benchmarks.measuring import Compared, Effort, Report, compare, repeated
from benchmarks.peers import own_machine
from benchmarks.walk import interview
from dialogs.machine import hear, react

NOTE = (
    "The peer builds Machine(model=…) for the conversation at hand, as transitions' README "
    "does, and leaves it to the garbage collector; guards, handlers, and the screen that is "
    "drawn are the same."
)


def run(effort: Effort) -> Report:
    return Report("decide: hear and react, pure", NOTE, (_answers(effort),))


def _answers(effort: Effort) -> Compared:
    steps = interview()

    def ours() -> None:
        for step in steps:
            trigger, event = hear(step.known, step.tap, AT)
            react(step.known, trigger, event, AT)

    def peer() -> None:
        for step in steps:
            own_machine.react(step.known, step.tap, AT)

    repeats = max(1, effort.repeats // 10)
    return compare(
        "an answer tapped",
        repeated("one machine", ours, len(steps), repeats),
        repeated("a machine each", peer, len(steps), repeats),
        effort.rounds,
    )
