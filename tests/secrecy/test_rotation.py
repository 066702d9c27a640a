"""The operator's key changes: new first, old second; rewrapped; the old one goes.

All stays readable at each step.
"""

import pytest
from cryptography.fernet import Fernet

from tests.secrecy.confiding import NOTE, TITLE
from tests.secrecy.house import House
from tests.telegram.stand_in import BotApi, Person


def new_key() -> str:
    return Fernet.generate_key().decode()


class ByEnvironment:
    """COACH_ENCRYPTION_KEYS, on either database."""

    def __init__(self, house: House) -> None:
        self.house = house

    def has(self, *keys: str) -> None:
        self.house.env["COACH_ENCRYPTION_KEYS"] = ",".join(keys)


class ByFile:
    """The file beside SQLite."""

    def __init__(self, house: House) -> None:
        self.house = house

    def has(self, *keys: str) -> None:
        self.house.key_file.write_text(", ".join(keys) + "\n")
        self.house.key_file.chmod(0o600)


@pytest.fixture(params=[ByEnvironment, ByFile])
def ring(request: pytest.FixtureRequest, house: House) -> ByEnvironment | ByFile:
    if request.param is ByFile and house.on_postgresql:
        pytest.skip("beside PostgreSQL there is no file of keys")
    made: ByEnvironment | ByFile = request.param(house)
    return made


def reads_all(api: BotApi, house: House, maria: Person) -> None:
    """The coach starts, shows her words, and takes new ones; an operator exports both."""
    with house.coach() as coach:
        maria.says_and_waits("/cases")
        maria.expects(lambda her: any(one.startswith(TITLE) for one in her.live.labels), 20)
        house.does("export", "--user", str(maria.id), "--out", f"export-{coach.starts}.json")
        assert NOTE in (house.folder / f"export-{coach.starts}.json").read_text()
        assert coach.stop() == 0


def doctor(house: House) -> str:
    said = house.ask("doctor", COACH_TELEGRAM_TOKEN=None)
    return next(line for line in said.stdout.splitlines() if " keys: " in line)


def test_a_new_key_takes_over(
    api: BotApi, house: House, ring: ByEnvironment | ByFile, maria: Person, boris: Person
) -> None:
    """Step by step as the runbook has it; nobody notices."""
    old, new = new_key(), new_key()
    ring.has(old)
    with house.coach() as coach:
        maria.says_and_waits("/start buy")
        maria.says_and_waits(TITLE)
        maria.says_and_waits(NOTE)
        assert coach.stop() == 0
    reads_all(api, house, maria)
    ring.has(new, old)
    reads_all(api, house, maria)
    with house.coach() as coach:
        boris.says_and_waits("/start")
        assert coach.stop() == 0
    assert doctor(house).startswith("FAILED")
    assert "1 of 2 people's keys are wrapped with an older one; run coach db rewrap" in doctor(
        house
    )
    ring.has(new)
    for command in (("run",), ("db", "rewrap")):
        refused = house.ask(*command, **telegram(api))
        assert refused.returncode == 2, "the old key is still needed"
        assert refused.stderr.count("\n") == 1
    ring.has(new, old)
    assert "2 keys are wrapped with the first key" in house.does("db", "rewrap")
    assert "2 keys are wrapped with the first key" in house.does("db", "rewrap")  # and again
    assert "they open all 2 people's" in doctor(house)
    ring.has(new)
    reads_all(api, house, maria)
    ring.has(old)
    refused = house.ask("run", **telegram(api))
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1), refused.stderr
    assert "give the key that it was written with" in refused.stderr
    assert not any(key in refused.stderr for key in (old, new))


def telegram(api: BotApi) -> dict[str, str]:
    return {"COACH_TELEGRAM_TOKEN": api.token, "COACH_TELEGRAM_API": api.url}


def test_it_is_rewrapped_beside_the_running_bot(
    api: BotApi, house: House, ring: ByEnvironment | ByFile, maria: Person
) -> None:
    """She taps on meanwhile and afterwards; who joins is under the first key at once."""
    old, new = new_key(), new_key()
    ring.has(old)
    with house.coach() as coach:
        maria.says_and_waits("/start buy")
        maria.says_and_waits(TITLE)
        coach.stop()
    ring.has(new, old)
    with house.coach() as coach:
        maria.taps_and_waits("I don't know")
        house.does("db", "rewrap")
        maria.taps_and_waits("I don't know")
        maria.says_and_waits(NOTE)
        assert maria.sees("3/6")
        assert coach.stop() == 0
    ring.has(new)
    reads_all(api, house, maria)


@pytest.mark.parametrize("wrong", ["short", "x" * 44, "A" * 42])
def test_what_is_no_key_is_one_line(api: BotApi, lite: House, wrong: str) -> None:
    """Status 2; the value is not repeated."""
    for commands in (("run",), ("db", "rewrap")):
        lite.does("db", "upgrade")
        refused = lite.ask(*commands, **telegram(api), COACH_ENCRYPTION_KEYS=wrong)
        assert (refused.returncode, refused.stderr.count("\n")) == (2, 1), refused.stderr
        assert "COACH_ENCRYPTION_KEYS" in refused.stderr
        assert wrong not in refused.stderr
