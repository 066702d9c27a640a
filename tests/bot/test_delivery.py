"""Outbox to channel: in order, recorded singly, one chat's trouble is nobody else's."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot import delivery as delivery_module
from bot.delivery import FIRST_PAUSE, LONGEST_PAUSE, Delivery, backoff
from bot.outgoing import ChannelFault, Refused, TryLater, Unreachable
from dialogs.events import Command, Said, Unblocked
from storage.outbox import Outbox
from tests.bot.conftest import Desk
from tests.bot.telegram import Telegram


async def test_below_what_was_typed_the_new_screen_comes_and_the_old_one_goes(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """In this order, so that the chat is never without a screen."""
    person = desk.takes("7", Command("start", "buy"))
    await delivery.deliver(person)
    desk.takes("7", Said("Acme"))
    await delivery.deliver(person)
    assert "1/6" in telegram.shown[-1][1]
    assert telegram.removed == [101]


async def test_a_refused_message_is_set_aside_and_the_chat_goes_on(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """What can never be shown holds back nothing."""
    telegram.faults["7"] = [Refused("too long")]
    person = desk.takes("7", Command("export"))
    await delivery.deliver(person)
    assert len(telegram.shown) == 1
    assert desk.looks().set_aside == 1


@pytest.mark.parametrize(
    ("fault", "closed"),
    [(Unreachable("blocked"), "blocked"), (Unreachable("deleted", for_good=True), "gone")],
)
async def test_who_cannot_be_reached_is_not_tried_until_they_are_back(
    desk: Desk, telegram: Telegram, delivery: Delivery, fault: ChannelFault, closed: str
) -> None:
    """Nothing is set aside: what is owed waits, and comes when they let the coach in again."""
    telegram.faults["7"] = [fault]
    person = desk.takes("7", Command("start"))
    await delivery.deliver(person)
    assert desk.closed("7") == closed
    assert desk.due() is None
    assert desk.looks().set_aside == 0
    assert desk.takes("7", Unblocked()) == person
    assert desk.closed("7") is None
    await delivery.deliver(person)
    assert len(telegram.shown) == 1


async def test_who_writes_again_is_no_longer_closed(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """Telegram does not always tell that the coach was let in again."""
    telegram.faults["7"] = [Unreachable("blocked")]
    await delivery.deliver(desk.takes("7", Command("start")))
    await delivery.deliver(desk.takes("7", Command("start")))
    assert desk.closed("7") is None
    assert len(telegram.shown) == 1


async def test_what_is_put_off_waits_for_its_time(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """A flood limit of an hour: the chat is called in an hour, not before, whatever comes."""
    telegram.faults["7"] = [TryLater("flood", after=3600)]
    person = desk.takes("7", Command("start"))
    await delivery.deliver(person)
    desk.takes("7", Command("help"))
    await delivery.deliver(person)
    due = desk.due()
    assert due is not None
    assert due >= datetime.now(UTC) + timedelta(seconds=3500)
    assert telegram.shown == []


async def test_a_short_fault_does_not_hold_up_the_next_screen(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """The network was away for that call; the person's next tap is answered at once."""
    telegram.faults["7"] = [TryLater("no network")]
    person = desk.takes("7", Command("start"))
    await delivery.deliver(person)
    assert telegram.shown == []
    desk.takes("7", Command("help"))
    await delivery.deliver(person)
    assert len(telegram.shown) == 1


