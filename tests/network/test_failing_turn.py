"""A turn that fails every time: set aside and kept sealed, the person told, nobody held up."""

from tests.network.town import TITLE, Town, free_port, is_right, measured

# One text breaks the state machine.
BREAKS = """
import dialogs.machine as machine
from dialogs.events import Said
real = machine.hear
def hear(known, event, at):
    if isinstance(event, Said) and "zanzibar poison" in event.text:
        raise RuntimeError("zanzibar poison")
    return real(known, event, at)
machine.hear = hear
"""


def test_an_update_whose_turn_always_fails(either_town: Town) -> None:
    town = either_town
    coach = town.coach(COACH_HTTP_LISTEN=f"127.0.0.1:{free_port()}")
    town.begins_with(coach, BREAKS)
    with coach:
        maria, paula = town.buyer(), town.buyer("Paula")
        maria.says("zanzibar poison")
        paula.taps_and_waits("5 to 10 %")
        maria.expects("Something went wrong on my side")
        town.rests()
        is_right(maria, "1/6")
        maria.says("10 %")
        town.rests()
        is_right(maria, "2/6", "/start buy", TITLE, "zanzibar poison", "10 %")
        assert coach.stderr.count("a turn failed") == 2
        assert coach.stderr.count("an update is set aside") == 1
        assert measured(coach, "coach_updates_set_aside") == 1
        assert b"poison" not in bytes(town.asks("select payload from unhandled"))


def test_a_row_that_cannot_be_read(town: Town) -> None:
    """One person's key is damaged: her updates are kept, everybody else goes on."""
    with town.coach(COACH_HTTP_LISTEN=f"127.0.0.1:{free_port()}") as coach:
        maria, paula = town.buyer(), town.buyer("Paula")
        coach.stop()
        town.changes(f"update users set wrapped_key = x'00' where address = '{maria.id}'")
        coach.start()
        maria.says("10 %")
        paula.taps_and_waits("5 to 10 %")
        maria.says("/start")
        town.rests()
        is_right(paula, "2/6")
        assert measured(coach, "coach_updates_set_aside") == 2
        assert coach.stop() == 0
