"""The function on the table's stream, given batches as Lambda gives them."""

import json
from pathlib import Path
from typing import Any

import pytest

from chatbooking.bookings import lifecycle
from chatbooking.customers import keeping, storage, stream
from chatbooking.customers.model import CustomerRecord
from chatbooking.errors import TemporarilyUnavailable
from chatbooking.storage import TenantTable
from tests.bookings.build import NOW
from tests.customers.build import TENANT, only_book, stream_record

EVENT = Path(__file__).parents[2] / "backend" / "events" / "CustomerRecords.json"


def handle(*records: dict[str, Any]) -> list[str]:
    """The sequence numbers that are to be tried again."""
    answer = stream.handle({"Records": list(records)}, None)
    return [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]


def records(table: TenantTable) -> list[CustomerRecord]:
    return storage.search(table, "", 50, None).items


def test_a_new_booking_makes_a_record(tenant_table: TenantTable) -> None:
    booking = only_book(tenant_table, phone="+56987654321", locale="en")
    assert handle(stream_record(tenant_table, booking)) == []
    (record,) = records(tenant_table)
    assert (record.id, record.name, record.email, record.phone, record.locale) == (
        booking.customer_id,
        "Grace Hopper",
        "grace@example.com",
        "+56987654321",
        "en",
    )
    assert record.first_seen_at == record.last_seen_at == booking.created_at


def test_a_batch_that_comes_again_changes_nothing(tenant_table: TenantTable) -> None:
    bookings = [only_book(tenant_table, clock) for clock in ("10:00", "11:00")]
    batch = [stream_record(tenant_table, each) for each in bookings]
    handle(*batch)
    before = tenant_table.query_all(tenant_table.pk("CUSTOMERS"))
    assert handle(*reversed(batch), *batch) == []
    assert tenant_table.query_all(tenant_table.pk("CUSTOMERS")) == before


def test_each_business_keeps_its_own_customers(tenant_table: TenantTable) -> None:
    other = TenantTable("other")
    handle(stream_record(tenant_table, only_book(tenant_table)), stream_record(other, only_book(other)))
    assert len(records(tenant_table)) == len(records(other)) == 1


def test_a_record_that_fails_is_tried_again_by_itself(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    good, bad = only_book(tenant_table), only_book(tenant_table, "11:00", email="ada@example.com")
    learn = keeping.learn

    def unlucky(table: TenantTable, booking: Any) -> None:
        if booking.id == bad.id:
            raise TemporarilyUnavailable
        learn(table, booking)

    monkeypatch.setattr(keeping, "learn", unlucky)
    batch = [stream_record(tenant_table, each) for each in (bad, good)]
    assert handle(*batch) == [f"seq-{bad.id}"]
    assert [record.email for record in records(tenant_table)] == ["grace@example.com"]
    (logged,) = caplog.records
    assert (logged.__dict__["booking"], logged.__dict__["error"]) == (bad.id, "TemporarilyUnavailable")


def test_what_is_no_booking_is_passed_over(tenant_table: TenantTable) -> None:
    booking = only_book(tenant_table)
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    record = stream_record(tenant_table, booking, "MODIFY")
    record["dynamodb"]["Keys"]["SK"] = {"S": f"CHANGE#{booking.id}#000001"}
    assert handle(record) == []
    removed = stream_record(tenant_table, booking, "REMOVE")
    del removed["dynamodb"]["NewImage"]
    assert handle(removed) == []
    assert records(tenant_table) == []


def test_the_event_for_sam_local_invoke_is_such_a_batch(tenant_table: TenantTable) -> None:
    event = json.loads(EVENT.read_text("utf-8"))
    assert stream.handle(event, None) == {"batchItemFailures": []}
    (record,) = records(TenantTable("9gk21wxb40sk2mtk"))
    assert record.name == "Grace Hopper"
