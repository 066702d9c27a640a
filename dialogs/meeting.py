"""When the meeting is, from one tap: a day on the person's own calendar.

"This week" is its Friday while that lies ahead, else its Sunday; "this month" is its last day;
"later" has no date, so that nothing is ruled out. Each is shown back and can be corrected.
"""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

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
        end: date = today + relativedelta(day=31)
        return end
    return None
