"""Whoever has something due gets one message, once, at their morning; whatever fails."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.clock import AFTER_A_FAULT, Clock
from bot.delivery import Delivery
from bot.logs import Names
from dialogs.events import Blocked, Unblocked
from dialogs.screen import from_text
from storage import due
from tests.bot.conftest import Desk
from tests.bot.telegram import Telegram
from tests.worker import TestWriter

BERLIN = ZoneInfo("Europe/Berlin")
ADDED = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
DUE = datetime(2027, 1, 12, 8, 0, tzinfo=BERLIN).astimezone(UTC)  # six weeks later


@pytest.fixture
def woken() -> list[int]:
    return []


@pytest.fixture
def clock(desk: Desk, writer: TestWriter, woken: list[int]) -> Callable[..., Clock]:
    """One that believes it is the desk's time."""

    def made(**options: object) -> Clock:
        return Clock(
            *("telegram", desk.engine, desk.turns, writer, woken.append, Names(b"k")),
            now=lambda: desk.at,
            **options,  # type: ignore[arg-type]
        )

    return made


def knows_maria(desk: Desk, address: str = "7") -> None:
    desk.at = ADDED
    desk.says(address, "/settings zone Berlin", "/contacts")
    desk.says(address, "Maria Keller, quality manager at Acme, every 6 weeks", "yes")


def told(desk: Desk, person: int) -> list[str]:
    """The reminders that are owed to this person, as text; delivered."""
    found = []
    while posted := desk.owed(person):
        if not posted.only_removes:
            drawn = from_text(posted.payload)
            if drawn.kind == "reminder":
                found.append("\n".join(line.text for line in drawn.lines))
        desk.worker.do(desk.outbox.sent, posted, next(desk.messages))
    return found


async def test_somebody_is_reminded_at_the_morning_of_the_day(
    desk: Desk, clock: Callable[..., Clock], woken: list[int]
) -> None:
    """Not a minute before; and not again."""
    knows_maria(desk)
    desk.at = DUE - timedelta(minutes=1)
    await clock().tick()
    assert woken == []
    desk.at = DUE
    await clock().tick()
    (person,) = woken
    (text,) = told(desk, person)
    assert "Maria Keller" in text
    await clock().tick()
    desk.at = DUE + timedelta(hours=3)
    await clock().tick()
    assert woken == [person]


async def test_two_clocks_decide_it_once(
    desk: Desk, clock: Callable[..., Clock], woken: list[int]
) -> None:
    """Each finds everybody; who comes second sees that it is done."""
    for address in ("7", "8", "9"):
        knows_maria(desk, address)
    desk.at = DUE
    await asyncio.gather(clock().tick(), clock().tick())
    assert len(woken) == len(set(woken)) == 3


async def test_what_was_missed_is_told_in_one_message(
    desk: Desk, clock: Callable[..., Clock], woken: list[int]
) -> None:
    """Ten days down; forty people are due."""
    knows_maria(desk)
    for number in range(39):
        desk.says("7", f"Jan{chr(97 + number % 26)}{chr(97 + number // 26)} Beck, every 6 weeks")
        desk.says("7", "yes")
    desk.at = DUE + timedelta(days=10)
    await clock().tick()
    (person,) = woken
    (text,) = told(desk, person)
    assert "35" in text, text  # five are named, so many more are due
    statuses = desk.knows("7", lambda page: [r.status for r in page.people().reminders])
    assert statuses == ["sent"] * 40
    for day in range(1, 3):
        desk.at = DUE + timedelta(days=10 + day)
        await clock().tick()
    assert all(len(told(desk, one)) <= 1 for one in woken)


async def test_whoever_blocked_the_coach_hears_of_it_when_they_are_back(
    desk: Desk, clock: Callable[..., Clock], woken: list[int]
) -> None:
    """One message, about what is due then."""
    knows_maria(desk)
    desk.takes("7", Blocked())
    desk.at = DUE
    await clock().tick()
    assert woken == []
    desk.at = DUE + timedelta(days=20)
    desk.takes("7", Unblocked())
    await clock().tick()
    (person,) = woken
    assert len(told(desk, person)) == 1


