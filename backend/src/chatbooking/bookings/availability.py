"""Free starts: opening hours and busy cells as bit masks, the answer by shifts and ANDs.

The visit itself must lie inside opening hours; its buffers need not (a host may tidy up after closing), but
nobody else may hold them. Offered starts stand at multiples of the tenant's interval on the wall clock of
the provider, where the visit takes place; days are cut by the calendar of the tenant's zone.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta
from functools import reduce
from itertools import compress
from operator import itemgetter, or_
from typing import NamedTuple

from chatbooking.bookings.grid import CELL_MINUTES, Shape, begins, cell_from, mask_of, ones, runs
from chatbooking.bookings.model import Slot
from chatbooking.bookings.schedule import aligned, date_in, midnight, opening
from chatbooking.catalog.model import Provider
from chatbooking.tenants.model import BookingRules

_ONE_DAY = timedelta(days=1)
_BYTES = bytes.maketrans(b"01", b"\0\1")
# The agenda of one provider: the busy numbers of each UTC day, nothing for a day that nobody has booked.
Agenda = Mapping[date, AbstractSet[int]]


class FreeDay(NamedTuple):
    """A date in the tenant's zone and the starts that are free on it, in order."""

    date: date
    slots: tuple[Slot, ...]


class Question(NamedTuple):
    """What is asked: a visit of this shape on these dates, its start among the cells of `starts`."""

    dates: tuple[date, ...]
    zone: str
    shape: Shape
    interval_minutes: int
    starts: range

    @property
    def span(self) -> range:
        """All cells that the answer depends on."""
        return range(self.starts.start - self.shape.before, self.starts.stop + self.shape.total)


def question(
    rules: BookingRules, zone: str, shape: Shape, dates: Sequence[date], now: datetime, *, by_customer: bool
) -> Question:
    """The question that a customer's notice and horizon leave; a host is bound by the present only."""
    earliest = earliest_start(rules, now) if by_customer else now
    low = max(midnight(dates[0], zone), cell_from(earliest))
    high = midnight(dates[-1] + _ONE_DAY, zone)
    if by_customer:
        high = min(high, midnight(last_date(rules, zone, now) + _ONE_DAY, zone))
    return Question(tuple(dates), zone, shape, rules.slot_interval_minutes, range(low, max(low, high)))


def earliest_start(rules: BookingRules, now: datetime) -> datetime:
    return now + timedelta(minutes=rules.minimum_notice_minutes)


def last_date(rules: BookingRules, zone: str, now: datetime) -> date:
    """The last date that a customer can book: today in the tenant's zone and the horizon on top."""
    return date_in(zone, now) + timedelta(days=rules.horizon_days)


def free_days(asked: Question, offers: Iterable[tuple[Provider, Agenda]]) -> list[FreeDay]:
    """Every date of the question in order; a slot names all who are free, in the order given."""
    masks = {provider.id: free_starts(asked, provider, agenda) for provider, agenda in offers}
    anyone = _bits(asked, reduce(or_, masks.values(), 0))
    rows = [_bits(asked, mask) for mask in masks.values()]
    length = timedelta(minutes=asked.shape.length * CELL_MINUTES)
    base = asked.starts.start
    days = []
    for day in asked.dates:
        end = max(midnight(day + _ONE_DAY, asked.zone) - base, 0)
        place = anyone.find(1, max(midnight(day, asked.zone) - base, 0), end)
        slots = []
        while place >= 0:
            start = begins(base + place)
            slots.append(Slot(start, start + length, tuple(compress(masks, map(itemgetter(place), rows)))))
            place = anyone.find(1, place + 1, end)
        days.append(FreeDay(day, tuple(slots)))
    return days


def free_starts(asked: Question, provider: Provider, agenda: Agenda) -> int:
    """Bit i is set where a visit to this provider can start in the cell asked.starts.start + i."""
    span, shape = asked.span, asked.shape
    fits = fitting(opening(provider, span), mask_of(agenda, span), shape, len(span))
    offered = fits & aligned(provider.time_zone, asked.interval_minutes, span)
    return offered >> shape.before & ones(len(asked.starts))


def fitting(open_cells: int, busy: int, shape: Shape, width: int) -> int:
    """The starts with room: the visit in open cells, the visit with its buffers in cells nobody holds."""
    free = ones(width) & ~busy
    return runs(open_cells, shape.length) & runs(free, shape.total) << shape.before


def _bits(asked: Question, mask: int) -> bytes:
    """The mask as a byte a bit, its lowest first: looking up a place in a long number copies it."""
    return f"{mask:0{len(asked.starts)}b}"[::-1].encode().translate(_BYTES)
