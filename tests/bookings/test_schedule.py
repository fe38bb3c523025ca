from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbooking.bookings.grid import begins, cell_at, first_cell
from chatbooking.bookings.schedule import aligned, clock_mask, date_in, midnight, opening
from chatbooking.catalog.model import DayHours, HoursException, Provider, Weekday
from tests.bookings import oracle
from tests.bookings.build import closed_on, every_day, provider, windows

ZONES = [
    "UTC",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Europe/Madrid",
    "America/New_York",
    "America/Havana",
    "Africa/Casablanca",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "America/Sao_Paulo",
    "Asia/Beirut",
]


def open_times(who: Provider, day: date) -> list[str]:
    """The stretches of a UTC day in which the provider is open, in UTC."""
    span = range(first_cell(day), first_cell(day) + 288)
    mask = opening(who, span)
    edges = [
        begins(cell)
        for cell in range(span.start, span.stop + 1)
        if (mask >> (cell - span.start) & 1 if cell < span.stop else 0)
        != (mask >> (cell - 1 - span.start) & 1 if cell > span.start else 0)
    ]
    return [f"{start:%H:%M}-{end:%H:%M}" for start, end in zip(edges[::2], edges[1::2], strict=True)]


def test_breaks_are_cut_out_of_several_windows() -> None:
    who = provider(weekly_hours=every_day("09:00-13:00", "15:00-20:00", breaks=("11:00-11:15",)))
    assert open_times(who, date(2026, 3, 2)) == ["09:00-11:00", "11:15-13:00", "15:00-20:00"]


def test_a_weekday_that_is_not_listed_is_closed() -> None:
    who = provider(weekly_hours=(DayHours(Weekday.TUESDAY, windows("09:00-10:00")),))
    assert open_times(who, date(2026, 3, 2)) == []
    assert open_times(who, date(2026, 3, 3)) == ["09:00-10:00"]


def test_an_exception_replaces_the_weeks_hours_of_its_date_alone() -> None:
    who = provider(
        exceptions=(closed_on(date(2026, 3, 2)), HoursException(date(2026, 3, 3), windows("10:00-11:00")))
    )
    assert open_times(who, date(2026, 3, 2)) == []
    assert open_times(who, date(2026, 3, 3)) == ["10:00-11:00"]
    assert open_times(who, date(2026, 3, 4)) == ["09:00-18:00"]


def test_hours_until_24_00_meet_the_next_days_from_00_00() -> None:
    who = provider(weekly_hours=every_day("00:00-02:00", "22:00-24:00"), zone="Europe/Madrid")
    assert open_times(who, date(2026, 1, 15)) == ["00:00-01:00", "21:00-00:00"]


def test_hours_are_read_in_the_providers_zone() -> None:
    assert open_times(provider(zone="Asia/Kathmandu"), date(2026, 3, 2)) == ["03:15-12:15"]


def test_a_spring_day_has_no_02_30() -> None:
    who = provider(zone="Europe/Madrid", weekly_hours=every_day("02:00-03:30"))
    assert open_times(who, date(2026, 3, 28)) == ["01:00-02:30"]
    assert open_times(who, date(2026, 3, 29)) == ["01:00-01:30"]


def test_an_autumn_day_has_02_30_twice() -> None:
    who = provider(zone="Europe/Madrid", weekly_hours=every_day("02:00-03:00"))
    assert open_times(who, date(2026, 10, 25)) == ["00:00-02:00"]


def test_where_clocks_skip_midnight_the_day_begins_with_the_first_minute_there_is() -> None:
    # Santiago, 6 September 2026: after 23:59 comes 01:00.
    assert begins(midnight(date(2026, 9, 6), "America/Santiago")) == datetime(2026, 9, 6, 4, tzinfo=UTC)


@pytest.mark.parametrize("zone", ZONES)
def test_every_midnight_of_two_years_begins_its_date(zone: str) -> None:
    for number in range(730):
        day = date(2026, 1, 1) + timedelta(days=number)
        cell = midnight(day, zone)
        assert date_in(zone, begins(cell)) == day
        assert date_in(zone, begins(cell - 1)) == day - timedelta(days=1)


clocks = st.integers(0, 288).map(lambda number: f"{number // 12:02}:{number % 12 * 5:02}")
spans = st.tuples(clocks, clocks).filter(lambda pair: pair[0] < pair[1]).map("-".join)


@st.composite
def people(draw: st.DrawFn, around: date) -> Provider:
    week = tuple(
        DayHours(
            weekday,
            windows(*draw(st.lists(spans, max_size=2))),
            windows(*draw(st.lists(spans, max_size=1))),
        )
        for weekday in Weekday
    )
    exceptions = tuple(
        HoursException(around + timedelta(days=offset), windows(*draw(st.lists(spans, max_size=1))))
        for offset in draw(st.sets(st.integers(-1, 2), max_size=2))
    )
    return provider(zone=draw(st.sampled_from(ZONES)), weekly_hours=week, exceptions=exceptions)


# The days around every change of clocks in the zones above, and any other day.
def changes(zone: str) -> list[date]:
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    return [day for day in days if midnight(day + timedelta(days=1), zone) - midnight(day, zone) != 288]


CHANGES = sorted({day for zone in ZONES for day in changes(zone)})
days_of_interest = st.sampled_from(CHANGES) | st.dates(date(2026, 1, 1), date(2027, 12, 31))


@settings(max_examples=60, deadline=None)
@given(st.data(), days_of_interest)
def test_opening_agrees_with_a_clock_on_the_wall_minute_by_minute(data: st.DataObject, day: date) -> None:
    who = data.draw(people(day))
    span = range(first_cell(day) - 100, first_cell(day) + 388)
    mask = opening(who, span)
    for cell in span:
        expected = oracle.is_open(who, begins(cell))
        assert bool(mask >> (cell - span.start) & 1) == expected, begins(cell)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ZONES), days_of_interest, st.sampled_from([5, 15, 30, 45, 60, 50]))
def test_starts_stand_at_multiples_of_the_interval_on_the_wall_clock(
    zone: str, day: date, interval: int
) -> None:
    span = range(first_cell(day) - 7, first_cell(day) + 300)
    mask = aligned(zone, interval, span)
    for cell in span:
        wall = begins(cell).astimezone(ZoneInfo(zone))
        assert bool(mask >> (cell - span.start) & 1) == ((wall.hour * 60 + wall.minute) % interval == 0)


def test_the_tests_know_the_changes_of_clocks() -> None:
    assert date(2026, 3, 29) in CHANGES
    assert len(CHANGES) > 10


def test_a_window_that_is_turned_round_opens_nothing() -> None:
    assert clock_mask(windows("18:00-09:00")) == 0


def test_opening_of_a_long_span_is_the_days_one_by_one() -> None:
    who = provider(zone="America/Santiago")
    start = cell_at(datetime(2026, 3, 20, tzinfo=UTC))
    long = opening(who, range(start, start + 60 * 288))
    for number in range(60):
        first = start + number * 288
        assert long >> (number * 288) & ((1 << 288) - 1) == opening(who, range(first, first + 288))
