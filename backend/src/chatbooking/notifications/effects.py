"""Who is to be told what of a booking: pure rules on what they know and what is true now.

They look at states and not at events. So it does not matter how often, how late or in which order events
come: a visit that was moved twice is told with the time it has now, one that was moved back not at all.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.history import Change, ChangeKind
from chatbooking.bookings.model import Actor, Booking, BookingStatus
from chatbooking.records import decode, encode
from chatbooking.tenants.model import NotificationSettings

_ALIVE = frozenset({BookingStatus.PENDING, BookingStatus.CONFIRMED})
_TOLD = _ALIVE | {BookingStatus.CANCELLED}


class Known(NamedTuple):
    """What somebody can know of a visit."""

    status: BookingStatus
    start: datetime
    end: datetime
    provider_id: str
    time_zone: str

    @property
    def place(self) -> tuple[datetime, datetime, str]:
        return self.start, self.end, self.provider_id


class News(StrEnum):
    """To a customer. BOOKED and CONFIRMED differ in whether the visit had been waiting for it."""

    BOOKED = "booked"
    AWAITING = "awaiting"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    CANCELLED = "cancelled"


class BusinessNews(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    CANCELLED = "cancelled"


def known(booking: Booking) -> Known:
    return Known(
        booking.status,
        booking.start,
        booking.end,
        booking.provider_id,
        booking.time_zone,
    )


def written(known: Known) -> dict[str, Any]:
    facts: dict[str, Any] = encode(known)
    return facts


def read(facts: dict[str, Any] | None) -> Known | None:
    return decode(Known, facts) if facts else None


def tellable(booking: Booking, now: datetime) -> bool:
    """Whether there is somebody to tell, and something that lies ahead. Of what has begun nobody is told."""
    return booking.customer_id != ERASED and booking.status in _TOLD and now < booking.start


def for_customer(before: Known | None, booking: Booking, now: datetime) -> News | None:
    """What the customer has to be told, given what they know."""
    if not tellable(booking, now):
        return None
    if booking.status is BookingStatus.CANCELLED:
        return None if before and before.status is BookingStatus.CANCELLED else News.CANCELLED
    if before is None or before.status not in _ALIVE:
        return News.BOOKED if booking.status is BookingStatus.CONFIRMED else News.AWAITING
    if booking.status is not before.status:
        return News.CONFIRMED if booking.status is BookingStatus.CONFIRMED else News.AWAITING
    return News.MOVED if known(booking).place != before.place else None


def for_business(
    before: Known | None, booking: Booking, changes: Sequence[Change], now: datetime
) -> BusinessNews | None:
    """What the business has to be told, of what its own people did not do themselves.

    `changes` are those since it was last told, oldest first.
    """
    if not tellable(booking, now):
        return None
    theirs = {change.kind for change in changes if change.actor is not Actor.MEMBER}
    if before is None and booking.created_by is None and booking.status in _ALIVE:
        return BusinessNews.NEW
    if booking.status is BookingStatus.CANCELLED:
        return BusinessNews.CANCELLED if ChangeKind.CANCELLED in theirs else None
    moved = before is None or known(booking).place != before.place
    return BusinessNews.CHANGED if moved and ChangeKind.MOVED in theirs else None


def wanted(settings: NotificationSettings, news: BusinessNews) -> bool:
    switches = {
        BusinessNews.NEW: settings.tell_new,
        BusinessNews.CHANGED: settings.tell_changed,
        BusinessNews.CANCELLED: settings.tell_cancelled,
    }
    return switches[news]


def provider_before(changes: Sequence[Change]) -> str | None:
    """The name of who was to do it when these changes began, where that is somebody else now."""
    names = (change.previous_provider_name for change in changes if change.previous_provider_name)
    return next(names, None)


def reason_of(booking: Booking, changes: Sequence[Change]) -> str | None:
    """Why it was cancelled, where the business says so."""
    last = next((change for change in reversed(changes) if change.kind is ChangeKind.CANCELLED), None)
    by_business = last is not None and last.actor is not Actor.CUSTOMER
    return booking.cancel_reason if by_business else None
