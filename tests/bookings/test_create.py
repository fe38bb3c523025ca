from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from chatbooking.bookings import agenda, choosing, lifecycle, queries, storage
from chatbooking.bookings.errors import (
    BeyondHorizon,
    IdempotencyMismatch,
    OutsideNotice,
    OutsideOpeningHours,
    ProviderNotAvailable,
    ServiceNotBookable,
    SlotTaken,
    StartInThePast,
)
from chatbooking.bookings.model import SYSTEM, Booking, BookingStatus, Channel
from chatbooking.catalog.model import Catalog
from chatbooking.errors import DomainError, InvalidInput, TemporarilyUnavailable
from chatbooking.storage import Key, TenantTable, TransactionRefused, transact
from chatbooking.tenants.model import Tenant
from tests.bookings.build import NOW, at, catalog, every_day, provider, request, service, tenant

ANYONE = catalog(provider("ana"), provider("bob"), provider("eva"))
OFFER, TENANT = catalog(), tenant()
TEN = at(3, "10:00")


@pytest.fixture
def create(tenant_table: TenantTable) -> Callable[..., Booking]:
    def call(
        start: datetime = TEN,
        token: str = "t1",
        *,
        offer: Catalog = OFFER,
        of: Tenant = TENANT,
        now: datetime = NOW,
        also: lifecycle.Also = lifecycle.nothing,
        **wish: Any,
    ) -> Booking:
        return lifecycle.create(tenant_table, of, offer, request(start, token, **wish), now, also=also)

    return call


Create = Callable[..., Booking]


def busy(table: TenantTable, day: date, who: str = "ana") -> frozenset[int]:
    return agenda.busy_of(table.get(agenda.key_of_day(table, who, day)))


def test_a_booking_is_a_copy_of_what_was_booked(create: Create, tenant_table: TenantTable) -> None:
    booking = create(notes="  By the window, please. ", conversation_id="c1")
    assert queries.find(tenant_table, booking.id) == booking
    assert booking.reference == booking.id[:8].upper()
    assert (booking.start, booking.end) == (TEN, at(3, "11:00"))
    assert (booking.service_name, booking.provider_name, booking.price_minor) == ("Haircut", "Ana", 2500)
    assert (booking.notes, booking.conversation_id) == ("By the window, please.", "c1")
    assert (booking.status, booking.version) == (BookingStatus.CONFIRMED, 0)


def test_the_visit_is_claimed_with_its_buffers(create: Create, tenant_table: TenantTable) -> None:
    buffered = catalog(services=(service(minutes=30, buffer_before_minutes=10, buffer_after_minutes=5),))
    create(offer=buffered)
    assert busy(tenant_table, date(2026, 3, 3)) == set(range(118, 127))


def test_an_agenda_day_goes_forty_days_after_it(create: Create, tenant_table: TenantTable) -> None:
    create()
    item = tenant_table.get(agenda.key_of_day(tenant_table, "ana", date(2026, 3, 3)))
    assert item is not None
    assert item["expiresAt"] == datetime(2026, 4, 12, tzinfo=UTC).timestamp()


@pytest.mark.parametrize("minutes", [-55, -30, 0, 30, 55])
def test_an_overlapping_visit_is_refused_whenever_it_starts(create: Create, minutes: int) -> None:
    create()
    with pytest.raises(SlotTaken):
        create(TEN + timedelta(minutes=minutes), "t2")


def test_visits_may_touch(create: Create) -> None:
    create()
    create(at(3, "11:00"), "t2")
    create(at(3, "09:00"), "t3")


def test_the_hosts_own_bookings_overlap_no_less(create: Create) -> None:
    create()
    with pytest.raises(SlotTaken):
        create(TEN, "t2", channel=Channel.ADMIN, by=SYSTEM)


def test_a_repeat_returns_the_same_booking_whatever_became_of_it(
    create: Create, tenant_table: TenantTable
) -> None:
    first = create()
    assert create() == first
    cancelled = lifecycle.cancel(tenant_table, tenant(), first.id, NOW)
    assert create() == cancelled
    assert not busy(tenant_table, date(2026, 3, 3))


def test_a_repeat_is_answered_even_when_a_first_request_would_be_too_late(create: Create) -> None:
    first = create()
    assert create(now=at(3, "09:59")) == first
    assert create(offer=Catalog((), (), ())) == first


def test_a_token_that_was_used_for_another_request_is_refused(create: Create) -> None:
    create()
    with pytest.raises(IdempotencyMismatch):
        create(at(3, "14:00"))
    with pytest.raises(IdempotencyMismatch):
        create(notes="Another wish")


def test_another_tenants_token_is_another_booking(create: Create, tenant_table: TenantTable) -> None:
    other = lifecycle.create(TenantTable("other"), tenant(), catalog(), request(TEN), NOW)
    assert create().id != other.id


