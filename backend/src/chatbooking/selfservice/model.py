"""What the bearer of a link sees: of a booking and its business no more than the mail that had the link."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from chatbooking.bookings.model import BookingStatus
from chatbooking.waiting.model import WaitingStatus


class Obstacle(StrEnum):
    """Why a customer cannot move or cancel a visit (any more)."""

    CANCELLED = "CANCELLED"
    OVER = "OVER"
    TOO_LATE = "TOO_LATE"
    NOT_OFFERED = "NOT_OFFERED"


class ManagedBusiness(NamedTuple):
    name: str
    locale: str
    time_zone: str
    colour: str
    logo_url: str | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class ManagedBooking:
    """`change_until` is the last moment to move or cancel; an obstacle says why it is not possible now."""

    id: str
    reference: str
    status: BookingStatus
    version: int
    start: datetime
    end: datetime
    time_zone: str
    service_name: str
    provider_name: str
    duration_minutes: int
    currency: str
    locale: str
    business: ManagedBusiness
    change_until: datetime
    change_notice_minutes: int
    # Whether somebody else performs the service too, so that "with anyone" means more than "with the same".
    others: bool
    price_minor: int | None = None
    move_obstacle: Obstacle | None = None
    cancel_obstacle: Obstacle | None = None


class ManagedSlot(NamedTuple):
    """A start to which the visit can move, and with whom it then is."""

    start: datetime
    provider_name: str


class ManagedDay(NamedTuple):
    date: date
    slots: tuple[ManagedSlot, ...]


class ManagedTimes(NamedTuple):
    """Every day that was asked about; the days are cut in `time_zone`. No booking lies after `last_date`."""

    time_zone: str
    last_date: date
    days: tuple[ManagedDay, ...]


class ManagedOffer(NamedTuple):
    """An entry of the waiting list; start, end and until are the last offer's.

    `booking_token` opens the booking that it became.
    """

    status: WaitingStatus
    service_name: str
    date: date
    time_zone: str
    business: ManagedBusiness
    provider_name: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    until: datetime | None = None
    booking_token: str | None = None
