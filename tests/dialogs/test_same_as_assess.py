"""What the chat shows, the export holds and `coach assess` prints is one and the same."""

import json
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.changes import MeetingSet
from cases.standing import after
from dialogs.events import Tapped
from dialogs.screens.assessment import SUGGESTIONS_A_SCREEN
from levers.loading import lever
from levers.playbook import UNKNOWN
from levers.report import as_data, assess
from tests.dialogs.walking import NOW, Stand, after_event, newcomer, says, taps

LEVER = lever("links")


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, dict[str, str], int | None]:
    """A side, an answer to each of its questions, and the days to the meeting."""
    side = draw(st.sampled_from(LEVER.sides))
    answers = {
        q.id: draw(st.sampled_from([UNKNOWN, *(c.id for c in q.choices)])) for q in side.questions
    }
    return side.id, answers, draw(st.sampled_from([None, 0, 59, 60, 269, 270, -1]))


def played(side_id: str, answers: dict[str, str], days: int | None) -> Stand:
    stand = says(newcomer(), f"/start {LEVER.side(side_id).link}", "Acme")
    for choice in answers.values():
        stand = after_event(stand, Tapped(stand.conversation.screen, "choose", choice))
    assert stand.conversation.state == "assessed"
    if days is not None:
        on = NOW.date() + timedelta(days=days)
        cases = tuple(after(case, MeetingSet(case.number, on)) for case in stand.cases)
        stand = replace(stand, cases=tuple(case for case in cases if case is not None))
    return taps(stand, "Why", "Back")


@given(rounds())
@settings(max_examples=60, deadline=None)
def test_the_chat_shows_what_assess_prints(given_: tuple[str, dict[str, str], int | None]) -> None:
    """Score, level and range; the first suggestion as the next step; gains and texts in order."""
    side_id, answers, days = given_
    stand = played(side_id, answers, days)
    side = LEVER.side(side_id)
    on = NOW.date() + timedelta(days=days) if days is not None else None
    data = as_data(assess(LEVER, side, answers, None, on, NOW.date()), "en")
    score = data["leverage"]["score"]
    if score is None:
        assert "/100" not in stand.lines
    else:
        assert f": {score}/100" in stand.lines.splitlines()[0]
        if data["leverage"]["low"] != data["leverage"]["high"]:
            assert f"{data['leverage']['low']} and {data['leverage']['high']}" in stand.lines
        assert data["suggestions"][0]["text"] in stand.lines
    shown = taps(stand, "What to do").lines
    best = [s for s in data["suggestions"] if s["improves"]][:SUGGESTIONS_A_SCREEN]
    assert all(s["text"] in shown for s in best)
    assert [s["gain"] for s in best if s["gain"]] == gains(shown)
    exported = json.loads(says(stand, "/export").messages[0].file_content or "")
    assert exported["cases"][0]["rounds"][0]["assessment"] == data


def gains(text: str) -> list[int]:
    return [int(part.split(" ")[0]) for part in text.split("up to +")[1:]]
