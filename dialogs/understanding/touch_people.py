"""Who was met, out of the words that are left in a clause once kind and day are known.

Every word left has a part: a name, a firm or place after `at`, a role, a little word. What has
none, or could be two things (`visited Huber`, is that a firm?), raises: the person is asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dialogs.understanding.line import Line, Place, whole
from dialogs.understanding.names import as_known, bare_name, is_first_name, is_name, name_words
from dialogs.understanding.people_words import answer_words, folded_words, little_words, one_of
from dialogs.understanding.roles import is_firm, role_words
from dialogs.understanding.touch_kinds import UnclearError

_TOKEN = re.compile(r"\0[\0 ]*|'s|[^\s\0,;()'&+]+|[,;()&+]")
Known = Sequence[tuple[str, str]]  # full name, and its plain form


@dataclass(frozen=True)
class _Word:
    part: str  # read, owner, with, from, where, join, role, place, little, name
    start: int
    end: int


@dataclass(frozen=True)
class _Group:
    """Words beside each other that may be a name, and the little word before them."""

    start: int
    end: int
    lead: str
    after: str  # the part of the word that follows


@dataclass(frozen=True)
class People:
    names: tuple[str, ...]
    with_somebody: bool  # `with`, `to`, `from` stands before them


def people_in(line: Line, kind: str | None, known: Known) -> People:
    """The people of a clause in their order. Raises UnclearError."""
    words = list(_words(line, known))
    groups = _groups(words)
    groups = _without_host(groups, line, kind, known)
    persons = [g for g in groups if _is_person(g, line, kind, known)]
    if any(_is_thing(each, line, known) for each in persons):
        raise UnclearError
    if any(_is_left_out(*each, persons, line, known) for each in pairwise(groups)):
        raise UnclearError
    if not persons:
        persons = _at_somebodys(groups, line, kind, known)
    if any(not _joins(each) for each in persons[1:]):
        raise UnclearError
    names = [_name(each, line, known) for each in persons]
    if kind == "visit" and len(persons) == len(groups) and _ends_in_a_host(names, known):
        raise UnclearError
    leads = {word.part for word in words} & {"with", "from"}
    return People(tuple(dict.fromkeys(names)), bool(leads))


# ---- words


def _words(line: Line, known: Known) -> Iterator[_Word]:
    roles = [m.span() for m in role_words().finditer(line.plain)]
    known_words = {word for _, spelled in known for word in name_words(spelled)}
    for match in _TOKEN.finditer(line.plain):
        word = match.group().strip(".!:\"'")
        if not word:
            continue
        part = _part_of(word, known_words)
        if part in ("name", "little") and any(a <= match.start() < b for a, b in roles):
            part = "name" if word in known_words or is_first_name(word) else "role"
        yield _Word(part, match.start(), match.end())


def _part_of(word: str, known_words: set[str]) -> str:
    if word[0] == "\0":
        return "read"
    if word == "s":
        return "owner"
    if word in ",;()":
        return "break"
    for part, names in _PARTS:
        if word in folded_words(*names) and word not in known_words:
            return part
    return "name"


_PARTS = (
    ("join", ("joins",)),
    ("with", ("with",)),
    ("from", ("where_of_them",)),
    ("where", ("where",)),
    ("place", ("their_place",)),
    ("little", ("small", "pronouns", "past_now")),
)


def _groups(words: list[_Word]) -> list[_Group]:
    groups: list[_Group] = []
    lead, last = "", "start"
    for at, word in enumerate(words):
        after = words[at + 1].part if at + 1 < len(words) else "end"
        if word.part == "name":
            if last == "name":
                groups[-1] = _Group(groups[-1].start, word.end, groups[-1].lead, after)
            else:
                groups.append(_Group(word.start, word.end, lead, after))
            lead = ""
        elif word.part in ("with", "from", "where"):
            behind = "read" if last in ("read", "little") else last
            lead = f"{word.part} after {behind}" if word.part != "with" else "with"
        elif word.part == "join":
            lead = "join" if groups and last in ("name", "break") else ""
        elif word.part in ("read", "owner"):
            lead = ""
        elif word.part == "break":
            lead = "join" if groups else ""
        last = word.part if word.part != "little" or last == "start" else last
    return groups


# ---- persons


def _without_host(groups: list[_Group], line: Line, kind: str | None, known: Known) -> list[_Group]:
    """`visited Norrland with Jan`: the firm. Raises UnclearError where it may be somebody."""
    is_visit = kind in ("visit", "audit") and len(groups) > 1
    if not is_visit or groups[0].lead or groups[1].lead != "with":
        return groups
    first = groups[0]
    if _is_surely_somebody(line.plain[first.start : first.end], line, first, known):
        raise UnclearError
    return groups[1:]


def _is_person(group: _Group, line: Line, kind: str | None, known: Known) -> bool:
    """False for a firm or a place. Raises UnclearError where it could be either."""
    text = line.plain[group.start : group.end]
    if group.after in ("owner", "place"):
        if group.lead in ("with", "join"):
            raise UnclearError
        return False
    if is_firm(text):
        return False
    surely = _is_surely_somebody(text, line, group, known)
    if group.lead in ("from after read", "from after start"):
        return True
    if group.lead.startswith("from"):
        return False
    if group.lead.startswith("where"):
        behind = group.lead.endswith("read")
        if not behind or kind in ("audit", "workshop", "fair", "forum"):
            return False
        if kind in ("call", "message") or surely:
            return bool(surely) or group.lead.endswith("read")
        return False
    if kind in ("visit", "audit") and group.lead != "with" and not surely:
        raise UnclearError
    return True


def _is_left_out(
    one: _Group, other: _Group, persons: list[_Group], line: Line, known: Known
) -> bool:
    """`audit at Mrs Stein and Mr Huber`: only one of the two was taken."""
    if other not in persons or one in persons or not _joins(other):
        return False
    return _is_surely_somebody(line.plain[one.start : one.end], line, one, known)


def _ends_in_a_host(names: list[str], known: Known) -> bool:
    """`mit Sven Holm Delmar besucht`: the last word may be where they went."""
    others = [name.split() for name in names if name not in {full for full, _ in known}]
    little = folded_words("particles", "academic")
    return any(
        len(words) > 2
        and not is_first_name(words[1].lower())
        and not any(word.lower().strip(".") in little for word in words[:-1])
        for words in others
    )


def _joins(group: _Group) -> bool:
    return group.lead.startswith("join")


def _is_thing(group: _Group, line: Line, known: Known) -> bool:
    """`saw the new press`."""
    text = line.plain[group.start : group.end]
    surely = group.lead == "with" or _is_surely_somebody(text, line, group, known)
    return not surely and bool(_article().search(line.plain[: group.start]))


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"{whole(one_of('articles'))} (?:{whole(one_of('small'))} )?$")


def _at_somebodys(groups: list[_Group], line: Line, kind: str | None, known: Known) -> list[_Group]:
    """`bei Claire im Büro` is Claire, where nobody else is named. Raises UnclearError."""
    found = [
        each
        for each in groups
        if _is_surely_somebody(line.plain[each.start : each.end], line, each, known)
    ]
    if any(each.after in ("owner", "place") for each in found) or len(found) > 1:
        raise UnclearError
    if found and kind in (None, "fair", "forum", "lunch"):
        raise UnclearError
    return found


def _is_surely_somebody(text: str, line: Line, group: _Group, known: Known) -> bool:
    words = [word.strip(".") for word in text.split()]
    titles = folded_words("academic") | folded_words("salutations")
    if not words:
        return False
    if words[0] in titles or is_first_name(words[0]) or words[-1] in _surnames():
        return True
    return as_known("", text, known) != ""


@cache
def _surnames() -> frozenset[str]:
    return folded_words("common_surnames")


def _name(group: _Group, line: Line, known: Known) -> str:
    start, end = bare_name(line, group.start, group.end)
    text = line.plain[start:end]
    full = as_known("", text, known)
    if full:
        return full
    if start >= end or not is_name(line, (start, end)) or len(name_words(text)) > 3:
        raise UnclearError
    if group.after == "role" and text.endswith("s"):  # `Marias Chef`
        raise UnclearError
    if not _is_surely_somebody(text, line, group, known) and _is_no_name(text, line, (start, end)):
        raise UnclearError
    return line.quoted(start, end)


def _is_no_name(text: str, line: Line, place: Place) -> bool:
    """`Claires Vortrag`; or a small letter and a word that people type in answers."""
    words = text.split()
    if is_first_name(words[0].removesuffix("s")):
        return True
    return line.quoted(*place).islower() and any(word in answer_words() for word in words)


def looks_like_names(line: Line, place: Place) -> bool:
    """A piece that can only go on with names: `Jan and Petra` after `called Maria,`."""
    words = re.findall(r"[^\s\0,&+]+", line.plain[place[0] : place[1]])
    joins = re.compile(one_of("joins"))
    names = [word for word in words if not joins.fullmatch(word)]
    return bool(names) and all(
        is_first_name(w) or w.strip(".") in _surnames() or w not in little_words() for w in names
    )
