"""Calls of the Bot API, for one person and for fifty at once: over aiohttp, and over httpx."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from telegram import Bot
from telegram.constants import ParseMode
from telegram.request import HTTPXRequest

from benchmarks.measuring import Compared, Contender, Effort, Report, compare
from benchmarks.server import running
from benchmarks.walk import decided, interview
from bot.channels.telegram.client import CoachBot
from bot.channels.telegram.renderer import rendered
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.sender import NO_PREVIEW

TOKEN = "123456:a-token-of-nobody"  # noqa: S105 (the server takes any)
CHAT, LIVE = 7, 100
NOTE = (
    "sendMessage and editMessageText of a question's screen, in turn. Request alone: the same "
    "bare bot on both sides. As used: the peer is Bot.send_message and edit_message_text, which "
    "also build objects from the replies. The server is another process; its CPU is not counted."
)

Call = Callable[[], Awaitable[object]]


def run(effort: Effort) -> Report:
    with asyncio.Runner() as runner, running() as root:
        base = f"{root}/bot"
        ours = AiohttpRequest()
        theirs = HTTPXRequest(httpx_kwargs={"trust_env": False})  # no proxy, as ours
        runner.run(_open(ours, theirs))
        try:
            plain = _plain_calls(CoachBot(TOKEN, base, request=ours))
            bare = _plain_calls(CoachBot(TOKEN, base, request=theirs))
            whole = _library_calls(Bot(TOKEN, base, request=theirs))
            rows = [
                _compared(runner, f"{people}, {what}", people, (plain, peer), effort)
                for what, peer in (("request alone", bare), ("as used", whole))
                for people in (1, effort.at_once)
            ]
        finally:
            runner.run(_close(ours, theirs))
    return Report("http: a call, by people at once", NOTE, tuple(rows))


async def _open(*requests: AiohttpRequest | HTTPXRequest) -> None:
    for request in requests:
        await request.initialize()


async def _close(*requests: AiohttpRequest | HTTPXRequest) -> None:
    for request in requests:
        await request.shutdown()


def screen() -> dict[str, Any]:
    first = interview()[0]
    text, buttons = rendered(decided(first.known, first.tap).screen)
    return {"text": text, "reply_markup": buttons}


def _plain_calls(bot: CoachBot) -> list[Call]:
    more = {**screen(), "parse_mode": ParseMode.HTML, "link_preview_options": NO_PREVIEW}
    send = partial(bot.call, "sendMessage", chat_id=CHAT, **more)
    edit = partial(bot.call, "editMessageText", chat_id=CHAT, message_id=LIVE, **more)
    return [send, edit]


def _library_calls(bot: Bot) -> list[Call]:
    more = {**screen(), "parse_mode": ParseMode.HTML, "link_preview_options": NO_PREVIEW}
    send = partial(bot.send_message, chat_id=CHAT, **more)
    edit = partial(bot.edit_message_text, chat_id=CHAT, message_id=LIVE, **more)
    return [send, edit]


async def _talk(calls: list[Call], times: int) -> None:
    for _ in range(times):
        for call in calls:
            await call()


async def _all_talk(calls: list[Call], people: int, times: int) -> None:
    async with asyncio.TaskGroup() as group:
        for _ in range(people):
            group.create_task(_talk(calls, times))


def _compared(
    runner: asyncio.Runner,
    what: str,
    people: int,
    contenders: tuple[list[Call], list[Call]],
    effort: Effort,
) -> Compared:
    times = max(1, effort.repeats // 2) if people == 1 else 1

    def contender(name: str, calls: list[Call]) -> Contender:
        work = lambda: runner.run(_all_talk(calls, people, times))  # noqa: E731
        return Contender(name, lambda: work, people * times * len(calls))

    ours, peer = contenders
    return compare(what, contender("aiohttp", ours), contender("httpx", peer), effort.rounds)
