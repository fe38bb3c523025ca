"""The agenda: one item for each provider and UTC day with the set of its busy cells.

Two visits cannot hold one cell, because whoever claims cells adds them on condition that none of them is
there. Writes to different cells of a day do not disturb each other; nothing is read before a claim.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from chatbooking.bookings.errors import SlotTaken
from chatbooking.bookings.grid import Shape, begins, by_day, cell_at
from chatbooking.bookings.model import Booking
from chatbooking.storage import Key, TenantTable, Write

# How a refused transaction tells a lost race for cells from a day that was rewritten by two moves at once.
CLAIM: Final = "agenda.claim"
SWAP: Final = "agenda.swap"

_KEPT_DAYS = 40


class Hold(NamedTuple):
    """The cells that one visit keeps from everybody else, and whose they are."""

    provider_id: str
    cells: range

    @classmethod
    def of(cls, booking: Booking) -> "Hold":
        return cls(booking.provider_id, booked_shape(booking).claim(cell_at(booking.start)))


def booked_shape(booking: Booking) -> Shape:
    """What the visit takes as it was booked, whatever the service takes today."""
    return Shape.of(booking.duration_minutes, booking.buffer_before_minutes, booking.buffer_after_minutes)


def key_of_day(table: TenantTable, provider_id: str, day: date) -> Key:
    return Key(table.pk("AGENDA", provider_id), day.isoformat())


def claim(table: TenantTable, hold: Hold) -> list[Write]:
    """Takes the cells, one write for each UTC day; refused as CLAIM when somebody holds one of them."""
    return [_claim_day(table, hold.provider_id, day, cells) for day, cells in by_day(hold.cells).items()]


def release(table: TenantTable, hold: Hold) -> list[Write]:
    """Gives the cells back."""
    return [_release_day(table, hold.provider_id, day, cells) for day, cells in by_day(hold.cells).items()]


def move(table: TenantTable, old: Hold, new: Hold) -> list[Write]:
    """Takes the new cells and gives back the old ones.

    A day in which a provider both gains and loses cells is read and replaced, on condition that its set is
    still the one that was read (refused as SWAP: try again): one update cannot ADD to and DELETE from one
    set, and one transaction cannot write an item twice. SlotTaken when the reading shows others there.
    """
    if old.provider_id != new.provider_id:
        return [*release(table, old), *claim(table, new)]
    before, after = by_day(old.cells), by_day(new.cells)
    writes = []
    for day in sorted(before.keys() | after.keys()):
        lost, gained = before.get(day, frozenset()), after.get(day, frozenset())
        if not gained - lost:
            cells = lost - gained
            writes += [_release_day(table, old.provider_id, day, cells)] if cells else []
        elif not lost - gained:
            writes.append(_claim_day(table, new.provider_id, day, gained - lost))
        else:
            writes.append(_swap_day(table, new, day, lost, gained))
    return writes


def busy_of(item: dict[str, object] | None) -> frozenset[int]:
    """The busy cells of an agenda day's item; a day without an item, or without the set, is free."""
    busy = (item or {}).get("busy", ())
    return frozenset(busy) if isinstance(busy, Iterable) else frozenset()


def _claim_day(table: TenantTable, provider_id: str, day: date, cells: frozenset[int]) -> Write:
    # One NOT around the whole: 192 operators for the longest visit, where DynamoDB allows 300.
    taken = " OR ".join(f"contains(busy,:c{cell})" for cell in sorted(cells))
    return table.update(
        key_of_day(table, provider_id, day),
        "ADD busy :cells SET expiresAt = :expires",
        label=CLAIM,
        condition=f"NOT ({taken})",
        values={":cells": set(cells), ":expires": _expiry(day), **{f":c{cell}": cell for cell in cells}},
    )


def _release_day(table: TenantTable, provider_id: str, day: date, cells: frozenset[int]) -> Write:
    return table.update(
        key_of_day(table, provider_id, day),
        # The expiry is set here too: the day's item may be gone, and the update would make a lasting one.
        "DELETE busy :cells SET expiresAt = :expires",
        label="agenda.release",
        values={":cells": set(cells), ":expires": _expiry(day)},
    )


def _swap_day(
    table: TenantTable, new: Hold, day: date, lost: frozenset[int], gained: frozenset[int]
) -> Write:
    key = key_of_day(table, new.provider_id, day)
    busy = busy_of(table.get(key, consistent=True))
    if gained & (busy - lost):
        raise SlotTaken(begins(new.cells.start))
    return table.update(
        key,
        "SET busy = :after, expiresAt = :expires",
        label=SWAP,
        condition="busy = :before" if busy else "attribute_not_exists(busy)",
        values={
            ":after": set((busy - lost) | gained),
            ":expires": _expiry(day),
            **({":before": set(busy)} if busy else {}),
        },
    )


def _expiry(day: date) -> int:
    """When the item of a day may go, in seconds since 1970: bookings keep the history, not the agenda."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) + int(
        timedelta(days=_KEPT_DAYS).total_seconds()
    )
