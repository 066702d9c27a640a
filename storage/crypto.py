"""Seals what people write: a key for each user, wrapped by the operator's keys.

Forgetting a user destroys their wrapped key, so a copy of their rows says nothing any more.
No fault here ever names a key or a text.
"""

import os
import sqlite3
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

KEPT_OPEN = 1024  # unwrapped keys, in memory only


class VaultFault(Exception):
    """Something cannot be read with the keys at hand. One sentence, without secrets."""


class Seal:
    """One user's key."""

    def __init__(self, key: bytes) -> None:
        self._fernet = Fernet(key)

    def seal(self, text: str) -> bytes:
        """Any text, a lone half of a surrogate pair too (Telegram's JSON can hold one)."""
        return self._fernet.encrypt(text.encode("utf-8", "surrogatepass"))

    def read(self, sealed: bytes) -> str:
        try:
            return self._fernet.decrypt(sealed).decode("utf-8", "surrogatepass")
        except InvalidToken:
            raise VaultFault("a stored text was not written with its user's key") from None

    def seal_maybe(self, text: str | None) -> bytes | None:
        return None if text is None else self.seal(text)

    def read_maybe(self, sealed: bytes | None) -> str | None:
        return None if sealed is None else self.read(sealed)


class Vault:
    """The operator's keys: the first wraps, all unwrap."""

    def __init__(self, keys: Sequence[bytes | str]) -> None:
        if not keys:
            raise VaultFault("no encryption key was given")
        fernets = [_fernet(key, n) for n, key in enumerate(keys, start=1)]
        self._newest, self._wrapper = fernets[0], MultiFernet(fernets)
        self._open: OrderedDict[bytes, Seal] = OrderedDict()
        self._lock = Lock()

    def new_wrapped_key(self) -> bytes:
        return self._wrapper.encrypt(Fernet.generate_key())

    def seal(self, text: str) -> bytes:
        """For what belongs to nobody: with the operator's own key."""
        return self._wrapper.encrypt(text.encode("utf-8", "surrogatepass"))

    def read(self, sealed: bytes) -> str:
        return self._opened(sealed).decode("utf-8", "surrogatepass")

    def is_newest(self, sealed: bytes) -> bool:
        """Whether the operator's first key opens it. Raises VaultFault where none does."""
        try:
            self._newest.decrypt(sealed)
        except InvalidToken:
            self._opened(sealed)
            return False
        return True

    def rewrapped(self, sealed: bytes) -> bytes:
        """The same under the operator's first key: a wrapped key, or what `seal` made."""
        return self._wrapper.encrypt(self._opened(sealed))

    def open(self, wrapped: bytes) -> Seal:
        with self._lock:
            if (seal := self._open.get(wrapped)) is not None:
                self._open.move_to_end(wrapped)
                return seal
            seal = Seal(self._opened(wrapped))
            self._open[wrapped] = seal
            if len(self._open) > KEPT_OPEN:
                self._open.popitem(last=False)
            return seal

    def drop(self, wrapped: bytes) -> None:
        """A forgotten user's key does not stay in memory either."""
        with self._lock:
            self._open.pop(wrapped, None)

    def _opened(self, sealed: bytes) -> bytes:
        try:
            return self._wrapper.decrypt(sealed)
        except InvalidToken:
            raise VaultFault(
                "the encryption keys at hand do not open this database: "
                "give the key that it was written with"
            ) from None


def _fernet(key: bytes | str, number: int) -> Fernet:
    try:
        return Fernet(key)
    except ValueError:
        raise VaultFault(
            f"encryption key {number} is not a Fernet key (44 characters, URL-safe base64)"
        ) from None


def key_file(database: Path) -> Path:
    return database.with_name(database.name + ".key")


def keys_beside(database: Path) -> list[str]:
    """The keys in the file beside a SQLite file; made when there is neither file nor user."""
    path = key_file(database)
    try:
        return _kept_keys(path)
    except FileNotFoundError:
        pass
    if _has_users(database):
        raise VaultFault(
            f"the key file {path} is missing, and {database.name} has people in it: put the file "
            "back (a new key could not read what is stored)"
        )
    return [_make_key(path)]


def _kept_keys(path: Path) -> list[str]:
    with suppress(OSError):  # theirs to protect if not ours; else it is told below
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    return read_keys(path)


def read_keys(path: Path) -> list[str]:
    """The keys in a file, which stays as it is. Raises FileNotFoundError, VaultFault."""
    try:
        keys = path.read_text(encoding="ascii").replace(",", " ").split()
    except FileNotFoundError:
        raise
    except (OSError, UnicodeDecodeError):
        raise VaultFault(f"the key file {path} cannot be read") from None
    if not keys:
        raise VaultFault(f"the key file {path} is empty: put the right one back")
    return keys


def _make_key(path: Path) -> str:
    key = Fernet.generate_key().decode("ascii")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key + "\n")
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)
    except OSError as fault:
        raise VaultFault(f"the key file {path} cannot be made: {fault.strerror}") from None
    return key


def sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _has_users(database: Path) -> bool:
    if not database.exists() or database.stat().st_size == 0:
        return False
    try:
        with closing(sqlite3.connect(database)) as found:
            tables = found.execute("select name from sqlite_master where type = 'table'").fetchall()
            if ("users",) not in tables:
                return False
            return found.execute("select 1 from users limit 1").fetchone() is not None
    except sqlite3.Error as fault:
        raise VaultFault(f"{database} cannot be read: {fault}") from None
