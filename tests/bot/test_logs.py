"""A process in which everything goes wrong, with words and secrets in every fault.

It runs by itself, as `coach run` does, and all that it wrote is searched.
"""

import asyncio
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from urllib.parse import quote

import pytest

from bot.faults import place_of, story_of
from bot.hidden import hidden, hide
from bot.logs import Names, bound, now_bound, turn_of

ROOT = Path(__file__).parent.parent.parent
WORDS = "Zanzibar brake discs"  # what a person typed
TOKEN = "987654321:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"
PASSWORD = 'p"ä&ss/w:rd'
KEY = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE="

BEGIN = f"""
import asyncio, logging, sys, threading, warnings
import structlog
from bot.logs import bound, hide, quiet_loop, set_up
WORDS, TOKEN, PASSWORD, KEY = {WORDS!r}, {TOKEN!r}, {PASSWORD!r}, {KEY!r}
level, form = sys.argv[1:]
set_up(level, form)
hide(TOKEN, PASSWORD, KEY)
log = structlog.get_logger("bot.test")

def failing(words=WORDS):
    try:
        raise KeyError(words)
    except KeyError as inner:
        raise ValueError(f"{{words}} {{TOKEN}}") from inner
"""
LOUD = """
for name in ("telegram", "aiohttp", "asyncio", "httpx", "httpcore", "sqlalchemy", "concurrent"):
    logging.getLogger(name).setLevel(logging.DEBUG)
"""
SCENES = {
    "ours": """
try:
    failing()
except ValueError as fault:
    log.exception("it failed")
    log.error("it failed so", fault=fault)
    log.error("with both", exc_info=fault, stack_info=True)
    log.error("in a list", faults=[fault], thing=type("Thing", (), {"__repr__": lambda _: WORDS})())
    log.error(fault)
log.warning(f"the address was https://api.telegram.org/bot{TOKEN}/getMe", key=KEY)
log.warning("the database", url=f"postgresql://coach:{PASSWORD}@db/coach")
log.error("done", marker="end")
""",
    "a library": """
theirs = logging.getLogger("some.library")
theirs.setLevel(logging.DEBUG)
for level in (logging.DEBUG, logging.INFO, logging.ERROR):
    theirs.log(level, "Entering: %s", WORDS)
    theirs.log(level, f"got {WORDS} from /bot{TOKEN}/")
    theirs.log(level, WORDS, stack_info=True)
    theirs.log(level, "%d is no text", WORDS)
try:
    failing()
except ValueError as fault:
    theirs.exception("Exception in worker")
    theirs.error(fault, exc_info=True)
class Breaks(logging.StreamHandler):
    def format(self, record): raise ValueError(WORDS)
logging.getLogger("a.broken.handler").addHandler(Breaks())
logging.getLogger("a.broken.handler").error("not shown by its own: %s", WORDS)
logging.error("straight to the root: %s", WORDS)
log.error("done", marker="end")
""",
    "telegram": """
from telegram import Bot
async def main():
    quiet_loop(asyncio.get_running_loop())
    bot = Bot(TOKEN, base_url="http://127.0.0.1:9/bot", base_file_url="http://127.0.0.1:9/file/bot")
    asyncio.create_task(bot.send_message(chat_id=77, text=WORDS))
    await asyncio.sleep(0.5)
    import gc; gc.collect()
asyncio.run(main())
log.error("done", marker="end")
""",
    "aiohttp": """
import aiohttp
from aiohttp import web
async def main():
    quiet_loop(asyncio.get_running_loop())
    async def handler(request):
        failing((await request.text()) + request.path)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    session = aiohttp.ClientSession()
    for where in (port, 9):
        url = f"http://127.0.0.1:{where}/bot{TOKEN}/send?text={WORDS}"
        task = asyncio.create_task(session.post(url, data=WORDS, raise_for_status=True))
        await asyncio.wait({task})
        del task
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"NONSENSE {WORDS} {TOKEN}\\r\\n\\r\\n".encode())
    await reader.read()
    writer.close()
    del session
    await runner.cleanup()
asyncio.run(main())
log.error("done", marker="end")
""",
    "sqlalchemy": """
from sqlalchemy import create_engine, text
engine = create_engine("sqlite://", hide_parameters=True)
async def main():
    quiet_loop(asyncio.get_running_loop())
    await asyncio.to_thread(insert)
def insert():
    with engine.begin() as connection:
        connection.execute(text("create table t (id integer primary key, words text)"))
        for _ in range(2):
            connection.execute(text("insert into t values (1, :words)"), {"words": WORDS})
            connection.execute(text("select * from t")).all()
try:
    asyncio.run(main())
except Exception:
    log.exception("the database")
logging.getLogger("sqlalchemy.pool").error("Exception during reset or similar", exc_info=True)
log.error("done", marker="end")
""",
    "asyncio": """
import gc
async def main():
    loop = asyncio.get_running_loop()
    quiet_loop(loop)
    async def fails(): failing()
    with bound("turn-of-the-task", "who-of-the-task"):
        asyncio.create_task(fails(), name=WORDS)
    loop.call_soon(failing, WORDS)
    future = loop.create_future()
    future.set_exception(ValueError(WORDS))
    del future
    loop.call_exception_handler({"message": WORDS, "exception": ValueError(WORDS)})
    await asyncio.sleep(0.1)
    gc.collect()
asyncio.run(main(), debug=True)
async def another_loop():  # one that nobody made quiet
    asyncio.get_running_loop().call_soon(failing, WORDS)
    await asyncio.sleep(0.1)
asyncio.run(another_loop())
log.error("done", marker="end")
""",
    "threads": """
from concurrent.futures import ThreadPoolExecutor
thread = threading.Thread(target=failing, name="a-thread")
thread.start()
thread.join()
with ThreadPoolExecutor() as pool:
    pool.submit(int).add_done_callback(lambda _: failing())
log.error("done", marker="end")
""",
    "nobody": """
class Thing:
    def __repr__(self): return WORDS
    def __del__(self): failing()
Thing()
warnings.warn(f"{WORDS} {TOKEN}")
warnings.warn_explicit(f"{WORDS}", RuntimeWarning, f"/home/{WORDS}/a.py", 1)
log.error("done", marker="end")
""",
    "a closed standard error": """
sys.stderr.close()
log.error("unseen")
logging.error("unseen")
print("still here")
sys.stderr = sys.__stdout__
log.error("done", marker="end")
""",
}
SECRETS = {
    "words": WORDS,
    "a word": "Zanzibar",
    "token": TOKEN,
    "token in an address": quote(TOKEN, safe=""),
    "token's end": TOKEN[-10:],
    "password": PASSWORD,
    "password in an address": quote(PASSWORD, safe=""),
    "password in JSON": json.dumps(PASSWORD)[1:-1],
    "key": KEY,
}


