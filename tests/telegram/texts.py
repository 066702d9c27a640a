"""What Telegram does to a text before it is a message: cleans, trims, measures.

Lengths and offsets are UTF-16 code units, as everywhere in the Bot API. Entities are
dictionaries as in the Bot API ("type", "offset", "length", ...).
Source: tdlib/td, `fix_formatted_text` and `clean_input_string`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from tests.telegram.errors import bad_request

Entity = dict[str, Any]

TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024
BYTES_LIMIT = 1 << 15  # of a text before parsing
# An order of nesting for entities that begin and end together, as td sorts them.
ORDER = [
    "blockquote", "expandable_blockquote", "text_link", "text_mention", "bold", "italic",
    "underline", "strikethrough", "spoiler", "code", "pre", "custom_emoji",
]  # fmt: skip
_INVISIBLE = {"Zs", "Zl", "Zp", "Cc", "Cf"}
_DIRTY = re.compile("[\0-\x09\x0b-\x1f\u2028-\u202e]")  # what `_cleaned` changes
_BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    if text.isascii():  # most of what a crowd says and hears
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def part(text: str, offset: int, length: int) -> str:
    """The piece of a text that an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def is_blank(text: str) -> bool:
    """Whether a person would see nothing."""
    return all(unicodedata.category(c) in _INVISIBLE or c in _BLANKS for c in text)


def _cleaned(c: str) -> str:
    """One character as Telegram keeps it: some become a space, some vanish."""
    if c == "\r" or 0x2028 <= ord(c) <= 0x202E:  # line separators and old direction marks
        return ""
    return " " if c != "\n" and ord(c) < 0x20 else c


def fixed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cleaned and trimmed text with its entities moved along; empty when nothing is left."""
    if not _DIRTY.search(text) and (not entities or units(text) == len(text)):
        moved_nowhere = dict(enumerate(range(len(text) + 1))) if entities else {}
        shifted = [_shifted(e, moved_nowhere, len(text)) for e in entities]
        return _trimmed(text, [e for e in shifted if e["length"] > 0])
    kept: list[str] = []
    moved: dict[int, int] = {}  # UTF-16 offset before -> after
    before = after = 0
    for c in text:
        moved[before] = after
        if before and ord(c) > 0xFFFF:
            moved[before + 1] = after + 1
        clean = _cleaned(c)
        before += units(c)
        after += units(clean)
        kept.append(clean)
    moved[before] = after
    shifted = [_shifted(e, moved, before) for e in entities]
    return _trimmed("".join(kept), [e for e in shifted if e["length"] > 0])


def _shifted(entity: Entity, moved: dict[int, int], end: int) -> Entity:
    first, last = entity["offset"], entity["offset"] + entity["length"]
    if last > end:
        raise bad_request(
            f"Entity beginning at UTF-16 offset {first} ends after the end of the text "
            f"at UTF-16 offset {last}"
        )
    if first not in moved or last not in moved:
        raise bad_request(f"Entity at UTF-16 offset {first} begins or ends inside a symbol")
    return entity | {"offset": moved[first], "length": moved[last] - moved[first]}


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Space at the end goes; at the start too; an entity never covers space alone."""
    text = text.rstrip(" \n")
    end = units(text)
    tight = []
    for entity in entities:
        last = min(entity["offset"] + entity["length"], end)
        covered = part(text, entity["offset"], max(last - entity["offset"], 0))
        first = entity["offset"] + len(covered) - len(covered.lstrip(" \n"))
        if covered.strip(" \n"):
            tight.append(entity | {"offset": first, "length": last - first})
    lead = len(text) - len(text.lstrip(" \n"))
    placed = [e | {"offset": e["offset"] - lead} for e in tight]
    return text[lead:], sorted(placed, key=_place)


def _place(entity: Entity) -> tuple[int, int, int]:
    kind = entity["type"]
    return entity["offset"], -entity["length"], ORDER.index(kind) if kind in ORDER else 0


def checked_entities(raw: Any) -> list[Entity]:
    """The `entities` parameter, as strictly as Telegram reads it."""
    if raw is None or not isinstance(raw, list):
        return []
    entities = [_checked_entity(item) for item in raw]
    return [e for e in entities if e["type"] in ORDER]  # found ones (url, ...) are ignored


def _checked_entity(item: Any) -> Entity:
    fault = "Can't parse MessageEntity: "
    if not isinstance(item, dict):
        raise bad_request(fault + "expected an Object")
    for field in ("offset", "length"):
        value = item.get(field)
        if not isinstance(value, int) or isinstance(value, bool):
            raise bad_request(fault + f'Field "{field}" must be of type Number')
        if not 0 <= value <= 1_000_000:
            raise bad_request(f"Receive an entity with incorrect {field} {value}")
    needed = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
    kind = item.get("type")
    known = {*ORDER, "mention", "hashtag", "cashtag", "bot_command", "url", "email"}
    if kind not in known | {"phone_number", "bank_card_number", "date_time"}:
        raise bad_request(fault + "Unsupported type specified")
    if kind in needed and not item.get(needed[kind]):
        raise bad_request(fault + f'Can\'t find field "{needed[kind]}"')
    return dict(item)
