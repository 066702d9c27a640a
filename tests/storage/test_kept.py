"""What the database keeps for itself: one secret, and until when the channel forbids a method."""

from datetime import timedelta

import pytest
from cryptography.fernet import Fernet

from storage.crypto import Vault, VaultFault
from storage.kept import keep_pause, pause_of, secrets_of
from storage.models import kept, pauses
from storage.people import tidy
from tests.storage.conftest import AT, KEY, Book

LATER = AT + timedelta(hours=1)


def test_the_secret_is_made_once_and_stays(book: Book) -> None:
    """Another process, and the next start, derive the same from it."""
    first = secrets_of(book.engine, book.vault)
    again = secrets_of(book.engine, Vault([KEY]))
    assert first.key_for("erasures") == again.key_for("erasures")
    assert len(book.rows(kept)) == 1


def test_each_purpose_has_a_key_of_its_own(book: Book) -> None:
    """32 bytes, or as many hexadecimal digits as Telegram's secret may have."""
    found = secrets_of(book.engine, book.vault)
    assert found.key_for("a") != found.key_for("b")
    assert len(found.key_for("a")) == 32
    assert bytes.fromhex(found.text_for("a")) == found.key_for("a")


def test_the_secret_is_sealed(book: Book) -> None:
    """Who has the database alone cannot derive anything; a wrong key is said."""
    secrets_of(book.engine, book.vault)
    (row,) = book.rows(kept)
    assert book.vault.read(row.value).encode() not in book.bytes()
    with pytest.raises(VaultFault, match="do not open this database"):
        secrets_of(book.engine, Vault([Fernet.generate_key()]))


def test_a_pause_is_kept_for_its_method(book: Book) -> None:
    """Set anew it is the newer one that counts, shorter or not; a restart knows it."""
    assert pause_of(book.engine, "sendMessage") is None
    keep_pause(book.engine, "sendMessage", LATER)
    assert pause_of(book.engine, "sendMessage") == LATER
    assert pause_of(book.engine, "setMyCommands") is None
    keep_pause(book.engine, "sendMessage", AT)
    assert pause_of(book.engine, "sendMessage") == AT


def test_a_pause_that_is_over_is_dropped(book: Book) -> None:
    """When what is kept for a time only is tidied."""
    keep_pause(book.engine, "sendMessage", AT)
    keep_pause(book.engine, "setMyCommands", LATER)
    assert tidy(book.engine, AT + timedelta(seconds=1)) == 1
    assert [row.what for row in book.rows(pauses)] == ["setMyCommands"]
