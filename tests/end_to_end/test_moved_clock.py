"""The real process at days that the test names: reminded at the right hour of the right day."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.telegram.moved import MovedCoach, needs_libfaketime
from tests.telegram.stand_in import BotApi, Person

pytestmark = needs_libfaketime()

CITIES = {
    "Kathmandu": "Asia/Kathmandu",
    "Berlin": "Europe/Berlin",
    "Sao Paulo": "America/Sao_Paulo",
}
MARIA = "Maria Keller, quality manager at Acme, every 6 weeks"
SHORTLY = timedelta(seconds=1)


@pytest.fixture
def coach(api: BotApi, tmp_path: Path) -> Iterator[MovedCoach]:
    running = MovedCoach(api, tmp_path)
    yield running
    running.stop()
    assert "Traceback" not in running.stderr, running.stderr


def reminders(person: Person) -> int:
    return sum(any("|r_" in data for data in m.data) for m in person.bot_messages)


@pytest.mark.parametrize(
    "added", [datetime(2027, 3, 1, 11, tzinfo=UTC), datetime(2027, 10, 11, 11, tzinfo=UTC)]
)
def test_at_eight_in_the_morning_wherever_they_are(
    api: BotApi, coach: MovedCoach, added: datetime
) -> None:
    """Three people, three zones, over both changes of the clocks in Europe. In the hour before,
    and in the night, nobody hears anything."""
    coach.goes_to(added)
    people = {city: api.person(first_name="Kim", language_code="en") for city in CITIES}
    mornings = {}
    for city, person in people.items():
        person.says_and_waits(f"/settings zone {city}")
        person.says_and_waits("/contacts")
        person.says_and_waits(MARIA)
        person.taps_and_waits("Yes")
        zone = ZoneInfo(CITIES[city])
        day = added.astimezone(zone) + timedelta(days=42)
        mornings[city] = day.replace(hour=8, minute=0).astimezone(UTC)
    told: set[str] = set()
    for city, morning in sorted(mornings.items(), key=lambda pair: pair[1]):
        coach.goes_to(morning - timedelta(seconds=2))  # it will be eight in two seconds
        api.waits_for(lambda city=city: reminders(people[city]) == 1, 15, f"{city}'s morning")
        told.add(city)
        assert {name for name, person in people.items() if reminders(person)} == told
        assert MARIA.split(",", maxsplit=1)[0] in people[city].bot_messages[-1].text
    coach.goes_to(max(mornings.values()) + timedelta(hours=14))
    assert {city: reminders(person) for city, person in people.items()} == dict.fromkeys(CITIES, 1)


def test_down_for_ten_days_with_forty_missed(api: BotApi, coach: MovedCoach) -> None:
    """One message at the next chance, with all of it; nothing twice."""
    added = datetime(2027, 3, 1, 11, tzinfo=UTC)
    coach.goes_to(added)
    kim = api.person(first_name="Kim", language_code="en")
    kim.says_and_waits("/settings zone Berlin")
    kim.says_and_waits("/contacts")
    for number in range(40):
        kim.says_and_waits(
            f"Jan{'abcdefghij'[number // 4]}{'klmn'[number % 4]} Beck, every 6 weeks"
        )
        kim.taps_and_waits("Yes")
    coach.goes_to(added + timedelta(days=52))
    api.waits_for(lambda: reminders(kim) == 1, 15, "the one message")
    coach.goes_to(added + timedelta(days=52, hours=2))
    coach.goes_to(added + timedelta(days=52, hours=4), kill=True)
    assert reminders(kim) == 1
    assert "35" in kim.bot_messages[-1].text, kim.transcript()
