"""PostgreSQL comes and goes: what is worth another try, and what is said where it is not there."""

from collections.abc import Callable
from threading import Event, Thread

import pytest
from sqlalchemy import text

from storage.database import DatabaseFault, passes, reading, snapshot, writing
from storage.engines import called, engine_for, is_postgresql
from storage.ledger import Ledger, Sender
from storage.presence import Among
from tests.databases import PostgresServer
from tests.storage.conftest import AT, Book, kept_at, message, opened
from tests.storage.processes import PATIENCE, Process

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.parametrize("database", ["postgresql"], indirect=True),
]


def fault_of(call: Callable[[], object]) -> BaseException:
    with pytest.raises(Exception) as caught:
        call()
    return caught.value


def test_a_turn_that_the_server_left_in_is_taken_again(
    book: Book, postgres: PostgresServer
) -> None:
    """Nothing of it is left; once the server is back, the same works without a new engine."""
    book.turn("maria", message("before"))

    def torn(page: object) -> None:
        postgres.stop("immediate")

    fault = fault_of(lambda: book.turn("maria", opened(), torn, message("never")))
    assert passes(fault)
    assert passes(fault_of(lambda: book.turn("maria", message("never"))))
    postgres.start()
    tries = 0
    while True:
        tries += 1
        try:
            key = book.turn("maria", message("after"))
            break
        except Exception as again:  # noqa: BLE001
            assert passes(again)
            assert tries < 12
    assert book.sees("maria", lambda page: page.cases()) == ()
    assert book.shows(key) == "before"


def test_a_presence_waits_for_its_server(
    book: Book, process: Callable[[], Process], postgres: PostgresServer
) -> None:
    """While it is away that is said; back, the process has a name again, and polls again."""
    one = process()
    assert one.do(one.presence.leads)
    postgres.stop("immediate")
    assert passes(fault_of(lambda: one.do(one.presence.check)))
    postgres.start()
    one.do(one.presence.check)
    assert one.do(one.presence.leads)


def test_two_presences_have_two_names(book: Book) -> None:
    """Random ones: a process that is started anew is another."""
    one, two = Among(book.engine), Among(book.engine)
    assert one.name != two.name
    with writing(book.engine) as connection:
        assert not one.is_gone(connection, two.name)
        assert one.is_gone(connection, "0123456789abcdef")
    one.leave()
    with writing(book.engine) as connection:
        assert two.is_gone(connection, one.name)
    two.leave()


@pytest.mark.parametrize(
    "statement",
    [
        "insert into pauses (what, until) values (null, now())",
        "select nothing",
        "select 1 / 0",
        "insert into users (key) values ('x')",
        "select repeat('x', 2000000000)",
    ],
)
def test_a_fault_of_ours_is_not_waited_for(book: Book, statement: str) -> None:
    """It fails every time; the update is to be set aside."""

    def does() -> None:
        with writing(book.engine) as connection:
            connection.execute(text(statement))

    assert not passes(fault_of(does))


def test_a_connection_that_was_cut_and_a_row_that_stays_locked_are_waited_for(
    book: Book, process: Callable[[], Process]
) -> None:
    """Neither is the update's fault."""

    def cut() -> None:
        with writing(book.engine) as connection:
            connection.execute(text("select pg_terminate_backend(pg_backend_pid())"))

    def locked() -> None:
        with writing(book.engine) as connection:
            connection.execute(text("set local lock_timeout = '10ms'"))
            Ledger(connection, book.vault).open(Sender("telegram", "maria", "en"), AT).__enter__()

    book.turn("maria")
    assert passes(fault_of(cut))
    other, held, go_on = process(), Event(), Event()

    def holds() -> None:
        with other.ledger.open(Sender("telegram", "maria", "en"), AT):
            held.set()
            go_on.wait(PATIENCE)

    holder = Thread(target=other.do, args=(holds,))
    holder.start()
    held.wait(PATIENCE)
    assert passes(fault_of(locked))
    go_on.set()
    holder.join()


def test_a_value_that_fits_no_column_is_a_fault_of_ours(book: Book) -> None:
    """asyncpg tells it as if the connection had failed."""
    fault = fault_of(lambda: book.turn("maria", kept_at(2**70)))
    assert not passes(fault)


def test_long_reads_are_of_one_moment(book: Book, process: Callable[[], Process]) -> None:
    """What others commit meanwhile is not seen; a short read sees it."""
    other, count = process(), text("select count(*) from users")
    with snapshot(book.engine) as connection:
        assert connection.scalar(count) == 0
        other.do(other.ledger.lay_aside, "telegram", "1", "raw", "why", AT)
        other.do(lambda: Book(book.path, other.engine).turn("maria"))
        assert connection.scalar(count) == 0
    with reading(book.engine) as connection:
        assert connection.scalar(count) == 1


def test_it_is_called_by_host_and_name(database: str, book: Book) -> None:
    """Without user and password."""
    assert is_postgresql(database)
    name = called(book.engine)
    assert name.startswith("coach_")
    assert " at 127.0.0.1:" in name
    assert "@" not in name


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda address: address + "?prepared=no", "has the option prepared; it takes"),
        (lambda address: address + "x", "cannot be reached: database .* does not exist"),
        (lambda address: address.replace("//coach@", "//nobody:secret@"), "role .* does not exist"),
        (lambda address: address + "?sslmode=require", "cannot be reached: .*SSL"),
    ],
)
def test_what_cannot_be_reached_is_said(
    book: Book, database: str, change: Callable[[str], str], says: str
) -> None:
    """In one line, with the server's own reason and no password."""
    fault = fault_of(lambda: engine_for(change(database)))
    assert isinstance(fault, DatabaseFault)
    assert "secret" not in str(fault)
    assert "\n" not in str(fault)
    with pytest.raises(DatabaseFault, match=says):
        raise fault
