"""A Telegram of its own for each test here."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from telegram import Bot

from tests.telegram.stand_in import BotApi, Person

Call = Callable[..., Any]


@pytest.fixture
def api() -> Iterator[BotApi]:
    """A running server."""
    with BotApi() as server:
        yield server


@pytest.fixture
def maria(api: BotApi) -> Person:
    """A person who has said hello; the bot may write to her."""
    person = api.person(first_name="Maria", language_code="de")
    person.says("hello")
    return person


@pytest.fixture
def call(api: BotApi) -> Call:
    """Calls a method with JSON; gives the result, or the refusal's description."""

    def ask(method: str, /, **params: Any) -> Any:
        answer = post(f"{api.url}/bot{api.token}/{method}", params)
        return answer["result"] if answer["ok"] else answer["description"]

    return ask


@pytest.fixture
def bot(api: BotApi) -> Bot:
    """python-telegram-bot's own client, not yet initialized."""
    return Bot(api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot")


def post(url: str, params: dict[str, Any]) -> Any:
    """The answer's JSON, whatever the status; the status must be the error code."""
    body = json.dumps(params).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.load(response)
    except urllib.error.HTTPError as refusal:
        answer = json.load(refusal)
        assert answer["error_code"] == refusal.code
        return answer
