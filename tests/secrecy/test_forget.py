"""After /forget a person's words and number are nowhere; before it, nobody reads a word."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.secrecy.confiding import TITLE, WORDS, confides, forgets
from tests.secrecy.conftest import MARIA
from tests.secrecy.house import House, eventually, traces_of, where
from tests.telegram.stand_in import BotApi, Coach, Person

NUMBER = traces_of(str(MARIA))
SAID = traces_of(*WORDS)
HOLDING = ("cases", "rounds", "answers", "messages", "outbox", "unhandled")


def somebody_else(boris: Person) -> None:
    boris.says_and_waits("/start sell")
    boris.says_and_waits("Gearboxes")


def is_nowhere(house: House) -> None:
    """And it is the search that finds: the others are still there."""
    left = house.left_behind()
    assert where([*NUMBER, *SAID], left) == []


def test_before_it_nobody_reads_a_word(house: House, coach: Coach, maria: Person) -> None:
    """Neither in the database, nor in the log; the number stands there, to write back to."""
    confides(maria)
    coach.kill()
    assert where(SAID, house.left_behind()) == []
    assert where(NUMBER, house.rows()) != []
    logs = {"log": coach.stderr.encode()}
    assert where(NUMBER, logs) == []
    coach.start()


def test_after_it_words_and_number_are_nowhere(
    house: House, coach: Coach, maria: Person, boris: Person
) -> None:
    """Rows, files, the ledger of erasures, logs at their most talkative; also what was unhandled,
    owed, or only half typed."""
    somebody_else(boris)
    confides(maria)
    a_turn_of_hers_fails(house, maria)
    before = {table: rows_of(house, table) for table in HOLDING}
    assert before["unhandled"] == 1
    key = house.sql("select key from users where address = ?", str(maria.id))[0][0]
    forgets(maria)
    eventually(lambda: house.people() == 1, "the farewell to be over")
    is_nowhere(house)
    assert where(traces_of(str(boris.id)), house.rows()) != []
    for table in HOLDING:
        assert house.sql(f'select count(*) from {table} where "user" = ?', key) == [(0,)]
    assert coach.stop() == 0
    is_nowhere(house)
    coach.start()


def a_turn_of_hers_fails(house: House, maria: Person) -> None:
    """Her case cannot be read for a while: what she says then is laid aside, sealed."""
    which = 'where "user" = (select key from users where address = ?)'
    maria.says_and_waits("/start")
    maria.taps_and_waits("Go on")
    [(title,)] = house.sql(f"select title from cases {which} and number = 1", str(maria.id))
    house.sql("update cases set title = ?", b"not to be read")
    maria.says("Zanzibar is what cannot be handled")
    maria.settles(timeout=20)
    house.sql(f"update cases set title = ? {which}", title, str(maria.id))


def rows_of(house: House, table: str) -> object:
    return house.sql(f"select count(*) from {table}")[0][0]


def test_her_chat_is_cleared_as_far_as_telegram_lets_us(coach: Coach, maria: Person) -> None:
    """The export and what she forwarded go; the farewell says how to clear the rest."""
    confides(maria)
    assert any(TITLE in message.text for message in maria.bot_messages)
    assert any("document" in message.media for message in maria.bot_messages)
    forgets(maria)
    maria.expects(lambda her: len(her.bot_messages) == 1, name="the old messages to go")
    assert "clear" in maria.live.text
    assert "delete the chat in your app" in maria.live.text
    assert maria.live.labels == []


def test_what_is_older_than_two_days_stays_in_the_chat(
    api: BotApi, coach: Coach, house: House, maria: Person
) -> None:
    """Telegram would refuse: nothing is asked for in vain, and the farewell comes all the same."""
    confides(maria)
    api.advance(49 * 3600)
    house.sql("update messages set at = ?", _long_ago(house))
    forgets(maria)
    eventually(lambda: house.people() == 0, "the farewell to be over")
    assert any("document" in message.media for message in maria.bot_messages)


def _long_ago(house: House) -> object:
    ago = datetime.now(UTC) - timedelta(hours=49)
    return ago if house.on_postgresql else ago.strftime("%Y-%m-%d %H:%M:%S.%f")


def test_an_operator_erases_beside_the_running_bot(
    house: House, coach: Coach, maria: Person, boris: Person
) -> None:
    """Without a farewell. Whoever writes next begins anew; the others notice nothing."""
    somebody_else(boris)
    confides(maria)
    assert "erased" in house.does("forget", "--user", str(maria.id))
    is_nowhere(house)
    boris.taps_and_waits("I don't know")
    assert boris.sees("2/4")
    old = maria.live
    maria.taps(old.labels[0], message=old)
    maria.settles()
    assert maria.sees("Hello"), maria.transcript()
    refused = house.ask("forget", "--user", "42")
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)


def test_who_comes_back_begins_afresh(house: House, coach: Coach, maria: Person) -> None:
    confides(maria)
    forgets(maria)
    maria.says_and_waits("/cases")
    assert maria.sees("No cases yet")
    maria.says_and_waits("/export")
    assert TITLE.encode() not in maria.documents[-1].content
    assert house.people() == 1


def test_a_backup_from_before_forgets_too(
    house: House, coach: Coach, maria: Person, boris: Person, api: BotApi, tmp_path: Path
) -> None:
    """Restored elsewhere with the ledger: nothing of her; and her later stay is another one."""
    somebody_else(boris)
    confides(maria)
    house.does("db", "backup", "before.backup")
    assert where(SAID, {"backup": (house.folder / "before.backup").read_bytes()}) == []
    forgets(maria)
    maria.says_and_waits("/start buy")
    maria.says_and_waits("Later case")
    house.does("db", "backup", "later.backup")
    early = elsewhere(house, api, tmp_path / "early")
    said = early.does("db", "restore", str(house.folder / "before.backup"))
    assert "1 erased again" in said
    assert where([*NUMBER, *SAID], early.left_behind()) == []
    assert early.people() == 1
    late = elsewhere(house, api, tmp_path / "late")
    assert "0 erased again" in late.does("db", "restore", str(house.folder / "later.backup"))
    assert late.people() == 2


def elsewhere(house: House, api: BotApi, folder: Path) -> House:
    """Another machine with the key, and with the ledger, which outlived the first one."""
    other = House(
        api,
        folder,
        f"sqlite:///{folder / 'coach.sqlite3'}",
        {"COACH_ERASURE_LEDGER": str(house.ledger)},
        house.mother,
    )
    if house.on_postgresql:
        other.env["COACH_ENCRYPTION_KEYS"] = house.env["COACH_ENCRYPTION_KEYS"]
    else:
        other.key_file.write_bytes(house.key_file.read_bytes())
    return other
