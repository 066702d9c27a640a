"""Whatever the records, zones and outages: nothing due is skipped, nothing comes twice a day."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.bundle import due, next_due
from cases.mornings import is_quiet, local_day, morning_of, next_morning
from cases.occurrences import Records
from cases.people import Plan, Reminder, Rhythm
from tests.cases.living import Life, case, contact, promise, row_subject
from tests.cases.strategies import days, rhythms

near = st.integers(-40, 40).map(lambda n: timedelta(days=n))


@st.composite
def lives(draw: st.DrawFn) -> tuple[Life, datetime]:
    """Somebody with a few of each, and a moment."""
    day = draw(days)
    now = datetime(day.year, day.month, day.day, draw(st.integers(0, 23)), 17, tzinfo=UTC)
    some = range(1, draw(st.integers(1, 3)) + 1)
    records = Records(
        tuple(contact(n, day + draw(near), draw(st.integers(1, 60))) for n in some),
        tuple(_plan(draw, n, now) for n in some),
        tuple(promise(n, day + draw(near)) for n in some),
        tuple(
            case(
                n,
                draw(st.none() | near.map(day.__add__)),
                draw(st.none() | near.map(now.__add__)),
            )
            for n in some
        ),
    )
    rhythm = replace(draw(rhythms()), slowed=draw(st.integers(0, 4)) == 0)
    return Life(records, rhythm), now


def _plan(draw: st.DrawFn, number: int, now: datetime) -> Plan:
    plan = Plan(number, 1, "pilot", now.date() + draw(near))
    if draw(st.booleans()):
        return replace(plan, status="done", done_on=plan.due_on)
    return plan


@given(lives())
def test_it_looks_neither_too_early_nor_too_late(life_and_now: tuple[Life, datetime]) -> None:
    """On every morning before the time it named there is nothing, then there is something."""
    life, now = life_and_now
    for _ in range(6):
        named = next_due(life.records, now, life.rhythm)
        morning = next_morning(now, life.rhythm)
        while morning < (named or now + timedelta(days=30)):
            assert not due(life.records, morning, life.rhythm).entries
            morning = next_morning(morning + timedelta(seconds=1), life.rhythm)
        if named is None:
            return
        assert life.looks(named).entries
        now = named


@settings(max_examples=200)
@given(lives(), st.data())
def test_nothing_twice_nothing_early_nothing_when_quiet(
    life_and_now: tuple[Life, datetime], data: st.DataObject
) -> None:
    """With outages of up to some days, with things put off, skipped, people called."""
    life, now = life_and_now
    for _ in range(12):
        named = next_due(life.records, now, life.rhythm)
        if named is None:
            break
        late = data.draw(st.sampled_from([0, 0, 0, 1, 7, 30, 80]), "hours late")
        now = named + timedelta(hours=late, seconds=1)
        bundle = life.looks(now)
        if bundle.entries and data.draw(st.booleans()):
            somebody_acts(life, data, now)
    told_well(life)


def somebody_acts(life: Life, data: st.DataObject, now: datetime) -> None:
    today = local_day(now, life.rhythm)
    row: Reminder = data.draw(st.sampled_from(life.records.reminders))
    match data.draw(st.sampled_from(["snooze", "skip", "touch", "zone"])):
        case "snooze" if row.status == "sent":
            life.snoozes(row.number, today + timedelta(days=data.draw(st.integers(1, 9))))
        case "skip" if row.status == "sent":
            life.skips(row.number)
        case "touch":
            life.touches(data.draw(st.sampled_from(life.records.contacts)).number, today)
        case "zone":
            zone = data.draw(rhythms()).zone
            life.rhythm = replace(life.rhythm, zone=zone)
            life.told.append((now, replace(life.told[-1][1], entries=())))  # days count anew


def told_well(life: Life) -> None:
    """Said of what was told, as far as the zone stayed the same."""
    zone_changed = any(not bundle.entries for _, bundle in life.told)
    told = [(now, bundle) for now, bundle in life.told if bundle.entries]
    assert [now for now, _ in told] == sorted(now for now, _ in told)
    for _, bundle in told:
        names = Counter((e.kind, row_subject(e)) for e in bundle.entries)
        assert max(names.values()) == 1, "one thing is said once in a message"
    if zone_changed:
        return
    perday = Counter(local_day(now, life.rhythm) for now, _ in told)
    assert max(perday.values(), default=1) == 1
    for now, bundle in told:
        assert not is_quiet(now, life.rhythm)
        for entry in bundle.entries:
            assert now >= morning_of(entry.on, life.rhythm)


@given(lives())
def test_every_dated_thing_is_told_once(life_and_now: tuple[Life, datetime]) -> None:
    """All promises, open plans and due contacts of 40 days, in the end; no occurrence twice."""
    life, now = life_and_now
    life.records = replace(life.records, cases=())
    life.lives(now, now + timedelta(days=60))
    names = Counter((e.kind, row_subject(e), e.on) for _, b in life.told for e in b.entries)
    assert max(names.values(), default=1) == 1
    said = {(kind, number) for kind, number, _ in names}
    assert {("promise", p.number) for p in life.records.promises} <= said
    assert {("plan", p.number) for p in life.records.plans if p.status == "open"} <= said
    assert {("contact", c.number) for c in life.records.contacts} <= said


@given(lives(), st.integers(1, 400))
def test_a_clock_set_back_says_nothing_twice(
    life_and_now: tuple[Life, datetime], hours: int
) -> None:
    """What was told is told, whatever the clock says after."""
    life, now = life_and_now
    life.lives(now, now + timedelta(days=20))
    back = now + timedelta(days=20) - timedelta(hours=hours)
    life.lives(back, now + timedelta(days=40))
    names = Counter((e.kind, row_subject(e), e.on) for _, b in life.told for e in b.entries)
    assert max(names.values(), default=1) == 1


def test_a_rhythm_of_the_defaults_is_eight_o_clock() -> None:
    """And quiet from eight to eight."""
    assert Rhythm().morning == Rhythm().quiet_to
