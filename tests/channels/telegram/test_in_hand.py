"""What is in hand: each chat's in order, side by side, forgotten from the front alone."""

import asyncio

import pytest

from bot.channels.telegram.in_hand import InHand


def said(number, chat, text=""):
    message = {"chat": {"id": chat, "type": "private"}, "message_id": number, "text": text}
    return {"update_id": number, "message": message}


class Hands:
    """Takes what it was told to let through."""

    def __init__(self):
        self.begun, self.doors = [], {}
        self.in_hand = InHand(self.take)

    async def take(self, update):
        number = update["update_id"]
        self.begun.append(number)
        return await self.doors.setdefault(number, asyncio.get_running_loop().create_future())

    async def opens(self, number, taken=True):
        self.doors[number].set_result(taken)
        for _ in range(5):
            await asyncio.sleep(0)

    def past(self):
        return [update["update_id"] for update in self.in_hand.past()]


@pytest.fixture
async def hands():
    hands = Hands()
    yield hands
    await hands.in_hand.drop()


async def test_only_what_lies_before_the_first_that_is_not_taken_is_past(hands):
    """Others' may be taken long before."""
    hands.in_hand.add([said(1, 7), said(2, 8), said(3, 9)])
    await asyncio.sleep(0)
    await hands.opens(2)
    assert hands.past() == []
    await hands.opens(1)
    assert (hands.past(), hands.past(), len(hands.in_hand)) == ([1, 2], [], 1)


async def test_what_comes_again_is_known(hands):
    """Taken or not: until it was told to be past."""
    assert hands.in_hand.add([said(1, 7), said(2, 8)])
    await asyncio.sleep(0)
    await hands.opens(2)
    assert not hands.in_hand.add([said(1, 7), said(2, 8)])
    assert hands.in_hand.add([said(1, 7), said(2, 8), said(3, 9)])
    await asyncio.sleep(0)
    assert hands.begun == [1, 2, 3]


async def test_a_chats_next_waits_though_it_came_later(hands):
    """Also when the first is long under way; and nobody else's does."""
    hands.in_hand.add([said(1, 7)])
    await asyncio.sleep(0)
    hands.in_hand.add([said(1, 7), said(2, 7), said(3, 8)])
    await asyncio.sleep(0)
    assert hands.begun == [1, 3]
    await hands.opens(1)
    assert hands.begun == [1, 3, 2]


async def test_what_was_stopped_lets_nothing_of_its_chat_pass_by(hands):
    """It comes again, and the following with it."""
    hands.in_hand.add([said(1, 7), said(2, 7)])
    await asyncio.sleep(0)
    await hands.opens(1, taken=False)
    assert await hands.in_hand.settled(1) == 0
    assert (hands.begun, hands.past()) == ([1], [])


async def test_waiting_says_how_many_chats_are_left(hands):
    """And cutting off leaves none."""
    hands.in_hand.add([said(1, 7), said(2, 8), said(3, 8)])
    assert await hands.in_hand.settled(0.01) == 2
    await hands.in_hand.drop()
    assert await hands.in_hand.settled(0.01) == 0
    assert hands.past() == []


async def test_what_has_no_number_is_always_new(hands):
    """Nothing tells it from another; it is past all the same."""

    async def take(update):
        return True

    in_hand = InHand(take)
    assert in_hand.add([None, None])
    assert in_hand.add([None])
    await in_hand.settled()
    assert list(in_hand.past()) == [None] * 3
