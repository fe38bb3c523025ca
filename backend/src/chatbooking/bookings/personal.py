"""What bookings hold of a person: told or taken out on request. The visits themselves stay."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from chatbooking.bookings import queries, storage
from chatbooking.bookings.changing import touched
from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.model import Booking, BookingStatus, Customer
from chatbooking.errors import ChangedMeanwhile
from chatbooking.storage import TenantTable, TransactionRefused, transact

_ATTEMPTS: Final = 10
_ALIVE: Final = frozenset({BookingStatus.PENDING, BookingStatus.CONFIRMED})


def everything_of(table: TenantTable, contact: str) -> list[Booking]:
    """All bookings that were made with a contact, oldest first."""
    return queries.of_contact(table, contact, datetime.fromtimestamp(0, UTC))


def ahead(bookings: Sequence[Booking], now: datetime) -> list[Booking]:
    """Those that are still to come, or are going on."""
    return [booking for booking in bookings if booking.status in _ALIVE and booking.end > now]


def told(table: TenantTable, booking: Booking) -> dict[str, Any]:
    """A booking and what became of it, as plain values."""
    return storage.written_out(booking, storage.history(table, booking.id))


def erase(table: TenantTable, booking_id: str, name: str, now: datetime) -> None:
    """Puts `name` in the person's place; time, service and price stay, and so does the agenda."""
    for _ in range(_ATTEMPTS):
        booking = storage.read(table, booking_id, consistent=True)
        if booking is None or booking.customer_id == ERASED:
            return
        nobody = replace(
            touched(booking, now),
            customer=Customer(name),
            customer_id=ERASED,
            notes=None,
            cancel_reason=None,
            conversation_id=None,
        )
        try:
            transact(
                [
                    storage.change(table, booking, nobody, request=ERASED),
                    *storage.without_reasons(table, booking.id),
                ]
            )
        except TransactionRefused:
            continue
        return
    raise ChangedMeanwhile
