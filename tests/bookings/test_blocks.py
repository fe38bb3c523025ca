from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from chatbooking.bookings import agenda, blocking, blocks, lifecycle, queries
from chatbooking.bookings.blocking import Wish
from chatbooking.bookings.errors import SlotTaken
from chatbooking.errors import ChangedMeanwhile, InvalidInput, NotFound
from chatbooking.storage import TenantTable, TransactionRefused
from tests.bookings.build import NOW, at, catalog, provider, request, tenant

TENANT = tenant()
OFFER = catalog(provider("ana"), provider("bob"))
LUNCH = Wish("ana", at(3, "12:00"), at(3, "13:30"), "Bank")


def busy(table: TenantTable, who: str = "ana", day: date = date(2026, 3, 3)) -> set[int]:
    return set(agenda.busy_of(table.get(agenda.key_of_day(table, who, day))))


def cells(start: str, end: str) -> set[int]:
    first, last = ((at(3, clock) - at(3, "00:00")) // timedelta(minutes=5) for clock in (start, end))
    return set(range(first, last))


def wish(**changes: Any) -> Wish:
    return replace(LUNCH, **changes)


def test_a_block_takes_the_time_and_gives_it_back(tenant_table: TenantTable) -> None:
    made = blocking.create(tenant_table, OFFER, LUNCH, NOW)
    assert busy(tenant_table) == cells("12:00", "13:30")
    assert blocks.read(tenant_table, made.id) == made

    assert blocking.delete(tenant_table, made.id) == made
    assert busy(tenant_table) == set()
    assert blocks.read(tenant_table, made.id) is None


def test_nobody_books_over_a_block_and_free_time_leaves_it_out(tenant_table: TenantTable) -> None:
    made = blocking.create(tenant_table, OFFER, LUNCH, NOW)
    for start in (at(3, "11:30"), at(3, "12:30"), at(3, "13:25")):
        with pytest.raises(SlotTaken):
            lifecycle.create(tenant_table, TENANT, OFFER, request(start), NOW)
    first = date(2026, 3, 3)
    service, who = OFFER.services[0], OFFER.providers[:1]
    (day,) = queries.free_days(tenant_table, TENANT, OFFER, service, who, first, first, NOW)
    starts = {slot.start for slot in day.slots}
    assert {at(3, "11:00"), at(3, "13:30")} <= starts
    assert not {start for start in starts if at(3, "11:00") < start < made.end}


def test_a_block_over_a_booking_is_refused_and_names_it(tenant_table: TenantTable) -> None:
    booked = lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "13:00")), NOW)
    with pytest.raises(SlotTaken) as refused:
        blocking.create(tenant_table, OFFER, LUNCH, NOW)
    assert refused.value.parameters == {
        "start": "2026-03-03T12:00:00Z",
        "bookingId": booked.id,
        "reference": booked.reference,
    }
    assert busy(tenant_table) == cells("13:00", "14:00")
    assert tenant_table.query_all(tenant_table.pk("BLOCKS"), index="byTime") == []


def test_a_block_over_a_block_is_refused_and_names_it(tenant_table: TenantTable) -> None:
    made = blocking.create(tenant_table, OFFER, LUNCH, NOW)
    with pytest.raises(SlotTaken) as refused:
        blocking.create(tenant_table, OFFER, wish(start=at(3, "13:00"), end=at(3, "14:00")), NOW)
    assert refused.value.parameters["blockId"] == made.id


def test_the_same_block_asked_for_again_is_the_same_block(tenant_table: TenantTable) -> None:
    assert blocking.create(tenant_table, OFFER, LUNCH, NOW) == blocking.create(
        tenant_table, OFFER, wish(note="  Bank "), NOW
    )
    with pytest.raises(SlotTaken):
        blocking.create(tenant_table, OFFER, wish(note="Dentist"), NOW)


