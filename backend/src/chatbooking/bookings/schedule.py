"""When a provider is open, as a bit mask over UTC cells.

Hours are what a clock on the provider's wall shows. A cell of UTC is open when the wall clock, at that
moment, shows a time inside the hours of the date it shows. Daylight-saving days need no rule of their own:
what a spring clock skips never comes up, and what an autumn clock shows twice is open twice.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from chatbooking.bookings.grid import CELL_MINUTES, CELLS_A_DAY, begins, cell_at, day_of, first_cell, ones
from chatbooking.catalog.model import Provider, TimeWindow, Weekday

_ONE_DAY = timedelta(days=1)
_DAY_BYTES = CELLS_A_DAY // 8


def opening(provider: Provider, span: range) -> int:
    """Bit i is set where the provider is open in the cell span.start + i."""
    return _on_the_wall(provider.time_zone, span, hours_of(provider))


def hours_of(provider: Provider) -> Callable[[date], int]:
    """The hours of each date on the provider's wall: bit n stands for the n-th five minutes."""
    week = week_of(provider)
    exceptions = {exception.date: clock_mask(exception.windows) for exception in provider.exceptions}

    def hours(day: date) -> int:
        mask = exceptions.get(day)
        return week[day.weekday()] if mask is None else mask

    return hours


def week_of(provider: Provider) -> tuple[int, ...]:
    """The hours of each weekday where no date differs, Monday first."""
    week = [0] * 7
    for hours in provider.weekly_hours:
        week[_WEEKDAYS[hours.weekday]] = clock_mask(hours.windows) & ~clock_mask(hours.breaks)
    return tuple(week)


@lru_cache(maxsize=64)
def aligned(zone: str, interval_minutes: int, span: range) -> int:
    """Bit i is set where the wall clock shows a multiple of the interval, counted from its midnight."""
    step = max(interval_minutes // CELL_MINUTES, 1)
    marks = sum(1 << number for number in range(0, CELLS_A_DAY, step))
    return _on_the_wall(zone, span, lambda _: marks)


def midnight(day: date, zone: str) -> int:
    """The cell with which a date begins in a zone; where clocks skip midnight, the first cell after it."""
    return cell_at(datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)))


def date_in(zone: str, instant: datetime) -> date:
    """The date that a calendar in the zone shows at an instant."""
    return instant.astimezone(ZoneInfo(zone)).date()


def clock_mask(windows: Iterable[TimeWindow]) -> int:
    """The windows of one date: bit n stands for the n-th five minutes that its clock shows."""
    mask = 0
    for window in windows:
        start, end = _number(window.start), _number(window.end)
        mask |= ones(max(end - start, 0)) << start
    return mask


_WEEKDAYS = {weekday: number for number, weekday in enumerate(Weekday)}


def _number(clock: str) -> int:
    """Which five minutes of a day `HH:MM` begins; 288 for 24:00."""
    hours, minutes = clock.split(":")
    return (int(hours) * 60 + int(minutes)) // CELL_MINUTES


def _on_the_wall(zone: str, span: range, mask_of_date: Callable[[date], int]) -> int:
    """Masks of dates on the wall clock, mapped to UTC by a shift for each stretch of constant offset."""
    first, last = day_of(span.start) - _ONE_DAY, day_of(span.stop) + _ONE_DAY
    dates = (date.fromordinal(ordinal) for ordinal in range(first.toordinal(), last.toordinal() + 1))
    # Joined as bytes: adding up 60 days bit by bit would copy the growing number 60 times.
    wall = int.from_bytes(
        b"".join(mask_of_date(day).to_bytes(_DAY_BYTES, "little") for day in dates), "little"
    )
    origin = first_cell(first)
    mask = 0
    for stretch, offset in _offsets(zone, span):
        bits = wall >> (stretch.start + offset - origin) & ones(len(stretch))
        mask |= bits << (stretch.start - span.start)
    return mask


@lru_cache(maxsize=64)
def _offsets(zone: str, span: range) -> tuple[tuple[range, int], ...]:
    """The stretches of a span in which the zone's offset from UTC is constant, with that offset in cells."""
    stretches: list[tuple[range, int]] = []
    start, offset = span.start, _offset(zone, span.start)
    for cell in [*range(span.start + CELLS_A_DAY, span.stop, CELLS_A_DAY), span.stop]:
        following = _offset(zone, cell)
        if following != offset:
            change = _change(zone, max(start, cell - CELLS_A_DAY), cell)
            stretches.append((range(start, change), offset))
            start, offset = change, following
    return (*stretches, (range(start, span.stop), offset))


def _change(zone: str, low: int, high: int) -> int:
    """The first cell with the offset of `high`, between two cells whose offsets differ."""
    after = _offset(zone, high)
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, middle) == after:
            high = middle
        else:
            low = middle
    return high


def _offset(zone: str, cell: int) -> int:
    offset = begins(cell).astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    return offset // timedelta(minutes=CELL_MINUTES)
