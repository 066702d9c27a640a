"""A reminder as a message in the chat, and what can be tapped on it.

A message shows at most five things in words; the rest stands in the list.
"""

from cases.people import Reminder
from dialogs.reminded import ref_of
from dialogs.screen import Button, Say, Words
from dialogs.screens.reminders import Lines, Told, all_of_it, one_line, opening, still_unknown
from dialogs.talk import Talk
from dialogs.texts import line_of

SHOWN = 5  # things in words, in one message
Paragraphs = tuple[Say | Words, ...]
Rows = tuple[tuple[Button, ...], ...]


def message(talk: Talk, reminders: list[Reminder], asks_to_slow: bool) -> tuple[Paragraphs, Rows]:
    """One message for all of it, the weightiest first."""
    hidden = talk.rhythm.names_hidden
    alone = len(reminders) == 1
    told = [Told(talk, reminder, hidden, alone) for reminder in reminders]
    shown = told[:SHOWN]
    if len(told) == 1:
        texts, rows = all_of_it(told[0]), buttons_of_one(told[0])
    else:
        texts = [Say("told-title", {"count": len(told)}, "title")]
        texts += [line for at, one in enumerate(shown, 1) for line in _numbered(talk, at, one)]
        rows = tuple(_row(one, at) for at, one in enumerate(shown, 1))
    if len(told) > SHOWN:
        texts.append(Say("told-more", {"count": len(told) - SHOWN}, "quiet"))
    if asks_to_slow:
        texts.append(Say("told-slow-down"))
        day = talk.today.isoformat()
        slower = (
            Button(Say("button-weekly"), "r_slow", day),
            Button(Say("button-as-now"), "r_as_now", day),
        )
        rows = (*rows, slower)
    if talk.person.channel == "terminal":  # what is typed there is for the live screen
        return (*texts, Say("told-typed", style="quiet")), ()
    return tuple(texts), rows


def _numbered(talk: Talk, at: int, told: Told) -> Lines:
    """Its sentence; of a meeting also what is still open."""
    lines: Lines = [Words(f"{at}. {line_of(one_line(told), talk.language).text}")]
    return lines + (still_unknown(told) if told.reminder.kind == "meeting" else [])


FIRST = {  # of several: what a tap on the first button of a row does
    "contact": "r_done",
    "reached": "r_yes",
    "plan": "r_done",
    "promise": "r_done",
    "meeting": "r_open",
    "interview": "r_open",
    "debrief": "r_open",
    "strengthened": "r_yes",
}


def _row(told: Told, at: int) -> tuple[Button, ...]:
    """With names hidden the number stands for what it is about, as it does for a plan, which has
    no short name."""
    ref, kind = ref_of(told.reminder), told.reminder.kind
    about = str(at) if told.hidden or told.reminder.plan is not None else told.short()
    first = Button(Say(f"button-first-{kind}", {"about": about}), FIRST[kind], ref)
    return (first, Button(Say("button-told-more", {"about": at}), "r_more", ref))


# ---- the buttons of one


def buttons_of_one(told: Told) -> Rows:
    ref, kind = ref_of(told.reminder), told.reminder.kind

    def button(name: str, action: str | None = None) -> Button:
        return Button(Say(f"button-r-{name}"), action or f"r_{name.replace('-', '_')}", ref)

    later = (button("tomorrow"), button("three-days"), button("next-week"))
    match kind:
        case "contact":
            copy = Button(Say("button-r-copy"), "copy", ref, copies=opening(told))
            done = button("done")
            first = (done,) if told.talk.person.channel == "terminal" else (done, copy)
            rest = (button("other-day"), button("skip"))
            return (first, later, rest, (button("often"), button("stop")))
        case "reached":
            return ((button("reached-yes", "r_yes"), button("reached-no", "r_no")),)
        case "plan":
            return ((button("done"),), later, (button("other-day"), button("drop")))
        case "promise":
            rest = (button("other-day"), button("drop-promise", "r_drop"))
            return ((button("kept", "r_done"),), later, rest)
        case "strengthened":
            both = (Button(Say("button-yes"), "r_yes", ref), Button(Say("button-no"), "r_no", ref))
            return (both, (button("tomorrow"),))
        case "meeting":
            return ((button("open-case", "r_open"), button("all-set", "r_done")),)
        case "interview":
            leave = button("leave-it", "r_skip")
            return ((button("go-on-with-it", "r_open"),), (button("tomorrow"), leave))
        case _:
            leave = button("leave-it", "r_skip")
            return ((button("how-it-went", "r_open"),), (button("tomorrow"), leave))
