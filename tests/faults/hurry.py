"""Inside the process under test: its pauses, a twentieth of their length.

What is waited for stays the same, and in the same order; a sweep over every step could not
afford the true ones. The real process of `test_real_process` has those.
"""

from bot import delivery, intake
from bot.channels.telegram import client
from bot.channels.telegram.patience import Pauses
from bot.commands import serving


def hurry() -> None:
    whole = Pauses.next
    Pauses.next = lambda self: whole(self) / 20  # type: ignore[method-assign]
    delivery.FIRST_PAUSE, delivery.LONGEST_PAUSE = 0.025, 0.5
    delivery.RESTS_AFTER_A_FAULT = 0.25
    delivery.CALL = 2.0
    client.READ = 2.0
    intake.BETWEEN_TRIES = 0.005
    serving.LOOKS_FOR_OTHERS_EVERY = 0.1