async def test_a_first_send_whose_answer_was_lost_is_sent_again_and_its_copy_looked_for(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """Between the person's message and the one that is now known."""
    telegram.faults["7"] = [TryLater("the line broke", unsure=True)]
    person = desk.takes("7", Command("start"), message=98)
    await delivery.deliver(person)
    await asyncio.sleep(1.2 * FIRST_PAUSE)
    await delivery.deliver(person)
    assert len(telegram.shown) == 1
    assert telegram.searched == [(98, 101)]
    assert desk.due() is None


async def test_a_call_without_an_end_is_given_up_before_the_lease_ends(
    desk: Desk, telegram: Telegram, delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have arrived, so it counts as unsure; another process may be next to try."""
    monkeypatch.setattr(delivery_module, "CALL", 0.01)
    monkeypatch.setattr(telegram, "show", lambda _: asyncio.sleep(60))
    person = desk.takes("7", Command("start"))
    await delivery.deliver(person)
    desk.at = datetime.now(UTC) + timedelta(seconds=LONGEST_PAUSE)
    posted = desk.owed(person)
    assert posted is not None
    assert (posted.unsure, posted.attempts) == (True, 1)


async def test_a_record_that_fails_is_written_again_and_nothing_is_shown_twice(
    desk: Desk, telegram: Telegram, delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database was away just then: shown is shown."""
    sent, faults = Outbox.sent, [OperationalError("", {}, Exception()), OSError()]

    def fails(*args: object) -> object:
        if faults:
            raise faults.pop()
        return sent(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(Outbox, "sent", fails)
    monkeypatch.setattr(delivery_module, "FIRST_PAUSE", 0.01)
    person = desk.takes("7", Command("start"))
    await delivery.deliver(person)
    assert (len(telegram.shown), faults) == (1, [])
    assert desk.due() is None


async def test_that_a_send_may_have_arrived_is_written_down_whatever_fails(
    desk: Desk, telegram: Telegram, delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forgotten, the message would be sent again and nobody would look for its copy."""
    put_off, faults = Outbox.put_off, [OperationalError("", {}, Exception()), OSError()]

    def fails(*args: object, **more: object) -> None:
        if faults:
            raise faults.pop()
        put_off(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Outbox, "put_off", fails)
    monkeypatch.setattr(delivery_module, "FIRST_PAUSE", 0.01)
    telegram.faults["7"] = [TryLater("the line broke", unsure=True)]
    person = desk.takes("7", Command("start"), message=98)
    await delivery.deliver(person)
    await asyncio.sleep(0.05)
    await delivery.deliver(person)
    assert telegram.searched == [(98, 101)]


async def test_what_an_earlier_process_left_is_marked_before_anything_is_delivered(
    desk: Desk, telegram: Telegram, delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the database fails just then: a copy would stay for good."""
    happened = []

    def take_over(_: Outbox) -> None:
        happened.append("marked" if happened else "failed")
        if happened == ["failed"]:
            raise OSError

    monkeypatch.setattr(Outbox, "take_over", take_over)
    monkeypatch.setattr(delivery_module, "RESTS_AFTER_A_FAULT", 0.01)
    telegram.before_showing = lambda: happened.append("shown")
    person = desk.takes("7", Command("start"))
    delivery.wake(person)
    delivery.wake(person)
    await telegram.until(lambda: "shown" in happened)
    await delivery.close()
    assert happened == ["failed", "marked", "shown"]


async def test_the_sweep_delivers_what_an_earlier_process_left_and_what_was_put_off(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """Nobody has to write for it."""
    telegram.faults["8"] = [TryLater("short", after=0.01)]
    desk.takes("7", Command("start"))
    desk.takes("8", Command("start"))
    sweep = asyncio.create_task(delivery.sweep())
    await telegram.until(lambda: {shown[0] for shown in telegram.shown} == {"7", "8"})
    await delivery.close()
    sweep.cancel()


async def test_a_fault_of_ours_in_one_chat_stops_no_other(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """Only that chat rests for a while; its row stays."""
    telegram.faults["7"] = [RuntimeError("a bug")]
    for address in ("7", "8"):
        delivery.wake(desk.takes(address, Command("start")))
    await telegram.until(lambda: bool(telegram.shown))
    assert telegram.shown[0][0] == "8"
    await delivery.close()


async def test_nothing_new_is_begun_once_it_closes(
    desk: Desk, telegram: Telegram, delivery: Delivery
) -> None:
    """What is owed stays in the outbox for the next process."""
    person = desk.takes("7", Command("start"))
    await delivery.close()
    delivery.wake(person)
    await delivery.deliver(person)
    assert telegram.shown == []
    assert desk.worker.do(desk.outbox.waiting, "telegram", desk.at) == [(person, False)]


@pytest.mark.parametrize("attempts", [0, 1, 5, 50])
def test_pauses_grow_and_end_soon(attempts: int) -> None:
    """After an outage everybody is answered within seconds."""
    assert LONGEST_PAUSE == 10
    assert 0.8 * FIRST_PAUSE <= backoff(attempts) <= 1.2 * LONGEST_PAUSE
    assert backoff(0) <= 1.2 * FIRST_PAUSE
