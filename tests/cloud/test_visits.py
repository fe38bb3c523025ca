"""A visit through everything that can become of it, as the business works on it through the API."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest

from tests.cloud.api import Api, Reply
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon, open_salon
from tests.cloud.visitor import Visitor

pytestmark = pytest.mark.cloud
SANTIAGO = ZoneInfo("America/Santiago")
_BOOKING = """id reference status start end durationMinutes notes customerId customer { name email phone }
  history { kind actor memberId previousStart durationMinutes previousDurationMinutes reason }"""
_PATIENCE = 15
T = TypeVar("T")


@pytest.fixture(scope="module")
def own(people: People) -> Salon:
    return open_salon(people, "Visitas")


def at(clock: str, days: int = 5) -> str:
    day = (datetime.now(SANTIAGO) + timedelta(days=days)).date().isoformat()
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=SANTIAGO).isoformat()


def book(own: Salon, clock: str, days: int = 5, **customer: Any) -> dict[str, Any]:
    person = {"name": "Grace Hópper", "email": "grace@example.com", **customer}
    made: dict[str, Any] = own.api(
        f"mutation M($input: CreateBookingInput!) {{ createBooking(input: $input) {{ {_BOOKING} }} }}",
        input={
            "serviceId": own.haircut,
            "providerId": own.maria,
            "start": at(clock, days),
            "customer": person,
            "idempotencyToken": f"{clock} {days} {person}",
        },
    ).field("createBooking")
    return made


def change(api: Api, field: str, selection: str, **arguments: Any) -> Reply:
    kinds = {
        "id": "ID!",
        "reason": "String",
        "notes": "String",
        "input": f"{field[0].upper()}{field[1:]}Input!",
    }
    if field in ("createBlock", "updateBlock"):
        kinds["input"] = "BlockInput!"
    declared = ", ".join(f"${name}: {kinds[name]}" for name in arguments)
    passed = ", ".join(f"{name}: ${name}" for name in arguments)
    return api(f"mutation M({declared}) {{ {field}({passed}) {{ {selection} }} }}", **arguments)


def soon(look: Callable[[], T]) -> T:
    """What is there once the stream has been read."""
    until = time.monotonic() + _PATIENCE
    while not (found := look()) and time.monotonic() < until:
        time.sleep(0.2)
    return found


def customers(api: Api, search: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api(
        """query Q($search: String) { customers(search: $search) { items {
             id name email phone notes bookings { items { id status } } } } }""",
        search=search,
    ).field("customers")["items"]
    return found


def test_a_visits_life_and_its_history(own: Salon) -> None:
    made = book(own, "10:00")
    owner = own.owner.claims["sub"]
    moved = change(
        own.api,
        "rescheduleBooking",
        _BOOKING,
        id=made["id"],
        input={"start": at("10:15"), "durationMinutes": 60},
    ).field("rescheduleBooking")
    assert moved["durationMinutes"] == 60
    change(own.api, "cancelBooking", "id", id=made["id"], reason="Enferma").field("cancelBooking")
    change(own.api, "restoreBooking", "id", id=made["id"]).field("restoreBooking")
    change(own.api, "updateBookingNotes", "id", id=made["id"], notes="Ventana").field("updateBookingNotes")

    found = own.api(
        f"query Q($reference: String!) {{ bookingByReference(reference: $reference) {{ {_BOOKING} }} }}",
        reference=made["reference"].lower(),
    ).field("bookingByReference")
    assert (found["id"], found["status"], found["notes"]) == (made["id"], "CONFIRMED", "Ventana")
    assert [entry["kind"] for entry in found["history"]] == [
        "CREATED",
        "MOVED",
        "CANCELLED",
        "RESTORED",
        "NOTED",
    ]
    assert {(entry["actor"], entry["memberId"]) for entry in found["history"]} == {("MEMBER", owner)}
    assert found["history"][0]["durationMinutes"] == found["history"][1]["previousDurationMinutes"] == 30
    assert found["history"][2]["reason"] == "Enferma"


def test_a_block_keeps_bookings_out_and_is_refused_over_one(own: Salon) -> None:
    wish = {"providerId": own.maria, "start": at("15:00"), "end": at("16:00"), "note": "Banco"}
    block = change(own.api, "createBlock", "id start end note", input=wish).field("createBlock")
    taken = own.api(
        "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id } }",
        input={
            "serviceId": own.haircut,
            "providerId": own.maria,
            "start": at("15:30"),
            "customer": {"name": "Ada", "email": "ada@example.com"},
            "idempotencyToken": "over the block",
        },
    )
    assert taken.error_types == {"SlotTaken"}

    held = book(own, "16:00")
    refused = change(own.api, "updateBlock", "id", id=block["id"], input={**wish, "end": at("16:30")})
    assert refused.error_types == {"SlotTaken"}
    assert refused.errors[0]["errorInfo"]["bookingId"] == held["id"]

    listed = own.api(
        "query Q($from: AWSDateTime!, $to: AWSDateTime!) { blocks(from: $from, to: $to) { id note } }",
        **{"from": at("15:59"), "to": at("18:00")},
    ).field("blocks")
    assert listed == [{"id": block["id"], "note": "Banco"}]
    change(own.api, "deleteBlock", "id", id=block["id"]).field("deleteBlock")
    assert book(own, "15:15")["status"] == "CONFIRMED"


def test_who_books_becomes_a_customer_and_can_be_erased(own: Salon) -> None:
    made = book(own, "11:30", name="Zelda Quux", email="zelda@quux.example", phone="9 8765 4321")
    (record,) = soon(lambda: customers(own.api, "quu"))
    assert (record["id"], record["phone"]) == (made["customerId"], "987654321")
    assert record["bookings"]["items"] == [{"id": made["id"], "status": "CONFIRMED"}]

    change(own.api, "updateCustomer", "id", id=record["id"], input={"notes": "Té"}).field("updateCustomer")
    export = own.api("mutation M($id: ID!) { exportCustomer(id: $id) }", id=record["id"])
    assert "zelda@quux.example" in export.field("exportCustomer")

    erase = "id bookings conversations"
    assert change(own.api, "eraseCustomer", erase, id=record["id"]).error_types == {"CustomerHasBookings"}
    change(own.api, "cancelBooking", "id", id=made["id"]).field("cancelBooking")
    erased = change(own.api, "eraseCustomer", erase, id=record["id"]).field("eraseCustomer")
    assert erased == {"id": record["id"], "bookings": 1, "conversations": 0}

    assert customers(own.api, "quu") == []
    left = own.api(
        f"query Q($id: ID!) {{ booking(id: $id) {{ {_BOOKING} }} customer(id: $id) {{ id }} }}",
        id=made["id"],
    )
    assert "quux" not in left.text.lower()
    assert left.data["booking"]["customer"] == {"name": "Datos borrados", "email": None, "phone": None}


def test_what_the_chat_did_not_understand_is_listed_until_dismissed(own: Salon, people: People) -> None:
    visitor = Visitor(people.visitor(origin=ORIGIN), own.widget_key, "es")
    visitor.say("xyzzy plugh")
    fields = "id at text locale conversationId"
    listing = f"{{ misunderstandings {{ items {{ {fields} }} nextToken }} }}"
    (item,) = own.api(listing).field("misunderstandings")["items"]
    assert (item["text"], item["locale"]) == ("xyzzy plugh", "es")

    told = change(own.api, "dismissMisunderstanding", fields, id=item["id"])
    assert told.field("dismissMisunderstanding") == item
    assert own.api(listing).field("misunderstandings")["items"] == []
