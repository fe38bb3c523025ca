"""The text of a message. Its names are a contract with other people's systems (docs/webhooks.md).

Whole and not by `encode`: every name is always there, null where there is nothing to say, and a field that a
booking gains some day does not leak into it.
"""

import json
from datetime import datetime
from typing import Any, Final

from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.events import BookingEvent, BookingEventKind
from chatbooking.bookings.model import Booking
from chatbooking.clock import to_iso
from chatbooking.webhooks.model import TEST, Endpoint, WebhookEvent

_EVENTS: Final = {
    BookingEventKind.CREATED: WebhookEvent.BOOKING_CREATED,
    BookingEventKind.CANCELLED: WebhookEvent.BOOKING_CANCELLED,
}


def event_of(kind: BookingEventKind) -> WebhookEvent:
    """Everything that is neither the beginning nor a cancellation is a change; that a person was erased too,
    so that whoever has a copy can erase theirs.
    """
    return _EVENTS.get(kind, WebhookEvent.BOOKING_CHANGED)


def of_booking(event: BookingEvent, booking: Booking) -> str:
    """The booking as it stands now, which may be later than the event: its version says so."""
    data: dict[str, Any] = {"change": event.kind.value, "booking": _booking(booking)}
    if event.kind is BookingEventKind.MOVED:
        data["previous"] = {
            "start": _time(event.previous_start),
            "end": _time(event.previous_end),
            "providerId": event.previous_provider_id,
        }
    return _written(event_of(event.kind).type, event.at, data)


def of_test(endpoint: Endpoint, now: datetime) -> str:
    return _written(TEST, now, {"webhookId": endpoint.id})


def _written(type: str, at: datetime, data: dict[str, Any]) -> str:
    message = {"type": type, "timestamp": to_iso(at), "data": data}
    return json.dumps(message, ensure_ascii=False, separators=(",", ":"))


def _booking(booking: Booking) -> dict[str, Any]:
    return {
        "id": booking.id,
        "reference": booking.reference,
        "version": booking.version,
        "status": booking.status.value,
        "start": to_iso(booking.start),
        "end": to_iso(booking.end),
        "timeZone": booking.time_zone,
        "durationMinutes": booking.duration_minutes,
        "service": {"id": booking.service_id, "name": booking.service_name},
        "provider": {"id": booking.provider_id, "name": booking.provider_name},
        "priceMinor": booking.price_minor,
        "currency": booking.currency,
        "customer": _customer(booking),
        "notes": booking.notes,
        "cancelReason": booking.cancel_reason,
        "channel": booking.channel.value,
        "createdAt": to_iso(booking.created_at),
        "updatedAt": to_iso(booking.updated_at),
    }


def _customer(booking: Booking) -> dict[str, Any]:
    person = booking.customer
    erased = booking.customer_id == ERASED
    return {
        "id": None if erased else booking.customer_id,
        "name": person.name,
        "email": person.email,
        "phone": person.phone,
        "locale": person.locale,
        "erased": erased,
    }


def _time(instant: datetime | None) -> str | None:
    return to_iso(instant) if instant else None
