"""The time zone of a place on the map. Pure; the map is tzfpy's own, nobody is asked."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tzfpy import get_tz


def zone_at(latitude: float, longitude: float) -> str | None:
    """The IANA name, at sea that of an offset; None where there is no such place, or no such
    zone on this machine.

    Args:
        latitude: degrees, -90 to 90.
        longitude: degrees, -180 to 180.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # so too where it is no number
        return None
    name = get_tz(longitude, latitude)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return name
