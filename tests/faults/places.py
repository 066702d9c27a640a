"""Databases for trials, each within milliseconds: copies of one that is prepared."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from cryptography.fernet import Fernet

from storage.engines import engine_for, is_postgresql
from storage.schema import upgrade
from tests.databases import PostgresServer
from tests.worker import Elsewhere, Here, Worker

KEY = Fernet.generate_key().decode()
MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class Place:
    """A database of one trial, and a folder for what the process writes beside it."""

    address: str
    folder: Path


class Places:
    """`kind`: "sqlite" or "postgresql", then on this server."""

    def __init__(self, kind: str, server: PostgresServer | None = None) -> None:
        self.kind, self._server = kind, server

    def __enter__(self) -> Self:
        self._stack = ExitStack()
        self.worker = worker_for(self.kind)
        self._stack.callback(self.worker.close)
        shared = MEMORY if MEMORY.is_dir() else None  # what is killed is a process, no machine
        made = tempfile.TemporaryDirectory(prefix="coach-faults-", dir=shared)
        self._root = Path(self._stack.enter_context(made))
        self._prepared = self._empty("prepared")
        self.worker.do(_prepare, self._prepared)
        self._count = 0
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @contextmanager
    def new(self, empty: bool = False) -> Iterator[Place]:
        """With the tables, or without: then the process makes them."""
        self._count += 1
        folder = self._root / str(self._count)
        folder.mkdir()
        if self._server is None:
            address = f"sqlite:///{folder / 'coach.sqlite3'}"
            if not empty:
                shutil.copyfile(_file_of(self._prepared), _file_of(address))
        else:
            address = self._server.new_database(None if empty else self._prepared)
        try:
            yield Place(address, folder)
        finally:
            if self._server is not None:
                self._server.drop(address)
            shutil.rmtree(folder)

    def _empty(self, name: str) -> str:
        if self._server is not None:
            return self._server.new_database()
        return f"sqlite:///{self._root / name}.sqlite3"


def worker_for(kind: str) -> Worker:
    return Elsewhere() if is_postgresql(f"{kind}:///x") else Here()


def _prepare(address: str) -> None:
    engine = engine_for(address)
    upgrade(engine)
    engine.dispose()


def _file_of(address: str) -> str:
    return address.removeprefix("sqlite:///")
