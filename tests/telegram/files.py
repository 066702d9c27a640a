"""Files at Telegram: kept by id, fetched by path, never changed."""

from __future__ import annotations

import itertools
import mimetypes
import struct

from tests.telegram.errors import bad_request
from tests.telegram.records import StoredFile, Upload

DOWNLOAD_LIMIT, UPLOAD_LIMIT, PHOTO_LIMIT = 20 << 20, 50 << 20, 10 << 20
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


class Files:
    """All files of all chats."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self._numbers = itertools.count()  # people send at the same time

    def keep(self, name: str, content: bytes, folder: str = "documents") -> StoredFile:
        """Stores a file under a new id."""
        number = next(self._numbers)
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        extension = name.rpartition(".")[2] if "." in name else "bin"
        path = f"{folder}/file_{number}.{extension}"
        stored = StoredFile(f"BQACAgIAAx{number:08d}", name, content, mime, path)
        self.by_id[stored.file_id] = stored
        return stored

    def given(self, what: Upload | str | None, kind: str) -> StoredFile:
        """The file of a request: uploaded with it, or one that Telegram has."""
        if what is None:
            raise bad_request(f"there is no {kind} in the request")
        if isinstance(what, str):
            if what not in self.by_id:
                raise bad_request("wrong file identifier/HTTP URL specified")
            return self.by_id[what]
        if not what.content:
            raise bad_request("file must be non-empty")
        if len(what.content) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
            raise bad_request("file is too big")
        return self.keep(what.name, what.content, f"{kind}s")

    def to_fetch(self, file_id: str) -> StoredFile:
        """For getFile: known, and small enough to be fetched by a bot."""
        if not file_id:
            raise bad_request("file_id not specified")
        if file_id not in self.by_id:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if len(self.by_id[file_id].content) > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        return self.by_id[file_id]

    def at(self, path: str) -> StoredFile | None:
        """For a download."""
        return next((f for f in self.by_id.values() if f.path == path), None)


def described(stored: StoredFile) -> dict[str, object]:
    """The fields that every kind of file has."""
    return {
        "file_id": stored.file_id,
        "file_unique_id": f"Ag{stored.file_id[-8:]}",
        "file_size": len(stored.content),
    }


def document(stored: StoredFile) -> dict[str, object]:
    """As the Bot API's Document."""
    return {"file_name": stored.name, "mime_type": stored.mime, **described(stored)}


def photo(stored: StoredFile) -> list[dict[str, object]]:
    """As the Bot API's PhotoSize list; refuses what is no picture or too large a one."""
    width, height = _size(stored.content)
    if width + height > 10_000 or max(width, height) > 20 * max(min(width, height), 1):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return [{"width": width, "height": height, **described(stored)}]


def _size(content: bytes) -> tuple[int, int]:
    if content.startswith(PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(JPEG):
        return 100, 100  # not worth decoding here
    raise bad_request("IMAGE_PROCESS_FAILED")