def run(script: str, level: str, form: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BEGIN + script, level, form]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


def assert_discreet(done: subprocess.CompletedProcess[str]) -> None:
    written = done.stdout + done.stderr
    for what, secret in SECRETS.items():
        assert secret not in written, f"{what} in:\n{written}"
    assert "Traceback" not in written, written
    assert "Logging error" not in written, written


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("level", ["debug", "error"])
@pytest.mark.parametrize("scene", SCENES)
def test_nobodys_words_and_no_secret_are_written(scene: str, level: str, form: str) -> None:
    done = run(LOUD + SCENES[scene], level, form)
    assert_discreet(done)
    assert (done.returncode, "end" in done.stdout + done.stderr) == (0, True), done.stderr
    if form == "json":
        for line in done.stderr.splitlines():
            assert {"event", "level", "timestamp"} <= json.loads(line).keys()


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_uncaught_fault_ends_the_process_with_kinds_and_places(form: str) -> None:
    done = run("with bound('0a1b2c', 'd3e4f5'):\n    failing()\n", "debug", form)
    assert_discreet(done)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "ValueError in failing, <string>:" in done.stderr
    assert "from KeyError in failing, <string>:" in done.stderr


def test_what_is_known_is_told() -> None:
    """Discreet is not silent: which library, where, what kind, of which turn."""
    lines = [
        json.loads(line) for line in run(SCENES["asyncio"], "info", "json").stderr.splitlines()
    ]
    task = next(line for line in lines if line["event"] == "Task exception was never retrieved")
    assert task["of"] == "main.<locals>.fails"
    assert task["fault"].startswith("ValueError in failing")
    assert task["at"][-1].endswith(" failing")

    lines = [
        json.loads(line) for line in run(SCENES["a library"], "info", "json").stderr.splitlines()
    ]
    theirs = [line["event"] for line in lines if line.get("logger") == "some.library"]
    assert "Entering: %s" in theirs  # what stands in their source, without its arguments
    assert "…" in theirs
    worker = next(line for line in lines if line["event"] == "Exception in worker")
    assert worker["fault"].startswith("ValueError in failing")
    assert worker["where"].startswith("<string>:")


def test_libraries_speak_from_warnings_on() -> None:
    script = """
for level in ("debug", "info", "warning"):
    getattr(logging.getLogger("some.library"), level)("theirs")
    getattr(log, level)("ours")
logging.getLogger("aiohttp.access").error("somebody called")
"""
    events = [
        json.loads(line)["event"] for line in run(script, "debug", "json").stderr.splitlines()
    ]
    assert events == ["ours", "ours", "theirs", "ours"]
    events = [json.loads(line)["event"] for line in run(script, "info", "json").stderr.splitlines()]
    assert events == ["ours", "theirs", "ours"]


