"""What a new booking asks for, and whether it may be: pure rules on a request, a tenant and a catalog."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chatbooking import checks
from chatbooking.bookings.availability import earliest_start, last_date
from chatbooking.bookings.contacts import customer_id_of, normalised
from chatbooking.bookings.errors import (
    BeyondHorizon,
    OutsideChangeNotice,
    OutsideNotice,
    OutsideOpeningHours,
    ProviderNotAvailable,
    ServiceNotBookable,
    StartInThePast,
)
from chatbooking.bookings.grid import CELL_MINUTES, Shape, cell_at, on_grid, ones
from chatbooking.bookings.identity import reference_of
from chatbooking.bookings.model import CUSTOMER, Booking, BookingStatus, By, Channel, Customer
from chatbooking.bookings.schedule import date_in, opening
from chatbooking.catalog.model import Catalog, Provider, Service
from chatbooking.clock import to_iso
from chatbooking.errors import InvalidInput
from chatbooking.ids import derived_id
from chatbooking.tenants.model import BookingRules, Tenant

NOTES_LENGTH = 500
_TOKEN_LENGTH = 200
# A host writes down a walk-in after the fact, but not last year's visits.
_HOST_LOOKS_BACK = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class NewBooking:
    """A wish for a visit. Without a provider any will do; `token` makes a repeat find its first."""

    service_id: str
    provider_id: str | None
    start: datetime
    customer: Customer
    channel: Channel
    token: str
    notes: str | None = None
    conversation_id: str | None = None
    # Notice and horizon bind the customer, not the host.
    by: By = CUSTOMER

    def fingerprint(self) -> str:
        """The same for the same wish only: tells a repeat from a token that was used twice."""
        wish = (self.service_id, self.provider_id, to_iso(self.start), self.notes, self.channel)
        person = (self.customer.name, self.customer.email, self.customer.phone)
        return derived_id("request", *(part or "" for part in (*wish, *person)))


def checked(request: NewBooking) -> NewBooking:
    """The request in its written form; InvalidInput where it has none."""
    checks.line("idempotencyToken", request.token, max=_TOKEN_LENGTH)
    notes = checks.paragraph("notes", request.notes, max=NOTES_LENGTH)
    return replace(request, customer=normalised(request.customer), notes=notes)


def bookable_service(catalog: Catalog, id: str) -> Service:
    service = catalog.service(id)
    if service is None or not service.active or not catalog.performers(service):
        raise ServiceNotBookable(id)
    return service


def candidates(catalog: Catalog, service: Service, provider_id: str | None) -> tuple[Provider, ...]:
    """The one provider who was asked for, or everybody who performs the service."""
    performers = catalog.performers(service)
    if provider_id is None:
        return performers
    chosen = tuple(provider for provider in performers if provider.id == provider_id)
    if not chosen:
        raise ProviderNotAvailable(provider_id)
    return chosen


def check_start(tenant: Tenant, start: datetime, now: datetime, *, by_customer: bool) -> None:
    """Grid and present bind everybody, notice and horizon the customer only."""
    if not on_grid(start):
        raise InvalidInput("start", "NOT_A_MULTIPLE", of=CELL_MINUTES)
    if start < (now if by_customer else now - _HOST_LOOKS_BACK):
        raise StartInThePast(start)
    if not by_customer:
        return
    if start < earliest_start(tenant.rules, now):
        raise OutsideNotice(tenant.rules.minimum_notice_minutes)
    if date_in(tenant.time_zone, start) > last_date(tenant.rules, tenant.time_zone, now):
        raise BeyondHorizon(tenant.rules.horizon_days)


def check_change_notice(rules: BookingRules, booking: Booking, now: datetime) -> None:
    """OutsideChangeNotice when it is too late for the customer to change the visit."""
    if booking.start - now < timedelta(minutes=rules.change_notice_minutes):
        raise OutsideChangeNotice(rules.change_notice_minutes)


def open_for(provider: Provider, shape: Shape, start: datetime) -> bool:
    """Whether the visit itself lies inside the provider's opening hours."""
    visit = shape.visit(cell_at(start))
    return opening(provider, visit) == ones(shape.length)


def open_providers(providers: tuple[Provider, ...], shape: Shape, start: datetime) -> tuple[Provider, ...]:
    """Those who are open for the visit; OutsideOpeningHours when nobody is."""
    found = tuple(provider for provider in providers if open_for(provider, shape, start))
    if not found:
        raise OutsideOpeningHours(start)
    return found


def drafted(
    tenant: Tenant, service: Service, provider: Provider, request: NewBooking, *, id: str, now: datetime
) -> Booking:
    """The booking that a checked request makes: a copy of what the catalog says today."""
    waits = request.by.customer and not tenant.rules.auto_confirm
    return Booking(
        id=id,
        reference=reference_of(id),
        status=BookingStatus.PENDING if waits else BookingStatus.CONFIRMED,
        start=request.start,
        end=request.start + timedelta(minutes=service.duration_minutes),
        service_id=service.id,
        service_name=service.name,
        provider_id=provider.id,
        provider_name=provider.name,
        duration_minutes=service.duration_minutes,
        buffer_before_minutes=service.buffer_before_minutes,
        buffer_after_minutes=service.buffer_after_minutes,
        currency=tenant.currency,
        time_zone=provider.time_zone,
        customer=request.customer,
        channel=request.channel,
        created_at=now,
        updated_at=now,
        price_minor=service.price_minor,
        notes=request.notes,
        conversation_id=request.conversation_id,
        customer_id=customer_id_of(tenant.id, request.customer),
        created_by=request.by.member_id,
        counted_on=date_in(tenant.time_zone, request.start),
    )
