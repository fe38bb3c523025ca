"""A business on the smallest plan comes to its end: new things are refused, what it has is untouched."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from boto3.dynamodb.conditions import Key

from tests.cloud.api import Reply
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon, open_salon
from tests.cloud.visitor import Visitor

pytestmark = pytest.mark.cloud
SANTIAGO = ZoneInfo("America/Santiago")
# Within the sixty days ahead that can be booked, and in the middle of a month by any clock.
DAY = (datetime.now(SANTIAGO) + timedelta(days=30)).replace(day=15).date()


@pytest.fixture(scope="module")
def own(people: People) -> Salon:
    salon = open_salon(people, "Salón Lleno")
    salon.api(
        "mutation M($input: UpdateTenantInput!) { updateTenant(input: $input) { id } }",
        input={"contact": {"phone": "+56223456789"}},
    ).field("updateTenant")
    return salon


def at(hour: int) -> str:
    return datetime.combine(DAY, time(hour), SANTIAGO).isoformat()


def month_of(own: Salon) -> str:
    return f"T#{own.owner.claims['tenantId']}#USAGE#{DAY:%Y-%m}"


def use(people: People, pk: str, sk: str, name: str, count: int) -> None:
    """Moves a counter, as if so much had been used."""
    people.table.update_item(
        Key={"PK": pk, "SK": sk},
        UpdateExpression="ADD #name :count",
        ExpressionAttributeNames={"#name": name},
        ExpressionAttributeValues={":count": count},
    )


def told(people: People, pk: str) -> list[str]:
    found = people.table.query(KeyConditionExpression=Key("PK").eq(pk) & Key("SK").begins_with("TOLD#"))
    return [item["SK"] for item in found["Items"]]


def book(own: Salon, hour: int) -> Reply:
    return own.api(
        "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id status } }",
        input={
            "serviceId": own.haircut,
            "providerId": own.maria,
            "start": at(hour),
            "customer": {"name": "Ana Díaz", "email": "ana@example.com"},
            "idempotencyToken": f"limit {hour}",
        },
    )


def refusal(reply: Reply) -> dict[str, Any]:
    (error,) = reply.errors
    assert error["errorType"] == "PlanLimitReached"
    info: dict[str, Any] = error["errorInfo"]
    return info | {"message": error["message"]}


def test_a_month_without_room(people: People, own: Salon) -> None:
    pk = month_of(own)
    use(people, pk, "BOOKINGS#00", "b01", 48)
    first, second = (book(own, hour).field("createBooking") for hour in (14, 15))

    full = refusal(book(own, 16))

    assert (full["meter"], full["limit"], full["month"]) == ("BOOKINGS", 50, f"{DAY:%Y-%m}")
    assert "50" in full["message"]
    assert book(own, 15).field("createBooking") == second
    visitor = Visitor(people.visitor(origin=ORIGIN), own.widget_key, "es")
    visitor.say(f"corte de pelo con María el {DAY.day}/{DAY.month} a las 17, soy Luz, luz@example.com")
    visitor.say("sí")
    assert "+56223456789" in " ".join(visitor.texts())

    moved = own.api(
        "mutation M($id: ID!, $input: RescheduleBookingInput!)"
        " { rescheduleBooking(id: $id, input: $input) { start } }",
        id=first["id"],
        input={"start": at(17)},
    ).field("rescheduleBooking")
    assert datetime.fromisoformat(moved["start"]) == datetime.fromisoformat(at(17))
    cancelled = own.api("mutation M($id: ID!) { cancelBooking(id: $id) { status } }", id=first["id"])
    assert cancelled.field("cancelBooking") == {"status": "CANCELLED"}

    used = own.api(
        "query Q($month: String) { usage(month: $month) { bookings { used limit } days { bookings } } }",
        month=f"{DAY:%Y-%m}",
    ).field("usage")
    assert used["bookings"] == {"used": 49, "limit": 50}
    assert (used["days"][0]["bookings"], used["days"][14]["bookings"]) == (48, 1)
    assert told(people, pk) == ["TOLD#BOOKINGS#100#FREE", "TOLD#BOOKINGS#80#FREE"]
    # There is room for one again.
    assert book(own, 16).field("createBooking")["status"] == "CONFIRMED"
    assert told(people, pk) == ["TOLD#BOOKINGS#100#FREE", "TOLD#BOOKINGS#80#FREE"]


def test_a_third_provider_needs_a_larger_plan(own: Salon) -> None:
    create = "mutation M($input: ProviderInput!) { createProvider(input: $input) { id active } }"
    activate = (
        "mutation M($id: ID!, $input: ProviderInput!) { updateProvider(id: $id, input: $input) { active } }"
    )
    full = refusal(own.api(create, input={"name": "Rosa"}))
    assert (full["meter"], full["limit"]) == ("PROVIDERS", 2)
    rosa = own.api(create, input={"name": "Rosa", "active": False}).field("createProvider")
    refusal(own.api(activate, id=rosa["id"], input={"name": "Rosa", "active": True}))


def test_visitors_of_a_used_up_month_are_told_whom_to_call(people: People, own: Salon) -> None:
    now = datetime.now(SANTIAGO)
    pk = f"T#{own.owner.claims['tenantId']}#USAGE#{now:%Y-%m}"
    visitor = Visitor(people.visitor(origin=ORIGIN), own.widget_key, "es")
    use(people, pk, "CHAT#05", "m01", 3_000)

    full = refusal(visitor.send("¿Cuánto cuesta un corte?", None, "m1"))

    assert full["meter"] == "MESSAGES"
    assert full["retryable"] is False
    assert full["retryAt"] > now.isoformat()
    assert "+56223456789" in full["message"]
    assert len(visitor.transcript()) == 1
    use(people, pk, "CHAT#05", "m01", -3_000)
    assert visitor.say("¿Cuánto cuesta un corte?")
