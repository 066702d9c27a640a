"""Where somebody is tells their time zone."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import places
from dialogs.understanding.places import zone_at


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.52, 13.40, "Europe/Berlin"),
        (-23.55, -46.63, "America/Sao_Paulo"),
        (27.70, 85.32, "Asia/Kathmandu"),
        (-17.71, 178.06, "Pacific/Fiji"),
        (78.22, 15.65, "Arctic/Longyearbyen"),
    ],
)
def test_a_place_has_the_zone_of_its_land(latitude, longitude, zone):
    """Degrees in the order in which Telegram and people say them."""
    assert zone_at(latitude, longitude) == zone


def test_at_sea_it_is_an_offset():
    """An hour is right there too."""
    assert zone_at(30.0, -45.0) == "Etc/GMT+3"


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(90.01, 0.0), (-91.0, 0.0), (0.0, 180.5), (0.0, -181.0), (1e300, 0.0)]
    + [(odd, 0.0) for odd in (float("nan"), float("inf"), float("-inf"))]
    + [(0.0, odd) for odd in (float("nan"), float("inf"))],
)
def test_there_is_no_such_place(latitude, longitude):
    """Impossible numbers have no zone, and raise nothing."""
    assert zone_at(latitude, longitude) is None


@pytest.mark.parametrize("name", ["Europe/Atlantis", "", "../etc/passwd", "Europe"])
def test_a_zone_that_this_machine_does_not_know_is_none(name, monkeypatch):
    """The map may be newer than the machine."""
    monkeypatch.setattr(places, "get_tz", lambda longitude, latitude: name)
    assert zone_at(52.5, 13.4) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_on_earth_has_a_zone_that_can_be_reckoned_with(latitude, longitude):
    """Poles and the date line too."""
    name = zone_at(latitude, longitude)
    assert name is not None
    assert ZoneInfo(name)
