"""Whether a booking may move, and what it is afterwards: pure rules."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from chatbooking import checks
from chatbooking.bookings.agenda import booked_shape
from chatbooking.bookings.changing import touched
from chatbooking.bookings.errors import ProviderNotAvailable
from chatbooking.bookings.grid import CELL_MINUTES, MAX_VISIT_CELLS
from chatbooking.bookings.model import Booking
from chatbooking.bookings.requests import check_change_notice, check_start, open_providers
from chatbooking.bookings.schedule import date_in
from chatbooking.bookings.statuses import Action, after
from chatbooking.catalog.model import Catalog, Provider
from chatbooking.errors import InvalidInput
from chatbooking.tenants.model import Tenant


class Move(NamedTuple):
    """Where a booking is to go; None: as it was."""

    start: datetime
    provider_id: str | None = None
    duration_minutes: int | None = None


def moved(
    tenant: Tenant, catalog: Catalog, booking: Booking, move: Move, now: datetime, *, by_customer: bool
) -> Booking | None:
    """The booking where it is to be; None when it is there.

    Buffers and price stay as they were booked. A visit whose start stays is not asked again whether it may
    begin then: the business makes one longer or shorter while it lasts.
    """
    status = after(Action.RESCHEDULE, booking.status)
    minutes = _minutes(booking, move)
    provider_id = move.provider_id or booking.provider_id
    if (move.start, provider_id, minutes) == (booking.start, booking.provider_id, booking.duration_minutes):
        return None
    if by_customer:
        check_change_notice(tenant.rules, booking, now)
    if by_customer or move.start != booking.start:
        check_start(tenant, move.start, now, by_customer=by_customer)
    provider = _provider(catalog, booking, provider_id)
    lasting = replace(touched(booking, now), duration_minutes=minutes)
    open_providers((provider,), booked_shape(lasting), move.start)
    return replace(
        lasting,
        status=status,
        start=move.start,
        end=move.start + timedelta(minutes=minutes),
        provider_id=provider.id,
        provider_name=provider.name,
        time_zone=provider.time_zone,
        counted_on=date_in(tenant.time_zone, move.start),
    )


def _minutes(booking: Booking, move: Move) -> int:
    if move.duration_minutes is None:
        return booking.duration_minutes
    buffers = booking.buffer_before_minutes + booking.buffer_after_minutes
    longest = MAX_VISIT_CELLS * CELL_MINUTES
    minutes = checks.number(
        "durationMinutes", move.duration_minutes, min=CELL_MINUTES, multiple_of=CELL_MINUTES
    )
    if minutes + buffers > longest:
        raise InvalidInput("durationMinutes", "VISIT_TOO_LONG", max=longest)
    return minutes


def _provider(catalog: Catalog, booking: Booking, wanted: str) -> Provider:
    """The same provider while active, or another who performs the service; ProviderNotAvailable."""
    provider = catalog.provider(wanted)
    if provider is None or not provider.active:
        raise ProviderNotAvailable(wanted)
    service = catalog.service(booking.service_id)
    if wanted != booking.provider_id and (service is None or wanted not in service.provider_ids):
        raise ProviderNotAvailable(wanted)
    return provider
