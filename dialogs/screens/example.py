"""A finished example, judged by the same rules as everybody's case."""

from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.judged import Judged
from dialogs.screens.parts import HOME
from dialogs.talk import Talk
from levers import loading
from levers.report import assess


def example(talk: Talk) -> Screen:
    chosen = talk.conversation.detail or ""
    lever_id, _, side_id = chosen.partition(".")
    lever = loading.lever(lever_id)
    side = lever.side(side_id)
    judged = Judged(assess(lever, side, side.example), talk.language)
    words = judged.words
    texts: list[Say | Words] = [Words(words.naming, "quiet"), Words(words.example)]
    if judged.score is not None:
        texts.append(
            Say("level-and-score", {"level": judged.level, "score": judged.score}, "title")
        )
    texts += judged.range_and_sureness()
    strongest = judged.strongest()
    if strongest:
        texts.append(Say("strongest-link", strongest))
        said = words.questions[judged.assessment.leverage.drivers[0].question]
        texts.append(Words(said.say, "quote"))
    first = judged.first_suggestion()
    if first:
        texts.append(Say("next-step", {"text": first}))
    own_case = Button(Say("button-own-case"), "side", chosen)
    return Screen(
        "reading", tuple(texts), ((own_case,), (Button(Say("button-page"), "read"), HOME))
    )
