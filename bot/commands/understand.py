"""`coach understand`: how typed text is understood. No database, nothing is kept.

One text from the command line, or one JSON object a line from standard input with one result a
line in the same order. The reading is `dialogs.understanding`'s; here ids are checked, and a
fault is one line that says what is allowed, with status 2.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from bot.commands.assess import refuse
from bot.commands.reading_as import READERS, in_zone
from dialogs.understanding import Understood
from dialogs.understanding import understand as understand_text
from levers.faults import LeverError, UnknownId
from levers.loading import languages, levers
from levers.playbook import Lever, Question, Side

Asked = Mapping[str, Any]  # question, side, lang, text; or as, now, tz, lang, text
TEXT_KEYS = ("question", "side", "lang", "text", "as", "now", "tz")


class UsageFault(Exception):
    """What came in cannot be understood as a request. Says the fault and what is allowed."""


def understand(  # noqa: PLR0913, PLR0917 (one parameter an option)
    text: Annotated[list[str] | None, typer.Argument(help="What somebody typed")] = None,
    question: Annotated[str | None, typer.Option("--question", help="The question's id.")] = None,
    side: Annotated[
        str | None, typer.Option("--side", help="Its side, where several have it.")
    ] = None,
    lang: Annotated[str, typer.Option("--lang", help="The language that is set.")] = "en",
    as_: Annotated[
        str | None, typer.Option("--as", help=f"Read it as: {', '.join(READERS)}.")
    ] = None,
    now: Annotated[str | None, typer.Option("--now", help="The current time, ISO 8601.")] = None,
    tz: Annotated[str | None, typer.Option("--tz", help="The person's time zone.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """How a typed text is understood; without TEXT, JSON lines from standard input."""
    if text is None:
        _lines(question, side, lang, as_, now, tz)
        return
    asked = {"question": question, "side": side, "lang": lang, "as": as_, "now": now, "tz": tz}
    try:
        result = answer(asked | {"text": " ".join(text)})
    except (UsageFault, LeverError) as fault:
        refuse(str(fault))
    typer.echo(json.dumps(result, ensure_ascii=False) if json_ else _plain(result))


def _lines(*defaults: str | None) -> None:
    """Every line answered as it comes; the first that cannot be read ends it with status 2."""
    names = ("question", "side", "lang", "as", "now", "tz")
    given = {name: value for name, value in zip(names, defaults, strict=True) if value is not None}
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            result = answer(given | _object(line))
        except (UsageFault, LeverError) as fault:
            refuse(f"line {number}: {fault}")
        typer.echo(json.dumps(result, ensure_ascii=False))


def _object(line: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        raise UsageFault(
            'not a JSON object; give one such as {"question": ID, "text": TEXT}'
        ) from None
    if not isinstance(asked, dict) or not all(isinstance(v, str | None) for v in asked.values()):
        raise UsageFault(f"give one JSON object with text for each of: {', '.join(TEXT_KEYS)}")
    unknown = sorted(set(asked) - set(TEXT_KEYS))
    if unknown:
        raise UnknownId("key", unknown[0], TEXT_KEYS)
    if asked.get("text") is None:
        raise UsageFault("no text; give what somebody typed as text")
    return {name: value for name, value in asked.items() if value is not None}


# ---- one text


def answer(asked: Asked) -> dict[str, Any]:
    """The result as data. Raises UsageFault or LeverError for what is asked, never for the text."""
    language = asked.get("lang") or "en"
    if language not in languages():
        raise UnknownId("language", language, languages())
    now = _now(asked.get("now"), asked.get("tz"))
    kind = asked.get("as")
    if kind:
        if kind not in READERS:
            raise UnknownId("--as", kind, READERS)
        return READERS[kind](asked["text"], now, language)
    lever, side, question = _question(asked.get("question"), asked.get("side"))
    return _as_data(understand_text(asked["text"], question, side, lever, language, now.date()))


def _as_data(understood: Understood) -> dict[str, Any]:
    also = [{"question": a.question, "choice": a.choice} for a in understood.also]
    return {
        "kind": understood.kind,
        "choice": understood.choice,
        "heard": understood.heard,
        "also": also,
        "guess": understood.guess,
    }


def _now(now: str | None, zone: str | None) -> datetime:
    """The current moment where the person is."""
    try:
        clock = ZoneInfo(zone) if zone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageFault(f"unknown time zone {zone!r}; give one such as Europe/Berlin") from None
    if now is None:
        return datetime.now(clock) if clock else datetime.now().astimezone()
    try:
        moment = datetime.fromisoformat(now)
    except ValueError:
        raise UsageFault(
            f"{now!r} is no time; give one such as 2026-12-01T09:00:00+01:00"
        ) from None
    if clock is None:
        return in_zone(moment)
    return moment.astimezone(clock) if moment.tzinfo else moment.replace(tzinfo=clock)


def _all_sides() -> Iterator[tuple[Lever, Side]]:
    return ((lever, side) for lever in levers() for side in lever.sides)


def _question(id: str | None, side_id: str | None) -> tuple[Lever, Side, Question]:
    """The first side that has the question, or the one that is named."""
    allowed = list(_all_sides())
    if side_id is not None:
        allowed = [(lever, side) for lever, side in allowed if side.id == side_id]
        if not allowed:
            raise UnknownId("side", side_id, [side.id for _, side in _all_sides()])
    questions = [(lever, side, q) for lever, side in allowed for q in side.questions]
    ids = list(dict.fromkeys(q.id for _, _, q in questions))
    if id is None:
        raise UsageFault(f"no question; give one with --question: {', '.join(ids)}")
    found = next((each for each in questions if each[2].id == id), None)
    if found is None:
        raise UnknownId("question", id, ids)
    return found


def _plain(result: Mapping[str, Any]) -> str:
    """One readable line: the kind, then what there is."""
    told = [result["kind"]]
    told += [f"{k}: {v}" for k, v in result.items() if k not in ("kind", "also") and v is not None]
    told += [f"also {a['question']}: {a['choice']}" for a in result.get("also", ())]
    return "  ".join(told)
