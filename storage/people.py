"""Of all people at once: who is known, what is kept for a time only, whether the keys fit."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select, update

from storage.chats import TAKEN_BACK_FOR, forget_messages
from storage.crypto import Vault
from storage.database import Source, reading, writing
from storage.models import deliveries, kept, outbox, pauses, unhandled, users

REPEATED_FOR = timedelta(days=2)  # Telegram keeps an update for 24 hours
LOOKED_AT_FOR = timedelta(days=30)  # what was set aside waits so long for somebody to look
AT_A_TIME = 500

_next_users = (
    select(users.c.key, users.c.wrapped_key)
    .where(users.c.key > bindparam("after"))
    .order_by(users.c.key)
    .limit(AT_A_TIME)
)
# Only what was read: whoever was forgotten meanwhile has another key.
REWRAP = (
    update(users)
    .where(users.c.key == bindparam("_key"), users.c.wrapped_key == bindparam("_was"))
    .values(wrapped_key=bindparam("wrapped"))
)


def key_of(source: Source, channel: str, address: str) -> int | None:
    """The person's key, for operators' commands. None: never here, or forgotten."""
    asked = select(users.c.key).where(users.c.channel == channel, users.c.address == address)
    with reading(source) as connection:
        return connection.execute(asked).scalar_one_or_none()


def tidy(source: Source, at: datetime) -> int:
    """Drops what is kept for a time only; says how many rows.

    Ids of deliveries are kept as long as Telegram may repeat them, and no longer: its ids start
    anew at random after a quiet week, and a new update must not look like an old one.
    """
    old = [
        delete(deliveries).where(deliveries.c.at < at - REPEATED_FOR),
        delete(unhandled).where(unhandled.c.at < at - LOOKED_AT_FOR),
        delete(outbox).where(
            outbox.c.set_aside.is_not(None), outbox.c.created_at < at - LOOKED_AT_FOR
        ),
        delete(pauses).where(pauses.c.until < at),
    ]
    dropped = 0
    for statement in old:
        with writing(source) as connection:
            dropped += connection.execute(statement).rowcount
    with writing(source) as connection:
        return dropped + forget_messages(connection, at - TAKEN_BACK_FOR)


def count_unhandled(source: Source) -> int:
    with reading(source) as connection:
        return connection.scalar(select(func.count()).select_from(unhandled)) or 0


def count_people(source: Source) -> int:
    with reading(source) as connection:
        return connection.scalar(select(func.count()).select_from(users)) or 0


def try_keys(source: Source, vault: Vault) -> None:
    """Raises VaultFault when the operator's keys are not this database's. For the start."""
    newest = select(users.c.wrapped_key).order_by(users.c.key.desc()).limit(1)
    with reading(source) as connection:
        wrapped = connection.execute(newest).scalar_one_or_none()
    if wrapped is not None:
        vault.open(wrapped)


def try_all_keys(source: Source, vault: Vault) -> tuple[int, int]:
    """How many people there are, and how many of their keys are not under the first key.

    Raises VaultFault where a key opens with none of the operator's.
    """
    people, old, after = 0, 0, -1
    while True:
        with reading(source) as connection:
            found = connection.execute(_next_users, {"after": after}).all()
        if not found:
            return people, old
        people += len(found)
        old += sum(not vault.is_newest(row.wrapped_key) for row in found)
        after = found[-1].key


def rewrap(source: Source, vault: Vault) -> int:
    """Every key under the operator's first key; says how many people. Texts stay as they are.

    May run beside the bot, and again: what is done is done. Raises VaultFault where a key opens
    with none of the operator's.
    """
    people, after = 0, -1
    while True:
        with writing(source) as connection:
            found = connection.execute(_next_users, {"after": after}).all()
            for row in found:
                wrapped = vault.rewrapped(row.wrapped_key)
                where = {"_key": row.key, "_was": row.wrapped_key}
                people += connection.execute(REWRAP, {**where, "wrapped": wrapped}).rowcount
        if not found:
            break
        after = found[-1].key
    _rewrap_what_is_nobodys(source, vault)
    return people


def _rewrap_what_is_nobodys(source: Source, vault: Vault) -> None:
    with writing(source) as connection:
        for row in connection.execute(select(kept)).all():
            value = vault.rewrapped(row.value)
            connection.execute(update(kept).where(kept.c.name == row.name).values(value=value))
        orphans = select(unhandled.c.channel, unhandled.c.delivery, unhandled.c.payload)
        for row in connection.execute(orphans.where(unhandled.c.user.is_(None))).all():
            which = unhandled.c.channel == row.channel, unhandled.c.delivery == row.delivery
            payload = vault.rewrapped(row.payload)
            connection.execute(update(unhandled).where(*which).values(payload=payload))
