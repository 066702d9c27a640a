"""People's cards (vCard 2.1, 3.0, 4.0), as telephones and mail programs write them. Pure.

`essentials` keeps the few lines that say who somebody is and where they work; photos, numbers
and addresses are gone before anything is parsed. vobject gets these lines alone, in plain 3.0:
its own grammar needs exponential time for some headers, and gives a whole file up for one
unknown charset.
"""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from quopri import decodestring
from typing import Any

from vobject import readOne

MOST = 50  # people of one file
LARGEST = 1 << 20  # characters that are read at all
LONGEST, LONGEST_NOTE = 120, 1000  # characters of a piece
_VALUE = 2 * LONGEST_NOTE  # characters of a value as it stands in the file
_HEAD = re.compile(  # one line's name and parameters; each character fits in one way only
    r'(?:[\w-]{1,40}\.)?([\w-]{1,40})((?:;(?:[^":\r\n]|"[^"\r\n]*+")*+)?)[ \t]*:',
    re.ASCII,
)
_QUOTED_PRINTABLE = re.compile(r";(?:ENCODING=)?QUOTED-PRINTABLE(?![\w-])", re.IGNORECASE)
_BASE64 = re.compile(r";(?:ENCODING=)?(?:BASE64|B)(?![\w-])", re.IGNORECASE)
_CHARSET = re.compile(r';CHARSET="?([\w.:-]{1,40})', re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
WHO = {"N", "FN", "ORG", "EMAIL"}  # without any of these a card is nobody's
KEPT = {*WHO, "TITLE", "ROLE", "NOTE"}
_Block = dict[str, str]  # a card's values in plain 3.0, by their names


@dataclass(frozen=True)
class Card:
    """Who somebody is, as their card says it. The name is never empty."""

    name: str
    organisation: str | None = None
    role: str | None = None
    note: str | None = None


def read_card(text: str) -> tuple[Card, ...]:
    """The people of a file, at most `MOST`; none where it holds no card that names somebody."""
    return tuple(islice(_cards(_blocks(text)), MOST))


def more_cards(text: str) -> int:
    """How many people a file holds beyond those of `read_card`."""
    blocks = _blocks(text)
    for _ in islice(_cards(blocks), MOST):
        pass
    return sum(1 for _ in blocks)


def essentials(text: str) -> str:
    """The same cards in plain vCard 3.0, with nothing but what `read_card` wants to know."""
    return "".join(_plain(block) for block in _blocks(text))


@dataclass
class _Line:
    """A line as it stands in the file, unfolded."""

    name: str
    parameters: str
    value: str

    def value_in_plain(self) -> str:
        """Decoded, on one line, its line breaks and commas escaped as 3.0 wants them."""
        said = re.sub(r"\r\n?|\n", r"\\n", _decoded(self.value, self.parameters))
        said = _CONTROLS.sub(" ", said)
        return said if self.name == "N" else re.sub(r"(?<!\\),", r"\,", said)


def _blocks(text: str) -> Iterator[_Block]:
    """What counts of each card that may name somebody. Of several values the first counts."""
    block: _Block | None = None
    inside = 0  # cards within the card: an AGENT of 2.1
    before = ""
    for line in _lines(text[:LARGEST]):
        mark = (line.name, line.value.strip().upper())
        if mark == ("BEGIN", "VCARD") and before == "AGENT":
            inside += 1
        elif mark in (("BEGIN", "VCARD"), ("END", "VCARD")) and not inside:
            if block and block.keys() & WHO:
                yield block
            block = {} if line.name == "BEGIN" else None
        elif mark == ("END", "VCARD"):
            inside -= 1
        elif block is not None and not inside and line.name in KEPT and line.name not in block:
            value = line.value_in_plain()
            if re.search(r"\w", value):
                block[line.name] = value
        before = line.name
    if block and block.keys() & WHO:  # cut off before its end
        yield block


def _lines(text: str) -> Iterator[_Line]:
    """Unfolded. Of what does not count the name alone is told, its value is not collected."""
    line: _Line | None = None
    is_old = goes_on = False
    for typed in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")):
        if line is not None and (goes_on or typed[:1] in (" ", "\t")):
            more = typed if goes_on or is_old else typed[1:]
            if line.name in KEPT and len(line.value) < _VALUE:
                line.value = (line.value.removesuffix("=") if goes_on else line.value) + more
        else:
            if line is not None:
                yield line
            line = _begun(typed)
            if line is not None and line.name == "VERSION":
                is_old = line.value.strip() == "2.1"  # a folded line keeps its space there
        goes_on = line is not None and typed.endswith("=") and _is_quoted_printable(line)
    if line is not None:
        yield line


def _begun(typed: str) -> _Line | None:
    head = _HEAD.match(typed.lstrip(" \t"))
    if head is None:
        return None
    name, value = head[1].upper(), typed.lstrip(" \t")[head.end() :]
    return _Line(name, head[2], value if name in KEPT else value[:LONGEST])


def _is_quoted_printable(line: _Line) -> bool:
    return _QUOTED_PRINTABLE.search(line.parameters) is not None


def _decoded(value: str, parameters: str) -> str:
    """The value's text; what is in no known charset is read as well as it goes."""
    value = value[:_VALUE]
    if _QUOTED_PRINTABLE.search(parameters):
        content = decodestring(value.encode(errors="replace"))
    elif _BASE64.search(parameters):
        try:
            content = b64decode(value)
        except ValueError:
            return ""
    else:
        return value
    charset = _CHARSET.search(parameters)
    for known in (charset[1] if charset else "utf-8", "utf-8"):
        for beyond in range(4):  # bytes of a letter that was cut in two
            try:
                return content[: len(content) - beyond].decode(known)
            except (LookupError, UnicodeError):
                continue
    return content.decode("cp1252", errors="replace")


def _plain(block: _Block) -> str:
    lines = [f"{name}:{value}" for name, value in block.items()]
    return "\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""])


def _cards(blocks: Iterator[_Block]) -> Iterator[Card]:
    for block in blocks:
        card = _card(readOne(_plain(block)))
        if card is not None:
            yield card


def _card(read: Any) -> Card | None:
    said = {line.name: line.value for line in read.lines()}
    fields = said.get("ORG", [])
    organisation = next((firm for field in fields if (firm := _piece(field))), None)
    email = re.match(r"[^\W_][\w.-]*(?=[+@])", _piece(said.get("EMAIL")) or "")
    mailbox = re.sub(r"[\W\d_]+", " ", email[0]).strip().title() if email else None
    name = _name(said.get("N"), _piece(said.get("FN"))) or organisation or mailbox
    if not name or not re.search(r"\w", name):
        return None
    role = _piece(said.get("TITLE")) or _piece(said.get("ROLE"))
    return Card(name, organisation, role, _note(said.get("NOTE")))


def _name(parts: Any, shown: str | None) -> str | None:
    """First and last name where both stand apart; else as the card shows it."""
    given, family = (_piece(parts.given), _piece(parts.family)) if parts else (None, None)
    if given and family:
        return f"{given} {family}"[:LONGEST].rstrip()
    return shown or given or family


def _piece(value: object) -> str | None:
    """One line; several values are one after the other. None: nothing to see."""
    said = " ".join(map(str, value)) if isinstance(value, list) else str(value or "")
    said = " ".join(said.replace("\\", " ").split())[:LONGEST].rstrip()
    return said if re.search(r"\w", said) else None


def _note(value: object) -> str | None:
    lines = (" ".join(line.split()) for line in str(value or "").splitlines())
    return "\n".join(line for line in lines if line)[:LONGEST_NOTE].rstrip() or None
