from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from chatbooking.bookings import agenda, blocking, holding, holds, lifecycle, storage
from chatbooking.bookings.blocking import Wish
from chatbooking.bookings.errors import (
    AlreadyHolding,
    HoldOver,
    ProviderNotAvailable,
    ServiceNotBookable,
    SlotTaken,
)
from chatbooking.bookings.holds import HeldVisit
from chatbooking.bookings.model import BookingStatus
from chatbooking.storage import Key, TenantTable, TransactionRefused, carry_out
from tests.bookings.build import NOW, at, catalog, customer, held, provider, request, service, tenant

TENANT = tenant()
OFFER = catalog(provider("ana"), provider("bob"))


def busy(table: TenantTable, who: str = "ana", day: date = date(2026, 3, 3)) -> set[int]:
    return set(agenda.busy_of(table.get(agenda.key_of_day(table, who, day))))


def cells(start: str, end: str) -> set[int]:
    first, last = ((at(3, clock) - at(3, "00:00")) // timedelta(minutes=5) for clock in (start, end))
    return set(range(first, last))


def accepted(table: TenantTable, kept: HeldVisit, **changes: Any) -> Any:
    wish: dict[str, Any] = {"tenant": TENANT, "catalog": OFFER, "now": NOW, **changes}
    return holding.accept(table, wish["tenant"], wish["catalog"], kept, customer(), wish["now"])


def test_a_hold_takes_the_time_with_its_buffers_and_gives_it_back_once(tenant_table: TenantTable) -> None:
    kept = held(buffer_before_minutes=5, buffer_after_minutes=10)
    holding.keep(tenant_table, kept)
    assert busy(tenant_table) == cells("09:55", "11:10")
    assert holds.read(tenant_table, kept.owner_id) == kept

    assert holding.release(tenant_table, kept)
    assert busy(tenant_table) == set()

    other = lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "10:00")), NOW)
    assert not holding.release(tenant_table, kept)
    assert busy(tenant_table) == cells("10:00", "11:00")
    assert other.status is BookingStatus.CONFIRMED


def test_nobody_books_or_blocks_what_is_held_and_the_business_learns_for_whom(
    tenant_table: TenantTable,
) -> None:
    kept = held()
    holding.keep(tenant_table, kept)
    with pytest.raises(SlotTaken) as told:
        lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "10:30")), NOW)
    assert set(told.value.parameters) == {"start"}
    with pytest.raises(SlotTaken) as refused:
        blocking.create(tenant_table, OFFER, Wish("ana", at(3, "10:45"), at(3, "12:00")), NOW)
    assert refused.value.parameters == {
        "start": "2026-03-03T10:45:00Z",
        "holdId": "h1",
        "heldFor": "Grace Hopper",
        "heldUntil": "2026-03-02T08:30:00Z",
    }


def test_what_is_taken_cannot_be_held(tenant_table: TenantTable) -> None:
    lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "10:30")), NOW)
    with pytest.raises(SlotTaken):
        holding.keep(tenant_table, held())
    assert holds.read(tenant_table, "c1") is None
    assert busy(tenant_table) == cells("10:30", "11:30")


def test_one_person_is_kept_one_time_and_keeping_it_again_is_safe(tenant_table: TenantTable) -> None:
    holding.keep(tenant_table, held())
    holding.keep(tenant_table, held())
    with pytest.raises(AlreadyHolding):
        holding.keep(tenant_table, held(id="h2", start=at(3, "15:00")))
    holding.keep(tenant_table, held(id="h3", owner_id="c2", start=at(3, "15:00")))
    assert busy(tenant_table) == cells("10:00", "11:00") | cells("15:00", "16:00")


def test_accepting_makes_the_booking_in_the_same_cells(tenant_table: TenantTable) -> None:
    kept = held(buffer_after_minutes=15)
    holding.keep(tenant_table, kept)
    changed = catalog(provider("ana"), services=(service(minutes=30, price_minor=3000),))
    booking = accepted(tenant_table, kept, catalog=changed)

    assert (booking.start, booking.end, booking.duration_minutes) == (kept.start, kept.end, 60)
    assert (booking.buffer_after_minutes, booking.price_minor) == (15, 3000)
    assert (booking.status, booking.customer) == (BookingStatus.CONFIRMED, customer())
    assert storage.read(tenant_table, booking.id, consistent=True) == booking
    assert holds.read(tenant_table, kept.owner_id) is None
    assert busy(tenant_table) == cells("10:00", "11:15")

    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    assert busy(tenant_table) == set()


