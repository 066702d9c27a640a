"""Who somebody is, as typed in one line: `Maria Keller, quality manager at Acme, every 6 weeks`.

The name comes first; then, in any order, role, organisation and cadence. What the line does not
say stays null. A line without a name, or about several people, is None: asked back. Telephone
numbers and addresses are passed over and not kept. A known weekly or monthly day counts in days.
"""

import re
from dataclasses import dataclass, replace

from dialogs.understanding.cadences import rhythm_of
from dialogs.understanding.contact_pieces import SAYS, WORD, NamePiece, segments, trimmed
from dialogs.understanding.line import LONGEST, Line, Place
from dialogs.understanding.names import is_first_name
from dialogs.understanding.people_words import (
    folded_words,
    little_words,
    pattern,
    typed_line,
)
from dialogs.understanding.roles import is_firm, level_of, role_words

_REACHED_BY = re.compile(
    r"\S+@\S+|(?:https?:|www\.)\S+|(?:\+|\b00|\b0|\(0)[\d \-/()]{5,}\d|\b\d[\d \-/]{6,}\d\b"
)


MOST = 8  # pieces of a line about one person


@dataclass(frozen=True)
class ContactRead:
    name: str
    organisation: str | None = None
    role: str | None = None
    level: str | None = None  # "decision", "operational"
    cadence_days: int | None = None


def read_contact(text: str, language: str) -> ContactRead | None:
    """The one person whom the line is about; None where there is none, or several."""
    if len(text) > LONGEST or "?" in text:
        return None
    line = typed_line(text, language)
    line = line.removed(_REACHED_BY).removed(pattern("junk"))
    rhythm = rhythm_of(line)
    if rhythm.said and rhythm.cadence is None and not pattern("rough").search(line.plain):
        return None
    if rhythm.cadence and _is_part_of_a_name(rhythm.rest):
        return None
    places = segments(rhythm.rest)
    if not 1 <= len(places) <= MOST:
        return None
    found = _Reading(rhythm.rest).of(places)
    if found is None:
        return None
    return replace(found, cadence_days=rhythm.cadence.about_days if rhythm.cadence else None)


def _is_part_of_a_name(rest: Line) -> bool:
    """`Daily Bugle`: a single word with a capital that goes on with another one."""
    for match in re.finditer(r"(?<=[ ,;(])\0+(?= [^\W\d])", rest.plain):
        typed = rest.raw[rest.typed[match.start()][0] : rest.typed[match.end() - 1][1]]
        if " " not in typed and typed[:1].isupper() and match.start() > 1:
            return True
    return False


