"""Bookings and conversations of a demo business: what its owner noted, and what visitors said to the chat."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from localcloud.console import Failure
from localcloud.seed import week
from localcloud.seed.api import Api

Record = dict[str, Any]

_BOOKINGS = """
query Bookings($from: AWSDateTime!, $to: AWSDateTime!) {
  bookings(from: $from, to: $to, limit: 100) { items { customer { name } } }
}
"""
_CATALOG = "query Catalog { catalog { services { id name } } }"
_AVAILABILITY = """
query Availability($service: ID!, $from: AWSDate!, $to: AWSDate!) {
  availability(serviceId: $service, from: $from, to: $to) { days { slots { start } } }
}
"""
_CREATE = "mutation CreateBooking($input: CreateBookingInput!) { createBooking(input: $input) { id } }"
_ANSWER = "author choices { kind value label available } booking { status }"
_START = f"""
mutation StartConversation($input: StartConversationInput!) {{
  startConversation(input: $input) {{ token expecting messages {{ {_ANSWER} }} }}
}}
"""
_SEND = f"""
mutation SendMessage($input: SendMessageInput!) {{
  sendMessage(input: $input) {{ expecting messages {{ {_ANSWER} }} }}
}}
"""
_LONGEST_CONVERSATION = 15


def book(owner: Api, visitor: Api, demo: Record, widget_key: str) -> bool:
    """Makes each of the demo's bookings whose customer has none yet; answers whether this was the first time.

    A business with a past was finished by an earlier start.
    """
    now = datetime.now(UTC)
    year, lately = timedelta(days=365), now - timedelta(days=2)
    if owner(_BOOKINGS, **{"from": _iso(now - year), "to": _iso(lately)})["items"]:
        return False
    there = owner(_BOOKINGS, **{"from": _iso(lately), "to": _iso(now + year)})
    if not there["items"]:
        week.fill(owner, demo)
    known = {booking["customer"]["name"] for booking in there["items"]}
    services = {service["name"]: service["id"] for service in owner(_CATALOG)["services"]}
    for place, visit in enumerate(demo["visits"]):
        if visit["name"] not in known:
            _book(owner, services[visit["service"]], visit, first_day=place + 1)
    if demo["conversation"]["name"] not in known:
        _talk(visitor, demo, widget_key)
        _wonder(visitor, demo, widget_key)
    return True


def _book(owner: Api, service: str, visit: Record, first_day: int) -> None:
    """At the third free start from that day on: mornings fill up first."""
    today = datetime.now(UTC).date()
    days = {"from": str(today + timedelta(days=first_day)), "to": str(today + timedelta(days=first_day + 10))}
    free = owner(_AVAILABILITY, service=service, **days)["days"]
    slots = next(day["slots"] for day in free if len(day["slots"]) > 2)
    customer = {name: visit[name] for name in ("name", "email", "phone") if name in visit}
    request = {
        "serviceId": service,
        "start": slots[2]["start"],
        "customer": customer,
        "idempotencyToken": f"demo {visit['name']}",
    }
    owner(_CREATE, input=request | ({"notes": visit["notes"]} if "notes" in visit else {}))


def _talk(visitor: Api, demo: Record, widget_key: str) -> None:
    """A whole conversation, from the opening to a booking, that takes the first choice offered each time."""
    person = demo["conversation"]
    turn = visitor(_START, input={"widgetKey": widget_key, "page": "/"})
    token, said = turn["token"], {"text": person["opening"]}
    for number in range(_LONGEST_CONVERSATION):
        turn = visitor(_SEND, input={"token": token, "messageId": f"demo-{number}", **said})
        if any((message["booking"] or {}).get("status") for message in turn["messages"]):
            return
        said = _reply(turn, person)
    raise Failure(f"The demo conversation with {demo['profile']['name']} came to no booking.")


def _wonder(visitor: Api, demo: Record, widget_key: str) -> None:
    """Visitors who ask what the chat knows, and what it does not know yet."""
    for talk, sentences in enumerate(demo["wondering"]):
        token = visitor(_START, input={"widgetKey": widget_key, "page": "/"})["token"]
        for number, text in enumerate(sentences):
            visitor(_SEND, input={"token": token, "messageId": f"demo-{talk}-{number}", "text": text})


def _reply(turn: Record, person: Record) -> Record:
    if turn["expecting"] == "NAME":
        return {"text": person["name"]}
    if turn["expecting"] == "CONTACT":
        return {"text": person["email"]}
    offered = [
        choice
        for message in turn["messages"]
        for choice in message["choices"]
        if choice["kind"] == turn["expecting"].replace("CONFIRMATION", "CONFIRM")
        and choice["available"] is not False
    ]
    if not offered:
        raise Failure(f"The demo conversation stopped: nothing to choose for {turn['expecting']}.")
    return {"text": offered[0]["label"], "choice": offered[0]["value"]}


def _iso(instant: datetime) -> str:
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")
