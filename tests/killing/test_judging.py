"""The judge sees what it is there for: else a clean verdict would mean nothing."""

from typing import Any

import pytest

from tests.killing import judging
from tests.killing.fleet import Kill
from tests.killing.playing import Player
from tests.killing.remembering import Remembered
from tests.telegram.records import Request, Sent
from tests.telegram.stand_in import BotApi


@pytest.fixture
def maria() -> Player:
    """She named one case, answered one question and left a note there."""
    player = Player(BotApi().person(), [], 1, lambda: True)
    case = Remembered("sales", "Pumps", ("know_how", "shortage"))
    case.choices["know_how"] = "regular"
    case.remark("know_how", "ask Kim")
    player.cases.append(case)
    return player


def stored(*answers: tuple[str, str | None, str | None], title: str = "Pumps") -> Any:
    rows = [{"question": q, "choice": choice, "note": note} for q, choice, note in answers]
    return {"title": title, "side": "sales", "rounds": [{"answers": rows}]}


def verdict(player: Player, *cases: Any) -> tuple[int, int]:
    export = {"cases": list(cases)}
    return len(judging.lost(player, export)), len(judging.doubled(player, export))


def test_what_is_stored_as_given_is_right(maria: Player) -> None:
    assert verdict(maria, stored(("know_how", "regular", "ask Kim"))) == (0, 0)


def test_an_answer_that_is_missing_or_another_is_lost(maria: Player) -> None:
    assert verdict(maria, stored(("know_how", None, "ask Kim"))) == (1, 0)
    assert verdict(maria, stored(("know_how", "none", "ask Kim"))) == (1, 0)
    assert verdict(maria) == (1, 0)
    assert judging.lost(maria, None)


def test_a_note_kept_twice_is_not_as_given(maria: Player) -> None:
    assert verdict(maria, stored(("know_how", "regular", "ask Kim\nask Kim"))) == (1, 0)


def test_an_answer_to_a_question_that_was_not_asked_is_doubled(maria: Player) -> None:
    twice = stored(("know_how", "regular", "ask Kim"), ("shortage", "regular", None))
    assert verdict(maria, twice) == (0, 1)


def test_a_case_that_is_there_twice_is_doubled(maria: Player) -> None:
    once = stored(("know_how", "regular", "ask Kim"))
    assert verdict(maria, once, once) == (0, 1)
    assert verdict(maria, once, stored(title="Nobody's")) == (0, 1)


def shown(number: int, at: float, chat: int = 7, ok: bool = True) -> Request:
    markup = {"inline_keyboard": [[{"text": "A", "callback_data": f"{number}|choose|a"}]]}
    given = {"reply_markup": markup}
    return Request("editMessageText", given, at, chat, {"ok": ok}, 200, finished=at)


def test_an_older_screen_after_a_newer_one_is_an_inversion() -> None:
    """In the order in which Telegram showed them; the same one again is none."""
    assert judging.inversions([shown(1, 0), shown(2, 1), shown(2, 2)]) == []
    assert judging.inversions([shown(2, 2), shown(1, 1)]) == []
    assert len(judging.inversions([shown(2, 1), shown(1, 2)])) == 1
    assert judging.inversions([shown(2, 1), shown(1, 2, chat=8), shown(1, 3, ok=False)]) == []


def test_repeats_are_counted_by_the_kill_that_they_follow() -> None:
    kills = [Kill("coach", 0, 10.0, True), Kill("coach", 0, 20.0, True)]
    once = [Sent(1, 7, "same", (), 11.0), Sent(2, 7, "same", (), 21.0), Sent(3, 8, "", (), 22.0)]
    assert judging.most_of_a_kill(once, kills) == (1, 2)
    assert judging.most_of_a_kill([*once, Sent(4, 7, "same", (), 23.0)], kills) == (2, 3)


def test_every_repeat_needs_a_kill_of_its_own() -> None:
    """One more than kills may come: what was under way when the process died."""
    kills = [Kill("coach", 0, 10.0, True), Kill("coach", 0, 20.0, True)]
    copies = [Sent(n, 7, "same", (), at) for n, at in enumerate((9.0, 11.0, 21.0, 22.0, 23.0))]
    assert judging.repeats_without_a_kill(copies[:3], kills) == 0
    assert judging.repeats_without_a_kill(copies[:4], kills) == 0
    assert judging.repeats_without_a_kill(copies, kills) == 1
