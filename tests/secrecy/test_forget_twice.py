"""What led to an erasure comes again: a crash between commit and acknowledgement enters nobody."""

import pytest

from tests.secrecy.confiding import confides, forgets
from tests.secrecy.house import House, eventually
from tests.telegram.records import Request
from tests.telegram.stand_in import BotApi, Coach, Person


def dies_before_it_confirms(api: BotApi, coach: Coach) -> None:
    """The next poll, which would confirm, finds nobody: the coach is gone, the update stays."""
    api.fault("getUpdates", kind="reset_before", do=coach.kill)


def is_gone(house: House) -> None:
    eventually(lambda: house.people() == 0, "the farewell to be over")


def polls(api: BotApi) -> list[Request]:
    return api.calls("getUpdates")


def test_a_tap_that_comes_again_enters_nobody(
    api: BotApi, house: House, coach: Coach, maria: Person
) -> None:
    """Killed after the commit: the farewell is told by the next process, once, and that is all."""
    confides(maria)
    maria.says_and_waits("/forget")
    maria.expects("Erase everything about you?")
    dies_before_it_confirms(api, coach)
    tap = maria.taps("Yes")
    assert tap is not None
    coach.exits()
    assert not tap.confirmed
    coach.start()
    maria.expects("Everything about you is erased")
    maria.settles(answers=False)
    assert tap.confirmed
    is_gone(house)
    assert len(maria.bot_messages) == 1


def test_it_enters_nobody_long_after_the_farewell(
    house: House, coach: Coach, maria: Person
) -> None:
    """The same update once more, as after a lost acknowledgement."""
    confides(maria)
    forgets(maria)
    is_gone(house)
    assert maria.last_update is not None
    before = len(maria.messages)
    again = maria.last_update.body
    brings_again(maria, again)
    assert house.people() == 0
    assert len(maria.messages) == before


def brings_again(person: Person, body: dict[str, object]) -> None:
    """With the number that it had."""
    world = person.world
    with world.changed:
        world.updates.next_id, later = int(str(body["update_id"])), world.updates.next_id
        person.pushes(body)
        world.updates.next_id = later
    person.settles(answers=False)


@pytest.mark.parametrize("first", ["Zanzibar, said in the same breath", "/new Zanzibar"])
def test_what_was_said_just_before_does_not_come_back(
    api: BotApi, house: House, coach: Coach, maria: Person, first: str
) -> None:
    """All of it waited at Telegram and came in one batch, which comes again after the crash."""
    confides(maria)
    api.holds_updates()
    maria.says(first)
    maria.says("/forget")
    last = maria.says("Yes")
    dies_before_it_confirms(api, coach)
    api.holds_updates(False)
    coach.exits()
    assert not last.confirmed
    coach.start()
    maria.settles(timeout=20)
    assert last.confirmed
    is_gone(house)
    assert maria.sees("Everything about you is erased")
