"""What becomes of a turn that cannot be taken: waited for, or given up, kept and told."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot import intake as intake_module
from bot.flood import AT_ONCE, PER_SECOND, RESTED, FloodLimit
from bot.inbound import Inbound
from bot.intake import TRIES, Intake
from bot.logs import Names
from bot.turn import Turns
from dialogs.events import Command, Event, Failed, InGroup, Said
from dialogs.texts import words
from storage.ledger import Ledger, Page
from tests.bot.conftest import NOW, Desk
from tests.worker import TestWriter

RAW = '{"message": {"text": "boom"}}'


def said(text: str, delivery: str = "d1", address: str = "7") -> Inbound:
    return Inbound("telegram", address, delivery, Said(text), NOW, raw=RAW)


class Breaking(Turns):
    """Turns in which one text breaks something of ours; counts the tries."""

    def __init__(self, desk: Desk, fault: Exception, *, even_telling: bool = False) -> None:
        super().__init__(desk.ledger, "en", "UTC")
        self._fault, self._even_telling = fault, even_telling
        self.tries = 0

    def _decide(self, page: Page, inbound: Inbound, event: Event) -> object:  # type: ignore[override]
        breaks = event == Said("boom") or (self._even_telling and isinstance(event, Failed))
        if breaks:
            self.tries += 1
            raise self._fault
        return super()._decide(page, inbound, event)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake_module, "BETWEEN_TRIES", 0)


@pytest.fixture
def woken() -> list[int]:
    return []


@pytest.fixture
def intake_of(desk: Desk, writer: TestWriter, woken: list[int]) -> Callable[..., Intake]:
    def make(turns: Turns = desk.turns, **more: object) -> Intake:
        return Intake(turns, desk.ledger, writer, woken.append, Names(b"k"), **more)  # type: ignore[arg-type]

    return make


def lines(desk: Desk, person: int) -> str:
    return "\n".join(line.text for line in desk.shows(person).lines)


async def test_a_turn_that_always_fails_is_kept_and_the_person_is_told(
    desk: Desk, intake_of: Callable[..., Intake], woken: list[int]
) -> None:
    """After three tries it blocks nobody any more; the screen stays with a calm sentence."""
    desk.says("7", "/start buy", "Acme")
    turns = Breaking(desk, ValueError("x"))
    await intake_of(turns).take(said("boom"))
    assert turns.tries == TRIES
    told = lines(desk, woken[0])
    assert "try it once more" in told
    assert "1/6" in told
    assert desk.set_aside() == [RAW]
    await intake_of().take(said("12 %", "d2"))
    assert "2/6" in lines(desk, woken[1])


async def test_what_is_kept_is_sealed_and_told_in_one_transaction(
    desk: Desk, intake_of: Callable[..., Intake]
) -> None:
    """A crash between the two would keep it without a word, or tell and lose it."""
    desk.says("7", "/start buy", "Acme")
    commits: list[str] = []
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        seen.extend(name for name in ("unhandled", "outbox") if f"INSERT INTO {name}" in statement)

    def commit(_connection: object) -> None:
        commits.append(" ".join(seen))

    event.listen(desk.engine, "before_cursor_execute", note)
    event.listen(desk.engine, "commit", commit)
    await intake_of(Breaking(desk, ValueError("x"))).take(said("boom"))
    assert commits == ["unhandled outbox"]
    assert desk.set_aside() == [RAW]


async def test_what_was_given_up_is_not_taken_again(
    desk: Desk, intake_of: Callable[..., Intake], woken: list[int]
) -> None:
    """The same delivery comes again: it is done, and nothing is told twice."""
    desk.says("7", "/start buy", "Acme")
    turns = Breaking(desk, ValueError("x"))
    await intake_of(turns).take(said("boom"))
    desk.shows(woken[0])
    await intake_of(turns).take(said("boom"))
    assert turns.tries == TRIES
    assert desk.owed(woken[0]) is None
    assert desk.set_aside() == [RAW]


async def test_where_not_even_the_screen_can_be_made_it_is_kept_in_silence(
    desk: Desk, intake_of: Callable[..., Intake], woken: list[int]
) -> None:
    """It blocks nobody all the same."""
    desk.says("7", "/start buy", "Acme")
    await intake_of(Breaking(desk, ValueError("x"), even_telling=True)).take(said("boom"))
    assert woken == []
    assert desk.set_aside() == [RAW]
    assert not desk.knows("7", lambda page: page.is_news("d1"))


async def test_where_the_persons_key_fails_the_operators_seals_it(
    desk: Desk, intake_of: Callable[..., Intake], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even the page cannot be opened: the update is kept, of nobody."""
    desk.says("7", "/start buy", "Acme")

    def fails(*_: object) -> None:
        raise ValueError("x")

    monkeypatch.setattr(Ledger, "open", fails)
    await intake_of().take(said("boom"))
    assert desk.set_aside() == [RAW]


