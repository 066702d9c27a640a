"""Of all people at once: who is known, what is kept for a time only, whether the keys fit."""

from datetime import datetime

from sqlalchemy import delete, select

from storage.crypto import Vault
from storage.database import Source, reading, writing
from storage.models import deliveries, users


def key_of(source: Source, channel: str, address: str) -> int | None:
    """The person's key, for operators' commands. None: never here, or forgotten."""
    asked = select(users.c.key).where(users.c.channel == channel, users.c.address == address)
    with reading(source) as connection:
        return connection.execute(asked).scalar_one_or_none()


def forget_deliveries(source: Source, before: datetime) -> int:
    """Drops the ids of deliveries that nobody will repeat any more; says how many."""
    with writing(source) as connection:
        return connection.execute(delete(deliveries).where(deliveries.c.at < before)).rowcount


def try_keys(source: Source, vault: Vault) -> None:
    """Raises VaultFault when the operator's keys are not this database's. For the start."""
    newest = select(users.c.wrapped_key).order_by(users.c.key.desc()).limit(1)
    with reading(source) as connection:
        wrapped = connection.execute(newest).scalar_one_or_none()
    if wrapped is not None:
        vault.open(wrapped)
