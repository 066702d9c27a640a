"""The verdict can find something: each broken promise is told as such, with its story."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from tests.faults.campaign import Grounds
from tests.faults.interview import INTERVIEWS
from tests.faults.trial import Outcome, Plan
from tests.faults.verdict import breaches, story


def _without_an_answer(case: dict[str, Any]) -> None:
    del case["rounds"][0]["answers"][0]


def _with_another_choice(case: dict[str, Any]) -> None:
    case["rounds"][0]["answers"][0]["choice"] = "under_5"


def _without_the_note(case: dict[str, Any]) -> None:
    for answer in case["rounds"][0]["answers"]:
        answer["note"] = None


def _with_an_answer_twice(case: dict[str, Any]) -> None:
    case["rounds"][0]["answers"] *= 2


def _with_another_round(case: dict[str, Any]) -> None:
    case["rounds"] *= 2


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_without_an_answer, "lost"),
        (_with_another_choice, "lost"),
        (_without_the_note, "lost"),
        (_with_an_answer_twice, "doubled"),
        (_with_another_round, "doubled"),
    ],
)
@pytest.mark.parametrize("grounds", ["sqlite"], indirect=True)
def test_what_is_stored_wrongly_is_found(
    grounds: Grounds, harm: Callable[[dict[str, Any]], None], told: str
) -> None:
    outcome = grounds.tries(Plan(INTERVIEWS["short"]()))
    assert breaches(outcome) == []
    assert told in breaches(_harmed(outcome, harm))[0]


@pytest.mark.parametrize("grounds", ["sqlite"], indirect=True)
def test_what_is_seen_wrongly_is_found(grounds: Grounds) -> None:
    """An update confirmed and not applied; a copy; a row that is owed; something done again."""
    outcome = grounds.tries(Plan(INTERVIEWS["hello"]()))
    found, maria = outcome.found, outcome.maria
    assert found is not None
    assert maria is not None
    forgotten = replace(found, deliveries=set(list(found.deliveries)[1:]))
    assert "not applied" in breaches(replace(outcome, found=forgotten))[0]
    assert "owed" in breaches(replace(outcome, still_owed=1))[0]
    assert "again" in breaches(replace(outcome, again=1))[0]
    assert "unfinished" in breaches(replace(outcome, unfinished="says it"))[0]
    live = maria.live
    maria.chat.put(replace(live, message_id=live.message_id + 1))
    assert "copies" in breaches(outcome)[0]
    assert "How this works" in story(outcome)


def _harmed(outcome: Outcome, harm: Callable[[dict[str, Any]], None]) -> Outcome:
    assert outcome.found is not None
    export = deepcopy(outcome.found.export)
    assert export is not None
    harm(export["cases"][0])
    return replace(outcome, found=replace(outcome.found, export=export))
