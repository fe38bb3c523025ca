"""The resolvers of `bookings` that have a rule in them; plain lists are read by resolvers/*.js."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from chatbooking.api.answer import answer
from chatbooking.api.resolver import Resolver
from chatbooking.bookings import lifecycle, queries
from chatbooking.bookings.availability import FreeDay
from chatbooking.bookings.model import Booking, Channel, Customer
from chatbooking.bookings.requests import NewBooking, bookable_service, candidates
from chatbooking.catalog.storage import load
from chatbooking.clock import from_iso, system_clock
from chatbooking.records import decode
from chatbooking.tenants.storage import read_tenant

app = Resolver()


@dataclass(frozen=True, slots=True)
class Availability:
    """`time_zone` is the one in which the days are cut."""

    time_zone: str
    days: list[FreeDay]


def handle(event: Any, context: Any) -> Any:
    return answer(app, event, context)


@app.resolver(type_name="Query", field_name="availability")
def availability(serviceId: str, to: str, providerId: str | None = None, **others: str) -> Availability:
    # `from`, a word of Python's own, can only be taken with the rest.
    first, last = _date(others["from"]), _date(to)
    tenant, catalog = load(app.table)
    service = bookable_service(catalog, serviceId)
    providers = candidates(catalog, service, providerId)
    days = queries.free_days(
        app.table, tenant, catalog, service, providers, first, last, system_clock(), by_customer=False
    )
    return Availability(tenant.time_zone, days)


@app.resolver(type_name="Mutation", field_name="createBooking")
def create_booking(input: dict[str, Any]) -> Booking:
    tenant, catalog = load(app.table)
    request = NewBooking(
        service_id=input["serviceId"],
        provider_id=input.get("providerId"),
        start=from_iso(input["start"]),
        customer=decode(Customer, input["customer"]),
        channel=Channel.ADMIN,
        token=input["idempotencyToken"],
        notes=input.get("notes"),
        by_customer=False,
    )
    return lifecycle.create(app.table, tenant, catalog, request, system_clock())


@app.resolver(type_name="Mutation", field_name="confirmBooking")
def confirm_booking(id: str) -> Booking:
    return lifecycle.confirm(app.table, id, system_clock())


@app.resolver(type_name="Mutation", field_name="cancelBooking")
def cancel_booking(id: str, reason: str | None = None) -> Booking:
    return lifecycle.cancel(app.table, read_tenant(app.table), id, system_clock(), reason=reason)


@app.resolver(type_name="Mutation", field_name="rescheduleBooking")
def reschedule_booking(id: str, input: dict[str, Any]) -> Booking:
    tenant, catalog = load(app.table)
    start, provider_id = from_iso(input["start"]), input.get("providerId")
    return lifecycle.reschedule(
        app.table, tenant, catalog, id, start, system_clock(), provider_id=provider_id
    )


@app.resolver(type_name="Mutation", field_name="markNoShow")
def mark_no_show(id: str) -> Booking:
    return lifecycle.mark_no_show(app.table, id, system_clock())


@app.resolver(type_name="Mutation", field_name="completeBooking")
def complete_booking(id: str) -> Booking:
    return lifecycle.complete(app.table, id, system_clock())


def _date(text: str) -> date:
    """An AWSDate, which may carry an offset that says nothing about a date."""
    return date.fromisoformat(text[:10])
