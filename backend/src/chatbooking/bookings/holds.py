"""Time that is kept for one person until they have answered: a gap that is offered to who waits for one.

A hold claims agenda cells exactly as a booking does, so that what is offered cannot be taken away. It is
found by its owner, who therefore has one at a time. Its end is decided by whoever makes it; nothing here
happens by the clock alone (holding.py), and the item outlives its end only until somebody has noticed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from chatbooking.bookings.agenda import Hold
from chatbooking.bookings.grid import CELL_MINUTES, MAX_VISIT_CELLS, Shape, begins, cell_at
from chatbooking.clock import to_iso
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, Write

# The label of every write to a hold's item.
HOLD: Final = "hold"
SORT_KEY: Final = "HOLD"
_LONGEST: Final = timedelta(minutes=MAX_VISIT_CELLS * CELL_MINUTES)
# Whoever is to end it is told at its end; only if that failed does the table's TTL remove it.
_REMOVED_AFTER: Final = timedelta(hours=1)
# How long it is remembered that the time of a removed hold was given back: longer than a stream repeats.
_REMEMBERED: Final = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class HeldVisit:
    """A visit as it was offered. `owner_id` is a customer's id, `entry_id` what it was made for."""

    id: str
    owner_id: str
    owner_name: str
    entry_id: str
    service_id: str
    service_name: str
    provider_id: str
    start: datetime
    end: datetime
    duration_minutes: int
    buffer_before_minutes: int
    buffer_after_minutes: int
    until: datetime
    created_at: datetime


def cells_of(held: HeldVisit) -> Hold:
    shape = Shape.of(held.duration_minutes, held.buffer_before_minutes, held.buffer_after_minutes)
    return Hold(held.provider_id, shape.claim(cell_at(held.start)))


def read(table: TenantTable, owner_id: str) -> HeldVisit | None:
    """What is kept for somebody, lapsed or not."""
    item = table.get(_key(table, owner_id), consistent=True)
    return decode(HeldVisit, item) if item else None


def around(table: TenantTable, hold: Hold) -> Iterable[HeldVisit]:
    """What is kept of a provider's time near a stretch of it: no visit is longer than it may be."""
    between = (to_iso(begins(hold.cells.start) - _LONGEST), to_iso(begins(hold.cells.stop) + _LONGEST))
    items = table.query_all(table.pk("HOLDS", hold.provider_id), index="byProvider", between=between)
    return [decode(HeldVisit, item) for item in items]


def insert(table: TenantTable, held: HeldVisit) -> Write:
    """Refused while something else is kept for the same person."""
    return table.put(
        _key(table, held.owner_id), _item(table, held), label=HOLD, condition="attribute_not_exists(PK)"
    )


def remove(table: TenantTable, held: HeldVisit, *, answered_at: datetime | None = None) -> Write:
    """Refused when it is gone; with `answered_at` also when it had lapsed by then."""
    alive = " AND #until > :at" if answered_at else ""
    return table.delete(
        _key(table, held.owner_id),
        label=HOLD,
        condition=f"#id = :id{alive}",
        names={"#id": "id", **({"#until": "until"} if answered_at else {})},
        values={":id": held.id, **({":at": to_iso(answered_at)} if answered_at else {})},
    )


def remember_removed(table: TenantTable, hold_id: str, now: datetime) -> Write:
    """That the time of a hold which the TTL removed was given back; refused the second time."""
    return table.put(
        Key(table.pk("HOLD", hold_id), "REMOVED"),
        {"expiresAt": int((now + _REMEMBERED).timestamp())},
        label=HOLD,
        condition="attribute_not_exists(PK)",
    )


def _key(table: TenantTable, owner_id: str) -> Key:
    return Key(table.pk("HOLD", owner_id), SORT_KEY)


def _item(table: TenantTable, held: HeldVisit) -> Mapping[str, Any]:
    """In partitions of the indexes that are its own: a list of bookings does not pay for holds."""
    item: dict[str, Any] = encode(held)
    return {
        **item,
        "timePK": table.pk("HOLDS"),
        "timeSK": item["start"],
        "providerPK": table.pk("HOLDS", held.provider_id),
        "expiresAt": int((held.until + _REMOVED_AFTER).timestamp()),
    }
