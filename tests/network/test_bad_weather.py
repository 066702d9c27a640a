"""Each method on a turn's path, each kind of fault: afterwards every chat shows the right
screen, once.

All people of a test meet their fault at the same time, each in a chat and with a method of
their own. What may have been sent before is sent again at most once, and the copy goes.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.network.conftest import town_in
from tests.network.town import TITLE, Town, is_right
from tests.telegram.stand_in import Person

TWO_DAYS = 49 * 3600
STARTED = ("/start buy", TITLE)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """One coach for all of this file: whatever it went through, it goes on."""
    folder: Path = tmp_path_factory.mktemp("weather")
    with town_in(folder) as made, made.coach():
        yield made


def names(person: Person) -> None:
    person.says(TITLE)


def answers(person: Person) -> None:
    person.taps("5 to 10 %")


def exports(person: Person) -> None:
    person.says("/export")


Act = Callable[[Person], None]
# What they read before, what they do, what they read and have written afterwards; the calls
# in which the fault strikes.
STORIES: dict[str, tuple[str, Act, str, tuple[str, ...]]] = {
    "sendMessage": ("start", names, "1/6", STARTED),
    "deleteMessage": ("start", names, "1/6", STARTED),
    "editMessageText": ("1/6", answers, "2/6", STARTED),
    "answerCallbackQuery": ("1/6", answers, "2/6", STARTED),
    "sendDocument": ("1/6", exports, "1/6", (*STARTED, "/export")),
    "editMessageReplyMarkup": ("old", exports, "1/6", (*STARTED, "/export")),
}
FIRST_SENDS = ("sendMessage", "sendDocument")


def plays(town: Town, methods: list[str], timeout: float = 20, **fault: object) -> None:
    """Everybody acts in the same moment."""
    aged = {m: town.buyer("Olga") for m in methods if STORIES[m][0] == "old"}
    if aged:
        town.api.advance(TWO_DAYS)  # too old to be deleted: only the buttons can be taken
    people = {m: aged.get(m) or reader(town, STORIES[m][0]) for m in methods}
    ordered = {m: town.api.fault(m, chat_id=people[m].id, **fault) for m in methods}
    if "retry_after" not in fault:
        town.api.fault("getUpdates", **fault)
    for method, person in people.items():
        STORIES[method][1](person)
    town.rests(timeout)
    for method, person in people.items():
        assert ordered[method].happened >= 1, method
        is_right(person, STORIES[method][2], *STORIES[method][3])
        again = [s for s in town.api.repeated(person.id) if s.text not in documents(person)]
        may_be = method in FIRST_SENDS and str(fault["kind"]).endswith("_after")
        assert len(again) <= may_be, (method, again)
        assert all(sent.deleted for sent in again if sent.message_id != person.live.message_id)
        assert len(person.documents) <= (STORIES[method][1] is exports) + (
            method == "sendDocument" and may_be
        )


def reader(town: Town, of: str) -> Person:
    if of != "start":
        return town.buyer(reads=of)
    person = town.person()
    person.says_and_waits("/start buy")
    return person


def documents(person: Person) -> set[str]:
    return {document.caption for document in person.documents}


@pytest.mark.parametrize("acted", [False, True], ids=["before", "after"])
def test_connections_that_break(town: Town, acted: bool) -> None:
    """Before or after Telegram acted."""
    plays(town, list(STORIES), kind="reset_after" if acted else "reset_before")


@pytest.mark.parametrize(
    ("kind", "status"), [("status", 500), ("status", 502), ("status_after", 502)]
)
def test_telegrams_own_faults(town: Town, kind: str, status: int) -> None:
    plays(town, list(STORIES), kind=kind, status=status)


def test_flood_limits(town: Town) -> None:
    """Of a second each; nothing is called before it ends (see `town_in`)."""
    methods = [method for method in STORIES if method != "answerCallbackQuery"]  # of no chat
    plays(town, methods, kind="status", status=429, retry_after=1)


def test_calls_that_are_never_answered(town: Town) -> None:
    """Given up after ten seconds and made again. A tap's waiting sign is not waited for."""
    methods = ("sendMessage", "deleteMessage", "editMessageText", "answerCallbackQuery")
    every = [(method, kind) for method in methods for kind in ("hang", "hang_after")]
    people = [reader(town, STORIES[method][0]) for method, _ in every]
    for (method, kind), person in zip(every, people, strict=True):
        town.api.fault(method, kind=kind, chat_id=person.id)
        STORIES[method][1](person)
    people[-1].expects("2/6", timeout=8)
    neighbour = town.buyer("Paula")
    neighbour.taps_and_waits("5 to 10 %", timeout=8)
    town.rests(30)
    for (method, kind), person in zip(every, people, strict=True):
        is_right(person, STORIES[method][2], *STORIES[method][3])
        copies = len(town.api.repeated(person.id))
        assert copies <= (method == "sendMessage" and kind == "hang_after"), method


@pytest.mark.long
def test_a_poll_that_is_never_answered(town: Town) -> None:
    """Telegram holds a poll for 25 s, so it takes ten more to tell that it hangs."""
    maria = town.buyer()
    town.api.fault("getUpdates", kind="hang")
    maria.taps("5 to 10 %")
    town.rests(45)
    is_right(maria, "2/6", *STARTED)


@pytest.mark.parametrize("times", [2, 3])
def test_a_send_that_fails_again_and_again(town: Town, times: int) -> None:
    """However often its answer is lost: one screen in the end, and no copy."""
    maria = reader(town, "start")
    town.api.fault("sendMessage", times, kind="reset_after", chat_id=maria.id)
    names(maria)
    town.rests()
    is_right(maria, "1/6", *STARTED)
    assert len(town.api.repeated(maria.id)) == times  # one a lost answer


def test_bad_weather_while_the_copy_is_looked_for(town: Town) -> None:
    """Also the search and the removal are made again."""
    maria = reader(town, "start")
    town.api.fault("sendMessage", kind="reset_after", chat_id=maria.id)
    for method in ("editMessageReplyMarkup", "deleteMessage"):
        town.api.fault(method, 2, kind="reset_after", chat_id=maria.id)
    names(maria)
    town.rests()
    is_right(maria, "1/6", *STARTED)


def test_every_call_fails(town: Town) -> None:
    """Done and not told: the worst that a network can do to us."""
    maria = reader(town, "start")
    storm = town.api.fault(None, 3, kind="reset_after", chat_id=maria.id)
    names(maria)
    town.rests()
    assert storm.happened == 3
    is_right(maria, "1/6", *STARTED)


def test_she_writes_on_while_the_answer_is_lost(town: Town) -> None:
    """The newer screen takes the older one's place, and looks for its copy among her words."""
    maria = reader(town, "start")
    lost = town.api.fault("sendMessage", kind="reset_after", chat_id=maria.id)
    names(maria)
    maria.expects(lambda _: lost.happened == 1)
    maria.says("about zanzibar")
    maria.says("10 %")
    town.rests()
    is_right(maria, "2/6", *STARTED, "about zanzibar", "10 %")


def test_the_message_to_edit_is_gone_and_the_answer_is_lost(town: Town) -> None:
    """What became a send is looked for like any other."""
    maria = town.buyer()
    screen = maria.live
    maria.deletes()
    town.api.fault("sendMessage", kind="reset_after", chat_id=maria.id)
    maria.taps("5 to 10 %", screen)
    town.rests()
    is_right(maria, "2/6", *STARTED)
