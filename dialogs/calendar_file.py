"""A plan or a meeting as a calendar file (RFC 5545), ready to be opened by any calendar.

A file that is made later replaces an earlier one: the same UID, a higher SEQUENCE. The UID comes
of the day the person joined and of numbers, never of an address. A meeting is a whole day, with
an alarm the day before at eight; a plan stands at the person's morning hour in their own zone.
What stands in it is chosen by whoever asks: one line, nothing else of the case.
"""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone

from cases.mornings import morning_of
from cases.people import Rhythm
from cases.records import Person
from dialogs.zone_file import described

OURS = UUID("7f1d6f3a-6c1c-4c39-9a0e-3e1f2b9d5c40")  # the namespace of our UIDs
PRODUCT = "-//Lever Coach//EN"
FIRST = datetime(2025, 1, 1, tzinfo=UTC)  # SEQUENCE counts seconds from here: 32 bits until 2093
LASTS = timedelta(minutes=30)  # what a plan blocks in the calendar
DAY_BEFORE_AT_EIGHT = timedelta(hours=8) - timedelta(days=1)


def plan_event(
    person: Person, number: int, on: date, summary: str, rhythm: Rhythm, at: datetime
) -> str:
    """The plan of that number, on its day at the person's morning hour."""
    zone = ZoneInfo(rhythm.zone)
    event = _event(person, f"plan {number}", summary, at)
    event.add("dtstart", morning_of(on, rhythm).astimezone(zone))
    event.add("duration", LASTS)
    event.add_component(_alarm(summary, timedelta(0)))
    return _file(event, described(rhythm.zone))


def meeting_event(person: Person, case: int, on: date, summary: str, at: datetime) -> str:
    """The meeting of that case, all day: its hour is nobody's but the calendar's owner's."""
    event = _event(person, f"meeting {case}", summary, at)
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(summary, DAY_BEFORE_AT_EIGHT))
    return _file(event)


def _event(person: Person, what: str, summary: str, at: datetime) -> Event:
    event = Event()
    event.add("uid", str(uuid5(OURS, f"{person.key} {person.joined_at.isoformat()} {what}")))
    event.add("dtstamp", at.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", int((at - FIRST).total_seconds()))
    event.add("summary", summary)
    return event


def _alarm(summary: str, trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", trigger)
    return alarm


def _file(event: Event, *zones: Timezone) -> str:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for component in (*zones, event):
        calendar.add_component(component)
    return str(calendar.to_ical().decode())
