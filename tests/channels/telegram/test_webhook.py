"""Telegram brings an update until it is committed; nobody else gets in."""

import asyncio
import json
import socket
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.channels.telegram import webhook
from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.client import WrongToken, opened
from bot.channels.telegram.intake import ALLOWED_UPDATES
from bot.channels.telegram.webhook import ListenFault, WebhookRefused, listen

URL = "https://coach.example.com/tele%20gram"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
TOKEN = "s3cret-Token_1"
KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "4|yes|"}]]}


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
def serving(api, bot, desk, port, until):
    """The server runs and Telegram knows it; at the end it stops. Gives what brings updates."""

    @asynccontextmanager
    async def run(url=URL):
        running = asyncio.create_task(listening(bot, desk, port, url=url))
        async with aiohttp.ClientSession() as session:
            await until(lambda: api.world.updates.webhook["url"] or running.done())
            try:
                yield Bringing(session, port)
            finally:
                desk.stop.set()
                await asyncio.wait_for(running, 15)

    return run


class Bringing:
    """What Telegram does, and what others try."""

    def __init__(self, session, port):
        self.session = session
        self.root = f"http://127.0.0.1:{port}"

    async def __call__(self, update, secret=TOKEN, path="/tele%20gram", method="POST"):
        headers = {} if secret is None else {HEADER: secret}
        data = update if isinstance(update, bytes) else json.dumps(update).encode()
        asked = self.session.request(method, self.root + path, data=data, headers=headers)
        async with asked as answer:
            assert await answer.read() == b""
            return answer.status


def listening(bot, desk, port, url=URL, host="127.0.0.1"):
    arrivals = Arrivals(bot, desk)
    return listen(bot, arrivals, desk.stop, url=url, host=host, port=port, secret=TOKEN)


def said(text, number=900, person=4711):
    maria = {"id": person, "is_bot": False, "first_name": "Maria"}
    chat = {"id": person, "type": "private"}
    message = {"message_id": 7, "from": maria, "chat": chat, "date": 1, "text": text}
    return {"update_id": number, "message": message}


async def test_telegram_is_told_once_somebody_listens(api, serving):
    """With secret, kinds and the number of connections; what waits is not dropped."""
    async with serving():
        pass
    told = api.calls("setWebhook")
    assert len(told) == 1
    parameters = told[0].params
    assert (parameters["url"], parameters["secret_token"]) == (URL, TOKEN)
    assert set(ALLOWED_UPDATES) == api.world.updates.allowed
    assert int(parameters["max_connections"]) == 40
    assert "drop_pending_updates" not in parameters
    assert api.calls("deleteWebhook") == []  # others may stand behind it


async def test_an_update_is_answered_once_it_is_committed(desk, serving, until):
    """Not a moment earlier."""
    desk.open.clear()
    async with serving() as bring:
        answer = asyncio.create_task(bring(said("a third")))
        await until(lambda: desk.tried)
        await asyncio.sleep(0.1)
        assert not answer.done()
        desk.open.set()
        assert await answer == 200
    assert desk.words == ["a third"]


async def test_a_short_fault_is_waited_out(desk, serving):
    """How soon Telegram would come again is its own affair."""
    desk.failures = 1
    async with serving() as bring:
        assert await bring(said("a third")) == 200
    assert desk.words == ["a third"]


async def test_what_fails_for_long_comes_again(desk, serving, logged, monkeypatch):
    """The log names kind and place, never what was said."""
    monkeypatch.setattr("bot.channels.telegram.webhook.HELD", -1.0)
    desk.failures = 1
    async with serving() as bring:
        assert await bring(said("my secret")) == 503
        assert await bring(said("my secret")) == 200
    lines = "\n".join(logged())
    assert "RuntimeError in _fail_if_told" in lines
    assert "secret'" not in lines and "walk-away" not in lines


@pytest.mark.parametrize("secret", [None, "", "wrong", TOKEN + "x", TOKEN.lower(), "ü", "\udcff"])
async def test_who_does_not_know_the_secret_is_not_heard(desk, port, serving, secret):
    """All alike, and before a byte of the body is asked for."""
    shown = b"" if secret is None else f"{HEADER}: {secret}\r\n".encode(errors="surrogateescape")
    async with serving():
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /tele%20gram HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n" + shown)
        writer.write(b"\r\n")
        status = await asyncio.wait_for(reader.readline(), 2)
        writer.close()
    assert status.split()[1] == b"401"
    assert desk.tried == []


async def test_only_the_path_and_the_method_that_telegram_uses(desk, serving):
    """Without the secret even that is not told apart from a wrong one."""
    async with serving() as bring:
        assert await bring(said("x"), path="/") == 404
        assert await bring(said("x"), path="/tele%20gram/more") == 404
        assert await bring(said("x"), method="GET") == 405
        assert await bring(said("x"), method="PUT") == 405
    assert desk.tried == []


async def test_an_address_without_a_path_is_the_root(serving):
    """As a browser would have it."""
    async with serving("https://coach.example.com") as bring:
        assert await bring(said("x"), path="/") == 200


async def test_what_is_too_large_is_refused(desk, serving):
    """One that fits is taken, whatever comes after it."""
    async with serving() as bring:
        assert await bring(b" " * (1 << 20) + json.dumps(said("x")).encode()) == 413
        assert await bring(said("y" * (1 << 19))) == 200
    assert len(desk.tried) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b'"\x00"', b"[" * 10**5, b"9" * 10**4])
