"""A meeting's day, as typed on Tuesday, 24 November 2026. What could be two days is none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import read_date

TUESDAY = date(2026, 11, 24)

ENGLISH = {
    "today": "2026-11-24", "tonight": "2026-11-24", "tomorrow": "2026-11-25", "tmrw": "2026-11-25",
    "day after tomorrow": "2026-11-26", "Friday": "2026-11-27", "on friday": "2026-11-27",
    "this Friday": "2026-11-27", "next Tuesday": "2026-12-01", "next Monday": "2026-11-30",
    "next week Friday": "2026-12-04", "friday next week": "2026-12-04",
    "in two weeks": "2026-12-08",
    "in a fortnight": "2026-12-08", "in 10 days": "2026-12-04", "two weeks from now": "2026-12-08",
    "in a month": "2026-12-24", "in 3 months": "2027-02-24", "end of the month": "2026-11-30",
    "end of January": "2027-01-31", "end of the year": "2026-12-31", "week 5": "2027-02-01",
    "CW 50": "2026-12-07", "week 5 tuesday": "2027-02-02", "on the 12th": "2026-12-12",
    "the 31st": "2026-12-31", "3rd": "2026-12-03", "12 January": "2027-01-12",
    "January 12": "2027-01-12", "Jan 12th, 2027": "2027-01-12", "12th of Jan": "2027-01-12",
    "the second of March": "2027-03-02", "may 5": "2027-05-05", "2027-01-12": "2027-01-12",
    "12.1.2027": "2027-01-12", "12.1.27": "2027-01-12", "3.12.": "2026-12-03",
    "24/12": "2026-12-24", "12/24": "2026-12-24", "24.11.": "2026-11-24",
    "Friday 4 December": "2026-12-04", "Mon 7 Dec 9:30": "2026-12-07",
    "tomorrow at 10": "2026-11-25", "we meet on 12 january in Berlin": "2027-01-12",
    "23 November": "2027-11-23", "morgen": "2026-11-25",
    "a week from friday": "2026-12-04", "a week on friday": "2026-12-04",
    "two weeks from monday": "2026-12-14", "a week from tomorrow": "2026-12-02",
    "a fortnight from thursday": "2026-12-10", "friday in a week": "2026-12-04",
    "tomorrow in two weeks": "2026-12-09", "a week after friday": "2026-12-04",
}  # fmt: skip
GERMAN = {
    "heute": "2026-11-24", "morgen": "2026-11-25", "morgen früh": "2026-11-25",
    "übermorgen": "2026-11-26", "Freitag": "2026-11-27", "am Freitag um 10 Uhr": "2026-11-27",
    "kommenden Freitag": "2026-11-27", "diesen Freitag": "2026-11-27", "Samstag": "2026-11-28",
    "nächsten Dienstag": "2026-12-01", "nächsten Montag": "2026-11-30",
    "nächste Woche Donnerstag": "2026-12-03", "Donnerstag nächster Woche": "2026-12-03",
    "in 14 Tagen": "2026-12-08", "in zwei Wochen": "2026-12-08",
    "heute in einer Woche": "2026-12-01",
    "in einem Monat": "2026-12-24", "in drei Monaten": "2027-02-24", "Ende Januar": "2027-01-31",
    "Ende des Monats": "2026-11-30", "Monatsende": "2026-11-30", "Jahresende": "2026-12-31",
    "KW 5": "2027-02-01", "KW 3 Mittwoch": "2027-01-20", "Kalenderwoche 50": "2026-12-07",
    "am 12.": "2026-12-12", "12.": "2026-12-12", "am 31.": "2026-12-31", "3.12.": "2026-12-03",
    "3.12": "2026-12-03", "3. 12. 2026": "2026-12-03", "3. Dezember": "2026-12-03",
    "3. Dez.": "2026-12-03", "zwölfter Januar": "2027-01-12", "am zwölften januar": "2027-01-12",
    "1.2.": "2027-02-01", "24.11.": "2026-11-24", "23.11.": "2027-11-23", "Di 1.12.": "2026-12-01",
    "am 5.3.27 um 9": "2027-03-05", "12.01.": "2027-01-12", "12. 01. 2027": "2027-01-12",
    "Freitag in einer Woche": "2026-12-04", "Freitag in zwei Wochen": "2026-12-11",
    "Donnerstag in drei Wochen": "2026-12-17", "morgen in einer Woche": "2026-12-02",
    "Montag den 7.12.": "2026-12-07", "2027-01-12": "2027-01-12", "tomorrow": "2026-11-25",
}  # fmt: skip
OPEN = {
    "en": [
        "soon", "next week", "30 February", "31.11.", "10/11", "1.2.2020", "12", "December", "2027",
        "after 12 January", "10 or 11 December", "between the 3rd and the 5th", "Tuesday",
        "next Friday", "Friday 5 December", "not on Friday", "mid January", "by Friday", "no idea",
        "", "😀", "week 48", "week 60", "12 January 2099", "the 32nd", "call me", "in 2 to 3 weeks",
        "?", "Monday week", "first week of january", "a week from tuesday", "monday in a week",
    ],
    "de": [
        "übernächsten Freitag", "Freitag über eine Woche", "Montag in einer Woche",
        "bald", "nächste Woche", "30.2.", "31.11.", "10/11", "1.2.2020", "12", "Dezember", "2027",
        "nach dem 3.12.", "10. oder 11. Dezember", "zwischen 3. und 5. Dezember", "Dienstag",
        "nächsten Freitag", "Mi 1.12.", "nicht am Freitag", "Mitte Januar", "bis Freitag", "k.A.",
        "", "so gegen Ende", "KW 48", "Anfang Februar", "irgendwann im Mai", "in 2 bis 3 Wochen",
        "di", "x" * 5000,
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), ENGLISH.items())
def test_a_day_in_english(text: str, day: str) -> None:
    assert read_date(text, TUESDAY, "en") == date.fromisoformat(day)


@pytest.mark.parametrize(("text", "day"), GERMAN.items())
def test_a_day_in_german(text: str, day: str) -> None:
    assert read_date(text, TUESDAY, "de") == date.fromisoformat(day)


@pytest.mark.parametrize(("language", "text"), [(k, t) for k, texts in OPEN.items() for t in texts])
def test_what_leaves_the_day_open_is_no_date(language: str, text: str) -> None:
    assert read_date(text, TUESDAY, language) is None


@given(st.dates(TUESDAY, TUESDAY + timedelta(days=364)), st.sampled_from(["en", "de"]))
def test_a_day_and_a_month_are_the_next_such_day(day: date, language: str) -> None:
    """Without a year, and today counts; with the year it is the same day."""
    assert read_date(f"{day.day}.{day.month}.", TUESDAY, language) == day
    assert read_date(f"{day.day}.{day.month}.{day.year}", TUESDAY, language) == day
    assert read_date(day.isoformat(), TUESDAY, language) == day


@given(
    st.text(max_size=80),
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.sampled_from(["en", "de"]),
)
def test_no_text_raises_and_no_date_lies_behind(text: str, today: date, language: str) -> None:
    found = read_date(text, today, language)
    assert found is None or found >= today


@given(st.integers(0, 40), st.integers(0, 20), st.integers(2026, 2029))
def test_no_day_that_the_calendar_does_not_have(day: int, month: int, year: int) -> None:
    found = read_date(f"{day}.{month}.{year}", TUESDAY, "de")
    assert found is None or (found.day, found.month, found.year) == (day, month, year)
