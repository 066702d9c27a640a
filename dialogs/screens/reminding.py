"""What will be reminded and when; one reminder with all of it; another day for it."""

from datetime import datetime

from babel.dates import format_skeleton

from cases.names import folded
from cases.people import Reminder
from dialogs.clock_times import clock
from dialogs.month import tomorrow
from dialogs.reminded import ahead, here, is_open, ref_of, still_ahead, told_and_open
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.month import month_rows
from dialogs.screens.parts import BACK, HOME
from dialogs.screens.reminder_message import buttons_of_one
from dialogs.screens.reminders import Told, all_of_it, one_line
from dialogs.talk import Talk
from dialogs.texts import line_of, own, words, zone_name

A_PAGE = 8
LIST = Button(Say("button-reminders"), "reminders")
CARD = Button(Say("button-card"), "card")
Listed = tuple[Reminder, datetime | None]  # None: it was told already
OTHER_YEAR = 300  # days ahead, from which a day is told with its year


def reminders(talk: Talk) -> Screen:
    """First what was told and waits for an answer, then what lies ahead."""
    told: list[Listed] = [(one, None) for one in told_and_open(talk)]
    found = _searched(talk, [*told, *still_ahead(talk)])
    last = max(0, (len(found) - 1) // A_PAGE)
    detail = talk.conversation.detail or ""
    page = min(int(detail) if detail.isdecimal() else 0, last)
    shown = found[page * A_PAGE : (page + 1) * A_PAGE]
    rows = [(Button(Words(_label(talk, *one)), "r_more", ref_of(one[0])),) for one in shown]
    turn = []
    if page > 0:
        turn.append(Button(Say("button-earlier"), "page", str(page - 1)))
    if page < last:
        turn.append(Button(Say("button-further"), "page", str(page + 1)))
    away = (CARD, HOME) if talk.case is not None else (HOME,)
    whole = (Button(Say("button-all-reminders"), "reminders"),) if talk.conversation.draft else ()
    on = (
        ()
        if talk.rhythm.unprompted
        else (Button(Say("button-reminders-on"), "set", "reminders on"),)
    )
    texts = (Say("reminders-title", style="title"), *_state(talk, len(found)), *_rhythm(talk))
    return Screen("reminders", texts, (*rows, tuple(turn), whole, on, away))


def _state(talk: Talk, count: int) -> list[Say | Words]:
    query = talk.conversation.draft
    if query:
        return [Say("reminders-found", {"count": count, "query": own(query, 40)})]
    if not talk.rhythm.unprompted:
        return [Say("reminders-stopped", {"count": count})]
    return [Say("reminders-how") if count else Say("reminders-none")]


def _rhythm(talk: Talk) -> list[Say | Words]:
    rhythm = talk.rhythm
    hours = {
        "morning": clock(rhythm.morning),
        "start": clock(rhythm.quiet_from),
        "end": clock(rhythm.quiet_to),
        "zone": zone_name(rhythm.zone),
        "quiet": int(rhythm.quiet_from != rhythm.quiet_to),
        "weekly": int(rhythm.slowed),
    }
    return [Say("reminders-hours", hours, "quiet")]


def _searched(talk: Talk, found: list[Listed]) -> list[Listed]:
    """Those in whose line or names every typed word begins a word."""
    wanted = folded(talk.conversation.draft or "").split()
    return [one for one in found if all(word in _haystack(talk, one[0]) for word in wanted)]


def _haystack(talk: Talk, reminder: Reminder) -> str:
    told = Told(talk, reminder)
    return folded(line_of(one_line(told), talk.language).text + " " + (told.case_name()))


def _label(talk: Talk, reminder: Reminder, at: datetime | None) -> str:
    """When, and what about."""
    told = Told(talk, reminder)
    about = words(talk.language, f"listed-{reminder.kind}", {"about": told.short()})
    if at is None:
        return words(talk.language, "listed-open", {"about": about})
    return f"{when(talk, at)} · {about}"


def when(talk: Talk, at: datetime) -> str:
    """The day in words and the hour, on the person's own clock."""
    local = at.astimezone(talk.zone)
    far = abs((local.date() - talk.today).days) > OTHER_YEAR
    skeleton = "yMMMEd" if far else "MMMEd"
    day = format_skeleton(skeleton, local.date(), locale=words(talk.language, "date-locale"))
    return f"{day}, {clock(local.time())}"


def reminded(talk: Talk) -> Screen:
    """All of one reminder, with everything that can be done about it."""
    reminder = here(talk)
    away = (LIST, CARD) if talk.case is not None else (LIST, HOME)
    if reminder is None or not is_open(talk, reminder):
        said = Say("reminder-settled" if reminder is not None else "reminder-is-gone")
        rest = Say("reminders-rest") if said in talk.flash else said
        return Screen("reminded", (rest,), (away,))
    told = Told(talk, reminder)
    texts = tuple(all_of_it(told))
    at = next((at for one, at in ahead(talk) if ref_of(one) == ref_of(reminder)), None)
    if at is not None:
        texts = (*texts, Say("reminded-when", {"when": when(talk, at)}, "quiet"))
    opens = Button(
        Say(f"button-opens-{OPENS.get(reminder.kind, 'case')}"), "r_open", ref_of(reminder)
    )
    rows = buttons_of_one(told)
    has_one = any(button.action == "r_open" for row in rows for button in row)
    return Screen("reminded", texts, (*rows, () if has_one else (opens,), away))


OPENS = {
    "contact": "contact",
    "reached": "contact",
    "promise": "contact",
    "plan": "plan",
    "strengthened": "plan",
}


def snoozing(talk: Talk) -> Screen:
    """Another day for a reminder: typed, or from the month."""
    reminder = here(talk)
    if reminder is None or not is_open(talk, reminder):
        return reminded(talk)
    told = Told(talk, reminder)
    texts = (
        Say("snooze-title", style="title"),
        Words(line_of(one_line(told), talk.language).text, "quiet"),
        Say("type-any-day"),
    )
    rows = month_rows(talk, tomorrow(talk.today))
    return Screen("snoozing", texts, (*rows, (BACK,)))
