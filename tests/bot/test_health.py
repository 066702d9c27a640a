"""Asked over HTTP, as an operator's tools ask."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
import pytest

from bot import health as health_module
from bot.faults import ListenFault
from bot.health import Health, Owed, served

NOTHING_OWED = Owed(None, 0, 0, 0)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@dataclass
class Clock:
    now: float = 5000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Database:
    """Answers, refuses or hangs, as it is told."""

    owed: Owed = NOTHING_OWED
    fault: Exception | None = None
    hangs: asyncio.Event | None = None
    looks: int = 0

    async def look(self) -> Owed:
        self.looks += 1
        if self.hangs is not None:
            await self.hangs.wait()
        if self.fault is not None:
            raise self.fault
        return self.owed


@dataclass
class Operator:
    """A process's health, and somebody who asks for it."""

    clock: Clock = field(default_factory=Clock)
    database: Database = field(default_factory=Database)
    port: int = field(default_factory=free_port)

    @asynccontextmanager
    async def asks(self, polls: bool = True) -> AsyncIterator[Health]:
        health = Health(self.database.look, polls, self.clock)
        async with served(health, "127.0.0.1", self.port):
            yield health

    async def sees(self, path: str, method: str = "GET") -> tuple[int, str]:
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, f"http://127.0.0.1:{self.port}{path}") as response,
        ):
            return response.status, (await response.text()).strip()


@pytest.fixture
def operator() -> Operator:
    return Operator()


async def test_it_lives_while_polls_succeed(operator: Operator) -> None:
    async with operator.asks() as health:
        assert await operator.sees("/live") == (200, "ok")
        operator.clock.now += 119
        assert (await operator.sees("/live"))[0] == 200, "the start counts as a poll"
        health.polled()
        operator.clock.now += 119
        assert (await operator.sees("/live"))[0] == 200
        operator.clock.now += 1
        assert await operator.sees("/live") == (
            503,
            "the last successful poll was 120 seconds ago",
        )
        health.polled()
        assert (await operator.sees("/live"))[0] == 200


async def test_who_does_not_poll_lives_without(operator: Operator) -> None:
    """A webhook, or another process of the same bot that polls."""
    async with operator.asks(polls=False) as health:
        operator.clock.now += 9999
        assert (await operator.sees("/live"))[0] == 200
        health.polls_here(True)  # the other one died; the first poll takes its time
        operator.clock.now += 119
        assert (await operator.sees("/live"))[0] == 200
        health.polls_here(True)  # said again, it is no poll
        operator.clock.now += 1
        assert (await operator.sees("/live"))[0] == 503
        health.polls_here(False)
        assert (await operator.sees("/live"))[0] == 200


async def test_it_is_ready_once_set_up_and_while_the_database_answers(operator: Operator) -> None:
    async with operator.asks() as health:
        assert await operator.sees("/ready") == (503, "still setting up")
        health.set_up()
        assert await operator.sees("/ready") == (200, "ok")
        operator.database.fault = OSError("Zanzibar")
        assert await operator.sees("/ready") == (503, "the database does not answer")
        assert (await operator.sees("/live"))[0] == 200, "a restart would not bring it back"
        operator.database.fault = None
        assert (await operator.sees("/ready"))[0] == 200


async def test_a_database_that_hangs_is_asked_once(operator: Operator, monkeypatch) -> None:
    """Questions pile up nowhere, and go on when it answers again."""
    monkeypatch.setattr(health_module, "DATABASE_IS_AWAY", 0.1)
    operator.database.hangs = asyncio.Event()
    async with operator.asks() as health:
        health.set_up()
        answers = await asyncio.gather(*(operator.sees("/ready") for _ in range(5)))
        assert set(answers) == {(503, "the database does not answer")}
        status, text = await operator.sees("/metrics")
        assert (status, "coach_database_up 0.0" in text) == (200, True)
        assert operator.database.looks == 1
        operator.database.hangs.set()
        await asyncio.sleep(0.01)
        assert (await operator.sees("/ready"))[0] == 200


async def test_metrics_tell_what_is_owed(operator: Operator) -> None:
    operator.database.owed = Owed(7.5, 3, 2, 1)
    async with operator.asks() as health:
        health.polled()
        status, text = await operator.sees("/metrics")
    assert status == 200
    for line in (
        "coach_database_up 1.0",
        "coach_outbox_oldest_seconds 7.5",
        "coach_outbox_waiting 3.0",
        "coach_outbox_set_aside 2.0",
        "coach_updates_set_aside 1.0",
    ):
        assert line in text.splitlines()


async def test_metrics_do_without_a_database(operator: Operator) -> None:
    operator.database.fault = ConnectionError("Zanzibar")
    async with operator.asks():
        status, text = await operator.sees("/metrics")
    assert status == 200
    assert "coach_database_up 0.0" in text
    assert "coach_turn_seconds_bucket" in text
    assert "Zanzibar" not in text


@pytest.mark.parametrize("path", ["/live", "/ready", "/metrics"])
async def test_it_is_only_read(operator: Operator, path: str) -> None:
    async with operator.asks() as health:
        health.set_up()
        assert await operator.sees(path, "HEAD") == (200, "")
        for method in ("POST", "PUT", "DELETE", "OPTIONS"):
            assert (await operator.sees(path, method))[0] == 405
        assert (await operator.sees("/"))[0] == 404


@pytest.mark.parametrize("host", ["127.0.0.1", "no-such-host.invalid", "192.0.2.1"])
async def test_an_address_that_is_taken_or_not_ours_is_one_sentence(host: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ListenFault) as told:
            async with served(Health(Database().look, polls=True), host, port):
                pass
    sentence = str(told.value)
    assert sentence.startswith(f"COACH_HTTP_LISTEN: {host}:{port} cannot be listened on (")
    assert "\n" not in sentence
    assert host != "127.0.0.1" or "address already in use" in sentence


async def test_afterwards_the_port_is_free(operator: Operator) -> None:
    for _ in range(2):
        async with operator.asks():
            assert (await operator.sees("/live"))[0] == 200
