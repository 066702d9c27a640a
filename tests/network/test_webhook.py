"""By webhook: committed, then answered; whoever does not know the secret is not listened to."""

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Mapping

from tests.end_to_end.playing import answer_all, side_of
from tests.network.town import HOOK, TITLE, Town, is_right, waits
from tests.telegram.crowd import Crowd, Pace
from tests.telegram.stand_in import Coach, Person

SECRET = "X-Telegram-Bot-Api-Secret-Token"


def test_the_whole_first_case(either_town: Town) -> None:
    """From hello to the assessment; no poll, one setWebhook, no push in vain."""
    town = either_town
    with town.hooked() as coach:
        maria = town.person()
        maria.says_and_waits("/start")
        side = side_of("en", "procurement")
        maria.taps_and_waits(side["title"])
        maria.says_and_waits(TITLE)
        answer_all(maria, side, lambda question, _: question["choices"][2])
        town.rests()
        is_right(maria, "/100")
        assert maria.max_visible <= 3
        assert coach.stop() == 0
    assert town.api.calls("getUpdates") == []
    assert len(town.api.calls("setWebhook")) == 1
    assert [push.error for push in town.api.pushes if push.error] == []


def test_strangers_at_the_door(town: Town) -> None:
    """No secret, a wrong one, too much, another way, no JSON: refused, and it goes on."""
    with town.hooked() as coach:
        maria = town.buyer()
        update = {"update_id": 1, "message": {"text": "zanzibar", "chat": {"id": maria.id}}}
        body = json.dumps(update).encode()
        known = {SECRET: str(town.api.world.updates.webhook["secret_token"])}
        assert knocks(coach, body, {}) == 401
        assert knocks(coach, body, {SECRET: "zanzibar"}) == 401
        assert knocks(coach, b" " * (1 << 21), known) == 413
        assert knocks(coach, b"zanzibar", known) == 400
        assert knocks(coach, body, known, "/zanzibar/other") == 404
        assert knocks(coach, None, known) == 405
        maria.taps_and_waits("5 to 10 %")
        is_right(maria, "2/6", "/start buy", TITLE)
        assert known[SECRET] not in coach.stderr


def knocks(
    coach: Coach, body: bytes | None, headers: Mapping[str, str], path: str = "/zanzibar/hook"
) -> int:
    address = f"http://{coach.env['COACH_WEBHOOK_LISTEN']}{path}"
    asked = urllib.request.Request(address, body, {"Content-Type": "application/json", **headers})
    try:
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refusal:
        return refusal.code


def test_answers_that_get_lost(town: Town) -> None:
    """The update comes again and is applied once; also when the connection broke before."""
    with town.hooked() as coach:
        maria = town.buyer()
        for kind in ("lost_after", "lost_during", "lost_before", "status"):
            town.api.push_fault(kind, 2, chat_id=maria.id, delay=0.01)
        maria.taps("5 to 10 %")
        maria.says("10 %")
        town.rests()
        is_right(maria, "3/6", "/start buy", TITLE, "10 %")
        assert town.api.repeated() == []
        assert coach.stop() == 0


def test_a_stop_in_the_middle_of_turns(town: Town) -> None:
    """Twenty people tap in the same moment as SIGTERM comes: soon an end, nothing lost."""
    with town.hooked() as coach:
        people = [town.buyer(f"P{n}q") for n in range(20)]
        for person in people:
            person.taps("5 to 10 %")
        coach.terminate()
        assert coach.exits(20) == 0  # ten seconds, and a machine that is busy
        coach.start()
        town.rests()
        for person in people:
            is_right(person, "2/6", "/start buy", TITLE)
        assert town.api.repeated() == []


def test_from_webhook_to_polls_and_back(town: Town) -> None:
    """Each start takes the updates its own way; what came in between is not lost."""
    hooked = town.hooked("hooked")
    polling = town.coach("polling")
    hooked.start()
    maria = town.buyer()
    for coach, choice, question in (
        (polling, "5 to 10 %", "2/6"),
        (hooked, "10 to 25 %", "3/6"),
        (polling, "Back", "2/6"),
    ):
        for other in (hooked, polling):
            if other.alive:
                assert other.stop() == 0
        maria.taps(choice)
        coach.start()
        town.rests()
        is_right(maria, question, "/start buy", TITLE)
    assert polling.stop() == 0
    assert town.api.repeated() == []


def test_a_rolling_restart(big_town: Town) -> None:
    """Two behind one address, each started anew while eight people play."""
    town, api = big_town, big_town.api
    one, two = town.hooked("one"), town.hooked("two")
    with one, two:
        crowd = Crowd(api, 8)
        town.people += crowd.people
        done = threading.Event()

        def roll() -> None:
            try:
                for coach in (one, two):
                    assert coach.stop() == 0
                    coach.start()
            finally:
                done.set()

        def story(person: Person, pace: Pace) -> None:
            pace.turn()
            person.says_and_waits("/start buy", timeout=60)
            person.says_and_waits("Skip the name", timeout=60)
            while not done.is_set():
                for choice in ("5 to 10 %", "Back"):
                    pace.turn()
                    person.taps_and_waits(choice, timeout=60)

        rolling = threading.Thread(target=roll)
        rolling.start()
        played = crowd.plays(story, Pace(10), timeout=240)
        rolling.join()
        assert played.failures == [], played.failures[0]
        assert (one.starts, two.starts) == (2, 2), town.stderr
        town.rests()
        for person in crowd.people:
            is_right(person, "1/6", "/start buy", "Skip the name")
        errors = [push.error for push in api.pushes if push.error]
        print(f"\n{len(api.pushes)} pushes, errors: {errors}; repeated: {len(api.repeated())}")
        assert errors == []
        assert api.repeated() == []
        assert HOOK not in town.stderr
        waits(lambda: one.alive and two.alive, 1, lambda: town.stderr)
