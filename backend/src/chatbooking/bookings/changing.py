"""A change to a booking: read, take the step, write it with its entry in the history, all of it or none."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from chatbooking.bookings import counting, holders, storage
from chatbooking.bookings.agenda import CLAIM, SWAP, Hold
from chatbooking.bookings.errors import SlotTaken
from chatbooking.bookings.history import ChangeKind, entry
from chatbooking.bookings.model import Booking, By
from chatbooking.bookings.storage import BOOKING
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.storage import TenantTable, TransactionRefused, Write, transact

# What a caller writes together with the booking, given the booking as it will be.
Also = Callable[[Booking], Sequence[Write]]
_ATTEMPTS = 10


def nothing(_: Booking) -> Sequence[Write]:
    """For a caller with no writes of its own."""
    return ()


def no_writes() -> Sequence[Write]:
    """For a change that leaves the agenda as it is."""
    return ()


class Step(NamedTuple):
    """The state that follows, what kind of change leads to it, and the writes to the agenda it takes."""

    booking: Booking
    kind: ChangeKind
    agenda: Callable[[], Sequence[Write]] = no_writes


def touched(booking: Booking, now: datetime) -> Booking:
    return replace(booking, version=booking.version + 1, updated_at=now)


def change(
    table: TenantTable, booking_id: str, step: Callable[[Booking], Step | None], by: By, also: Also
) -> Booking:
    """Again and again while others are faster; a step of None is done. NotFound, SlotTaken, ChangedMeanwhile.

    The step may be taken more than once: it must do nothing but answer.
    """
    for _ in range(_ATTEMPTS):
        booking = storage.read(table, booking_id, consistent=True)
        if booking is None:
            raise NotFound("booking", booking_id)
        taken = step(booking)
        if taken is None:
            return booking
        try:
            transact(_writes(table, booking, taken, by, also))
        except TransactionRefused as refused:
            if {BOOKING, SWAP} & set(refused.failed):
                continue
            if CLAIM in refused.failed:
                raise _slot_taken(table, taken.booking, by) from refused
            raise
        except SlotTaken as refused:
            raise _slot_taken(table, taken.booking, by) from refused
        return taken.booking
    raise ChangedMeanwhile


def _writes(table: TenantTable, was: Booking, taken: Step, by: By, also: Also) -> list[Write]:
    written_down = storage.note(table, taken.booking, entry(taken.kind, was, taken.booking, by))
    return [
        *taken.agenda(),
        storage.change(table, was, taken.booking),
        written_down,
        *counting.counted(table, was, taken.booking),
        *also(taken.booking),
    ]


def _slot_taken(table: TenantTable, wanted: Booking, by: By) -> SlotTaken:
    """Who has the time is the business's to know, not a customer's."""
    if by.customer:
        return SlotTaken(wanted.start)
    return SlotTaken(wanted.start, **holders.found(table, Hold.of(wanted), but=wanted.id))
