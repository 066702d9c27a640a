"""Prints every kind of screen in every language, to be read aloud: `make screens`.

Follows one person through all that there is to see; a screen is printed when its words are new.
"""

import sys
from collections.abc import Iterator

from dialogs.screen import Drawn
from dialogs.texts import words
from levers.loading import levers
from tests.dialogs.walking import Stand, after_event, every_language, newcomer, says, tapped

STEPS_A_LANGUAGE = {
    "texts": {
        "en": (
            "about a third",
            "no idea",
            "it depends",
            "what do you mean?",
            "no idea, maybe 12 %",
        ),
        "de": (
            "etwa ein Drittel",
            "keine Ahnung",
            "kommt drauf an",
            "Was heißt das?",
            "keine Ahnung, vielleicht 12 %",
        ),
    }
}


def printed(drawn: Drawn) -> str:
    marks = {"title": "# ", "quiet": "  (", "quote": "> ", "plain": ""}
    lines = [marks[line.style] + line.text for line in drawn.lines]
    rows = ["   [" + "] [".join(tap.label for tap in row) + "]" for row in drawn.rows]
    return "\n".join([*lines, *rows])


def tour(language: str) -> Iterator[tuple[str, Stand]]:
    """Names and stands: each side's interview with all its screens, then the commands."""
    texts = STEPS_A_LANGUAGE["texts"].get(language, ())
    for lever in levers():
        for side in lever.sides:
            stand = says(newcomer(language), "/start")
            yield "first screen", stand
            stand = says(stand, f"/start {side.link}")
            yield "naming", stand
            stand = says(stand, lever.in_language(language).sides[side.id].naming)
            for text in texts:
                yield f"typed: {text}", says(stand, text)
            yield "note", press(stand, "note")
            for number, question in enumerate(side.questions):
                yield question.id, stand
                choice = question.choices[-1 - number % 2].id
                stand = press(stand, "choose", choice)
            yield from around(stand)


def around(done: Stand) -> Iterator[tuple[str, Stand]]:
    """Everything one tap away from a finished assessment, and what lies behind it."""
    yield "assessment", done
    for tap in done.taps:
        then = after_event(done, tapped(tap))
        for message in then.messages:
            yield f"{tap.label}: message", Stand(then.person, screen=message)
        yield tap.label, then
        if tap.label == words(done.person.language, "button-theirs"):
            for _ in range(8):
                if then.conversation.state == "asking":
                    then = press(then, "choose", then.taps[1].data.split("|")[2])
                    yield "their side", then
    for command in (
        "/cases",
        "/settings",
        "/help",
        "/privacy",
        "/forget",
        "/cancel",
        "/nonsense",
        "/new",
    ):
        yield command, says(done, command)
    yield "gone", press(says(done, "/forget"), "yes")
    again = press(done, "again")
    yield "again", again
    yield "keep all", press(again, "keep_all")
    card = press(done, "card")
    for tap in card.taps:
        yield f"card: {tap.label}", after_event(card, tapped(tap))


def press(stand: Stand, action: str, value: str | None = None) -> Stand:
    for tap in stand.taps:
        _, does, carries = tap.data.split("|", 2)
        if does == action and value in (None, carries):
            return after_event(stand, tapped(tap))
    raise AssertionError(f"no button {action} {value} among {stand.labels}")


def main() -> None:
    for language in every_language():
        seen = set()
        print(f"\n######## {language}\n")
        for name, stand in tour(language):
            assert stand.screen is not None
            text = printed(stand.screen)
            if text not in seen:
                seen.add(text)
                print(f"---- {name}\n{text}\n")


if __name__ == "__main__":
    sys.exit(main())
