"""Six weeks after a contact was added, at eight in the morning where the person is, whatever the
clocks there did meanwhile. The clock is asked every half hour, so no quiet hour is left out."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.clock import Clock
from bot.logs import Names
from tests.bot.conftest import Desk
from tests.worker import TestWriter

HALF_AN_HOUR = timedelta(minutes=30)
ZONES = {
    "Berlin": "Europe/Berlin",
    "Sao Paulo": "America/Sao_Paulo",
    "Kathmandu": "Asia/Kathmandu",
}
SPRING, AUTUMN = date(2027, 3, 1), date(2027, 10, 11)  # six weeks over each change in Berlin


@pytest.mark.parametrize("added", [SPRING, AUTUMN])
@pytest.mark.parametrize("city", ZONES)
async def test_at_eight_in_the_morning_of_that_day(
    desk: Desk, writer: TestWriter, city: str, added: date
) -> None:
    zone = ZoneInfo(ZONES[city])
    desk.at = datetime.combine(added, time(23, 10), zone).astimezone(UTC)
    desk.says("7", f"/settings zone {city}", "/contacts", "Maria Keller, every 6 weeks", "yes")
    spoke: list[datetime] = []
    clock = Clock(
        *("telegram", desk.engine, desk.turns, writer),
        wake=lambda _: spoke.append(desk.at),
        names=Names(b"k"),
        now=lambda: desk.at,
    )
    first = datetime.combine(added + timedelta(days=40), time(0), zone).astimezone(UTC)
    for desk.at in (first + n * HALF_AN_HOUR for n in range(5 * 48)):
        await clock.tick()
    told = [at.astimezone(zone) for at in spoke]
    assert [at.date() for at in told][:1] == [added + timedelta(days=42)]
    at_eight = {time(8), time(8, 15)}  # the half hours of UTC are quarters in Kathmandu
    assert {at.time() for at in told} <= at_eight
    assert len(told) == len({at.date() for at in told})