async def test_an_update_that_cannot_be_read_is_kept(
    desk: Desk, intake_of: Callable[..., Intake]
) -> None:
    """Whose it is nobody knows: sealed with the operator's key, once."""
    for _ in range(2):
        await intake_of().lay_aside("telegram", "1", RAW, "no chat in it")
    assert desk.set_aside() == [RAW]


@pytest.mark.parametrize("fault", [OperationalError("", {}, Exception()), OSError("full")])
async def test_a_database_that_is_away_is_waited_for(
    desk: Desk, intake_of: Callable[..., Intake], fault: Exception
) -> None:
    """The channel gets the fault every time, and so brings the same inbound again."""
    turns = Breaking(desk, fault)
    intake = intake_of(turns)
    for _ in range(TRIES * 3):
        with pytest.raises(type(fault)):
            await intake.take(said("boom"))
    assert turns.tries == TRIES * 3  # each brought is tried once
    assert desk.set_aside() == []


async def test_who_is_not_allowed_is_ignored(
    desk: Desk, intake_of: Callable[..., Intake], woken: list[int]
) -> None:
    """Nothing of theirs is stored."""
    intake = intake_of(allowed=frozenset({"7"}))
    await intake.take(Inbound("telegram", "8", "1", Command("start"), NOW))
    await intake.take(Inbound("telegram", "7", "2", Command("start"), NOW))
    assert len(woken) == 1
    assert desk.knows("8", lambda page: page.person) is None


async def test_a_chats_inbounds_are_taken_in_the_order_in_which_they_came(
    desk: Desk, intake_of: Callable[..., Intake]
) -> None:
    """However many come at once; one that fails is over before the next begins."""
    intake = intake_of(Breaking(desk, ValueError("x")))
    texts = ["/start", "boom", "first", "second", "third"]
    order: list[str] = []

    async def take(number: int, text: str) -> None:
        await intake.take(said(text, str(number)))
        order.append(text)

    await asyncio.gather(*(take(number, text) for number, text in enumerate(texts)))
    assert order == texts
    assert intake._lanes == {}


async def test_too_much_is_told_once_and_the_rest_dropped(
    desk: Desk, intake_of: Callable[..., Intake], woken: list[int]
) -> None:
    """Nobody else is held up; soon there is room again."""
    now = 0.0
    intake = intake_of(floods=FloodLimit(lambda: now))
    for n in range(int(AT_ONCE) + 5):
        await intake.take(said("hello", str(n)))
    assert len(woken) == AT_ONCE + 1
    assert words("en", "too-much-at-once") in lines(desk, woken[-1])
    assert desk.knows("7", lambda page: page.is_news(str(int(AT_ONCE) + 4)))  # was never taken
    await intake.take(said("hello", "x", address="8"))
    assert len(woken) == AT_ONCE + 2
    now = RESTED / PER_SECOND
    await intake.take(said("hello", "y"))
    assert len(woken) == AT_ONCE + 3


async def test_too_much_in_a_group_is_dropped_without_a_word(
    desk: Desk, intake_of: Callable[..., Intake], woken: list[int]
) -> None:
    """Whoever floods a group is not written to in private."""
    intake = intake_of(floods=FloodLimit(lambda: 0.0))
    for n in range(int(AT_ONCE) + 5):
        await intake.take(Inbound("telegram", "7", str(n), InGroup(), NOW))
    assert len(woken) <= 1
