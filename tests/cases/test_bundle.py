"""What is said unasked, as stories of days. 1 June 2026 is a Monday; Berlin, eight o'clock."""

from dataclasses import replace
from datetime import date, time, timedelta

from cases.bundle import Bundle, due, next_due
from cases.occurrences import Records
from tests.cases.living import BERLIN, MONDAY, Life, at, case, contact, plan, promise

END = at(date(2026, 12, 31))


def june(day: int) -> date:
    return date(2026, 6, day)


def story(records: Records, until: date = june(30)) -> list[tuple[str, tuple[str, ...]]]:
    life = Life(records)
    life.lives(at(MONDAY, "00:00"), at(until))
    return life.story()


def test_a_contact_is_told_when_due_asked_about_the_day_after_and_told_when_overdue() -> None:
    """And again each time the cadence has passed once more; Saturdays are days like others."""
    assert story(Records((contact(1, june(6), days=10),))) == [
        ("06-06", ("contact 1",)),
        ("06-07", ("reached 1",)),
        ("06-11", ("contact 1",)),
        ("06-12", ("reached 1",)),
        ("06-16", ("contact 1",)),
        ("06-17", ("reached 1",)),
        ("06-26", ("contact 1",)),
        ("06-27", ("reached 1",)),
    ]


def test_due_and_overdue_are_told_apart() -> None:
    life = Life(Records((contact(1, june(6)),)))
    life.lives(at(MONDAY), END)
    said = [(e.overdue, e.days) for _, b in life.told for e in b.entries if e.kind == "contact"]
    assert said[:2] == [(False, 0), (True, 21)]


def test_a_touch_ends_it() -> None:
    """No "did you reach them?", and the cadence begins anew."""
    life = Life(Records((contact(1, june(6)),)))
    life.looks(at(june(6)))
    life.touches(1, june(6))
    assert next_due(life.records, at(june(6), "09:00"), BERLIN) == at(date(2026, 7, 18))


def test_a_contact_told_again_is_not_asked_about_in_the_same_breath() -> None:
    """Every day: told each morning, and never "did you reach them?" beside it."""
    daily = Records((contact(1, june(2), days=1),))
    assert story(daily, june(4)) == [(f"06-0{n}", ("contact 1",)) for n in (2, 3, 4)]


def test_plans_and_promises_on_their_day_once() -> None:
    """Done, dropped, kept, or without a day: nothing."""
    plans = (plan(1, june(3)), plan(2, june(3), status="dropped"), plan(3, june(4)))
    promises = (promise(1, june(3)), promise(2, june(3), kept_on=MONDAY), promise(3, None))
    assert story(Records(plans=plans, promises=promises)) == [
        ("06-03", ("promise 1", "plan 1")),
        ("06-04", ("plan 3",)),
    ]


def test_a_moved_plan_comes_on_its_new_day() -> None:
    life = Life(Records(plans=(plan(1, june(3)),)))
    life.looks(at(june(3)))
    life.records = replace(life.records, plans=(plan(1, june(9)),))
    assert next_due(life.records, at(june(3), "09:00"), BERLIN) == at(june(9))


def test_a_week_after_a_plan_was_done_it_is_asked_what_it_did() -> None:
    """Once, and not if it was answered already."""
    done = plan(1, june(3), status="done", done_on=june(2))
    assert story(Records(plans=(done,))) == [("06-09", ("strengthened 1",))]
    assert story(Records(plans=(replace(done, asked_on=june(5)),))) == []


def test_a_meeting_a_week_and_a_day_before_and_the_day_after() -> None:
    """With what is still unknown, most worth finding out first."""
    life = Life(Records(cases=(case(1, meeting=june(15), answered=2),)))
    life.lives(at(MONDAY), END)
    assert life.story() == [
        ("06-08", ("meeting 1",)),
        ("06-14", ("meeting 1",)),
        ("06-16", ("debrief 1",)),
    ]
    entry = life.told[0][1].entries[0]
    assert entry.days == 7
    assert entry.unknown[0] == "strategic_gateway"
    assert len(entry.unknown) == 4


def test_a_meeting_told_late_says_how_late() -> None:
    """Down on the day before: on the day itself. Set for tomorrow after the morning: so too."""
    life = Life(Records(cases=(case(1, meeting=june(15)),)))
    assert next_due(life.records, at(june(14), "09:00"), BERLIN) == at(june(15))
    assert [e.days for e in life.looks(at(june(15))).entries] == [0]
    assert next_due(life.records, at(june(15), "09:00"), BERLIN) == at(june(16))


