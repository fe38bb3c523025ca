from datetime import date, timedelta
from typing import Any

import pytest

from chatbooking.bookings import agenda, changing, lifecycle, queries
from chatbooking.bookings.errors import (
    BeyondHorizon,
    NotStartedYet,
    OutsideChangeNotice,
    OutsideNotice,
    OutsideOpeningHours,
    ProviderNotAvailable,
    SlotTaken,
    StatusDoesNotAllow,
)
from chatbooking.bookings.grid import by_day
from chatbooking.bookings.model import CUSTOMER, Booking, BookingStatus
from chatbooking.errors import ChangedMeanwhile, InvalidInput, NotFound, TemporarilyUnavailable
from chatbooking.storage import Key, TenantTable, TransactionRefused, transact
from tests.bookings.build import NOW, at, catalog, every_day, provider, request, service, tenant

TEN = at(3, "10:00")
TUESDAY = date(2026, 3, 3)
TENANT = tenant(change_notice_minutes=120)
OFFER = catalog(provider("ana"), provider("bob"), provider("eva", weekly_hours=every_day("00:00-24:00")))


@pytest.fixture
def booking(tenant_table: TenantTable) -> Booking:
    return lifecycle.create(tenant_table, TENANT, OFFER, request(TEN), NOW)


def busy(table: TenantTable, who: str = "ana", day: date = TUESDAY) -> set[int]:
    return set(agenda.busy_of(table.get(agenda.key_of_day(table, who, day))))


def hour(clock: int) -> set[int]:
    return set(range(clock * 12, clock * 12 + 12))


def test_cancelling_gives_the_time_back_and_keeps_the_booking(
    tenant_table: TenantTable, booking: Booking
) -> None:
    cancelled = lifecycle.cancel(tenant_table, TENANT, booking.id, NOW, reason=" Ill ")
    assert (cancelled.status, cancelled.cancel_reason, cancelled.version) == (
        BookingStatus.CANCELLED,
        "Ill",
        1,
    )
    assert queries.find(tenant_table, booking.id) == cancelled
    assert queries.of_customer(tenant_table, "GRACE@example.com", NOW) == [cancelled]
    assert busy(tenant_table) == set()
    lifecycle.create(tenant_table, TENANT, OFFER, request(TEN, "t2"), NOW)


def test_cancelling_twice_is_cancelling_once(tenant_table: TenantTable, booking: Booking) -> None:
    first = lifecycle.cancel(tenant_table, TENANT, booking.id, NOW, reason="Ill")
    lifecycle.create(tenant_table, TENANT, OFFER, request(TEN, "t2"), NOW)
    assert lifecycle.cancel(tenant_table, TENANT, booking.id, NOW, reason="Again") == first
    assert busy(tenant_table) == hour(10)


def test_cut_offs_bind_the_customer_and_not_the_host(tenant_table: TenantTable, booking: Booking) -> None:
    late = at(3, "08:05")
    with pytest.raises(OutsideChangeNotice) as refused:
        lifecycle.cancel(tenant_table, TENANT, booking.id, late, by=CUSTOMER)
    assert refused.value.parameters == {"minutes": 120}
    with pytest.raises(OutsideChangeNotice):
        lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(4, "10:00"), late, by=CUSTOMER)
    lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(3, "09:00"), late)
    lifecycle.cancel(tenant_table, TENANT, booking.id, late)


def test_until_the_cut_off_a_customer_can_cancel(tenant_table: TenantTable, booking: Booking) -> None:
    lifecycle.cancel(tenant_table, TENANT, booking.id, at(3, "08:00"), by=CUSTOMER)


def test_a_move_to_another_day_takes_and_gives_back(tenant_table: TenantTable, booking: Booking) -> None:
    moved = lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(4, "15:00"), NOW)
    assert (moved.start, moved.end, moved.version) == (at(4, "15:00"), at(4, "16:00"), 1)
    assert queries.find(tenant_table, booking.id) == moved
    assert (busy(tenant_table), busy(tenant_table, day=date(2026, 3, 4))) == (set(), hour(15))


