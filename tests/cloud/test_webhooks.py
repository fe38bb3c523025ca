"""A business's own system hears of its bookings: from the chat to a server of its own, through every part."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from standardwebhooks import Webhook

from tests.cloud.api import Api
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon, open_salon
from tests.cloud.test_mail import Box
from tests.cloud.till import Till, till
from tests.cloud.visitor import Visitor

__all__ = ["till"]

pytestmark = pytest.mark.cloud
EVERYTHING = ["BOOKING_CREATED", "BOOKING_CHANGED", "BOOKING_CANCELLED"]
_CREATE = (
    """mutation M($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id } } }"""
)
_LOG = "{ webhookDeliveries { items { id type bookingId state tries statusCode reason nextTryAt } } }"


@pytest.fixture
def own(people: People) -> Salon:
    return open_salon(people, "Con caja propia")


def told_of(api: Api, till: Till) -> tuple[str, str]:
    """A new endpoint's id and secret."""
    given = {"url": f"http://127.0.0.1:{till.port}/in", "events": EVERYTHING}
    made = api(_CREATE, input=given).field("createWebhook")
    return made["webhook"]["id"], made["secret"]


def settled(api: Api, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The delivery of the log for which this holds, when it does."""
    while True:
        for each in api(_LOG).field("webhookDeliveries")["items"]:
            if wanted(each):
                return dict(each)
        time.sleep(0.1)


def booked_by_chat(people: People, salon: Salon) -> str:
    visitor = Visitor(people.visitor(origin=ORIGIN), salon.widget_key, "es")
    visitor.say("quiero un corte de pelo con maría")
    visitor.tap("DAY", lambda day: day["available"])
    visitor.tap("TIME")
    visitor.identify("Ana Prueba", "ana@example.com")
    visitor.tap("CONFIRM")
    return str(visitor.booking()["id"])


def test_from_the_chat_to_the_business_s_own_system(people: People, own: Salon, till: Till) -> None:
    _, secret = told_of(own.api, till)
    till.answers = [500]
    id_ = booked_by_chat(people, own)

    # The first answer was a failure: the same message comes once more.
    created = settled(
        own.api, lambda each: each["type"] == "booking.created" and each["state"] == "DELIVERED"
    )
    assert (created["bookingId"], created["tries"], created["statusCode"]) == (id_, 2, 204)
    first, second = till.got
    assert {headers["webhook-id"] for headers, _ in till.got} == {created["id"]}
    assert first[1] == second[1]
    booking = Webhook(secret).verify(second[1], second[0])["data"]["booking"]
    assert (booking["id"], booking["customer"]["email"]) == (id_, "ana@example.com")

    later = datetime.fromisoformat(booking["start"]) + timedelta(days=1)
    own.api(
        "mutation M($id: ID!, $input: RescheduleBookingInput!)"
        " { rescheduleBooking(id: $id, input: $input) { id } }",
        id=id_,
        input={"start": later.isoformat().replace("+00:00", "Z")},
    ).field("rescheduleBooking")
    own.api("mutation M($id: ID!) { cancelBooking(id: $id) { id } }", id=id_).field("cancelBooking")
    _, moved = till.heard(lambda message: message["data"].get("change") == "MOVED")
    assert moved["type"] == "booking.changed"
    assert moved["data"]["previous"]["start"] == booking["start"]
    headers, cancelled = till.heard(lambda message: message["type"] == "booking.cancelled")
    assert cancelled["data"]["booking"]["version"] > booking["version"]

    # Once more on request, with the same id.
    wanted = headers["webhook-id"]
    settled(own.api, lambda each: each["id"] == wanted and each["state"] == "DELIVERED")
    own.api("mutation M($id: ID!) { replayWebhookDelivery(id: $id) { id state } }", id=wanted).field(
        "replayWebhookDelivery"
    )
    settled(
        own.api, lambda each: each["id"] == wanted and each["tries"] == 2 and each["state"] == "DELIVERED"
    )
    repeats = [body for headers, body in till.got if headers["webhook-id"] == wanted]
    assert len(repeats) == 2
    assert repeats[0] == repeats[1]


def test_a_test_is_signed_by_both_secrets_while_one_is_replaced(own: Salon, till: Till) -> None:
    id_, old = told_of(own.api, till)
    new = own.api("mutation M($id: ID!) { rotateWebhookSecret(id: $id) { secret } }", id=id_).field(
        "rotateWebhookSecret"
    )["secret"]
    own.api("mutation M($id: ID!) { sendTestWebhook(id: $id) { id } }", id=id_).field("sendTestWebhook")
    headers, message = till.heard(lambda message: message["type"] == "webhook.test")
    body = till.got[0][1]
    for secret in (old, new):
        assert Webhook(secret).verify(body, headers) == message

    settled(own.api, lambda each: each["type"] == "webhook.test" and each["statusCode"] == 204)
    shown = own.api("query Q($id: ID!) { webhookSecret(id: $id) { secret } }", id=id_)
    assert shown.field("webhookSecret")["secret"] == new


def test_its_owner_is_told_by_mail_when_a_receiver_is_gone(
    people: People, endpoints: dict[str, Any], own: Salon, till: Till
) -> None:
    told_of(own.api, till)
    till.answers = [410]
    booked_by_chat(people, own)
    settled(own.api, lambda each: each["type"] == "booking.created" and each["state"] == "FAILED")
    mail = Box(endpoints).one(own.owner.email, "Con caja propia: se desactivó el webhook a 127.0.0.1")
    assert "/webhooks" in mail["BodyText"]
    (hook,) = own.api("{ webhooks { active switchedOff } }").field("webhooks")
    assert hook == {"active": False, "switchedOff": "GONE"}