async def test_a_turn_that_fails_holds_up_nobody(
    desk: Desk, clock: Callable[..., Clock], woken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried again after a while."""
    knows_maria(desk, "7")
    knows_maria(desk, "8")
    take = desk.turns.take

    def fails_for_seven(inbound, *rest):  # type: ignore[no-untyped-def]
        if inbound.address == "7":
            raise RuntimeError("the row is damaged")
        return take(inbound, *rest)

    monkeypatch.setattr(desk.turns, "take", fails_for_seven)
    desk.at = DUE
    await clock().tick()
    assert len(woken) == 1
    monkeypatch.undo()
    await clock().tick()
    assert len(woken) == 1
    desk.at = DUE + AFTER_A_FAULT
    await clock().tick()
    assert len(woken) == 2


async def test_who_is_not_allowed_any_more_hears_nothing(
    desk: Desk, clock: Callable[..., Clock], woken: list[int]
) -> None:
    knows_maria(desk)
    desk.at = DUE
    await clock(allowed=frozenset({"8"})).tick()
    assert woken == []


async def test_what_comes_too_late_is_decided_anew(
    desk: Desk,
    clock: Callable[..., Clock],
    woken: list[int],
    telegram: Telegram,
    delivery: Delivery,
) -> None:
    """Telegram was away until the day was over: nothing old is said, and nothing is lost."""
    now = datetime.now(UTC)
    desk.at = now - timedelta(days=44)
    desk.says("7", "/settings zone Berlin", "/contacts")
    desk.says("7", "Maria Keller, quality manager at Acme, every 6 weeks", "yes")
    desk.at = (now - timedelta(days=1)).astimezone(BERLIN).replace(hour=9).astimezone(UTC)
    await clock().tick()
    (person,) = woken
    await delivery.deliver(person)
    assert telegram.shown == []
    reminders = desk.knows("7", lambda page: page.people().reminders)
    assert [reminder.status for reminder in reminders] == ["waiting"]
    desk.at = (now + timedelta(days=1)).astimezone(BERLIN).replace(hour=9).astimezone(UTC)
    await clock().tick()
    assert woken == [person, person]
    assert len(told(desk, person)) == 1


async def test_the_next_look_is_the_next_due_day(desk: Desk, clock: Callable[..., Clock]) -> None:
    """After a look that finds nothing, the clock knows exactly when to look again."""
    knows_maria(desk)
    desk.at = datetime(2026, 12, 2, 7, 0, tzinfo=UTC)  # the morning after a change
    await clock().tick()
    assert desk.worker.do(due.next_look, desk.engine, "telegram") == DUE
    assert DUE.astimezone(BERLIN).date() == date(2027, 1, 12)


async def test_a_morning_that_comes_during_the_turn_is_not_missed(
    desk: Desk, clock: Callable[..., Clock], woken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The turn begins a moment before eight, finds nothing, and ends a moment after."""
    knows_maria(desk)
    desk.at = DUE - timedelta(milliseconds=50)
    take = desk.turns.take

    def slowly(inbound, *rest):  # type: ignore[no-untyped-def]
        taken = take(inbound, *rest)
        desk.at = DUE + timedelta(milliseconds=150)
        return taken

    monkeypatch.setattr(desk.turns, "take", slowly)
    await clock().tick()
    assert len(woken) == 1


async def test_a_turn_that_moves_nobody_on_does_not_go_in_a_circle(
    desk: Desk, clock: Callable[..., Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    knows_maria(desk)
    desk.at = DUE
    monkeypatch.setattr(desk.turns, "take", lambda *_: None)
    await clock().tick()
    assert desk.worker.do(due.next_look, desk.engine, "telegram") == DUE + AFTER_A_FAULT
