"""`coach assess`: answers from a file, or standard input, to an assessment. No database.

Everything that comes in is somebody else's: it is checked here, and a fault is one line that
names the place, the fault and what is allowed, with status 2. The rules are `levers`'.
"""

import json
import re
import reprlib
import sys
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn
from warnings import catch_warnings

import typer
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.commands.plain import assessment_lines
from levers.faults import LeverError, UnknownId
from levers.loading import common_words, lever, levers
from levers.playbook import UNKNOWN
from levers.report import Assessment, as_data
from levers.report import assess as assess_answers

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
A_DAY = "give a date such as 2027-01-10"
# What ruamel raises for text that is no YAML, and lets slip where a tag is misused.
NOT_YAML = (YAMLError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
AN_ANSWER = "give a choice, or choice and note"
KINDS = {
    "dict": "keys and values",
    "list": "a list",
    "str": "text",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "NoneType": "nothing",
    "date": "a date",
    "datetime": "a date with a time",
}


class InputFault(Exception):
    """What came in cannot be used. Says the fault and what is allowed."""


def _day(given: object) -> object:
    """YAML knows dates, JSON writes them as text; a time of day is neither."""
    if isinstance(given, str) and ISO_DAY.fullmatch(given):
        return date.fromisoformat(given)
    if isinstance(given, date | None) and not isinstance(given, datetime):
        return given
    raise ValueError


def _answer(given: object) -> object:
    return {"choice": given} if isinstance(given, str) else given


class Given(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class GivenAnswer(Given):
    choice: str
    note: str | None = None


Day = Annotated[date | None, BeforeValidator(_day)]
Answers = dict[str, Annotated[GivenAnswer, BeforeValidator(_answer)]]


class Request(Given):
    """The input of `coach assess`; `today` left out is the current day."""

    side: str
    answers: Answers
    lever: str = "links"
    counterpart_answers: Answers | None = None
    meeting_on: Day = None
    today: Day = None


def assess(
    file: Annotated[str, typer.Argument(help="JSON or YAML; -: standard input")],
    json_: Annotated[bool, typer.Option("--json", help="Print the assessment as JSON.")] = False,
    lang: Annotated[str, typer.Option("--lang", help="Language of labels and texts.")] = "en",
) -> None:
    """Assess the answers of a JSON or YAML file."""
    name = "standard input" if file == "-" else file if file.isprintable() else repr(file)
    try:
        common_words(lang)  # a wrong language is no fault of the file
        found = assessment_of(_read(file), name)
        printed = as_json(as_data(found, lang)) if json_ else _plain(found, lang)
    except InputFault as fault:
        refuse(f"{name}: {fault}")
    except LeverError as fault:
        refuse(str(fault))
    typer.echo(printed.encode())


def assessment_of(content: bytes, name: str) -> Assessment:
    """What the file says, assessed. Raises InputFault; ContentFault if ours is wrong."""
    try:
        request = _requested(_parsed(_text(content), name))
        played = lever(request.lever)
        return assess_answers(
            lever=played,
            side=played.side(request.side),
            answers=_choices(request.answers),
            counterpart_answers=_choices(request.counterpart_answers or {}),
            meeting_on=request.meeting_on,
            today=request.today or date.today(),
        )
    except UnknownId as fault:
        raise InputFault(str(fault)) from None


def as_json(data: Mapping[str, Any]) -> str:
    """The same data is the same text, byte for byte."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def refuse(fault: str) -> NoReturn:
    """One line on standard error, status 2."""
    typer.echo(f"coach: {' '.join(fault.split())}", err=True)
    raise typer.Exit(2)


def _plain(found: Assessment, language: str) -> str:
    return "\n".join(assessment_lines(found, language))


def _choices(answers: Answers) -> dict[str, str]:
    return {question: answer.choice for question, answer in answers.items()}


# ---- bytes to plain data


def _read(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or fault
        raise InputFault(f"cannot be read ({why}); give a JSON or YAML file, or -") from None


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputFault(f"byte {fault.start + 1} is not UTF-8; save it as UTF-8") from None


def _parsed(text: str, name: str) -> object:
    """JSON where it is JSON, or is called so; YAML otherwise."""
    if not text.strip():
        raise InputFault("is empty; give side and answers")
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except (ValueError, RecursionError) as fault:
        if name.lower().endswith(".json"):
            raise _unparsed("JSON", fault) from None
    try:
        with catch_warnings(action="ignore"):  # a fault is one line, and no more
            return YAML(typ="safe", pure=True).load(text)
    except NOT_YAML as fault:
        raise _unparsed("JSON or YAML", fault) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise InputFault(f"the key {key!r} stands twice; give each key once")
        found[key] = value
    return found


def _unparsed(kind: str, fault: Exception) -> InputFault:
    where, why = "", type(fault).__name__
    if isinstance(fault, json.JSONDecodeError):
        where, why = f"line {fault.lineno}: ", fault.msg
    elif isinstance(fault, MarkedYAMLError):
        where = f"line {fault.problem_mark.line + 1}: " if fault.problem_mark else ""
        why = str(fault.problem)
    elif isinstance(fault, RecursionError):
        why = "nested too deeply"
    return InputFault(f"{where}does not parse as {kind} ({why}); give side and answers")


# ---- plain data to a request


def _requested(data: object) -> Request:
    if not isinstance(data, dict):
        raise InputFault(f"holds {_kind(data)}, not keys; give side and answers")
    try:
        return Request.model_validate(data)
    except ValidationError as fault:
        error = fault.errors(include_url=False, include_context=False)[0]
    place = tuple(str(part) for part in error["loc"] if part != "[key]")
    raise InputFault(f"{_fault(error['type'], place, error['input'])}; {_remedy(place, data)}")


def _fault(kind: str, place: tuple[str, ...], given: object) -> str:
    key = ".".join(place)
    if kind == "missing":
        return f"{key} is missing"
    if kind == "extra_forbidden":
        return f"unknown key {key!r}"
    return f"{key} is {reprlib.repr(given) if isinstance(given, str) else _kind(given)}"


def _kind(given: object) -> str:
    return KINDS.get(type(given).__name__, "something else")


def _remedy(place: tuple[str, ...], data: Mapping[Any, Any]) -> str:
    """What is allowed at this place, as far as the rest of the input tells."""
    match place:
        case ("meeting_on" | "today", *_):
            return A_DAY
        case ("lever",):
            return _allowed(played.id for played in levers())
        case ("side",):
            return _allowed(side.id for side in lever(_lever_id(data)).sides)
        case ("answers" | "counterpart_answers" as whose, *inner):
            return _allowed_answers(whose, inner, data)
    return _allowed(Request.model_fields)


def _allowed(ids: Iterable[str]) -> str:
    return f"allowed: {', '.join(ids)}"


def _lever_id(data: Mapping[Any, Any]) -> str:
    return str(data.get("lever", Request.model_fields["lever"].default))


def _allowed_answers(whose: str, inner: list[str], data: Mapping[Any, Any]) -> str:
    played = lever(_lever_id(data))
    side = played.side(str(data.get("side")))
    asked = side if whose == "answers" else played.faced_by(side)
    if not inner:
        return f"give question: choice; {_allowed(q.id for q in asked.questions)}"
    choices = asked.question(inner[0]).choices
    return f"{AN_ANSWER}; {_allowed([*(choice.id for choice in choices), UNKNOWN])}"
