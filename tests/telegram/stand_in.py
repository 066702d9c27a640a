"""A strict stand-in for Telegram: its Bot API server, its users, and the process under test.

    from tests.telegram.stand_in import BotApi, Coach

    with BotApi(token="123456:TEST-token") as api:
        maria = api.person(first_name="Maria", language_code="de")
        with Coach(api, folder) as coach:
            maria.says_and_waits("/start buy")
            maria.taps_and_waits("10 to 20 %")
        assert api.mistakes == []

It knows nothing of the product: only what Telegram documents and does.
"""

from tests.telegram.group import Group
from tests.telegram.person import Person
from tests.telegram.process import Coach
from tests.telegram.server import BotApi

__all__ = ["BotApi", "Coach", "Group", "Person"]
