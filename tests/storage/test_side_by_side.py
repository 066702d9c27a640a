"""Turns and deliveries of one chat at once, from several processes: one after the other.

On SQLite these are several threads with connections of their own: the same must hold.
"""

from collections.abc import Callable
from threading import Event

from cases.changes import Forgotten
from cases.records import Conversation
from storage.kept import secrets_of
from storage.ledger import Sender
from storage.models import conversations, deliveries, users
from tests.storage.conftest import AT, Book, message, opened, screen, wrote
from tests.storage.processes import PATIENCE, Process, at_once

Start = Callable[[], Process]
MARIA = Sender("telegram", "maria", "en")
TURNS = 20


def counts_up(process: Process) -> None:
    for _ in range(TURNS):
        with process.ledger.open(MARIA, AT) as page:
            page.keep(Conversation(screen=page.conversation.screen + 1))
            page.commit()


def takes(process: Process, delivery: str, who: Sender = MARIA) -> bool:
    with process.ledger.open(who, AT) as page:
        if not page.is_news(delivery):
            return False
        page.keep(Conversation(cases_opened=page.conversation.cases_opened + 1))
        page.post("message", "below", 0, delivery)
        page.commit()
    return True


def test_turns_of_one_person_lose_nothing_of_each_other(book: Book, process: Start) -> None:
    """A page waits for the one before it, and sees what that one left."""
    book.turn("maria", lambda page: page.keep(Conversation(screen=0)))
    started = [process() for _ in range(3)]
    at_once(*(lambda one=one: one.do(counts_up, one) for one in started))
    assert book.sees("maria", lambda page: page.conversation.screen) == 3 * TURNS


def test_a_newcomer_who_is_entered_twice_at_once_is_one_person(book: Book, process: Start) -> None:
    """Both deliveries are applied, to the same row."""
    one, two = process(), process()
    for n in range(TURNS):
        who = Sender("telegram", f"newcomer {n}", "en")
        calls = [(one, f"{n} a"), (two, f"{n} b")]
        news = at_once(*(lambda p=p, d=d: p.do(takes, p, d, who) for p, d in calls))  # noqa: B023
        assert news == [True, True]
    assert [row.cases_opened for row in book.rows(conversations)] == [2] * TURNS
    assert len(book.rows(users)) == TURNS


def test_one_delivery_to_two_processes_is_applied_once(book: Book, process: Start) -> None:
    """Telegram sends an update anew while it is being taken."""
    one, two = process(), process()
    for n in range(TURNS):
        news = at_once(*(lambda p=p: p.do(takes, p, f"update {n}") for p in (one, two)))  # noqa: B023
        assert sorted(news) == [False, True]
    assert book.sees("maria", lambda page: page.conversation.cases_opened) == TURNS
    assert len(book.rows(deliveries)) == TURNS


def while_forgotten(start: Start, call: Callable[[Process], object]) -> object:
    """Maria is forgotten in one process; the call in another comes before the commit."""
    one, two, looks_on = start(), start(), start()
    has_the_row, go_on = Event(), Event()

    def forgets() -> None:
        with one.ledger.open(MARIA, AT) as page:
            page.is_news("forget")
            wrote(Forgotten())(page)
            screen(2, "Farewell", "below")(page)
            has_the_row.set()
            go_on.wait(PATIENCE)
            page.commit()

    def comes() -> object:
        has_the_row.wait(PATIENCE)
        return two.do(call, two)

    def lets_go() -> None:
        has_the_row.wait(PATIENCE)
        looks_on.until_somebody_waits()
        go_on.set()

    return at_once(lambda: one.do(forgets), comes, lets_go)[1]


def test_a_turn_that_waited_for_an_erasure_is_a_newcomers(book: Book, process: Start) -> None:
    """It sees nothing of before, and is taken; the person stays, for they are here."""
    book.turn("maria", opened(title="Brake discs"))

    def writes(two: Process) -> tuple[object, ...]:
        with two.ledger.open(MARIA, AT) as page:
            seen = page.cases()
            page.stay()
            page.is_news("hello")
            message("Welcome")(page)
            page.commit()
        return seen

    assert while_forgotten(process, writes) == ()
    rows = book.rows(users)
    assert [(row.address, row.leaving) for row in rows] == [("maria", False)]
    assert {row.delivery: row.user for row in book.rows(deliveries)} == {
        "forget": None,
        "hello": rows[0].key,
    }


def test_a_delivery_that_waited_for_an_erasure_is_made_good(book: Book, process: Start) -> None:
    """A screen was shown meanwhile: the chat's fresh row knows it, and the farewell replaces it."""
    book.turn("maria", screen(1, place="below"))
    (person,) = [row.key for row in book.rows(users)]
    on_its_way = book.next(person)
    while_forgotten(process, lambda two: two.outbox.sent(on_its_way, 50, AT))
    (fresh,) = [row.key for row in book.rows(users)]
    assert book.next(fresh).live_message == 50
    assert book.deliver(fresh, 51).remove_message == 50


def test_an_erasure_is_not_lost_to_a_turn_that_came_first(book: Book, process: Start) -> None:
    """Whatever their order, afterwards nothing of before is left."""
    one, two = process(), process()
    for n in range(TURNS):
        who = Sender("telegram", f"person {n}", "en")
        book.turn(who.address, opened(title="Brake discs"))

        def forgets(who: Sender = who) -> None:
            with one.ledger.open(who, AT) as page:
                wrote(Forgotten())(page)
                message("Farewell")(page)
                page.commit()

        at_once(
            lambda: one.do(forgets),
            lambda: two.do(takes, two, f"{n}", who),  # noqa: B023
        )
        assert book.sees(who.address, lambda page: page.cases()) == ()


def test_two_processes_that_come_first_keep_one_secret(book: Book, process: Start) -> None:
    """Both name the erased, and the logged, alike."""
    started = [process() for _ in range(3)]
    found = at_once(*(lambda p=p: p.do(secrets_of, p.engine, p.vault) for p in started))
    assert len({one.text_for("erasures") for one in found}) == 1


def test_who_comes_back_while_the_farewell_is_recorded_is_taken(book: Book, process: Start) -> None:
    """Neither waits for the other for ever: the person stays, or is new."""
    one, two = process(), process()
    for n in range(3 * TURNS):
        who = Sender("telegram", f"person {n}", "en")
        fresh = book.turn(who.address, wrote(Forgotten()), message("Farewell"))
        posted = book.next(fresh)

        def comes_back(who: Sender = who) -> None:
            with two.ledger.open(who, AT) as page:
                page.stay()
                message("Welcome")(page)
                page.commit()

        at_once(
            lambda: one.do(one.outbox.sent, posted, 9, AT),  # noqa: B023
            lambda: two.do(comes_back),
        )
        (row,) = [row for row in book.rows(users) if row.address == who.address]
        assert not row.leaving
        assert book.shows(row.key) == "Welcome"
