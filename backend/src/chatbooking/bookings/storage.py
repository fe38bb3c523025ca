"""Bookings in the table: how an item is made, found and changed.

A booking's partition is named by the first eight characters of its id, which are also its reference: so it
is found by either without an index. Two that share them share the partition, and nothing else.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from chatbooking.bookings.contacts import contact_of
from chatbooking.bookings.history import Change
from chatbooking.bookings.model import Booking
from chatbooking.observability import correlation_id
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, Write
from chatbooking.storage.values import Item

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
        {**_traced(_item(table, booking)), "request": request},
        label=BOOKING,
        condition="attribute_not_exists(PK)",
    )


def change(table: TenantTable, was: Booking, now: Booking, *, request: str | None = None) -> Write:
    """What differs between two states of a booking; refused when the first is no longer the stored one.

    `request` replaces the fingerprint of the request that made it.
    """
    old, new = _item(table, was), _traced(_item(table, now))
    if request:
        new = {**new, "request": request}
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


def history(table: TenantTable, id: str) -> list[Item]:
    """The entries of a booking, oldest first."""
    return table.query_all(_partition(table, id), begins=_history_of(id), consistent=True)


def changes_after(table: TenantTable, id: str, version: int) -> list[Change]:
    """What has been changed since that version of the booking, oldest first."""
    first, last = (f"{_history_of(id)}{number:06}" for number in (version + 1, 999_999))
    items = table.query_all(_partition(table, id), between=(first, last), consistent=True)
    return [decode(Change, item) for item in items]


def without_reasons(table: TenantTable, id: str) -> list[Write]:
    """Takes out what people wrote into a booking's entries."""
    return [
        table.update(Key(item["PK"], item["SK"]), "REMOVE reason", label="history")
        for item in history(table, id)
        if "reason" in item
    ]


def written_out(booking: Booking, entries: Iterable[Item]) -> dict[str, Any]:
    """A booking with its entries as plain values."""
    history = [encode(decode(Change, item)) for item in entries]
    return {**encode(booking), "history": history}


def _partition(table: TenantTable, id: str) -> str:
    return table.pk("BOOKING", id[:REFERENCE_LENGTH])


def _history_of(id: str) -> str:
    return f"CHANGE#{id}#"


def _traced(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The item under the id of the request that writes it."""
    others = {name: value for name, value in item.items() if name != "correlationId"}
    current = correlation_id()
    return {**others, "correlationId": current} if current else others


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
