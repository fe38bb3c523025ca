"""A world without a table: the spa of shop.py, with an empty agenda unless told otherwise."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chatbooking.bookings.availability import FreeDay, free_days, question
from chatbooking.bookings.grid import utc_days
from chatbooking.bookings.model import Booking, BookingStatus, Channel, Customer
from chatbooking.bookings.queries import shape_of
from chatbooking.catalog.model import Catalog, Provider, Service
from chatbooking.chat.conversation.machine import step
from chatbooking.chat.conversation.said import Said, tapped
from chatbooking.chat.conversation.scene import Outcome, World
from chatbooking.chat.conversation.state import Person, State
from chatbooking.chat.model import Choice
from chatbooking.chat.understanding.model import Intent
from chatbooking.tenants.model import Tenant
from tests.chat.shop import NOW, ZONE, a_catalog, a_tenant


def a_world(
    tenant: Tenant | None = None,
    catalog: Catalog | None = None,
    bookings: Sequence[Booking] = (),
    now: datetime = NOW,
) -> World:
    """Everything is free; the bookings are those that the visitor's look-ups find."""
    tenant, catalog = tenant or a_tenant(), catalog or a_catalog()

    def free(service: Service, providers: Sequence[Provider], first: date, last: date) -> list[FreeDay]:
        dates = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        asked = question(tenant.rules, tenant.time_zone, shape_of(service), dates, now, by_customer=True)
        if not asked.starts:
            return [FreeDay(day, ()) for day in dates]
        assert utc_days(asked.span)
        return free_days(asked, [(provider, {}) for provider in providers])

    def claimed(contact: str, reference: str) -> Booking | None:
        fits = (b for b in bookings if contact == b.customer.email and reference == b.reference.lower())
        return next(fits, None)

    return World(
        tenant=tenant,
        catalog=catalog,
        now=now,
        free_days=free,
        booking=lambda wanted: next((b for b in bookings if b.id == wanted), None),
        claimed=claimed,
    )


def a_booking(id: str = "booking1aaaaaaaa", **changes: Any) -> Booking:
    start = at("2026-11-27 17:00")
    fields: dict[str, Any] = {
        "reference": id[:8].upper(),
        "status": BookingStatus.CONFIRMED,
        "start": start,
        "end": start + timedelta(minutes=60),
        "service_id": "massage",
        "service_name": "Masaje Relajante",
        "provider_id": "maria",
        "provider_name": "María Fuentes",
        "duration_minutes": 60,
        "buffer_before_minutes": 0,
        "buffer_after_minutes": 0,
        "currency": "CLP",
        "time_zone": ZONE,
        "customer": Customer("Eva Soto", "eva@example.com"),
        "channel": Channel.CHAT,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Booking(id, **{**fields, **changes})


ANA = Person("Ana Pérez", "ana@example.com")
FRIDAY = date(2026, 11, 27)


def confirming(world: World) -> State:
    """A state that waits for the yes to a massage with María on Friday at ten."""
    details = said(service_id="massage", provider_id="maria", day=FRIDAY, time="10:00")
    return step(a_state(person=ANA), details, world).state


def text_of(outcome: Outcome) -> str:
    return "\n".join(reply.text for reply in outcome.replies)


def choices_of(outcome: Outcome) -> list[Choice]:
    return [choice for reply in outcome.replies for choice in reply.choices]


def values_of(outcome: Outcome) -> list[str]:
    return [choice.value for choice in choices_of(outcome)]


def a_state(**changes: Any) -> State:
    return State(**{"locale": "es", **changes})


def said(intent: Intent = Intent.BOOK, text: str = "…", **what: Any) -> Said:
    return Said(text=text, intent=intent, **what)


def tap(value: str, label: str = "") -> Said:
    found = tapped(label, value)
    assert found, value
    return found


def at(local: str) -> datetime:
    """`yyyy-mm-dd hh:mm` on the clock of the spa."""
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(ZONE))
