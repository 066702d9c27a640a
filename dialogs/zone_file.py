"""A time zone as a calendar file describes it (RFC 5545, VTIMEZONE): each change of its clocks.

Written out one by one, without rules and lists: every program reads that, and zones whose
changes follow no rule (Morocco's) need nothing else. The years are always the same, as some
programs keep the first description of a zone that they meet.
"""

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

FROM, TO = datetime(2024, 12, 1, tzinfo=UTC), datetime(2046, 1, 1, tzinfo=UTC)
WEEK = timedelta(days=7)  # no two changes stand as near as that
SECOND = timedelta(seconds=1)


def described(name: str) -> Timezone:
    """The zone until the end of 2045, from before anything of ours can stand in a calendar."""
    zone = ZoneInfo(name)
    component = Timezone()
    component.add("tzid", name)
    component.add_component(_from_here_on(zone, FROM, before=FROM))
    for at in changes(name):
        component.add_component(_from_here_on(zone, at, before=at - SECOND))
    return component


def _from_here_on(
    zone: ZoneInfo, at: datetime, before: datetime
) -> TimezoneDaylight | TimezoneStandard:
    """What the clocks show from `at` on. Its start is told by the clocks of before."""
    old, new = before.astimezone(zone), at.astimezone(zone)
    was, is_now = old.utcoffset() or timedelta(0), new.utcoffset() or timedelta(0)
    part = TimezoneDaylight() if new.dst() else TimezoneStandard()
    part.add("dtstart", at.replace(tzinfo=None) + was)
    part.add("tzoffsetfrom", was)
    part.add("tzoffsetto", is_now)
    part.add("tzname", new.tzname() or "")
    return part


@cache
def changes(name: str) -> tuple[datetime, ...]:
    """The instants, to the second, at which the zone's clocks are changed."""
    zone = ZoneInfo(name)
    found, low = [], FROM
    while low < TO:
        high = low + WEEK
        if _shown(low, zone) != _shown(high, zone):
            found.append(_change_between(low, high, zone))
        low = high
    return tuple(found)


def _change_between(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    before = _shown(low, zone)
    while high - low > SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if _shown(middle, zone) == before:
            low = middle
        else:
            high = middle
    return high


def _shown(at: datetime, zone: ZoneInfo) -> tuple[timedelta | None, str | None]:
    local = at.astimezone(zone)
    return local.utcoffset(), local.tzname()