class _Reading:
    """One line being read: what is taken so far. A piece that fits nowhere ends it."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.organisations: list[tuple[Place, bool]] = []  # sure where a word or form says it
        self.roles: list[Place] = []
        self.name_piece = NamePiece(line)

    def of(self, places: list[Place]) -> ContactRead | None:
        filler = re.compile(rf"(?:{pattern('cadence_filler').pattern}|[\s\0])*")
        about_cadence = [p for p in places[1:] if filler.fullmatch(self._plain(p))]
        places = self.name_piece.first([p for p in places if p not in about_cadence])
        named = self.name_piece.name(places[0])
        if named is None:
            return None
        name, rest = named
        pieces = [rest, *places[1:]] if rest else places[1:]
        if not all(self._takes(piece) for piece in pieces):
            return None
        return self._put_together(name)

    def _plain(self, place: Place) -> str:
        return self.line.plain[place[0] : place[1]]

    # ---- what else is said

    def _takes(self, place: Place) -> bool:
        """A piece is a role, an organisation, or both; False where it is neither."""
        start, end = place
        plain = self.line.plain
        leading = pattern("at").match(plain, start, end)
        roles = list(role_words().finditer(plain, start, end))
        if leading and not (roles and roles[0].start() <= leading.end() + 1):
            return self._organisation_and_more(leading.end(), end, roles)
        while marker := pattern("in_department").match(plain, start, end):
            if not SAYS.search(plain[marker.end() : end]):
                return False
            start, end = trimmed(plain, marker.end(), end)
            leading = pattern("at").match(plain, start, end)
            is_remark = pattern("called_name").fullmatch(marker.group()) and not leading
            if is_remark and not role_words().search(plain, start, end):
                return False  # `is retiring in June`
        roles = list(role_words().finditer(plain, start, end))
        if not roles:
            if leading:
                return self._organisation(trimmed(plain, leading.end(), end), sure=True)
            return self._unknown((start, end), sure=False)
        if leading and roles[0].start() > start:
            start = roles[0].start()
        return self._role_and_more(start, end, roles)

    def _organisation_and_more(self, start: int, end: int, roles: list[re.Match[str]]) -> bool:
        """`at Acme in purchasing`."""
        inside = pattern("in_department").finditer(self.line.plain, start, end)
        at_role = {roles[0].start(), roles[0].start() - 1} if roles else set()
        marker = next((m for m in inside if at_role & {m.start(), m.end()}), None)
        if marker and marker.start() > start + 1:
            self.roles.append(trimmed(self.line.plain, marker.end(), end))
            end = marker.start()
        return self._organisation(trimmed(self.line.plain, start, end), sure=True)

    def _role_and_more(self, start: int, end: int, roles: list[re.Match[str]]) -> bool:
        plain, first, last = self.line.plain, roles[0], roles[-1]
        at = next((m for m in pattern("at").finditer(plain, first.end(), end)), None)
        until = at.start() if at else last.end()
        before = plain[start : first.start()].strip(" \0")
        if before and (is_firm(before) or self._is_capital(start, first.start(), until)):
            if not self._organisation(trimmed(plain, start, first.start()), sure=True):
                return False
            start = first.start()
        elif before and self._has_little_words(start, first.start()):
            return False
        self.roles.append(trimmed(plain, start, until))
        if at and SAYS.search(plain[at.end() : end]):
            return self._organisation(trimmed(plain, at.end(), end), sure=True)
        rest = plain[until:end]
        if rest.split()[:1] and rest.split()[0] in folded_words("role_goes_on"):
            return False  # `procurement for Renault`, `sales for Europe`
        if at or not SAYS.search(rest):
            return True
        return self._organisation(trimmed(plain, until, end), sure=True)

    def _is_capital(self, start: int, before: int, until: int) -> bool:
        """`Acme quality manager`: the capital tells the firm where the role has none."""
        typed = self.line.quoted(start, before)
        return typed[:1].isupper() and self.line.quoted(before, until)[:1].islower()

    def _organisation(self, place: Place, sure: bool) -> bool:
        start, end = place
        the = re.compile(r"(?:the|der|die|dem|den|das|firma|fa\.?|company) +")
        while match := the.match(self.line.plain, start, end):
            start = match.end()
        while start < end and self.line.plain[start] in ". ":
            start += 1
        while end > start and self.line.plain[end - 1] in ".!-/ \0":
            end -= 1
        if not SAYS.search(self.line.plain[start:end]):
            return False
        words = WORD.findall(self.line.plain[start:end])
        if all(word.isdecimal() or word in folded_words("their_place") for word in words):
            return True  # `at plant 2` names no firm
        if len(words) > 5 or self._has_little_words(start, end, sure):
            return False
        self.organisations.append(((start, end), sure))
        return True

    def _has_little_words(self, start: int, end: int, sure: bool = False) -> bool:
        """Words of a remark; beside `at` and the like a firm may be called `Novak Tools`."""
        words = WORD.findall(self.line.plain[start:end])
        fine = {"&", "+", "und", "and", "co", "co.", "the", "of", "in", "de", "für", "for"}
        if is_firm(self._plain((start, end))):
            return False
        remark = little_words() - folded_words("no_name") if sure else little_words()
        return any(word.strip(".'") in remark - fine for word in words)

    def _unknown(self, place: Place, sure: bool) -> bool:
        """A piece without any word that tells: an organisation, if it is no remark, no person."""
        plain = self._plain(place)
        if is_firm(plain):
            return self._organisation(place, sure=True)
        words = WORD.findall(plain)
        several = {"and", "und"} & set(words) or words[-1] in folded_words("common_surnames")
        if several:
            return False
        if is_first_name(words[0]) or pattern("salutations").match(plain):
            return False
        if len(words) > 4 or re.search(r"\d{2}|[=<>%#*{}@]", plain):
            return False
        return self._organisation(place, sure)

    # ---- together

    def _put_together(self, name: str) -> ContactRead | None:
        unsure = [place for place, sure in self.organisations if not sure]
        sure = [place for place, is_sure in self.organisations if is_sure]
        roles, organisations = [p for p in self.roles if p[0] < p[1]], sure or unsure
        if sure and unsure and not roles:  # `Nachhaltigkeit, bei Acme`
            roles, unsure = unsure, []
        elif not sure and len(unsure) == 2 and not roles:
            organisations, roles = unsure[:1], unsure[1:]
        elif sure and unsure:
            return None
        if (
            len(organisations) > 1
            or len(roles) > 2
            or (self.name_piece.is_long and not organisations)
        ):
            return None
        role = ", ".join(self.line.quoted(*place) for place in sorted(roles)) or None
        said = " , ".join(self._plain(place) for place in sorted(roles))
        organisation = self.line.quoted(*organisations[0]) if organisations else None
        return ContactRead(name, organisation, role, level_of(f" {said} ") if role else None)
