"""How a request arrives: GET or POST, as query, form, JSON or multipart, all meaning the same.

Telegram takes every value as text too: "true" for a boolean, "5" for a number, JSON text
for an object. `Params` reads them that way.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.telegram.errors import bad_request
from tests.telegram.records import Upload


@dataclass
class Params:
    """A request's parameters, read as Telegram reads them."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string; numbers are taken as written; empty when absent."""
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """An integer; what is no number counts as 0, as at Telegram."""
        text = self.text(name).strip()
        if not text:
            return default
        try:
            return int(text)
        except ValueError:
            return 0

    def flag(self, name: str) -> bool:
        """A boolean: true, yes and 1."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def object(self, name: str, what: str) -> Any:
        """A JSON value, given as such or as text; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"Can't parse {what} JSON object") from None

    def file(self, name: str) -> Upload | str | None:
        """An uploaded file (also by attach://), or the text that names one."""
        text = self.text(name)
        if text.startswith("attach://"):
            return self.files.get(text.removeprefix("attach://"))
        return self.files.get(name) or text or None

    def summary(self) -> dict[str, Any]:
        """For the record of requests: values as sent, files by name and size."""
        files = {name: f"<{f.name}, {len(f.content)} bytes>" for name, f in self.files.items()}
        return {**self.values, **files}


async def read(request: web.Request) -> Params:
    """All parameters of a request, wherever it carries them."""
    params = Params(dict(request.query))
    if request.method != "POST" or not request.can_read_body:
        return params
    if request.content_type == "application/json":
        params.values |= _object(await request.read())
    elif request.content_type == "multipart/form-data":
        await _read_parts(request, params)
    elif request.content_type == "application/x-www-form-urlencoded":
        params.values |= {k: v for k, v in (await request.post()).items() if isinstance(v, str)}
    return params


def _object(raw: bytes) -> dict[str, Any]:
    try:
        value = json.loads(raw)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise bad_request("can't parse JSON object")
    return {k: v for k, v in value.items() if v is not None}


async def _read_parts(request: web.Request, params: Params) -> None:
    async for item in await request.multipart():
        if not isinstance(item, BodyPartReader) or not item.name:
            continue
        content = bytes(await item.read(decode=True))
        if item.filename is None:
            params.values[item.name] = content.decode()
        else:
            params.files[item.name] = Upload(item.filename, content)
