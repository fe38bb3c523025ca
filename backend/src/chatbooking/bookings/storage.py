"""Bookings in the table: how an item is made, found and changed.

A booking's partition is named by the first eight characters of its id, which are also its reference: so it
is found by either without an index. Two that share them share the partition, and nothing else.
"""

from collections.abc import Mapping
from typing import Any, Final

from chatbooking.bookings.contacts import contact_of
from chatbooking.bookings.history import Change
from chatbooking.bookings.model import Booking
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, Write

# The label of every write to a booking's item.
BOOKING: Final = "booking"
REFERENCE_LENGTH: Final = 8


def key_of(table: TenantTable, id: str) -> Key:
    return Key(_partition(table, id), f"BOOKING#{id}")


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
    gone = old.keys() - new.keys()
    # An attribute's name may be a word that expressions reserve (start, end, status), so each has an alias.
    expression = "SET " + ", ".join(f"#{name} = :{name}" for name in changed)
    if gone:
        expression += " REMOVE " + ", ".join(f"#{name}" for name in sorted(gone))
    return table.update(
        key_of(table, was.id),
        expression,
        label=BOOKING,
        condition="#version = :was",
        names={f"#{name}": name for name in (*changed, *gone)},
        values={":was": was.version, **{f":{name}": value for name, value in changed.items()}},
    )


def note(table: TenantTable, booking: Booking, change: Change) -> Write:
    """The entry of the change that made this state of the booking."""
    key = Key(_partition(table, booking.id), f"{_history_of(booking.id)}{booking.version:06}")
    return table.put(key, encode(change), label="history")


def _partition(table: TenantTable, id: str) -> str:
    return table.pk("BOOKING", id[:REFERENCE_LENGTH])


def _history_of(id: str) -> str:
    return f"CHANGE#{id}#"


def _item(table: TenantTable, booking: Booking) -> Mapping[str, Any]:
    """The booking and its places in the indexes, which it keeps when it is cancelled."""
    item: dict[str, Any] = encode(booking)
    contact = contact_of(booking.customer)
    return {
        **item,
        "timePK": table.pk("BOOKINGS"),
        "timeSK": item["start"],
        "providerPK": table.pk("PROVIDER", booking.provider_id),
        **({"customerPK": table.pk("CUSTOMER", contact)} if contact else {}),
    }