def test_a_meeting_put_off_to_the_day_before_is_said_once() -> None:
    """The day before says it anyway; put off once more, it comes on the day itself."""
    life = Life(Records(cases=(case(1, meeting=june(15)),)))
    life.looks(at(june(8)))
    life.snoozes(1, june(14))
    life.lives(at(june(8), "09:00"), at(june(14)))
    assert life.story() == [("06-08", ("meeting 1",)), ("06-14", ("meeting 1",))]
    life.snoozes(2, june(15))
    assert next_due(life.records, at(june(14), "09:00"), BERLIN) == at(june(15))


def test_an_interview_left_in_the_middle_is_mentioned_once() -> None:
    """The day after its last answer; not again if it is left a second time."""
    left = Records(cases=(case(1, left=at(june(2), "21:30")),))
    assert story(left) == [("06-03", ("interview 1",))]
    life = Life(left)
    life.looks(at(june(3)))
    life.records = replace(life.records, cases=(case(1, left=at(june(5))),))
    begun = life.records.cases[0].round
    again = replace(begun, started_at=at(june(2), "21:25"))
    life.records = replace(life.records, cases=(replace(life.records.cases[0], rounds=(again,)),))
    assert next_due(life.records, at(june(5)), BERLIN) is None


def test_a_later_round_left_in_the_middle_is_mentioned_too() -> None:
    """Once a round, not once a case."""
    life = Life(Records(cases=(case(1, left=at(june(2))),)))
    life.looks(at(june(3)))
    life.records = replace(life.records, cases=(case(1, left=at(june(20))),))
    assert next_due(life.records, at(june(20)), BERLIN) == at(june(21))


def test_an_interview_is_not_mentioned_when_finished_unanswered_or_over() -> None:
    """Finished; opened only; its meeting is past."""
    assert story(Records(cases=(case(1, answered=2),))) == []
    opened = replace(case(1, left=at(june(2))).round, mine={})
    assert story(Records(cases=(replace(case(1), rounds=(opened,)),))) == []
    past = case(1, meeting=date(2026, 5, 31), left=at(june(2)))
    assert story(Records(cases=(past,))) == [("06-01", ("debrief 1",))]


def test_all_of_a_day_in_one_message_the_weightiest_first() -> None:
    """The longest overdue before the others of its kind, the nearest meeting first."""
    records = Records(
        (contact(1, june(8)), contact(2, june(8) - timedelta(days=30)), contact(3, june(7))),
        (plan(1, june(8)),),
        (promise(1, june(7)),),
        (case(1, june(15)), case(2, june(9)), case(3, left=at(june(7)))),
    )
    bundle = due(records, at(june(8)), BERLIN)
    said = [(e.kind, e.contact or e.case) for e in bundle.entries]
    assert said == [
        ("meeting", 2),
        ("meeting", 1),
        ("promise", 1),
        ("plan", 1),
        ("interview", 3),
        ("contact", 2),
        ("contact", 3),
        ("contact", 1),
    ]


def test_missed_while_down_is_told_once_on_return() -> None:
    """In one bundle; by day if the morning is past, else in the morning; never when quiet."""
    records = Records((contact(1, june(3)),), (plan(1, june(4)),))
    for hour in ("07:59", "20:00", "23:00"):
        assert due(records, at(june(5), hour), BERLIN) == Bundle()
    life = Life(records)
    assert len(life.looks(at(june(5), "14:00")).entries) == 2
    assert life.looks(at(june(5), "15:00")) == Bundle()
    assert next_due(life.records, at(june(5), "15:00"), BERLIN) == at(june(6))  # reached?


def test_between_the_end_of_quiet_hours_and_the_morning_it_waits() -> None:
    """Quiet until seven, morning at eight, back at half past seven."""
    rhythm, records = replace(BERLIN, quiet_to=time(7)), Records((contact(1, june(3)),))
    assert due(records, at(june(5), "07:30"), rhythm) == Bundle()
    assert due(records, at(june(5)), rhythm).entries


def test_what_becomes_due_by_hand_waits_for_the_next_morning() -> None:
    """Somebody shortens a cadence at three in the afternoon: no message at three."""
    records = Records((contact(1, june(5)),))
    assert next_due(records, at(june(5), "15:00"), BERLIN) == at(june(6))
