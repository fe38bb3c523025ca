"""Live updates, heard through the running local cloud with a third party's real-time client."""

import asyncio
import json
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import ReadOnlyCredentials
from gql.transport.exceptions import TransportError
from websockets.exceptions import WebSocketException

from tests.cloud.api import Api
from tests.cloud.listener import BOOKINGS, CONVERSATIONS, Listener
from tests.cloud.people import People, Person, session_of
from tests.cloud.salon import ORIGIN, Salon, open_salon
from tests.cloud.visitor import Visitor

pytestmark = pytest.mark.cloud

PUBLISH = "mutation M($input: BookingUpdateInput!) { publishBookingUpdate(input: $input) { tenantId } }"
CREATE = "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id } }"
CANCEL = "mutation M($id: ID!) { cancelBooking(id: $id) { id } }"


@pytest.fixture(scope="module")
def shop(people: People) -> Salon:
    return open_salon(people, "En vivo")


@pytest.fixture(scope="module")
def other(people: People) -> Salon:
    return open_salon(people, "Otra peluquería")


def book(salon: Salon, hour: int) -> str:
    day = datetime.now(UTC).date() + timedelta(days=8)
    request = {
        "serviceId": salon.haircut,
        "providerId": salon.maria,
        "start": f"{day}T{hour}:00:00Z",
        "customer": {"name": "Grace Hopper", "email": "grace@example.com"},
        "idempotencyToken": secrets.token_hex(8),
    }
    return str(salon.api(CREATE, input=request).field("createBooking")["id"])


def chat(people: People, salon: Salon) -> tuple[str, int]:
    """A visitor books; the booking's id and how many turns that took, the greeting included."""
    visitor = Visitor(people.visitor(origin=ORIGIN), salon.widget_key, "es")
    turns = 1
    said: list[Callable[[], Any]] = [
        lambda: visitor.say("Quiero un corte de pelo mañana a las 10 con María"),
        lambda: visitor.say("Ana Díaz, ana@example.com"),
        lambda: visitor.say("sí"),
    ]
    for say in said:
        say()
        turns += 1
        if any((message["booking"] or {}).get("status") for message in visitor.last["messages"]):
            break
    return str(visitor.booking()["id"]), turns


def test_a_business_hears_of_a_booking_by_chat_and_nobody_else_does(
    people: People, endpoints: dict[str, Any], shop: Salon, other: Salon
) -> None:
    viewer = people.colleague(shop.owner, "VIEWER")

    async def scene() -> None:
        async with (
            Listener(endpoints, token=shop.owner.id_token) as owner,
            Listener(endpoints, token=viewer.access_token) as looker,
            Listener(endpoints, token=other.owner.id_token) as stranger,
        ):
            booking, turns = await asyncio.to_thread(chat, people, shop)
            for each in (owner, looker):
                told = await each.until("CREATED", booking)
                assert (told["tenantId"], told["version"]) == (shop.owner.claims["tenantId"], 0)
                assert told["status"] == "CONFIRMED"
                assert told["providerId"] == shop.maria
            await asyncio.to_thread(shop.api, CANCEL, id=booking)
            for each in (owner, looker):
                await each.until("CANCELLED", booking)
            # What happened afterwards is heard afterwards, so by now everything before has been told.
            own = await asyncio.to_thread(book, other, 15)
            await stranger.until("CREATED", own)
            conversations = owner.of("onConversationUpdate")
            assert len(conversations) == turns
            assert len({each["conversationId"] for each in conversations}) == 1
            assert stranger.of("onConversationUpdate") == []
            assert [each["bookingId"] for each in stranger.of("onBookingUpdate")] == [own]
            assert "ana@example.com" not in json.dumps(owner.heard)

    asyncio.run(scene())


