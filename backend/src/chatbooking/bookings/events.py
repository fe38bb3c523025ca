"""What one write made of a booking, told without a word about the person who comes.

An event follows from the two images of its stream record and from nothing else: a record that comes again,
or late, makes the same event. Whoever follows a booking reads it anew before doing anything (it may have
changed since), and uses the event to know what to look at.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.bookings.statuses import ENDED
from chatbooking.bookings.stream import Written


class BookingEventKind(StrEnum):
    CREATED = "CREATED"
    CONFIRMED = "CONFIRMED"
    # To another start or provider, or made longer or shorter.
    MOVED = "MOVED"
    CANCELLED = "CANCELLED"
    RESTORED = "RESTORED"
    NO_SHOW = "NO_SHOW"
    COMPLETED = "COMPLETED"
    # Another change of words: time, provider and status are what they were.
    NOTED = "NOTED"
    # The person is taken out; the visit stays.
    ERASED = "ERASED"


class BookingEvent(NamedTuple):
    """One change of one booking: `version` counts them, `at` is when it was written.

    What it was before stands here only where it differs.
    """

    tenant_id: str
    booking_id: str
    version: int
    kind: BookingEventKind
    at: datetime
    status: BookingStatus
    start: datetime
    end: datetime
    service_id: str
    provider_id: str
    previous_start: datetime | None = None
    previous_end: datetime | None = None
    previous_provider_id: str | None = None
    correlation_id: str | None = None


_KINDS: Final = {
    BookingStatus.CONFIRMED: BookingEventKind.CONFIRMED,
    BookingStatus.CANCELLED: BookingEventKind.CANCELLED,
    BookingStatus.NO_SHOW: BookingEventKind.NO_SHOW,
    BookingStatus.COMPLETED: BookingEventKind.COMPLETED,
}


def event_of(change: Written) -> BookingEvent | None:
    """What happened; None where nothing did: the booking was removed, or only copied or put back."""
    was, now = change.before, change.after
    if now is None:
        return None
    if was is None:
        kind = BookingEventKind.CREATED if now.version == 0 else None
    else:
        kind = _kind(was, now) if now.version > was.version else None
    if kind is None:
        return None
    return BookingEvent(
        tenant_id=change.table.tenant_id,
        booking_id=now.id,
        version=now.version,
        kind=kind,
        at=now.updated_at,
        status=now.status,
        start=now.start,
        end=now.end,
        service_id=now.service_id,
        provider_id=now.provider_id,
        previous_start=was.start if was and was.start != now.start else None,
        previous_end=was.end if was and was.end != now.end else None,
        previous_provider_id=was.provider_id if was and was.provider_id != now.provider_id else None,
        correlation_id=now.correlation_id,
    )


def _kind(was: Booking, now: Booking) -> BookingEventKind:
    if now.customer_id == ERASED and was.customer_id != ERASED:
        return BookingEventKind.ERASED
    if now.status is not was.status:
        if _alive_again(was, now):
            return BookingEventKind.RESTORED
        return _KINDS.get(now.status, BookingEventKind.NOTED)
    moved = (was.start, was.end, was.provider_id) != (now.start, now.end, now.provider_id)
    return BookingEventKind.MOVED if moved else BookingEventKind.NOTED


def _alive_again(was: Booking, now: Booking) -> bool:
    """Whether an end was undone. Of two ends in a row, undoing the second leaves nothing to undo."""
    return was.status in ENDED and (now.status not in ENDED or now.status_before is None)
