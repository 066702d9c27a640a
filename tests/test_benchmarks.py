"""The benchmarks run and give figures, and the peers do the same work. No speed is judged."""

from collections.abc import Callable
from math import isfinite
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from rich.console import Console
from sqlalchemy import Engine

from benchmarks import assess
from benchmarks.__main__ import Name, benchmark
from benchmarks.content import AT
from benchmarks.measuring import Compared, Contender, Effort, Figures, Report, Spread, compare
from benchmarks.peers import floats, own_machine
from benchmarks.tables import amount, ratio, shown, table_of
from benchmarks.turn import Coach, Desk, Ours, WithOrm
from benchmarks.walk import decided, interview
from levers.assessment import half_up
from storage.crypto import Vault
from storage.engines import engine_for

TINY = Effort(rounds=1, repeats=1, others=20, at_once=3)


@pytest.mark.parametrize("name", Name)
def test_a_benchmark_gives_a_table_of_finite_positive_figures(name: Name) -> None:
    report = benchmark(name).run(TINY)
    assert report.rows
    for row in report.rows:
        for spread in (row.ours.cpu, row.ours.wall, row.peer.cpu, row.peer.wall):
            assert 0 < spread.low <= spread.middle <= spread.high
            assert isfinite(spread.high)
    assert table_of(report).row_count == 3 * len(report.rows)


def test_a_table_fits_a_terminal_and_names_what_was_compared() -> None:
    figures = Spread(0.001, 0.0009, 0.0011)
    ours, peer = (Figures(name, figures, figures) for name in ("10,000 others", "a machine each"))
    report = Report("turn: a title", "A note.", (Compared("an answered question", ours, peer),))
    console = Console(width=80)
    with console.capture() as captured:
        console.print(shown(report))
    for words in (report.title, report.note, "an answered question", ours.name, peer.name):
        assert words in captured.get()


def test_amounts_have_three_digits_and_their_unit() -> None:
    assert amount(Spread(0.00123, 0.0012, 0.00129)) == "1.23 ms ± 5 %"
    assert amount(Spread(0.0000456, 0.0000456, 0.0000456)) == "45.6 µs ± 0 %"
    assert ratio(Spread(2.0, 2.0, 2.0), Spread(5.0, 5.0, 5.0)) == "2.50 ×"


def test_both_are_prepared_and_timed_in_every_round_and_take_turns_at_being_first() -> None:
    order: list[str] = []

    def contender(name: str) -> Contender:
        def ready() -> Callable[[], None]:
            order.append(f"{name} ready")
            return lambda: order.append(name)

        return Contender(name, ready, operations=1)

    compare("nothing", contender("a"), contender("b"), rounds=1)
    assert [step for step in order if "ready" not in step] == ["b", "a", "a", "b"]
    assert order[0::2] == [f"{name} ready" for name in order[1::2]]


# ---- the peers do the same work


@pytest.mark.parametrize("number", range(6))
def test_a_machine_of_its_own_decides_the_same(number: int) -> None:
    step = interview()[number]
    assert own_machine.react(step.known, step.tap, AT) == decided(step.known, step.tap)


@pytest.mark.parametrize("both", [True, False])
def test_floats_come_to_the_same_points(both: bool) -> None:
    mine, theirs = assess.complete(), assess.theirs() if both else {}
    ours, peer = assess.ours(mine, theirs), assess.peer(mine, theirs)
    assert ours.leverage.score is not None
    assert peer.score is not None
    assert half_up(ours.leverage.score) == floats.rounded(peer.score)
    assert [d.question for d in ours.leverage.drivers] == [d["question"] for d in peer.drivers]
    assert list(ours.leverage.care) == peer.care
    assert [(a.suggestion.id, a.gain) for a in ours.advice] == [
        (a["id"], a["gain"]) for a in peer.suggestions
    ]
    relation = ours.relation and (ours.relation.balance, ours.relation.position)
    assert relation == (peer.relation and (peer.relation["balance"], peer.relation["position"]))


def test_the_orm_keeps_the_same_answers(tmp_path: Path) -> None:
    ours, peer = _after_an_interview(tmp_path, Ours), _after_an_interview(tmp_path, WithOrm)
    assert len(ours) == 6
    assert ours == peer


def _after_an_interview(
    folder: Path, coach: Callable[[Engine, Vault], Coach]
) -> list[tuple[object, ...]]:
    engine = engine_for(f"sqlite:///{folder / coach.__name__}.sqlite3")
    try:
        Desk(coach(engine, Vault([Fernet.generate_key()]))).ready()()
        with engine.connect() as connection:
            owed = connection.exec_driver_sql("select count(*) from outbox").scalar_one()
            assert owed == 0, "everything was delivered"
            rows = connection.exec_driver_sql(
                "select question, whose, choice from answers order by question"
            )
            return [tuple(row) for row in rows]
    finally:
        engine.dispose()
