"""Who may come in, and how much at once: strangers leave no trace, a flood harms nobody."""

import time

from tests.secrecy.house import House, traces_of, where
from tests.telegram.stand_in import BotApi, Coach, Person

PROMISED = 4 * 10  # updates: four a second for ten seconds


def test_strangers_get_nothing_and_leave_nothing(
    api: BotApi, house: House, maria: Person, boris: Person
) -> None:
    """Whatever they send, in private or in a group. Those on the list are served meanwhile."""
    group = api.group()
    with house.coach(COACH_ALLOWED_USERS=str(maria.id), COACH_LOG_LEVEL="debug") as coach:
        maria.says_and_waits("/start buy")
        boris.says("/start buy")
        boris.says("Stranger's secret")
        boris.sends_photo(caption="Stranger's secret")
        boris.edits_last("Stranger's secret")
        boris.blocks()
        boris.unblocks()
        group.adds_bot(boris)
        boris.says_in(group, "/start Stranger's secret")
        boris.settles()
        maria.says_and_waits("Brake discs")
        assert maria.sees("1/6")
        assert coach.stop() == 0
    assert api.sends(boris.id) == []
    assert api.sends(group.chat.chat_id) == []
    assert api.world.calls[boris.id] == 0
    kept = house.left_behind()
    assert where(traces_of(str(boris.id), "Stranger's secret"), kept) == []
    assert where(traces_of(str(maria.id)), house.rows()) != []


def test_four_a_second_for_ten_seconds_are_all_served(coach: Coach, maria: Person) -> None:
    """Forty notes, no faster than people are promised: every one of them is kept."""
    maria.says_and_waits("/start buy")
    maria.says_and_waits("Brake discs")
    for number in range(PROMISED):
        maria.says(f"remark number {number} about the boiler")
    maria.settles(timeout=60)
    assert not maria.sees("a lot at once")
    assert maria.sees("1/6")
    taken = coach.stderr.count("event_kind=said")
    assert taken == 1 + PROMISED


def test_a_flood_is_told_once_and_the_others_are_served(
    api: BotApi, coach: Coach, maria: Person, boris: Person
) -> None:
    """500 in a second. A few seconds later the person goes on where they were."""
    for person in (maria, boris):
        person.says_and_waits("/start buy")
        person.says_and_waits(f"Case of {person.id}")
    sent = len(api.sends(boris.id))
    for _ in range(500):
        boris.says("flood")
    begun = time.monotonic()
    maria.taps_and_waits("I don't know", timeout=30)
    waited = time.monotonic() - begun
    assert maria.sees("2/6")
    assert waited < 15, f"the others wait {waited:.1f} s"
    boris.settles(timeout=60)
    told = [one for one in api.sends(boris.id)[sent:] if "a lot at once" in one.text]
    assert len(told) == 1
    assert boris.sees("a lot at once")
    time.sleep(4)  # what a person is asked for: a few seconds
    boris.taps_and_waits("I don't know", timeout=30)
    assert boris.sees("2/6")
