"""From a wish to a booking and through its life. Each step is one transaction: all of it happened or none.

A repeated request finds its first: a new booking by its token, a change by the state it leads to. So a
caller who got no answer can always ask again.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from chatbooking import checks
from chatbooking.bookings import agenda, storage
from chatbooking.bookings.agenda import CLAIM, SWAP, Hold
from chatbooking.bookings.errors import IdempotencyMismatch, NotStartedYet, ProviderNotAvailable, SlotTaken
from chatbooking.bookings.grid import by_day, cell_at, utc_days
from chatbooking.bookings.model import Booking
from chatbooking.bookings.queries import read_agendas, shape_of
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
from chatbooking.bookings.statuses import Action, after
from chatbooking.bookings.storage import BOOKING
from chatbooking.catalog.model import Catalog, Provider
from chatbooking.errors import ChangedMeanwhile, DomainError, NotFound
from chatbooking.ids import derived_id
from chatbooking.storage import TenantTable, TransactionRefused, Write, transact
from chatbooking.tenants.model import Tenant

# What a caller writes together with the booking, given the booking as it will be.
Also = Callable[[Booking], Sequence[Write]]
# The state that follows, and the writes to the agenda that belong to it.
_Step = tuple[Booking, Sequence[Write]]
_ATTEMPTS = 10


def nothing(_: Booking) -> Sequence[Write]:
    """For a caller with no writes of its own."""
    return ()


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
    BeyondHorizon, OutsideOpeningHours, SlotTaken or IdempotencyMismatch. TransactionRefused passes through
    when only writes of `also` were refused.
    """
    request = checked(request)
    booking_id = derived_id("booking", table.tenant_id, request.token)
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


def confirm(table: TenantTable, booking_id: str, now: datetime, also: Also = nothing) -> Booking:
    """Confirms a waiting booking, or takes back a no-show or a completion."""
    return _change(table, booking_id, lambda booking: _restated(booking, Action.CONFIRM, now), also)


def mark_no_show(table: TenantTable, booking_id: str, now: datetime, also: Also = nothing) -> Booking:
    """Notes that the customer did not come; NotStartedYet before the start."""
    return _change(table, booking_id, lambda booking: _ended(booking, Action.MARK_NO_SHOW, now), also)


def complete(table: TenantTable, booking_id: str, now: datetime, also: Also = nothing) -> Booking:
    """Notes that the visit took place; NotStartedYet before the start."""
    return _change(table, booking_id, lambda booking: _ended(booking, Action.COMPLETE, now), also)


def cancel(
    table: TenantTable,
    tenant: Tenant,
    booking_id: str,
    now: datetime,
    *,
    reason: str | None = None,
    by_customer: bool = False,
    also: Also = nothing,
) -> Booking:
    """Cancels and gives the time back. OutsideChangeNotice when it is too late for the customer."""
    reason = checks.paragraph("reason", reason, max=NOTES_LENGTH)

    def step(booking: Booking) -> _Step | None:
        cancelled = _restated(booking, Action.CANCEL, now)
        if cancelled is None:
            return None
        if by_customer:
            check_change_notice(tenant.rules, booking, now)
        return replace(cancelled[0], cancel_reason=reason), agenda.release(table, Hold.of(booking))

    return _change(table, booking_id, step, also)


