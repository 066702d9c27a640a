"""A key for each user, wrapped by the operator's; the operator's kept in a file of their own."""

import os
import stat
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from storage import crypto
from storage.crypto import Vault, VaultFault, keys_beside
from tests.storage.conftest import Book

VAULT = Vault([Fernet.generate_key()])
SEAL = VAULT.open(VAULT.new_wrapped_key())


@given(st.text(st.characters()))
def test_what_is_sealed_is_read_again(text: str) -> None:
    """Any text, half a surrogate pair and NUL included; never twice the same bytes."""
    assert SEAL.read(SEAL.seal(text)) == text
    assert SEAL.seal(text) != SEAL.seal(text)


def test_another_seal_reads_nothing() -> None:
    """One user's words under another user's key are a fault, not other words."""
    other = VAULT.open(VAULT.new_wrapped_key())
    with pytest.raises(VaultFault, match="not written with its user's key"):
        other.read(SEAL.seal("words"))


def test_the_first_key_wraps_and_all_unwrap() -> None:
    """A new operator's key is put first; what the old one wrapped stays readable."""
    old, new = Fernet.generate_key(), Fernet.generate_key().decode()
    wrapped = Vault([old]).new_wrapped_key()
    both = Vault([new, old])
    sealed = both.open(wrapped).seal("words")
    assert Vault([old]).open(wrapped).read(sealed) == "words"
    with pytest.raises(VaultFault, match="do not open this database"):
        Vault([new]).open(wrapped)
    Vault([new]).open(both.new_wrapped_key())


@pytest.mark.parametrize("keys", [[], ["secret"], [Fernet.generate_key(), "é" * 44], [b""]])
def test_a_wrong_key_is_named_by_its_place(keys: list[bytes | str]) -> None:
    """The sentence says which, not what."""
    with pytest.raises(VaultFault) as fault:
        Vault(keys)
    assert "secret" not in str(fault.value)
    if keys:
        assert f"encryption key {len(keys)} " in str(fault.value)


def test_keys_in_memory_are_few_and_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unwrapping is spared for who was here lately; a forgotten key does not stay."""
    monkeypatch.setattr(crypto, "KEPT_OPEN", 2)
    vault = Vault([Fernet.generate_key()])
    first, second, third = (vault.new_wrapped_key() for _ in range(3))
    opened = vault.open(first)
    assert vault.open(first) is opened
    vault.open(second)
    vault.open(third)
    assert len(vault._open) == 2
    assert vault.open(first) is not opened
    vault.drop(first)
    assert first not in vault._open


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    """The first start makes it, the second reads it."""
    database = tmp_path / "new folder" / "coach.sqlite3"
    keys = keys_beside(database)
    path = database.with_name("coach.sqlite3.key")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert keys_beside(database) == keys
    Vault(keys)


def test_a_key_file_holds_several_keys(tmp_path: Path) -> None:
    """One a line, or with commas; a file that others can read is closed to them."""
    path = tmp_path / "coach.sqlite3.key"
    path.write_text("new,old\nolder\n")
    path.chmod(0o644)
    assert keys_beside(tmp_path / "coach.sqlite3") == ["new", "old", "older"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_lost_key_is_not_replaced(sqlite_book: Book) -> None:
    """A new key would make what people wrote unreadable for good: say so instead."""
    keys_beside(sqlite_book.path)
    key_file = sqlite_book.path.with_name("coach.sqlite3.key")
    key_file.unlink()
    keys_beside(sqlite_book.path)  # nobody has written yet
    key_file.unlink()
    sqlite_book.turn("maria")
    sqlite_book.engine.dispose()  # with and without a write-ahead log
    with pytest.raises(VaultFault, match=r"coach.sqlite3.key is missing.*has people in it"):
        keys_beside(sqlite_book.path)
    assert not key_file.exists()


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe"])
def test_a_broken_key_file_is_not_overwritten(tmp_path: Path, content: bytes) -> None:
    """It is named, and left for its owner to look at."""
    path = tmp_path / "coach.sqlite3.key"
    path.write_bytes(content)
    with pytest.raises(VaultFault, match="key file"):
        keys_beside(tmp_path / "coach.sqlite3")
    assert path.read_bytes() == content


def test_a_folder_that_takes_no_key_is_named(tmp_path: Path) -> None:
    """One sentence, whatever the reason."""
    (tmp_path / "file").touch()
    with pytest.raises(VaultFault, match="cannot be"):
        keys_beside(tmp_path / "file" / "coach.sqlite3")
    if os.geteuid() != 0:
        tmp_path.chmod(0o500)
        with pytest.raises(VaultFault, match="cannot be"):
            keys_beside(tmp_path / "coach.sqlite3")