async def test_what_is_no_json_is_the_proxys_fault(desk, serving, body):
    """Told as such; Telegram sends none."""
    async with serving() as bring:
        assert await bring(body) == 400
        assert await bring(said("x")) == 200
    assert desk.words == ["x"]


async def test_what_cannot_be_read_is_laid_aside_and_answered(desk, serving):
    """It would come for a day."""
    async with serving() as bring:
        assert await bring({"update_id": 5, "message": "odd"}) == 200
        assert await bring([]) == 200
    assert desk.laid_aside[0][1:] == ("5", '{"update_id": 5, "message": "odd"}', "unparsable")
    assert desk.laid_aside[1][1].startswith("none-")


async def test_who_is_slow_holds_up_nobody(desk, port, serving, monkeypatch):
    """A body that does not come is not waited for."""
    monkeypatch.setattr(webhook, "READING", 0.3)
    async with serving() as bring:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        head = f"POST /tele%20gram HTTP/1.1\r\nHost: x\r\n{HEADER}: {TOKEN}\r\n"
        writer.write(f"{head}Content-Length: 500\r\n\r\nhalf of".encode())
        assert await bring(said("x")) == 200
        status = await asyncio.wait_for(reader.readline(), 2)
        writer.close()
    assert status.split()[1] == b"408"


async def test_only_so_many_are_taken_at_once(desk, serving, until, monkeypatch):
    """The others wait their turn, in order."""
    monkeypatch.setattr(webhook, "AT_ONCE", 2)
    desk.open.clear()
    async with serving() as bring:
        answers = [asyncio.create_task(bring(said("x", n, n))) for n in range(1, 6)]
        await until(lambda: len(desk.tried) == 2)
        await asyncio.sleep(0.05)
        assert len(desk.tried) == 2
        desk.open.set()
        assert await asyncio.gather(*answers) == [200] * 5


async def test_a_tap_is_answered(api, bot, maria, desk, serving, until):
    """After it was taken, by a call of its own."""
    await bot.call("sendMessage", chat_id=maria.id, text="2/6", reply_markup=KEYBOARD)
    api.world.updates.waiting.clear()
    tap = maria.taps("Yes")
    async with serving() as bring:
        assert await bring(tap.body) == 200
        await until(lambda: maria.callback_answers)


async def test_a_stop_finishes_what_is_in_hand(desk, port, serving, until):
    """It is committed and answered; new ones are not let in."""
    desk.open.clear()
    async with serving() as bring:
        answer = asyncio.create_task(bring(said("a third")))
        await until(lambda: desk.tried)
        desk.stop.set()
        await asyncio.sleep(0.1)
        with pytest.raises(OSError):
            await asyncio.open_connection("127.0.0.1", port)
        desk.open.set()
        assert await answer == 200
    assert desk.words == ["a third"]


async def test_a_stop_does_not_wait_for_ever(desk, serving, until, monkeypatch):
    """What hangs is not answered, so it comes again."""
    monkeypatch.setattr(webhook, "IN_HAND", 0.3)
    desk.open.clear()
    async with serving() as bring:
        answer = asyncio.create_task(bring(said("a third")))
        await until(lambda: desk.tried)
    with pytest.raises(aiohttp.ClientError):
        await answer
    assert desk.words == []


async def test_an_unreachable_telegram_is_tried_until_it_knows(api, serving):
    """After faults, and after a flood limit when it has ended."""
    api.fault("setWebhook", kind="status", status=502)
    api.fault("setWebhook", kind="status", status=429, retry_after=1)
    async with serving() as bring:
        assert await bring(said("x")) == 200
    assert api.world.updates.webhook["url"] == URL
    assert api.too_early == []


async def test_a_stop_ends_the_trying(api, bot, desk, port, until):
    """Also in the middle of a pause."""
    api.fault("setWebhook", kind="status", status=502, times=None)
    running = asyncio.create_task(listening(bot, desk, port))
    await until(lambda: len(api.calls("setWebhook")) >= 1)
    desk.stop.set()
    await asyncio.wait_for(running, 2)


async def test_an_address_that_telegram_refuses_is_one_sentence(bot, desk, port):
    """It names the variable; nothing listens any longer."""
    with pytest.raises(WebhookRefused, match=r"^COACH_WEBHOOK_URL: Telegram refuses it \(.*https"):
        await listening(bot, desk, port, url="http://coach.example.com/x")
    with pytest.raises(OSError):
        await asyncio.open_connection("127.0.0.1", port)


async def test_a_revoked_token_is_told(api, desk, port):
    """Trying on would be in vain."""
    async with opened("123456:another", api.url) as bot:
        with pytest.raises(WrongToken):
            await listening(bot, desk, port)


async def test_a_port_that_is_taken_is_one_sentence(api, bot, desk, port):
    """Telegram is not told of an address where nobody listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with pytest.raises(ListenFault, match=r"^COACH_WEBHOOK_LISTEN: 127.*already in use"):
            await listening(bot, desk, port)
    with pytest.raises(ListenFault, match="does not resolve"):
        await listening(bot, desk, port, host="nowhere.invalid")
    assert api.calls("setWebhook") == []
