"""A provider's bookings and blocks as an iCalendar file that calendar programs subscribe to.

The same state gives the same bytes, so that a program which asks again can be told that nothing has changed.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from icalendar import Calendar, Event

from chatbooking.bookings import queries
from chatbooking.bookings.agenda import Hold
from chatbooking.bookings.blocks import Block, around
from chatbooking.bookings.grid import cell_at
from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.catalog.model import Provider
from chatbooking.storage import TenantTable
from chatbooking.tenants.model import Tenant
from chatbooking.texts import sentences, supported

BEFORE: Final = timedelta(days=30)
AFTER: Final = timedelta(days=366)
_REFRESH: Final = timedelta(minutes=15)
_TEXTS: Final = Path(__file__).parent / "translations"
# A visit that was called off, or to which nobody came, is no longer in the calendar.
_SHOWN: Final = {
    BookingStatus.PENDING: "TENTATIVE",
    BookingStatus.CONFIRMED: "CONFIRMED",
    BookingStatus.COMPLETED: "CONFIRMED",
}


def feed(table: TenantTable, tenant: Tenant, provider: Provider, now: datetime) -> bytes:
    """The last thirty days and the year ahead."""
    first, last = now - BEFORE, now + AFTER
    bookings = queries.of_provider(table, provider.id, first, last)
    blocks = around(table, Hold(provider.id, range(cell_at(first), cell_at(last))))
    return written(tenant, provider, bookings, blocks)


def written(
    tenant: Tenant, provider: Provider, bookings: Iterable[Booking], blocks: Iterable[Block]
) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Chat Booking//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{provider.name} · {tenant.name}")
    calendar.add("x-wr-timezone", provider.time_zone)
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT15M")
    for booking in bookings:
        if booking.status in _SHOWN:
            calendar.add_component(_visit(booking))
    busy = sentences(_TEXTS, supported(tenant.locale))["blocked"]
    for block in blocks:
        calendar.add_component(_blocked(block, busy))
    return bytes(calendar.to_ical())


def _visit(booking: Booking) -> Event:
    """What the provider needs of the customer is the name; contacts stay in the dashboard."""
    event = _event(booking.id, booking.start, booking.end, booking.version)
    event.add("dtstamp", booking.updated_at)
    event.add("summary", f"{booking.service_name} · {booking.customer.name}")
    event.add("description", booking.reference)
    event.add("status", _SHOWN[booking.status])
    return event


def _blocked(block: Block, busy: str) -> Event:
    event = _event(block.id, block.start, block.end, block.version)
    event.add("dtstamp", block.created_at)
    event.add("summary", block.note or busy)
    return event


def _event(id: str, start: datetime, end: datetime, version: int) -> Event:
    """The UID is that of the files in mails and in the chat: whoever has both sees one entry."""
    event = Event()
    event.add("uid", f"{id}@chat-booking")
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("sequence", version)
    return event
