"""PostgreSQL for the tests: a server of their own, and empty databases on it within moments.

The server lives in a temporary folder, on this machine alone, and never runs as root. It keeps
its port while it is stopped, so that a test can take the database away and bring it back.
Knows nothing of pytest and nothing of the coach's tables.
"""

import asyncio
import contextlib
import os
import pwd
import random
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Literal, NamedTuple, Self
from urllib.parse import urlsplit

import asyncpg

USER = "coach"
HOST = "127.0.0.1"
PACKAGED = Path("/usr/lib/postgresql")  # where Debian keeps them, one folder a version
# Below the ports that systems lend to outgoing connections: nobody is given ours meanwhile.
PORTS = range(20_000, 32_000)
PATIENCE, STEP = 60, 0.005  # seconds
SIGNALS = {"fast": signal.SIGINT, "immediate": signal.SIGQUIT}
# What is committed still outlives the server's crash, as the system has it; not the machine's.
NOT_DURABLE = {"fsync": "off", "full_page_writes": "off", "max_wal_size": "128MB"}
MEMORY, ENOUGH = Path("/dev/shm"), 2**30  # ten times faster than a busy disk
# Waits for a line from us. The pipe's end instead means that we were killed: however that came
# about, it ends the server, which may just be starting. Then the folder goes.
UNDERTAKER = """
file=$1/data/postmaster.pid
if ! read -r line; then
    [ -s "$file" ] || sleep 1
    pid=$(head -n 1 "$file" 2>/dev/null) && kill -QUIT "${pid#-}"  # initdb's has a minus
    for i in $(seq 100); do [ -e "$file" ] || break; sleep 0.05; done
fi
rm -rf "$1"
"""


class ServerFault(Exception):
    """The server did not do as told; ends with what it wrote itself."""


class Address(NamedTuple):
    """One database on one of our servers; as text, the address without a driver."""

    port: int
    name: str

    def __str__(self) -> str:
        return f"postgresql://{USER}@{HOST}:{self.port}/{self.name}"

    @classmethod
    def read(cls, address: str) -> Self:
        parts = urlsplit(address)
        assert parts.port is not None, address
        return cls(parts.port, parts.path.removeprefix("/"))


def binaries() -> Path | None:
    """The folder of initdb and postgres, PATH's first, then the newest; None: not installed."""
    in_path = shutil.which("initdb")
    folders = [Path(in_path).resolve().parent] if in_path else []  # resolved: it may be a link
    folders += sorted(PACKAGED.glob("*/bin"), key=_version, reverse=True)
    return next((folder for folder in folders if _complete(folder)), None)


