"""Time zones, as typed: a zone's name, an offset, a country, or a city in any of our languages.

Cities come from `cities.tsv` (written by tools/make_city_table.py), names of zones' cities and of
countries from Babel. Several zones: the person chooses; none: it was not clear.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from rapidfuzz import process
from rapidfuzz.distance import OSA

from dialogs.understanding.normalise import folded
from dialogs.understanding.vocabulary import HERE, known_languages, word_file

MOST = 4  # zones to choose from
DOMINANT = 10  # times as many people: the other city of that name is not meant
LONG_ENOUGH, TWO_SLIPS = 5, 9  # letters, for a slip, or two, to be told from another city
_OFFSET = re.compile(r"(?:utc|gmt|z)?\s*(?P<sign>[+\-−–])\s*(?P<h>\d{1,2})(?:[:.h]?(?P<m>\d{2}))?")
_WINTER, _SUMMER = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)


@dataclass(frozen=True)
class _Place:
    zone: str
    people: int  # thousands


def read_zone(text: str) -> tuple[str, ...]:
    """IANA names for what was typed, the likeliest first; empty where it is not clear."""
    typed = text.strip()
    exact = _iana().get(typed.lower().replace(" ", "_"))
    if exact is not None:
        return (exact,)
    offset = _OFFSET.fullmatch(typed.lower())
    if offset is not None:
        return _with_offset(offset)
    name = _name(typed)
    if not name:
        return ()
    return _named(name) or _named(_without_small_words(name)) or _misspelt(name)


def _name(text: str) -> str:
    return " ".join(folded(w) for w in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(folded(w) for each in known_languages() for w in word_file(each)["places"])


def _without_small_words(name: str) -> str:
    return " ".join(w for w in name.split() if w not in _small_words())


@cache
def _iana() -> dict[str, str]:
    return {name.lower(): name for name in sorted(available_timezones())}


# ---- offsets


def _with_offset(match: re.Match[str]) -> tuple[str, ...]:
    hours, minutes = int(match["h"]), int(match["m"] or 0)
    if hours > 14 or minutes > 59:
        return ()
    ahead = match["sign"] == "+"
    if not hours and not minutes:
        return ("UTC",)
    if not minutes:
        name = f"Etc/GMT{'-' if ahead else '+'}{hours}"  # POSIX: the sign is the other way round
        return (name,) if name.lower() in _iana() else ()
    offset = timedelta(hours=hours, minutes=minutes) * (1 if ahead else -1)
    return next(((zone,) for zone in _populous_zones() if _always(zone, offset)), ())


def _always(zone: str, offset: timedelta) -> bool:
    clock = ZoneInfo(zone)
    return all(day.astimezone(clock).utcoffset() == offset for day in (_WINTER, _SUMMER))


@cache
def _populous_zones() -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.zone for places in _cities().values() for place in places))


# ---- cities and countries


@cache
def _cities() -> dict[str, tuple[_Place, ...]]:
    """Every spelling of a city to the places of that name, the most populous first."""
    found: dict[str, tuple[_Place, ...]] = {}
    for line in (HERE / "cities.tsv").read_text(encoding="utf-8").splitlines():
        people, zone, names = line.split("\t")
        for name in names.split("|"):
            found[name] = (*found.get(name, ()), _Place(zone, int(people)))
    return found


@cache
def _zone_cities() -> dict[str, str]:
    """The city in a zone's name, in every language of ours, to the zone."""
    found = {
        _name(zone.rsplit("/", 1)[-1].replace("_", " ")): zone
        for zone in _iana().values()
        if "/" in zone and not zone.startswith("Etc/")
    }
    for language in known_languages():
        for zone, info in Locale(language).time_zones.items():
            if "city" in info and zone.lower() in _iana():
                found[_name(info["city"])] = zone
    return found


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """A country's name, in every language of ours, to its zones."""
    zones: dict[str, list[str]] = {}
    for zone in _populous_zones():
        zones.setdefault(get_global("zone_territories").get(zone, ""), []).append(zone)
    return {
        _name(name): tuple(zones[code][:MOST])
        for language in known_languages()
        for code, name in Locale(language).territories.items()
        if code in zones
    }


def _named(name: str) -> tuple[str, ...]:
    if not name:
        return ()
    if name in _cities():
        return _dominant(_cities()[name])
    if name in _zone_cities():
        return (_zone_cities()[name],)
    return _countries().get(name, ())


def _dominant(places: Iterable[_Place]) -> tuple[str, ...]:
    people: dict[str, int] = {}
    for place in places:
        people[place.zone] = max(people.get(place.zone, 0), place.people)
    most = max(people.values())
    likely = sorted(
        (z for z, n in people.items() if n * DOMINANT >= most), key=lambda z: -people[z]
    )
    return tuple(likely[:MOST])


def _misspelt(name: str) -> tuple[str, ...]:
    bare = _without_small_words(name)
    if len(bare) < LONG_ENOUGH:
        return ()
    slips = 2 if len(bare) >= TWO_SLIPS else 1
    found = process.extract(
        bare, _cities().keys(), scorer=OSA.distance, score_cutoff=slips, limit=8
    )
    best = [match for match, slip, _ in found if slip == found[0][1] and match[0] == bare[0]]
    zones = _dominant([place for match in best for place in _cities()[match]]) if best else ()
    return zones if len(zones) == 1 else ()
