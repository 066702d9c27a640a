"""The pieces of a contact's line, and the one that is the name.

A name ends where a role, a department or `at` begins; what leads in (`new contact:`) is passed.
"""

import re
from collections.abc import Iterator

from dialogs.understanding.line import Line, Place, whole
from dialogs.understanding.names import bare_name, is_first_name, is_name
from dialogs.understanding.people_words import folded_words, little_words, one_of, pattern
from dialogs.understanding.roles import is_firm, role_words

_BREAK = re.compile(r"[,;|()\[\]\n\t\"“”]|(?<=[\s\0])[-/](?=[\s\0])|:(?=\s)|\.(?=\s*$)")
WORD = re.compile(r"[^\s\0]+")
SAYS = re.compile(r"\w")


def segments(line: Line) -> list[Place]:
    """The pieces between commas and the like, without what leads in (`new contact:`)."""
    intro = re.compile(rf"[\s\0.:,]*(?:{whole(one_of('intro'))}[\s\0.:,]+)*")
    places, start = list[Place](), intro.match(line.plain).end()  # type: ignore[union-attr]
    ends = [(m.start(), m.end()) for m in _BREAK.finditer(line.plain, start)]
    for end, following in [*ends, (len(line.plain), 0)]:
        if SAYS.search(line.plain[start:end]):
            places.append(trimmed(line.plain, start, end))
        start = following
    return places


def trimmed(plain: str, start: int, end: int) -> Place:
    while start < end and plain[start] in " \0":
        start += 1
    while end > start and plain[end - 1] in " \0":
        end -= 1
    return start, end


class NamePiece:
    """Finds the name of one line; `is_long`: its last word may be a firm's."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.is_long = False

    def _plain(self, place: Place) -> str:
        return self.line.plain[place[0] : place[1]]

    def first(self, places: list[Place]) -> list[Place]:
        """`Einkaufsleiter Jan Novak`, `head of sales: Maria Keller`: the name, then the role.

        Only where a title or a first name tells who is the person.
        """
        start, end = self._without_article(places[0])
        called = self._called((start, end))
        if called:
            return [*called, *places[1:]]
        role = role_words().match(self.line.plain, start, end)
        if role is None:
            return places
        rest = re.compile(rf"[\s\0]*(?:{whole(one_of('called_name'))}[\s\0]+)?")
        after = rest.match(self.line.plain, role.end(), end)
        name = (after.end() if after else role.end(), end)
        if name[0] < end and self._is_told(name):
            return [name, (start, role.end()), *places[1:]]
        if len(places) > 1 and self._is_told(places[1]):
            return [places[1], places[0], *places[2:]]
        return places

    def _called(self, place: Place) -> list[Place] | None:
        """`head of sales at Acme is Maria Keller`: the name, and what stands before it."""
        start, end = place
        plain = self.line.plain
        begin = role_words().match(plain, start, end) or pattern("at").match(plain, start, end)
        if begin is None:
            return None
        for called in pattern("called_name").finditer(plain, begin.end(), end):
            name = trimmed(plain, called.end(), end)
            between = plain[begin.end() : called.start()].strip()
            words = WORD.findall(pattern("at").sub(" ", between))
            remark = little_words() - folded_words("no_name", "small") | folded_words(
                "role_goes_on"
            )
            if name[0] < end and self._is_clear(name, bool(words)) and not remark & set(words):
                return [name, trimmed(plain, start, called.start())]
        return None

    def _without_article(self, place: Place) -> Place:
        """`my landlord`, `unser Steuerberater`."""
        article = re.compile(rf"{whole(one_of('articles'))} +(?:{whole(one_of('intro'))} +)?")
        found = article.match(self.line.plain, *place)
        return (found.end(), place[1]) if found else place

    def _is_clear(self, place: Place, has_firm: bool) -> bool:
        """Behind `is`: a title or a first name; several words with a capital beside a firm.

        `Our forwarder is Kuehne Nagel` may be the firm itself.
        """
        words = self.line.quoted(*place).split()
        capital = has_firm and len(words) > 1 and all(word[:1].isupper() for word in words)
        bare = bare_name(self.line, *place)
        return (capital or self._is_told(place)) and is_name(self.line, bare)

    def _is_told(self, place: Place) -> bool:
        word = self._plain(place).split()[0].strip(".")
        return is_first_name(word) or word in _titles()

    def name(self, place: Place) -> tuple[str, Place | None] | None:
        """The name, and what follows it in its piece."""
        start, end = place
        plain = self.line.plain
        cut = min((at for at in self._cuts(start, end) if at > start), default=end)
        begin, stop = bare_name(self.line, start, cut)
        if begin >= stop or not is_name(self.line, (begin, stop)):
            return None
        words = WORD.findall(plain[begin:stop])
        alone = stop == end or len(words) <= 2 or any(w.strip(".") in _titles() for w in words)
        if not alone and not is_first_name(words[0]):  # where does the name end?
            return None
        self.is_long = len(words) > 2 and not self._is_whole(words)
        if self._either_way(start, begin, words, cut, end):
            return None
        rest = trimmed(plain, cut, end) if SAYS.search(plain[cut:end]) else None
        return self.line.quoted(begin, stop), rest

    def _is_whole(self, words: list[str]) -> bool:
        """A second first name, an initial, a title or a `von` explains the third word."""
        return (
            any(
                is_first_name(word)
                or len(word.strip(".")) == 1
                or word.strip(".") in _little_names()
                for word in words[:-1][1:]
            )
            or words[0].strip(".") in _titles()
        )

    def _cuts(self, start: int, end: int) -> Iterator[int]:
        for expression in (role_words(), pattern("at"), pattern("in_department")):
            for match in expression.finditer(self.line.plain, start, end):
                if not self._is_particle(match, start, end):
                    yield match.start()

    def _is_particle(self, match: re.Match[str], start: int, end: int) -> bool:
        """`von` inside a name: `Anna von Berg`, not `Anna Huber von Acme`."""
        if match.group().split()[0] not in _little_names():
            return False
        before = WORD.findall(self.line.plain[start : match.start()])
        after = self.line.plain[match.end() : end].strip(" \0")
        if is_firm(after) or role_words().match(after) or "der firma" in match.group():
            return False
        return len(before) < 2 or (len(before) == 2 and before[0].strip(".") in _titles())

    def _either_way(self, start: int, begin: int, words: list[str], cut: int, end: int) -> bool:
        """`Maria von Berg`: a name, or Maria of a firm? Clear only where a firm follows."""
        if not (len(words) > 1 and words[-2] == "von") or cut < end:
            return False
        return not re.search(r"[,(\-]|" + whole(one_of("at")), self.line.plain[end:])


def _titles() -> frozenset[str]:
    return folded_words("academic", "salutations")


def _little_names() -> frozenset[str]:
    return folded_words("particles")
