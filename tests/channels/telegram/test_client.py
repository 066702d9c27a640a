"""First contact with Telegram, and a token that nobody ever reads."""

import asyncio
import time
import traceback
from datetime import UTC, datetime, timedelta

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.channels.telegram import client
from bot.channels.telegram.client import WrongToken, connect, opened, pause_after, seconds_of
from bot.channels.telegram.patience import Pauses


def told(error: BaseException) -> str:
    """All that a log with a traceback would say."""
    parts = [repr(error), *traceback.format_exception(error)]
    if error.__context__ is not None:
        parts.append(told(error.__context__))
    return "\n".join(parts)


async def test_telegram_answers(bot):
    """Then the bot goes on at once."""
    assert await connect(bot, asyncio.Event()) is True


async def test_without_an_address_it_is_telegrams_own():
    """The root address has no /bot; files have their own."""
    async with opened("1:x") as bot:
        assert bot.base_url == "https://api.telegram.org/bot1:x"
        assert bot.base_file_url == "https://api.telegram.org/file/bot1:x"
    async with opened("1:x", "http://127.0.0.1:8081/") as bot:
        assert bot.base_url == "http://127.0.0.1:8081/bot1:x"
        assert bot.base_file_url == "http://127.0.0.1:8081/file/bot1:x"


@pytest.mark.parametrize(
    "token", ["123456:another", "no-token-at-all", "12 34:x", "", "1:x\n", "é"]
)
async def test_a_wrong_token_is_told_at_once(api, token):
    """Unknown to Telegram, or no token by its looks: no second try, and it is not repeated."""
    with pytest.raises(WrongToken) as fault:
        async with opened(token, api.url) as bot:
            await connect(bot, asyncio.Event())
    assert not token.strip() or token not in told(fault.value)


async def test_an_unreachable_telegram_is_tried_until_it_is_there(api, bot, until, logged):
    """A line a try; no restart needed."""
    api.goes_down()
    connecting = asyncio.create_task(connect(bot, asyncio.Event()))
    await until(lambda: len(logged()) >= 2)
    api.comes_back()
    assert await asyncio.wait_for(connecting, 5) is True
    lines = [line for line in logged() if "Telegram cannot be reached" in line]
    assert "(connection refused); trying again in" in lines[0]


async def test_a_stop_ends_the_trying(api, bot, until, logged):
    """Also in the middle of a pause."""
    api.goes_down()
    stop = asyncio.Event()
    connecting = asyncio.create_task(connect(bot, stop))
    await until(logged)
    stop.set()
    assert await asyncio.wait_for(connecting, 0.5) is False


async def test_a_flood_limit_at_start_is_waited_out(api, bot):
    """Not a moment earlier than Telegram says."""
    api.fault("getMe", kind="status", status=429, retry_after=1)
    began = time.monotonic()
    assert await connect(bot, asyncio.Event()) is True
    assert time.monotonic() - began >= 1


@pytest.mark.parametrize("kind", ["reset_before", "reset_after", "hang", "status"])
async def test_trouble_on_the_way_is_a_network_error_without_the_token(api, bot, kind, logged):
    """Addresses hold the token; no exception, no cause of one and no log holds an address."""
    api.fault("getMe", kind=kind)
    with pytest.raises(NetworkError) as fault:
        await bot.call("getMe", waits=-9.8)
    assert isinstance(fault.value, TimedOut) == (kind == "hang")
    assert fault.value.__context__ is None
    assert api.token not in told(fault.value) + repr(bot) + "\n".join(logged())


@pytest.mark.parametrize("status", [200, 302, 400, 403, 404, 413, 502])
async def test_a_page_by_something_in_between_is_not_repeated(something_else, status, logged):
    """It may quote the address; what it says is neither raised nor logged."""
    async with (
        something_else(status, "<html>no luck with {path}</html>") as root,
        opened("123:secret", root) as bot,
    ):
        with pytest.raises(TelegramError) as fault:
            await bot.call("getMe")
    assert "secret" not in told(fault.value) + "\n".join(logged())
    assert "no luck" not in told(fault.value) + "\n".join(logged())


@pytest.mark.parametrize("body", ["", "5", "[1]", '{"ok": false}', '{"ok": true}', "[" * 10**5])
@pytest.mark.parametrize("status", [200, 500])
async def test_a_reply_that_is_not_telegrams_is_a_fault_of_the_network(
    something_else, status, body
):
    """Never a KeyError from the depths: the loops wait and try again."""
    async with something_else(status, body) as root, opened("123:x", root) as bot:
        with pytest.raises(NetworkError):
            await bot.call("getMe")


async def test_nobody_leads_us_elsewhere(something_else):
    """A redirection would hand the token to whoever sent it."""
    async with something_else(307, "") as root, opened("123:x", root) as bot:
        with pytest.raises(NetworkError, match="307"):
            await bot.call("getMe")


async def test_odd_parameters_of_an_error_are_left_out(something_else):
    """A flood limit that is no number is a fault like others."""
    body = '{"ok": false, "description": "Too Many", "parameters": {"retry_after": "soon"}}'
    async with something_else(429, body) as root, opened("123:x", root) as bot:
        with pytest.raises(NetworkError, match="Too Many"):
            await bot.call("getMe")


