"""A month as buttons, for screens on which a day can be typed as well.

Where buttons are typed by their numbers (the terminal) there is no grid: a day is typed there.
"""

from datetime import date

from babel.dates import format_skeleton

from dialogs.month import first_and_last, later, subject_and_month, weeks, written
from dialogs.screen import Button, Say, Words
from dialogs.talk import Talk
from dialogs.texts import words

BLANK = Button(Words("·"), "blank")


def month_rows(talk: Talk, first: date | None = None) -> tuple[tuple[Button, ...], ...]:
    """The month that the screen shows; days before `first` (today) are blank.

    `detail` of the screen is its subject and the month, as `dialogs.month` has it.
    """
    if talk.person.channel == "terminal":
        return ()
    _, month = subject_and_month(talk.conversation.detail, talk.today)
    days = [
        tuple(BLANK if day is None else _day(day) for day in week)
        for week in weeks(month, first or talk.today)
    ]
    return (*days, _turn(talk, month))


def _day(day: date) -> Button:
    return Button(Words(str(day.day)), "day", day.isoformat())


def _turn(talk: Talk, month: date) -> tuple[Button, ...]:
    """Which month it is, between the one before and the one after."""
    first, last = first_and_last(talk.today)
    row = [Button(Words(_name(talk, month)), "blank", written(month))]
    if month > first:
        earlier = Button(Say("button-month-before"), "month", written(later(month, -1)))
        row.insert(0, earlier)
    if month < last:
        row.append(Button(Say("button-month-after"), "month", written(later(month, 1))))
    return tuple(row)


def _name(talk: Talk, month: date) -> str:
    return str(format_skeleton("yMMM", month, locale=words(talk.language, "date-locale")))
