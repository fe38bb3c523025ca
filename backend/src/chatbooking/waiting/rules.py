"""Who may wait, whom a gap fits, and for how long it is kept: pure rules."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from chatbooking.bookings.availability import last_date
from chatbooking.bookings.contacts import contact_of, customer_id_of, normalised
from chatbooking.bookings.errors import BeyondHorizon, StartInThePast
from chatbooking.bookings.grid import begins
from chatbooking.bookings.holds import HeldVisit
from chatbooking.bookings.model import Customer, Slot
from chatbooking.bookings.requests import bookable_service, candidates
from chatbooking.bookings.schedule import date_in, midnight
from chatbooking.catalog.model import Catalog, Service
from chatbooking.errors import InvalidInput
from chatbooking.ids import derived_id
from chatbooking.tenants.model import BookingRules, Tenant
from chatbooking.waiting.model import Entry, Offer, WaitingStatus, Wish

# How many may wait for one day of a business: a gap or two is all that a day gives.
MOST_A_DAY: Final = 50
# Time that nobody has long enough to answer for is not offered but simply free.
_SHORTEST: Final = timedelta(minutes=5)
_OPEN: Final = frozenset({WaitingStatus.WAITING, WaitingStatus.OFFERED})


def entered(tenant: Tenant, catalog: Catalog, wish: Wish, now: datetime) -> Entry:
    """The entry that a wish makes.

    Raises InvalidInput (an offer comes by mail, so an address is needed), ServiceNotBookable,
    ProviderNotAvailable, StartInThePast, BeyondHorizon.
    """
    customer = normalised(wish.customer)
    if customer.email is None:
        raise InvalidInput("customer.email", "REQUIRED")
    service = bookable_service(catalog, wish.service_id)
    provider = candidates(catalog, service, wish.provider_id)[0] if wish.provider_id else None
    if wish.date < date_in(tenant.time_zone, now):
        raise StartInThePast(begins(midnight(wish.date, tenant.time_zone)))
    if wish.date > last_date(tenant.rules, tenant.time_zone, now):
        raise BeyondHorizon(tenant.rules.horizon_days)
    return Entry(
        id=id_of(tenant.id, wish.date, service.id, customer, wish.conversation_id),
        date=wish.date,
        service_id=service.id,
        service_name=service.name,
        customer=customer,
        customer_id=customer_id_of(tenant.id, customer),
        created_at=now.replace(microsecond=0),
        place=int(now.timestamp() * 1_000_000),
        provider_id=provider.id if provider else None,
        provider_name=provider.name if provider else None,
        time=wish.time,
        window=wish.window,
        conversation_id=wish.conversation_id,
    )


def id_of(tenant_id: str, day: date, service_id: str, customer: Customer, conversation_id: str | None) -> str:
    """One for each contact, service, day and conversation. It begins with the day, by which it is found.

    Anybody can name anybody's address in a conversation of their own: that must not reach the entry of
    whoever named it first.
    """
    whose = (tenant_id, service_id, contact_of(customer), conversation_id or "")
    return f"{day:%Y%m%d}{derived_id('waiting', *whose)}"


def day_of(entry_id: str) -> date | None:
    """The day of an entry; None for what is no entry's id."""
    try:
        return date.fromisoformat(entry_id[:8])
    except ValueError:
        return None


def joined(known: Entry | None, wished: Entry) -> Entry | None:
    """What is stored when somebody asks (again) to wait; None where nothing changes.

    Who waits already keeps their place, whatever they wish now. Who has an offer answers that first.
    """
    if known is None:
        return wished
    if known.status is WaitingStatus.OFFERED:
        return None
    if known.status is WaitingStatus.WAITING:
        same = replace(wished, created_at=known.created_at, place=known.place, version=known.version)
        return None if same == known else replace(same, version=known.version + 1)
    return replace(wished, version=known.version + 1)


def is_full(entries: Iterable[Entry]) -> bool:
    return sum(entry.status in _OPEN for entry in entries) >= MOST_A_DAY


def in_turn(entries: Iterable[Entry]) -> list[Entry]:
    """Those who wait, first come first; not who got what they wait for by another entry of theirs."""
    entries = tuple(entries)
    got = {_wished(entry) for entry in entries if entry.status is WaitingStatus.BOOKED}
    waiting = (e for e in entries if e.status is WaitingStatus.WAITING and _wished(e) not in got)
    return sorted(waiting, key=lambda entry: (entry.place, entry.id))


def slot_for(
    entry: Entry, free: Sequence[Slot], tenant: Tenant, now: datetime, length: timedelta
) -> Slot | None:
    """The free start that suits best: the nearest to the wished hour, else the first."""
    zone = ZoneInfo(tenant.time_zone)
    fitting = [
        slot
        for slot in free
        if fits(entry, slot.start, zone)
        and kept_until(tenant.rules, slot.start, now, length) - now >= min(_SHORTEST, length)
    ]
    if not entry.time:
        return fitting[0] if fitting else None
    wished = _minutes(entry.time)
    return min(fitting, key=lambda slot: abs(_minutes(_clock(slot.start, zone)) - wished), default=None)


def fits(entry: Entry, start: datetime, zone: ZoneInfo) -> bool:
    """Whether a start lies in the hours somebody waits for."""
    return not entry.window or entry.window[0] <= _clock(start, zone) < entry.window[1]


def kept_until(rules: BookingRules, start: datetime, now: datetime, length: timedelta) -> datetime:
    """When an offer lapses: never later than the visit could still be booked by anybody else."""
    return min(now + length, start - timedelta(minutes=rules.minimum_notice_minutes))


def held(  # noqa: PLR0917 - what an offer is made of
    tenant: Tenant, service: Service, entry: Entry, slot: Slot, now: datetime, length: timedelta, *, id: str
) -> HeldVisit:
    """The hold that offers this slot to who waits."""
    until = kept_until(tenant.rules, slot.start, now, length)
    return HeldVisit(
        id=id,
        owner_id=entry.customer_id,
        owner_name=entry.customer.name,
        entry_id=entry.id,
        service_id=service.id,
        service_name=service.name,
        provider_id=slot.provider_ids[0],
        start=slot.start,
        end=slot.end,
        duration_minutes=service.duration_minutes,
        buffer_before_minutes=service.buffer_before_minutes,
        buffer_after_minutes=service.buffer_after_minutes,
        until=until.replace(microsecond=0),
        created_at=now.replace(microsecond=0),
    )


def offered(entry: Entry, kept: HeldVisit, provider_name: str) -> Entry:
    offer = Offer(kept.id, kept.provider_id, provider_name, kept.start, kept.end, kept.until)
    return replace(entry, status=WaitingStatus.OFFERED, offer=offer, version=entry.version + 1)


def ended(entry: Entry, status: WaitingStatus, booking_id: str | None = None) -> Entry:
    return replace(entry, status=status, booking_id=booking_id, version=entry.version + 1)


def _wished(entry: Entry) -> tuple[str, str]:
    return entry.customer_id, entry.service_id


def _clock(start: datetime, zone: ZoneInfo) -> str:
    return f"{start.astimezone(zone):%H:%M}"


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
