"""A hold's life: kept, accepted as a booking or given back, each in one transaction with the agenda.

Whatever ends it deletes its item on condition that it is still there, so that its time is given back once
and never while somebody's booking stands in it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from chatbooking.bookings import agenda, counting, holds, storage
from chatbooking.bookings.agenda import CLAIM, Hold
from chatbooking.bookings.changing import Also, nothing
from chatbooking.bookings.errors import AlreadyHolding, HoldOver, SlotTaken
from chatbooking.bookings.holds import HOLD, HeldVisit
from chatbooking.bookings.identity import booking_id_of
from chatbooking.bookings.model import Booking, Channel, Customer
from chatbooking.bookings.requests import NewBooking, bookable_service, candidates, checked, drafted
from chatbooking.catalog.model import Catalog
from chatbooking.storage import TenantTable, TransactionRefused, Write, transact
from chatbooking.tenants.model import Tenant


def keep(table: TenantTable, held: HeldVisit, *, also: Sequence[Write] = ()) -> None:
    """Claims the time; asking again with the same hold is safe.

    Raises SlotTaken, and AlreadyHolding while something else is kept for the same person.
    TransactionRefused passes through when only writes of `also` were refused.
    """
    try:
        transact([*agenda.claim(table, holds.cells_of(held)), holds.insert(table, held), *also])
    except TransactionRefused as refused:
        kept = holds.read(table, held.owner_id)
        if kept and kept.id == held.id:
            return
        if HOLD in refused.failed:
            raise AlreadyHolding from refused
        if CLAIM in refused.failed:
            raise SlotTaken(held.start) from refused
        raise


def accept(  # noqa: PLR0917 - the parts of a booking, in the order of a sentence
    table: TenantTable,
    tenant: Tenant,
    catalog: Catalog,
    held: HeldVisit,
    customer: Customer,
    now: datetime,
    *,
    conversation_id: str | None = None,
    also: Also = nothing,
) -> Booking:
    """The booking that a hold becomes, or became before; its cells stay busy throughout.

    Opening hours and notice are not asked again, because they were when it was offered; nor is the plan's
    limit, because an offer that was made is kept (the booking counts). Raises HoldOver once
    it has lapsed or was given back, ServiceNotBookable, ProviderNotAvailable, InvalidInput.
    """
    booking_id = booking_id_of(table.tenant_id, _token(held.id))
    try:
        request = checked(_request(held, customer, conversation_id))
        booking = _booked(tenant, catalog, held, request, id=booking_id, now=now)
        transact(
            [
                holds.remove(table, held, answered_at=now),
                storage.insert(table, booking, request.fingerprint()),
                *counting.counted(table, None, booking),
                *also(booking),
            ]
        )
    except TransactionRefused as refused:
        earlier = storage.read(table, booking_id, consistent=True)
        if earlier:
            return earlier
        if HOLD in refused.failed:
            raise HoldOver from refused
        raise
    return booking


def release(table: TenantTable, held: HeldVisit, *, also: Sequence[Write] = ()) -> bool:
    """Gives the time back; False when that was done before, or it was accepted.

    TransactionRefused passes through when only writes of `also` were refused.
    """
    try:
        transact([holds.remove(table, held), *agenda.release(table, holds.cells_of(held)), *also])
    except TransactionRefused as refused:
        if HOLD in refused.failed:
            return False
        raise
    return True


def release_removed(table: TenantTable, hold_id: str, cells: Hold, now: datetime) -> bool:
    """Gives the time of a hold back whose item the table's TTL removed; False when that was done before.

    Only for what the stream shows as removed by the TTL: any other removal has settled the cells itself.
    """
    try:
        transact([holds.remember_removed(table, hold_id, now), *agenda.release(table, cells)])
    except TransactionRefused:
        return False
    return True


def _request(held: HeldVisit, customer: Customer, conversation_id: str | None) -> NewBooking:
    return NewBooking(
        service_id=held.service_id,
        provider_id=held.provider_id,
        start=held.start,
        customer=customer,
        channel=Channel.CHAT,
        token=_token(held.id),
        conversation_id=conversation_id,
    )


def _booked(
    tenant: Tenant, catalog: Catalog, held: HeldVisit, request: NewBooking, *, id: str, now: datetime
) -> Booking:
    """What the catalog says today, with the time as it was offered: its cells are these and no others."""
    service = bookable_service(catalog, held.service_id)
    (provider,) = candidates(catalog, service, held.provider_id)
    return replace(
        drafted(tenant, service, provider, request, id=id, now=now),
        end=held.end,
        duration_minutes=held.duration_minutes,
        buffer_before_minutes=held.buffer_before_minutes,
        buffer_after_minutes=held.buffer_after_minutes,
    )


def _token(hold_id: str) -> str:
    return f"hold:{hold_id}"
