"""The resolvers of `bookings` that have a rule in them; plain lists are read by resolvers/*.js."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from chatbooking import checks
from chatbooking.api.answer import answer
from chatbooking.api.resolver import Resolver
from chatbooking.bookings import blocking, lifecycle, queries
from chatbooking.bookings.availability import FreeDay
from chatbooking.bookings.blocks import Block
from chatbooking.bookings.measuring import booked, conflicts_measured
from chatbooking.bookings.model import Actor, Booking, By, Channel, Customer
from chatbooking.bookings.requests import NewBooking, bookable_service, candidates
from chatbooking.catalog.storage import load
from chatbooking.clock import system_clock
from chatbooking.records import decode
from chatbooking.storage import Write
from chatbooking.tenants.storage import read_tenant

app = Resolver()


class Availability(NamedTuple):
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
        start=checks.instant("start", input["start"]),
        customer=decode(Customer, input["customer"]),
        channel=Channel.ADMIN,
        token=input["idempotencyToken"],
        notes=input.get("notes"),
        by=_member(),
    )
    made: list[Booking] = []

    def also(booking: Booking) -> Sequence[Write]:
        made[:] = [booking]
        return ()

    with conflicts_measured(tenant):
        booking = lifecycle.create(app.table, tenant, catalog, request, system_clock(), also=also)
    # The same request again is answered with the booking that it made the first time.
    if made and made[0] is booking:
        booked(tenant)
    return booking


@app.resolver(type_name="Mutation", field_name="confirmBooking")
def confirm_booking(id: str) -> Booking:
    return lifecycle.confirm(app.table, id, system_clock(), by=_member())


@app.resolver(type_name="Mutation", field_name="cancelBooking")
def cancel_booking(id: str, reason: str | None = None) -> Booking:
    tenant = read_tenant(app.table)
    return lifecycle.cancel(app.table, tenant, id, system_clock(), reason=reason, by=_member())


@app.resolver(type_name="Mutation", field_name="restoreBooking")
def restore_booking(id: str) -> Booking:
    return lifecycle.restore(app.table, id, system_clock(), by=_member())


@app.resolver(type_name="Mutation", field_name="rescheduleBooking")
def reschedule_booking(id: str, input: dict[str, Any]) -> Booking:
    tenant, catalog = load(app.table)
    return lifecycle.reschedule(
        app.table,
        tenant,
        catalog,
        id,
        checks.instant("start", input["start"]),
        system_clock(),
        provider_id=input.get("providerId"),
        duration_minutes=input.get("durationMinutes"),
        by=_member(),
    )


@app.resolver(type_name="Mutation", field_name="markNoShow")
def mark_no_show(id: str) -> Booking:
    return lifecycle.mark_no_show(app.table, id, system_clock(), by=_member())


@app.resolver(type_name="Mutation", field_name="completeBooking")
def complete_booking(id: str) -> Booking:
    return lifecycle.complete(app.table, id, system_clock(), by=_member())


@app.resolver(type_name="Mutation", field_name="updateBookingNotes")
def update_booking_notes(id: str, notes: str | None = None) -> Booking:
    return lifecycle.note(app.table, id, notes, system_clock(), by=_member())


@app.resolver(type_name="Mutation", field_name="createBlock")
def create_block(input: dict[str, Any]) -> Block:
    _, catalog = load(app.table)
    return blocking.create(app.table, catalog, _wish(input), system_clock())


@app.resolver(type_name="Mutation", field_name="updateBlock")
def update_block(id: str, input: dict[str, Any]) -> Block:
    _, catalog = load(app.table)
    return blocking.update(app.table, catalog, id, _wish(input))


@app.resolver(type_name="Mutation", field_name="deleteBlock")
def delete_block(id: str) -> Block:
    return blocking.delete(app.table, id)


def _member() -> By:
    return By(Actor.MEMBER, app.admin.user_id)


def _wish(input: dict[str, Any]) -> blocking.Wish:
    start, end = checks.instant("start", input["start"]), checks.instant("end", input["end"])
    return blocking.Wish(input["providerId"], start, end, input.get("note"))


def _date(text: str) -> date:
    """An AWSDate, which may carry an offset that says nothing about a date."""
    return date.fromisoformat(text[:10])
