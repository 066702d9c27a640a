"""One clause that tells of a touch: its kind, its day, its people and what it was about.

Read piece by piece between commas: what belongs to the touch first, then, from the first piece
that does not or from `about` on, the note.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from dialogs.understanding.dates import read_date
from dialogs.understanding.line import Line, Place, phrases, whole
from dialogs.understanding.names import is_first_name, is_name
from dialogs.understanding.past_days import leaves_open, past_days
from dialogs.understanding.people_words import folded_words, little_words, one_of, pattern, regex
from dialogs.understanding.roles import is_firm, role_words
from dialogs.understanding.touch_kinds import (
    Told,
    UnclearError,
    kind_of,
    kinds_in,
    tells_it_happened,
)
from dialogs.understanding.touch_notes import (
    BREAK,
    day_behind,
    day_of_note,
    moved_back,
    note_of,
    topic_of,
    without_day,
)
from dialogs.understanding.touch_people import People, looks_like_names, people_in

MOST_OF_A_DAY = 5  # words
_SAYS = re.compile(r"\w")
Known = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Clause:
    contacts: tuple[str, ...]
    kind: str | None
    on: date | None
    note: str | None
    day_leads: bool = False  # the day stands before all else
    day_ends: bool = False  # the day stands behind all else


@dataclass
class _Found:
    known: Known
    told: list[Told] = field(default_factory=list)
    days: list[tuple[date, int, int]] = field(default_factory=list)  # and from where to where
    left: list[Line] = field(default_factory=list)
    note: Place | None = None


def read_clause(line: Line, today: date, language: str, known: Known) -> Clause | None:
    """None where it tells of no touch. Raises UnclearError where it is not clear."""
    line = _without_brackets(line)
    head, topic = topic_of(line)
    head, topic = moved_back(head, topic, line)
    found = _Found(known)
    for place in _pieces(head):
        if not _takes(found, head, place, today, language):
            found.note = (place[0], len(head.plain))
            break
    if not found.told:
        return None
    day = _day(found)
    if found.note and day is None and _is_ahead(head, found.note, today, language):
        raise UnclearError
    if found.note and day is None:
        day, found.note = day_of_note(head, found.note, today, language)
    if topic:
        day = day or day_behind(line, topic, today, language)
        topic = without_day(line, topic, today, language)
    people = _people(found, known)
    if not people.names and day is None and len(re.findall(r"\w+", line.plain)) < 2:
        raise UnclearError  # `lunch`
    if not people.names and _saw_a_thing(line, found.told):
        raise UnclearError
    if not tells_it_happened(found.told, day is not None, people.with_somebody):
        raise UnclearError
    return Clause(
        people.names,
        kind_of(found.told),
        day,
        note_of(line, found.note, topic),
        any(not _SAYS.search(line.plain[:start]) for _, start, _ in found.days),
        any(not _SAYS.search(line.plain[end:]) for _, _, end in found.days),
    )


def _is_ahead(head: Line, note: Place, today: date, language: str) -> bool:
    """`call with Jan, tomorrow at 10`: a plan."""
    first = _pieces(head.without([(0, note[0])]))[:1]
    said = " ".join(head.quoted(*place) for place in first)
    return len(said.split()) < MOST_OF_A_DAY and read_date(said, today, language) is not None


def _saw_a_thing(line: Line, told: list[Told]) -> bool:
    """`saw the new hall`: somebody must be named, or `her`."""
    seen = re.compile(one_of("seen"))
    only_seen = all(seen.fullmatch(line.plain, *each.place) for each in told)
    return only_seen and not pattern("pronouns").search(line.plain)


def _without_brackets(line: Line) -> Line:
    """`Karen Wu (Foxconn) at the fair`: who she is, and the sentence goes on."""
    places = []
    for match in re.finditer(r"\(([^()]*)\)(?= ?\w)", line.plain):
        words = match[1].split()
        tells_more = kinds_in(line.without([(0, match.start()), (match.end(), len(line.plain))]))[0]
        little = any(word in little_words() or not word.isalpha() for word in words)
        if len(words) < 4 and not little and not tells_more:
            places.append(match.span())
    return line.without(places)


def _people(found: _Found, known: Known) -> People:
    kind = kind_of(found.told)
    plain = found.left[0]
    for other in found.left[1:]:
        plain = Line(plain.raw, _both(plain.plain, other.plain), plain.typed)
    return people_in(plain, kind, known)


def _both(one: str, other: str) -> str:
    return "".join(b if a == "\0" else a for a, b in zip(one, other, strict=True))


# ---- pieces


def _pieces(line: Line) -> list[Place]:
    places, start = list[Place](), 0
    for match in BREAK.finditer(line.plain):
        places.append((start, match.start()))
        start = match.end()
    places.append((start, len(line.plain)))
    return [place for place in places if _SAYS.search(line.plain[place[0] : place[1]])]


def _takes(found: _Found, head: Line, place: Place, today: date, language: str) -> bool:
    """True where the piece belongs to the touch. Raises UnclearError."""
    piece = head.without([(0, place[0]), (place[1], len(head.plain))])
    piece = piece.removed(regex("clock_of_touch"))
    days, undated = past_days(piece, today, language)
    told, left = kinds_in(undated)
    left = left.removed(_durations())
    has_touch = bool(found.told)
    behind_colon = _is_behind_colon(found, head, place)
    if behind_colon and _is_topic(left, place):
        return False
    names = bool(has_touch and _only_names(left, place, found, behind_colon))
    in_brackets = place[0] > 0 and head.plain[place[0] - 1] == "("
    names = names or bool(not has_touch and found.left and _goes_on_with_a_name(head, place))
    if has_touch and not names and not _adds(left, told, days, in_brackets):
        return False
    if None in days or leaves_open(left) or _not_behind(left, piece, found.known):
        raise UnclearError
    read = [at for at in range(*place) if undated.plain[at] != piece.plain[at]]
    found.days += [(day, read[0], read[-1] + 1) for day in days if day]
    found.told += told
    if names:  # the comma joins them to those before
        left = head.without([(0, place[0] - 1), (place[1], len(head.plain))]).without(
            m.span() for m in re.finditer(r"\0+", left.plain) if m.start() >= place[0]
        )
    if not has_touch or not (in_brackets or _is_role(left, place)):
        found.left.append(left)
    return True


def _is_role(left: Line, place: Place) -> bool:
    """A role, or where somebody works: no name stands in the piece."""
    return _tells_who(left, place[0])


def _tells_who(left: Line, start: int) -> bool:
    """A role or a place; `quality is a problem` goes on with words that are neither."""
    match = _role_or_place().match(left.plain, start)
    if match is None:
        return False
    rest = left.plain[match.end() :].strip(" \0.")
    if re.match(whole(one_of("where", "at")), rest):
        return True
    words = re.findall(r"[^\s\0.]+", rest)
    if words and not re.search(whole(one_of("roles")), match.group()):
        return is_firm(rest) or left.quoted(match.end(), len(left.plain))[:1].isupper()
    return len(words) < 3 and not any(word in little_words() for word in words)


def _is_behind_colon(found: _Found, head: Line, place: Place) -> bool:
    """A colon, or a dash before the piece: what the touch was about follows."""
    since = head.plain[found.told[0].place[1] : place[0]] if found.told else ""
    return bool(re.search(r":(?=[\s\0]|$)|[\s\0]-$", since))


def _is_topic(left: Line, place: Place) -> bool:
    """`Workshop with Jan: packaging`: a department that is what it was about."""
    said = left.plain[place[0] : place[1]].lstrip(" \0")
    match = role_words().match(said)
    if match is None or re.search(whole(one_of("roles")), match.group()):
        return False
    return not re.match(rf" ?{whole(one_of('where', 'at'))}", said[match.end() :])


@cache
def _role_or_place() -> re.Pattern[str]:
    """`quality manager at Acme`, `at Acme`, `the new buyer`."""
    where = rf"{whole(one_of('where', 'at'))}[\s\0]+[^\s\0]+(?:[\s\0]+[^\s\0]+)?[\s\0]*$"
    return re.compile(rf"[\s\0]*(?:{where}|(?:{one_of('small')} )*{role_words().pattern})")


def _adds(left: Line, told: list[Told], days: list[date | None], in_brackets: bool) -> bool:
    """Nothing but a day, a role or a place besides the touch that is known already."""
    words = re.findall(r"[^\s\0.]+", left.plain)
    if days and all(word in folded_words("small", "pronouns", "where", "with") for word in words):
        return True
    if in_brackets and len(words) < 4 and not any(word in little_words() for word in words):
        return True
    if is_firm(" ".join(words)):
        return True
    return not told and _tells_who(left, len(left.plain) - len(left.plain.lstrip(" \0")))


def _goes_on_with_a_name(head: Line, place: Place) -> bool:
    """`Jan und Petra getroffen` after `Maria,`."""
    words = head.plain[place[0] : place[1]].split()
    return head.plain[place[0] - 1] == "," and is_first_name(words[0])


def _only_names(left: Line, place: Place, found: _Found, behind_colon: bool) -> bool:
    """`Jan and Petra` after `called Maria,`. Raises UnclearError where it may be a remark."""
    words = re.findall(r"[^\s\0,&+.]+", left.plain[place[0] : place[1]])
    if not words or not looks_like_names(left, place):
        return False
    typed = left.quoted(*place)
    if typed.isupper() or len(words) > 5:
        return False
    if any(is_first_name(word) for word in words[:1]):
        return True
    named = _named(found)
    if named and behind_colon:
        return False
    if typed.islower() and named and all(name[0].isupper() for name in named):
        return False  # `audit with Grace Obi, passed`
    if all(is_name(left, each) for each in _between_joins(left, place)):
        raise UnclearError
    return False


def _named(found: _Found) -> tuple[str, ...]:
    try:
        return _people(found, found.known).names
    except UnclearError:
        return ()


def _between_joins(left: Line, place: Place) -> list[Place]:
    start, end = _first_to_last(left, place)
    places = list[Place]()
    for match in re.finditer(whole(one_of("joins")), left.plain[:end]):
        if match.start() > start:
            places.append(_first_to_last(left, (start, match.start())))
            start = match.end()
    return [*places, _first_to_last(left, (start, end))]


def _first_to_last(left: Line, place: Place) -> Place:
    start, end = place
    while start < end and left.plain[start] in " \0":
        start += 1
    while end > start and left.plain[end - 1] in " \0.":
        end -= 1
    return start, end


def _not_behind(left: Line, piece: Line, known: Known) -> bool:
    """It lies ahead, or did not happen. `Mark May` is somebody, no plan."""
    names = re.compile(whole(phrases(spelled for _, spelled in known)))
    ahead = pattern("future").search(left.removed(names).plain)
    return bool(ahead or pattern("not_happened").search(piece.removed(names).plain))


def _durations() -> re.Pattern[str]:
    return re.compile(whole(regex("durations").pattern))


def _day(found: _Found) -> date | None:
    days = {day for day, _, _ in found.days}
    if len(days) > 1:
        raise UnclearError
    return next(iter(days), None)
