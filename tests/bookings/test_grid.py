from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chatbooking.bookings.grid import (
    Shape,
    begins,
    by_day,
    cell_at,
    cell_from,
    day_of,
    first_cell,
    mask_of,
    on_grid,
    runs,
    utc_days,
)

instants = st.integers(946_684_800, 4_102_444_800).map(lambda second: datetime.fromtimestamp(second, UTC))
cells = st.integers(first_cell(date(2020, 1, 1)), first_cell(date(2040, 1, 1)))


@given(instants)
def test_an_instant_lies_in_the_cell_that_begins_at_most_five_minutes_before_it(instant: datetime) -> None:
    assert timedelta() <= instant - begins(cell_at(instant)) < timedelta(minutes=5)
    assert timedelta() <= begins(cell_from(instant)) - instant < timedelta(minutes=5)


@given(cells)
def test_a_cell_finds_its_own_beginning_and_its_day(cell: int) -> None:
    assert cell_at(begins(cell)) == cell_from(begins(cell)) == cell
    assert on_grid(begins(cell))
    assert not on_grid(begins(cell) + timedelta(minutes=1))
    assert day_of(cell) == begins(cell).date()


def test_a_visit_that_crosses_midnight_claims_both_days() -> None:
    start = cell_at(datetime(2026, 3, 2, 23, 50, tzinfo=UTC))
    claimed = Shape.of(20, before_minutes=5).claim(start)
    assert by_day(claimed) == {date(2026, 3, 2): {285, 286, 287}, date(2026, 3, 3): {0, 1}}


def test_a_visit_that_ends_at_midnight_leaves_the_next_day_alone() -> None:
    start = cell_at(datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    assert list(by_day(Shape.of(30).claim(start))) == [date(2026, 3, 2)]


@given(cells, st.integers(1, 900))
def test_the_days_of_a_stretch_hold_each_of_its_cells_once(start: int, length: int) -> None:
    stretch = range(start, start + length)
    days = by_day(stretch)
    assert list(days) == utc_days(stretch)
    assert sorted(first_cell(day) + number for day, numbers in days.items() for number in numbers) == list(
        stretch
    )
    assert mask_of(days, stretch) == (1 << length) - 1


def test_minutes_are_rounded_up_to_cells_so_that_a_visit_never_gets_less_than_it_needs() -> None:
    assert Shape.of(31, 1, 5) == Shape(before=1, length=7, after=1)


@given(st.lists(st.booleans(), min_size=1, max_size=60), st.integers(1, 20))
def test_runs_are_places_from_which_all_bits_are_set(bits: list[bool], length: int) -> None:
    mask = sum(1 << place for place, bit in enumerate(bits) if bit)
    expected = {
        place
        for place in range(len(bits))
        if place + length <= len(bits) and all(bits[place : place + length])
    }
    found = runs(mask, length)
    assert {place for place in range(len(bits)) if found >> place & 1} == expected
