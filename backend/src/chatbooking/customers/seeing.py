"""What a booking tells about its customer: a pure rule, the same in whatever order and however often."""

from dataclasses import replace

from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.model import Booking
from chatbooking.clock import to_iso
from chatbooking.customers.model import CustomerRecord, Tombstone


def seen(known: CustomerRecord | Tombstone | None, booking: Booking) -> CustomerRecord | None:
    """The record with this booking; None when the booking tells nothing new, or nothing that may be kept."""
    if booking.customer_id in (None, ERASED):
        return None
    if isinstance(known, Tombstone):
        forgotten = booking.created_at <= known.erased_at
        return None if forgotten else replace(_first(booking), version=known.version + 1)
    if known is None:
        return _first(booking)
    told = _told(known, booking)
    return None if told == known else replace(told, version=known.version + 1)


def _first(booking: Booking) -> CustomerRecord:
    person, mark = booking.customer, _mark(booking)
    return CustomerRecord(
        id=str(booking.customer_id),
        name=person.name,
        first_seen_at=booking.created_at,
        last_seen_at=booking.created_at,
        latest_mark=mark,
        email=person.email,
        phone=person.phone,
        locale=person.locale,
        phone_mark=mark if person.phone else None,
    )


def _told(known: CustomerRecord, booking: Booking) -> CustomerRecord:
    person, mark = booking.customer, _mark(booking)
    told = replace(
        known,
        first_seen_at=min(known.first_seen_at, booking.created_at),
        last_seen_at=max(known.last_seen_at, booking.created_at),
    )
    if mark > known.latest_mark:
        name = known.name if known.named else person.name
        told = replace(told, latest_mark=mark, name=name, email=person.email, locale=person.locale)
    if person.phone and mark > (known.phone_mark or ""):
        told = replace(told, phone=person.phone, phone_mark=mark)
    return told


def _mark(booking: Booking) -> str:
    """Sorts as the bookings were made; two of one second by their id, so that there is one order only."""
    return f"{to_iso(booking.created_at)} {booking.id}"
