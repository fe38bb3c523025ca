"""Who holds a stretch of a provider's time: looked up for the business once a claim was refused."""

from collections.abc import Iterable
from datetime import timedelta

from chatbooking.bookings import blocks, holds
from chatbooking.bookings.agenda import Hold
from chatbooking.bookings.grid import CELL_MINUTES, MAX_VISIT_CELLS, begins
from chatbooking.bookings.model import Booking
from chatbooking.bookings.statuses import holds_cells
from chatbooking.clock import to_iso
from chatbooking.records import decode
from chatbooking.storage import TenantTable

_LONGEST = timedelta(minutes=MAX_VISIT_CELLS * CELL_MINUTES)


def found(table: TenantTable, wanted: Hold, *, but: str) -> dict[str, str]:
    """The booking, the block or the hold in the way, as an error's parameters; `but` is never in its own way.

    Read from an index, a moment behind: nothing when it does not show the holder yet, or no longer.
    """
    for booking in _bookings_around(table, wanted):
        if booking.id != but and holds_cells(booking.status) and _meet(Hold.of(booking), wanted):
            return {"bookingId": booking.id, "reference": booking.reference}
    for block in blocks.around(table, wanted):
        if block.id != but and _meet(blocks.hold_of(block), wanted):
            return {"blockId": block.id}
    for held in holds.around(table, wanted):
        if _meet(holds.cells_of(held), wanted):
            return {"holdId": held.id, "heldFor": held.owner_name, "heldUntil": to_iso(held.until)}
    return {}


def _bookings_around(table: TenantTable, wanted: Hold) -> Iterable[Booking]:
    between = (to_iso(begins(wanted.cells.start) - _LONGEST), to_iso(begins(wanted.cells.stop) + _LONGEST))
    items = table.query_all(table.pk("PROVIDER", wanted.provider_id), index="byProvider", between=between)
    return (decode(Booking, item) for item in items)


def _meet(one: Hold, other: Hold) -> bool:
    return one.cells.start < other.cells.stop and other.cells.start < one.cells.stop
