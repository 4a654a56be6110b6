"""Calendar arithmetic: values, intervals, edges of the calendar."""

from datetime import date, datetime

import pytest

from newskit.periods import GRANULARITIES, Period, as_day, counted_weekday, easter, ordinal, period_of

DAY = date(2022, 6, 16)


AT_NIGHT = "2022-06-16T22:05"


@pytest.mark.parametrize("period, value, edtf, begins, ends, when", [
    (Period.minute(DAY, 22, 5), AT_NIGHT, f"{AT_NIGHT}:00", AT_NIGHT, AT_NIGHT, "16 June 2022, 22:05"),
    (Period.part_of(DAY, "EV"), "2022-06-16TEV", "2022-06-16", "2022-06-16T18:00", "2022-06-16T23:59",
     "16 June 2022, evening"),
    (Period.day(DAY), "2022-06-16", "2022-06-16", "2022-06-16", "2022-06-16", "16 June 2022"),
    (Period.week(DAY), "2022-W24", "2022-06-13/2022-06-19", "2022-06-13", "2022-06-19", "13–19 June 2022"),
    (Period.weekend(DAY), "2022-W24-WE", "2022-06-18/2022-06-19", "2022-06-18", "2022-06-19", "18–19 June 2022"),
    (Period.month(2022, 2), "2022-02", "2022-02", "2022-02-01", "2022-02-28", "February 2022"),
    (Period.quarter(2022, 2), "2022-Q2", "2022-04/2022-06", "2022-04-01", "2022-06-30", "April–June 2022"),
    (Period.season(2022, "WI"), "2022-WI", "2022-24", "2022-12-01", "2023-02-28", "winter 2022"),
    (Period.half(2022, 2), "2022-H2", "2022-07/2022-12", "2022-07-01", "2022-12-31", "July–December 2022"),
    (Period.year(2022), "2022", "2022", "2022-01-01", "2022-12-31", "2022"),
    (Period.decade(199), "199", "199X", "1990-01-01", "1999-12-31", "the 1990s"),
    (Period.century(18), "18", "18XX", "1800-01-01", "1899-12-31", "the 19th century"),
])  # fmt: skip
def test_writes(period, value, edtf, begins, ends, when):
    assert (period.value, period.edtf, period.when) == (value, edtf, when)
    assert (period.begins, period.ends) == (datetime.fromisoformat(begins), datetime.fromisoformat(ends))


@pytest.mark.parametrize("day, value", [
    (date(2021, 1, 3), "2020-W53"),   # a Sunday: still the week of the old year
    (date(2024, 12, 30), "2025-W01"), # a Monday: already the week of the new one
    (date(1, 1, 1), "0001-W01"),
])  # fmt: skip
def test_iso_weeks(day, value):
    assert Period.week(day).value == value


@pytest.mark.parametrize("granularity", [g for g in GRANULARITIES if g not in ("part", "minute")])
def test_a_day_lies_in_its_period(granularity):
    """On both edges of the calendar as well, except where the period itself reaches beyond them."""
    for day in (DAY, date(2024, 2, 29), date(2000, 1, 1), date(1, 12, 31)):
        period = period_of(day, granularity)
        if granularity == "weekend":
            day = period.first_day
        if period.first_day and period.last_day:
            assert period.first_day <= day <= period.last_day
            assert period.shifted(1).first_day > period.last_day and period.shifted(-1).shifted(1) == period


@pytest.mark.parametrize("period, value, edtf", [
    (Period.year(-489), "BC0490", "-0489"),           # 490 BC; year 0 is 1 BC
    (Period.month(-479, 9), "BC0480-09", "-0479-09"),
    (Period.year(12000), "12000", "Y12000"),
])  # fmt: skip
def test_beyond_the_calendar_there_is_no_interval(period, value, edtf):
    assert (period.value, period.edtf, period.begins, period.ends) == (value, edtf, None, None)


def test_years_before_christ_follow_each_other():
    assert Period.month(-490, 12).within("year").shifted(1).value == "BC0490"


@pytest.mark.parametrize("period, mod, first, last", [
    (Period.month(2022, 6), "START", (2022, 6, 1), (2022, 6, 10)),
    (Period.month(2022, 6), "MID", (2022, 6, 11), (2022, 6, 20)),
    (Period.year(2022), "END", (2022, 9, 1), (2022, 12, 31)),
    (Period.decade(199), "START", (1990, 1, 1), (1992, 12, 31)),
    (Period.year(2022), "APPROX", (2022, 1, 1), (2022, 12, 31)),  # no part: the whole
])  # fmt: skip
def test_parts_are_thirds(period, mod, first, last):
    assert period.part_days(mod) == (datetime(*first), datetime(*last))


def test_holidays_that_move():
    assert [easter(year) for year in (1961, 2022, 2024, 2038)] == [
        date(1961, 4, 2), date(2022, 4, 17), date(2024, 3, 31), date(2038, 4, 25)
    ]  # fmt: skip
    assert counted_weekday(2022, 5, 0, -1) == date(2022, 5, 30)


def test_days_that_do_not_exist():
    assert as_day(2022, 2, 31) is None and as_day(0, 1, 1) is None and as_day(2024, 2, 29) == date(2024, 2, 29)
    assert [ordinal(number) for number in (1, 2, 3, 11, 112, 21)] == ["1st", "2nd", "3rd", "11th", "112th", "21st"]
