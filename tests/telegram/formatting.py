"""Telegram's HTML: what it takes, what it refuses and with which words; and back again.

Not a browser's HTML: a handful of tags, four named entities, every `<` is a tag.
Source: tdlib/td, `parse_html` and `decode_html_entity`. Byte offsets are UTF-8.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.telegram.errors import bad_request
from tests.telegram.texts import Entity, _place, part, units

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough",
    "del": "strikethrough", "span": "spoiler", "tg-spoiler": "spoiler", "a": "text_link",
    "code": "code", "pre": "pre", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_BLANK = " \t\r\n\v\0"
_NAME = re.compile(rf"[^{_BLANK}>]*")
_ATTRIBUTE = re.compile(rf"[^{_BLANK}=>]*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_RUN = re.compile("[^<&]+")  # plain text, taken at one go
_SPACE = re.compile(rf"[{_BLANK}]*")


@dataclass
class _Open:
    """A tag that waits for its end."""

    name: str
    attributes: dict[str, str]
    offset: int
    begin: int  # in the plain text, in characters


@dataclass
class _Parser:
    source: str
    at: int = 0
    plain: list[str] = field(default_factory=list)
    offset: int = 0
    stack: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            c = self.source[self.at]
            if c == "<" and self.source.startswith("</", self.at):
                self.end_tag()
            elif c == "<":
                self.start_tag()
            elif c == "&":
                self.add(*decoded(self.source, self.at))
            else:
                run = self.here(_RUN)
                self.add(run, self.at)
        if self.stack:
            name = self.stack[-1].name
            raise _fault(f'Can\'t find end tag corresponding to start tag "{name}"')
        return "".join(self.plain), sorted(self.entities, key=_place)

    def add(self, text: str, at: int) -> None:
        self.plain.append(text)
        self.offset += units(text)
        self.at = at

    def byte(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def here(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        assert found
        self.at = found.end()
        return found.group()

    def peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def start_tag(self) -> None:
        begin = self.byte(self.at)
        self.at += 1
        name = self.here(_NAME).lower()
        if not self.peek():
            raise _fault(f"Unclosed start tag at byte offset {begin}")
        if name not in KINDS:
            raise _fault(f'Unsupported start tag "{name}" at byte offset {begin}')
        attributes: dict[str, str] = {}
        while self.here(_SPACE) or self.peek() != ">":
            if self.peek() == ">":
                break
            key, value = self.attribute(name, begin)
            attributes[key] = value
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _fault(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.stack.append(_Open(name, attributes, self.offset, len(self.plain)))

    def attribute(self, tag: str, begin: int) -> tuple[str, str]:
        key = self.here(_ATTRIBUTE)
        if not key:
            raise _fault(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self.here(_SPACE)
        if self.peek() != "=":
            if tag == "blockquote" and key == "expandable":  # the one bare word
                return "expandable", ""
            raise _fault(
                "Expected equal sign in declaration of an attribute of the tag "
                f'"{tag}" at byte offset {begin}'
            )
        self.at += 1
        self.here(_SPACE)
        if not self.peek():
            raise _fault(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self.quoted() if self.peek() in "'\"" else self.token()
        if not self.peek():
            raise _fault(f"Unclosed start tag at byte offset {begin}")
        return key, value

    def token(self) -> str:
        begin = self.byte(self.at)
        value = self.here(_TOKEN).lower()
        if self.peek() and self.peek() not in ">" + _BLANK:
            raise _fault(f"Unexpected end of name token at byte offset {begin}")
        return value

    def quoted(self) -> str:
        mark = self.peek()
        self.at += 1
        value = ""
        while self.peek() and self.peek() != mark:
            piece, self.at = decoded(self.source, self.at)
            value += piece
        self.at += 1
        return value

    def end_tag(self) -> None:
        begin = self.byte(self.at)
        if not self.stack:
            raise _fault(f"Unexpected end tag at byte offset {begin}")
        self.at += 2
        name = self.here(_NAME).lower()
        self.here(_SPACE)
        if self.peek() != ">":
            raise _fault(f"Unclosed end tag at byte offset {begin}")
        self.at += 1
        opened = self.stack.pop()
        if name and name != opened.name:
            raise _fault(
                f"Unmatched end tag at byte offset {begin}, "
                f'expected "</{opened.name}>", found "</{name}>"'
            )
        if self.offset > opened.offset:
            self.close(opened)

    def close(self, tag: _Open) -> None:
        entity: Entity = {
            "type": KINDS[tag.name],
            "offset": tag.offset,
            "length": self.offset - tag.offset,
        }
        if tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
            if not entity["custom_emoji_id"].isdigit():
                raise _fault("Invalid custom emoji identifier specified")
        elif tag.name == "a":
            entity["url"] = link(tag.attributes.get("href") or "".join(self.plain[tag.begin :]))
            if not entity["url"]:
                return  # as Telegram: the text stays, the link is silently lost
        elif tag.name in {"code", "pre"} and self.became_pre(tag, entity):
            return
        self.entities.append(entity)

    def became_pre(self, tag: _Open, entity: Entity) -> bool:
        """<pre><code class="language-x"> is one block with a language."""
        language = tag.attributes.get("class", "").removeprefix("language-")
        outer = self.stack[-1] if self.stack else None
        if tag.name == "code" and language and outer and outer.name == "pre":
            if outer.offset != tag.offset:
                return False
            outer.attributes["language"] = language
            return True
        if tag.name == "pre" and tag.attributes.get("language"):
            entity["language"] = tag.attributes["language"]
        return False


def parsed(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of Telegram's HTML; raises ApiError with Telegram's words."""
    plain, entities = _Parser(source).run()
    try:
        plain.encode()
    except UnicodeEncodeError:
        raise bad_request("Text contains invalid Unicode characters after decoding") from None
    return plain, entities


