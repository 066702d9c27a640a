"""A backup made under load, restored elsewhere: sound, and the conversation goes on there."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tests.databases import PostgresServer
from tests.secrecy.confiding import NOTE, TITLE
from tests.secrecy.house import House, traces_of, where
from tests.telegram.stand_in import BotApi, Coach, Person

WALK = ["I don't know", "Back"]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def elsewhere(
    request: pytest.FixtureRequest, house: House, api: BotApi, tmp_path: Path
) -> Iterator[House]:
    """An empty database of either kind, on another machine that has the key and the ledger."""
    folder = tmp_path / "elsewhere"
    address = f"sqlite:///{folder / 'coach.sqlite3'}"
    server: PostgresServer | None = None
    if request.param == "postgresql":
        server = request.getfixturevalue("postgres")
        address = server.new_database()
    keys = house.env.get("COACH_ENCRYPTION_KEYS")
    house.env["COACH_ENCRYPTION_KEYS"] = keys = keys or a_key()
    env = {"COACH_ERASURE_LEDGER": str(house.ledger), "COACH_ENCRYPTION_KEYS": keys}
    yield House(api, folder, address, env, house.mother)
    if server is not None:
        server.drop(address)


def a_key() -> str:
    return Fernet.generate_key().decode()


@pytest.fixture
def crowd(api: BotApi) -> list[Person]:
    return [api.person(first_name=f"P{number}") for number in range(4)]


def under_load(crowd: list[Person], work: Callable[[], None]) -> None:
    """All of them tap to and fro until the work is done."""
    done = threading.Event()

    def taps(person: Person) -> None:
        turn = 0
        while not done.is_set():
            person.taps_and_waits(WALK[turn % 2], timeout=30, quiet=0)
            turn += 1

    threads = [threading.Thread(target=taps, args=[person]) for person in crowd]
    for thread in threads:
        thread.start()
    try:
        work()
    finally:
        done.set()
        for thread in threads:
            thread.join()


def test_a_backup_under_load_goes_on_elsewhere(
    elsewhere: House, house: House, crowd: list[Person], maria: Person
) -> None:
    """From either database into either; old buttons draw the live screen, then the next counts."""
    copy = house.folder / "one.backup"
    with house.coach() as coach:
        for person in (maria, *crowd):
            person.says_and_waits("/start buy")
            person.says_and_waits(TITLE)
        maria.says_and_waits(NOTE)
        maria.taps_and_waits("I don't know")
        maria.expects("2/6")
        under_load(crowd, lambda: print(house.does("db", "backup", str(copy))))
        maria.taps_and_waits("I don't know")  # after the backup: lost with the first machine
        coach.kill()
    assert copy.stat().st_mode & 0o777 == 0o600
    assert where(traces_of("Zanzibar", "Easter"), {"backup": copy.read_bytes()}) == []
    elsewhere.does("db", "restore", str(copy))
    elsewhere.does("db", "check")
    with elsewhere.coach() as there:
        goes_on(maria, at="2/6", lost="3/6")
        for person in crowd:
            person.taps_and_waits(person.live.labels[0])
            person.taps_and_waits("I don't know")
            assert person.sees("2/6") or person.sees("3/6"), person.transcript()
        maria.says_and_waits("/export")
        assert NOTE in maria.documents[-1].content.decode()
        assert there.stop() == 0
        assert "Traceback" not in there.stderr
    assert elsewhere.ask("db", "check").returncode == 0


def goes_on(person: Person, at: str, lost: str) -> None:
    """The tap is made on a screen that this database never showed."""
    person.expects(lost)
    person.taps_and_waits(person.live.labels[0])
    person.expects(at)
    assert not person.sees(lost), "a tap on an old screen answers nothing"
    assert len(person.bot_messages) == 1
    person.taps_and_waits("I don't know")
    assert person.sees(lost), person.transcript()


def test_nothing_is_overwritten(house: House, coach: Coach, maria: Person) -> None:
    """Neither an older backup, nor a database with people in it: status 2, one line."""
    maria.says_and_waits("/start")
    house.does("db", "backup", "one.backup")
    before = (house.folder / "one.backup").read_bytes()
    for command in (
        ("backup", "one.backup"),
        ("backup", "no/such.backup"),
        ("restore", "one.backup"),
    ):
        refused = house.ask("db", *command)
        assert (refused.returncode, refused.stderr.count("\n")) == (2, 1), refused.stderr
    assert (house.folder / "one.backup").read_bytes() == before
    assert sorted(file.name for file in house.folder.glob("*.backup*")) == ["one.backup"]


def test_without_the_key_it_says_what_to_do(
    lite: House, api: BotApi, maria: Person, tmp_path: Path
) -> None:
    """No key is made; with the right one put there, the same command works."""
    with lite.coach():
        maria.says_and_waits("/start")
        lite.does("db", "backup", "one.backup")
    folder = tmp_path / "elsewhere"
    other = House(api, folder, f"sqlite:///{folder / 'coach.sqlite3'}", mother=lite.mother)
    backup = str(lite.folder / "one.backup")
    refused = other.ask("db", "restore", backup)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1), refused.stderr
    assert f"the key file {other.key_file} is missing: put there the one of the backup" in (
        refused.stderr
    )
    assert not other.key_file.exists()
    wrong = other.ask("db", "restore", backup, COACH_ENCRYPTION_KEYS=a_key())
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1), wrong.stderr
    other.key_file.write_bytes(lite.key_file.read_bytes())
    assert "no ledger of erasures was found" in other.does("db", "restore", backup)