def test_a_block_can_be_moved_stretched_and_given_to_another(tenant_table: TenantTable) -> None:
    made = blocking.create(tenant_table, OFFER, LUNCH, NOW)

    longer = blocking.update(tenant_table, OFFER, made.id, wish(end=at(3, "14:00")))
    assert (longer.end, busy(tenant_table)) == (at(3, "14:00"), cells("12:00", "14:00"))

    later = blocking.update(tenant_table, OFFER, made.id, wish(start=at(3, "13:00"), end=at(3, "15:00")))
    assert (later.start, busy(tenant_table)) == (at(3, "13:00"), cells("13:00", "15:00"))

    other = blocking.update(tenant_table, OFFER, made.id, wish(provider_id="bob", note=None))
    assert (busy(tenant_table), busy(tenant_table, "bob")) == (set(), cells("12:00", "13:30"))
    assert blocks.read(tenant_table, made.id) == other
    assert (other.id, other.created_at, other.note) == (made.id, made.created_at, None)


def test_a_block_moved_into_a_booking_stays_where_it_was(tenant_table: TenantTable) -> None:
    made = blocking.create(tenant_table, OFFER, LUNCH, NOW)
    booked = lifecycle.create(tenant_table, TENANT, OFFER, request(at(3, "15:00")), NOW)
    for start, end in ((at(3, "13:00"), at(3, "15:05")), (at(3, "12:00"), at(3, "15:05"))):
        with pytest.raises(SlotTaken) as refused:
            blocking.update(tenant_table, OFFER, made.id, wish(start=start, end=end))
        assert refused.value.parameters["bookingId"] == booked.id
    assert blocks.read(tenant_table, made.id) == made
    assert busy(tenant_table) == cells("12:00", "13:30") | cells("15:00", "16:00")


def test_a_block_across_midnight_claims_both_days(tenant_table: TenantTable) -> None:
    made = blocking.create(tenant_table, OFFER, wish(start=at(3, "23:30"), end=at(4, "00:30")), NOW)
    assert (len(busy(tenant_table)), len(busy(tenant_table, day=date(2026, 3, 4)))) == (6, 6)
    blocking.delete(tenant_table, made.id)
    assert not busy(tenant_table) | busy(tenant_table, day=date(2026, 3, 4))


@pytest.mark.parametrize(
    ("changes", "field", "rule"),
    [
        ({"provider_id": "nobody"}, "providerId", "UNKNOWN_ID"),
        ({"start": at(3, "12:01")}, "start", "NOT_A_MULTIPLE"),
        ({"end": at(3, "13:32")}, "end", "NOT_A_MULTIPLE"),
        ({"end": at(3, "12:00")}, "end", "ENDS_BEFORE_START"),
        ({"end": at(3, "20:05")}, "end", "BLOCK_TOO_LONG"),
        ({"note": "x" * 201}, "note", "TOO_LONG"),
    ],
)
def test_what_is_no_block_is_refused(
    tenant_table: TenantTable, changes: dict[str, Any], field: str, rule: str
) -> None:
    made = blocking.create(tenant_table, OFFER, wish(start=at(5, "12:00"), end=at(5, "13:00")), NOW)
    for attempt in (
        lambda wanted: blocking.create(tenant_table, OFFER, wanted, NOW),
        lambda wanted: blocking.update(tenant_table, OFFER, made.id, wanted),
    ):
        with pytest.raises(InvalidInput) as refused:
            attempt(wish(**changes))
        assert (refused.value.field, refused.value.rule) == (field, rule)
    assert busy(tenant_table) == set()
    assert blocks.read(tenant_table, made.id) == made


def test_eight_hours_are_a_block(tenant_table: TenantTable) -> None:
    blocking.create(tenant_table, OFFER, wish(end=at(3, "20:00")), NOW)
    assert len(busy(tenant_table)) == 96


def test_nobody_changes_a_block_that_is_not_there_or_not_theirs(tenant_table: TenantTable) -> None:
    made = blocking.create(tenant_table, OFFER, LUNCH, NOW)
    for table, key in ((tenant_table, "unknown"), (TenantTable("other"), made.id)):
        with pytest.raises(NotFound):
            blocking.delete(table, key)
        with pytest.raises(NotFound):
            blocking.update(table, OFFER, key, LUNCH)


def test_a_change_that_others_keep_outrunning_ends(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = blocking.create(tenant_table, OFFER, LUNCH, NOW)

    def outrun(_: Any) -> None:
        raise TransactionRefused(("block",))

    monkeypatch.setattr(blocking, "transact", outrun)
    with pytest.raises(ChangedMeanwhile):
        blocking.delete(tenant_table, made.id)