def reschedule(  # noqa: PLR0917 - the things a move is about, in the order of a sentence
    table: TenantTable,
    tenant: Tenant,
    catalog: Catalog,
    booking_id: str,
    start: datetime,
    now: datetime,
    *,
    provider_id: str | None = None,
    by_customer: bool = False,
    also: Also = nothing,
) -> Booking:
    """Moves a booking to another start, and to another provider when one is named.

    What was booked stays as it was booked: duration, buffers and price are the booking's own. Raises what
    `create` raises for a start, StatusDoesNotAllow, and OutsideChangeNotice when the customer is too late.
    """

    def step(booking: Booking) -> _Step | None:
        status = after(Action.RESCHEDULE, booking.status)
        if (start, provider_id or booking.provider_id) == (booking.start, booking.provider_id):
            return None
        if by_customer:
            check_change_notice(tenant.rules, booking, now)
        check_start(tenant, start, now, by_customer=by_customer)
        provider = _new_provider(catalog, booking, provider_id)
        open_providers((provider,), agenda.booked_shape(booking), start)
        moved = replace(
            _touched(booking, now),
            status=status,
            start=start,
            end=start + (booking.end - booking.start),
            provider_id=provider.id,
            provider_name=provider.name,
            time_zone=provider.time_zone,
        )
        return moved, agenda.move(table, Hold.of(booking), Hold.of(moved))

    return _change(table, booking_id, step, also)


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
    check_start(tenant, request.start, now, by_customer=request.by_customer)
    shape = shape_of(service)
    claimed = shape.claim(cell_at(request.start))
    for provider in _in_turn(table, open_providers(providers, shape, request.start), claimed, booking_id):
        booking = drafted(tenant, service, provider, request, id=booking_id, now=now)
        try:
            transact(
                [
                    *agenda.claim(table, Hold(provider.id, claimed)),
                    storage.insert(table, booking, request.fingerprint()),
                    *also(booking),
                ]
            )
        except TransactionRefused as refused:
            if CLAIM not in refused.failed or BOOKING in refused.failed:
                raise
        else:
            return booking
    raise SlotTaken(request.start)


def _in_turn(
    table: TenantTable, providers: tuple[Provider, ...], claimed: range, booking_id: str
) -> Sequence[Provider]:
    """Who is tried first: of several, those who look free, the least booked of the day before the others.

    Equals follow the booking's id, so that a crowd does not run at the same provider.
    """
    if len(providers) == 1:
        return providers
    days = utc_days(claimed)
    agendas = read_agendas(table, providers, days)
    wanted = by_day(claimed)

    def free(provider: Provider) -> bool:
        return not any(agendas[provider.id].get(day, frozenset()) & cells for day, cells in wanted.items())

    def load(provider: Provider) -> tuple[int, str]:
        booked = sum(len(agendas[provider.id].get(day, ())) for day in days)
        return booked, derived_id(booking_id, provider.id)

    return sorted(filter(free, providers), key=load)


def _change(
    table: TenantTable, booking_id: str, step: Callable[[Booking], _Step | None], also: Also
) -> Booking:
    """Reads, takes the step and writes, again and again while others are faster; a step of None is done."""
    for _ in range(_ATTEMPTS):
        booking = storage.read(table, booking_id, consistent=True)
        if booking is None:
            raise NotFound("booking", booking_id)
        taken = step(booking)
        if taken is None:
            return booking
        changed, writes = taken
        try:
            transact([*writes, storage.change(table, booking, changed), *also(changed)])
        except TransactionRefused as refused:
            if {BOOKING, SWAP} & set(refused.failed):
                continue
            if CLAIM in refused.failed:
                raise SlotTaken(changed.start) from refused
            raise
        return changed
    raise ChangedMeanwhile


def _restated(booking: Booking, action: Action, now: datetime) -> _Step | None:
    status = after(action, booking.status)
    return None if status is booking.status else (replace(_touched(booking, now), status=status), ())


def _ended(booking: Booking, action: Action, now: datetime) -> _Step | None:
    step = _restated(booking, action, now)
    if step and now < booking.start:
        raise NotStartedYet(booking.start)
    return step


def _touched(booking: Booking, now: datetime) -> Booking:
    return replace(booking, version=booking.version + 1, updated_at=now)


def _new_provider(catalog: Catalog, booking: Booking, provider_id: str | None) -> Provider:
    """The provider of a moved booking: the same one while active, or another who performs the service."""
    wanted = provider_id or booking.provider_id
    provider = catalog.provider(wanted)
    if provider is None or not provider.active:
        raise ProviderNotAvailable(wanted)
    service = catalog.service(booking.service_id)
    if wanted != booking.provider_id and (service is None or wanted not in service.provider_ids):
        raise ProviderNotAvailable(wanted)
    return provider
