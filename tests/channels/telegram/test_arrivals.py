"""A raw update becomes a turn, is kept where it cannot be read, or is passed over."""

import asyncio
import json
import time

import pytest

from bot.channels.telegram.arrivals import Arrivals
from dialogs.events import Said, Unblocked

MARIA = {"id": 4711, "is_bot": False, "first_name": "Maria", "language_code": "de"}
PRIVATE = {"id": 4711, "type": "private", "first_name": "Maria"}
KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "4|yes|"}]]}


def said(text, **more):
    message = {"message_id": 7, "from": MARIA, "chat": PRIVATE, "date": 1, "text": text}
    return {"update_id": 900, "message": message | more}


@pytest.fixture
def arrivals(bot, desk):
    return Arrivals(bot, desk)


async def test_an_update_comes_with_its_text_for_setting_aside(arrivals, desk):
    """And with the id of the message, which nobody prints by accident."""
    raw = json.dumps(said("a third"))
    await arrivals.take(said("a third"), raw)
    inbound = desk.taken[0]
    assert (inbound.event, inbound.message_id, inbound.raw) == (Said("a third"), 7, raw)
    assert "update_id" not in repr(inbound)


@pytest.mark.parametrize("update", [{"update_id": 900}, said("x", chat=5), said(["x"])])
async def test_what_cannot_be_read_is_laid_aside_under_its_id(arrivals, desk, update):
    """Kept, so that somebody can look at it; a kind that is not ours is only passed over."""
    raw = json.dumps(update)
    await arrivals.take(update, raw)
    kept = [("telegram", "900", raw, "unparsable")] if "message" in update else []
    assert (desk.laid_aside, desk.tried) == (kept, [])


async def test_what_has_no_id_is_known_by_its_text(arrivals, desk):
    """The same one again has the same name, another one another."""
    for raw in ('"odd"', '"odd"', '"other"', '"\ud800"'):
        await arrivals.take(json.loads(raw), raw)
    names = [delivery for _, delivery, _, _ in desk.laid_aside]
    assert all(name.startswith("none-") and len(name) == 21 for name in names)
    assert names[0] == names[1] != names[2]


async def test_a_fault_of_the_intake_is_the_channels(arrivals, desk):
    """It tries again; so too where laying aside fails."""
    desk.failures = 2
    for update in (said("x"), None):
        with pytest.raises(RuntimeError):
            await arrivals.take(update, json.dumps(update))
    assert desk.laid_aside == []


async def test_who_lets_the_coach_in_again_is_heard(arrivals, desk):
    """A change of membership has no message."""
    change = {
        "chat": PRIVATE,
        "from": MARIA,
        "date": 1,
        "old_chat_member": {"status": "kicked"},
        "new_chat_member": {"status": "member"},
    }
    await arrivals.take({"update_id": 1, "my_chat_member": change}, "{}")
    assert (desk.taken[0].event, desk.taken[0].message_id) == (Unblocked(), None)


async def test_the_end_waits_for_the_last_answers_and_then_no_longer(
    api, bot, maria, desk, arrivals
):
    """One that is slow is waited for, one that hangs is cut off."""
    await bot.call("sendMessage", chat_id=maria.id, text="2/6", reply_markup=KEYBOARD)
    api.fault("answerCallbackQuery", delay=0.2)
    api.fault("answerCallbackQuery", kind="hang")
    for _ in range(2):
        tap = maria.taps("Yes")
        await arrivals.take(tap.body, json.dumps(tap.body))
        await asyncio.sleep(0.05)
    began = time.monotonic()
    await arrivals.close(0.5)
    assert time.monotonic() - began < 1
    assert len(maria.callback_answers) == 1
    assert asyncio.all_tasks() == {asyncio.current_task()}
