"""When the meeting is, from one tap: a day on the person's own calendar.

"This week" is its Friday while that lies ahead, else its Sunday; "this month" is its last day;
"later" has no date, so that nothing is ruled out. Each is shown back and can be corrected.
"""

from calendar import monthrange
from datetime import date, timedelta

TIMES = ("today", "week", "month", "later")
FRIDAY, SUNDAY = 4, 6


def meeting_day(time: str, today: date) -> date | None:
    """The day behind a button of TIMES; None for "later"."""
    if time == "today":
        return today
    if time == "week":
        last = FRIDAY if today.weekday() <= FRIDAY else SUNDAY
        return today + timedelta(days=last - today.weekday())
    if time == "month":
        return today.replace(day=monthrange(today.year, today.month)[1])
    return None
