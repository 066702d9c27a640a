"""`python -m benchmarks [NAME …] [--quick]`: tables of ratios. Status 0; nothing is judged."""

import importlib
import platform
import sqlite3
from enum import StrEnum
from time import perf_counter
from typing import Annotated, Protocol, cast

import typer
from rich.console import Console

from benchmarks.measuring import FULL, QUICK, Effort, Report, machine
from benchmarks.tables import shown

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Name(StrEnum):
    TURN = "turn"
    DUE = "due"
    HTTP = "http"
    DECIDE = "decide"
    ASSESS = "assess"
    UNDERSTAND = "understand"


class Benchmark(Protocol):
    """What a module of a benchmark's name has."""

    def run(self, effort: Effort) -> Report: ...


def benchmark(name: Name) -> Benchmark:
    """Loaded when asked for: where one cannot be, the others can."""
    return cast(Benchmark, importlib.import_module(f"benchmarks.{name}"))


@app.command()
def main(
    names: Annotated[list[Name] | None, typer.Argument(help="All of them, unless named.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Fewer rounds, wider spread.")] = False,
) -> None:
    """The benchmarks, side by side with the peers, as tables of ratios."""
    console = Console()
    began = perf_counter()
    python, sqlite = platform.python_version(), sqlite3.sqlite_version
    console.print(f"{machine()}; Python {python}, SQLite {sqlite}", highlight=False)
    console.print("Median of the rounds, ±: half of them lie within. Ratio: peer over ours.\n")
    for name in names or list(Name):
        console.print(shown(benchmark(name).run(QUICK if quick else FULL)))
    console.print(f"{perf_counter() - began:.0f} s in all", highlight=False)


if __name__ == "__main__":
    app()
