"""A button's data is a claim: it reaches the sender's own screen at most, and never anybody else's.

What a hostile client can send is pushed as it would come: any data, any message.
"""

from typing import Any

import pytest

from tests.telegram.records import Message
from tests.telegram.stand_in import Coach, Person

HERS, HIS = "Canary discs", "Boris' own tender"


@pytest.fixture
def both(coach: Coach, maria: Person, boris: Person) -> tuple[Person, Person]:
    """Each at the first question of a case."""
    for person, title in ((maria, HERS), (boris, HIS)):
        person.says_and_waits("/start buy")
        person.says_and_waits(title)
    return maria, boris


def sends_tap(person: Person, data: Any, message: int, chat: int | None = None) -> None:
    """As only a forged client would: with the id that it wishes for."""
    place = {"id": person.id if chat is None else chat, "type": "private"}
    where = {"message_id": message, "date": 1, "chat": place}
    person.pushes(
        {"callback_query": {"id": "1", "from": person.user, "message": where, "data": data}}
    )


def stands(person: Person) -> tuple[int, str, tuple[str, ...]]:
    live: Message = person.live
    return live.message_id, live.text, live.data


def test_what_fits_anothers_screen_only_draws_ones_own(both: tuple[Person, Person]) -> None:
    """Every button of hers, tapped by him on his own message."""
    maria, boris = both
    before = stands(maria)
    for data in maria.live.data:
        sends_tap(boris, data, boris.live.message_id)
        boris.settles(answers=False)
        assert boris.sees("1/6")
        assert boris.sees(HIS)
    assert stands(maria) == before
    assert HERS not in boris.transcript()


def test_a_tap_on_anothers_message_stays_in_ones_own_chat(both: tuple[Person, Person]) -> None:
    """Her message is neither edited nor taken away, whatever message he names."""
    maria, boris = both
    before = stands(maria)
    for data in (*maria.live.data, *boris.live.data[-1:]):
        sends_tap(boris, data, maria.live.message_id)
        boris.settles(answers=False)
    assert stands(maria) == before
    assert HERS not in boris.transcript()


def test_a_tap_in_anothers_chat_is_nobodys(both: tuple[Person, Person]) -> None:
    """The chat is hers and the sender is not: what does not fit is laid aside."""
    maria, boris = both
    before, his = stands(maria), stands(boris)
    for data in maria.live.data:
        sends_tap(boris, data, maria.live.message_id, chat=maria.id)
    boris.settles(answers=False)
    maria.settles(answers=False)
    assert stands(maria) == before
    assert stands(boris) == his


def test_ones_own_old_taps_replayed_change_nothing(both: tuple[Person, Person]) -> None:
    """After three answers, every button that she ever had, once more, in the order of then."""
    maria, _ = both
    old = []
    for _ in range(3):
        old += [(data, maria.live.message_id) for data in maria.live.data]
        maria.taps_and_waits("I don't know")
    for data, message in old:
        sends_tap(maria, data, message)
    maria.settles(answers=False)
    assert maria.sees("4/6")
    assert len(maria.bot_messages) == 1


def test_a_case_of_a_number_that_is_not_ones_own_is_none(both: tuple[Person, Person]) -> None:
    """Cases are counted by person; a number beyond one's own opens nothing."""
    maria, boris = both
    for number in ("999", "1", "0", "-1", "9" * 30):
        boris.says_and_waits("/cases")
        screen = boris.live.data[0].partition("|")[0]
        for action in ("case", "open", "delete", "review", "rename", "yes"):
            sends_tap(boris, f"{screen}|{action}|{number}", boris.live.message_id)
        boris.settles(answers=False)
        assert HERS not in boris.transcript()
    maria.says_and_waits("/cases")
    assert any(label.startswith(HERS) for label in maria.live.labels)
