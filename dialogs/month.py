"""Days and months as buttons carry them, and which month a screen shows. Pure.

A screen with a month grid keeps the month behind its subject in `detail`: "card 2026-12".
"""

from calendar import Calendar
from datetime import date, timedelta

MONTHS_AHEAD = 12  # what lies farther ahead is typed
WEEKS = Calendar(firstweekday=0)  # Monday


def day_of(text: str) -> date | None:
    """`2026-12-03`."""
    try:
        return date.fromisoformat(text) if len(text) == len("2026-12-03") else None
    except ValueError:
        return None


def month_of(text: str) -> date | None:
    """`2026-12`, as its first day."""
    return day_of(f"{text}-01")


def written(month: date) -> str:
    return f"{month.year:04}-{month.month:02}"


def later(month: date, months: int) -> date:
    """The first day of the month that many months later (or earlier)."""
    years, at = divmod(month.month - 1 + months, 12)
    return date(month.year + years, at + 1, 1)


def first_and_last(today: date) -> tuple[date, date]:
    """The months between which the grid can be turned."""
    first = today.replace(day=1)
    return first, later(first, MONTHS_AHEAD)


def is_ahead(day: date, today: date) -> bool:
    """Today counts; as far as the grid goes."""
    return today <= day < later(first_and_last(today)[1], 1)


def subject_and_month(detail: str | None, today: date) -> tuple[str, date]:
    """What the screen is about, and the month that it shows: this one unless turned."""
    subject, _, turned = (detail or "").partition(" ")
    first, last = first_and_last(today)
    month = month_of(turned)
    return subject, min(max(month, first), last) if month else first


def weeks(month: date, first: date) -> list[list[date | None]]:
    """The month in weeks of seven; None: a day of another month, or before `first`."""
    found = []
    for week in WEEKS.monthdatescalendar(month.year, month.month):
        row = [day if day.month == month.month and day >= first else None for day in week]
        if any(row):
            found.append(row)
    return found


def tomorrow(today: date) -> date:
    return today + timedelta(days=1)
