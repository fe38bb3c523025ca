"""Calendar arithmetic: what a said day means, counted from today in the business's timezone."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable
from typing import Any, NamedTuple

FRIDAY, SATURDAY = 4, 5


class Days(NamedTuple):
    """A day (`first` is `last`) or a range of days, and how it was said."""

    first: dt.date
    last: dt.date
    said: str
    detail: int = 0
    """The weekday or the day of the month that was said."""

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def plus(day: dt.date, days: int) -> dt.date:
    """A day some days on."""
    return day + dt.timedelta(days=days)


def monday_of(day: dt.date) -> dt.date:
    """The Monday of a day's week."""
    return plus(day, -day.weekday())


def weekday_from(start: dt.date, weekday: int) -> dt.date:
    """The first such weekday from a day on."""
    return plus(start, (weekday - start.weekday()) % 7)


def safe_date(year: int, month: int, day: int) -> dt.date | None:
    """A date, or None for the 30th of February."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _next_month(day: dt.date) -> dt.date:
    return plus(day.replace(day=1), monthrange(day.year, day.month)[1])


def day_of_month(start: dt.date, day: int) -> dt.date | None:
    """The first such day of a month from a day on."""
    month = start.replace(day=1)
    for _ in range(12):
        found = safe_date(month.year, month.month, day)
        if found is not None and found >= start:
            return found
        month = _next_month(month)
    return None


def day_and_month(start: dt.date, day: int, month: int) -> dt.date | None:
    """The first such day from a day on; the 29th of February may be years away."""
    for year in range(start.year, start.year + 9):
        found = safe_date(year, month, day)
        if found is not None and found >= start:
            return found
    return None


def nth_weekday(start: dt.date, nth: int, weekday: int, month: int) -> dt.date | None:
    """ "First Monday in June" (nth from 1; -1 is the last), the first from a day on."""
    for year in (start.year, start.year + 1):
        found = _nth_in(year, nth, weekday, month)
        if found is not None and found >= start:
            return found
    return None


def _nth_in(year: int, nth: int, weekday: int, month: int) -> dt.date | None:
    length = monthrange(year, month)[1]
    if nth == -1:
        last = dt.date(year, month, length)
        return plus(last, -((last.weekday() - weekday) % 7))
    found = plus(weekday_from(dt.date(year, month, 1), weekday), 7 * (nth - 1))
    return found if found.month == month else None


def _numeric(today: dt.date, numbers: tuple[int, ...], month_first: bool) -> dt.date | None:
    """ "03/12": day/month or month/day by locale; an impossible month tells it is the other way."""
    if numbers[0] > 31:
        return safe_date(*numbers) if len(numbers) == 3 else None
    day, month = (numbers[1], numbers[0]) if month_first else (numbers[0], numbers[1])
    if month > 12:
        day, month = month, day
    if len(numbers) == 3:
        year = numbers[2] + 2000 if numbers[2] < 100 else numbers[2]
        return safe_date(year, month, day)
    return day_and_month(today, day, month)


def _month(today: dt.date, month: int) -> tuple[dt.date, dt.date]:
    """The first such month after the present one."""
    first = dt.date(today.year + (month <= today.month), month, 1)
    return first, plus(_next_month(first), -1)


def _weekend(today: dt.date, weeks: int) -> tuple[dt.date, dt.date]:
    saturday = plus(weekday_from(today, SATURDAY), 7 * weeks)
    return saturday, plus(saturday, 1)


def _this_week(today: dt.date) -> tuple[dt.date, dt.date]:
    """Today to Friday; once Friday is past, what is left of the week."""
    last = plus(monday_of(today), FRIDAY)
    return today, last if last >= today else plus(last, 2)


def _week(today: dt.date) -> tuple[dt.date, dt.date]:
    monday = plus(monday_of(today), 7)
    return monday, plus(monday, FRIDAY)


def _weekday_and_day(today: dt.date, weekday: int, day: int) -> dt.date | None:
    """ "Friday 27": only where the first such day is that weekday, else the number is something else."""
    found = day_of_month(today, day)
    return found if found is not None and found.weekday() == weekday else None


def _in_month(start: dt.date, day: int) -> dt.date | None:
    return safe_date(start.year, start.month, day)


Single = Callable[..., dt.date | None]
Double = Callable[..., tuple[dt.date, dt.date] | None]

_SINGLE: dict[str, Single] = {
    "days": plus,
    "weeks": lambda today, n: plus(today, 7 * n),
    "weekday": weekday_from,
    "weekday_after": lambda today, wd: weekday_from(plus(today, 1), wd),
    "weekday_next_week": lambda today, wd: plus(monday_of(today), 7 + wd),
    "weekday_and_week": lambda today, wd: plus(weekday_from(today, wd), 7),
    "weekday_numbered": lambda today, n: weekday_from(today, n - 2) if 2 <= n <= 6 else None,
    "weekday_and_day": _weekday_and_day,
    "weekday_day_month": lambda today, _, day, month: day_and_month(today, day, month),
    "day": day_of_month,
    "day_next_month": lambda today, day: _in_month(_next_month(today), day),
    "day_month": day_and_month,
    "month_day": lambda today, month, day: day_and_month(today, day, month),
    "day_month_year": lambda _, day, month, year: safe_date(year, month, day),
    "month_day_year": lambda _, month, day, year: safe_date(year, month, day),
    "nth_weekday": nth_weekday,
    "nth_weekday_this_month": lambda today, nth, wd: nth_weekday(today, nth, wd, today.month),
    "nth_weekday_next_month": lambda today, nth, wd: nth_weekday(today, nth, wd, _next_month(today).month),
}


def _day_pair(today: dt.date, first: int, last: int) -> tuple[dt.date, dt.date] | None:
    """ "Dia 10 ou 11": two days in a row."""
    start = day_of_month(today, first)
    end = None if start is None else day_of_month(start, last)
    return (start, end) if start is not None and end == plus(start, 1) else None


_DOUBLE: dict[str, Double] = {
    "next_week": _week,
    "this_week": _this_week,
    "weekend": lambda today: _weekend(today, 0),
    "weekend_after": lambda today: _weekend(plus(today, 1), 0),
    "weekend_next_week": lambda today: (plus(monday_of(today), 12), plus(monday_of(today), 13)),
    "month": _month,
    "day_pair": _day_pair,
    "next_month": lambda today: (_next_month(today), plus(_next_month(_next_month(today)), -1)),
    "days_from_to": lambda today, a, b: (plus(today, a), plus(today, b)),
}


def month_days(today: dt.date, first: int, last: int, month: int) -> tuple[dt.date, dt.date] | None:
    """ "Del 3 al 7 de diciembre"."""
    end = day_and_month(today, last, month)
    start = None if end is None else safe_date(end.year, month, first)
    return (start, end) if start is not None and end is not None and start <= end else None


def resolve(said: str, values: tuple[Any, ...], today: dt.date, *, month_first: bool) -> Days | None:
    """The day or days of a pattern: its payload names the form; numbers after a dot come first."""
    name, *given = said.split(".")
    arguments = (*(int(number) for number in given), *values)
    pair: tuple[dt.date, dt.date] | None = None
    if name == "numeric":
        day = _numeric(today, values[0], month_first)
    elif name in _SINGLE:
        day = _SINGLE[name](today, *arguments)
    else:
        day = None
        if name in {"month_days", "days_month"}:
            month_last = arguments if name == "days_month" else (*arguments[1:], arguments[0])
            pair = month_days(today, *month_last)
        else:
            pair = _DOUBLE[name](today, *arguments)
    if day is not None:
        pair = (day, day)
    detail = arguments[0] if arguments and isinstance(arguments[0], int) else 0
    return None if pair is None else Days(*pair, name, detail)
