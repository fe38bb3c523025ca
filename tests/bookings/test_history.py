"""What a booking's history says, as the business reads it: through the field's own resolver."""

from typing import Any

import pytest

from chatbooking.bookings import history, lifecycle, storage
from chatbooking.bookings.model import CUSTOMER, SYSTEM, Actor, Booking, By
from chatbooking.records import encode
from chatbooking.storage import TenantTable
from tests.appsync import event, read_by_javascript
from tests.bookings.build import NOW, at, catalog, provider, request, tenant

TEN = at(3, "10:00")
TENANT = tenant()
OFFER = catalog(provider("ana"), provider("bob"))
ANA = By(Actor.MEMBER, "ana's user")


def told(table: TenantTable, booking: Booking) -> list[dict[str, Any]]:
    source = {**encode(booking)}
    context = event("Booking.history", tenant=table.tenant_id, source=source)
    outcome = read_by_javascript("bookings/resolvers/Booking.history.js", {**context, "args": {}})
    return list(outcome["value"])


def book(table: TenantTable, by: By = CUSTOMER) -> Booking:
    return lifecycle.create(table, TENANT, OFFER, request(TEN, by=by), NOW)


@pytest.mark.parametrize(
    ("by", "channel", "actor", "member"),
    [
        (CUSTOMER, "CHAT", "CUSTOMER", None),
        (ANA, "ADMIN", "MEMBER", "ana's user"),
        (SYSTEM, "ADMIN", "SYSTEM", None),
    ],
)
def test_it_begins_with_who_made_the_booking(
    tenant_table: TenantTable, by: By, channel: Any, actor: str, member: str | None
) -> None:
    booking = lifecycle.create(tenant_table, TENANT, OFFER, request(TEN, by=by, channel=channel), NOW)
    (made,) = told(tenant_table, booking)
    assert (made["kind"], made["actor"], made.get("memberId")) == ("CREATED", actor, member)
    assert (made["at"], made["start"], made["durationMinutes"]) == (
        "2026-03-02T08:00:00Z",
        "2026-03-03T10:00:00Z",
        60,
    )


def test_every_change_is_written_down_with_who_made_it(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, at(4, "10:00"), NOW, by=CUSTOMER)
    lifecycle.note(tenant_table, booking.id, "Window", NOW, by=ANA)
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW, reason="Ill", by=ANA)
    lifecycle.restore(tenant_table, booking.id, NOW, by=ANA)
    lifecycle.mark_no_show(tenant_table, booking.id, at(4, "11:00"), by=SYSTEM)
    lifecycle.complete(tenant_table, booking.id, at(4, "12:00"), by=ANA)
    now = lifecycle.confirm(tenant_table, booking.id, at(4, "12:00"), by=ANA)

    found = told(tenant_table, now)
    assert [(change["kind"], change["actor"]) for change in found] == [
        ("CREATED", "CUSTOMER"),
        ("MOVED", "CUSTOMER"),
        ("NOTED", "MEMBER"),
        ("CANCELLED", "MEMBER"),
        ("RESTORED", "MEMBER"),
        ("NO_SHOW", "SYSTEM"),
        ("COMPLETED", "MEMBER"),
        ("CONFIRMED", "MEMBER"),
    ]
    assert found[3]["reason"] == "Ill"
    assert found[3]["memberId"] == "ana's user"
    assert [change["at"] for change in found][-3:] == [
        "2026-03-04T11:00:00Z",
        "2026-03-04T12:00:00Z",
        "2026-03-04T12:00:00Z",
    ]


def test_a_move_says_from_where_to_where_and_the_beginning_what_it_was_then(
    tenant_table: TenantTable,
) -> None:
    booking = book(tenant_table)
    moved = lifecycle.reschedule(
        tenant_table, TENANT, OFFER, booking.id, at(4, "10:00"), NOW, provider_id="bob", duration_minutes=90
    )
    made, change = told(tenant_table, moved)
    assert (made["start"], made["providerName"], made["durationMinutes"]) == (
        "2026-03-03T10:00:00Z",
        "Ana",
        60,
    )
    assert {name: value for name, value in change.items() if name not in ("PK", "SK", "at")} == {
        "kind": "MOVED",
        "actor": "SYSTEM",
        "start": "2026-03-04T10:00:00Z",
        "previousStart": "2026-03-03T10:00:00Z",
        "providerName": "Bob",
        "previousProviderName": "Ana",
        "durationMinutes": 90,
        "previousDurationMinutes": 60,
    }


def test_what_changes_nothing_is_not_written_down(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    lifecycle.confirm(tenant_table, booking.id, NOW)
    lifecycle.note(tenant_table, booking.id, None, NOW)
    lifecycle.reschedule(tenant_table, TENANT, OFFER, booking.id, TEN, NOW)
    assert len(told(tenant_table, booking)) == 1


def test_the_beginning_and_the_last_fifty_changes_are_told(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    for number in range(53):
        booking = lifecycle.note(tenant_table, booking.id, f"note {number}", NOW)
    found = told(tenant_table, booking)
    assert [change["kind"] for change in found] == ["CREATED"] + ["NOTED"] * 50
    assert found[-1]["SK"].endswith("#000053")


def test_another_tenants_history_is_not_told(tenant_table: TenantTable) -> None:
    booking = lifecycle.cancel(tenant_table, TENANT, book(tenant_table).id, NOW, reason="Ill")
    assert [change["kind"] for change in told(TenantTable("other"), booking)] == ["CREATED"]


def test_it_is_in_no_index_and_takes_nothing_from_the_booking(tenant_table: TenantTable) -> None:
    booking = lifecycle.cancel(tenant_table, TENANT, book(tenant_table).id, NOW)
    listed = tenant_table.query_all(tenant_table.pk("BOOKINGS"), index="byTime")
    assert [item["SK"] for item in listed] == [f"BOOKING#{booking.id}"]
    (entry,) = storage.history(tenant_table, booking.id)
    assert entry["kind"] == history.ChangeKind.CANCELLED
