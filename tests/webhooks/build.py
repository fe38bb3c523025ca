"""Endpoints and events with defaults, and a receiver whose answers a test decides."""

from datetime import timedelta
from typing import Any

from chatbooking.bookings import lifecycle
from chatbooking.bookings.events import BookingEvent, BookingEventKind
from chatbooking.bookings.model import Booking
from chatbooking.storage import TenantTable
from chatbooking.webhooks import storage
from chatbooking.webhooks.model import Delivery, Endpoint, WebhookEvent
from chatbooking.webhooks.trying import Outcome
from tests.bookings.build import NOW, at, catalog, customer, provider, request, tenant

SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
OLD_SECRET = "whsec_YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY="
PAUSES = (30, 300, 1800)
OK = Outcome(12, 200)


def endpoint(id: str = "hook", **changes: Any) -> Endpoint:
    defaults: dict[str, Any] = {
        "url": "https://hooks.example.com/in",
        "events": tuple(WebhookEvent),
        "secret": SECRET,
        "created_at": NOW,
    }
    return Endpoint(id=id, **{**defaults, **changes})


def add_endpoint(table: TenantTable, id: str = "hook", **changes: Any) -> Endpoint:
    made = endpoint(id, **changes)
    storage.add_endpoint(table, made)
    return made


def book(table: TenantTable, clock: str = "10:00", **person: Any) -> Booking:
    wish = request(at(3, clock), f"token-{clock}", customer=customer(**person))
    return lifecycle.create(table, tenant(), catalog(provider("ana")), wish, NOW)


def event(
    booking: Booking, kind: BookingEventKind = BookingEventKind.CREATED, **changes: Any
) -> BookingEvent:
    defaults: dict[str, Any] = {
        "tenant_id": "acme",
        "booking_id": booking.id,
        "version": booking.version,
        "kind": kind,
        "at": booking.updated_at,
        "status": booking.status,
        "start": booking.start,
        "end": booking.end,
        "service_id": booking.service_id,
        "provider_id": booking.provider_id,
    }
    return BookingEvent(**{**defaults, **changes})


def delivery(**changes: Any) -> Delivery:
    defaults: dict[str, Any] = {
        "id": "msg_20260302080000abc",
        "webhook_id": "hook",
        "type": "booking.created",
        "at": NOW,
        "left": len(PAUSES) + 1,
        "next_try_at": NOW,
        "expires_at": int((NOW + timedelta(days=30)).timestamp()),
        "booking_id": "b1",
        "booking_version": 0,
    }
    return Delivery(**{**defaults, **changes})


def deliveries(table: TenantTable) -> list[Delivery]:
    """All of them, oldest first."""
    items = table.query_all(table.pk("WEBHOOKS"), begins="DELIVERY#", consistent=True)
    found = [storage.delivery(table, item["id"]) for item in items]
    return [each for each in found if each]
