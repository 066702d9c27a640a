"""One coach on one database: its process, the commands beside it, and all that it leaves behind.

What a thief of the disk would look through is here: files, rows, logs.
"""

import asyncio
import os
import socket
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import asyncpg
from cryptography.fernet import Fernet

from tests.secrecy.forking import ForkedCoach, Mother
from tests.telegram.stand_in import BotApi, Coach


class Said(NamedTuple):
    """What a command said, and how it ended."""

    returncode: int
    stdout: str
    stderr: str


@dataclass
class House:
    """`env`: what is set for the coach and for the commands alike; `mother`: forks them."""

    api: BotApi
    folder: Path
    database: str
    env: dict[str, str | None] = field(default_factory=dict)
    mother: Mother | None = None

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        chosen: dict[str, str | None] = {"COACH_DATABASE_URL": self.database}
        if self.on_postgresql:
            chosen["COACH_ENCRYPTION_KEYS"] = Fernet.generate_key().decode()
            chosen["COACH_ERASURE_LEDGER"] = str(self.folder / "ledger.erasures")
        self.env = {**chosen, **self.env}

    @property
    def on_postgresql(self) -> bool:
        return self.database.startswith("postgresql")

    @property
    def file(self) -> Path:
        """The SQLite file."""
        return Path(self.database.removeprefix("sqlite:///"))

    @property
    def key_file(self) -> Path:
        return self.file.with_name(self.file.name + ".key")

    @property
    def ledger(self) -> Path:
        """The ledger of erasures."""
        named = self.env.get("COACH_ERASURE_LEDGER")
        return Path(named) if named else self.file.with_name(self.file.name + ".erasures")

    def coach(self, **env: str | None) -> Coach:
        """Not started yet."""
        if self.mother is None:
            return Coach(self.api, self.folder, env={**self.env, **env})
        forked = ForkedCoach(self.api, self.folder, env={**self.env, **env})
        forked.mother = self.mother
        return forked

    def ask(self, *words: str, **env: str | None) -> Said:
        """`coach …` beside the running one."""
        assert self.mother is not None
        out, err = self.folder / "command.out", self.folder / "command.err"
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("COACH_")}
        settings = {**inherited, **self.env, **env}
        given = {k: v for k, v in settings.items() if v is not None}
        status = self.mother.bears(list(words), given, self.folder, out, err).wait(60)
        said = Said(status, out.read_text(), err.read_text())
        out.unlink()
        err.unlink()
        return said

    def does(self, *words: str, **env: str | None) -> str:
        """`coach …`, which must succeed; what it said."""
        done = self.ask(*words, **env)
        assert done.returncode == 0, f"coach {' '.join(words)}: {done.stderr}"
        return done.stdout + done.stderr

    def rows(self) -> dict[str, bytes]:
        """All that the database holds: on SQLite its files, byte by byte, but not the key."""
        if self.on_postgresql:
            return dump(self.database)
        found = self.file.parent.glob(self.file.name + "*")
        return {one.name: one.read_bytes() for one in found if one != self.key_file}

    def sql(self, statement: str, *given: object) -> list[tuple[object, ...]]:
        """Beside the coach, whatever it does; `?` stands for what is given."""
        if self.on_postgresql:
            for number in range(len(given)):
                statement = statement.replace("?", f"${number + 1}", 1)
            return asyncio.run(_fetch(self.database, statement, *given))
        with closing(sqlite3.connect(self.file, timeout=20)) as file, file:
            return list(file.execute(statement, given))

    def people(self) -> int:
        """How many the database knows."""
        [(count,)] = self.sql("select count(*) from users")
        return int(str(count))

    def left_behind(self) -> dict[str, bytes]:
        """The database, the ledger of erasures, and everything that was ever logged."""
        logs = {one.name: one.read_bytes() for one in self.folder.glob("*.std*")}
        ledger = self.ledger.read_bytes() if self.ledger.exists() else b""
        return {**self.rows(), **logs, "ledger": ledger}


def dump(address: str) -> dict[str, bytes]:
    """Every row of every table, as text; what is bytes there, as it is."""
    return asyncio.run(_dump(address))


async def _dump(address: str) -> dict[str, bytes]:
    connection = await asyncpg.connect(address, ssl=False)
    try:
        asked = "select table_name from information_schema.tables where table_schema = 'public'"
        tables = [row[0] for row in await connection.fetch(asked)]
        rows = {name: await connection.fetch(f'select * from "{name}"') for name in tables}
    finally:
        await connection.close()
    return {
        name: b"\n".join(_bytes_of(value) for row in found for value in row)
        for name, found in rows.items()
    }


async def _fetch(address: str, statement: str, *given: object) -> list[tuple[object, ...]]:
    connection = await asyncpg.connect(address, ssl=False)
    try:
        return [tuple(row) for row in await connection.fetch(statement, *given)]
    finally:
        await connection.close()


def _bytes_of(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def eventually(done: Callable[[], object], what: str, timeout: float = 20.0) -> None:
    """Waits for what no Telegram tells: the last commit comes after the last call."""
    end = time.monotonic() + timeout
    while not done():
        assert time.monotonic() < end, f"waited {timeout} s in vain for {what}"
        time.sleep(0.02)


def where(traces: list[bytes], found: Mapping[str, bytes]) -> list[str]:
    """In which of the places one of these traces stands."""
    return [
        f"{trace.decode(errors='replace')!r} in {name}"
        for name, content in found.items()
        for trace in traces
        if trace in content
    ]


def traces_of(*texts: str) -> list[bytes]:
    """A text as it could lie somewhere: as it is, in UTF-16, escaped, in hexadecimal digits."""
    forms: list[bytes] = []
    for text in texts:
        plain = text.encode()
        forms += [plain, text.encode("utf-16-le"), plain.hex().encode()]
    return list(dict.fromkeys(forms))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
