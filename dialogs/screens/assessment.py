"""The assessment: first the word, the score and the next step; the rest one tap away."""

from collections.abc import Callable

from dialogs.meeting import TIMES
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.debrief import last_time
from dialogs.screens.judged import Judged, capital
from dialogs.screens.parts import REVIEW, title_of
from dialogs.talk import Talk
from dialogs.texts import zone_name
from levers.advice import Advice
from levers.assessment import half_up

SUGGESTIONS_A_SCREEN = 2  # and one that needs no volume: more do not fit a phone
STRONG_ENOUGH_TO_SAY = 60  # per cent of a choice's strength, from which the sentence is honest
TO_FIND_OUT_A_SCREEN = 2
MEETING_TOLD = ("meeting-noted", "meeting-noted-by")  # lines above that name the day
Lines = list[Say | Words]


def assessed(talk: Talk) -> Screen:
    """The part of the assessment that is looked at."""
    part = talk.conversation.detail or "main"
    if part not in PARTS:
        return main(talk)
    texts = PARTS[part](talk)
    return Screen("assessed", tuple(texts), _rows_of_part(talk, part))


def main(talk: Talk) -> Screen:
    judged = Judged(talk.assessment(), talk.language)
    head = headline(talk, judged)  # on top: the first S/100 of the screen is the score
    texts: Lines = [*head, *judged.range_and_sureness(), Words(title_of(talk), "quiet")]
    strongest = judged.strongest()
    if strongest:
        texts.append(Say("strongest-link", strongest))
    texts.append(_next_step(talk, judged))
    texts += [*_meeting(talk), *last_time(talk)]
    rows = (*_when_rows(talk), *_tab_rows(talk))
    return Screen("assessed", tuple(texts), rows, on_top=len(head))


def headline(talk: Talk, judged: Judged) -> Lines:
    """The word and the score, with the last round's: `56 → 62`. None while too little is known."""
    score = judged.score
    if score is None:
        return [Say("too-little-known", style="title")]
    lines: Lines = [Say("level-and-score", {"level": judged.level, "score": score}, "title")]
    before = talk.score_before()
    if before and before.leverage.score is not None:
        earlier = half_up(before.leverage.score)
        same = int(earlier == score)
        lines.append(Say("trend", {"before": earlier, "score": score, "same": same}))
    return lines


def _next_step(talk: Talk, judged: Judged) -> Say:
    """What helps most now: while too little is known, to find out; then the best advice."""
    unknown = judged.assessment.leverage.unknown
    if judged.score is None and unknown:
        said = talk.question_words(unknown[0])
        return Say("find-first", {"name": said.name, "how": said.minutes})
    text = judged.first_suggestion()
    return Say("next-step", {"text": text}) if text else Say("nothing-to-add")


def _meeting(talk: Talk) -> Lines:
    case = talk.the_case
    lines: Lines = []
    just_told = any(isinstance(s, Say) and s.key in MEETING_TOLD for s in talk.flash)
    if case.meeting_on:
        if not just_told:
            lines.append(Say("meeting-is", {"date": case.meeting_on}, "quiet"))
        if case.meeting_on < talk.today:
            lines.append(Say("meeting-is-over", style="quiet"))
    elif not case.meeting_is_later:
        lines.append(Say("when-is-the-meeting", style="quiet"))
    if case.meeting_on and talk.person.time_zone is None:
        lines.append(Say("which-zone-unknown", {"zone": zone_name(talk.zone.key)}, "quiet"))
    return lines


def _when_rows(talk: Talk) -> tuple[tuple[Button, ...], ...]:
    """One row asks for the day; once it is known, the same row changes it."""
    case = talk.the_case
    times = tuple(Button(Say(f"button-when-{time}"), "when", time) for time in TIMES)
    row = (*times, Button(Say("button-when-date"), "date"))
    zone = (Button(Say("button-my-city"), "zone"),)
    return (row, zone) if case.meeting_on and talk.person.time_zone is None else (row,)


def _tab_rows(talk: Talk) -> tuple[tuple[Button, ...], ...]:
    def tab(name: str) -> Button:
        return Button(Say(f"button-tab-{name}"), "tab", name)

    theirs = talk.open_questions("theirs")
    both = Button(Say("button-theirs"), "theirs") if theirs else tab("both")
    onward = (
        (Button(Say("button-go_on"), "go_on"),)
        if talk.open_questions("mine")
        else (Button(Say("button-again"), "again"), Button(Say("button-forward"), "forward"))
    )
    return (
        (tab("why"), tab("do")),
        (tab("say"), tab("find")),
        (REVIEW, both),
        onward,
        (
            Button(Say("button-card"), "card"),
            Button(Say("button-people"), "people", "case"),
            Button(Say("button-cases"), "list"),
        ),
    )


