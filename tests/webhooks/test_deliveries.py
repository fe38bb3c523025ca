"""The function on the queue, with messages as SQS hands them over and a queue to put them back in."""

import json
from collections.abc import Iterator
from typing import Any

import boto3
import pytest

from chatbooking.errors import TemporarilyUnavailable
from chatbooking.records import encode
from chatbooking.settings import settings
from chatbooking.storage import TenantTable
from chatbooking.webhooks import deliveries, queue, storage
from chatbooking.webhooks.model import DeliveryState
from tests.webhooks import build
from tests.webhooks.build import add_endpoint, book
from tests.webhooks.receivers import receiver, says


@pytest.fixture(autouse=True)
def messages(tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The queue itself; in a function's environment of the local cloud."""
    sqs = boto3.resource("sqs")
    made = sqs.create_queue(QueueName="webhooks")
    monkeypatch.setenv("WEBHOOKS_QUEUE_URL", made.url)
    monkeypatch.setenv("WEBHOOK_PAUSES", "0,0,60,1800")
    monkeypatch.setenv("STAGE", "local")
    settings.cache_clear()
    client = queue.sqs
    client.cache_clear()
    yield made
    client.cache_clear()


def handle(*bodies: dict[str, Any]) -> list[str]:
    """The messages that are to come again, by their place."""
    records = [{"messageId": str(place), "body": json.dumps(body)} for place, body in enumerate(bodies)]
    answered = deliveries.handle({"Records": records}, None)
    return [each["itemIdentifier"] for each in answered["batchItemFailures"]]


def waiting(messages: Any) -> list[dict[str, Any]]:
    found = messages.receive_messages(MaxNumberOfMessages=10)
    for each in found:
        each.delete()
    return [json.loads(each.body) for each in found]


def booked(table: TenantTable) -> dict[str, Any]:
    """The relay's message about a booking that was just made."""
    event = encode(build.event(book(table)))
    return {"type": "booking", "tenantId": table.tenant_id, "event": event}


def test_from_an_event_to_the_receiver(tenant_table: TenantTable, messages: Any) -> None:
    got: list[bytes] = []

    def take(connection: Any, request: bytes) -> None:
        got.append(request)
        says("HTTP/1.1 500 No\n\n" if len(got) == 1 else "HTTP/1.1 200 OK\n\n")(connection, request)

    with receiver(take) as port:
        add_endpoint(tenant_table, url=f"http://127.0.0.1:{port}/in")
        assert handle(booked(tenant_table)) == []
        for _ in range(2):
            (message,) = waiting(messages)
            assert message["type"] == "webhook.delivery"
            assert handle(message) == []
    (made,) = build.deliveries(tenant_table)
    assert (made.state, made.tries, made.status_code) == (DeliveryState.DELIVERED, 2, 200)
    assert len(got) == 2
    assert waiting(messages) == []


def test_a_message_that_comes_twice_posts_once(tenant_table: TenantTable, messages: Any) -> None:
    got: list[bytes] = []

    def take(connection: Any, request: bytes) -> None:
        got.append(request)
        says("HTTP/1.1 200 OK\n\n")(connection, request)

    with receiver(take) as port:
        add_endpoint(tenant_table, url=f"http://127.0.0.1:{port}/in")
        event = booked(tenant_table)
        assert handle(event, event) == []
        first, second = waiting(messages)
        assert handle(first, second, first) == []
    assert len(got) == 1


def test_one_endpoint_s_failure_is_no_other_s(tenant_table: TenantTable, messages: Any) -> None:
    with receiver(says("HTTP/1.1 200 OK\n\n")) as port, receiver(says("HTTP/1.1 500 No\n\n")) as broken:
        add_endpoint(tenant_table, "good", url=f"http://127.0.0.1:{port}/in")
        add_endpoint(tenant_table, "bad", url=f"http://127.0.0.1:{broken}/in")
        handle(booked(tenant_table))
        assert handle(*waiting(messages)) == []
        states = {each.webhook_id: each.state for each in build.deliveries(tenant_table)}
        assert states == {"good": DeliveryState.DELIVERED, "bad": DeliveryState.PENDING}
        (again,) = waiting(messages)
    assert again["deliveryId"] == next(
        each.id for each in build.deliveries(tenant_table) if each.webhook_id == "bad"
    )


def test_what_cannot_be_taken_up_comes_again_and_holds_up_nothing(tenant_table: TenantTable) -> None:
    add_endpoint(tenant_table)
    unknown = {"type": "weather", "tenantId": "acme"}
    assert handle(unknown, booked(tenant_table)) == ["0"]
    assert len(build.deliveries(tenant_table)) == 1


def test_a_queue_that_does_not_answer_is_an_error(monkeypatch: pytest.MonkeyPatch, messages: Any) -> None:
    messages.delete()
    with pytest.raises(TemporarilyUnavailable):
        queue.ask("acme", "msg_1")


@pytest.mark.parametrize(("seconds", "delay"), [(-5, 0), (0, 0), (0.2, 1), (900, 900), (80_000, 900)])
def test_the_queue_holds_back_for_a_quarter_of_an_hour_at_most(
    seconds: float, delay: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[dict[str, Any]] = []

    class Queue:
        def send_message(self, **message: Any) -> None:
            sent.append(message)

    monkeypatch.setattr(queue, "sqs", Queue)
    queue.ask("acme", "msg_1", seconds)
    assert sent[0]["DelaySeconds"] == delay


def test_texts_and_deliveries_expire(tenant_table: TenantTable) -> None:
    add_endpoint(tenant_table)
    handle(booked(tenant_table))
    (made,) = build.deliveries(tenant_table)
    key = storage.payload_key(tenant_table, made)
    expiries = {made.expires_at, (tenant_table.get(key) or {})["expiresAt"]}
    assert len(expiries) == 1
