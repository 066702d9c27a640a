"""The long run: every step of a whole interview, and many interviews with random faults.

    python -m tests.faults.long [--database both] [--what both] [--runs 1000] [--seed 1]

Prints a table; for each trial in which a promise was broken, the story and what repeats it.
"""

import argparse
import sys
import time
from collections.abc import Iterable

from tests.faults.campaign import HEADINGS, Figures, Grounds, at_random, every_step, server_for
from tests.faults.fate import BLOWS
from tests.faults.interview import INTERVIEWS
from tests.faults.trial import Plan

KINDS = ("sqlite", "postgresql")
TOLD = 3  # stories of one row; the others are counted


def main() -> int:
    asked = _asked()
    rows, failed = [], False
    for kind in KINDS if asked.database == "both" else (asked.database,):
        with server_for(kind) as server, Grounds(kind, server, asked.jobs) as grounds:
            for name, plans in _all(grounds, asked):
                figures = _run(grounds, f"{kind}, {name}", plans)
                rows.append([kind, name, *figures.row()])
                failed |= bool(figures.stories)
    _print_table([["database", "what", *HEADINGS], *rows])
    return int(failed)


def _all(grounds: Grounds, asked: argparse.Namespace) -> Iterable[tuple[str, list[Plan]]]:
    interview = INTERVIEWS[asked.interview]()
    if asked.what in ("steps", "both"):
        clean = grounds.tries(Plan(interview))
        for blow in BLOWS:
            yield f"{blow} each step", every_step(clean, blow, interview, asked.every)
        first = grounds.tries(Plan(INTERVIEWS["short"](), empty=True))
        plans = every_step(first, "kill before", first.plan.interview, asked.every)
        yield "the first start, killed", plans
    if asked.what in ("random", "both"):
        seeds = range(asked.seed, asked.seed + asked.runs)
        yield f"random, seeds {seeds[0]} to {seeds[-1]}", at_random(interview, seeds)


def _run(grounds: Grounds, name: str, plans: list[Plan]) -> Figures:
    begun, told = time.monotonic(), 0

    def progress(figures: Figures) -> None:
        nonlocal told
        for story in figures.stories[told:]:
            told += 1
            if told <= TOLD:
                print(f"\n{name}\n{story}\n", flush=True)
        if sys.stderr.isatty() or figures.trials % 100 == 0:
            seconds = time.monotonic() - begun
            done = f"{figures.trials} of {len(plans)}, {seconds:.0f} s, broken {told}"
            print(f"{name}: {done}", file=sys.stderr, flush=True)

    return grounds.figures(plans, progress)


def _print_table(rows: list[list[str]]) -> None:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.long", description=__doc__)
    parser.add_argument("--database", choices=[*KINDS, "both"], default="both")
    parser.add_argument("--what", choices=["steps", "random", "both"], default="both")
    parser.add_argument("--interview", choices=list(INTERVIEWS), default="whole")
    parser.add_argument("--every", type=int, default=1, help="each so many steps")
    parser.add_argument("--runs", type=int, default=1000, help="interviews with random faults")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="trials side by side")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
