"""What no written line may hold: token, keys, passwords. The last thing a line passes.

Nothing should have brought them this far; this is the second wall. Knows no logging.
"""

import json
import re
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

HIDDEN = "…"
SHORTEST = 4  # a shorter "secret" would blacken half of every line
# What looks like a secret is hidden also when nobody named it.
LOOKS_LIKE = re.compile(
    r"\d{6,}(?::|%3A)[\w-]{30,}"  # a bot's token
    r"|(?<=/bot)[^/\s\"'?]+(?=/)"  # the same, inside an address
    r"|[\w-]{43,}="  # a Fernet key
    r"|(?<=://)[^/\s@\"']+(?=@)",  # name and password, inside an address
    re.ASCII | re.IGNORECASE,
)


class _Known:
    """The secrets named so far, and one pattern that finds them all."""

    def __init__(self) -> None:
        self.forms: set[str] = set()
        self.pattern: re.Pattern[str] | None = None

    def add(self, secret: str) -> None:
        if len(secret) < SHORTEST:
            return
        self.forms |= set(_forms_of(secret))
        longest_first = sorted(self.forms, key=lambda form: (-len(form), form))
        self.pattern = re.compile("|".join(map(re.escape, longest_first)))


_known = _Known()


def hide(*secrets: str | None) -> None:
    """From now on these are replaced in every line, however they are encoded there."""
    for secret in secrets:
        if secret:
            _known.add(secret)


def hidden(line: str) -> str:
    """The line without secrets, and in one piece: a line break could fake another record."""
    if _known.pattern is not None:
        line = _known.pattern.sub(HIDDEN, line)
    return " ".join(LOOKS_LIKE.sub(HIDDEN, line).splitlines())


def _forms_of(secret: str) -> Iterator[str]:
    yield secret
    yield repr(secret)[1:-1]
    for ascii_only in (True, False):
        yield json.dumps(secret, ensure_ascii=ascii_only)[1:-1]
    for encoded in (quote(secret), quote(secret, safe=""), quote_plus(secret)):
        yield encoded
        yield re.sub("%..", lambda found: found[0].lower(), encoded)
