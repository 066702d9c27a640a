"""The long run: every step of a whole interview struck, and many interviews with random faults.

    python -m tests.faults.long [--database both] [--what steps random] [--runs 1000] [--seed 1]

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
WHAT = ("steps", "first", "anew", "random")
WIDTHS = [10, 28, *map(len, HEADINGS)]
EVERY_ANEW = 10  # steps: a start takes seconds
TOLD = 3  # stories of one row; the others are counted


def main() -> int:
    asked = _asked()
    failed = False
    _tell(["database", "what", *HEADINGS])
    for kind in KINDS if asked.database == "both" else (asked.database,):
        with server_for(kind) as server, Grounds(kind, server, asked.jobs) as grounds:
            for name, plans in _all(grounds, asked):
                figures = _run(grounds, f"{kind}, {name}", plans)
                _tell([kind, name, *figures.row()])
                failed |= bool(figures.stories)
    return int(failed)


def _all(grounds: Grounds, asked: argparse.Namespace) -> Iterable[tuple[str, list[Plan]]]:
    if "steps" in asked.what:
        clean = grounds.tries(Plan(INTERVIEWS[asked.interview]()))
        for blow in asked.blow or BLOWS:
            yield f"{blow} each step", every_step(clean, blow, asked.every)
    if "first" in asked.what:
        first = grounds.tries(Plan(INTERVIEWS["hello"](), empty=True))
        yield "the first start, killed", every_step(first, "kill before", asked.every)
    if "anew" in asked.what:
        clean = grounds.tries(Plan(INTERVIEWS[asked.interview](), anew=True))
        plans = every_step(clean, "kill before", max(asked.every, EVERY_ANEW))
        yield "started anew, killed", plans
    if "random" in asked.what:
        seeds = range(asked.seed, asked.seed + asked.runs)
        plans = at_random(INTERVIEWS[asked.interview](), seeds)
        yield f"random, seeds {seeds[0]} to {seeds[-1]}", plans


def _run(grounds: Grounds, name: str, plans: list[Plan]) -> Figures:
    begun, told = time.monotonic(), 0

    def progress(figures: Figures) -> None:
        nonlocal told
        for story in figures.stories[told:]:
            told += 1
            if told <= TOLD:
                print(f"\n{name}\n{story}\n", flush=True)
        if sys.stderr.isatty() or figures.trials % 50 == 0:
            seconds = time.monotonic() - begun
            done = f"{figures.trials} of {len(plans)}, {seconds:.0f} s, broken {told}"
            print(f"{name}: {done}", file=sys.stderr, flush=True)

    return grounds.figures(plans, progress)


def _tell(row: list[str]) -> None:
    cells = [cell.ljust(width) for cell, width in zip(row, WIDTHS, strict=True)]
    print("  ".join(cells).rstrip(), flush=True)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.long", description=__doc__)
    parser.add_argument("--database", choices=[*KINDS, "both"], default="both")
    parser.add_argument("--what", choices=WHAT, nargs="+", default=WHAT)
    parser.add_argument("--blow", choices=BLOWS, nargs="+", help="of every step; all by default")
    parser.add_argument("--interview", choices=list(INTERVIEWS), default="whole")
    parser.add_argument("--every", type=int, default=1, help="each so many steps")
    parser.add_argument("--runs", type=int, default=1000, help="interviews with random faults")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="trials side by side")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
