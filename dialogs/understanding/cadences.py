"""How often somebody is to be in touch, as typed: `every 6 weeks`, `first Monday of the month`.

A month counts 30 days, a quarter 90, half a year 180, a year 365; a week is seven days, so six
weeks are 42. So many times a year are spread over its months (three times: every 120 days).
What leaves the distance open (every few weeks, bi-weekly, twice a week) is None: asked back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.understanding.cadence_rules import Cadence, Heard, cadence_rules
from dialogs.understanding.line import Line, Place
from dialogs.understanding.people_words import pattern, typed_line

LONGEST = 120  # letters: a longer text tells a story
_BREAK = re.compile(r"[,;()\n]|(?<= )-(?= )|(?<=\w{3})\.(?= )")
_LEFT = re.compile(r"[^\s\0.,;:!\-()/'\"]")


@dataclass(frozen=True)
class Rhythm:
    """What a line says about how often, and the line without it."""

    cadence: Cadence | None  # None where it says nothing, or nothing clear
    said: bool
    rest: Line


def read_cadence(text: str, language: str) -> Cadence | None:
    """The one cadence that the text is about; None where it is open or something else is said."""
    if len(text) > LONGEST:
        return None
    rhythm = rhythm_of(typed_line(text, language))
    left = rhythm.rest.removed(pattern("cadence_filler")).plain
    return None if _LEFT.search(left) else rhythm.cadence


def cadence_apart(line: Line) -> tuple[Line, Cadence | None]:
    """The line without a piece that says nothing but how often, and what that says."""
    for start, end in _pieces_behind(line):
        rhythm = rhythm_of(line.without([(0, start), (end, len(line.plain))]))
        left = rhythm.rest.removed(pattern("cadence_filler")).plain
        if rhythm.cadence and not _LEFT.search(left):
            return line.without([(start, end)]), rhythm.cadence
    return line, None


def _pieces_behind(line: Line) -> list[Place]:
    """What stands behind a comma or the like, up to the next."""
    breaks = [match.span() for match in _BREAK.finditer(line.plain)]
    ends = [start for start, _ in breaks[1:]] + [len(line.plain)]
    return [(end, until) for (_, end), until in zip(breaks, ends, strict=False)]


def rhythm_of(line: Line) -> Rhythm:
    """Every cadence in a line, as one where they agree."""
    heard: list[Heard] = []
    for rule in cadence_rules():
        while match := rule.pattern.search(line.plain):
            heard.append(rule.read(match))
            line = line.without([match.span()])
    heard = [each for each in heard if each.cadence or not each.needs or len(heard) > 1]
    return Rhythm(_agreed(heard), bool(heard), line)


def _agreed(heard: Sequence[Heard]) -> Cadence | None:
    """`every two weeks` and `on Tuesday` are one cadence; two distances are none."""
    if len(heard) == 1:
        return None if heard[0].needs else heard[0].cadence
    if len(heard) != 2 or any(each.cadence is None for each in heard):
        return None
    often, day = sorted(heard, key=lambda each: each.cadence is not None and not each.cadence.days)
    if often.cadence is None or day.cadence is None or not day.cadence.rrule:
        return often.cadence if often == day else None
    days, rrule = often.cadence.days, day.cadence.rrule
    if days is None or "INTERVAL" in rrule:
        return None
    if rrule.startswith("FREQ=WEEKLY") and days % 7 == 0:
        every = days // 7
        return Cadence(None, rrule.replace(";", f";INTERVAL={every};", 1) if every > 1 else rrule)
    return day.cadence if rrule.startswith("FREQ=MONTHLY") and days == 30 else None