async def test_the_library_logs_neither_words_nor_token(api, bot, maria, logged):
    """At debug level it would log every parameter and the address."""
    await bot.call("sendMessage", chat_id=maria.id, text="walk away at 40")
    assert api.token not in "\n".join(logged())
    assert "walk away" not in "\n".join(logged())


async def test_a_name_that_does_not_resolve_is_named_as_that():
    """What an operator reads says what to look at."""
    async with opened("1:x", "http://nowhere.invalid") as bot:
        with pytest.raises(NetworkError, match="does not resolve"):
            await bot.call("getMe")


async def test_connections_are_used_again(api, bot):
    """A call costs no handshake."""
    for _ in range(5):
        await bot.call("getMe")
    connector = bot.request._session.connector
    assert sum(len(idle) for idle in connector._conns.values()) == 1


async def test_a_closed_bot_says_so():
    """Instead of an attribute error from the depths."""
    async with opened("1:x", "http://127.0.0.1:1") as bot:
        pass
    with pytest.raises(NetworkError, match="not open"):
        await bot.call("getMe")


class Memory:
    """What outlives a restart; fails when told to."""

    def __init__(self):
        self.kept, self.asked, self.away = {}, [], False

    async def until(self, what):
        self.asked.append(what)
        if self.away:
            raise OSError("the database is away, and knows a secret")
        return self.kept.get(what)

    async def keep(self, what, until):
        if self.away:
            raise OSError("the database is away, and knows a secret")
        self.kept[what] = until


def limited(api, method, seconds=2):
    return api.fault(method, kind="status", status=429, retry_after=seconds)


async def test_what_telegram_limits_is_let_be_by_method(api, bot):
    """No call before its time; other methods are not concerned."""
    limited(api, "setMyCommands", 1)
    for _ in range(3):
        with pytest.raises(RetryAfter) as limit:
            await bot.call("setMyCommands", commands=[])
        assert seconds_of(limit.value) >= 1  # rounded up
    assert len(api.calls("setMyCommands")) == 1
    assert await bot.call("getMe")
    await asyncio.sleep(1.1)
    assert await bot.call("setMyCommands", commands=[]) is True
    assert api.too_early == []


async def test_a_limit_outlives_a_restart(api):
    """Kept with its end, and asked for once a method and process."""
    memory = Memory()
    limited(api, "getMe", 7)
    async with opened(api.token, api.url, memory) as bot:
        with pytest.raises(RetryAfter):
            await bot.call("getMe")
    ahead = memory.kept["getMe"] - datetime.now(UTC)
    assert timedelta(seconds=6.9) < ahead < timedelta(seconds=7.1)
    memory.asked.clear()
    async with opened(api.token, api.url, memory) as bot:
        for _ in range(2):
            with pytest.raises(RetryAfter) as limit:
                await bot.call("getMe")
        assert seconds_of(limit.value) in (7.0, 8.0)
        memory.kept["getUpdates"] = datetime.now(UTC) - timedelta(days=1)
        assert await bot.call("getUpdates") == []
    assert memory.asked == ["getMe", "getUpdates"]
    assert len(api.calls("getMe")) == 1


async def test_a_memory_that_fails_holds_up_nothing(api, logged):
    """The limit holds in this process; the log names kind and place."""
    memory = Memory()
    memory.away = True
    limited(api, "getMe")
    async with opened(api.token, api.url, memory) as bot:
        for _ in range(2):
            with pytest.raises(RetryAfter):
                await bot.call("getMe")
    assert len(api.calls("getMe")) == 1
    lines = "\n".join(logged())
    assert "a limit cannot be recalled" in lines
    assert "a limit is not remembered" in lines
    assert "secret" not in lines


async def test_what_is_about_a_chat_is_its_senders_to_wait_for(api, bot, maria):
    """A limit of one chat is no limit of another."""
    api.fault("sendMessage", kind="status", status=429, retry_after=2, chat_id=maria.id)
    otto = api.person()
    otto.chat.known = True
    with pytest.raises(RetryAfter):
        await bot.call("sendMessage", chat_id=maria.id, text="x")
    assert await bot.call("sendMessage", chat_id=otto.id, text="x")


async def test_every_call_is_told_with_its_outcome(api, maria):
    """One word each; a wait without a call is none."""
    told = []
    api.fault("getMyName", kind="status", status=502)
    api.fault("getMe", kind="reset_before")
    limited(api, "getMyCommands")
    async with opened(
        api.token, api.url, observe=lambda method, outcome: told.append((method, outcome))
    ) as bot:
        await bot.call("sendMessage", chat_id=maria.id, text="x")
        with pytest.raises(BadRequest):
            await bot.call("sendMessage", chat_id=maria.id, text="")
        for method in ("getMyName", "getMe", "getMyCommands", "getMyCommands"):
            with pytest.raises(TelegramError):
                await bot.call(method)
    assert told == [
        ("sendMessage", "ok"),
        ("sendMessage", "refused"),
        ("getMyName", "unreachable"),
        ("getMe", "unreachable"),
        ("getMyCommands", "retry_after"),
    ]


def test_a_flood_limit_is_seconds():
    """Whatever the library makes of it; the pause after it is never shorter."""
    assert seconds_of(RetryAfter(3)) == 3.0
    assert seconds_of(RetryAfter(1.5)) == seconds_of(RetryAfter(timedelta(seconds=1.5))) == 1.5
    assert pause_after(RetryAfter(3), Pauses(0.1, 0.1)) > 3.0
    assert client.TELEGRAM.startswith("https://")
