"""What stands in a terminal: numbers are those of the live screen alone."""

import io

from rich.console import Console

from bot.channels.terminal.show import PlainTerminal, RichTerminal, plain_lines
from bot.outgoing import Outgoing
from dialogs.events import Tapped
from dialogs.pressed import pressed
from dialogs.screen import Button, Drawn, Line, Screen, Tap, Words
from dialogs.texts import drawn

LIVE = Drawn(
    "contact",
    7,
    (Line("Maria Keller"), Line("Your note helped.", "quote")),
    (
        (Tap("Copy", "7|copy|", "Your note helped."), Tap("Reached", "7|touch|call")),
        (Tap("Copy too", "7|copy|2", "x"),),
        (Tap("Back", "7|back|"),),
    ),
)
REMINDER = Drawn(
    "reminder",
    0,
    (Line("Maria is due. In a terminal: /reminders"),),
    (
        (Tap("Done", "0|r_done|4"), Tap("Tomorrow", "0|r_snooze|4")),
        (Tap("Copy", "0|copy|", "Your note helped."),),
    ),
)


def test_what_would_be_copied_is_not_numbered():
    """The words stand in the text; the numbers of the others close the gap."""
    assert plain_lines(LIVE) == [
        *("Maria Keller", "> Your note helped."),
        *("  1) Reached", "  2) Back"),
    ]


def test_a_number_that_is_typed_is_the_button_that_it_stands_at():
    """What is shown and what is understood count alike; the words of a copy button are words."""
    copy = Button(Words("Copy"), "copy", copies="Your note helped.")
    rows = ((copy, Button(Words("Reached"), "touch", "call")), (Button(Words("Back"), "back"),))
    screen = Screen("contact", (Words("Maria Keller"),), rows)
    assert plain_lines(drawn(screen, 7, "en"))[1:] == ["  1) Reached", "  2) Back"]
    typed = [pressed(text, screen, False, "en") for text in ("1", "2", "3", "copy")]
    assert typed == [Tapped(0, "touch", "call"), Tapped(0, "back"), None, None]


def test_a_reminders_buttons_have_no_numbers():
    """Number 1 goes on to mean a button of the live screen."""
    assert plain_lines(REMINDER) == [REMINDER.lines[0].text, "  [Done]   [Tomorrow]"]


async def test_both_terminals_show_the_same_buttons():
    """Through a pipe and for a person."""
    piped, seen = io.StringIO(), io.StringIO()
    terminals = PlainTerminal(piped), RichTerminal(Console(file=seen, width=80))
    for message in (LIVE, REMINDER):
        for terminal in terminals:
            await terminal.show(Outgoing("maria", message, "below", None))
    for out in (piped.getvalue(), seen.getvalue()):
        for shown in ("1) Reached", "2) Back", "[Done]", "[Tomorrow]"):
            assert shown in out
        assert "Copy" not in out
        assert "3)" not in out
