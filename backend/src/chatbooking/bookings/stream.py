"""Bookings as the table's stream tells of them: what every consumer of the stream starts from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chatbooking.bookings.model import Booking
from chatbooking.records import decode
from chatbooking.storage import TenantTable
from chatbooking.storage.values import from_attributes


@dataclass(frozen=True, slots=True)
class Written:
    """A booking before and after one write: None before it was made, and after it was removed."""

    table: TenantTable
    before: Booking | None
    after: Booking | None


def written(record: Mapping[str, Any]) -> Written | None:
    """What a stream record says of a booking; None when it is about another kind of item."""
    change = record["dynamodb"]
    keys = from_attributes(change["Keys"])
    if not keys["SK"].startswith("BOOKING#"):
        return None
    tenant_id = keys["PK"].split("#")[1]
    before, after = (_booking(change.get(image)) for image in ("OldImage", "NewImage"))
    return Written(TenantTable(tenant_id), before, after)


def _booking(image: Mapping[str, Any] | None) -> Booking | None:
    return decode(Booking, from_attributes(image)) if image else None
