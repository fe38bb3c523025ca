"""What a customer may do with a booking, who else could receive it, and what of it is shown. Pure rules."""

from datetime import datetime, timedelta

from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.catalog.model import Catalog, Provider
from chatbooking.selfservice.model import ManagedBooking, ManagedBusiness, Obstacle
from chatbooking.tenants.model import Tenant
from chatbooking.texts import supported


def change_until(tenant: Tenant, booking: Booking) -> datetime:
    return booking.start - timedelta(minutes=tenant.rules.change_notice_minutes)


def cancel_obstacle(tenant: Tenant, booking: Booking, now: datetime) -> Obstacle | None:
    if booking.status is BookingStatus.CANCELLED:
        return Obstacle.CANCELLED
    if booking.status not in {BookingStatus.PENDING, BookingStatus.CONFIRMED} or booking.start <= now:
        return Obstacle.OVER
    return Obstacle.TOO_LATE if now > change_until(tenant, booking) else None


def move_obstacle(tenant: Tenant, catalog: Catalog, booking: Booking, now: datetime) -> Obstacle | None:
    obstacle = cancel_obstacle(tenant, booking, now)
    if obstacle is None and not hosts(catalog, booking, anyone=True):
        return Obstacle.NOT_OFFERED
    return obstacle


def hosts(catalog: Catalog, booking: Booking, *, anyone: bool) -> tuple[Provider, ...]:
    """Who could receive the visit: its provider first, and with `anyone` the others who perform the service.

    The provider stays possible while active, whatever the service says today, as in a move by the business.
    """
    own = catalog.provider(booking.provider_id)
    first = (own,) if own and own.active else ()
    service = catalog.service(booking.service_id)
    if not anyone or service is None:
        return first
    return first + tuple(each for each in catalog.performers(service) if each.id != booking.provider_id)


def shown(tenant: Tenant, catalog: Catalog, booking: Booking, now: datetime) -> ManagedBooking:
    return ManagedBooking(
        id=booking.id,
        reference=booking.reference,
        status=booking.status,
        version=booking.version,
        start=booking.start,
        end=booking.end,
        time_zone=booking.time_zone,
        service_name=booking.service_name,
        provider_name=booking.provider_name,
        duration_minutes=booking.duration_minutes,
        price_minor=booking.price_minor,
        currency=booking.currency,
        locale=supported(booking.customer.locale, supported(tenant.locale)),
        business=business(tenant),
        change_until=change_until(tenant, booking),
        change_notice_minutes=tenant.rules.change_notice_minutes,
        others=any(host.id != booking.provider_id for host in hosts(catalog, booking, anyone=True)),
        move_obstacle=move_obstacle(tenant, catalog, booking, now),
        cancel_obstacle=cancel_obstacle(tenant, booking, now),
    )


def business(tenant: Tenant) -> ManagedBusiness:
    contact, look = tenant.contact, tenant.look
    return ManagedBusiness(
        name=tenant.name,
        locale=tenant.locale,
        time_zone=tenant.time_zone,
        colour=look.colour,
        logo_url=look.logo_url,
        address=contact.address,
        phone=contact.phone,
        email=contact.email,
        website=contact.website,
    )