def decoded(source: str, at: int) -> tuple[str, int]:
    """One character of the source, a known reference resolved, and where the next begins."""
    found = _REFERENCE.match(source, at)
    if not found:
        return source[at], at + 1
    hexadecimal, decimal, name = found.groups()
    if name:
        return (NAMED[name], found.end()) if name in NAMED else ("&", at + 1)
    digits = found.group().rstrip(";")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if not 0 < code < 0x10FFFF or len(digits) >= 10:
        return "&", at + 1
    return chr(code), found.end()


def link(url: str) -> str:
    """A web address as Telegram takes it; empty when it takes none."""
    address = url.strip() if "://" in url else f"http://{url.strip()}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme in {"tg", "ton", "tonsite"}:
        return address
    host = parts.hostname or ""
    good = parts.scheme in {"http", "https", "ftp"} and "." in host.strip(".") and " " not in host
    return (address if parts.path else f"{address}/") if good else ""


def rendered(text: str, entities: list[Entity]) -> str:
    """HTML that parses to the same text and entities."""
    marks: list[tuple[int, int, str]] = []
    for depth, entity in enumerate(entities):
        opening, closing = _tags(entity)
        marks.append((entity["offset"], 1 + depth, opening))
        marks.append((entity["offset"] + entity["length"], -1 - depth, closing))
    result, at = "", 0
    for offset, _, mark in sorted(marks, key=lambda m: (m[0], m[1])):
        result += html.escape(part(text, at, offset - at), quote=False) + mark
        at = offset
    return result + html.escape(part(text, at, units(text) - at), quote=False)


def _tags(entity: Entity) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{html.escape(entity["url"])}">', "</a>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
    if kind == "pre" and entity.get("language"):
        return f'<pre><code class="language-{entity["language"]}">', "</code></pre>"
    short = {"bold": "b", "italic": "i", "underline": "u", "strikethrough": "s"}
    name = short.get(kind) or {"spoiler": "tg-spoiler"}.get(kind) or kind
    return (f"<{name}>", f"</{name}>") if name in KINDS else ("", "")


def _fault(what: str) -> Exception:
    return bad_request(f"can't parse entities: {what}")
