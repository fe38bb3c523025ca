from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.catalog.hours import MAX_WINDOWS, weekly_hours, with_exception, without_exception
from chatbooking.catalog.model import DayHours, HoursException, TimeWindow, Weekday
from chatbooking.errors import InvalidInput
from tests.catalog.builders import a_day, hours

TODAY = date(2026, 11, 22)


def test_a_week_is_kept_in_order_without_its_closed_days() -> None:
    week = weekly_hours([
        a_day("SUNDAY", hours("10:00", "14:00")),
        {"weekday": "TUESDAY", "windows": []},
        a_day("MONDAY", hours("15:00", "24:00"), hours("00:00", "13:00"), breaks=[hours("12:00", "12:30")]),
    ])  # fmt: skip
    assert week == (
        DayHours(
            Weekday.MONDAY,
            (TimeWindow("00:00", "13:00"), TimeWindow("15:00", "24:00")),
            (TimeWindow("12:00", "12:30"),),
        ),
        DayHours(Weekday.SUNDAY, (TimeWindow("10:00", "14:00"),)),
    )


def test_an_empty_week_is_closed() -> None:
    assert weekly_hours([]) == ()


def test_a_window_may_begin_where_another_ends() -> None:
    (monday,) = weekly_hours([a_day("MONDAY", hours("09:00", "12:00"), hours("12:00", "15:00"))])
    assert len(monday.windows) == 2


@pytest.mark.parametrize(
    "time",
    ["", "9:00", "09.00", "0900", "24:05", "25:00", "09:60", "09:01", "-1:00", "+9:00", "٠٩:٠٠", "09:00 "],
)
def test_what_is_no_time_is_refused(time: str) -> None:
    for window in ({"start": time, "end": "24:00"}, {"start": "00:00", "end": time}):
        with pytest.raises(InvalidInput) as refusal:
            weekly_hours([a_day("MONDAY", window)])
        assert refusal.value.rule == "NOT_A_TIME"


def clock(cell: int) -> str:
    return f"{cell // 12:02}:{cell % 12 * 5:02}"


grid_times = st.integers(0, 288).map(clock)
any_windows = st.lists(st.builds(hours, grid_times, grid_times), max_size=8)
# Ends that follow one another make a day that can be laid out; few chance windows would.
tidy_windows = (
    st.lists(st.integers(0, 288), max_size=14, unique=True)
    .map(sorted)
    .map(
        lambda ends: [
            hours(clock(low), clock(high)) for low, high in zip(ends[::2], ends[1::2], strict=False)
        ]
    )
)
some_windows = st.one_of(tidy_windows, any_windows)


def cells(window: dict[str, str] | TimeWindow) -> set[int]:
    """The 5-minute cells of a window: the brute-force reading of what the rules compare as text."""
    start, end = (
        (window.start, window.end) if isinstance(window, TimeWindow) else (window["start"], window["end"])
    )
    low, high = (int(text[:2]) * 12 + int(text[3:]) // 5 for text in (start, end))
    return set(range(low, high))


@given(some_windows, some_windows)
def test_a_day_is_accepted_exactly_when_it_can_be_laid_out(windows: Any, breaks: Any) -> None:
    open_cells, rest_cells = [cells(each) for each in windows], [cells(each) for each in breaks]
    sound = (
        all(open_cells) and all(rest_cells)
        and sum(map(len, open_cells)) == len(set().union(*open_cells))
        and sum(map(len, rest_cells)) == len(set().union(*rest_cells))
        and all(any(rest <= each for each in open_cells) for rest in rest_cells)
        and len(windows) <= MAX_WINDOWS and len(breaks) <= MAX_WINDOWS
    )  # fmt: skip
    given_day = {"weekday": "MONDAY", "windows": windows, "breaks": breaks}
    if not sound:
        with pytest.raises(InvalidInput):
            weekly_hours([given_day])
        return
    for day in weekly_hours([given_day]):
        assert set().union(*map(cells, day.windows)) == set().union(*open_cells)
        assert list(day.windows) == sorted(day.windows, key=lambda window: window.start)


def test_an_exception_takes_the_place_of_its_dates_and_past_ones_go() -> None:
    before = [HoursException(date(2026, 11, day)) for day in (21, 22, 25, 27)]
    added = {"date": "2026-11-25", "windows": [hours("10:00", "12:00")], "note": " Inventario "}
    after = with_exception(before, added, TODAY)
    assert [exception.date.day for exception in after] == [22, 25, 27]
    assert after[1] == HoursException(date(2026, 11, 25), (TimeWindow("10:00", "12:00"),), "Inventario")


def test_today_can_still_be_closed() -> None:
    (closed,) = with_exception([], {"date": "2026-11-22", "windows": []}, TODAY)
    assert closed == HoursException(TODAY)


@pytest.mark.parametrize("text", ["", "20261225", "2026-W52-5", "2026-12-25Z", "2026-13-01", "25/12/2026"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        with_exception([], {"date": text, "windows": []}, TODAY)
    assert (refusal.value.field, refusal.value.rule) == ("date", "NOT_A_DATE")


def test_an_exception_can_be_taken_back() -> None:
    exceptions = [HoursException(date(2026, 11, day)) for day in (25, 27)]
    assert without_exception(exceptions, "2026-11-25") == (HoursException(date(2026, 11, 27)),)
