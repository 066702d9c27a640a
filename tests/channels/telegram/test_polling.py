"""Telegram may forget an update once it is committed, and not a moment earlier."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest

from bot.channels.telegram import polling as loop
from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.client import WrongToken, opened
from bot.channels.telegram.polling import poll
from dialogs.events import Tapped


@asynccontextmanager
async def polling(bot, desk):
    """The loop runs; at the end it stops, quickly."""
    running = asyncio.create_task(poll(bot, Arrivals(bot, desk), desk.stop, desk.polled))
    try:
        yield running
    finally:
        desk.stop.set()
        await asyncio.wait_for(running, 3)
        desk.stop = asyncio.Event()


async def test_updates_are_taken_in_order(api, bot, maria, desk, until):
    """As people wrote them, each once; every poll that was answered is told."""
    async with polling(bot, desk):
        sent = [maria.says(text) for text in ("one", "two", "three")]
        await until(lambda: all(update.confirmed for update in sent))
    assert desk.words == ["one", "two", "three"]
    assert [i.delivery for i in desk.taken] == [str(update.update_id) for update in sent]
    assert desk.polls >= 1


async def test_nothing_is_acknowledged_before_it_is_committed(api, bot, maria, desk, until):
    """The offset that Telegram sees moves past an update only after `take` returned."""
    desk.open.clear()
    async with polling(bot, desk):
        update = maria.says("a third")
        await until(lambda: desk.tried)
        await asyncio.sleep(0.1)
        offsets = [call.params.get("offset") for call in api.calls("getUpdates")]
        assert not any(int(offset or 0) > update.update_id for offset in offsets)
        assert not update.confirmed
        desk.open.set()
        await until(lambda: update.confirmed)


async def test_an_update_that_failed_comes_again_before_the_next(api, bot, maria, desk, until):
    """It is kept, its order too; what it said is not logged."""
    desk.failures = 2
    async with polling(bot, desk):
        maria.says("first")
        last = maria.says("second")
        await until(lambda: last.confirmed)
    assert [i.event.text for i in desk.tried] == ["first"] * 3 + ["second"]
    assert desk.words == ["first", "second"]


async def test_chats_are_taken_side_by_side_each_in_order(api, bot, maria, desk, until):
    """Whoever waits for a lock or a retry holds up nobody else."""
    otto = api.person(first_name="Otto")
    desk.failures, desk.fails_on = 10**6, "one"
    api.holds_updates()
    for text in ("one", "two"):
        maria.says(text)
    last = [otto.says(text) for text in ("eins", "zwei")][-1]
    async with polling(bot, desk):
        api.holds_updates(False)
        await until(lambda: "zwei" in desk.words)
        assert not last.confirmed
        desk.failures = 0
        await until(lambda: last.confirmed)
    assert desk.words == ["eins", "zwei", "one", "two"]


async def test_only_so_many_are_taken_at_once(api, bot, desk, until, monkeypatch):
    """However many chats one batch is about."""
    monkeypatch.setattr(loop, "AT_ONCE", 3)
    desk.open.clear()
    api.holds_updates()
    said = [api.person().says(f"from {n}") for n in range(8)]
    async with polling(bot, desk):
        api.holds_updates(False)
        await until(lambda: len(desk.tried) == 3)
        await asyncio.sleep(0.05)
        assert [i.event.text for i in desk.tried] == ["from 0", "from 1", "from 2"]
        desk.open.set()
        await until(lambda: all(update.confirmed for update in said))
    assert len(desk.words) == 8


async def test_a_stop_confirms_up_to_the_first_that_was_not_taken(api, bot, maria, desk, until):
    """What was taken behind it comes again; its delivery is known by then."""
    otto = api.person(first_name="Otto")
    desk.failures, desk.fails_on = 10**6, "two"
    api.holds_updates()
    said = [maria.says("one"), maria.says("two"), otto.says("three")]
    async with polling(bot, desk):
        api.holds_updates(False)
        await until(lambda: "three" in desk.words)
    assert [update.confirmed for update in said] == [True, False, False]
    desk.failures = 0
    async with polling(bot, desk):
        await until(lambda: all(update.confirmed for update in said))
    assert desk.words.count("two") == 1


async def test_a_stop_lets_turns_in_hand_finish_but_not_for_ever(
    api, bot, maria, desk, until, monkeypatch
):
    """One that hangs is cut off, unconfirmed, and comes again."""
    monkeypatch.setattr(loop, "IN_HAND", 0.3)
    desk.open.clear()
    async with polling(bot, desk) as running:
        update = maria.says("a third")
        await until(lambda: desk.tried)
        began = time.monotonic()
        desk.stop.set()
        await asyncio.wait_for(running, 3)
    assert 0.3 <= time.monotonic() - began < 1
    assert not update.confirmed
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_failure_is_logged_by_kind_and_place_alone(bot, maria, desk, until, logged):
    """An exception's text may hold what a person wrote."""
    desk.failures = 1
    async with polling(bot, desk):
        maria.says("my secret")
        await until(lambda: desk.taken)
    lines = "\n".join(logged())
    assert "RuntimeError in _fail_if_told, conftest.py" in lines
    assert "secret" not in lines
    assert "walk-away" not in lines


