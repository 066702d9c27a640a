"""One trial: Maria's interview, with a process that something strikes, and what came of it.

Until the first blow Maria is patient: she goes on when the process rests, so that the steps
have the same numbers in every trial. Afterwards she may be in a hurry: she goes on as soon as
she sees the screen, with the process down, or at work on the last one.
"""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.doomed import FATE, TALLY
from tests.faults.fate import SPARED, Fate, to_text
from tests.faults.interview import Act, Interview
from tests.faults.nursery import Nursery
from tests.faults.places import KEY, Place, Places
from tests.faults.reading import Found, Reader, reader_of
from tests.faults.tally import lines_of, steps_in, struck_in
from tests.faults.weather import FINE, Weather
from tests.telegram.stand_in import BotApi, Person

LOOK = 0.003  # seconds between two looks at whether anything goes on
STILL = 3  # looks without news: it rests
PATIENCE = 30.0  # seconds that Maria waits for a screen before she tries again


@dataclass(frozen=True)
class Plan:
    interview: Interview
    fate: Fate = SPARED
    weather: Weather = FINE
    in_a_hurry: bool = False
    empty: bool = False  # the database, at the start
    anew: bool = False  # every start from nothing and with true pauses, rather than forked

    def __str__(self) -> str:
        pace = "in a hurry" if self.in_a_hurry else "patient"
        where = ", empty database" * self.empty + ", started anew" * self.anew
        return f"{self.interview.name} interview, {self.fate}, {self.weather}, Maria {pace}{where}"


@dataclass
class Outcome:
    plan: Plan
    steps: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    weather_met: int = 0
    found: Found | None = None
    api: BotApi | None = None
    maria: Person | None = None
    stderr: str = ""
    lines: list[str] = field(default_factory=list)
    story: list[str] = field(default_factory=list)
    again: int = 0  # times that Maria had to tap or write again
    slowest: float = 0.0  # seconds until the screen came
    unfinished: str | None = None  # at which act it ended
    still_owed: int = 0
    at_rest: int = 0  # steps of the start, before Maria's first word

    @property
    def blows(self) -> int:
        return len(self.struck) + self.weather_met


class Running:
    """`coach run` with a keeper that starts it again."""

    def __init__(self, api: BotApi, folder: Path) -> None:
        self.api, self.folder = api, folder
        self.tally = folder / "tally"

    def rests(self, maria: Person, within: float = PATIENCE) -> bool:
        """Whether a poll waits and nothing else goes on."""
        end, still, seen = time.monotonic() + within, 0, -1
        while time.monotonic() < end:
            size = self.tally.stat().st_size if self.tally.exists() else 0
            calm = size == seen and self._polls() and not self.api.world.busy(maria.chat.chat_id)
            still, seen = still + 1 if calm else 0, size
            if still >= STILL:
                return True
            time.sleep(LOOK)
        return False

    def _polls(self) -> bool:
        polls = [r for r in self.api.world.requests[-40:] if r.method == "getUpdates"]
        return bool(polls) and polls[-1].finished is None


def tried(plan: Plan, nursery: Nursery, places: Places) -> Outcome:
    outcome = Outcome(plan)
    # A token of its own: a stranger that still calls at this port is turned away.
    token = f"{secrets.randbelow(10**9) + 1}:TEST"
    with BotApi(token) as api, places.new(plan.empty) as place:
        maria = api.person(first_name="Maria", language_code="en")
        outcome.api, outcome.maria = api, maria
        with _running(plan, nursery, api, place) as coach:
            coach.rests(maria)
            outcome.at_rest = len(steps_in(coach.tally))
            weather = plan.weather.comes(api, maria.id)
            for act in plan.interview.acts:
                if not _plays(act, maria, coach, outcome):
                    break
            for fault in weather:
                fault.lift()
            coach.rests(maria)
            with reader_of(place.address, places.worker) as reader:
                outcome.still_owed = _delivered(reader)
                coach.rests(maria)
        outcome.weather_met = sum(fault.happened for fault in weather)
        with reader_of(place.address, places.worker) as reader:
            outcome.found = reader.all_of(maria.id)
        outcome.lines = lines_of(coach.tally)
        outcome.steps, outcome.struck = steps_in(coach.tally), struck_in(coach.tally)
        outcome.stderr = (place.folder / "coach.stderr").read_text(errors="replace")
    return outcome


@contextmanager
def _running(plan: Plan, nursery: Nursery, api: BotApi, place: Place) -> Iterator[Running]:
    coach = Running(api, place.folder)
    env = {
        "COACH_TELEGRAM_TOKEN": api.token,
        "COACH_TELEGRAM_API": api.url,
        "COACH_DATABASE_URL": place.address,
        "COACH_ENCRYPTION_KEYS": KEY,
        FATE: to_text(plan.fate),
        TALLY: str(coach.tally),
    }
    keeper = nursery.begins(env, place.folder, plan.anew)
    try:
        yield coach
    finally:
        nursery.ends(keeper)


def _plays(act: Act, maria: Person, coach: Running, outcome: Outcome) -> bool:
    """False: the screen did not come, not even at a second try."""
    begun = time.monotonic()
    seen = _does(act, maria)
    if not seen:
        outcome.again += 1
        seen = _does(act, maria)
    took = time.monotonic() - begun
    outcome.slowest = max(outcome.slowest, took)
    outcome.story.append(
        f"Maria {act}: {'sees' if seen else 'DOES NOT SEE'} {act.shows!r} ({took:.2f} s)"
    )
    if not seen:
        outcome.unfinished = str(act)
        outcome.story.append(maria.transcript())
    elif not (outcome.plan.in_a_hurry and struck_in(coach.tally)):
        coach.rests(maria)
    return seen


def _does(act: Act, maria: Person) -> bool:
    """Whether the screen came. Where there is no such button, nothing comes of it."""
    try:
        act.happens(maria)
        maria.expects(lambda person: person.sees(act.shows), timeout=PATIENCE, here=True)
    except AssertionError:
        return False
    return True


def _delivered(reader: Reader) -> int:
    """What is still owed when it should long be delivered."""
    end = time.monotonic() + PATIENCE
    while (owed := reader.owed()) and time.monotonic() < end:
        time.sleep(5 * LOOK)
    return owed
