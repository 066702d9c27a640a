"""The long run, by hand: `python -m tests.killing.long --rounds 300 --database postgresql`.

Prints a table of figures; status 1 where anything was lost, doubled or out of order.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from tests.databases import PostgresServer
from tests.killing.nursery import Nursery
from tests.killing.rounds import Plan, play

SHOWN = 20  # faults; the rest is more of the same


def main() -> int:
    asked = _arguments()
    shared = asked.database == "postgresql"
    plan = Plan(
        users=asked.users,
        kills=None if asked.minutes else asked.rounds,
        seconds=60 * asked.minutes if asked.minutes else None,
        processes=3 if shared else 1,
        webhook=asked.webhook,
        every=asked.every,
        slower=asked.slower,
        seed=asked.seed,
    )
    nursery = None if asked.fresh else Nursery()
    with nursery or nullcontext(), _place(shared, asked.keep) as (folder, database):
        figures = play(plan, folder, database, nursery)
    print(figures.table())
    faults = figures.faults()
    for fault in [
        *faults[:SHOWN],
        *figures.left_over[:SHOWN],
        *(figures.repeated if asked.show_repeats else []),
    ]:
        print(f"\n{fault}", file=sys.stderr)
    return 1 if faults else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.killing.long", description=__doc__)
    parser.add_argument("--rounds", type=int, default=300, help="kills")
    parser.add_argument("--minutes", type=float, help="so long, rather than so many kills")
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--webhook", action="store_true", help="rather than polling")
    parser.add_argument("--every", type=float, default=0.7, help="seconds between kills")
    parser.add_argument("--slower", type=float, default=1.0, help="people are, so many times")
    parser.add_argument("--fresh", action="store_true", help="a Python of its own a start")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show-repeats", action="store_true", help="how they came about")
    parser.add_argument("--keep", type=Path, help="a folder for what the processes write")
    return parser.parse_args()


@contextmanager
def _place(shared: bool, keep: Path | None) -> Iterator[tuple[Path, str]]:
    with tempfile.TemporaryDirectory(prefix="coach-killing-") as made:
        folder = keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        if not shared:
            yield folder, f"sqlite:///{folder / 'coach.sqlite3'}"
            return
        with PostgresServer(settings={"log_lock_waits": "on"}) as server:
            yield folder, server.new_database()
            (folder / "postgresql.log").write_text((server.folder / "log").read_text())


if __name__ == "__main__":
    sys.exit(main())