@pytest.mark.parametrize("minutes", [-60, -30, -5, 5, 30, 240])
def test_a_move_inside_the_day_may_overlap_the_old_time(
    tenant_table: TenantTable, booking: Booking, minutes: int
) -> None:
    moved = lifecycle.reschedule(
        tenant_table, TENANT, OFFER, booking.id, TEN + timedelta(minutes=minutes), NOW
    )
    assert busy(tenant_table) == {cell + minutes // 5 for cell in hour(10)}
    assert moved.id == booking.id


def test_a_move_into_anothers_time_changes_nothing(tenant_table: TenantTable, booking: Booking) -> None:
    lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "12:00"), "t2"), NOW)
    lifecycle.create(tenant_table, TENANT, OFFER, request(at(4, "12:00"), "t3"), NOW)
    for start in (at(3, "11:30"), at(4, "12:30")):
        with pytest.raises(SlotTaken):
            lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, start, NOW)
    assert busy(tenant_table) == hour(10) | hour(12)
    assert queries.find(tenant_table, booking.id) == booking


def test_a_move_to_another_provider_takes_their_time_and_name(
    tenant_table: TenantTable, booking: Booking
) -> None:
    moved = lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, TEN, NOW, provider_id="bob")
    assert (moved.provider_id, moved.provider_name) == ("bob", "Bob")
    assert (busy(tenant_table), busy(tenant_table, "bob")) == (set(), hour(10))


@pytest.mark.parametrize("clock", ["22:45", "23:30", "23:00"])
def test_a_visit_moves_around_midnight_without_leaving_a_cell_behind(
    tenant_table: TenantTable, clock: str
) -> None:
    late = lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "23:15"), provider_id="eva"), NOW)
    moved = lifecycle.reschedule(tenant_table, TENANT, OFFER, late.id, at(3, clock), NOW)
    expected = by_day(agenda.Hold.of(moved).cells)
    for day in (TUESDAY, date(2026, 3, 4)):
        assert busy(tenant_table, "eva", day) == set(expected.get(day, ()))


def test_a_repeated_move_is_one_move(tenant_table: TenantTable, booking: Booking) -> None:
    moves = [
        lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(4, "15:00"), NOW) for _ in range(2)
    ]
    assert moves[0] == moves[1]


def test_a_moved_booking_can_still_be_found_moved_and_cancelled(
    tenant_table: TenantTable, booking: Booking
) -> None:
    lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(4, "15:00"), NOW)
    lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(3, "11:00"), NOW)
    assert lifecycle.cancel(tenant_table, TENANT, booking.id, NOW).version == 3


def test_a_cancelled_booking_can_neither_be_moved_nor_completed(
    tenant_table: TenantTable, booking: Booking
) -> None:
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    with pytest.raises(StatusDoesNotAllow):
        lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(4, "15:00"), NOW)
    with pytest.raises(StatusDoesNotAllow):
        lifecycle.complete(tenant_table, booking.id, at(3, "11:00"))
    assert busy(tenant_table) == set()


def test_a_move_keeps_what_was_booked_when_the_service_has_changed(
    tenant_table: TenantTable, booking: Booking
) -> None:
    longer = catalog(*OFFER.providers, services=(service(minutes=120, name="Longer", active=False),))
    moved = lifecycle.reschedule(tenant_table, TENANT, longer, booking.id, at(3, "17:00"), NOW)
    assert (moved.end, moved.service_name) == (at(3, "18:00"), "Haircut")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"start": at(3, "17:30")}, OutsideOpeningHours),
        ({"start": at(2, "08:30"), "by": CUSTOMER}, OutsideNotice),
        ({"start": at(2, "10:00", month=6), "by": CUSTOMER}, BeyondHorizon),
        ({"start": at(4, "10:01")}, InvalidInput),
        ({"provider_id": "nobody"}, ProviderNotAvailable),
    ],
)
def test_a_move_follows_the_rules_of_a_new_booking(
    tenant_table: TenantTable, booking: Booking, changes: dict[str, Any], refusal: type[Exception]
) -> None:
    options = {"start": TEN, "now": NOW, **changes}
    with pytest.raises(refusal):
        lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, **options)
    assert queries.find(tenant_table, booking.id) == booking


