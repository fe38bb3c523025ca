"""What the mailed link opens: an offer to look at, to accept, or to leave to the next."""

from datetime import date, datetime
from typing import Final, NamedTuple

from chatbooking.bookings import holding, queries
from chatbooking.bookings.errors import HoldOver
from chatbooking.bookings.holds import HeldVisit
from chatbooking.bookings.model import Booking
from chatbooking.catalog.storage import load
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.storage import TenantTable, TransactionRefused, Write
from chatbooking.tenants.standing import require_open
from chatbooking.waiting import joining, rules, storage
from chatbooking.waiting.model import Entry, WaitingStatus

__all__ = ["OfferView", "accept", "leave", "offer_of"]

leave = joining.leave
_ATTEMPTS: Final = 5


class OfferView(NamedTuple):
    """An entry as the person who waits may see it; an offer whose time is up shows as LAPSED."""

    entry_id: str
    status: WaitingStatus
    customer_name: str
    service_name: str
    date: date
    # Who was wished for, then who it is offered with.
    provider_name: str | None
    time: str | None
    window: tuple[str, ...]
    # Of the offer.
    start: datetime | None
    end: datetime | None
    until: datetime | None
    booking_id: str | None


def offer_of(table: TenantTable, entry_id: str, now: datetime) -> OfferView:
    """What is to be shown of an entry; NotFound."""
    entry = _known(table, entry_id)
    offer = entry.offer
    over = entry.status is WaitingStatus.OFFERED and offer and offer.until <= now
    return OfferView(
        entry_id=entry.id,
        status=WaitingStatus.LAPSED if over else entry.status,
        customer_name=entry.customer.name,
        service_name=entry.service_name,
        date=entry.date,
        provider_name=offer.provider_name if offer else entry.provider_name,
        time=entry.time,
        window=entry.window,
        start=offer.start if offer else None,
        end=offer.end if offer else None,
        until=offer.until if offer else None,
        booking_id=entry.booking_id,
    )


def accept(table: TenantTable, entry_id: str, now: datetime) -> Booking:
    """The booking that the offer becomes, or became before.

    Raises NotFound, HoldOver when there is no offer (any more), TenantClosed, TenantSuspended,
    ServiceNotBookable, ProviderNotAvailable.
    """
    for _ in range(_ATTEMPTS):
        entry = _known(table, entry_id)
        if entry.status is WaitingStatus.BOOKED and entry.booking_id:
            booking = queries.find(table, entry.booking_id, consistent=True)
            if booking:
                return booking
        kept = joining.kept_for(table, entry)
        if kept is None:
            # An acceptance at this moment takes the hold away before this reads it.
            if _known(table, entry_id).version == entry.version:
                raise HoldOver
            continue
        try:
            return _accepted(table, entry, kept, now)
        except TransactionRefused:
            continue
    raise ChangedMeanwhile


def _accepted(table: TenantTable, entry: Entry, kept: HeldVisit, now: datetime) -> Booking:
    tenant, catalog = load(table)
    require_open(tenant)

    def also(booking: Booking) -> list[Write]:
        return [storage.save(table, entry, rules.ended(entry, WaitingStatus.BOOKED, booking.id))]

    return holding.accept(
        table,
        tenant,
        catalog,
        kept,
        entry.customer,
        now,
        conversation_id=entry.conversation_id,
        also=also,
    )


def _known(table: TenantTable, entry_id: str) -> Entry:
    entry = storage.read(table, entry_id)
    if entry is None:
        raise NotFound("waitingEntry", entry_id)
    return entry
