"""`coach levers`: what can be asked and answered, with ids; `coach levers check`: is it sound?"""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands.assess import as_json, refuse
from bot.commands.plain import lever_lines
from dialogs.texts import button_labels
from dialogs.understanding.checking import typed_faults
from levers import loading
from levers.faults import LeverError
from levers.playbook import Lever, Question, QuestionWords, Side, SideWords, Span, Suggestion

app = typer.Typer(help="List the levers, their sides, questions and choices.")


@app.callback(invoke_without_command=True)
def levers(
    context: typer.Context,
    json_: Annotated[bool, typer.Option("--json", help="Print the list as JSON.")] = False,
    lang: Annotated[str, typer.Option("--lang", help="Language of labels and texts.")] = "en",
) -> None:
    """List the levers, their sides, questions and choices."""
    if context.invoked_subcommand:
        return
    try:
        printed = as_json(catalogue(lang)) if json_ else _listing(lang)
    except LeverError as fault:
        refuse(str(fault))
    typer.echo(printed.encode())


@app.command()
def check(
    path: Annotated[Path | None, typer.Argument(help="A lever, or a folder of levers")] = None,
) -> None:
    """Check the content: each fault is a line with its file, line and remedy."""
    faults = [str(fault) for fault in loading.check(path)]
    if not faults and path is None:  # what people type is read from the package alone
        faults = [fault for lever in loading.levers() for fault in typed_faults(lever)]
    for fault in faults:
        typer.echo(" ".join(fault.split()), err=True)
    if faults:
        raise typer.Exit(2)
    for lever in loading.levers(path):
        typer.echo(_summary(lever))


def catalogue(language: str) -> dict[str, Any]:
    """Everything that can be asked and answered: the JSON of `coach levers`.

    Raises UnknownId for a language that there is not, ContentFault.
    """
    common, scales = loading.common_words(language), loading.scales()
    return {
        "levers": [_lever(lever, language) for lever in loading.levers()],
        "levels": [
            {"id": s.id, "from": _number(s.start), "label": common[f"level-{s.id}"]}
            for s in scales.levels
        ],
        "positions": [{"id": id, "label": common[f"position-{id}"]} for id in scales.positions.ids],
        "buttons": button_labels(language),
    }


def _listing(language: str) -> str:
    return "\n".join("\n".join(lever_lines(each, language)) for each in loading.levers())


def _summary(lever: Lever) -> str:
    questions = sum(len(side.questions) for side in lever.sides)
    languages = ", ".join(sorted(lever.words))
    return f"{lever.id}: in order; {len(lever.sides)} sides, {questions} questions, {languages}"


def _lever(lever: Lever, language: str) -> dict[str, Any]:
    told = lever.in_language(language)
    sides = [_side(side, told.sides[side.id]) for side in lever.sides]
    return {"id": lever.id, "title": told.title, "sides": sides}


def _side(side: Side, told: SideWords) -> dict[str, Any]:
    return {
        "id": side.id,
        "title": told.title,
        "questions": [_question(each, told.questions[each.id]) for each in side.questions],
        "suggestions": [_suggestion(each, told.suggestions[each.id]) for each in side.suggestions],
    }


def _question(question: Question, told: QuestionWords) -> dict[str, Any]:
    return {
        "id": question.id,
        "text": told.text,
        "why": told.why,
        "find_out": told.find_out,
        "weight": float(question.weight),
        "choices": [
            {
                "id": choice.id,
                "label": told.choices[choice.id].label,
                "value": float(choice.value),
                "band": _band(choice.band),
            }
            for choice in question.choices
        ],
    }


def _suggestion(suggestion: Suggestion, text: str) -> dict[str, Any]:
    return {
        "id": suggestion.id,
        "text": text,
        "improves": list(suggestion.improves),
        "steps": suggestion.steps,
        "horizon": suggestion.horizon,
        "level": suggestion.level,
    }


def _band(band: Span | None) -> list[int | float | None] | None:
    return None if band is None else [None if edge is None else _number(edge) for edge in band]


def _number(amount: Decimal) -> int | float:
    """20 rather than 20.0, where it is whole."""
    return int(amount) if amount == int(amount) else float(amount)