def test_set_up_again_changes_the_form_and_doubles_nothing() -> None:
    script = "set_up('info', 'json')\nlogging.error('once')\nlog.info('ours')\n"
    assert [
        json.loads(line)["event"] for line in run(script, "error", "text").stderr.splitlines()
    ] == [
        "once",
        "ours",
    ]


def test_a_record_is_one_line() -> None:
    """A line break in what a server says cannot fake another record."""
    done = run(
        "log.error('first\\n2026-01-01 [error] faked\\r\\x85\\u2028', a='b\\nc')", "info", "text"
    )
    assert done.stderr.count("\n") == 1
    assert len(done.stderr.splitlines()) == 1


def test_secrets_are_found_however_they_are_written() -> None:
    hide(PASSWORD, None, "", "abc")
    for form in (PASSWORD, quote(PASSWORD), json.dumps(PASSWORD), quote(PASSWORD, safe="").lower()):
        assert "ss" not in hidden(f"<{form}>"), form
    assert hidden("abc") == "abc"  # too short to be one


def test_what_looks_like_a_secret_is_hidden_unnamed() -> None:
    other = "123456789:BBF_x9-aaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    for line in (
        other,
        quote(other, safe=""),
        f"https://t/bot{other}/getMe",
        f"/file/bot{other}/a",
    ):
        assert "BBF" not in hidden(line)
    assert hidden("/bottest:short/getMe") == "/bot…/getMe"
    assert hidden("postgresql+asyncpg://coach:geheim@db:5432/coach") == (
        "postgresql+asyncpg://…@db:5432/coach"
    )
    usual = "2026-12-01T09:00:00Z [info] taken turn=0123456789ab seconds=12 at=/work/bot/turn.py:31"
    assert hidden(usual) == usual


def test_a_user_has_one_name_per_key() -> None:
    names = Names(b"k" * 32)
    assert names.of("telegram", "4711") == Names(b"k" * 32).of("telegram", "4711")
    assert len(names.of("telegram", "4711")) == 12
    different = {
        names.of("telegram", "4711"),
        names.of("terminal", "4711"),
        names.of("telegram", "4712"),
        names.of("telegram4", "711"),
        Names(b"l" * 32).of("telegram", "4711"),
    }
    assert len(different) == 5


async def test_a_turn_is_named_in_its_tasks_and_nowhere_else() -> None:
    async def later() -> dict[str, str]:
        await asyncio.sleep(0.01)
        return now_bound()

    async def turn(number: int) -> list[dict[str, str]]:
        with bound(f"turn{number}", f"who{number}"):
            return [await later(), await asyncio.create_task(later()), now_bound()]

    for number, seen in enumerate(await asyncio.gather(*(turn(n) for n in range(20)))):
        assert seen == [{"turn": f"turn{number}", "who": f"who{number}"}] * 3
    assert now_bound() == {}


def test_a_block_inside_a_block_names_only_its_own() -> None:
    """A delivery begun by one turn may carry the message of another, or of none."""
    with bound("one", "maria"):
        with bound("two"):
            assert now_bound() == {"turn": "two"}
        with bound(None), pytest.raises(ValueError, match="x"), bound("three", "ann"):
            raise ValueError("x")
        assert now_bound() == {"turn": "one", "who": "maria"}
    assert now_bound() == {}


def test_an_executors_thread_is_handed_the_names() -> None:
    with bound("one", "maria"), ThreadPoolExecutor() as pool:
        assert pool.submit(now_bound).result() == {}
        assert pool.submit(copy_context().run, now_bound).result()["turn"] == "one"


def test_turns_have_names_of_their_own() -> None:
    names = {turn_of() for _ in range(1000)}
    assert len(names) == 1000
    assert {len(name) for name in names} == {12}


def test_places_of_faults() -> None:
    """Also of one never raised, of groups, of circles, and of what recursion made long."""
    assert place_of(ValueError(WORDS)) == "ValueError"
    group = ExceptionGroup(WORDS, [ValueError(WORDS), KeyError(WORDS)])
    assert story_of(group) == "ExceptionGroup from ValueError from KeyError"
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert story_of(first) == "ValueError from KeyError"

    def falls() -> None:
        falls()

    with pytest.raises(RecursionError) as told:
        falls()
    assert place_of(told.value).startswith("RecursionError in falls, test_logs.py:")
    assert len(story_of(told.value)) < 500
