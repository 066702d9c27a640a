"""What is promised, held against what came of a trial: a sentence for each breach."""

from collections.abc import Iterator
from typing import Any

from tests.faults.tally import STRUCK
from tests.faults.trial import Outcome

LOOKING = {"editMessageReplyMarkup"}  # for a copy: what it meets there may be Maria's
BEFORE, AFTER = 10, 15  # lines of the tally around a blow, in a story


def breaches(outcome: Outcome) -> list[str]:
    """An empty list: all was kept."""
    if outcome.unfinished:
        return [f"unfinished: no answer when Maria {outcome.unfinished}"]
    return [*_lost_or_doubled(outcome), *_in_the_chat(outcome), *_in_the_process(outcome)]


def _lost_or_doubled(outcome: Outcome) -> Iterator[str]:
    found, kept = outcome.found, outcome.plan.interview.kept
    assert found is not None
    assert outcome.api is not None
    if found.export is None:
        yield "lost: nobody is known"
        return
    cases = found.export["cases"]
    if [case["title"] for case in cases] != [kept.title] or len(cases[0]["rounds"]) != 1:
        yield f"lost or doubled: the cases are {[(c['title'], len(c['rounds'])) for c in cases]}"
        return
    yield from _answers(cases[0]["rounds"][0]["answers"], kept.answers)
    given = {str(update["update_id"]) for update in _updates(outcome)}
    if missing := given - found.deliveries:
        yield f"lost: updates {sorted(missing)} were confirmed and not applied"
    if found.unhandled:
        yield f"lost: updates were set aside: {found.unhandled}"
    if kept.score and cases[0]["rounds"][0]["assessment"]["leverage"]["score"] != int(kept.score):
        yield "the score is another one"


def _updates(outcome: Outcome) -> list[dict[str, Any]]:
    """All that was ever given to the bot and confirmed by it."""
    assert outcome.api is not None
    given = [
        update
        for request in outcome.api.calls("getUpdates")
        if request.ok and request.response
        for update in request.response["result"]
    ]
    waiting = {update.update_id for update in outcome.api.world.updates.waiting}
    return [update for update in given if update["update_id"] not in waiting]


def _answers(stored: list[dict[str, Any]], wanted: dict[str, Any]) -> Iterator[str]:
    found = {one["question"]: (one["choice"], one["note"]) for one in stored}
    if len(stored) != len(found):
        yield "doubled: a question has two answers"
    for question in wanted.keys() | found.keys():
        if found.get(question) != wanted.get(question):
            yield (
                f"lost: {question} stands as {found.get(question)}, "
                f"given was {wanted.get(question)}"
            )


def _in_the_chat(outcome: Outcome) -> Iterator[str]:
    api, maria = outcome.api, outcome.maria
    assert api is not None
    assert maria is not None
    if outcome.again:
        yield f"lost: Maria had to do it again, {outcome.again} times"
    if outcome.still_owed:
        yield f"owed: {outcome.still_owed} rows of the outbox are not delivered"
    if outcome.found and outcome.found.set_aside:
        yield f"owed: set aside: {outcome.found.set_aside}"
    if len(maria.bot_messages) != 1:
        yield f"copies: {len(maria.bot_messages)} messages of the coach are visible at the end"
    if maria.max_visible > 2 + max(1, outcome.blows):
        yield f"copies: {maria.max_visible} messages of the coach were visible at once"
    if (again := len(api.repeated())) > outcome.blows:
        yield f"repeated: {again} first sends, with {outcome.blows} blows"
    if mistakes := [r for r in api.mistakes if r.method not in LOOKING]:
        yield f"mistakes: {[(r.method, r.description) for r in mistakes]}"
    if len(api.too_early) > len(outcome.struck):  # a kill forgets a limit that was just met
        yield f"too early: {[r.method for r in api.too_early]}"


def _in_the_process(outcome: Outcome) -> Iterator[str]:
    if "Traceback" in outcome.stderr:
        yield f"a traceback: {outcome.stderr[outcome.stderr.index('Traceback') :][:6000]}"


def story(outcome: Outcome) -> str:
    """What happened, to be read."""
    assert outcome.maria is not None
    assert outcome.api is not None
    sends = [
        f"#{s.message_id} {s.text[:40]!r} {'deleted' if s.deleted else ''}"
        for s in outcome.api.sends()
    ]
    return "\n".join(
        [
            f"=== {outcome.plan}",
            *(f"struck: {one}" for one in outcome.struck),
            *outcome.story,
            "--- steps around the blows",
            *_around(outcome.lines),
            "--- the last steps",
            *outcome.lines[-AFTER:],
            "--- sent",
            *sends,
            "--- calls about the chat",
            *_calls(outcome),
            outcome.maria.transcript(),
            "--- stderr",
            outcome.stderr[-3000:],
        ]
    )


def _around(lines: list[str]) -> list[str]:
    """The lines near a blow; dots for those between."""
    struck = [i for i, line in enumerate(lines) if line.startswith(STRUCK)]
    near = sorted({i for n in struck for i in range(n - BEFORE, n + AFTER) if 0 <= i < len(lines)})
    told: list[str] = []
    for earlier, i in zip([-1, *near], near, strict=False):
        told += [] if i == earlier + 1 else ["…"]
        told.append(lines[i])
    return told


def _calls(outcome: Outcome) -> list[str]:
    assert outcome.api is not None
    calls = [call for call in outcome.api.requests if call.chat_id is not None]
    return [
        f"{call.at - calls[0].at:7.3f} {call.method} {call.params.get('message_id', '')} "
        f"{call.status} {call.fault or ''} {'' if call.ok else call.description}"
        for call in calls
    ]
