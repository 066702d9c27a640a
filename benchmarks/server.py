"""Answers every method of the Bot API with one message: a process of its own on loopback.

It checks nothing and forgets everything, so that what is measured is the caller. Prints its
port, and ends with its standard input.
"""

import asyncio
import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import PIPE, Popen

from aiohttp import web

MESSAGE = {
    "message_id": 100,
    "date": 1796115600,
    "chat": {"id": 7, "type": "private", "first_name": "Maria"},
    "from": {"id": 123456, "is_bot": True, "first_name": "Lever Coach", "username": "coach_bot"},
    "text": "2/6\n\nHow much of your contact's own sales target comes from you?",
    "entities": [{"type": "bold", "offset": 0, "length": 3}],
    "reply_markup": {
        "inline_keyboard": [
            [{"text": f"From {share} %", "callback_data": f"4|choose|from_{share}"}]
            for share in (5, 10, 20, 30)
        ]
    },
}
REPLY = json.dumps({"ok": True, "result": MESSAGE}).encode()


@contextmanager
def running() -> Iterator[str]:
    """The server's root address; it is there until the end of the block."""
    command = [sys.executable, "-m", "benchmarks.server"]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:  # noqa: S603 (ourselves)
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


async def _answer(request: web.Request) -> web.Response:
    await request.read()
    return web.Response(body=REPLY, content_type="application/json")


async def serve() -> None:
    application = web.Application()
    application.router.add_post("/{token}/{method}", _answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    listening = socket.create_server(("127.0.0.1", 0), backlog=256)
    await web.SockSite(runner, listening).start()
    print(listening.getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(serve())
