"""Records of the stream, each with a sequence number of its own."""

from dataclasses import replace
from itertools import count
from typing import Any

from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.storage.values import to_attributes
from tests.bookings.stream import made, record

_numbers = count(1)


def numbered(found: dict[str, Any]) -> dict[str, Any]:
    number = next(_numbers)
    found["dynamodb"]["SequenceNumber"] = f"{number:05}"
    return {"eventID": f"event-{number}", **found}


def new(id: str = "b1") -> dict[str, Any]:
    return numbered(record(None, replace(made(), id=id)))


def changed(id: str = "b1", **changes: Any) -> dict[str, Any]:
    booking: Booking = replace(made(), id=id)
    return numbered(record(booking, replace(booking, version=1, **changes)))


def cancelled(id: str = "b1") -> dict[str, Any]:
    return changed(id, status=BookingStatus.CANCELLED)


def item(pk: str, sk: str, **values: Any) -> dict[str, Any]:
    """Of any other item that was written."""
    keys = {"PK": pk, "SK": sk}
    images = {"NewImage": to_attributes({**keys, **values})} if values else {}
    return numbered({"dynamodb": {"Keys": to_attributes(keys), **images}})


def turn(conversation_id: str = "c1", open_until: str = "2026-03-03T08:00:00Z") -> dict[str, Any]:
    pk = f"T#acme#CHAT#{conversation_id}"
    return item(pk, "STATE", version=3, openUntil=open_until, state={"name": "Grace Hopper"})