def test_a_move_to_somebody_who_does_not_perform_the_service_is_refused(
    tenant_table: TenantTable, booking: Booking
) -> None:
    offer = catalog(*OFFER.providers, services=(service(),))
    with pytest.raises(ProviderNotAvailable):
        lifecycle.reschedule(tenant_table, TENANT, offer, booking.id, TEN, NOW, provider_id="bob")


def test_a_waiting_booking_is_confirmed_once(tenant_table: TenantTable) -> None:
    waiting = lifecycle.create(tenant_table, tenant(auto_confirm=False), OFFER, request(TEN), NOW)
    confirmed = lifecycle.confirm(tenant_table, waiting.id, NOW)
    assert (confirmed.status, confirmed.version) == (BookingStatus.CONFIRMED, 1)
    assert lifecycle.confirm(tenant_table, waiting.id, NOW) == confirmed


def test_what_became_of_a_visit_is_noted_after_its_start_and_can_be_corrected(
    tenant_table: TenantTable, booking: Booking
) -> None:
    for note in (lifecycle.mark_no_show, lifecycle.complete):
        with pytest.raises(NotStartedYet):
            note(tenant_table, booking.id, NOW)
    assert lifecycle.mark_no_show(tenant_table, booking.id, TEN).status is BookingStatus.NO_SHOW
    assert lifecycle.complete(tenant_table, booking.id, TEN).status is BookingStatus.COMPLETED
    assert lifecycle.confirm(tenant_table, booking.id, TEN).version == 3
    assert busy(tenant_table) == hour(10)


def test_nobody_changes_a_booking_that_is_not_there_or_not_theirs(booking: Booking) -> None:
    for table, key in ((TenantTable("acme"), "unknown"), (TenantTable("other"), booking.id)):
        with pytest.raises(NotFound):
            lifecycle.cancel(table, TENANT, key, NOW)


def test_a_change_that_others_keep_outrunning_ends(
    tenant_table: TenantTable, booking: Booking, monkeypatch: pytest.MonkeyPatch
) -> None:
    def outrun(_: Any) -> None:
        raise TransactionRefused(("booking",))

    monkeypatch.setattr(changing, "transact", outrun)
    with pytest.raises(ChangedMeanwhile):
        lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)


def test_a_lost_answer_to_a_change_is_found_done_on_the_next_try(
    tenant_table: TenantTable, booking: Booking, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(writes: Any) -> None:
        transact(writes)
        raise TemporarilyUnavailable

    with monkeypatch.context() as patch:
        patch.setattr(changing, "transact", lost)
        with pytest.raises(TemporarilyUnavailable):
            lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(3, "10:30"), NOW)
    moved = lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(3, "10:30"), NOW)
    assert (moved.version, len(busy(tenant_table))) == (1, 12)


def test_a_callers_own_writes_happen_with_the_change_or_not_at_all(
    tenant_table: TenantTable, booking: Booking
) -> None:
    key = Key(tenant_table.pk("CHAT", "c1"), "STATE")

    def state(_: Booking) -> list[Any]:
        return [tenant_table.put(key, {"n": 1}, label="state", condition="attribute_exists(PK)")]

    with pytest.raises(TransactionRefused) as refused:
        lifecycle.cancel(tenant_table, TENANT, booking.id, NOW, also=state)
    assert refused.value.failed == ("state",)
    assert queries.find(tenant_table, booking.id) == booking
    assert busy(tenant_table) == hour(10)
