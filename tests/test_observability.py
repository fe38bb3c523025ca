"""What is written for those who run this: by which id it hangs together, and in which figures."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking import observability
from chatbooking.api.answer import answer
from chatbooking.api.resolver import Resolver
from chatbooking.bookings import events, lifecycle, storage
from chatbooking.bookings.stream import written
from chatbooking.observability import Measure
from chatbooking.storage import TenantTable
from chatbooking.storage.client import dynamodb
from tests.appsync import event
from tests.bookings.build import NOW, at, catalog, request, tenant


@pytest.fixture(autouse=True)
def uncorrelated() -> Any:
    observability.correlate(None)
    yield
    observability.correlate(None)


def test_a_visitors_message_is_known_by_the_id_that_the_widget_gave_it() -> None:
    sent = {"arguments": {"input": {"messageId": "a1b2c3d4e5f6"}}}
    traced = {"request": {"headers": {"x-amzn-trace-id": "Root=1-67891233-abcdef012345678912345678"}}}
    assert observability.request_id(sent | traced) == "a1b2c3d4e5f6"
    assert observability.request_id(traced) == "Root=1-67891233-abcdef012345678912345678"
    assert observability.request_id({"arguments": {"id": "1"}}) is None


@given(st.text())
def test_what_is_no_id_never_becomes_one(text: str) -> None:
    """Anybody can send any message id: no e-mail address and no sentence reaches the logs that way."""
    observability.correlate(text)
    found = observability.correlation_id()
    assert found is None or (found == text and text.isascii() and not set(text) & set("@ \n\"'<>+"))


def test_a_booking_keeps_the_id_of_the_request_that_wrote_it_last(tenant_table: TenantTable) -> None:
    observability.correlate("message-1")
    booking = lifecycle.create(tenant_table, tenant(), catalog(), request(at(3, "10:00")), NOW)
    assert stored(tenant_table, booking.id)["correlationId"] == {"S": "message-1"}
    observability.correlate("request-2")
    lifecycle.cancel(tenant_table, tenant(), booking.id, NOW)
    assert stored(tenant_table, booking.id)["correlationId"] == {"S": "request-2"}
    observability.correlate(None)
    lifecycle.restore(tenant_table, booking.id, NOW)
    assert "correlationId" not in stored(tenant_table, booking.id)


def test_its_event_carries_the_id_on_to_those_who_follow_it(tenant_table: TenantTable) -> None:
    observability.correlate("message-1")
    booking = lifecycle.create(tenant_table, tenant(), catalog(), request(at(3, "10:00")), NOW)
    item = stored(tenant_table, booking.id)
    keys = {name: item[name] for name in ("PK", "SK")}
    change = written({"dynamodb": {"Keys": keys, "NewImage": item}})
    assert change
    told = events.event_of(change)
    assert told
    assert told.correlation_id == "message-1"


def stored(table: TenantTable, booking_id: str) -> dict[str, Any]:
    key = storage.key_of(table, booking_id)
    answered = dynamodb().get_item(
        TableName="chat-booking-test", Key={"PK": {"S": key.pk}, "SK": {"S": key.sk}}
    )
    item: dict[str, Any] = answered["Item"]
    return item


@pytest.mark.usefixtures("environment")
def test_a_measure_is_a_line_that_cloudwatch_reads_as_a_metric(capsys: pytest.CaptureFixture[str]) -> None:
    observability.measure(Measure.TIME_TO_BOOK, "PRO", 42.5)
    line = json.loads(capsys.readouterr().out)
    (metric,) = line["_aws"]["CloudWatchMetrics"]
    assert metric["Namespace"] == "ChatBooking"
    assert metric["Metrics"] == [{"Name": "TimeToBook", "Unit": "Seconds"}]
    assert [sorted(dimensions) for dimensions in metric["Dimensions"]] == [["plan", "stage"]]
    assert (line["plan"], line["stage"], line["TimeToBook"]) == ("PRO", "test", [42.5])


@pytest.mark.usefixtures("environment")
def test_a_request_is_answered_under_its_own_id_and_not_under_the_one_before() -> None:
    for headers, expected in (({"x-amzn-trace-id": "Root=1-6789-abc"}, "Root=1-6789-abc"), ({}, None)):
        answer(Resolver(), event("Query.tenant", tenant=None, headers=headers), None)
        assert observability.correlation_id() == expected
