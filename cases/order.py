"""In which order cases are shown: next meeting first, then newest."""

from collections.abc import Iterable
from datetime import date

from cases.records import Case


def next_meeting_first(cases: Iterable[Case], today: date) -> list[Case]:
    """Meetings from `today` on by their date; then all others, the newest first."""

    def key(case: Case) -> tuple[bool, date, int]:
        ahead = case.meeting_on is not None and case.meeting_on >= today
        return (not ahead, case.meeting_on if ahead and case.meeting_on else date.max, -case.number)

    return sorted(cases, key=key)
