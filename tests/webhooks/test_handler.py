"""The resolvers of `webhooks` as AppSync calls them, and the JavaScript reads."""

from typing import Any

import pytest

from chatbooking.storage import Key, TenantTable, carry_out
from chatbooking.webhooks import handler, storage
from chatbooking.webhooks.model import DeliveryState, SwitchedOff
from tests.appsync import event, read_by_javascript
from tests.bookings.build import NOW
from tests.webhooks.build import add_endpoint, delivery

URL = "https://hooks.example.com/in"
Asked = list[tuple[str, float]]

pytestmark = pytest.mark.usefixtures("tenant_table")


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handler, "system_clock", lambda: NOW)


def call(field: str, role: str = "OWNER", tenant: str = "acme", **arguments: Any) -> Any:
    return handler.handle(event(field, arguments, role=role, tenant=tenant), None)


def create(role: str = "OWNER", **changes: Any) -> Any:
    given = {"url": URL, "events": ["BOOKING_CREATED"], **changes}
    return call("Mutation.createWebhook", role, input=given)


def read(field: str, tenant: str = "acme", **arguments: Any) -> Any:
    context = event(f"Query.{field}", arguments, tenant=tenant)
    return read_by_javascript(f"webhooks/resolvers/{field}.js", {**context, "args": arguments})["value"]


def refusal(answer: Any) -> tuple[str, str | None]:
    return answer["error"]["type"], answer["error"]["info"].get("rule")


def test_an_endpoint_is_made_read_and_changed(tenant_table: TenantTable) -> None:
    made = create(description=" Our till ")["data"]
    id_ = made["webhook"]["id"]
    assert made["secret"].startswith("whsec_")
    (shown,) = read("webhooks")
    assert {**shown, "previousSecretUntil": None} == {
        "id": id_,
        "url": URL,
        "events": ["BOOKING_CREATED"],
        "active": True,
        "description": "Our till",
        "createdAt": "2026-03-02T08:00:00Z",
        "previousSecretUntil": None,
    }
    given = {"events": ["BOOKING_CANCELLED", "BOOKING_CREATED", "BOOKING_CREATED"], "active": False}
    changed = call("Mutation.updateWebhook", id=id_, input=given)["data"]
    assert (changed["events"], changed["active"]) == (["BOOKING_CREATED", "BOOKING_CANCELLED"], False)
    assert (changed["url"], changed["description"]) == (URL, "Our till")


def test_the_secret_is_in_no_answer_but_those_that_are_for_it(tenant_table: TenantTable) -> None:
    made = create()["data"]
    id_, secret = made["webhook"]["id"], made["secret"]
    rotated = call("Mutation.rotateWebhookSecret", id=id_)["data"]
    answers = [
        made["webhook"],
        rotated["webhook"],
        call("Mutation.updateWebhook", id=id_, input={"active": False}),
        read("webhooks"),
        call("Mutation.deleteWebhook", id=id_),
    ]
    assert not [each for each in answers if secret in str(each) or rotated["secret"] in str(each)]


def test_an_owner_may_see_the_secret_again_and_nobody_else(tenant_table: TenantTable) -> None:
    made = create()["data"]
    id_ = made["webhook"]["id"]
    assert call("Query.webhookSecret", id=id_)["data"] == made
    for role in ("ADMIN", "VIEWER"):
        assert refusal(call("Query.webhookSecret", role, id=id_))[0] == "NotAllowed"


def test_a_rotated_secret_goes_on_for_a_day(tenant_table: TenantTable) -> None:
    made = create()["data"]
    id_ = made["webhook"]["id"]
    rotated = call("Mutation.rotateWebhookSecret", "ADMIN", id=id_)["data"]
    assert rotated["webhook"]["previousSecretUntil"] == "2026-03-03T08:00:00Z"
    kept = storage.endpoint(tenant_table, id_)
    assert kept
    assert (kept.secret, kept.previous_secret) == (rotated["secret"], made["secret"])
    again = call("Mutation.rotateWebhookSecret", id=id_)["data"]
    kept = storage.endpoint(tenant_table, id_)
    assert kept
    assert (kept.secret, kept.previous_secret) == (again["secret"], rotated["secret"])


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"url": ""}, "REQUIRED"),
        ({"url": "http://hooks.example.com"}, "NOT_A_WEBHOOK_URL"),
        ({"url": "http://127.0.0.1:9000"}, "NOT_A_WEBHOOK_URL"),
        ({"url": "https://169.254.169.254/"}, "NOT_A_WEBHOOK_URL"),
        ({"url": URL + "x" * 500}, "TOO_LONG"),
        ({"events": []}, "REQUIRED"),
        ({"active": None}, "REQUIRED"),
        ({"description": "x" * 101}, "TOO_LONG"),
    ],
)
def test_what_cannot_be_written_is_refused(tenant_table: TenantTable, given: Any, rule: str) -> None:
    assert refusal(create(**given)) == ("InvalidInput", rule)
    assert read("webhooks") == []
    hook = add_endpoint(tenant_table)
    assert refusal(call("Mutation.updateWebhook", id="hook", input=given)) == ("InvalidInput", rule)
    assert storage.endpoint(tenant_table, "hook") == hook


