"""The ledger of erasures: who was erased, as keyed hashes, kept outside of the database.

A backup from before still has the rows; restored, it is held against this ledger. A line names
one stay of a person (from joining to being erased), so whoever came back later is not meant.
It is on disk before the erasure is committed.
"""

import errno
import hashlib
import hmac
import json
import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, select

from storage.crypto import sync_folder
from storage.database import ByDialect, DatabaseFault
from storage.models import erasures

RECORD = ByDialect(lambda insert: insert(erasures).on_conflict_do_nothing())


@dataclass(frozen=True)
class Stay:
    """One stay of a person, as its row tells it."""

    channel: str
    address: str
    key: int
    joined_at: datetime

    def __bytes__(self) -> bytes:
        joined = self.joined_at.astimezone(UTC).isoformat(timespec="microseconds")
        return "\x00".join((self.channel, self.address, str(self.key), joined)).encode()


class Erasures:
    """Writes to the database's table, and to a file where one is named."""

    def __init__(self, key: bytes, file: Path | None) -> None:
        """`file`: a file, or a folder in which each machine has its own."""
        self._key = key
        self._file = None if file is None else _own_file(file)

    def name_of(self, stay: Stay) -> str:
        return hmac.new(self._key, bytes(stay), hashlib.sha256).hexdigest()

    def record(self, connection: Connection, stay: Stay, at: datetime) -> None:
        """Raises OSError where it cannot be written: then nothing may be erased."""
        who = self.name_of(stay)
        connection.execute(RECORD.on(connection), {"who": who, "at": at})
        if self._file is not None:
            _append(self._file, json.dumps({"who": who, "at": at.astimezone(UTC).isoformat()}))

    def try_file(self, make: bool = True) -> None:
        """Raises DatabaseFault where the file could not be written to.

        Args:
            make: a file that is not there yet is made; else only its folder is looked at.
        """
        if self._file is None:
            return
        try:
            if make or self._file.exists():
                _append(self._file, None)
            elif not os.access(self._file.parent, os.W_OK | os.X_OK):
                code = errno.EACCES if self._file.parent.is_dir() else errno.ENOENT
                raise OSError(code, os.strerror(code))
        except OSError as fault:
            raise DatabaseFault(
                f"the ledger of erasures {self._file} cannot be written ({fault.strerror})"
            ) from None


def named_in(ledger: Path) -> set[str]:
    """Who was erased, by a ledger's file or all files of its folder. Raises DatabaseFault."""
    files = sorted(ledger.glob("*.erasures")) if ledger.is_dir() else [ledger]
    named: set[str] = set()
    for file in files:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
            named |= set(_names(lines))
        except OSError as fault:
            raise DatabaseFault(
                f"the ledger of erasures {file} cannot be read ({fault.strerror})"
            ) from None
        except (ValueError, TypeError, KeyError):
            raise DatabaseFault(f"{file} is no ledger of erasures") from None
    return named


def recorded_in(connection: Connection) -> set[str]:
    """Who was erased, by the database's own table."""
    return set(connection.scalars(select(erasures.c.who)))


def _names(lines: Iterable[str]) -> Iterable[str]:
    """A line that a crash cut short is passed over: its erasure was not committed."""
    for line in lines:
        if line.strip() and (line.rstrip().endswith("}") or not line.startswith("{")):
            yield str(json.loads(line)["who"])


def _own_file(named: Path) -> Path:
    return named / f"{socket.gethostname()}.erasures" if named.is_dir() else named


def _append(file: Path, line: str | None) -> None:
    """One write, synced: whole lines also when several processes write."""
    is_new = not file.exists()
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        if line is not None:
            os.write(handle, f"\n{line}\n".encode())  # apart from a line that was cut short
        os.fsync(handle)
    finally:
        os.close(handle)
    if is_new:
        sync_folder(file.parent)
