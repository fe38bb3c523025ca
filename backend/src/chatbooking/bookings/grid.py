"""Time as a grid: cells of five minutes, 288 to a UTC day.

Cells are numbered on from 1970-01-01T00:00Z, so that midnight is no border: a stretch of time is a `range`
of cells. Only the agenda numbers the cells of each UTC day from 0 to 287.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

CELL_MINUTES = 5
CELLS_A_DAY = 288
# What one agenda day's condition can hold (DynamoDB: 300 operators an expression): 8 hours with buffers.
MAX_VISIT_CELLS = 96

_CELL_SECONDS = CELL_MINUTES * 60
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_BIT = tuple(1 << number for number in range(CELLS_A_DAY))


class Shape(NamedTuple):
    """What a visit takes, in cells: the visit itself and the buffers around it."""

    before: int
    length: int
    after: int

    @classmethod
    def of(cls, duration_minutes: int, before_minutes: int = 0, after_minutes: int = 0) -> "Shape":
        """Minutes rounded up to whole cells: never less time than was asked for."""
        return cls(
            *(-(-minutes // CELL_MINUTES) for minutes in (before_minutes, duration_minutes, after_minutes))
        )

    @property
    def total(self) -> int:
        return self.before + self.length + self.after

    def visit(self, start: int) -> range:
        """The cells of the visit itself."""
        return range(start, start + self.length)

    def claim(self, start: int) -> range:
        """The cells that nobody else may have: the visit with its buffers."""
        return range(start - self.before, start + self.length + self.after)


def cell_at(instant: datetime) -> int:
    """The cell in which an instant lies."""
    return int((instant - _EPOCH).total_seconds() // _CELL_SECONDS)


def cell_from(instant: datetime) -> int:
    """The first cell that begins at the instant or later."""
    return -int(-(instant - _EPOCH).total_seconds() // _CELL_SECONDS)


def begins(cell: int) -> datetime:
    """The instant at which a cell begins, in UTC."""
    return _EPOCH + timedelta(seconds=cell * _CELL_SECONDS)


def on_grid(instant: datetime) -> bool:
    return begins(cell_at(instant)) == instant


def day_of(cell: int) -> date:
    """The UTC day of a cell."""
    return date.fromordinal(_EPOCH_DAY + cell // CELLS_A_DAY)


def first_cell(day: date) -> int:
    """The cell with which a UTC day begins."""
    return (day.toordinal() - _EPOCH_DAY) * CELLS_A_DAY


def utc_days(cells: range) -> list[date]:
    """The UTC days that a stretch touches, in order."""
    return [day_of(cell) for cell in range(cells.start - cells.start % CELLS_A_DAY, cells.stop, CELLS_A_DAY)]


def by_day(cells: range) -> dict[date, frozenset[int]]:
    """The stretch as the agenda holds it: the numbers 0 to 287 of each UTC day."""
    numbers: dict[date, frozenset[int]] = {}
    for day in utc_days(cells):
        first = first_cell(day)
        numbers[day] = frozenset(range(max(cells.start - first, 0), min(cells.stop - first, CELLS_A_DAY)))
    return numbers


def mask_of(days: Mapping[date, AbstractSet[int]], span: range) -> int:
    """Numbers of UTC days as one bit mask: bit i stands for the cell span.start + i; others are left out."""
    mask = 0
    for day, numbers in days.items():
        bits = sum(map(_BIT.__getitem__, numbers))
        shift = first_cell(day) - span.start
        mask |= bits << shift if shift >= 0 else bits >> -shift
    return mask & ones(len(span))


def ones(count: int) -> int:
    """A mask of so many set bits."""
    return (1 << count) - 1


def runs(mask: int, length: int) -> int:
    """Bit i is set where bits i to i + length - 1 are all set."""
    reached = 1
    while reached < length:
        step = min(reached, length - reached)
        mask &= mask >> step
        reached += step
    return mask
