"""The list of cases, a case with its card, and the steps that fill the card in."""

from cases.judgement import assessed
from cases.order import next_meeting_first
from cases.records import Case
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.debrief import last_time, told
from dialogs.screens.month import month_rows
from dialogs.screens.parts import BACK, GO_ON, HOME, NO, REVIEW, YES, title_of
from dialogs.talk import Talk
from dialogs.texts import own, short_day, words
from levers.assessment import half_up

CASES_A_PAGE = 8
FIELDS = ("counterpart", "meeting", "ask", "walk_away", "title")


def listing(talk: Talk) -> Screen:
    """The person's cases, next meeting first; a tap opens one."""
    ordered = next_meeting_first(talk.cases, talk.today)
    if not ordered:
        return Screen("listing", (Say("no-cases", style="title"),), ((HOME,),))
    last = (len(ordered) - 1) // CASES_A_PAGE
    page = min(int(talk.conversation.detail or 0), last)
    shown = ordered[page * CASES_A_PAGE : (page + 1) * CASES_A_PAGE]
    rows = [(Button(Words(case_line(talk, case)), "open", str(case.number)),) for case in shown]
    turn = []
    if page > 0:
        turn.append(Button(Say("button-earlier"), "page", str(page - 1)))
    if page < last:
        turn.append(Button(Say("button-further"), "page", str(page + 1)))
    texts = (Say("cases-title", {"count": len(ordered)}, "title"), Say("cases-how"))
    return Screen("listing", texts, (*rows, tuple(turn), (HOME,)))


def case_line(talk: Talk, case: Case) -> str:
    """Title, score, date: what tells one case from another on a button."""
    untitled = {"number": case.number}
    parts = [own(case.title, 40) if case.title else words(talk.language, "untitled", untitled)]
    judged = assessed(case, case.round, talk.today)
    score = judged.leverage.score
    if len(case.round.choices("mine")) < len(judged.side.questions):
        parts.append(words(talk.language, "case-open"))
    elif score is None:
        parts.append(words(talk.language, "case-too-little"))
    else:
        parts.append(f"{half_up(score)}/100")
    if case.meeting_on:
        parts.append(short_day(case.meeting_on, talk.language))
    else:
        begun = short_day(case.created_at.astimezone(talk.zone).date(), talk.language)
        parts.append(words(talk.language, "case-begun", {"day": begun}))
    return " · ".join(parts)


def card(talk: Talk) -> Screen:
    """A case: what is on its card, and what can be done with it."""
    texts: list[Say | Words] = [Say("card-title", {"case": title_of(talk)}, "title")]
    side = talk.side_words().title
    texts.append(Say("card-side", {"side": side}))
    for field in FIELDS[:-1]:
        texts.append(_field_line(talk, field))
    went = told(talk.language, talk.the_case)
    texts += [Say("card-outcome", {"text": went})] if went else []
    texts += last_time(talk)
    fields = tuple(Button(Say(f"button-fill-{field}"), "fill", field) for field in FIELDS)
    open_ = bool(talk.open_questions("mine"))
    onward = (GO_ON, REVIEW) if open_ else (Button(Say("button-assessment"), "assessment"), REVIEW)
    rows: list[tuple[Button, ...]] = [onward]
    if not open_:
        rows.append((Button(Say("button-again"), "again"),))
    rows += [fields[:2], fields[2:4], (fields[4], Button(Say("button-delete"), "delete"))]
    rows += _around(talk)
    return Screen("case", tuple(texts), tuple(rows))


def _around(talk: Talk) -> list[tuple[Button, ...]]:
    """Its plans and people; with a meeting its calendar file, and after it how it went."""
    case = talk.the_case
    row = (Button(Say("button-plans"), "plans"), Button(Say("button-people"), "people", "case"))
    meeting = []
    if case.meeting_on is not None:
        meeting.append(Button(Say("button-ics"), "ics"))
    if case.outcome is not None or (case.meeting_on and case.meeting_on <= talk.today):
        meeting.append(Button(Say("button-debrief"), "debrief"))
    return [row, tuple(meeting), (Button(Say("button-cases"), "list"),)]


def _field_line(talk: Talk, field: str) -> Say:
    case = talk.the_case
    if field == "meeting":
        if case.meeting_on:
            return Say("card-meeting", {"date": case.meeting_on})
        return Say("card-meeting-later" if case.meeting_is_later else "card-meeting-open")
    text = getattr(case, field)
    return Say(f"card-{field}", {"text": own(text, 120)}) if text else Say(f"card-{field}-open")


def filling(talk: Talk) -> Screen:
    field = talk.conversation.detail or "title"
    texts: list[Say | Words] = [Say(f"fill-{field}", style="title")]
    text = getattr(talk.the_case, field)
    if text:
        texts.append(Say("fill-now", {"text": own(text, 200)}))
        return Screen("filling", tuple(texts), ((Button(Say("button-clear"), "clear"), BACK),))
    return Screen("filling", tuple(texts), ((BACK,),))


def dating(talk: Talk) -> Screen:
    """The meeting's day: typed, or from the month."""
    texts = [Say("type-the-date", style="title")]
    clear = talk.the_case.meeting_on is not None
    row = (Button(Say("button-clear"), "clear"), BACK) if clear else (BACK,)
    return Screen("dating", tuple(texts), (*month_rows(talk), row))


def deleting(talk: Talk) -> Screen:
    texts = (Say("delete-title", {"case": title_of(talk)}, "title"), Say("delete-what"))
    return Screen("deleting", texts, ((YES, NO),))
