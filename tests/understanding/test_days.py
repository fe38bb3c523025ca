from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.chat.understanding.days import (
    day_and_month,
    day_of_month,
    nth_weekday,
    resolve,
    weekday_from,
)

TUESDAY = date(2026, 11, 24)
days = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def day(said: str, *values: object, today: date = TUESDAY, month_first: bool = False) -> date | None:
    found = resolve(said, values, today, month_first=month_first)
    return None if found is None else found.first


def test_a_weekday_that_is_today_is_today_and_the_next_one_a_week_on() -> None:
    assert day("weekday", 1) == TUESDAY
    assert day("weekday_after", 1) == date(2026, 12, 1)


def test_the_friday_of_next_week_counts_weeks_from_monday() -> None:
    assert day("weekday_next_week", 4) == date(2026, 12, 4)
    assert day("weekday_next_week", 4, today=date(2026, 11, 27)) == date(2026, 12, 4)


def test_numeric_dates_follow_the_locale_unless_impossible() -> None:
    assert day("numeric", (3, 12)) == date(2026, 12, 3)
    assert day("numeric", (3, 12), month_first=True) == date(2027, 3, 12)
    assert day("numeric", (25, 12), month_first=True) == date(2026, 12, 25)
    assert day("numeric", (2026, 12, 3)) == date(2026, 12, 3)


def test_a_weekday_with_a_number_that_does_not_agree_is_no_date() -> None:
    assert day("weekday_and_day", 4, 27) == date(2026, 11, 27)
    assert day("weekday_and_day", 4, 5) is None


def test_the_30th_of_february_is_no_date() -> None:
    assert day("day_month", 30, 2) is None
    assert day("day_month", 29, 2) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("said", "today", "first", "last"),
    [
        ("next_week", TUESDAY, date(2026, 11, 30), date(2026, 12, 4)),
        ("this_week", TUESDAY, TUESDAY, date(2026, 11, 27)),
        ("weekend", TUESDAY, date(2026, 11, 28), date(2026, 11, 29)),
        ("weekend", date(2026, 11, 28), date(2026, 11, 28), date(2026, 11, 29)),
        ("weekend", date(2026, 11, 29), date(2026, 12, 5), date(2026, 12, 6)),
    ],
)
def test_ranges(said: str, today: date, first: date, last: date) -> None:
    found = resolve(said, (), today, month_first=False)
    assert found is not None
    assert (found.first, found.last) == (first, last)


def test_a_month_is_the_first_after_the_present_one() -> None:
    assert day("month", 11) == date(2027, 11, 1)
    assert day("month", 12) == date(2026, 12, 1)


@given(days, st.integers(0, 6))
def test_a_weekday_is_within_the_week_from_today_on(today: date, weekday: int) -> None:
    found = weekday_from(today, weekday)
    assert found.weekday() == weekday
    assert timedelta(0) <= found - today < timedelta(7)


@given(days, st.integers(1, 31))
def test_a_day_of_the_month_is_from_today_on(today: date, number: int) -> None:
    found = day_of_month(today, number)
    assert found is not None
    assert found >= today
    assert found.day == number


@given(days, st.integers(1, 31), st.integers(1, 12))
def test_a_day_and_month_is_from_today_on_or_nothing(today: date, number: int, month: int) -> None:
    found = day_and_month(today, number, month)
    assert found is None or (found >= today and (found.day, found.month) == (number, month))


@given(days, st.sampled_from([1, 2, 3, 4, 5, -1]), st.integers(0, 6), st.integers(1, 12))
def test_the_nth_weekday_lies_in_its_month(today: date, nth: int, weekday: int, month: int) -> None:
    found = nth_weekday(today, nth, weekday, month)
    assert found is None or (found >= today and found.weekday() == weekday and found.month == month)
