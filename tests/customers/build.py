"""Bookings of people, made through the code's own door, and the stream that tells of them."""

from datetime import datetime
from typing import Any

from chatbooking.bookings import lifecycle, storage
from chatbooking.bookings.model import Booking
from chatbooking.customers import keeping
from chatbooking.storage import TenantTable
from chatbooking.storage.client import dynamodb
from tests.bookings.build import NOW, at, catalog, customer, provider, request, tenant
from tests.conftest import ENVIRONMENT

TENANT = tenant()
OFFER = catalog(provider("ana"))


def book(table: TenantTable, clock: str = "10:00", *, now: datetime = NOW, **person: Any) -> Booking:
    """A booking of Tuesday, made now by a customer, and taken up into their record."""
    booking = only_book(table, clock, now=now, **person)
    keeping.learn(table, booking)
    return booking


def only_book(
    table: TenantTable, clock: str = "10:00", *, now: datetime = NOW, day: int = 3, **person: Any
) -> Booking:
    """The booking without its way through the stream."""
    conversation_id = person.pop("conversation_id", None)
    wish = request(
        at(day, clock),
        f"{day}-{clock}-{person}",
        customer=customer(**person),
        conversation_id=conversation_id,
    )
    return lifecycle.create(table, TENANT, OFFER, wish, now)


def stream_record(table: TenantTable, booking: Booking, kind: str = "INSERT") -> dict[str, Any]:
    """What the stream says of a booking as it stands in the table."""
    key = storage.key_of(table, booking.id)
    keys = {"PK": {"S": key.pk}, "SK": {"S": key.sk}}
    item = dynamodb().get_item(TableName=ENVIRONMENT["TABLE_NAME"], Key=keys)["Item"]
    return {
        "eventID": booking.id,
        "eventName": kind,
        "eventSource": "aws:dynamodb",
        "dynamodb": {"Keys": keys, "NewImage": item, "SequenceNumber": f"seq-{booking.id}"},
    }