def test_a_lost_answer_ends_in_one_booking(
    create: Create, tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(writes: Any) -> None:
        transact(writes)
        raise TemporarilyUnavailable

    monkeypatch.setattr(lifecycle, "transact", lost)
    assert create() == queries.find(tenant_table, create().id)
    assert len(busy(tenant_table, date(2026, 3, 3))) == 12


@pytest.mark.parametrize(
    ("start", "refusal"),
    [
        (at(3, "08:55"), OutsideOpeningHours),
        (at(3, "17:30"), OutsideOpeningHours),
        (at(2, "08:55"), OutsideNotice),
        (at(1, "10:00"), StartInThePast),
        (at(2, "09:00", month=5), BeyondHorizon),
        (at(3, "10:02"), InvalidInput),
    ],
)
def test_a_start_that_cannot_be_offered_cannot_be_booked(
    create: Create, tenant_table: TenantTable, start: datetime, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        create(start, of=tenant(horizon_days=60))
    assert not busy(tenant_table, start.date())


def test_notice_and_horizon_bind_the_customer_and_not_the_host(create: Create) -> None:
    strict = tenant(minimum_notice_minutes=24 * 60, horizon_days=1)
    soon, late = at(2, "09:00"), at(9, "09:00")
    with pytest.raises(OutsideNotice):
        create(soon, of=strict)
    with pytest.raises(BeyondHorizon):
        create(late, of=strict)
    create(soon, "host 1", of=strict, by=SYSTEM)
    create(late, "host 2", of=strict, by=SYSTEM)


def test_a_host_notes_todays_walk_in_and_no_older_visit(create: Create) -> None:
    now = at(3, "10:20")
    create(TEN, now=now, by=SYSTEM)
    with pytest.raises(StartInThePast):
        create(at(2, "10:00"), "t2", now=now, by=SYSTEM)


@pytest.mark.parametrize(
    "offer",
    [
        Catalog((), (), (provider(),)),
        catalog(services=(service(active=False),)),
        catalog(services=(service(provider_ids=()),)),
        catalog(provider(active=False)),
    ],
)
def test_what_nobody_offers_cannot_be_booked(create: Create, offer: Catalog) -> None:
    with pytest.raises(ServiceNotBookable):
        create(offer=offer)


@pytest.mark.parametrize("who", ["nobody", "bob", "eva"])
def test_a_provider_who_does_not_perform_the_service_cannot_be_booked(create: Create, who: str) -> None:
    people = (provider("ana"), provider("bob"), provider("eva", active=False))
    offer = catalog(*people, services=(service(provider_ids=("ana", "eva")),))
    with pytest.raises(ProviderNotAvailable):
        create(offer=offer, provider_id=who)


@pytest.mark.parametrize("token", ["", " ", "x" * 201])
def test_a_request_needs_a_token(create: Create, token: str) -> None:
    with pytest.raises(InvalidInput):
        create(token=token)


def test_anyone_is_who_has_least_to_do_that_day(create: Create) -> None:
    create(at(3, "15:00"), "a", offer=ANYONE, provider_id="ana")
    create(at(3, "15:00"), "b", offer=ANYONE, provider_id="bob")
    assert create(offer=ANYONE, provider_id=None).provider_id == "eva"


def test_anyone_is_somebody_who_is_free_and_open(create: Create) -> None:
    offer = catalog(provider("ana"), provider("bob"), provider("eva", weekly_hours=every_day("15:00-18:00")))
    create(offer=offer, provider_id="ana")
    create(at(3, "15:00"), "b", offer=offer, provider_id="bob")
    assert create(token="c", offer=offer, provider_id=None).provider_id == "bob"
    with pytest.raises(SlotTaken):
        create(token="d", offer=offer, provider_id=None)
    with pytest.raises(OutsideOpeningHours):
        create(at(3, "20:00"), "e", offer=offer, provider_id=None)


def test_who_loses_the_race_for_one_provider_gets_the_next(
    create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read says that everybody is free; by the time of writing two of three are not."""
    for number, who in enumerate(("ana", "bob")):
        create(token=f"{number}", offer=ANYONE, provider_id=who)
    stale = {who: {} for who in ("ana", "bob", "eva")}  # type: ignore[var-annotated]
    monkeypatch.setattr(choosing, "agendas_among", lambda *_: stale)
    assert create(offer=ANYONE, provider_id=None).provider_id == "eva"
    with pytest.raises(SlotTaken):
        create(token="late", offer=ANYONE, provider_id=None)


def test_a_business_that_confirms_by_hand_lets_customers_wait_and_not_itself(create: Create) -> None:
    by_hand = tenant(auto_confirm=False)
    assert create(of=by_hand).status is BookingStatus.PENDING
    assert create(at(3, "12:00"), "t2", of=by_hand, by=SYSTEM).status is BookingStatus.CONFIRMED


def test_a_pending_booking_holds_its_time(create: Create) -> None:
    create(of=tenant(auto_confirm=False))
    with pytest.raises(SlotTaken):
        create(token="t2")


def test_a_callers_own_writes_happen_with_the_booking_or_not_at_all(
    create: Create, tenant_table: TenantTable
) -> None:
    key = Key(tenant_table.pk("CHAT", "c1"), "STATE")

    def state(booking: Booking, expected: str = "attribute_not_exists(PK)") -> list[Any]:
        return [tenant_table.put(key, {"bookingId": booking.id}, label="state", condition=expected)]

    first = create(also=state)
    assert (tenant_table.get(key) or {})["bookingId"] == first.id
    with pytest.raises(TransactionRefused) as refused:
        create(at(3, "14:00"), "t2", also=state)
    assert refused.value.failed == ("state",)
    assert create(also=state) == first
    assert len(busy(tenant_table, date(2026, 3, 3))) == 12


def test_an_item_stays_below_a_write_unit_of_one_kilobyte(create: Create, tenant_table: TenantTable) -> None:
    long = replace(service(), name="Balayage, cut and finish with a long consultation")
    booking = create(
        offer=catalog(services=(long,)),
        notes="Please call me when you are ready. " * 3,
        conversation_id="0" * 16,
    )
    item = tenant_table.get(storage.key_of(tenant_table, booking.id)) or {}
    size = sum(len(name) + len(str(value)) for name, value in item.items())
    assert size < 1000


def test_wishes_that_differ_have_different_fingerprints() -> None:
    wish = request(TEN)
    others = [
        request(at(3, "11:00")),
        request(TEN, provider_id=None),
        request(TEN, service_id="other"),
        request(TEN, notes="x"),
        request(TEN, channel=Channel.ADMIN),
    ]
    assert len({each.fingerprint() for each in (wish, *others)}) == 6