def test_who_comes_back_finds_what_was_missed(endpoints: dict[str, Any], shop: Salon) -> None:
    async def scene() -> None:
        async with Listener(endpoints, token=shop.owner.id_token):
            pass
        missed = await asyncio.to_thread(book, shop, 18)
        async with Listener(endpoints, token=shop.owner.id_token) as again:
            found = await asyncio.to_thread(
                shop.api, "query Q($id: ID!) { booking(id: $id) { status } }", id=missed
            )
            assert found.field("booking")["status"] == "CONFIRMED"
            heard = await asyncio.to_thread(book, shop, 19)
            await again.until("CREATED", heard)

    asyncio.run(scene())


def refused(endpoints: dict[str, Any], **credentials: Any) -> bool:
    async def scene() -> None:
        async with Listener(endpoints, **credentials):
            pass

    with suppress(TransportError, WebSocketException):
        asyncio.run(scene())
        return False
    return True


def test_only_members_with_a_token_of_today_may_listen(
    people: People, endpoints: dict[str, Any], callers: Mapping[str, Api], shop: Salon
) -> None:
    for name in ("an expired token", "a forged tenant", "a foreign signature"):
        assert refused(endpoints, token=callers[name].headers["authorization"]), name
    gone = who_has_left(people)
    for text in (BOOKINGS, CONVERSATIONS):
        assert refused(endpoints, api_key=endpoints["apiKey"], subscriptions=[text])
        assert refused(endpoints, token=gone.id_token, subscriptions=[text])
        assert not refused(endpoints, token=shop.owner.id_token, subscriptions=[text])


def test_who_is_removed_hears_no_more_and_does_not_come_back(
    people: People, endpoints: dict[str, Any], shop: Salon
) -> None:
    """Their token still holds: it says that they are a member."""
    viewer, colleague = (people.colleague(shop.owner, role) for role in ("VIEWER", "ADMIN"))

    async def scene() -> None:
        async with (
            Listener(endpoints, token=shop.owner.id_token) as owner,
            Listener(endpoints, token=viewer.access_token) as removed,
            Listener(endpoints, token=colleague.access_token) as demoted,
        ):
            await asyncio.to_thread(
                shop.api, "mutation M($id: ID!) { removeMember(id: $id) { id } }", id=viewer.claims["sub"]
            )
            await asyncio.to_thread(
                shop.api,
                "mutation M($id: ID!) { changeMemberRole(id: $id, role: VIEWER) { id } }",
                id=colleague.claims["sub"],
            )
            await removed.ended()
            heard = await asyncio.to_thread(book, shop, 20)
            for each in (owner, demoted):
                await each.until("CREATED", heard)
            assert not [told for told in removed.of("onBookingUpdate") if told["bookingId"] == heard]

    asyncio.run(scene())
    for text in (BOOKINGS, CONVERSATIONS):
        assert refused(endpoints, token=viewer.access_token, subscriptions=[text])


def who_has_left(people: People) -> Person:
    """Signed in again: this token names no business."""
    owner = people.owner("De paso")
    admin = people.colleague(owner, "ADMIN")
    people.api(admin)("mutation { leaveTenant { id } }").field("leaveTenant")
    return people.sign_in(admin.email, admin.password)


def test_a_members_own_aws_credentials_publish_nothing(endpoints: dict[str, Any], shop: Salon) -> None:
    names = ("bookingId", "kind", "status", "start", "end", "providerId")
    values = ("b", "CREATED", "CONFIRMED", "2030-01-07T15:00:00Z", "2030-01-07T16:00:00Z", "p")
    update = dict(zip(names, values, strict=True), tenantId=shop.owner.claims["tenantId"], version=0)
    body = json.dumps({"query": PUBLISH, "variables": {"input": update}})
    request = AWSRequest("POST", endpoints["graphqlUrl"], {"content-type": "application/json"}, body)
    member = ReadOnlyCredentials(**session_of(endpoints, shop.owner))
    SigV4Auth(member, "appsync", endpoints["region"]).add_auth(request)
    answer = httpx.post(endpoints["graphqlUrl"], content=body, headers=dict(request.headers), timeout=30)
    assert answer.json()["errors"][0]["errorType"] in {"Unauthorized", "UnauthorizedException"}
    assert not (answer.json().get("data") or {}).get("publishBookingUpdate")
