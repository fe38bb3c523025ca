"""Builders with defaults: a test names only what it is about."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from chatbooking.bookings.holds import HeldVisit
from chatbooking.bookings.model import Channel, Customer
from chatbooking.bookings.requests import NewBooking
from chatbooking.catalog.model import (
    Catalog,
    DayHours,
    HoursException,
    Provider,
    Service,
    TimeWindow,
    Weekday,
)
from chatbooking.tenants.model import BookingRules, Plan, Tenant

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # a Monday


def at(day: int, clock: str, month: int = 3) -> datetime:
    """A moment of 2026 in UTC: at(2, "09:00")."""
    hours, minutes = clock.split(":")
    return datetime(2026, month, day, int(hours), int(minutes), tzinfo=UTC)


def window(text: str) -> TimeWindow:
    start, end = text.split("-")
    return TimeWindow(start, end)


def windows(*texts: str) -> tuple[TimeWindow, ...]:
    return tuple(window(text) for text in texts)


def every_day(*hours: str, breaks: tuple[str, ...] = ()) -> tuple[DayHours, ...]:
    return tuple(DayHours(weekday, windows(*hours), windows(*breaks)) for weekday in Weekday)


def closed_on(day: date) -> HoursException:
    return HoursException(day)


def provider(id: str = "ana", zone: str = "UTC", **changes: Any) -> Provider:
    defaults: dict[str, Any] = {"name": id.capitalize(), "weekly_hours": every_day("09:00-18:00")}
    return Provider(id=id, time_zone=zone, **{**defaults, **changes})


def service(id: str = "cut", minutes: int = 60, **changes: Any) -> Service:
    defaults: dict[str, Any] = {"name": "Haircut", "price_minor": 2500, "provider_ids": ("ana",)}
    return Service(id=id, duration_minutes=minutes, **{**defaults, **changes})


def catalog(*providers: Provider, services: tuple[Service, ...] = ()) -> Catalog:
    people = providers or (provider(),)
    offered = services or (service(provider_ids=tuple(each.id for each in people)),)
    return Catalog((), offered, people)


def tenant(zone: str = "UTC", **rules: Any) -> Tenant:
    """Its plan has no limits, so that they get into nothing's way."""
    plan = Plan.BUSINESS
    return Tenant("acme", "Acme", "en", zone, "EUR", NOW, plan, rules=BookingRules(**rules))


def customer(name: str = "Grace Hopper", email: str | None = "grace@example.com", **changes: Any) -> Customer:
    return Customer(name, email, **changes)


def request(start: datetime, token: str = "t1", **changes: Any) -> NewBooking:
    defaults: dict[str, Any] = {
        "service_id": "cut",
        "provider_id": "ana",
        "customer": customer(),
        "channel": Channel.CHAT,
    }
    return NewBooking(start=start, token=token, **{**defaults, **changes})


def held(**changes: Any) -> HeldVisit:
    """An hour from 10:00 with Ana, kept for Grace for thirty minutes."""
    defaults: dict[str, Any] = {
        "id": "h1",
        "owner_id": "c1",
        "owner_name": "Grace Hopper",
        "entry_id": "e1",
        "service_id": "cut",
        "service_name": "Haircut",
        "provider_id": "ana",
        "start": at(3, "10:00"),
        "duration_minutes": 60,
        "buffer_before_minutes": 0,
        "buffer_after_minutes": 0,
        "until": NOW + timedelta(minutes=30),
        "created_at": NOW,
    }
    wished = {**defaults, **changes}
    end = wished["start"] + timedelta(minutes=wished["duration_minutes"])
    return HeldVisit(**{"end": end, **wished})