async def test_a_tap_is_answered_once_and_after_it_was_taken(api, bot, maria, desk, until):
    """The button stops waiting; two taps in one instant are two queries."""
    await bot.call("sendMessage", chat_id=maria.id, text="2/6", reply_markup=KEYBOARD)
    desk.open.clear()
    async with polling(bot, desk):
        maria.taps("Yes", times=2)
        await until(lambda: desk.tried)
        assert api.calls("answerCallbackQuery") == []
        desk.open.set()
        await until(lambda: len(maria.callback_answers) == 2)
    assert [i.event for i in desk.taken] == [Tapped(4, "yes")] * 2
    assert {i.message for i in desk.taken} == {maria.live.message_id}
    queries = [call.params["callback_query_id"] for call in api.calls("answerCallbackQuery")]
    assert queries == [i.answers for i in desk.taken]
    assert api.mistakes == []


KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "4|yes|"}]]}


@pytest.mark.parametrize("trouble", ["too old", "reset_before", "status"])
async def test_an_answer_that_fails_holds_up_nothing(api, bot, maria, desk, until, trouble):
    """ "Query is too old" is as good as answered; the tap itself counts."""
    await bot.call("sendMessage", chat_id=maria.id, text="2/6", reply_markup=KEYBOARD)
    if trouble != "too old":
        api.fault("answerCallbackQuery", kind=trouble)
    desk.open.clear()
    async with polling(bot, desk):
        tap = maria.taps("Yes")
        await until(lambda: desk.tried)
        if trouble == "too old":
            api.advance(100)
        desk.open.set()
        update = maria.says("go on")
        await until(lambda: update.confirmed and tap.done)
    assert desk.words == ["go on"]


async def test_a_stop_ends_a_long_poll_at_once(bot, desk, until):
    """Nobody waits 25 seconds for a restart."""
    async with polling(bot, desk):
        await asyncio.sleep(0.1)
        began = time.monotonic()
    assert time.monotonic() - began < 0.3


async def test_a_stop_finishes_the_update_in_hand_and_loses_none(api, bot, maria, desk, until):
    """What was taken is confirmed by a last word; what was not comes to the next process."""
    api.holds_updates()
    first, second, third = (maria.says(text) for text in ("one", "two", "three"))
    desk.stops_after = 1
    async with polling(bot, desk) as running:
        api.holds_updates(False)
        await asyncio.wait_for(asyncio.shield(running), 3)
        assert desk.words == ["one"]
    assert (first.confirmed, second.confirmed, third.confirmed) == (True, False, False)
    async with polling(bot, desk):
        await until(lambda: third.confirmed)
    assert desk.words == ["one", "two", "three"]


async def test_a_stop_while_an_update_fails_leaves_it_to_the_next_process(bot, maria, desk, until):
    """Unconfirmed, so that it comes again."""
    desk.failures = 10**6
    async with polling(bot, desk):
        update = maria.says("a third")
        await until(lambda: desk.tried)
    assert not update.confirmed
    desk.failures = 0
    async with polling(bot, desk):
        await until(lambda: update.confirmed)
    assert desk.words == ["a third"]


async def test_a_stop_with_telegram_gone_is_quick_too(api, bot, maria, desk, until):
    """The last word is a courtesy; what it would have confirmed is known as seen."""
    desk.open.clear()
    async with polling(bot, desk):
        maria.says("a third")
        await until(lambda: desk.tried)
        api.goes_down()
        desk.stop.set()
        desk.open.set()
    assert desk.words == ["a third"]


async def test_a_stop_leaves_no_tap_unanswered(api, bot, maria, desk, until):
    """The answer runs beside the loop; the end of the loop waits for it."""
    await bot.call("sendMessage", chat_id=maria.id, text="2/6", reply_markup=KEYBOARD)
    api.fault("answerCallbackQuery", delay=0.3)
    desk.stops_after = 1
    async with polling(bot, desk) as running:
        maria.taps("Yes")
        await asyncio.wait_for(asyncio.shield(running), 3)
        assert len(maria.callback_answers) == 1


