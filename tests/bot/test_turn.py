"""The one way through, on a real database: once, whole, and cheap."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from bot.inbound import Inbound
from dialogs.events import Blocked, Command, InGroup, Said, Sent, Unblocked
from dialogs.screen import from_text
from levers.loading import lever
from storage.ledger import Page
from tests.bot.conftest import NOW, Desk, tapped
from tests.dialogs.walking import newcomer, says

BUY = ("/start buy", "Brake discs, Acme")
LABELS = ["10 to 20 %", "10 to 25 %", "Growing (5 to 15 %)", "Helps a goal they have named"]


class Counter:
    """Statements and commits that reach the database."""

    def __init__(self, desk: Desk) -> None:
        self.statements: list[str] = []
        self.commits = 0
        event.listen(desk.engine, "before_cursor_execute", self._statement)
        event.listen(desk.engine, "commit", self._commit)

    def _statement(self, _c: object, _cursor: object, statement: str, *_: object) -> None:
        framing = statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE"))
        if not framing and "INTO deliveries" not in statement:
            self.statements.append(statement)

    def _commit(self, _connection: object) -> None:
        self.commits += 1


def test_an_answered_question_costs_at_most_eight_statements_and_one_commit(desk: Desk) -> None:
    """Each of the six answers, the last one with its assessment."""
    drawn = desk.says("7", *BUY)
    person = 0
    for question in lever("links").side("procurement").questions:
        words = lever("links").in_language("en").sides["procurement"].questions[question.id]
        tap = tapped(drawn, words.choices[question.choices[2].id].label)
        counter = Counter(desk)
        person = desk.takes("7", tap, message=100)
        assert len(counter.statements) <= 8, "\n".join(counter.statements)
        assert counter.commits == 1
        drawn = desk.shows(person)
    assert any("/100" in line.text for line in drawn.lines)


def test_the_cost_of_a_turn_does_not_grow_with_cases(desk: Desk) -> None:
    """As many statements for the thirtieth case as for the first."""
    counts = []
    for _ in range(30):
        drawn = desk.says("7", *BUY)
        counter = Counter(desk)
        desk.takes("7", tapped(drawn, LABELS[0]), message=100)
        counts.append(len(counter.statements))
    assert len(set(counts)) == 1


def test_a_delivery_that_comes_again_changes_nothing(desk: Desk) -> None:
    drawn = desk.says("7", *BUY)
    tap = tapped(drawn, LABELS[0])
    person = desk.takes("7", tap, message=100, delivery="d1")
    first = desk.owed(person)
    assert desk.takes("7", tap, message=100, delivery="d1") == person
    assert desk.owed(person) == first


def test_nothing_is_left_of_a_turn_that_fails(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault before the commit: no answer, no screen, and the delivery is still news."""
    drawn = desk.says("7", *BUY)
    tap = tapped(drawn, LABELS[0])

    def fails(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(Page, "commit", fails)
        with pytest.raises(OSError, match="full"):
            desk.takes("7", tap, message=100, delivery="d1")
    with desk.ledger.find("telegram", "7", NOW) as page:
        assert page is not None
        case = page.case(1)
        assert case is not None
        assert case.round.mine == {}
    person = desk.takes("7", tap, message=100, delivery="d1")
    assert "2/6" in "".join(line.text for line in desk.shows(person).lines)


def test_what_is_stored_is_what_was_decided(desk: Desk) -> None:
    """The rows after a conversation are the records that its screens were drawn from."""
    remark = "their new plant opens in May"
    texts = (*BUY, "12 %", remark, "no idea", "3", "2", "2", "2", "12 January")
    desk.says("7", *texts)
    with desk.ledger.find("telegram", "7", NOW) as page:
        assert page is not None
        stored = page.case(1)
    assert stored == says(newcomer(), *texts).case


def test_another_person_never_sees_it(desk: Desk) -> None:
    """The same numbers, the same names: each has their own."""
    desk.says("7", *BUY, "12 %")
    other = desk.says("8", "/start buy", "Mine")
    assert not any("Acme" in line.text for line in other.lines)
    assert any("1/6" in line.text for line in other.lines)


def test_messages_that_stay_come_before_the_screen_and_it_is_the_last(desk: Desk) -> None:
    desk.says("7", *BUY)
    person = desk.takes("7", Command("export"))
    document = desk.owed(person)
    assert document is not None
    assert from_text(document.payload).file_name == "coach-export.json"
    desk.outbox.sent(document, 500)
    screen = desk.owed(person)
    assert screen is not None
    assert (screen.kind, screen.place) == ("screen", "below")


def test_a_tap_on_a_message_that_is_not_the_live_one_removes_it(desk: Desk) -> None:
    """A message left over by a crash goes with the next tap on it."""
    drawn = desk.says("7", *BUY)
    person = desk.takes("7", tapped(drawn, LABELS[0]), message=999)
    posted = desk.owed(person)
    assert posted is not None
    assert posted.remove_message == 999


def test_a_newer_screen_supersedes_one_that_was_not_shown(desk: Desk) -> None:
    desk.says("7", *BUY)
    desk.takes("7", Said("12 %"))
    person = desk.takes("7", Sent("sticker"))
    posted = desk.owed(person)
    assert posted is not None
    assert "2/6" in "".join(line.text for line in from_text(posted.payload).lines)
    desk.outbox.sent(posted, 300)
    removal = desk.owed(person)
    assert removal is not None
    assert removal.only_removes


@pytest.mark.parametrize(
    ("hint", "language"), [("de", "de"), ("de-AT", "de"), ("fr", "en"), (None, "en")]
)
def test_a_newcomer_is_greeted_in_the_language_that_the_channel_names(
    desk: Desk, hint: str | None, language: str
) -> None:
    desk.turns.take(Inbound("telegram", "7", "1", Command("start"), NOW, language=hint))
    with desk.ledger.find("telegram", "7", NOW) as page:
        assert page is not None
        assert page.person.language == language


def test_who_blocks_the_coach_is_sent_nothing_until_they_let_it_in(desk: Desk) -> None:
    """What is owed waits; nothing new is said for either event."""
    desk.says("7", *BUY)
    person = desk.takes("7", Said("12 %"))
    assert desk.takes("7", Blocked()) == person
    assert desk.owed(person) is None
    assert desk.looks().rows == 0
    assert desk.takes("7", Unblocked()) == person
    posted = desk.owed(person)
    assert posted is not None
    assert "2/6" in "".join(line.text for line in from_text(posted.payload).lines)


def test_a_stranger_who_blocks_the_coach_is_not_entered(desk: Desk) -> None:
    """Nothing is kept of somebody who never wrote."""
    for number, event_ in enumerate((Blocked(), Unblocked())):
        assert desk.turns.take(Inbound("telegram", "7", str(number), event_, NOW)) is None
    assert desk.knows("7", lambda page: page.person) is None


def test_who_blocks_the_coach_before_the_farewell_is_gone(desk: Desk) -> None:
    """They asked for it, and cannot be told."""
    desk.says("7", *BUY)
    drawn = desk.says("7", "/forget")
    (yes,) = [tap for row in drawn.rows for tap in row if tap.data.split("|")[1] == "yes"]
    desk.takes("7", tapped(drawn, yes.label))
    assert desk.knows("7", lambda page: page.conversation.state) == "gone"
    desk.turns.take(Inbound("telegram", "7", "blocked", Blocked(), NOW))
    assert desk.knows("7", lambda page: page.person) is None


def test_in_a_group_the_coach_refers_to_private_once_a_day(desk: Desk) -> None:
    """Never more, however often it is called there."""
    person = desk.takes("-42", InGroup())
    posted = desk.owed(person)
    assert posted is not None
    assert posted.kind == "message"
    desk.outbox.sent(posted, 9)
    again = Inbound("telegram", "-42", "again", InGroup(), NOW)
    assert desk.turns.take(again) is None
    assert desk.owed(person) is None
    desk.at = NOW + timedelta(days=1)
    desk.takes("-42", InGroup())
    assert desk.owed(person) is not None


def test_what_is_shown_says_which_turn_it_is_of(desk: Desk) -> None:
    """The logs can be followed from an update to its delivery."""
    inbound = Inbound("telegram", "7", "1", Command("start"), NOW, message_id=70)
    person = desk.turns.take(inbound, "turn-1")
    assert person is not None
    posted = desk.owed(person)
    assert posted is not None
    assert (posted.turn, posted.after_message) == ("turn-1", 70)
