"""Random rhythms, days and instants: odd zones first, 2025 to 2035."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from cases.people import Rhythm

ODD_ZONES = (
    "Europe/Berlin",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Antarctica/Troll",
    "Africa/Casablanca",
    "America/Nuuk",  # changes in the evening
    "America/Scoresbysund",  # at midnight
    "Pacific/Kiritimati",
    "Etc/GMT+12",
)
CHANGES = (  # days on which clocks change in one of them, and neighbours
    date(2026, 3, 28),
    date(2026, 3, 29),
    date(2026, 4, 5),
    date(2026, 10, 4),
    date(2026, 10, 24),
    date(2026, 10, 25),
    date(2030, 2, 10),
    date(2028, 2, 29),
    date(2027, 12, 31),
)

zones = st.sampled_from(ODD_ZONES)
days = st.one_of(st.sampled_from(CHANGES), st.dates(date(2025, 1, 1), date(2035, 12, 31)))
clocks = st.one_of(
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    st.sampled_from([time(0), time(1, 30), time(2), time(2, 15), time(2, 30), time(3), time(8)]),
)
instants = st.one_of(
    st.datetimes(datetime(2025, 1, 1), datetime(2035, 12, 31)).map(lambda t: t.replace(tzinfo=UTC)),
    st.builds(datetime.combine, st.sampled_from(CHANGES), clocks, st.just(UTC)),
)


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    """Also such as no settings would make: a morning within quiet hours."""
    return Rhythm(draw(zones), draw(clocks), draw(clocks), draw(clocks))
