"""A meeting's hour, as typed on Tuesday, 24 November 2026 at nine in Berlin."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understanding import read_moment

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=BERLIN)

ENGLISH = {
    "tomorrow at 3 pm": "2026-11-25T15:00:00+01:00",
    "tomorrow 3pm": "2026-11-25T15:00:00+01:00",
    "tomorrow afternoon at 3": "2026-11-25T15:00:00+01:00",
    "tomorrow morning at 7": "2026-11-25T07:00:00+01:00",
    "tomorrow at 10": "2026-11-25T10:00:00+01:00",
    "friday 10am": "2026-11-27T10:00:00+01:00",
    "friday at noon": "2026-11-27T12:00:00+01:00",
    "today at 14:30": "2026-11-24T14:30:00+01:00",
    "Mon 7 Dec 9:30": "2026-12-07T09:30:00+01:00",
    "half past three pm tomorrow": "2026-11-25T15:30:00+01:00",
    "2027-01-12 14:30": "2027-01-12T14:30:00+01:00",
    "2027-01-12T14:30": "2027-01-12T14:30:00+01:00",
    "12 July 2027 at 2 pm": "2027-07-12T14:00:00+02:00",
    "tomorrow at 3": "2026-11-25",  # of the night, of the afternoon? The day is clear.
    "the 28th 10.30": "2026-11-28T10:30:00+01:00",
    "friday 9.45": "2026-11-27T09:45:00+01:00",
    "on dec 4 at 11.15": "2026-12-04T11:15:00+01:00",
    "tomorrow 3.30pm": "2026-11-25T15:30:00+01:00",
    "a week from friday at 3pm": "2026-12-04T15:00:00+01:00",
    "half past two on friday": "2026-11-27T14:30:00+01:00",  # nobody meets at night
    "friday half past five": "2026-11-27T17:30:00+01:00",
    "quarter to one tomorrow": "2026-11-25T12:45:00+01:00",
    "tomorrow at 2:30": "2026-11-25T14:30:00+01:00",
    "tomorrow morning half past five": "2026-11-25T05:30:00+01:00",
    "friday quarter past six": "2026-11-27",  # both are hours of the day
    "friday quarter to seven": "2026-11-27",
    "tomorrow around 10:00": "2026-11-25",
    "tomorrow": "2026-11-25",
    "12 January": "2027-01-12",
}
GERMAN = {
    "morgen um 15 Uhr": "2026-11-25T15:00:00+01:00",
    "12.1. 14:30": "2027-01-12T14:30:00+01:00",
    "am 12.1. um 14.30 Uhr": "2027-01-12T14:30:00+01:00",
    "Freitag halb zehn": "2026-11-27T09:30:00+01:00",
    "übermorgen viertel nach zehn": "2026-11-26T10:15:00+01:00",
    "morgen um 3 Uhr nachmittags": "2026-11-25T15:00:00+01:00",
    "morgen früh um 7": "2026-11-25T07:00:00+01:00",
    "morgen 7:30": "2026-11-25T07:30:00+01:00",
    "Dienstag nächste Woche 16 uhr": "2026-12-01T16:00:00+01:00",
    "freitag um 9": "2026-11-27T09:00:00+01:00",
    "heute 14 Uhr": "2026-11-24T14:00:00+01:00",
    "übermorgen halb drei": "2026-11-26T14:30:00+01:00",
    "morgen viertel nach zwei": "2026-11-25T14:15:00+01:00",
    "freitag dreiviertel vier": "2026-11-27T15:45:00+01:00",
    "Freitag halb eins": "2026-11-27T12:30:00+01:00",
    "morgen früh halb sechs": "2026-11-25T05:30:00+01:00",
    "heute halb drei": "2026-11-24T14:30:00+01:00",
    "am 28. 10.30": "2026-11-28T10:30:00+01:00",
    "am 28.11. 10.30": "2026-11-28T10:30:00+01:00",
    "Freitag 9.15": "2026-11-27T09:15:00+01:00",
    "in einer Woche halb zwei": "2026-12-01T13:30:00+01:00",
    "Donnerstag in 3 Wochen um 14 Uhr": "2026-12-17T14:00:00+01:00",
    "Freitag halb sieben": "2026-11-27",
    "Freitag viertel vor sieben": "2026-11-27",
    "3.12. gegen 15 Uhr": "2026-12-03",
    "morgen um 3": "2026-11-25",
    "3.12.": "2026-12-03",
}
OPEN = {
    "en": ["3 pm", "today at 8 am", "tomorrow 25:00", "next week at 3 pm", "tomorrow at 10 or 11",
           "28 March 2027 at 2:30", "at noon", "", "tomorrow 9.05", "3.30", "friday 10.30-11.30",
           "a week from tuesday at 3 pm"],
    "de": ["um 15 Uhr", "heute um 8 Uhr", "nächste Woche um 15 Uhr", "28.3.2027 um 2:30 Uhr",
           "31.10.2027 02:30", "morgen 10:75", "bald um 9", "", "12.30", "morgen 9.05",
           "am 3.12. von 9.30 bis 11.00", "Freitag viertel drei", "heute halb neun"],
}  # fmt: skip


def shown(text: str, language: str, now: datetime = NOW) -> str | None:
    found = read_moment(text, now, language)
    return found.isoformat() if found else None


@pytest.mark.parametrize(("text", "moment"), ENGLISH.items())
def test_a_moment_in_english(text: str, moment: str) -> None:
    assert shown(text, "en") == moment


@pytest.mark.parametrize(("text", "moment"), GERMAN.items())
def test_a_moment_in_german(text: str, moment: str) -> None:
    assert shown(text, "de") == moment


@pytest.mark.parametrize(("language", "text"), [(k, t) for k, texts in OPEN.items() for t in texts])
def test_what_leaves_the_moment_open_is_asked_back(language: str, text: str) -> None:
    """Also an hour that the clocks skip in spring, or show twice in autumn."""
    assert shown(text, language) is None


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from(["en", "de"]))
def test_no_text_raises_and_no_moment_lies_behind(text: str, language: str) -> None:
    found = read_moment(text, NOW, language)
    day = found.date() if isinstance(found, datetime) else found
    assert day is None or day >= NOW.date()


@settings(deadline=None)
@given(st.integers(0, 23), st.integers(0, 59))
def test_an_hour_is_read_as_it_is_written(hour: int, minute: int) -> None:
    found = read_moment(f"morgen {hour:02}:{minute:02} Uhr", NOW, "de")
    assert isinstance(found, datetime) and (found.hour, found.minute) == (hour, minute)
