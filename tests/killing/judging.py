"""What people gave beside what is stored, and what they were shown beside its right order."""

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from tests.killing.fleet import Kill
from tests.killing.looking import number_of
from tests.killing.playing import Player
from tests.killing.remembering import Remembered
from tests.telegram.records import Request, Sent
from tests.telegram.stand_in import BotApi

SHOWING = {"sendmessage", "editmessagetext"}


def lost(player: Player, export: Any) -> list[str]:
    """Given, answered with the next screen, and not stored as it was given last."""
    cases = {case["title"]: case for case in export["cases"]} if export else {}
    found = []
    for case in player.cases:
        stored = cases.get(case.title)
        if stored is None or stored["side"] != case.side:
            found.append(f"{player.person.id}: {case.title} ({case.side}) is not stored")
            continue
        answers = _answers(stored)
        for name, given in _given(case):
            if answers.get(name) != given:
                found.append(
                    f"{player.person.id} {case.title} {name}: {given!r} was given, "
                    f"{answers.get(name)!r} is stored"
                )
    return found


def doubled(player: Player, export: Any) -> list[str]:
    """Stored, though nobody gave it there: a case twice, an answer to a question not asked."""
    if player.is_astray:
        return []
    cases = export["cases"] if export else []
    titles = Counter(case["title"] for case in cases)
    given = {case.title: dict(_given(case)) for case in player.cases}
    who = player.person.id
    found = [f"{who}: {t!r} is there {n} times" for t, n in titles.items() if n != 1]
    found += [f"{who}: nobody named a case {title!r}" for title in titles if title not in given]
    for case in cases:
        known = given.get(case["title"], {})
        found += [
            f"{who} {case['title']} {name}: {value!r} is stored, and was not given there"
            for name, value in _answers(case).items()
            if name not in known
        ]
        found += [f"{who} {case['title']}: {len(case['rounds'])} rounds"] * (
            len(case["rounds"]) != 1
        )
    return found


def _given(case: Remembered) -> Iterable[tuple[tuple[str, str], str]]:
    for question, choice in case.choices.items():
        yield (question, "choice"), choice
    for question, note in case.notes.items():
        yield (question, "note"), note


def _answers(stored: Any) -> dict[tuple[str, str], str]:
    return {
        (answer["question"], part): answer[part]
        for answer in stored["rounds"][-1]["answers"]
        for part in ("choice", "note")
        if answer[part] is not None
    }


def inversions(requests: Iterable[Request]) -> list[str]:
    """Chats in which an older screen was shown after a newer one."""
    found = []
    for chat, shown in _shown(requests).items():
        for (before, _), (after, how) in pairwise(shown):
            if after < before:
                found.append(f"{chat}: screen {after} by {how.method} after {before}")
    return found


def _shown(requests: Iterable[Request]) -> Mapping[int | None, list[tuple[int, Request]]]:
    """By chat: the numbers of the screens in the order in which Telegram showed them."""
    acted = [r for r in requests if r.method.lower() in SHOWING and r.ok and r.finished]
    shown = defaultdict(list)
    for request in sorted(acted, key=lambda r: r.finished or 0.0):
        number = _number(request.params.get("reply_markup"))
        if number is not None:
            shown[request.chat_id].append((number, request))
    return shown


def _number(markup: Any) -> int | None:
    keyboard = json.loads(markup) if isinstance(markup, str) else markup
    rows = (keyboard or {}).get("inline_keyboard", [])
    return number_of(rows[0][0]["callback_data"]) if rows else None


def left_over(api: BotApi, players: Iterable[Player], screens: Mapping[int, int]) -> list[str]:
    """Chats in which anything but the one live screen can be tapped."""
    found = []
    for player in players:
        id = player.person.id
        numbers = [number_of(m.data[0]) for m in player.person.bot_messages if m.data]
        if numbers != [screens.get(id)]:
            chat = f"{player.person.transcript()}\n{calls_of(api, id)}"
            found.append(f"{id}: {numbers} can be tapped, not {screens.get(id)}\n{chat}")
    return found


def without_buttons(players: Iterable[Player]) -> int:
    """Copies whose finder died between taking their buttons and deleting them."""
    every = [message for player in players for message in player.person.bot_messages]
    return sum(not message.data for message in every)


def calls_of(api: BotApi, chat: int, last: int = 25) -> str:
    """The last calls about a chat, to find out how it came about."""
    calls = [request for request in api.requests if request.chat_id == chat][-last:]
    return "\n".join(
        f"{r.at:.3f} to {r.finished or 0:.3f} {r.method} {_number(r.params.get('reply_markup'))} "
        f"#{r.params.get('message_id')}: {r.status} {_made(r) or r.description}"
        for r in calls
    )


def _made(request: Request) -> str:
    result = (request.response or {}).get("result")
    return f"made #{result['message_id']}" if isinstance(result, dict) else ""


def most_of_a_kill(repeats: Iterable[Sent], kills: list[Kill]) -> tuple[int, int]:
    """How often one message was sent again after the same kill, and how many messages were."""
    clocks = [kill.clock for kill in kills]
    after = [(bisect_right(clocks, sent.at), sent) for sent in repeats]
    same = Counter((kill, sent.chat_id, sent.text, sent.data) for kill, sent in after)
    together = Counter(kill for kill, _ in after)
    return max(same.values(), default=0), max(together.values(), default=0)


def repeats_without_a_kill(sends: Iterable[Sent], kills: list[Kill]) -> int:
    """Every repeat has a kill of its own. A call that was under way may be acted on after it."""
    clocks = [kill.clock for kill in kills]
    same = defaultdict(list)
    for sent in sends:
        same[sent.chat_id, sent.text, sent.data].append(bisect_right(clocks, sent.at))
    return sum(max(0, len(at) - 1 - (max(at) - min(at) + 1)) for at in same.values())


def take_overs(kills: Iterable[Kill], players: Iterable[Player]) -> list[float]:
    """Seconds from a kill until somebody who waited then got their screen; sorted."""
    waits = [wait for player in players for wait in player.waits]
    kills = list(kills)
    return sorted(
        ended - kill.at for kill in kills for began, ended in waits if began < kill.at < ended
    )
