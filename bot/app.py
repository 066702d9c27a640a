"""The console script `coach`: every command, mounted."""

import typer

from bot.commands import assess, chat, db, diagram, levers, person, run, understand

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
app.command()(person.export)
app.command()(person.forget)
app.command()(diagram.diagram)


def main() -> None:
    app()
