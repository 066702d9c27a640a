"""Several processes on one PostgreSQL, by polling: one polls, all deliver, the rest wait."""

import time

from tests.network.town import LONG, TITLE, Town, is_right


def test_one_polls_and_another_takes_its_place(big_town: Town) -> None:
    """No conflict at Telegram; after a kill soon the next one, also of what was in hand."""
    town, api = big_town, big_town.api
    one = town.coach("one").start()
    maria, paula = town.buyer(), town.buyer("Paula")
    two = town.coach("two", "said").start()
    time.sleep(60 if LONG else 2.5)
    assert [r for r in api.calls("getUpdates") if r.status == 409] == []
    api.fault("sendMessage", kind="hang_after", chat_id=maria.id)
    maria.says("10 %")
    maria.expects("2/6")
    one.kill()
    killed = time.monotonic()
    paula.taps("5 to 10 %")
    paula.expects("2/6", timeout=30)
    print(f"\ntaken over after {time.monotonic() - killed:.1f} s")
    town.rests(30)
    is_right(paula, "2/6", "/start buy", TITLE)
    is_right(maria, "2/6", "/start buy", TITLE, "10 %")
    assert len(api.repeated()) == 1
    one.ready = "said"
    one.start()
    maria.taps_and_waits("10 to 25 %")
    is_right(maria, "3/6")
    assert [r for r in api.calls("getUpdates") if r.status == 409] == []
    assert one.stop() == 0
    assert two.stop() == 0


SHORT_POLLS = "import bot.channels.telegram.polling as polling; polling.HOLD = 1"


def test_update_ids_that_start_anew(town: Town) -> None:
    """After a quiet week Telegram draws the next id, perhaps a lower one, perhaps just while no
    poll waits: still applied, once."""
    coach, api = town.coach(), town.api
    town.begins_with(coach, SHORT_POLLS)
    with coach:
        maria = town.buyer()
        ids = (5_000, 900_000_000, 300)
        choices = ("5 to 10 %", "10 to 25 %", "Growing (5 to 15 %)")
        for number, (next_id, choice) in enumerate(zip(ids, choices, strict=True), 2):
            polled = len(api.calls("getUpdates"))
            api.waits_for(lambda n=polled: len(api.calls("getUpdates")) > n + 2, 10, "a week")
            cut = api.fault("getUpdates", 2, kind="reset_before")
            api.waits_for(lambda cut=cut: cut.happened > 0, 10, "no poll to wait")
            api.renumber_updates(next_id)
            maria.taps(choice)
            town.rests()
            is_right(maria, f"{number}/6", "/start buy", TITLE)
        coach.restart()
        maria.taps_and_waits("Back")
        is_right(maria, "3/6")
