"""Small parts that several screens share."""

from dialogs.screen import Button, Say, Words
from dialogs.talk import Talk
from dialogs.texts import own, words
from levers.loading import levers

BACK = Button(Say("button-back"), "back")
REVIEW = Button(Say("button-review"), "review")
GO_ON = Button(Say("button-go_on"), "go_on")
HOME = Button(Say("button-home"), "home")
CASES = Button(Say("button-cases"), "list")
YES = Button(Say("button-yes"), "yes")
NO = Button(Say("button-no"), "no")


def title_of(talk: Talk, longest: int = 60) -> str:
    """The case's title, or its stand-in where the naming was skipped."""
    case = talk.the_case
    if case.title:
        return own(case.title, longest)
    return words(talk.language, "untitled", {"number": case.number})


def sides_as_rows(talk: Talk, action: str) -> tuple[tuple[Button, ...], ...]:
    """One row a side; with several levers the lever's name stands before it."""
    several = len(levers()) > 1
    rows = []
    for lever in levers():
        said = lever.in_language(talk.language)
        for side in lever.sides:
            title, heard = said.sides[side.id].title, said.sides[side.id].heard
            label = f"{said.title}: {title}" if several else title
            value = f"{lever.id}.{side.id}"
            rows.append((Button(Words(label), action, value, () if several else heard),))
    return tuple(rows)
