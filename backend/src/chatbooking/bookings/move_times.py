"""Free starts for a booking that is to move: as it was booked, and with its own time counted as free."""

from collections.abc import Sequence
from datetime import date, datetime

from chatbooking.bookings.agenda import Hold, booked_shape
from chatbooking.bookings.availability import Agenda, FreeDay, free_days, question
from chatbooking.bookings.grid import by_day, utc_days
from chatbooking.bookings.model import Booking
from chatbooking.bookings.queries import dates_between, read_agendas
from chatbooking.bookings.statuses import holds_cells
from chatbooking.catalog.model import Provider
from chatbooking.storage import TenantTable
from chatbooking.tenants.model import Tenant


def free_days_to_move(  # noqa: PLR0917 - what it depends on, the widest first
    table: TenantTable,
    tenant: Tenant,
    booking: Booking,
    providers: Sequence[Provider],
    first: date,
    last: date,
    now: datetime,
) -> list[FreeDay]:
    """Every date from first to last with the starts to which a customer may move the visit; InvalidInput.

    Length and buffers are those of the booking, whatever the service takes today. The start that it has is
    not among them.
    """
    dates = dates_between(first, last)
    asked = question(tenant.rules, tenant.time_zone, booked_shape(booking), dates, now, by_customer=True)
    if not asked.starts or not providers:
        return [FreeDay(day, ()) for day in dates]
    agendas = read_agendas(table, providers, utc_days(asked.span))
    offers = [(provider, _without(agendas[provider.id], booking, provider)) for provider in providers]
    return [
        day._replace(slots=tuple(slot for slot in day.slots if slot.start != booking.start))
        for day in free_days(asked, offers)
    ]


def _without(agenda: Agenda, booking: Booking, provider: Provider) -> Agenda:
    """The provider's agenda as it is once the booking has left its place."""
    if provider.id != booking.provider_id or not holds_cells(booking.status):
        return agenda
    own = by_day(Hold.of(booking).cells)
    return {day: busy - own.get(day, frozenset()) for day, busy in agenda.items()}
