"""Opening hours: what a week and a date that differs from it may look like. Pure rules.

Times are `HH:MM` of one day, zero-padded, so that their text sorts as the time does.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from chatbooking import checks
from chatbooking.catalog.model import DayHours, HoursException, TimeWindow, Weekday
from chatbooking.errors import InvalidInput, NotFound

Input = Mapping[str, Any]

MAX_WINDOWS = 6
MAX_EXCEPTIONS = 200
MAX_NOTE = 100


def weekly_hours(given: Sequence[Input]) -> tuple[DayHours, ...]:
    """A week from DayHoursInputs, Monday first, closed days left out; InvalidInput at `hours.<n>…`."""
    week: dict[Weekday, DayHours] = {}
    for place, day in enumerate(given):
        field = f"hours.{place}"
        weekday = Weekday(day["weekday"])
        if weekday in week:
            raise InvalidInput(f"{field}.weekday", "DUPLICATE")
        windows = _windows(f"{field}.windows", day["windows"])
        breaks = _breaks(f"{field}.breaks", day.get("breaks") or (), windows)
        week[weekday] = DayHours(weekday, windows, breaks)
    return tuple(week[weekday] for weekday in Weekday if weekday in week and week[weekday].windows)


def with_exception(
    exceptions: Sequence[HoursException], given: Input, today: date
) -> tuple[HoursException, ...]:
    """The exceptions with a HoursExceptionInput's in place of its date's, those of past days dropped.

    `today` is the provider's. InvalidInput.
    """
    day = _date("date", given["date"])
    if day < today:
        raise InvalidInput("date", "IN_THE_PAST")
    note = checks.optional_line("note", given.get("note"), max=MAX_NOTE)
    added = HoursException(day, _windows("windows", given["windows"]), note)
    kept = [exception for exception in exceptions if today <= exception.date != day]
    every = sorted([*kept, added], key=lambda exception: exception.date)
    return checks.at_most("exceptions", tuple(every), MAX_EXCEPTIONS)


def without_exception(exceptions: Sequence[HoursException], text: str) -> tuple[HoursException, ...]:
    """The exceptions without that date's; InvalidInput, NotFound."""
    day = _date("date", text)
    kept = tuple(exception for exception in exceptions if exception.date != day)
    if len(kept) == len(exceptions):
        raise NotFound("hoursException", text)
    return kept


def _windows(field: str, given: Sequence[Input]) -> tuple[TimeWindow, ...]:
    """Windows in order that do not overlap (one may begin where another ends)."""
    windows = [_window(f"{field}.{place}", window) for place, window in enumerate(given)]
    ordered = tuple(sorted(windows, key=lambda window: window.start))
    if any(later.start < earlier.end for earlier, later in pairwise(ordered)):
        raise InvalidInput(field, "OVERLAPPING")
    return checks.at_most(field, ordered, MAX_WINDOWS)


def _breaks(field: str, given: Sequence[Input], windows: Sequence[TimeWindow]) -> tuple[TimeWindow, ...]:
    """Breaks in order, each within one of the windows."""
    for place, part in enumerate(given):
        pause = _window(f"{field}.{place}", part)
        if not any(window.start <= pause.start and pause.end <= window.end for window in windows):
            raise InvalidInput(f"{field}.{place}", "OUTSIDE_WINDOWS")
    return _windows(field, given)


def _window(field: str, given: Input) -> TimeWindow:
    start, end = _time(f"{field}.start", given["start"]), _time(f"{field}.end", given["end"])
    if end <= start:
        raise InvalidInput(field, "ENDS_BEFORE_START")
    return TimeWindow(start, end)


def _time(field: str, text: str) -> str:
    hour, colon, minute = text[:2], text[2:3], text[3:]
    digits = hour + minute
    if len(text) != 5 or colon != ":" or not (digits.isascii() and digits.isdigit()):
        raise InvalidInput(field, "NOT_A_TIME")
    if int(minute) >= 60 or int(minute) % 5 or int(digits) > 2400:
        raise InvalidInput(field, "NOT_A_TIME")
    return text


def _date(field: str, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InvalidInput(field, "NOT_A_DATE") from None
    if day.isoformat() != text:
        raise InvalidInput(field, "NOT_A_DATE")
    return day