def _rows_of_part(talk: Talk, part: str) -> tuple[tuple[Button, ...], ...]:
    back = Button(Say("button-back"), "tab", "main")
    others = [name for name in ("why", "do", "say", "find") if name != part]
    row = tuple(Button(Say(f"button-tab-{name}"), "tab", name) for name in others)
    more: tuple[Button, ...] = ()
    if part == "do" and len(talk.assessment().advice) > SUGGESTIONS_A_SCREEN + 1:
        more = (Button(Say("button-more"), "tab", "more"),)
    if part == "both" and talk.open_questions("theirs"):
        more = (Button(Say("button-theirs"), "theirs"),)
    elif part == "both":
        more = (Button(Say("button-review_theirs"), "review", "theirs"),)
    return (*_plan_rows(talk, part), more, row[:2], (*row[2:], back))


def _plan_rows(talk: Talk, part: str) -> tuple[tuple[Button, ...], ...]:
    """Each suggestion shown can become a plan; its button has its number."""
    shown = _shown_in(talk, part)
    buttons = [
        Button(Say("button-plan-it", {"number": number}), "plan_it", advice.suggestion.id)
        for number, advice in enumerate(shown, 1)
    ]
    return tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))


def _shown_in(talk: Talk, part: str) -> list[Advice]:
    judged = Judged(talk.assessment(), talk.language)
    best = judged.best_advice(SUGGESTIONS_A_SCREEN)
    if part == "more":
        return [advice for advice in judged.assessment.advice if advice not in best]
    return best if part == "do" else []


def _numbered(judged: Judged, shown: list[Advice]) -> Lines:
    lines: Lines = []
    for number, advice in enumerate(shown, 1):
        text, *about = judged.advice_lines(advice)
        said = text.text if isinstance(text, Words) else ""
        lines += [Words(f"{number}. {said}"), *about]
    return lines


# ---- the parts


def why(talk: Talk) -> Lines:
    """Each answer's share of the score, what is open, and the lines of care."""
    judged = Judged(talk.assessment(), talk.language)
    leverage = judged.assessment.leverage
    lines: Lines = [Say("why-title", style="title")]
    if judged.score is not None:
        lines.append(Say("why-adds-up", {"score": judged.score}))
    for driver, points in zip(leverage.drivers, judged.shares(), strict=True):
        args = judged.driver(driver)
        args["name"] = capital(args["name"])
        scored = judged.score is not None
        key = "why-driver" if scored else "why-driver-unscored"
        lines.append(Say(key, {**args, "points": points} if scored else args))
    if leverage.unknown:
        names = ", ".join(talk.question_words(q).name for q in leverage.unknown)
        lines.append(Say("why-unknown", {"names": names}, "quiet"))
    return lines + [Say("care", {"text": talk.question_words(q).care}) for q in leverage.care]


def do(talk: Talk) -> Lines:
    """The best suggestions, and always the best of those that need no volume."""
    judged = Judged(talk.assessment(), talk.language)
    chosen = _shown_in(talk, "do")
    head: Lines = [Say("do-title", style="title")]
    if not chosen:
        return [*head, Say("nothing-to-add")]
    return head + _numbered(judged, chosen)


def more(talk: Talk) -> Lines:
    """The suggestions after the best ones, as many as fit one message."""
    judged = Judged(talk.assessment(), talk.language)
    head: Lines = [Say("more-title", style="title")]
    return head + _numbered(judged, _shown_in(talk, "more"))


def say(talk: Talk) -> Lines:
    """Sentences for the room, where a link is strong enough to bear them; and what not to say."""
    drivers = talk.assessment().leverage.drivers
    strong = [d for d in drivers if 100 * d.value >= STRONG_ENOUGH_TO_SAY][:2]
    lines: Lines = [Say("say-title", style="title")]
    if not strong:
        return [*lines, Say("nothing-to-say-yet")]
    for driver in strong:
        said = talk.question_words(driver.question)
        lines += [
            Say("say-because", {"name": said.name}, "quiet"),
            Words(said.say, "quote"),
            Say("rather-not", {"text": said.never}),
        ]
    return lines


def find(talk: Talk) -> Lines:
    """What is not known, most worth finding out first, with ten minutes and with a week."""
    unknown = talk.assessment().leverage.unknown
    lines: Lines = [Say("find-title", style="title")]
    if not unknown:
        return [*lines, Say("nothing-to-find")]
    for question in unknown[:TO_FIND_OUT_A_SCREEN]:
        said = talk.question_words(question)
        lines += [Words(capital(said.name), "quiet"), Words(said.minutes), Words(said.week)]
    rest = unknown[TO_FIND_OUT_A_SCREEN:]
    if rest:
        names = ", ".join(talk.question_words(q).name for q in rest)
        lines.append(Say("find-then", {"names": names}))
    return lines


def both(talk: Talk) -> Lines:
    """Links bind both ways: my lever beside theirs, and how to behave then."""
    judged = Judged(talk.assessment(), talk.language)
    relation = judged.assessment.relation
    lines: Lines = [Say("both-title", style="title")]
    if relation is None:
        return [*lines, Say("both-not-yet")]
    lines.append(Say("both-scores", {"mine": relation.mine, "theirs": relation.theirs}))
    lines.append(Words(judged.common[f"position-{relation.position}"], "plain"))
    lines.append(Words(judged.common[f"position-{relation.position}.conduct"]))
    return lines


PARTS: dict[str, Callable[[Talk], Lines]] = {
    "why": why,
    "do": do,
    "more": more,
    "say": say,
    "find": find,
    "both": both,
}
