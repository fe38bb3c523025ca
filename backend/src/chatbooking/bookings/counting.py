"""What a booking adds to its business's usage, and whether the plan has room for one more.

A booking counts in the month of its start, on the business's calendar, until it is cancelled. How the
counters change follows from the two states of a booking alone, so that no change can forget to count.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.storage import Key, TenantTable, Write
from chatbooking.storage.values import Item
from chatbooking.tenants import limits
from chatbooking.tenants.errors import PlanLimitReached
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.plans import LIMITS, Metered
from chatbooking.tenants.storage import counters


def counted(table: TenantTable, was: Booking | None, now: Booking) -> list[Write]:
    """The writes that belong into the transaction which makes `now` of `was` (None: it is new)."""
    before, after = _day(was), _day(now)
    if before == after:
        return []
    changes = ((before, -1), (after, 1))
    return counters.booked(table, now.id, [(day, by) for day, by in changes if day])


def shards(table: TenantTable, tenant: Tenant, day: date) -> list[Key]:
    """Where the bookings of a day's month are counted; nowhere that matters if the plan has no limit."""
    unlimited = LIMITS[tenant.plan].bookings is None
    return [] if unlimited else counters.booking_shards(table, limits.month_of(day))


def admitted(
    table: TenantTable, tenant: Tenant, day: date, items: Iterable[Item] | None = None
) -> Sequence[Write]:
    """What is written with a new booking that counts on this day: news for the owners, as a rule none.

    `items` are the shards, where they have been read already. PlanLimitReached when the month is full. Those
    that are made at the same instant may not see one another; so many may be too many.
    """
    month = limits.month_of(day)
    tally = counters.read_bookings(table, month) if items is None else counters.tally(items)
    used = tally.of(Metered.BOOKINGS)
    try:
        limits.require_room(tenant, Metered.BOOKINGS, used, day)
    except PlanLimitReached:
        counters.tell(table, month, Metered.BOOKINGS, 100, tenant.plan)
        raise
    return [
        counters.told(table, month, Metered.BOOKINGS, percent, tenant.plan)
        for percent in limits.to_tell(tenant, Metered.BOOKINGS, used + 1)
    ]


def _day(booking: Booking | None) -> date | None:
    counts = booking and booking.status is not BookingStatus.CANCELLED
    return booking.counted_on if booking and counts else None
