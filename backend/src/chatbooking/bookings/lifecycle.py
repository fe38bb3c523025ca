"""From a wish to a booking and through its life. Each step is one transaction: all of it happened or none.

A repeated request finds its first: a new booking by its token, a change by the state it leads to. So a
caller who got no answer can always ask again.
"""

from dataclasses import replace
from datetime import datetime

from chatbooking import checks
from chatbooking.bookings import agenda, choosing, counting, moving, storage
from chatbooking.bookings.agenda import CLAIM, Hold
from chatbooking.bookings.changing import Also, Step, change, nothing, touched
from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.errors import IdempotencyMismatch, NotStartedYet, SlotTaken, StatusDoesNotAllow
from chatbooking.bookings.grid import cell_at
from chatbooking.bookings.history import ChangeKind
from chatbooking.bookings.identity import booking_id_of
from chatbooking.bookings.model import SYSTEM, Booking, BookingStatus, By
from chatbooking.bookings.queries import shape_of
from chatbooking.bookings.requests import (
    NOTES_LENGTH,
    NewBooking,
    bookable_service,
    candidates,
    check_change_notice,
    check_start,
    checked,
    drafted,
    open_providers,
)
from chatbooking.bookings.schedule import date_in
from chatbooking.bookings.statuses import Action, after, holds_cells, restored
from chatbooking.bookings.storage import BOOKING
from chatbooking.catalog.model import Catalog
from chatbooking.errors import DomainError
from chatbooking.storage import TenantTable, TransactionRefused, transact
from chatbooking.tenants.model import Tenant

__all__ = ["Also", "cancel", "complete", "confirm", "create", "mark_no_show", "note", "reschedule", "restore"]


def create(
    table: TenantTable,
    tenant: Tenant,
    catalog: Catalog,
    request: NewBooking,
    now: datetime,
    *,
    also: Also = nothing,
) -> Booking:
    """A new booking, or the one that this token has made before, whatever became of it since.

    Raises InvalidInput, ServiceNotBookable, ProviderNotAvailable, StartInThePast, OutsideNotice,
    BeyondHorizon, OutsideOpeningHours, PlanLimitReached, SlotTaken or IdempotencyMismatch.
    TransactionRefused passes through when only writes of `also` were refused.
    """
    request = checked(request)
    booking_id = booking_id_of(table.tenant_id, request.token)
    try:
        return _create(table, tenant, catalog, request, booking_id, now=now, also=also)
    except (DomainError, TransactionRefused) as refusal:
        # Looked up only now: a first request, the usual one, need not pay for the question.
        earlier = storage.request_of(table, booking_id)
        if earlier is None:
            raise
        booking, fingerprint = earlier
        if fingerprint != request.fingerprint():
            raise IdempotencyMismatch from refusal
        return booking


def confirm(
    table: TenantTable, booking_id: str, now: datetime, *, by: By = SYSTEM, also: Also = nothing
) -> Booking:
    """Confirms a waiting booking, or takes back a no-show or a completion."""

    def step(booking: Booking) -> Step | None:
        return _restated(booking, Action.CONFIRM, ChangeKind.CONFIRMED, now)

    return change(table, booking_id, step, by, also)


def mark_no_show(
    table: TenantTable, booking_id: str, now: datetime, *, by: By = SYSTEM, also: Also = nothing
) -> Booking:
    """Notes that the customer did not come; NotStartedYet before the start."""

    def step(booking: Booking) -> Step | None:
        return _ended(booking, Action.MARK_NO_SHOW, ChangeKind.NO_SHOW, now)

    return change(table, booking_id, step, by, also)


def complete(
    table: TenantTable, booking_id: str, now: datetime, *, by: By = SYSTEM, also: Also = nothing
) -> Booking:
    """Notes that the visit took place; NotStartedYet before the start."""

    def step(booking: Booking) -> Step | None:
        return _ended(booking, Action.COMPLETE, ChangeKind.COMPLETED, now)

    return change(table, booking_id, step, by, also)


def cancel(
    table: TenantTable,
    tenant: Tenant,
    booking_id: str,
    now: datetime,
    *,
    reason: str | None = None,
    by: By = SYSTEM,
    also: Also = nothing,
) -> Booking:
    """Cancels and gives the time back. OutsideChangeNotice when it is too late for the customer."""
    reason = checks.paragraph("reason", reason, max=NOTES_LENGTH)

    def step(booking: Booking) -> Step | None:
        taken = _restated(booking, Action.CANCEL, ChangeKind.CANCELLED, now)
        if taken is None:
            return None
        if by.customer:
            check_change_notice(tenant.rules, booking, now)
        cancelled = replace(taken.booking, cancel_reason=reason)
        return Step(cancelled, taken.kind, lambda: agenda.release(table, Hold.of(booking)))

    return change(table, booking_id, step, by, also)


