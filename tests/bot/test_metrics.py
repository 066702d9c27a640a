"""What is counted is found in Prometheus's text, and no label can grow without end."""

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot import metrics
from bot.metrics import Owed

Sample = tuple[str, frozenset[tuple[str, str]]]


def scraped(owed: Owed | None = None) -> dict[Sample, float]:
    text = metrics.as_text(owed).decode()
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def of(name: str, **labels: str) -> Sample:
    return f"coach_{name}", frozenset(labels.items())


@pytest.mark.parametrize(
    ("happens", "sample"),
    [
        (lambda: metrics.turn_taken(0.2, "taken"), of("turn_seconds_count", outcome="taken")),
        (lambda: metrics.turn_taken(0.2, "given_up"), of("turn_seconds_count", outcome="given_up")),
        (lambda: metrics.delivery_tried("put_off"), of("deliveries_total", outcome="put_off")),
        (metrics.first_send_repeated, of("repeated_first_sends_total")),
        (metrics.orphan_removed, of("orphans_removed_total")),
        (metrics.update_laid_aside, of("updates_laid_aside_total")),
        (metrics.flooded, of("flooded_total")),
        (
            lambda: metrics.telegram_called("sendMessage", "ok"),
            of("telegram_calls_total", method="sendMessage", outcome="ok"),
        ),
        (
            lambda: metrics.telegram_called("sendMessage", "retry_after"),
            of("telegram_calls_total", method="sendMessage", outcome="retry_after"),
        ),
        (
            lambda: metrics.telegram_called("getUpdates", "unreachable"),
            of("telegram_calls_total", method="getUpdates", outcome="unreachable"),
        ),
    ],
)
def test_what_happens_is_counted(happens, sample) -> None:
    before = scraped().get(sample, 0.0)
    happens()
    assert scraped()[sample] == before + 1


def test_a_turn_is_timed() -> None:
    seconds = of("turn_seconds_sum", outcome="repeated")
    before = scraped()[seconds]
    metrics.turn_taken(0.25, "repeated")
    assert scraped()[seconds] == pytest.approx(before + 0.25)


def test_a_poll_is_noted_by_its_time(time_machine) -> None:
    time_machine.move_to(1_800_000_000, tick=False)
    metrics.polled()
    assert scraped()[of("last_poll")] == 1_800_000_000


def test_what_is_owed_is_told_as_it_was_looked_up() -> None:
    found = scraped(Owed(oldest_seconds=12.5, waiting=3, set_aside=2, updates_set_aside=1))
    assert found[of("database_up")] == 1
    assert found[of("outbox_oldest_seconds")] == 12.5
    assert found[of("outbox_waiting")] == 3
    assert found[of("outbox_set_aside")] == 2
    assert found[of("updates_set_aside")] == 1
    assert scraped(Owed(None, 0, 0, 0))[of("outbox_oldest_seconds")] == 0


def test_of_a_database_that_is_away_only_that_is_told() -> None:
    """A zero would say that nothing is owed."""
    found = scraped(None)
    assert found[of("database_up")] == 0
    assert not [name for name, _ in found if name.startswith("coach_outbox")]


def test_no_label_holds_what_comes_from_outside() -> None:
    """Whatever is given, labels come from fixed lists: nobody's words, and bounded in number."""
    for number in range(50):
        metrics.telegram_called(f"Zanzibar{number}", "refused")
        metrics.telegram_called("sendMessage", f"Zanzibar{number}")
        metrics.turn_taken(0.1, f"Zanzibar{number}")
        metrics.delivery_tried(f"Zanzibar{number}")
    assert "Zanzibar" not in metrics.as_text(None).decode()
    assert of("telegram_calls_total", method="other", outcome="refused") in scraped()
    assert of("telegram_calls_total", method="sendMessage", outcome="other") in scraped()


def test_everything_of_ours_has_our_prefix_and_a_meaning() -> None:
    text = metrics.as_text(Owed(None, 0, 0, 0)).decode()
    names = {line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")}
    foreign = {name for name in names if not name.startswith(("coach_", "process_", "python_gc_"))}
    assert not foreign
    assert not [name for name in names if name.endswith("_created")]
