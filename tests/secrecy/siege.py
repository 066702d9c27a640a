"""A coach under siege: odd updates pour in, honest people go on, nobody learns of anybody else.

Updates come as Telegram would bring them, but past its own filters: by the poll, or pushed.
"""

import http.client
import itertools
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.secrecy.house import House, free_port
from tests.secrecy.kinds import CHAT_OF_OTHERS, FORGED, GROUPS, HOSTILE, MESSAGE_OF_OTHERS
from tests.secrecy.oddities import MARK
from tests.telegram.pushing import SECRET
from tests.telegram.records import Request, Update
from tests.telegram.stand_in import BotApi, Coach, Person
from tests.telegram.updates import DAY

BATCH = 50  # updates between two looks
GROWTH = 60_000  # kilobytes that a siege may cost: caches fill, and nothing else
Push = Callable[[Any], None]
SPEAKS = re.compile(r"send|edit|answer", re.IGNORECASE)


@dataclass
class Siege:
    """`pushes`: sends one update; `told`: every update since the last look, for a failure."""

    api: BotApi
    coach: Coach
    honest: list[Person]
    pushes: Push
    sent: int = 0
    memory: list[int] = field(default_factory=list)
    told: list[Any] = field(default_factory=list)
    _read: int = 0
    _turns: Iterator[Person] = field(default_factory=lambda: iter(()))

    def begin(self) -> None:
        """The honest have a case each, with a name that nobody else may ever see."""
        for id in HOSTILE:
            self.api.person(id=id, first_name="Mallory").chat.known = True
        for id in GROUPS:
            self.api.world.chat(id, "supergroup", {"title": "A group"}).known = True
        for person in self.honest:
            person.says_and_waits("/start buy")
            person.says_and_waits(canary(person))
        self._turns = itertools.cycle(self.honest)

    def take(self, update: Any) -> None:
        filled = self._filled(update)
        self.told.append(filled)
        self.pushes(filled)
        self.sent += 1
        if self.sent % BATCH == 0:
            self.look()

    def look(self) -> None:
        """An honest person takes a step, and all that was said meanwhile is looked through."""
        person = next(self._turns)
        step, shows = ("Back", "1/6") if person.sees("2/6") else ("I don't know", "2/6")
        try:
            person.taps_and_waits(step, timeout=30)
            assert person.sees(shows), person.transcript()
            assert person.sees(canary(person)), person.transcript()
            assert self.coach.alive, f"it ended with {self.coach.exits()}"
            assert "Traceback" not in self.coach.stderr
            self._nobody_learns_of_anybody()
        except AssertionError as fault:
            Path(self.coach.folder, "told.json").write_text(json.dumps(self.told))
            raise AssertionError(f"{fault}\n{self.coach.stderr[-4000:]}") from None
        self.memory.append(resident(self.coach.pid))
        self.told.clear()

    def _nobody_learns_of_anybody(self) -> None:
        requests = self.api.world.requests
        for request in requests[self._read :]:
            if SPEAKS.search(request.method):
                self._is_their_own(request)
        self._read = len(requests)
        for id in (*HOSTILE, *(person.id for person in self.honest)):
            for document in self.api.world.chats.by_id[id].documents:
                self._holds_nothing_of_others(id, document.content.decode())

    def _is_their_own(self, request: Request) -> None:
        said = json.dumps(request.params, ensure_ascii=False, default=str)
        self._holds_nothing_of_others(request.chat_id, said)

    def _holds_nothing_of_others(self, chat: int | None, said: str) -> None:
        for person in self.honest:
            if person.id == chat:
                assert MARK not in said, f"an honest person reads a hostile one's words: {said}"
            else:
                assert canary(person) not in said, f"chat {chat} reads of {person.id}: {said}"
                assert str(person.id) not in said, f"chat {chat} reads of {person.id}: {said}"

    def _filled(self, update: Any) -> Any:
        """The same, with an honest person's chat, message and button where they are meant."""
        victim = self.honest[self.sent % len(self.honest)]
        live = victim.live
        put = {
            CHAT_OF_OTHERS: victim.id,
            MESSAGE_OF_OTHERS: live.message_id,
            FORGED: live.data[self.sent % len(live.data)],
        }
        return _replaced(update, put)


def besiege(siege: Siege, count: int, what: st.SearchStrategy[Any], number: int = 1) -> None:
    """Draws so many updates from a seed of this number, and sends them; a fault ends it."""

    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        phases=[Phase.generate],  # a process cannot be asked the same twice: nothing shrinks
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(what)
    def send(update: Any) -> None:
        siege.take(update)

    siege.begin()
    send()
    siege.look()
    early = siege.memory[len(siege.memory) // 4]
    assert siege.memory[-1] - early < GROWTH, f"its memory grows: {siege.memory}"


def honest_people(api: BotApi, count: int = 3) -> list[Person]:
    return [
        api.person(id=7_340_021_190 + 7 * number, first_name=f"Maria{number}")
        for number in range(count)
    ]


def canary(person: Person) -> str:
    return f"Canary-{person.id % 7919}-of-{person.user['first_name']}"


def by_polling(api: BotApi) -> Push:
    """Into Telegram's queue, also what it would not bring, and with what it calls an id."""

    def push(update: Any) -> None:
        with api.world.changed:
            queue = api.world.updates
            number = queue.next_id
            queue.next_id += 1
            queue.added += 1
            body = {"update_id": number, **update} if isinstance(update, dict) else update
            queue.waiting.append(Update(number, None, body, queue.now(), DAY, queue.added))
            queue.waiting_in[None] += 1
            api.world.wake()

    return push


def by_webhook(port: int, path: str, secret: str, answers: list[int]) -> Push:
    """Straight to the coach's door, by somebody who knows the secret. Bytes go as they are."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    ids = itertools.count(10**12)

    def push(update: Any) -> None:
        if isinstance(update, dict):
            update = {"update_id": next(ids), **update}
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        line.request("POST", path, body, {SECRET: secret, "Content-Type": "application/json"})
        answer = line.getresponse()
        answer.read()
        answers.append(answer.status)

    return push


@contextmanager
def behind_a_webhook(house: House) -> Iterator[tuple[Coach, Push, list[int]]]:
    """The coach, a way to its door, and the statuses that it answers with."""
    port, secret = free_port(), "a-secret-of-the-webhook"
    coach = house.coach(
        COACH_WEBHOOK_URL=f"http://127.0.0.1:{port}/hook",
        COACH_WEBHOOK_LISTEN=f"127.0.0.1:{port}",
        COACH_WEBHOOK_SECRET=secret,
        COACH_HTTP_LISTEN=f"127.0.0.1:{free_port()}",
    )
    coach.ready = "serves"
    answers: list[int] = []
    with coach:
        yield coach, by_webhook(port, "/hook", secret, answers), answers


def resident(pid: int) -> int:
    """Kilobytes of memory that the process holds."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


def _replaced(value: Any, put: dict[Any, Any]) -> Any:
    match value:
        case dict():
            return {key: _replaced(inner, put) for key, inner in value.items()}
        case list():
            return [_replaced(inner, put) for inner in value]
        case int() | str():
            return put.get(value, value)
    return value
