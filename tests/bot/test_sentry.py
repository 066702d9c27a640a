"""A real process, and a server that gets what it sends. All that arrives is searched."""

import gzip
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
WORDS = "Zanzibar brake discs"

BEGIN = f"""
import asyncio, sys, threading
from bot import logs, sentry
WORDS = {WORDS!r}
logs.set_up("debug", "json")
sentry.set_up(sys.argv[1] or None)

def failing(words=WORDS):
    note = "my own: " + words
    try:
        raise KeyError(words)
    except KeyError as inner:
        fault = ValueError(words, {{"text": words}})
        fault.add_note(words)
        fault.words = words
        raise ExceptionGroup(words, [fault]) from inner
"""
REPORTED = """
with logs.bound("0a1b2c", "d3e4f5"):
    try:
        failing()
    except ExceptionGroup as fault:
        sentry.report(fault)
"""


@dataclass
class Sentry:
    """Keeps every request as it came."""

    port: int = 0
    status: int = 200
    requests: list[tuple[str, dict[str, str], str]] = field(default_factory=list)

    @property
    def dsn(self) -> str:
        return f"http://publickey@127.0.0.1:{self.port}/1"

    @property
    def events(self) -> list[dict[str, Any]]:
        items = [json.loads(body.splitlines()[2]) for _, _, body in self.requests]
        return [item for item in items if "exception" in item]

    @property
    def all_that_came(self) -> str:
        return "\n".join(f"{path} {headers} {body}" for path, headers, body in self.requests)


@pytest.fixture
def server() -> Iterator[Sentry]:
    sentry = Sentry()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.headers.get("Content-Encoding") == "gzip":
                body = gzip.decompress(body)
            sentry.requests.append((self.path, dict(self.headers), body.decode()))
            self.send_response(sentry.status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    sentry.port = httpd.server_address[1]
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield sentry
    httpd.shutdown()
    httpd.server_close()


def run(script: str, dsn: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BEGIN + script, dsn]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60, env=environment
    )


def test_a_fault_arrives_as_kinds_places_and_turn(server: Sentry) -> None:
    done = run(REPORTED, server.dsn)
    assert (done.returncode, done.stderr) == (0, "")
    (event,) = server.events
    assert event["tags"] == {"turn": "0a1b2c", "who": "d3e4f5"}
    assert event["level"] == "error"
    assert event["release"].startswith("lever-coach@")
    links = event["exception"]["values"]
    assert [link["type"] for link in links] == ["KeyError", "ValueError", "ExceptionGroup"]
    frame = links[-1]["stacktrace"]["frames"][-1]
    assert (frame["function"], frame["filename"]) == ("failing", "<string>")
    assert isinstance(frame["lineno"], int)
    assert server.requests[0][0] == "/api/1/envelope/"


@pytest.mark.parametrize(
    "happens",
    [
        pytest.param(REPORTED, id="reported"),
        pytest.param("failing()", id="uncaught"),
        pytest.param(
            "t = threading.Thread(target=failing, name=WORDS); t.start(); t.join()", id="thread"
        ),
        pytest.param(
            """
async def main():
    logs.quiet_loop(asyncio.get_running_loop())
    async def work(): failing()
    asyncio.create_task(work(), name=WORDS)
    await asyncio.sleep(0.1)
asyncio.run(main())
""",
            id="task",
        ),
        pytest.param(
            """
import sentry_sdk
sentry_sdk.set_user({"id": WORDS}); sentry_sdk.set_tag("text", WORDS)
sentry_sdk.set_extra("text", WORDS); sentry_sdk.set_context("text", {"text": WORDS})
sentry_sdk.add_breadcrumb(message=WORDS)
try:
    failing()
except ExceptionGroup as fault:
    sentry_sdk.capture_exception(fault)
""",
            id="past us",
        ),
    ],
)
def test_nobodys_words_leave_the_house(happens: str, server: Sentry) -> None:
    """Not from messages, arguments, notes, variables, causes, nor from the source line."""
    done = run(happens, server.dsn)
    assert len(server.events) == 1, done.stderr
    came = server.all_that_came
    for words in (WORDS, "Zanzibar", "my own", "raise ExceptionGroup", str(Path.home())):
        assert words not in came
    (event,) = server.events
    allowed = {"event_id", "timestamp", "platform", "level", "release", "environment", "sdk"}
    assert event.keys() <= allowed | {"tags", "exception"}
    for link in event["exception"]["values"]:
        assert link.keys() <= {"type", "module", "stacktrace"}
        for frame in link["stacktrace"]["frames"]:
            assert frame.keys() <= {"module", "filename", "function", "lineno", "in_app"}


def test_the_machines_name_stays(server: Sentry) -> None:
    run(REPORTED + "import socket; print(socket.gethostname())", server.dsn)
    assert "server_name" not in server.all_that_came


def test_without_a_dsn_nothing_is_even_loaded(server: Sentry) -> None:
    """Whatever Sentry's own variables say: it is ours that counts."""
    script = REPORTED + "print('sentry_sdk' in sys.modules)"
    done = run(script, "", SENTRY_DSN=server.dsn, SENTRY_SPOTLIGHT="1")
    assert (done.returncode, done.stdout) == (0, "False\n")
    assert server.requests == []


@pytest.mark.parametrize(
    "dsn", ["nonsense-secret", "ftp://secret@host/1", "https://secret@host", "https://host/1"]
)
def test_a_wrong_dsn_is_one_sentence_that_does_not_repeat_it(dsn: str) -> None:
    script = """
from bot.sentry import SentryFault
try:
    sentry.set_up(WRONG)
except SentryFault as fault:
    print(fault)
"""
    done = run(script.replace("WRONG", repr(dsn)), "")
    assert done.stdout.startswith("COACH_SENTRY_DSN: ")
    assert (done.stdout.count("\n"), "secret@host" in done.stdout, done.stderr) == (1, False, "")


def test_a_sentry_that_is_away_or_refuses_stops_nobody(server: Sentry) -> None:
    server.status = 500
    assert run(REPORTED, server.dsn).stderr == ""
    done = run(REPORTED, "http://key@127.0.0.1:9/1")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_exit_status_of_an_uncaught_fault_is_the_same(server: Sentry) -> None:
    done = run("failing()", server.dsn)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert WORDS not in done.stderr
