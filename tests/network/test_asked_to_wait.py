"""`retry_after`: nothing is called before it ends, whoever stops, dies or starts meanwhile.

Of one chat it holds for this chat alone. That nothing came too early is checked at the end of
every town; here also where the stand-in's own rule does not reach.
"""

from pathlib import Path

from tests.network.town import TITLE, Town, is_right, waits
from tests.telegram.stand_in import BotApi, Coach


def test_one_chats_limit_delays_nobody_else(town: Town) -> None:
    """Half a minute for Maria; Paula goes on at once, a stranger too, after a restart too."""
    with town.coach() as coach:
        maria, paula = town.buyer(), town.buyer("Paula")
        town.api.fault(
            "editMessageText", kind="status", status=429, retry_after=30, chat_id=maria.id
        )
        maria.taps("5 to 10 %")
        maria.settles()
        maria.says("/cases")
        paula.taps_and_waits("5 to 10 %", timeout=5)
        coach.restart(kill=True)
        paula.taps_and_waits("10 to 25 %", timeout=10)
        town.buyer("Quentin")
        waits(lambda: town.owed() == 1, 10, lambda: town.stderr)  # Maria's alone
        about = [r for r in town.api.requests if r.chat_id == maria.id]
        assert about[-1].method in {"editMessageText", "answerCallbackQuery"}
    is_right(paula, "3/6")


def test_a_chats_limit_outlives_the_process(either_town: Town) -> None:
    """Killed, or stopped: the next one waits as long, and then shows what is owed."""
    town = either_town
    with town.coach() as coach:
        maria = town.person()
        maria.says_and_waits("/start buy")
        town.api.fault("sendMessage", kind="status", status=429, retry_after=5, chat_id=maria.id)
        maria.says(TITLE)
        waits(lambda: is_put_off(town), 10, lambda: town.stderr)
        coach.restart(kill=town.database.startswith("sqlite"))
        town.rests()
    is_right(maria, "1/6", "/start buy", TITLE)
    assert town.api.repeated() == []
    refused, again = town.api.calls("sendMessage")[-2:]
    assert refused.finished
    assert again.at >= refused.finished + 5


def is_put_off(town: Town) -> bool:
    return bool(town.asks("select count(*) from outbox where put_off is not null"))


def test_limits_of_no_chat_outlive_the_process(town: Town) -> None:
    """At the first contact, of the poll, of the commands: each by itself, over three starts."""
    api = town.api
    limited(api, "getMe", 3)
    coach = town.coach()
    coach.start(wait=False)
    is_kept(town, "getMe")
    coach.kill()
    limited(api, "getUpdates", 4)
    limited(api, "setMyCommands", 4)
    coach.start(wait=False)
    is_kept(town, "getUpdates")
    is_kept(town, "setMyCommands")
    assert coach.stop() == 0
    maria = town.person()
    maria.says("/start buy")
    coach.start()
    town.rests()
    maria.says(TITLE)
    town.rests()
    is_right(maria, "1/6")
    api.waits_for(lambda: bool(api.profile.commands_in("de")), 10, "the commands")
    assert [gap_after_limit(api, m) for m in ("getMe", "getUpdates", "setMyCommands")] == [
        *(True, True, True)
    ]


def limited(api: BotApi, method: str, seconds: int) -> None:
    """Of this method only: the stand-in would take it for a limit of all."""
    lift = api.world.weather.until.clear
    api.fault(method, kind="status", status=429, retry_after=seconds, do=lift)


def is_kept(town: Town, method: str) -> None:
    asked = f"select count(*) from pauses where what = '{method}'"

    def kept() -> bool:
        try:
            return bool(town.asks(asked))
        except Exception:  # noqa: BLE001 (no database yet, or no table in it)
            return False

    waits(kept, 30, lambda: town.stderr)


def gap_after_limit(api: BotApi, method: str) -> bool:
    """Whether the call after the refused one came late enough."""
    calls = api.calls(method)
    refused = next(n for n, call in enumerate(calls) if call.status == 429)
    asked = (calls[refused].response or {})["parameters"]["retry_after"]
    return calls[refused + 1].at - (calls[refused].finished or 0) >= asked


def test_other_chats_go_on_while_polls_are_limited(town: Town) -> None:
    """What was fetched before is shown; the poll alone waits."""
    with town.coach():
        maria = town.buyer()
        slow = town.api.fault("editMessageText", delay=0.5)
        limited(town.api, "getUpdates", 4)
        maria.taps("5 to 10 %")
        maria.expects("2/6", timeout=3.9)
        assert slow.happened
        town.rests()
        assert gap_after_limit(town.api, "getUpdates")


def test_a_second_start_on_one_file_is_refused(town: Town) -> None:
    """On one SQLite file: one clear line, status 2; the first one goes on."""
    with town.coach():
        maria = town.buyer()
        second = Coach(town.api, Path(town.folder), name="second", env=town.coaches[0].env)
        second.start(wait=False)
        assert second.exits() == 2
        assert second.stderr.count("\n") == 1, second.stderr
        assert "in use" in second.stderr
        maria.taps_and_waits("5 to 10 %")
        assert not [r for r in town.api.requests if r.status == 409]