class PostgresServer:
    """A PostgreSQL server from `with` to its end; `durable`: commits wait for the disk.

    Every method may be called from within a running event loop too. It is held up meanwhile.
    """

    def __init__(self, *, durable: bool = False, settings: Mapping[str, str] | None = None) -> None:
        found = binaries()
        if found is None:
            raise ServerFault("PostgreSQL is not installed (Debian: apt install postgresql)")
        self._binaries = found
        self._account = _account()
        self._durable = durable
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self._settings = {
            "listen_addresses": HOST,
            "port": str(self.port),
            "max_connections": "200",
            "autovacuum": "off",  # would come and go at moments of its own
            "timezone": "UTC",
            "dynamic_shared_memory_type": "mmap",  # in its folder, and gone with it
            **({} if durable else NOT_DURABLE),
            **(settings or {}),
        }

    def __enter__(self) -> Self:
        # Not pytest's tmp_path: another account could not reach into it.
        place = _place(self._durable)
        self.folder = Path(tempfile.mkdtemp(prefix="coach-postgres-", dir=place))
        if self._account:
            shutil.chown(self.folder, self._account["user"], self._account["group"])
        self._settings["unix_socket_directories"] = str(self.folder)
        self._undertaker = self._spawn(
            "sh", "-c", UNDERTAKER, "sh", self.folder, stdin=subprocess.PIPE
        )
        try:
            self._initialise()
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.stop("immediate")
        finally:
            self._undertaker.communicate(b"done\n", timeout=PATIENCE)

    @property
    def pid(self) -> int | None:
        """The main process's number; None while stopped."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Returns once connections are taken; does nothing while running.

        Raises ServerFault.
        """
        if self._process and self._process.poll() is None:
            return
        chosen = [
            part for name, value in self._settings.items() for part in ("-c", f"{name}={value}")
        ]
        self._process = self._spawn(self._binaries / "postgres", "-D", self._data, *chosen)
        for _ in range(int(PATIENCE / STEP)):
            if self._takes_connections():
                return
            if self._process.poll() is not None:
                break
            time.sleep(STEP)
        self.stop("immediate")
        raise ServerFault(f"PostgreSQL did not start:\n{self.log()}")

    def stop(self, mode: Literal["fast", "immediate"] = "fast") -> None:
        """Take the server away: in order, or as if it had crashed (nothing is tidied up)."""
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(SIGNALS[mode])
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise ServerFault(f"PostgreSQL did not stop:\n{self.log()}") from None

    def restart(self, mode: Literal["fast", "immediate"] = "fast") -> None:
        self.stop(mode)
        self.start()

    def new_database(self, like: str | None = None) -> str:
        """A fresh database's address: an empty one, or a copy of `like`, which nobody may use
        meanwhile."""
        address = Address(self.port, f"coach_{secrets.token_hex(6)}")
        template = Address.read(like).name if like else "template0"
        # Files are copied rather than logged: faster here, where no disk is waited for.
        self._tell(f'CREATE DATABASE "{address.name}" TEMPLATE "{template}" STRATEGY file_copy')
        return str(address)

    def drop(self, address: str) -> None:
        """Connections that are still open are cut."""
        self._tell(f'DROP DATABASE IF EXISTS "{Address.read(address).name}" WITH (FORCE)')

    def log(self) -> str:
        """The end of what the server wrote."""
        return self._log.read_text(encoding="utf-8", errors="replace")[-4000:]

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    @property
    def _log(self) -> Path:
        return self.folder / "log"

    def _initialise(self) -> None:
        how = ["--username", USER, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
        process = self._spawn(self._binaries / "initdb", "-D", self._data, *how)
        if process.wait(PATIENCE) != 0:
            raise ServerFault(f"initdb failed:\n{self.log()}")

    def _spawn(
        self, *command: str | Path, stdin: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        """A session of its own: Ctrl-C is for pytest, which stops the server afterwards."""
        with self._log.open("ab") as log:
            return subprocess.Popen(
                command,
                stdin=stdin,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                env={"PATH": os.defpath, "LC_ALL": "C"},  # no PGDATA, PGPORT of somebody's
                start_new_session=True,
                **self._account,
            )

    def _takes_connections(self) -> bool:
        """As pg_ctl asks: the eighth line of the server's own file says so."""
        try:
            lines = (self._data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return False
        return len(lines) >= 8 and lines[0] == str(self.pid) and lines[7].strip() == "ready"

    def _tell(self, statement: str) -> None:
        async def tell() -> None:
            connection = await asyncpg.connect(
                host=HOST, port=self.port, user=USER, database="postgres", ssl=False
            )
            try:
                await connection.execute(statement)
            finally:
                await connection.close()

        # In a thread of its own, because the caller's may have a running loop.
        with ThreadPoolExecutor(1) as aside:
            aside.submit(lambda: asyncio.run(tell())).result()


def _version(folder: Path) -> list[int]:
    return [int(part) for part in folder.parent.name.split(".") if part.isdecimal()]


def _complete(folder: Path) -> bool:
    return (folder / "initdb").exists() and (folder / "postgres").exists()


def _account() -> dict[str, Any]:
    """Whom the server runs as, for subprocess: PostgreSQL refuses root. Empty: as ourselves."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    chosen = known.get("postgres") or known["nobody"]
    return {"user": chosen.pw_name, "group": chosen.pw_gid, "extra_groups": []}


def _place(durable: bool) -> Path:
    """In memory where there is room (a container may have little), unless the disk is meant."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= ENOUGH
    return MEMORY if roomy and not durable else Path("/tmp")


def _free_port() -> int:
    for port in random.sample(PORTS, 100):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
            return port
    raise ServerFault(f"no free port among {PORTS}")
