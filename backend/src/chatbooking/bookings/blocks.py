"""Time that a provider is not open for booking, such as a lunch with the bank.

A block claims agenda cells exactly as a booking does, so that nobody can book over it and it cannot be put
over a booking. Whole days are the catalog's: an exception to the hours closes them without claiming anything.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from chatbooking.bookings.agenda import Hold
from chatbooking.bookings.grid import CELL_MINUTES, MAX_VISIT_CELLS, begins, cell_at
from chatbooking.clock import to_iso
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, Write

# The label of every write to a block's item.
BLOCK: Final = "block"
SORT_KEY: Final = "BLOCK"
LONGEST: Final = timedelta(minutes=MAX_VISIT_CELLS * CELL_MINUTES)


@dataclass(frozen=True, slots=True)
class Block:
    """From `start` until before `end`, both on the grid of five minutes. `version` counts its changes."""

    id: str
    provider_id: str
    start: datetime
    end: datetime
    created_at: datetime
    note: str | None = None
    version: int = 0


def hold_of(block: Block) -> Hold:
    return Hold(block.provider_id, range(cell_at(block.start), cell_at(block.end)))


def read(table: TenantTable, id: str) -> Block | None:
    item = table.get(_key(table, id), consistent=True)
    return decode(Block, item) if item else None


def around(table: TenantTable, hold: Hold) -> Iterable[Block]:
    """A provider's blocks that may touch a stretch of time: none is longer than a visit may be."""
    between = (to_iso(begins(hold.cells.start) - LONGEST), to_iso(begins(hold.cells.stop)))
    items = table.query_all(table.pk("BLOCKS", hold.provider_id), index="byProvider", between=between)
    return [decode(Block, item) for item in items]


def insert(table: TenantTable, block: Block) -> Write:
    return table.put(
        _key(table, block.id), _item(table, block), label=BLOCK, condition="attribute_not_exists(PK)"
    )


def replace(table: TenantTable, was: Block, now: Block) -> Write:
    """Refused when the first is no longer the stored one."""
    return table.put(_key(table, was.id), _item(table, now), **_unchanged(was))


def delete(table: TenantTable, block: Block) -> Write:
    """Refused when it is no longer the stored one."""
    return table.delete(_key(table, block.id), **_unchanged(block))


def _unchanged(was: Block) -> dict[str, Any]:
    return {
        "label": BLOCK,
        "condition": "#version = :was",
        "names": {"#version": "version"},
        "values": {":was": was.version},
    }


def _key(table: TenantTable, id: str) -> Key:
    return Key(table.pk("BLOCK", id), SORT_KEY)


def _item(table: TenantTable, block: Block) -> Mapping[str, Any]:
    """In partitions of the indexes that are its own: a list of bookings does not pay for blocks."""
    item: dict[str, Any] = encode(block)
    return {
        **item,
        "timePK": table.pk("BLOCKS"),
        "timeSK": item["start"],
        "providerPK": table.pk("BLOCKS", block.provider_id),
    }
