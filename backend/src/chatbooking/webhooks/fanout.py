"""From an event to its messages: one for each endpoint that wants it, so that none waits for another.

An event may come twice, late or out of order. Every step finds what it has done before: ids are derived,
texts and deliveries are put where there is none yet, and asking twice for a delivery is harmless.
"""

from datetime import datetime
from typing import Final

from chatbooking.bookings import storage as bookings
from chatbooking.bookings.events import BookingEvent, BookingEventKind
from chatbooking.errors import ChangedMeanwhile
from chatbooking.ids import derived_id, new_id
from chatbooking.storage import TenantTable
from chatbooking.webhooks import pace, payload, queue, storage
from chatbooking.webhooks.model import TEST, Delivery, Endpoint

_ATTEMPTS: Final = 10


def spread(table: TenantTable, event: BookingEvent, now: datetime, tries: int) -> None:
    """Asks for the event's deliveries. ChangedMeanwhile, TemporarilyUnavailable: take the event up again."""
    if event.kind is BookingEventKind.ERASED:
        # Again, as a text may have been written while the customer was being erased.
        storage.forget_payloads(table, event.booking_id)
    wanted = payload.event_of(event.kind)
    told = [each for each in storage.endpoints(table) if each.active and wanted in each.events]
    if not told or not _has_text(table, event, now):
        return
    for endpoint in told:
        made = _delivery(table, event, endpoint, now, tries)
        storage.add_delivery(table, made)
        queue.ask(table.tenant_id, made.id)


def try_out(table: TenantTable, endpoint: Endpoint, now: datetime) -> Delivery:
    """A message about nothing, once, whether the endpoint is active or not; TooManyWebhookSends."""
    pace.count(table, now)
    made = Delivery(
        id=_message_id(now, new_id()),
        webhook_id=endpoint.id,
        type=TEST,
        at=now,
        left=1,
        next_try_at=now,
        expires_at=storage.expiry(now),
    )
    key = storage.payload_key(table, made)
    storage.add_payload(table, key, payload.of_test(endpoint, now), made.expires_at)
    storage.add_delivery(table, made)
    queue.ask(table.tenant_id, made.id)
    return made


def _has_text(table: TenantTable, event: BookingEvent, now: datetime) -> bool:
    """Whether there is something to send; False when the booking is no more."""
    key = storage.booking_payload_key(table, event.booking_id, event.version)
    for _ in range(_ATTEMPTS):
        if storage.has_payload(table, key):
            return True
        booking = bookings.read(table, event.booking_id, consistent=True)
        if booking is None:
            return False
        text = payload.of_booking(event, booking)
        if storage.add_payload_of(table, key, text, booking, storage.expiry(now)):
            return True
    raise ChangedMeanwhile


def _delivery(
    table: TenantTable, event: BookingEvent, endpoint: Endpoint, now: datetime, tries: int
) -> Delivery:
    version = str(event.version)
    return Delivery(
        id=_message_id(
            event.at, derived_id("webhook", table.tenant_id, event.booking_id, version, endpoint.id)
        ),
        webhook_id=endpoint.id,
        type=payload.event_of(event.kind).type,
        at=event.at,
        left=tries,
        next_try_at=now,
        expires_at=storage.expiry(now),
        booking_id=event.booking_id,
        booking_version=event.version,
    )


def _message_id(at: datetime, rest: str) -> str:
    """Sorts by time; without a dot, which separates it from what else is signed."""
    return f"msg_{at:%Y%m%d%H%M%S}{rest}"
