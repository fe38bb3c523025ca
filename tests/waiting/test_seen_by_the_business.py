"""What members see of the waiting list and of holds, and what they may take off it."""

from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings import holding
from chatbooking.chat import handler
from chatbooking.storage import TenantTable
from chatbooking.waiting import offering, storage
from chatbooking.waiting.model import Entry
from tests.appsync import event, read_by_javascript
from tests.bookings.build import NOW, at, held
from tests.waiting.build import DAY, LENGTH, cancel, open_business, wait


def entries(from_: str, to: str, **caller: Any) -> Any:
    arguments = {"from": from_, "to": to}
    context = event("Query.waitingEntries", arguments, **caller)
    return read_by_javascript("chat/resolvers/waitingEntries.js", {**context, "args": arguments})


def holds(from_: str, to: str, **caller: Any) -> Any:
    arguments = {"from": from_, "to": to}
    context = event("Query.holds", arguments, **caller)
    return read_by_javascript("bookings/resolvers/holds.js", {**context, "args": arguments})


def remove(entry_id: str, **caller: Any) -> Any:
    return handler.handle(event("Mutation.removeWaitingEntry", {"id": entry_id}, **caller), None)


def test_who_waits_is_listed_by_day_and_then_first_come_first(tenant_table: TenantTable) -> None:
    wait(tenant_table, "Cleo", date=DAY + timedelta(days=1))
    wait(tenant_table, "Bea", NOW + timedelta(minutes=1))
    wait(tenant_table, "Ada", window=("09:00", "10:00"), time="09:30")
    seen = entries("2026-03-03", "2026-03-04")["value"]
    assert [each["name"] for each in seen] == ["Ada Hopper", "Bea Hopper", "Cleo Hopper"]
    assert {name: value for name, value in seen[0].items() if value is not None} == {
        "id": seen[0]["id"],
        "date": "2026-03-03",
        "serviceId": "cut",
        "serviceName": "Haircut",
        "time": "09:30",
        "window": ["09:00", "10:00"],
        "status": "WAITING",
        "name": "Ada Hopper",
        "email": "ada@example.com",
        "createdAt": "2026-03-02T08:00:00Z",
    }
    assert [each["name"] for each in entries("2026-03-04", "2026-03-04")["value"]] == ["Cleo Hopper"]
    assert entries("2026-03-05", "2026-03-09")["value"] == []
    assert entries("2026-03-03", "2026-03-04", tenant="other")["value"] == []


def test_an_offer_is_shown_while_it_stands(full: TenantTable) -> None:
    entry = _offered(full)
    (seen,) = entries("2026-03-03", "2026-03-03")["value"]
    assert (seen["status"], seen["offer"]["start"], seen["offer"]["providerName"]) == (
        "OFFERED",
        "2026-03-03T10:00:00Z",
        "Ana",
    )
    offering.lapse(full, entry.id, NOW + LENGTH)
    (seen,) = entries("2026-03-03", "2026-03-03")["value"]
    assert (seen["status"], seen["offer"]) == ("LAPSED", None)


def test_a_range_that_ends_before_it_starts_is_refused(tenant_table: TenantTable) -> None:
    assert entries("2026-03-04", "2026-03-03")["error"]["errorType"] == "InvalidInput"
    assert holds("2026-03-04T00:00:00Z", "2026-03-03T00:00:00Z")["error"]["errorType"] == "InvalidInput"


@pytest.mark.parametrize(
    ("from_", "to", "seen"),
    [
        ("2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z", 1),
        ("2026-03-03T10:30:00Z", "2026-03-03T10:45:00Z", 1),
        ("2026-03-03T11:00:00Z", "2026-03-03T12:00:00Z", 0),
        ("2026-03-03T08:00:00Z", "2026-03-03T10:00:00Z", 0),
    ],
)
def test_what_is_kept_is_seen_with_whom_it_is_for(
    tenant_table: TenantTable, from_: str, to: str, seen: int
) -> None:
    holding.keep(tenant_table, held())
    found = holds(from_, to)["value"]
    assert [each["ownerName"] for each in found] == ["Grace Hopper"] * seen
    assert holds(from_, to, tenant="other")["value"] == []


def test_a_member_takes_somebody_off_and_their_time_is_free(full: TenantTable) -> None:
    entry = _offered(full)
    assert remove(entry.id, tenant="other")["error"]["type"] == "NotFound"
    assert remove(entry.id, role="VIEWER")["error"]["type"] == "NotAllowed"
    assert storage.read(full, entry.id) is not None
    assert remove(entry.id) == {"data": entry.id}
    assert holds("2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z")["value"] == []
    assert remove(entry.id)["error"]["type"] == "NotFound"


def _offered(table: TenantTable) -> Entry:
    open_business(table)
    wait(table, "Ada")
    cancel(table, at(3, "10:00"))
    (made,) = offering.offer_day(table, DAY, NOW, LENGTH, lambda *_: None)
    return made
