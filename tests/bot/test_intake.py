"""What becomes of a turn that cannot be taken: waited for, or given up and told."""

from collections.abc import Iterator

import pytest
from sqlalchemy.exc import OperationalError

from bot.inbound import Inbound
from bot.intake import TRIES, Intake
from bot.writer import Writer
from dialogs.events import Command, Failed, Said
from tests.bot.conftest import NOW, Desk


@pytest.fixture
def writer() -> Iterator[Writer]:
    writer = Writer()
    yield writer
    writer.close()


def said(text: str, delivery: str = "1", address: str = "7") -> Inbound:
    return Inbound("telegram", address, delivery, Said(text), NOW)


class Breaking:
    """Turns in which a text breaks something of ours."""

    def __init__(self, desk: Desk, fault: Exception) -> None:
        self._desk, self._fault = desk, fault

    def take(self, inbound: Inbound) -> int:
        if not isinstance(inbound.event, Failed):
            raise self._fault
        return self._desk.turns.take(inbound)


async def test_a_turn_that_always_fails_is_given_up_and_the_person_is_told(
    desk: Desk, writer: Writer
) -> None:
    """After three tries it blocks nobody any more; the screen stays with a calm sentence."""
    desk.says("7", "/start buy", "Acme")
    woken: list[int] = []
    intake = Intake(Breaking(desk, ValueError("x")), writer, woken.append, frozenset())  # type: ignore[arg-type]
    for _ in range(TRIES - 1):
        with pytest.raises(ValueError, match="x"):
            await intake.take(said("boom"))
    await intake.take(said("boom"))
    drawn = desk.shows(woken[0])
    assert any("try it once more" in line.text for line in drawn.lines)
    assert any("1/6" in line.text for line in drawn.lines)


@pytest.mark.parametrize("fault", [OperationalError("", {}, Exception()), OSError("full")])
async def test_a_database_that_is_away_is_waited_for(
    desk: Desk, writer: Writer, fault: Exception
) -> None:
    """The channel gets the fault every time, and so brings the same inbound again."""
    intake = Intake(Breaking(desk, fault), writer, lambda _: None, frozenset())  # type: ignore[arg-type]
    for _ in range(TRIES * 3):
        with pytest.raises(type(fault)):
            await intake.take(said("hello"))


async def test_who_is_not_allowed_is_ignored(desk: Desk, writer: Writer) -> None:
    """Nothing of theirs is stored."""
    woken: list[int] = []
    intake = Intake(desk.turns, writer, woken.append, frozenset({"7"}))
    await intake.take(Inbound("telegram", "8", "1", Command("start"), NOW))
    await intake.take(Inbound("telegram", "7", "2", Command("start"), NOW))
    assert len(woken) == 1
    with desk.ledger.find("telegram", "8", NOW) as page:
        assert page is None
