from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings.errors import (
    BeyondHorizon,
    ProviderNotAvailable,
    ServiceNotBookable,
    StartInThePast,
)
from chatbooking.bookings.model import Customer
from chatbooking.errors import ChangedMeanwhile, DomainError, InvalidInput, NotFound
from chatbooking.storage import Key, TenantTable, TransactionRefused
from chatbooking.waiting import joining, rules, storage
from chatbooking.waiting.errors import WaitingListFull
from chatbooking.waiting.model import WaitingStatus
from tests.bookings.build import NOW
from tests.waiting.build import DAY, OFFER, TENANT, wait, wish

LATER = NOW + timedelta(minutes=5)


def test_who_waits_stands_on_the_list_of_the_day(tenant_table: TenantTable) -> None:
    entry = wait(tenant_table, provider_id="bob", time="10:00", window=("09:00", "11:00"))
    assert (entry.status, entry.service_name, entry.provider_name) == ("WAITING", "Haircut", "Bob")
    assert storage.read(tenant_table, entry.id) == entry
    assert storage.of_day(tenant_table, DAY) == [entry]
    assert storage.of_contact(tenant_table, "grace@example.com") == [entry]


def test_asking_again_keeps_the_place_and_takes_the_new_wish(tenant_table: TenantTable) -> None:
    first = wait(tenant_table)
    assert wait(tenant_table, now=LATER) == first
    changed = wait(tenant_table, now=LATER, provider_id="ana")
    assert changed == replace(first, provider_id="ana", provider_name="Ana", version=1)
    assert storage.of_day(tenant_table, DAY) == [changed]


def test_whoever_names_my_address_in_a_conversation_of_theirs_reaches_nothing_of_mine(
    tenant_table: TenantTable,
) -> None:
    mine = wait(tenant_table, conversation_id="mine")
    theirs = wait(tenant_table, now=LATER, window=("00:00", "00:05"), conversation_id="theirs")
    assert storage.read(tenant_table, mine.id) == mine
    joining.leave(tenant_table, theirs.id)
    assert storage.read(tenant_table, mine.id) == mine


def test_another_service_another_day_and_another_person_are_entries_of_their_own(
    tenant_table: TenantTable,
) -> None:
    entries = {
        wait(tenant_table).id,
        wait(tenant_table, service_id="colour").id,
        wait(tenant_table, date=DAY + timedelta(days=1)).id,
        wait(tenant_table, "Ada").id,
    }
    assert len(entries) == 4


def test_who_has_left_may_come_again_at_the_end_of_the_line(tenant_table: TenantTable) -> None:
    first = wait(tenant_table)
    assert joining.leave(tenant_table, first.id).status is WaitingStatus.LEFT
    assert joining.leave(tenant_table, first.id).status is WaitingStatus.LEFT
    second = wait(tenant_table, now=LATER)
    assert (second.id, second.status, second.created_at) == (first.id, WaitingStatus.WAITING, LATER)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"customer": Customer("Grace", None, "+15551234567")}, InvalidInput),
        ({"customer": Customer("", "grace@example.com")}, InvalidInput),
        ({"customer": Customer("Grace", "not an address")}, InvalidInput),
        ({"service_id": "unknown"}, ServiceNotBookable),
        ({"provider_id": "eva"}, ProviderNotAvailable),
        ({"service_id": "colour", "provider_id": "bob"}, ProviderNotAvailable),
        ({"date": DAY - timedelta(days=2)}, StartInThePast),
        ({"date": DAY + timedelta(days=60)}, BeyondHorizon),
    ],
)
def test_a_wish_that_nothing_can_come_of_is_refused(
    tenant_table: TenantTable, changes: dict[str, Any], error: type[DomainError]
) -> None:
    with pytest.raises(error):
        wait(tenant_table, **changes)
    assert storage.of_day(tenant_table, changes.get("date", DAY)) == []


def test_a_list_holds_so_many_and_those_who_left_do_not_count(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "MOST_A_DAY", 2)
    first = wait(tenant_table, "Ada")
    wait(tenant_table, "Bea")
    with pytest.raises(WaitingListFull):
        wait(tenant_table, "Cleo")
    assert wait(tenant_table, "Bea", provider_id="ana").provider_id == "ana"
    joining.leave(tenant_table, first.id)
    wait(tenant_table, "Cleo")


def test_what_the_caller_writes_is_part_of_it(tenant_table: TenantTable) -> None:
    never = tenant_table.check(Key(tenant_table.pk(), "NOTHING"), "attribute_exists(PK)", label="turn")
    with pytest.raises(TransactionRefused):
        joining.join(tenant_table, TENANT, OFFER, wish(), NOW, also=lambda _: [never])
    assert storage.of_day(tenant_table, DAY) == []
    entry = wait(tenant_table)
    with pytest.raises(TransactionRefused):
        joining.leave(tenant_table, entry.id, also=lambda _: [never])
    assert storage.read(tenant_table, entry.id) == entry


def test_removing_leaves_nothing(tenant_table: TenantTable) -> None:
    entry = wait(tenant_table)
    assert joining.remove(tenant_table, entry.id)
    assert not joining.remove(tenant_table, entry.id)
    assert storage.of_day(tenant_table, DAY) == []


def test_an_entry_is_of_one_business_and_goes_after_its_day(tenant_table: TenantTable) -> None:
    entry = wait(tenant_table)
    other = TenantTable("other")
    assert storage.read(other, entry.id) is None
    assert not joining.remove(other, entry.id)
    for unknown in (entry.id, "unknown", ""):
        with pytest.raises(NotFound):
            joining.leave(other, unknown)
    item = tenant_table.get(Key(tenant_table.pk("WAITING", "2026-03-03"), f"WAITING#{entry.id}"))
    assert item is not None
    assert item["expiresAt"] == 1772668800  # 2026-03-05T00:00Z


def test_a_change_that_others_keep_outrunning_ends(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = wait(tenant_table)

    def outrun(_: Any) -> None:
        raise TransactionRefused((storage.ENTRY,))

    monkeypatch.setattr(joining, "transact", outrun)
    for attempt in (
        lambda: joining.leave(tenant_table, entry.id),
        lambda: joining.remove(tenant_table, entry.id),
        lambda: wait(tenant_table, provider_id="ana"),
    ):
        with pytest.raises(ChangedMeanwhile):
            attempt()
