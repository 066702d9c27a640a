"""Telegram goes away, the database goes away: the process stays, nothing is lost or doubled."""

import time

import pytest

from tests.databases import PostgresServer
from tests.network.town import LONG, TITLE, Town, free_port, is_right, status_of
from tests.telegram.stand_in import Coach, Person

OUTAGE = 60.0 if LONG else 8.0  # seconds
BACK_WITHIN = 15.0


def test_an_outage_of_telegrams(either_town: Town) -> None:
    """People were shown half of something, and write and tap during it and after it."""
    town, api = either_town, either_town.api
    with town.coach() as coach:
        sending, sent, taps, writes = people = [town.buyer(n) for n in ("Ann", "Bob", "Cyd", "Dee")]
        api.fault("sendMessage", kind="hang", chat_id=sending.id)
        api.fault("sendMessage", kind="hang_after", chat_id=sent.id)
        sending.says("10 %")
        sent.says("10 %")
        api.waits_for(lambda: under_way(sending) and under_way(sent), 15, "both sends")
        api.goes_down()
        down = time.monotonic()
        taps.taps("5 to 10 %")
        writes.says("zanzibar, the island")
        newcomer = town.person("Eve")
        newcomer.says("/start buy")
        time.sleep(OUTAGE)
        assert coach.alive
        sent.says("zanzibar, the other one")
        api.comes_back()
        back = time.monotonic()
        newcomer.expects(lambda _: newcomer.bot_messages, timeout=BACK_WITHIN)
        newcomer.says(TITLE)
        town.rests(BACK_WITHIN)
    print(f"\nback after {time.monotonic() - back:.1f} s of {back - down:.0f} s away")
    for person, text in zip(people, ["2/6", "2/6", "2/6", "1/6"], strict=True):
        is_right(person, text)
    is_right(newcomer, "1/6", "/start buy", TITLE)
    assert {s.chat_id for s in api.repeated()} <= {sent.id}


def under_way(person: Person) -> bool:
    return person.world.under_way[person.id] > 0


@pytest.mark.parametrize("how", ["polls", "webhook"])
def test_an_outage_of_the_database(big_town: Town, postgres: PostgresServer, how: str) -> None:
    """Nothing is acknowledged meanwhile; a screen that was just sent is not sent again."""
    town, api = big_town, big_town.api
    health = f"127.0.0.1:{free_port()}"
    coach = town.hooked() if how == "webhook" else town.coach(COACH_HTTP_LISTEN=health)
    with coach:
        sent, taps, writes = (town.buyer(name) for name in ("Ann", "Bob", "Cyd"))
        gone = api.fault("sendMessage", chat_id=sent.id, do=lambda: postgres.stop("immediate"))
        sent.says("10 %")
        api.waits_for(lambda: gone.happened == 1, 15, "the send")
        newcomer = town.person("Dee")
        taps.taps("5 to 10 %")
        writes.says("zanzibar, the island")
        newcomer.says("/start buy")
        time.sleep(OUTAGE if LONG else 4)
        assert coach.alive
        assert (status_of(coach, "/live"), status_of(coach, "/ready")) == (200, 503)
        for person in (taps, writes, newcomer):
            assert len(api.world.updates.pending(person.id)) == 1, "acknowledged, and not kept"
        postgres.start()
        back = time.monotonic()
        town.rests(BACK_WITHIN)
        took = time.monotonic() - back
        assert status_of(coach, "/ready") == 200
        newcomer.says_and_waits(TITLE)
        assert coach.stop() == 0
    print(f"\n{how}: back after {took:.1f} s")
    for person, text in ((sent, "2/6"), (taps, "2/6"), (writes, "1/6"), (newcomer, "1/6")):
        is_right(person, text)
    assert api.repeated() == []
    assert len(api.sends(writes.id)) == 3  # one for each thing that was written


def test_the_database_is_away_at_the_start(big_town: Town, postgres: PostgresServer) -> None:
    """One line and status 1: nothing is wrong with the configuration, a supervisor tries again."""
    postgres.stop()
    coach: Coach = big_town.coach()
    coach.start(wait=False)
    assert coach.exits() == 1
    assert coach.stderr.count("\n") == 1, coach.stderr
    assert "cannot be reached" in coach.stderr