def restore(
    table: TenantTable, booking_id: str, now: datetime, *, by: By = SYSTEM, also: Also = nothing
) -> Booking:
    """Undoes a cancellation, a no-show or a completion; a booking that has not ended stays as it is.

    A cancelled one claims its time again: SlotTaken when somebody else has it by now. Opening hours and
    notice are not asked again, because nothing new is agreed. StatusDoesNotAllow once the customer is erased.
    """

    def step(booking: Booking) -> Step | None:
        status = restored(booking)
        if status is booking.status:
            return None
        if booking.customer_id == ERASED:
            raise StatusDoesNotAllow("RESTORE", booking.status)
        again = replace(touched(booking, now), status=status, status_before=None, cancel_reason=None)
        if holds_cells(booking.status):
            return Step(again, ChangeKind.RESTORED)
        return Step(again, ChangeKind.RESTORED, lambda: agenda.claim(table, Hold.of(again)))

    return change(table, booking_id, step, by, also)


def note(
    table: TenantTable,
    booking_id: str,
    notes: str | None,
    now: datetime,
    *,
    by: By = SYSTEM,
    also: Also = nothing,
) -> Booking:
    """Replaces the notes, in whatever status; nothing when they say this already."""
    written = checks.paragraph("notes", notes, max=NOTES_LENGTH)

    def step(booking: Booking) -> Step | None:
        if booking.notes == written:
            return None
        return Step(replace(touched(booking, now), notes=written), ChangeKind.NOTED)

    return change(table, booking_id, step, by, also)


def reschedule(  # noqa: PLR0917 - the things a move is about, in the order of a sentence
    table: TenantTable,
    tenant: Tenant,
    catalog: Catalog,
    booking_id: str,
    start: datetime,
    now: datetime,
    *,
    provider_id: str | None = None,
    duration_minutes: int | None = None,
    by: By = SYSTEM,
    also: Also = nothing,
) -> Booking:
    """Moves a booking to another start, provider or duration; what is not named stays as it was booked.

    Raises what `create` raises for a start, InvalidInput for a duration, StatusDoesNotAllow, and
    OutsideChangeNotice when the customer is too late.
    """
    move = moving.Move(start, provider_id, duration_minutes)

    def step(booking: Booking) -> Step | None:
        moved = moving.moved(tenant, catalog, booking, move, now, by_customer=by.customer)
        if moved is None:
            return None
        return Step(moved, ChangeKind.MOVED, lambda: agenda.move(table, Hold.of(booking), Hold.of(moved)))

    return change(table, booking_id, step, by, also)


def _create(
    table: TenantTable,
    tenant: Tenant,
    catalog: Catalog,
    request: NewBooking,
    booking_id: str,
    *,
    now: datetime,
    also: Also,
) -> Booking:
    service = bookable_service(catalog, request.service_id)
    providers = candidates(catalog, service, request.provider_id)
    check_start(tenant, request.start, now, by_customer=request.by.customer)
    shape = shape_of(service)
    claimed = shape.claim(cell_at(request.start))
    open_ones = open_providers(providers, shape, request.start)
    day = date_in(tenant.time_zone, request.start)
    in_turn, news = choosing.looked_up(table, tenant, open_ones, claimed, day, booking_id)
    for provider in in_turn:
        booking = drafted(tenant, service, provider, request, id=booking_id, now=now)
        try:
            transact(
                [
                    *agenda.claim(table, Hold(provider.id, claimed)),
                    storage.insert(table, booking, request.fingerprint()),
                    *counting.counted(table, None, booking),
                    *news,
                    *also(booking),
                ]
            )
        except TransactionRefused as refused:
            if CLAIM not in refused.failed or BOOKING in refused.failed:
                raise
        else:
            return booking
    raise SlotTaken(request.start)


def _restated(booking: Booking, action: Action, kind: ChangeKind, now: datetime) -> Step | None:
    status = after(action, booking.status)
    if status is booking.status:
        return None
    before = None if status is BookingStatus.CONFIRMED else booking.status
    return Step(replace(touched(booking, now), status=status, status_before=before), kind)


def _ended(booking: Booking, action: Action, kind: ChangeKind, now: datetime) -> Step | None:
    step = _restated(booking, action, kind, now)
    if step and now < booking.start:
        raise NotStartedYet(booking.start)
    return step
