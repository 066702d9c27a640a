"""What a touch was about: behind `about`, or from the first remark on; and a day at its end."""

import re
from datetime import date

from dialogs.understanding.line import Line, Place, whole
from dialogs.understanding.past_days import past_days
from dialogs.understanding.people_words import one_of, pattern, regex
from dialogs.understanding.touch_kinds import UnclearError

BREAK = re.compile(
    r"[,;()\n!]|(?<=[\s\0])-(?=[\s\0])|(?<=[a-z]{2}):(?=[\s\0])|(?<=\d[.\d]):(?=[\s\0])|(?<=\)):(?=[\s\0])|(?<=[a-z]{4})(?<!prof)\.(?=[\s\0])"
)
_SAYS = re.compile(r"\w")


def topic_of(line: Line) -> tuple[Line, Place | None]:
    """The line before `about`, and the place of what stands behind it."""
    no_topic = [match.span() for match in regex("topic_not").finditer(line.plain)]
    for match in pattern("topics").finditer(line.plain):
        if any(start < match.end() and match.start() < end for start, end in no_topic):
            continue
        if match.group().endswith(":") and not _SAYS.search(line.plain[: match.start()]):
            continue  # `note: called Maria`
        topic = (match.end(), len(line.plain))
        return line.without([(match.start(), len(line.plain))]), topic
    return line, None


def moved_back(head: Line, topic: Place | None, line: Line) -> tuple[Line, Place | None]:
    """`wegen der Muster telefoniert`: the verb behind the topic belongs to the touch."""
    if topic is None:
        return head, topic
    match = _verb_at_the_end().search(line.plain, topic[0])
    if match is None or match.start() <= topic[0]:
        return head, topic
    plain = head.plain[: match.start()] + line.plain[match.start() :]
    return Line(head.raw, plain, head.typed), (topic[0], match.start())


def _verb_at_the_end() -> re.Pattern[str]:
    verbs = one_of("call_done", "message_done", "visit_done", "meeting_done", "contact_done")
    return re.compile(rf"{whole(verbs)}(?:[\s\0]+{whole(one_of('have_behind'))})?[\s\0.!]*$")


def day_behind(line: Line, topic: Place, today: date, language: str) -> date | None:
    """`about EDI yesterday`; `about the meeting on Friday` may be a Friday ahead: unclear."""
    end = _at_the_end(line, topic, today, language)
    if end is None:
        return None
    days, sure = end
    if not sure or len(set(days)) > 1 or None in days:
        raise UnclearError
    return days[0]


def day_of_note(head: Line, note: Place, today: date, language: str) -> tuple[date | None, Place]:
    """A last piece that is a day is the touch's. Raises UnclearError for a day within a remark."""
    inside = head.without([(0, note[0]), (note[1], len(head.plain))])
    days, left = past_days(inside, today, language)
    if not days:
        return None, note
    last = (
        max(m.end() for m in BREAK.finditer(head.plain, *note))
        if BREAK.search(head.plain, *note)
        else note[0]
    )
    if None in days or len(set(days)) > 1 or _SAYS.search(left.plain[last:]) or last == note[0]:
        raise UnclearError
    return days[0], (note[0], last)


def _at_the_end(
    line: Line, topic: Place, today: date, language: str
) -> tuple[list[date | None], bool] | None:
    inside = line.without([(0, topic[0]), (topic[1], len(line.plain))])
    days, left = past_days(inside, today, language)
    if not days or _SAYS.search(left.plain[_last_said(left) : topic[1]]):
        return None
    if _last_said(left) >= _last_said(inside):
        return None
    surely = re.compile(
        rf"{whole(one_of('yesterday', 'before_yesterday', 'today_past'))}|{regex('ago').pattern}"
    )
    return days, bool(surely.search(inside.plain))


def _last_said(line: Line) -> int:
    return max((match.end() for match in _SAYS.finditer(line.plain)), default=0)


def without_day(line: Line, topic: Place, today: date, language: str) -> Place:
    if _at_the_end(line, topic, today, language) is None:
        return topic
    inside = line.without([(0, topic[0]), (topic[1], len(line.plain))])
    _, left = past_days(inside, today, language)
    return topic[0], max(topic[0], _last_said(left))


def note_of(line: Line, note: Place | None, topic: Place | None) -> str | None:
    said = [line.quoted(*place) for place in (note, topic) if place is not None]
    if note is not None and topic is not None:
        said = [line.quoted(note[0], topic[1])]
    text = " ".join(said).strip(' ,;:.!-–—()"')
    return text or None
