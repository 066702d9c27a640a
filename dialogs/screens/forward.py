"""The assessment as one plain text to pass on: no buttons, nothing to tap, complete in itself."""

from dialogs.screen import Say, Words
from dialogs.screens.judged import Judged, capital
from dialogs.screens.parts import title_of
from dialogs.talk import Talk

STEPS = 3


def to_pass_on(talk: Talk) -> tuple[Say | Words, ...]:
    judged = Judged(talk.assessment(), talk.language)
    leverage = judged.assessment.leverage
    lines: list[Say | Words] = [Words(title_of(talk, 200), "title")]
    if judged.score is None:
        lines.append(Say("too-little-known"))
    else:
        lines.append(Say("level-and-score", {"level": judged.level, "score": judged.score}))
    lines += judged.range_and_sureness()
    for driver in leverage.drivers:
        args = judged.driver(driver)
        lines.append(Say("forward-driver", {**args, "name": capital(args["name"])}))
    if leverage.unknown:
        names = ", ".join(talk.question_words(q).name for q in leverage.unknown)
        lines.append(Say("why-unknown", {"names": names}))
    lines.append(Say("do-title"))
    for number, advice in enumerate(judged.best_advice(STEPS), 1):
        lines.append(Words(f"{number}. {judged.words.suggestions[advice.suggestion.id]}"))
    lines += [Say("care", {"text": talk.question_words(q).care}) for q in leverage.care]
    if talk.the_case.meeting_on:
        lines.append(Say("meeting-is", {"date": talk.the_case.meeting_on}))
    return tuple(lines)
