"""A long siege: `python -m tests.secrecy.long --updates 10000 [--webhook] [--seed N]`.

Prints what came of it; a fault is an AssertionError, and the last updates lie in the folder.
"""

import argparse
import random
import re
import tempfile
import time
from collections import Counter
from pathlib import Path

from hypothesis import strategies as st

from tests.secrecy.house import House
from tests.secrecy.kinds import updates
from tests.secrecy.siege import Siege, behind_a_webhook, besiege, by_polling, honest_people
from tests.telegram.stand_in import BotApi, Coach

OUTCOMES = re.compile(r"event_kind=(\w+)|reason='?([\w ]+)")


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--updates", type=int, default=10_000)
    wanted.add_argument("--webhook", action="store_true", help="pushed rather than polled")
    wanted.add_argument("--seed", type=int, default=random.randrange(10**6))
    given = wanted.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="coach-siege-"))
    print(f"seed {given.seed}, in {folder}", flush=True)
    with BotApi() as api:
        house = House(api, folder, f"sqlite:///{folder / 'coach.sqlite3'}")
        if given.webhook:
            with behind_a_webhook(house) as (coach, push, answers):
                siege = Siege(api, coach, honest_people(api), push)
                last(siege, updates() | updates() | st.binary(max_size=200), given)
                print(f"answers: {dict(Counter(answers))}")
        else:
            with house.coach() as coach:
                siege = Siege(api, coach, honest_people(api), by_polling(api))
                last(siege, updates(), given)


def last(siege: Siege, what: st.SearchStrategy[object], given: argparse.Namespace) -> None:
    begun = time.monotonic()
    besiege(siege, given.updates, what, given.seed)
    seconds, coach = time.monotonic() - begun, siege.coach
    print(f"{siege.sent} updates in {seconds:.0f} s; {len(siege.memory)} honest steps answered")
    print(f"memory in MB: {[kilo // 1024 for kilo in siege.memory[:: len(siege.memory) // 8]]}")
    print(f"what became of them: {dict(outcomes(coach).most_common())}")
    print(f"calls: {dict(Counter(call.method for call in siege.api.requests).most_common())}")
    print(f"ended with {coach.stop()}")


def outcomes(coach: Coach) -> Counter[str]:
    return Counter(turn or f"({why.strip()})" for turn, why in OUTCOMES.findall(coach.stderr))


if __name__ == "__main__":
    main()
