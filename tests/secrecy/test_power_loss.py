"""Power loss: what was committed is on the disk before Telegram hears that it may forget.

Shown by a trace of the process's own system calls.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from storage.database import reading
from storage.engines import engine_for
from tests.secrecy.house import House
from tests.telegram.process import RUN
from tests.telegram.stand_in import BotApi, Coach, Person

NEEDED = "COACH_TESTS_NEED_STRACE"  # as .ci/run may set it: 1 means fail rather than skip
CALLS = "recvfrom,fsync,fdatasync,pwrite64,sendto,sendmsg,write,writev"
SYNCED = re.compile(r"(fsync|fdatasync)\(\d+<[^>]*-wal>\)\s+= 0|(fsync|fdatasync) resumed>.*= 0")


def test_every_commit_waits_for_the_disk(tmp_path: Path) -> None:
    """`synchronous` is FULL (2), on the connection that the coach works with."""
    engine = engine_for(f"sqlite:///{tmp_path / 'coach.sqlite3'}")
    with reading(engine) as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    engine.dispose()


@pytest.fixture
def traced(api: BotApi, lite: House) -> Coach:
    strace = shutil.which("strace")
    probe = [strace or "strace", "-f", "-o", "/dev/null", "true"]
    fine = strace and subprocess.run(probe, capture_output=True, check=False).returncode == 0
    if not fine:
        why = "strace is not installed" if strace is None else "this machine forbids to trace"
        if os.environ.get(NEEDED) == "1":
            pytest.fail(f"{why}, and {NEEDED}=1 forbids to skip", pytrace=False)
        pytest.skip(f"{why} (Debian: apt install strace): nothing is shown about power loss")
    trace = lite.folder / "trace"
    how = ("strace", "-f", "-yy", "-s", "4000", "-e", f"trace={CALLS}", "-o", str(trace))
    return Coach(api, lite.folder, command=(*how, *RUN), env=lite.env)


def test_the_log_is_synced_before_telegram_may_forget(
    api: BotApi, lite: House, traced: Coach, maria: Person
) -> None:
    """Written, synced, only then answered and acknowledged; for each of three turns."""
    with traced as coach:
        maria.says_and_waits("/start", timeout=30)
        for text in ("/start buy", "Brake discs", "I don't know"):
            said = maria.says(text)
            maria.is_answered(30)
            assert said.confirmed
            lines = (lite.folder / "trace").read_text(errors="replace").splitlines()
            in_order(lines, said.update_id)
        os.kill(child_of(coach.pid), 15)
        assert coach.exits() == 0


def in_order(lines: list[str], update: int) -> None:
    """Arrived < written to the log < synced < acknowledged, and < said."""
    arrived = first(lines, "recvfrom(", f'update_id\\": {update},')
    written = first(lines, "pwrite64(", "-wal", after=arrived)
    synced = first_synced(lines, after=written)
    said = first(lines, "POST", "/sendMessage", after=arrived)
    acknowledged = first(lines, f"offset={update + 1}", after=arrived)
    assert synced < acknowledged, (synced, acknowledged)
    assert synced < said, (synced, said)


def first(lines: list[str], *parts: str, after: int = 0) -> int:
    found = (n for n in range(after, len(lines)) if all(part in lines[n] for part in parts))
    number = next(found, None)
    assert number is not None, f"no line with {parts} after line {after}"
    return number


def first_synced(lines: list[str], after: int) -> int:
    found = (n for n in range(after, len(lines)) if SYNCED.search(lines[n]))
    number = next(found, None)
    assert number is not None, "the write-ahead log was never synced"
    return number


def child_of(pid: int) -> int:
    """strace itself takes no SIGTERM for the process that it traces."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(found[0])
