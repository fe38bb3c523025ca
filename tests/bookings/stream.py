"""Records of the table's stream, made of two states of a booking."""

from typing import Any

from chatbooking.bookings.model import Booking
from chatbooking.bookings.requests import drafted
from chatbooking.records import encode
from chatbooking.storage.values import to_attributes
from tests.bookings.build import NOW, at, provider, request, service, tenant


def made(*, auto_confirm: bool = False) -> Booking:
    business = tenant(auto_confirm=auto_confirm)
    wish = request(at(3, "10:00"), notes="By the window")
    return drafted(business, service(), provider(), wish, id="b1", now=NOW)


def record(before: Booking | None, after: Booking | None) -> dict[str, Any]:
    """The stream's record of the write between two states."""
    booking = after or before
    assert booking
    keys = {"PK": f"T#acme#BOOKING#{booking.id[:8]}", "SK": f"BOOKING#{booking.id}"}
    images = {"OldImage": before, "NewImage": after}
    told = {name: to_attributes({**keys, **encode(image)}) for name, image in images.items() if image}
    return {"dynamodb": {"Keys": to_attributes(keys), **told}}
