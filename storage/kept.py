"""What the database keeps for itself: one secret, from which others are derived by purpose.

The secret is sealed with the operator's key. It travels with backups, so that a restored
database still knows whom its ledger of erasures means, and a webhook keeps its secret.
"""

import hashlib
import hmac
import secrets
from datetime import datetime

from sqlalchemy import select

from storage.crypto import Vault
from storage.database import ByDialect, Source, reading, writing
from storage.models import kept, pauses

ROOT = "root"
KEEP_FIRST = ByDialect(lambda insert: insert(kept).on_conflict_do_nothing())

PAUSE = ByDialect(
    lambda insert: (made := insert(pauses)).on_conflict_do_update(
        index_elements=["what"], set_={"until": made.excluded.until}
    )
)


class Secrets:
    """Each purpose has a key of its own; who knows one knows none of the others."""

    def __init__(self, root: bytes) -> None:
        self._root = root

    def key_for(self, purpose: str) -> bytes:
        return hmac.new(self._root, purpose.encode(), hashlib.sha256).digest()

    def text_for(self, purpose: str) -> str:
        """64 hexadecimal digits."""
        return self.key_for(purpose).hex()


def secrets_of(source: Source, vault: Vault) -> Secrets:
    """Made once; of two processes that come first at the same time, both get the same."""
    asked = select(kept.c.value).where(kept.c.name == ROOT)
    with writing(source) as connection:
        sealed = connection.scalar(asked)
        if sealed is None:
            made = vault.seal(secrets.token_hex(32))
            connection.execute(KEEP_FIRST.on(connection), {"name": ROOT, "value": made})
            sealed = connection.scalar(asked)
    assert sealed is not None
    return Secrets(bytes.fromhex(vault.read(sealed)))


def pause_of(source: Source, what: str) -> datetime | None:
    """Until when the channel forbids this; a time in the past forbids nothing."""
    with reading(source) as connection:
        return connection.scalar(select(pauses.c.until).where(pauses.c.what == what))


def keep_pause(source: Source, what: str, until: datetime) -> None:
    with writing(source) as connection:
        connection.execute(PAUSE.on(connection), {"what": what, "until": until})
