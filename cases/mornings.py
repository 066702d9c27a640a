"""The instant at which the coach may speak unasked: morning, quiet hours, once a day.

Days and times of the user's own clock go in, aware UTC datetimes come out; no clock is read.
What happens in the odd cases:

- A local time that the clocks jump over becomes the first one after the gap; one that comes
  twice is the first of the two. Then quiet hours are looked at, and they win.
- A morning hour inside the quiet hours moves their end. A rhythm that has the two in conflict
  all the same speaks when the quiet hours end.
- A day that has no moment for it (all that is not quiet lies in the gap) has no morning; the
  next day's stands for it.
- A new time zone or morning hour: days stay, hours follow. "Once a day" counts days of the
  zone that holds now.
- A clock set back by up to a day: silence until the day after the one last spoken on. Set
  back by more, the clock was wrong before: what it said does not count.
- Saturdays, Sundays and holidays are days like others.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cases.people import Rhythm
from cases.records import Person

DAY = timedelta(days=1)
A_DAY_BACK = 1  # how far a clock or a zone may go back and still be believed, in local days


def local_day(at: datetime, rhythm: Rhythm) -> date:
    """The date on the user's own calendar."""
    return at.astimezone(ZoneInfo(rhythm.zone)).date()


def within_quiet(clock: time, rhythm: Rhythm) -> bool:
    """Whether this local time is quiet: the start is inside, the end outside."""
    start, end = rhythm.quiet_from, rhythm.quiet_to
    if start <= end:
        return start <= clock < end
    return clock >= start or clock < end


def is_quiet(at: datetime, rhythm: Rhythm) -> bool:
    return within_quiet(at.astimezone(ZoneInfo(rhythm.zone)).time(), rhythm)


def rhythm_of(person: Person, default_zone: str) -> Rhythm:
    """The person's rhythm in their own zone, or in the configured one until that is known."""
    return replace(person.rhythm, zone=person.time_zone or default_zone)


def quiet_begins_after(at: datetime, rhythm: Rhythm) -> datetime:
    """Until when a message that was due at `at` may still come: quiet hours, or the day's end.

    `at` itself where it is quiet already.
    """
    if is_quiet(at, rhythm):
        return at
    zone = ZoneInfo(rhythm.zone)
    day = local_day(at, rhythm)
    ends = [instant_of(day + DAY, time.min, zone)]
    if rhythm.quiet_from != rhythm.quiet_to:
        ends += [instant_of(day + DAY * n, rhythm.quiet_from, zone) for n in (0, 1)]
    return min(end for end in ends if end > at)


def with_morning(rhythm: Rhythm, morning: time) -> tuple[Rhythm, bool]:
    """The rhythm with this morning hour, and whether the end of quiet hours had to move."""
    return _in_accord(replace(rhythm, morning=morning))


def with_quiet(rhythm: Rhythm, start: time, end: time) -> tuple[Rhythm, bool]:
    """The rhythm with these quiet hours, and whether their end had to move to the morning."""
    return _in_accord(replace(rhythm, quiet_from=start, quiet_to=end))


def _in_accord(rhythm: Rhythm) -> tuple[Rhythm, bool]:
    """Moved to the very start, the end leaves no quiet hours."""
    if within_quiet(rhythm.morning, rhythm):
        return replace(rhythm, quiet_to=rhythm.morning), True
    return rhythm, False


def morning_of(day: date, rhythm: Rhythm) -> datetime:
    """When the coach may speak on `day`, in UTC; never in quiet hours.

    On the user's `day` itself, but for a day without a morning: then on the next.
    """
    zone = ZoneInfo(rhythm.zone)
    in_conflict = within_quiet(rhythm.morning, rhythm)
    at = instant_of(day, rhythm.quiet_to if in_conflict else rhythm.morning, zone)
    while is_quiet(at, rhythm):
        local = at.astimezone(zone)
        over = local.time() >= rhythm.quiet_to
        at = instant_of(local.date() + DAY * over, rhythm.quiet_to, zone)
    return at if local_day(at, rhythm) == day else morning_of(day + DAY, rhythm)


def next_morning(after: datetime, rhythm: Rhythm) -> datetime:
    """The first morning at or after this instant."""
    day = local_day(after, rhythm)
    while (at := morning_of(day, rhythm)) < after:
        day += DAY
    return at


def may_speak(
    last_unprompted: datetime | None, now: datetime, rhythm: Rhythm, days_apart: int = 1
) -> bool:
    """Whether an unprompted message may go out now: wanted, not quiet, none yet today.

    `days_apart`: local days since the last one, 1 for once a day.
    """
    wanted = rhythm.unprompted and not is_quiet(now, rhythm)
    return wanted and is_free_day(last_unprompted, now, rhythm, days_apart)


def is_free_day(
    last_unprompted: datetime | None, now: datetime, rhythm: Rhythm, days_apart: int = 1
) -> bool:
    """Whether this local day may have an unprompted message, the hour aside."""
    if last_unprompted is None:
        return True
    since = (local_day(now, rhythm) - local_day(last_unprompted, rhythm)).days
    return since >= days_apart or since < -A_DAY_BACK


def instant_of(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """A local time in UTC: the first of two, or the first after the gap that it falls into."""
    local = datetime.combine(day, clock, zone)
    first, second = (local.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    if first <= second:
        return first
    return _end_of_gap(second, first, zone)


def _end_of_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The instant, to the second, at which the clocks jump between these two."""
    offset = after.astimezone(zone).utcoffset()
    low, high = int(before.timestamp()), int(after.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, zone).utcoffset() == offset:
            high = middle
        else:
            low = middle
    return datetime.fromtimestamp(high, UTC)
