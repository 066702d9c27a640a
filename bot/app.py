"""The console script `coach`: every command, mounted."""

from importlib.metadata import version as version_of
from typing import Annotated

import typer

from bot.commands import assess, chat, db, diagram, doctor, levers, person, run, understand


def print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(version_of("lever-coach"))
        raise typer.Exit


app = typer.Typer(
    name="coach",
    help="Lever Coach prepares people for a negotiation.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(run.run)
app.command()(chat.chat)
app.command()(assess.assess)
app.command()(understand.understand)
app.add_typer(levers.app, name="levers")
app.add_typer(db.app, name="db")
app.command()(doctor.doctor)
app.command()(person.export)
app.command()(person.forget)
app.command()(diagram.diagram)


@app.callback()
def coach(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=print_version)
    ] = False,
) -> None:
    """Lever Coach prepares people for a negotiation."""


def main() -> None:
    app()
