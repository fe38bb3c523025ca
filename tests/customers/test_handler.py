"""The resolvers of `customers` as AppSync calls them, and the JavaScript reads of a customer."""

import json
from typing import Any

import pytest

from chatbooking.customers import handler, keeping
from chatbooking.records import encode
from chatbooking.storage import Key, TenantTable, carry_out
from tests.appsync import event, read_by_javascript
from tests.bookings.build import NOW, at, tenant
from tests.customers.build import book


@pytest.fixture(autouse=True)
def business(tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handler, "system_clock", lambda: NOW)
    key = Key(tenant_table.pk(), "TENANT")
    carry_out(tenant_table.put(key, encode(tenant()), label="tenant"))


def call(field: str, role: str = "OWNER", language: str = "en", **arguments: Any) -> Any:
    headers = {"accept-language": language}
    return handler.handle(event(field, arguments, role=role, headers=headers), None)


def read(path: str, field: str, source: Any = None, tenant: str = "acme", **arguments: Any) -> Any:
    context = event(field, arguments, source=source, tenant=tenant)
    return read_by_javascript(path, {**context, "args": arguments})


def test_customers_are_listed_searched_and_paged(tenant_table: TenantTable) -> None:
    book(tenant_table)
    book(tenant_table, "12:00", name="Ada", email="ada@example.com")
    first = call("Query.customers", limit=1)["data"]
    rest = call("Query.customers", limit=1, nextToken=first["nextToken"])["data"]
    assert [page["items"][0]["name"] for page in (first, rest)] == ["Ada", "Grace Hopper"]
    assert [each["name"] for each in call("Query.customers", search="hop")["data"]["items"]] == [
        "Grace Hopper"
    ]
    refused = call("Query.customers", search="hop", nextToken=first["nextToken"])["error"]
    assert (refused["type"], refused["info"]["rule"]) == ("InvalidInput", "NOT_A_TOKEN")


def test_one_customer_is_read_with_their_bookings(tenant_table: TenantTable) -> None:
    earlier = book(tenant_table, phone="+56987654321")
    later = book(tenant_table, "12:00")
    by_phone = book(tenant_table, "15:00", email=None, phone="+56911112222")
    script = "customers/resolvers/customer.js"
    record = read(script, "Query.customer", id=earlier.customer_id)["value"]
    assert (record["name"], record["phone"]) == ("Grace Hopper", "+56987654321")
    assert read(script, "Query.customer", tenant="other", id=earlier.customer_id)["value"] is None
    assert read(script, "Query.customer", id="nobody")["value"] is None

    visits = "bookings/resolvers/CustomerRecord.bookings.js"
    found = read(visits, "CustomerRecord.bookings", source=record)["value"]["items"]
    assert [item["id"] for item in found] == [later.id, earlier.id]
    other = read(script, "Query.customer", id=by_phone.customer_id)["value"]
    found = read(visits, "CustomerRecord.bookings", source=other)["value"]["items"]
    assert [item["id"] for item in found] == [by_phone.id]


def test_what_the_business_writes_is_kept_and_what_is_absent_stays(tenant_table: TenantTable) -> None:
    id_ = str(book(tenant_table).customer_id)
    call("Mutation.updateCustomer", id=id_, input={"notes": " Likes tea "})
    renamed = call("Mutation.updateCustomer", id=id_, input={"name": " Admiral  Hopper "})["data"]
    assert (renamed["name"], renamed["notes"]) == ("Admiral Hopper", "Likes tea")
    book(tenant_table, "12:00", now=at(2, "09:00"), name="grace")
    assert call("Query.customers")["data"]["items"][0]["name"] == "Admiral Hopper"
    assert "notes" not in call("Mutation.updateCustomer", id=id_, input={"notes": None})["data"]


@pytest.mark.parametrize(
    ("given", "rule"),
    [({"name": " "}, "REQUIRED"), ({"name": "x" * 101}, "TOO_LONG"), ({"notes": "x" * 2001}, "TOO_LONG")],
)
def test_what_cannot_be_written_is_refused(tenant_table: TenantTable, given: Any, rule: str) -> None:
    id_ = str(book(tenant_table).customer_id)
    refused = call("Mutation.updateCustomer", id=id_, input=given)["error"]
    assert refused["info"]["rule"] == rule
    assert keeping.known(tenant_table, id_).version == 0


def test_an_export_is_json_and_an_erasure_says_what_went(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    told = json.loads(call("Mutation.exportCustomer", id=booking.customer_id)["data"])
    assert (told["exportedAt"], told["customer"]["name"]) == ("2026-03-02T08:00:00Z", "Grace Hopper")

    refused = call("Mutation.eraseCustomer", language="es", id=booking.customer_id)["error"]
    assert refused["type"] == "CustomerHasBookings"
    assert "visitas pendientes (1)" in refused["message"]


def test_after_an_erasure_nobody_is_read(tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    booking = book(tenant_table)
    monkeypatch.setattr(handler, "system_clock", lambda: at(9, "08:00"))
    assert call("Mutation.eraseCustomer", id=booking.customer_id)["data"] == {
        "id": booking.customer_id,
        "bookings": 1,
        "conversations": 0,
    }
    script = "customers/resolvers/customer.js"
    assert read(script, "Query.customer", id=booking.customer_id)["value"] is None
    assert call("Query.customers")["data"]["items"] == []
    assert call("Mutation.exportCustomer", id=booking.customer_id)["error"]["type"] == "NotFound"


@pytest.mark.parametrize("field", ["updateCustomer", "exportCustomer", "eraseCustomer"])
def test_a_viewer_reads_customers_and_does_nothing_with_them(tenant_table: TenantTable, field: str) -> None:
    id_ = str(book(tenant_table).customer_id)
    assert "data" in call("Query.customers", role="VIEWER")
    more = {"input": {"notes": "x"}} if field == "updateCustomer" else {}
    assert call(f"Mutation.{field}", role="VIEWER", id=id_, **more)["error"]["type"] == "NotAllowed"
