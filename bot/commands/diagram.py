"""`coach diagram`: the dialog's state machine, drawn from the machine itself."""

from typing import Annotated

import typer

from bot.commands.faults import told
from bot.settings import SettingsFault
from dialogs.diagram import mermaid

FORMATS = {"mermaid": mermaid}


def diagram(
    form: Annotated[str, typer.Option("--format", help="mermaid")] = "mermaid",
) -> None:
    """Draw the conversation's states and what leads from one to the next."""
    with told():
        if form not in FORMATS:
            raise SettingsFault(f"--format {form}: it takes {' or '.join(FORMATS)}")
        typer.echo(FORMATS[form]())
