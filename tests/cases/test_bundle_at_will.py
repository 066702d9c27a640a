"""What people do with reminders: put off, skip, stop, slow down; move; look ahead."""

from dataclasses import replace
from datetime import date

from cases.bundle import Bundle, due, next_due, upcoming
from cases.occurrences import Records
from cases.people import Rhythm
from tests.cases.living import BERLIN, MONDAY, Life, at, case, contact, plan

END = at(date(2026, 12, 31))


def june(day: int) -> date:
    return date(2026, 6, day)


def test_put_off_it_comes_on_that_day() -> None:
    """Whatever else of the contact comes meanwhile comes with it, and nobody is asked."""
    life = Life(Records((contact(1, june(2), days=4),)))
    life.looks(at(june(2)))
    life.snoozes(1, june(7))
    life.lives(at(june(2), "09:00"), at(june(9)))
    assert life.story() == [
        ("06-02", ("contact 1",)),
        ("06-07", ("contact 1",)),
        ("06-08", ("reached 1",)),
    ]
    assert life.told[1][1].entries[0].overdue


def test_skipped_it_rests_for_a_cadence() -> None:
    """Passing over "overdue"."""
    life = Life(Records((contact(1, june(2), days=10),)))
    life.looks(at(june(2)))
    life.skips(1)
    assert next_due(life.records, at(june(2), "09:00"), BERLIN) == at(june(12))


def test_stopped_it_is_silent_for_good() -> None:
    """Of that kind and subject; others go on."""
    life = Life(Records((contact(1, june(2)), contact(2, june(9)))))
    life.looks(at(june(2)))
    life.stops(1)
    assert next_due(life.records, at(june(2), "09:00"), BERLIN) == at(june(9))


def test_days_stay_when_the_zone_or_the_morning_changes() -> None:
    """Put off to the 10th in Berlin, it is the 10th in Los Angeles and Auckland too."""
    life = Life(Records((contact(1, june(2)),)))
    life.looks(at(june(2)))
    life.snoozes(1, june(10))
    for zone in ("America/Los_Angeles", "Pacific/Auckland"):
        for hour in (7, 8, 9):
            moved = Rhythm(zone, BERLIN.morning.replace(hour=hour), quiet_to=BERLIN.quiet_to)
            moved = replace(moved, quiet_to=moved.morning)
            expected = at(june(10), f"0{hour}:00", zone)
            assert next_due(life.records, at(june(2), "09:00"), moved) == expected


def test_after_stop_nothing_and_then_what_still_makes_sense() -> None:
    """Turned on again, it is told in one bundle; a meeting that is over is debriefed."""
    records = Records((contact(1, june(3)),), cases=(case(1, june(10)),))
    stopped = replace(BERLIN, unprompted=False)
    assert due(records, at(june(11)), stopped) == Bundle()
    assert next_due(records, at(MONDAY), stopped) is None
    assert [e.kind for e in due(records, at(june(11)), BERLIN).entries] == ["debrief", "contact"]


def test_three_ignored_in_a_row_and_it_asks_once_whether_to_slow_down() -> None:
    """With the fourth; never again, and not when slowed down already."""
    life = Life(Records(plans=tuple(plan(n, june(n)) for n in range(2, 9))))
    life.lives(at(MONDAY), END)
    assert [b.asks_to_slow for _, b in life.told] == [False, False, False, True, *[False] * 3]
    heard = Life(replace(life.records, ignored=2, reminders=()))
    assert not heard.looks(at(june(9), "08:00")).asks_to_slow


def test_slowed_down_it_speaks_once_a_week_but_in_time_for_a_meeting() -> None:
    """What is due comes along then."""
    plans = tuple(plan(n, june(n)) for n in range(2, 20))
    life = Life(Records(plans=plans, cases=(case(1, june(6)),)), replace(BERLIN, slowed=True))
    life.lives(at(MONDAY), END)
    assert [(day, len(said)) for day, said in life.story()] == [
        ("06-01", 1),
        ("06-05", 5),
        ("06-12", 8),
        ("06-19", 7),
    ]


def test_what_is_ahead_with_its_time() -> None:
    """For /reminders, also after /stop."""
    records = Records((contact(1, june(20)),), (plan(1, june(3)),))
    for rhythm in (BERLIN, replace(BERLIN, unprompted=False)):
        ahead = upcoming(records, at(MONDAY), rhythm)
        assert [(item.kind, when) for item, when in ahead] == [
            ("plan", at(june(3))),
            ("contact", at(june(20))),
        ]
