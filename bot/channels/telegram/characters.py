"""Characters that may travel, and lengths as Telegram counts them: in UTF-16 units. Pure."""

import re
import unicodedata

# NUL and the other controls except the line break; lone halves of surrogate pairs.
_INVALID = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
MORE = "…"
_UNSEEN = {"Zs", "Zl", "Zp", "Cc", "Cf", "Mn"}  # categories: spaces, controls, marks alone
_BLANK = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"  # letters by name only


def showable(text: str) -> str:
    """Without what Telegram refuses or nobody sees. Line breaks stay, tabs become spaces."""
    return _INVALID.sub("", re.sub(r"\r\n?", "\n", text).replace("\t", " ")).strip()


def is_seen(text: str) -> bool:
    """Whether there is anything to see in it; Telegram refuses what nobody sees."""
    return any(unicodedata.category(c) not in _UNSEEN and c not in _BLANK for c in text)


def one_line(text: str) -> str:
    return " ".join(showable(text).split())


def length(text: str) -> int:
    """In UTF-16 units: what lies beyond the basic plane, such as most emoji, counts twice."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, limit: int) -> str:
    """At most `limit` units of it, ended at a word where there is one in the last third."""
    if length(text) <= limit:
        return text
    kept = _first_units(text, limit)
    at_a_word = text[len(kept)].isspace() or kept[-1:].isspace()
    whole_words = kept if at_a_word else kept[: len(kept) - len(_last_word(kept))]
    return (whole_words if 3 * len(whole_words) > 2 * len(kept) else kept).rstrip()


def shortened(text: str, limit: int) -> str:
    """The text, or as much of it as leaves room for the sign that there is more."""
    return text if length(text) <= limit else cut(text, limit - length(MORE)) + MORE


def _last_word(text: str) -> str:
    return (text.split() or [""])[-1]


def _first_units(text: str, limit: int) -> str:
    room = limit
    for position, character in enumerate(text):
        room -= 2 if character > "\uffff" else 1
        if room < 0:
            return text[:position]
    return text