async def test_a_stop_waits_for_no_answer_that_hangs(api, bot, maria, desk, until):
    """It ends by itself at the person's."""
    await bot.call("sendMessage", chat_id=maria.id, text="2/6", reply_markup=KEYBOARD)
    api.fault("answerCallbackQuery", kind="hang")
    desk.stops_after = 1
    async with polling(bot, desk):
        maria.taps("Yes")
        await until(lambda: desk.taken)
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_cancelled_loop_ends(api, bot, maria, desk, until):
    """And leaves no call behind."""
    await bot.call("sendMessage", chat_id=maria.id, text="2/6", reply_markup=KEYBOARD)
    api.fault("answerCallbackQuery", kind="hang")
    running = asyncio.create_task(poll(bot, Arrivals(bot, desk), desk.stop))
    maria.taps("Yes")
    await until(lambda: api.calls("answerCallbackQuery"))
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.mark.parametrize("kind", ["reset_before", "reset_after", "status", "status_after"])
async def test_a_poll_that_breaks_loses_and_doubles_nothing(api, bot, maria, desk, until, kind):
    """Before Telegram acted or after it: unconfirmed updates come again."""
    api.fault("getUpdates", kind=kind, status=502, times=2, skip=1)
    async with polling(bot, desk):
        for text in ("one", "two", "three"):
            update = maria.says(text)
            await until(lambda u=update: u.confirmed)
    assert desk.words == ["one", "two", "three"]


async def test_after_an_outage_the_bot_is_back_within_five_seconds(api, bot, maria, desk, until):
    """However long it lasted, the pause between two tries stays short."""
    async with polling(bot, desk):
        await asyncio.sleep(0.05)
        api.goes_down()
        await asyncio.sleep(4)
        api.comes_back()
        maria.says("still there?")
        await until(lambda: desk.words == ["still there?"], seconds=5)


async def test_a_flood_limit_is_waited_out(api, bot, maria, desk, until):
    """Not one poll before it ends."""
    api.fault("getUpdates", kind="status", status=429, retry_after=1)
    async with polling(bot, desk):
        maria.says("hello")
        await until(lambda: desk.taken)
    refused, following = api.calls("getUpdates")[:2]
    assert following.at - refused.at >= 1


async def test_another_poller_is_told_once_and_outlived(api, bot, maria, desk, until, logged):
    """During a deployment two processes may overlap for a moment."""
    async with polling(bot, desk):
        await asyncio.sleep(0.05)
        async with opened(api.token, api.url) as other:
            for _ in range(2):
                calls = len(api.calls("getUpdates"))
                await other.call("getUpdates", timeout=1)
                await until(lambda n=calls: len(api.calls("getUpdates")) > n + 1)
        maria.says("hello")
        await until(lambda: desk.taken)
    assert sum("somebody else" in line for line in logged()) == 1
    assert any(call.status == 409 for call in api.calls("getUpdates"))


async def test_a_webhook_left_from_earlier_is_removed(api, bot, maria, desk, until):
    """Telegram refuses to be polled while there is one; what waits for it is not dropped."""
    api.world.updates.webhook = {"url": "https://old.example/hook"}
    maria.says("hello")
    async with polling(bot, desk):
        await until(lambda: desk.taken)
    assert "drop_pending_updates" not in api.calls("deleteWebhook")[0].params


async def test_a_token_revoked_while_running_ends_the_loop(api, bot, desk, until):
    """Trying on would be in vain."""
    running = asyncio.create_task(poll(bot, Arrivals(bot, desk), desk.stop, desk.polled))
    api.holds_updates()
    api.world.token = "123456:NEW-token"
    api.fault("getUpdates", kind="reset_before")
    maria = api.person()
    maria.says("wakes the poll")
    api.holds_updates(False)
    with pytest.raises(WrongToken):
        await asyncio.wait_for(running, 5)


async def test_what_the_coach_cannot_read_stops_nobody(api, bot, maria, desk, until):
    """Odd updates, groups, service messages: confirmed, and the next person is served."""
    group = api.person(chat_type="supergroup", chat_id=-100)
    odd = [
        api.world.push(maria.id, "message", content)
        for content in (None, [], {"chat": 5}, {"text": {"a": 1}, "chat": {"type": "private"}})
    ]
    odd.append(group.says("hello all"))
    async with polling(bot, desk):
        update = maria.says("hello")
        await until(lambda: update.confirmed)
    assert desk.words == ["hello"]
    assert all(update.confirmed for update in odd)
    assert [delivery for _, delivery, _, _ in desk.laid_aside] == [
        str(update.update_id) for update in odd[:4]
    ]


async def test_neither_words_nor_token_are_logged(api, bot, maria, desk, until, logged):
    """Whatever goes wrong on the way."""
    api.fault("getUpdates", kind="reset_after", times=2)
    api.fault("getUpdates", kind="status", status=500)
    async with polling(bot, desk):
        maria.says("walk away at 40")
        await until(lambda: desk.taken)
    lines = "\n".join(logged())
    assert "polling failed" in lines
    assert api.token not in lines
    assert "walk away" not in lines
