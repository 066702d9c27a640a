"""Time zones, as typed: names, cities in both languages, countries, offsets, slips."""

from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import read_zone

ONE = {
    "Europe/Berlin": "Europe/Berlin", "europe/berlin": "Europe/Berlin", "Berlin": "Europe/Berlin",
    "München": "Europe/Berlin", "munich": "Europe/Berlin", "Nürnberg": "Europe/Berlin",
    "Köln": "Europe/Berlin", "koeln": "Europe/Berlin", "Cologne": "Europe/Berlin",
    "Wien": "Europe/Vienna", "Vienna": "Europe/Vienna", "Zürich": "Europe/Zurich",
    "zurich": "Europe/Zurich", "Kathmandu": "Asia/Kathmandu", "New York": "America/New_York",
    "London": "Europe/London", "Mailand": "Europe/Rome", "Moskau": "Europe/Moscow",
    "Tokio": "Asia/Tokyo", "Kiew": "Europe/Kyiv", "Buenos Aires": "America/Argentina/Buenos_Aires",
    "Deutschland": "Europe/Berlin", "Austria": "Europe/Vienna",
    "Ich bin in Hamburg": "Europe/Berlin",
    "Berlin time": "Europe/Berlin", "berln": "Europe/Berlin", "hambrug": "Europe/Berlin",
    "UTC+2": "Etc/GMT-2", "GMT-3": "Etc/GMT+3", "+5:45": "Asia/Kathmandu", "+5:30": "Asia/Kolkata",
    "UTC": "UTC", "+0": "UTC", "utc +01:00": "Etc/GMT-1", "Kempten": "Europe/Berlin",
}  # fmt: skip


@pytest.mark.parametrize(("text", "zone"), ONE.items())
def test_a_place_is_its_zone(text: str, zone: str) -> None:
    assert read_zone(text) == (zone,)


@pytest.mark.parametrize("text", ["San Jose", "Birmingham", "Springfield"])
def test_a_city_of_several_zones_gives_them_all(text: str) -> None:
    assert len(read_zone(text)) > 1


@pytest.mark.parametrize(
    "text", ["", " ", "xyz", "😀", "+25", "+5:99", "/", "no idea", "x" * 5000, "\0"]
)
def test_what_is_no_place_gives_none(text: str) -> None:
    assert read_zone(text) == ()


@given(st.sampled_from(sorted(available_timezones())))
def test_every_name_of_a_zone_is_itself(name: str) -> None:
    assert read_zone(name) == (name,)


@given(st.text(max_size=60))
def test_whatever_is_typed_only_zones_that_there_are_come_back(text: str) -> None:
    assert set(read_zone(text)) <= available_timezones()
