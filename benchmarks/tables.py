"""A report as a table: what an operation costs, ours and the peer's, and the ratio."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from benchmarks.measuring import Compared, Report, Spread

UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))


def shown(report: Report) -> RenderableType:
    return Group(table_of(report), Text(report.note, style="dim"), Text())


def table_of(report: Report) -> Table:
    """Two lines a comparison: CPU and wall. The ratio is the right figure over the left one."""
    table = Table(title=report.title, title_justify="left", title_style="bold")
    table.add_column("an operation", min_width=20)
    table.add_column("")
    table.add_column("ours", justify="right", no_wrap=True)
    table.add_column("peer", justify="right", no_wrap=True)
    table.add_column("ratio", justify="right", no_wrap=True)
    for row in report.rows:
        _add(table, row)
    return table


def _add(table: Table, row: Compared) -> None:
    ours, peer = row.ours, row.peer
    table.add_row(row.what, "", Text(ours.name, "dim"), Text(peer.name, "dim"), "")
    table.add_row("", "CPU", amount(ours.cpu), amount(peer.cpu), ratio(ours.cpu, peer.cpu))
    table.add_row(
        "",
        "wall",
        amount(ours.wall),
        amount(peer.wall),
        ratio(ours.wall, peer.wall),
        end_section=True,
    )


def amount(spread: Spread) -> str:
    """`1.23 ms ±4 %`: the median, and how far half of the rounds lay from it."""
    size, unit = next(((s, u) for s, u in UNITS if spread.middle >= s), UNITS[-1])
    beside = max(spread.high - spread.middle, spread.middle - spread.low) / spread.middle
    return f"{three_digits(spread.middle / size)} {unit} ±{100 * beside:2.0f} %"


def ratio(ours: Spread, peer: Spread) -> str:
    return f"{three_digits(peer.middle / ours.middle)} ×"


def three_digits(number: float) -> str:
    return (
        f"{number:.2f}"
        if number < 9.995
        else f"{number:.1f}"
        if number < 99.95
        else f"{number:.0f}"
    )