def test_accepting_again_gives_the_same_booking_whatever_became_of_it(tenant_table: TenantTable) -> None:
    kept = held()
    holding.keep(tenant_table, kept)
    booking = accepted(tenant_table, kept)
    assert accepted(tenant_table, kept, now=at(4, "10:00")) == booking
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    assert accepted(tenant_table, kept).status is BookingStatus.CANCELLED
    assert busy(tenant_table) == set()


def test_a_business_that_confirms_by_hand_does_so_here_too(tenant_table: TenantTable) -> None:
    holding.keep(tenant_table, held())
    assert accepted(tenant_table, held(), tenant=tenant(auto_confirm=False)).status is BookingStatus.PENDING


@pytest.mark.parametrize("moment", [at(2, "08:30"), at(2, "09:00")])
def test_a_lapsed_hold_is_accepted_by_nobody_though_its_time_is_still_kept(
    tenant_table: TenantTable, moment: Any
) -> None:
    holding.keep(tenant_table, held())
    with pytest.raises(HoldOver):
        accepted(tenant_table, held(), now=moment)
    assert busy(tenant_table) == cells("10:00", "11:00")
    assert holding.release(tenant_table, held())


def test_what_was_given_back_or_is_another_hold_by_now_cannot_be_accepted(tenant_table: TenantTable) -> None:
    holding.keep(tenant_table, held())
    holding.release(tenant_table, held())
    with pytest.raises(HoldOver):
        accepted(tenant_table, held())
    holding.keep(tenant_table, held(id="h2"))
    with pytest.raises(HoldOver):
        accepted(tenant_table, held())
    assert not holding.release(tenant_table, held())
    assert busy(tenant_table) == cells("10:00", "11:00")


def test_what_is_no_longer_offered_is_refused_and_stays_held(tenant_table: TenantTable) -> None:
    holding.keep(tenant_table, held())
    with pytest.raises(ServiceNotBookable):
        accepted(tenant_table, held(), catalog=catalog(services=(service("other"),)))
    gone = catalog(provider("bob"), services=(service(provider_ids=("bob",)),))
    with pytest.raises(ProviderNotAvailable):
        accepted(tenant_table, held(), catalog=gone)
    assert holds.read(tenant_table, "c1") == held()


def test_writes_of_the_caller_are_part_of_each_step(tenant_table: TenantTable) -> None:
    never = tenant_table.check(Key(tenant_table.pk(), "NOTHING"), "attribute_exists(PK)", label="entry")
    with pytest.raises(TransactionRefused):
        holding.keep(tenant_table, held(), also=[never])
    assert busy(tenant_table) == set()

    holding.keep(tenant_table, held())
    with pytest.raises(TransactionRefused):
        holding.release(tenant_table, held(), also=[never])
    with pytest.raises(TransactionRefused):
        holding.accept(tenant_table, TENANT, OFFER, held(), customer(), NOW, also=lambda _: [never])
    assert holds.read(tenant_table, "c1") == held()
    assert busy(tenant_table) == cells("10:00", "11:00")


def test_what_the_tables_expiry_removed_is_given_back_once(tenant_table: TenantTable) -> None:
    kept = held()
    holding.keep(tenant_table, kept)
    item = tenant_table.get(Key(tenant_table.pk("HOLD", "c1"), "HOLD"))
    assert item is not None
    assert item["expiresAt"] == (kept.until + timedelta(hours=1)).timestamp()
    remove(tenant_table, item)

    assert holding.release_removed(tenant_table, kept.id, holds.cells_of(kept), NOW)
    assert busy(tenant_table) == set()
    lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "10:00")), NOW)
    assert not holding.release_removed(tenant_table, kept.id, holds.cells_of(kept), NOW)
    assert busy(tenant_table) == cells("10:00", "11:00")


def test_a_hold_is_of_one_business(tenant_table: TenantTable) -> None:
    holding.keep(tenant_table, held())
    assert holds.read(TenantTable("other"), "c1") is None
    with pytest.raises(HoldOver):
        accepted(TenantTable("other"), held())
    assert not holding.release(TenantTable("other"), held())


def test_a_move_by_the_customer_is_not_told_who_has_the_time(tenant_table: TenantTable) -> None:
    booking = lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "14:00")), NOW)
    kept = replace(held(), id="h9")
    holding.keep(tenant_table, kept)
    with pytest.raises(SlotTaken) as told:
        lifecycle.reschedule(
            tenant_table, TENANT, OFFER, booking.id, at(3, "10:00"), NOW, by=request(at(3, "10:00")).by
        )
    assert set(told.value.parameters) == {"start"}


def remove(table: TenantTable, item: dict[str, Any]) -> None:
    """As the expiry does: the item and nothing else."""
    carry_out(table.delete(Key(item["PK"], item["SK"]), label="expiry"))
