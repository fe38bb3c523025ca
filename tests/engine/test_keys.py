"""Ids of callers in keys, on the official engine: moto takes keys of any length."""

import base64
from typing import Any

import pytest

from chatbooking.bookings import handler as bookings
from chatbooking.chat import handler as chat
from chatbooking.customers import handler as customers
from chatbooking.records import encode
from chatbooking.storage import Key, TenantTable, carry_out
from chatbooking.tenants import handler as tenants
from chatbooking.webhooks import handler as webhooks
from tests.appsync import event
from tests.bookings.build import tenant

pytestmark = pytest.mark.engine

CALLS: tuple[tuple[Any, str, dict[str, Any]], ...] = (
    (bookings, "Mutation.confirmBooking", {}),
    (bookings, "Mutation.deleteBlock", {}),
    (chat, "Mutation.removeWaitingEntry", {}),
    (chat, "Mutation.dismissMisunderstanding", {}),
    (customers, "Mutation.updateCustomer", {"input": {"notes": "x"}}),
    (webhooks, "Mutation.sendTestWebhook", {}),
    (webhooks, "Mutation.replayWebhookDelivery", {}),
    (tenants, "Mutation.revokeInvitation", {}),
)


@pytest.mark.parametrize("id", ["x" * 3000, "20260303" + "x" * 3000, "é" * 3000 + "-1"])
def test_an_id_that_no_key_can_hold_is_not_found_and_no_defect(table: TenantTable, id: str) -> None:
    carry_out(table.put(Key(table.pk(), "TENANT"), encode(tenant()), label="tenant"))
    for of, field, more in CALLS:
        answer = of.handle(event(field, {"id": id, **more}), None)
        assert answer["error"]["type"] == "NotFound", field


def test_a_page_s_token_that_no_key_can_hold_is_none(table: TenantTable) -> None:
    token = base64.urlsafe_b64encode(b"NAME#" + b"x" * 3000).decode()
    answer = customers.handle(event("Query.customers", {"nextToken": token}), None)
    assert answer["error"]["info"]["rule"] == "NOT_A_TOKEN"
