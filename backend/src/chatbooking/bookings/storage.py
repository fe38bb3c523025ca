"""Bookings in the table: how an item is made, found and changed."""

from collections.abc import Mapping
from typing import Any, Final

from chatbooking.bookings.customers import contact_of
from chatbooking.bookings.model import Booking
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, Write

# The label of every write to a booking's item.
BOOKING: Final = "booking"


def key_of(table: TenantTable, id: str) -> Key:
    return Key(table.pk("BOOKING", id), "BOOKING")


def read(table: TenantTable, id: str, *, consistent: bool) -> Booking | None:
    item = table.get(key_of(table, id), consistent=consistent)
    return decode(Booking, item) if item else None


def request_of(table: TenantTable, id: str) -> tuple[Booking, str] | None:
    """A booking as it stands now, and the fingerprint of the request that made it."""
    item = table.get(key_of(table, id), consistent=True)
    return (decode(Booking, item), str(item["request"])) if item else None


def insert(table: TenantTable, booking: Booking, request: str) -> Write:
    """A new booking; refused when its id is there already."""
    return table.put(
        key_of(table, booking.id),
        {**_item(table, booking), "request": request},
        label=BOOKING,
        condition="attribute_not_exists(PK)",
    )


def change(table: TenantTable, was: Booking, now: Booking) -> Write:
    """What differs between two states of a booking; refused when the first is no longer the stored one."""
    old, new = _item(table, was), _item(table, now)
    changed = {name: value for name, value in new.items() if old.get(name) != value}
    # An attribute's name may be a word that expressions reserve (start, end, status), so each has an alias.
    expression = "SET " + ", ".join(f"#{name} = :{name}" for name in changed)
    return table.update(
        key_of(table, was.id),
        expression,
        label=BOOKING,
        condition="#version = :was",
        names={f"#{name}": name for name in changed},
        values={":was": was.version, **{f":{name}": value for name, value in changed.items()}},
    )


def _item(table: TenantTable, booking: Booking) -> Mapping[str, Any]:
    """The booking and its places in the indexes, which it keeps when it is cancelled."""
    item: dict[str, Any] = encode(booking)
    return {
        **item,
        "timePK": table.pk("BOOKINGS"),
        "timeSK": item["start"],
        "providerPK": table.pk("PROVIDER", booking.provider_id),
        "customerPK": table.pk("CUSTOMER", contact_of(booking.customer)),
    }
