"""People delete what they see, block, leave, come back; Telegram refuses a message for good."""

import json
from collections.abc import Iterator

import pytest

from tests.network.conftest import town_in
from tests.network.town import TITLE, Town, free_port, is_right, measured
from tests.telegram.stand_in import Coach, Person


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """One coach for all of this file."""
    with town_in(tmp_path_factory.mktemp("reach")) as made:
        yield made


@pytest.fixture(scope="module")
def coach(town: Town) -> Iterator[Coach]:
    with town.coach(COACH_HTTP_LISTEN=f"127.0.0.1:{free_port()}") as running:
        yield running


@pytest.fixture
def maria(town: Town, coach: Coach) -> Person:
    return town.buyer()


def calls_about(town: Town, person: Person) -> list[str]:
    return [r.method for r in town.api.requests if r.chat_id == person.id]


def test_the_message_to_edit_was_deleted(town: Town, maria: Person) -> None:
    """It is sent anew, once, and is the live one: the next tap edits it."""
    screen = maria.live
    maria.deletes()
    maria.taps_and_waits("5 to 10 %", screen)
    maria.taps_and_waits("10 to 25 %")
    is_right(maria, "3/6", "/start buy", TITLE)
    assert set(calls_about(town, maria)[-2:]) == {"editMessageText", "answerCallbackQuery"}


def test_a_tap_that_changes_nothing(town: Town, maria: Person) -> None:
    """ "Not modified" is success: nothing is tried again or said twice."""
    screen = maria.live
    maria.taps_and_waits("5 to 10 %", screen)
    for _ in range(2):
        maria.taps_and_waits("5 to 10 %", screen)
    town.rests()
    is_right(maria, "2/6")
    assert "sendMessage" not in calls_about(town, maria)[-4:]


def test_the_history_was_cleared(town: Town, maria: Person) -> None:
    maria.clears_history()
    maria.says_and_waits("/start")
    town.rests()
    assert len(maria.bot_messages) == 1
    maria.taps_and_waits("Go on")
    maria.clears_history()
    maria.says("10 to 20 %")
    town.rests()
    is_right(maria, "2/6", "10 to 20 %")


def test_blocked_and_let_in_again(town: Town, maria: Person) -> None:
    """Not one call while blocked; what is owed comes afterwards, a file too."""
    held = town.api.fault("sendDocument", kind="reset_before", chat_id=maria.id)
    maria.says("/export")
    maria.expects(lambda _: held.happened == 1)
    maria.blocks()
    maria.settles()
    town.rests(but=2)  # the file and the screen
    before = len(calls_about(town, maria))
    town.buyer("Paula").taps_and_waits("5 to 10 %")
    assert len(calls_about(town, maria)) == before
    assert maria.documents == []
    maria.unblocks()
    town.rests()
    assert [d.name for d in maria.documents] == ["coach-export.json"]
    assert json.loads(maria.documents[0].content)["cases"][0]["title"] == TITLE
    is_right(maria, "1/6")
    maria.taps_and_waits("5 to 10 %")
    is_right(maria, "2/6")


def test_found_blocked_without_being_told(town: Town, maria: Person) -> None:
    """One call tells; until she writes there is no other."""
    screen = maria.live
    maria.chat.blocked = True
    maria.taps("5 to 10 %", screen)
    maria.settles()
    town.rests(but=1)
    assert calls_about(town, maria).count("editMessageText") == 1
    maria.chat.blocked = False
    maria.says_and_waits("/start")
    town.rests()
    assert len([m for m in maria.bot_messages if m.keyboard]) == 1


@pytest.mark.parametrize("how", ["deactivated", "gone"])
def test_an_account_or_a_chat_that_is_no_more(town: Town, maria: Person, how: str) -> None:
    """Closed after one call; open again with the first message."""
    screen = maria.live
    setattr(maria.chat, how, True)
    maria.taps("5 to 10 %", screen)
    maria.settles()
    town.rests(but=1)
    before = calls_about(town, maria)
    assert before.count("editMessageText") == 1
    town.buyer("Paula")
    assert calls_about(town, maria) == before
    setattr(maria.chat, how, False)
    maria.says_and_waits("/start")
    town.rests()
    assert len([m for m in maria.bot_messages if m.keyboard]) == 1
    assert maria.live.message_id > screen.message_id


@pytest.mark.parametrize("method", ["editMessageText", "sendMessage"])
def test_a_message_that_telegram_never_takes(
    town: Town, coach: Coach, maria: Person, method: str
) -> None:
    """Set aside after one try; the chat goes on with the next one."""
    aside = measured(coach, "coach_outbox_set_aside")
    poisoned = town.api.fault(method, kind="status", status=400, chat_id=maria.id)
    if method == "editMessageText":
        maria.taps("5 to 10 %")
    else:
        maria.says("/help")
    maria.settles()
    town.rests()
    assert poisoned.happened == 1
    assert measured(coach, "coach_outbox_set_aside") == aside + 1
    maria.says("/cases")
    town.rests()
    is_right(maria, "Your case")
    maria.says("/start")
    town.rests()
    assert len([m for m in maria.bot_messages if m.keyboard]) == 1, maria.transcript()
