"""What the bearer of a booking's link can do: see it, look for another time, move it, cancel it.

All of it binds to the business's rules as the chat does, and can be asked again: a move to where the visit
is and a second cancellation change nothing.
"""

from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from chatbooking.bookings import lifecycle, queries
from chatbooking.bookings.availability import last_date
from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.errors import OutsideOpeningHours, ProviderNotAvailable, SlotTaken
from chatbooking.bookings.model import CUSTOMER, Booking, Slot
from chatbooking.bookings.move_times import free_days_to_move
from chatbooking.bookings.schedule import date_in
from chatbooking.catalog.model import Catalog, Provider
from chatbooking.catalog.storage import load
from chatbooking.selfservice import pace
from chatbooking.selfservice.model import ManagedBooking, ManagedDay, ManagedSlot, ManagedTimes
from chatbooking.selfservice.rules import hosts, move_obstacle, shown
from chatbooking.storage import TenantTable
from chatbooking.tenants.errors import LinkInvalid
from chatbooking.tenants.links import Purpose, opened
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.standing import require_open

# So many days are shown at once.
DAYS: Final = 14


class Opened(NamedTuple):
    """What a link leads to."""

    table: TenantTable
    tenant: Tenant
    catalog: Catalog
    booking: Booking

    def shown(self, now: datetime) -> ManagedBooking:
        return shown(self.tenant, self.catalog, self.booking, now)


def look(token: str, now: datetime) -> ManagedBooking:
    """The booking and what can be done with it.

    Raises LinkInvalid, TooManyRequests, TenantClosed, TenantSuspended.
    """
    return _open(token, now).shown(now)


def times(token: str, first: date | None, now: datetime, *, anyone: bool) -> ManagedTimes:
    """Two weeks of free starts from `first` on (from today without it, and never later than can be booked).

    Nothing is free for a visit that cannot move. Raises what `look` raises.
    """
    found = _open(token, now)
    zone, last = found.tenant.time_zone, last_date(found.tenant.rules, found.tenant.time_zone, now)
    begin = min(max(first or date.min, date_in(zone, now)), last)
    end = min(begin + timedelta(days=DAYS - 1), last)
    possible = () if move_obstacle(*found[1:], now) else hosts(found.catalog, found.booking, anyone=anyone)
    days = free_days_to_move(found.table, found.tenant, found.booking, possible, begin, end, now)
    return ManagedTimes(
        zone,
        last,
        tuple(ManagedDay(day.date, tuple(_slot(each, possible) for each in day.slots)) for day in days),
    )


def move(token: str, start: datetime, now: datetime, *, anyone: bool) -> ManagedBooking:
    """The booking at another start, with its provider or, with `anyone`, with whoever is free.

    Raises what `look` and lifecycle.reschedule raise; SlotTaken when nobody is free any more.
    """
    found = _open(token, now)
    refusal: Exception = SlotTaken(start)
    for provider_id in _in_turn(found, start, now, anyone=anyone):
        try:
            moved = lifecycle.reschedule(
                found.table,
                found.tenant,
                found.catalog,
                found.booking.id,
                start,
                now,
                provider_id=provider_id,
                by=CUSTOMER,
            )
        except (SlotTaken, OutsideOpeningHours, ProviderNotAvailable) as refused:
            refusal = refused
        else:
            return found._replace(booking=moved).shown(now)
    raise refusal


def cancel(token: str, reason: str | None, now: datetime) -> ManagedBooking:
    """The booking, cancelled; raises what `look` and lifecycle.cancel raise."""
    found = _open(token, now)
    cancelled = lifecycle.cancel(found.table, found.tenant, found.booking.id, now, reason=reason, by=CUSTOMER)
    return found._replace(booking=cancelled).shown(now)


def _open(token: str, now: datetime) -> Opened:
    """A link to the booking of somebody who was erased opens nothing: who they were is no longer known."""
    table, booking_id = opened(token, Purpose.BOOKING)
    pace.count(table, f"booking-{booking_id}", now)
    booking = queries.find(table, booking_id, consistent=True)
    if booking is None or booking.customer_id == ERASED:
        raise LinkInvalid
    tenant, catalog = load(table)
    require_open(tenant)
    return Opened(table, tenant, catalog, booking)


def _in_turn(found: Opened, start: datetime, now: datetime, *, anyone: bool) -> tuple[str, ...]:
    """The providers with whom it is tried: the booking's own first, then those who look free.

    One is always tried, so that the rules of moving say what stands in the way.
    """
    own = found.booking.provider_id
    if not anyone or start == found.booking.start:
        return (own,)
    day = date_in(found.tenant.time_zone, start)
    possible = hosts(found.catalog, found.booking, anyone=True)
    days = free_days_to_move(found.table, found.tenant, found.booking, possible, day, day, now)
    free = next((slot.provider_ids for slot in days[0].slots if slot.start == start), ())
    return free or (own,)


def _slot(slot: Slot, possible: tuple[Provider, ...]) -> ManagedSlot:
    """With whom it is: the first of those who are free, as `move` tries them."""
    host = next(provider for provider in possible if provider.id in slot.provider_ids)
    return ManagedSlot(slot.start, host.name)