def test_there_are_five_at_most_and_a_deleted_one_makes_room(tenant_table: TenantTable) -> None:
    ids = [create()["data"]["webhook"]["id"] for _ in range(5)]
    refused = create()["error"]
    assert (refused["type"], refused["info"]["max"]) == ("TooManyWebhooks", 5)
    call("Mutation.deleteWebhook", id=ids[0])
    assert refusal(call("Mutation.deleteWebhook", id=ids[0]))[0] == "NotFound"
    assert "data" in create()
    assert refusal(create())[0] == "TooManyWebhooks"
    assert len(read("webhooks")) == 5


def test_another_address_or_being_switched_on_starts_anew(tenant_table: TenantTable) -> None:
    failing = {"failing_since": NOW, "active": False, "switched_off": SwitchedOff.FAILING}
    add_endpoint(tenant_table, **failing)
    described = call("Mutation.updateWebhook", id="hook", input={"description": "x"})["data"]
    assert described["switchedOff"] == "FAILING"
    on = call("Mutation.updateWebhook", id="hook", input={"active": True})["data"]
    assert on["active"]
    assert not {"switchedOff", "failingSince"} & on.keys()


def test_deliveries_are_listed_newest_first_and_by_endpoint_and_state(tenant_table: TenantTable) -> None:
    for number, state in enumerate((DeliveryState.DELIVERED, DeliveryState.FAILED, DeliveryState.PENDING)):
        storage.add_delivery(
            tenant_table, delivery(id=f"msg_{number}", webhook_id=f"hook{number % 2}", state=state)
        )
    add_endpoint(tenant_table)
    ids = [each["id"] for each in read("webhookDeliveries")["items"]]
    assert ids == ["msg_2", "msg_1", "msg_0"]
    assert [each["id"] for each in read("webhookDeliveries", webhookId="hook1")["items"]] == ["msg_1"]
    assert [each["id"] for each in read("webhookDeliveries", state="PENDING")["items"]] == ["msg_2"]
    both = read("webhookDeliveries", webhookId="hook0", state="DELIVERED")["items"]
    assert [each["id"] for each in both] == ["msg_0"]
    assert len(read("webhookDeliveries", limit=1)["items"]) == 1
    assert read("webhookDeliveries", tenant="other")["items"] == []


def test_a_test_and_a_replay_answer_with_the_delivery(tenant_table: TenantTable, asked: Asked) -> None:
    add_endpoint(tenant_table)
    sent = call("Mutation.sendTestWebhook", "ADMIN", id="hook")["data"]
    assert (sent["type"], sent["state"], sent["webhookId"]) == ("webhook.test", "PENDING", "hook")
    again = call("Mutation.replayWebhookDelivery", "ADMIN", id=sent["id"])["data"]
    assert again["id"] == sent["id"]
    assert asked == [(sent["id"], 0)] * 2
    storage.delete_endpoint(tenant_table, "hook")
    assert refusal(call("Mutation.replayWebhookDelivery", id=sent["id"]))[0] == "WebhookOff"


def test_nobody_s_machine_is_sent_as_many_tests_as_somebody_likes(
    tenant_table: TenantTable, asked: Asked
) -> None:
    add_endpoint(tenant_table)
    first = call("Mutation.sendTestWebhook", id="hook")["data"]["id"]
    for number in range(1, 20):
        field, of = ("replayWebhookDelivery", first) if number % 2 else ("sendTestWebhook", "hook")
        assert "data" in call(f"Mutation.{field}", id=of)
    for field, of in (("sendTestWebhook", "hook"), ("replayWebhookDelivery", first)):
        assert refusal(call(f"Mutation.{field}", id=of))[0] == "TooManyWebhookSends"
    assert len(asked) == 20


@pytest.mark.parametrize(
    "field", ["updateWebhook", "deleteWebhook", "rotateWebhookSecret", "sendTestWebhook", "webhookSecret"]
)
def test_another_business_s_endpoint_is_not_found(tenant_table: TenantTable, field: str) -> None:
    add_endpoint(tenant_table)
    parent = "Query" if field == "webhookSecret" else "Mutation"
    more = {"input": {"active": False}} if field == "updateWebhook" else {}
    assert refusal(call(f"{parent}.{field}", tenant="other", id="hook", **more))[0] == "NotFound"
    assert read("webhooks", tenant="other") == []


def test_a_viewer_reads_and_does_nothing(tenant_table: TenantTable) -> None:
    add_endpoint(tenant_table)
    assert refusal(create("VIEWER"))[0] == "NotAllowed"
    for field in ("deleteWebhook", "rotateWebhookSecret", "sendTestWebhook", "replayWebhookDelivery"):
        assert refusal(call(f"Mutation.{field}", "VIEWER", id="hook"))[0] == "NotAllowed"
    assert storage.endpoint(tenant_table, "hook")


def test_a_closed_business_changes_nothing(tenant_table: TenantTable) -> None:
    key = Key(tenant_table.pk(), "TENANT")
    carry_out(tenant_table.put(key, {"status": "CLOSED"}, label="tenant"))
    assert refusal(create())[0] == "TenantClosed"
