"""Somebody who waits for a full day to open up. Items in the table have the same fields in camelCase."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from chatbooking.bookings.model import Customer


class WaitingStatus(StrEnum):
    """LAPSED: an offer was not answered in time. LEFT: they, or the business, took them off the list."""

    WAITING = "WAITING"
    OFFERED = "OFFERED"
    BOOKED = "BOOKED"
    LAPSED = "LAPSED"
    LEFT = "LEFT"


class Offer(NamedTuple):
    """What is kept for whoever waits, as the hold has it (bookings/holds.py)."""

    hold_id: str
    provider_id: str
    provider_name: str
    start: datetime
    end: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """Hours are `HH:MM` on the business's clock; `version` counts the changes.

    `window` is what a visit's start must lie in (its end not included), empty for the whole day; `time` the
    hour that was wished for, which the nearest start comes closest to.
    """

    id: str
    date: date
    service_id: str
    service_name: str
    customer: Customer
    customer_id: str
    created_at: datetime
    # In the line of the day: the microsecond at which they came, since instants are stored to the second.
    place: int = 0
    provider_id: str | None = None
    provider_name: str | None = None
    time: str | None = None
    window: tuple[str, ...] = ()
    conversation_id: str | None = None
    status: WaitingStatus = WaitingStatus.WAITING
    version: int = 0
    # The last one that was made.
    offer: Offer | None = None
    booking_id: str | None = None


class Wish(NamedTuple):
    """What somebody wants to be told about; without a provider any will do. As an Entry's fields."""

    date: date
    service_id: str
    customer: Customer
    provider_id: str | None = None
    time: str | None = None
    window: tuple[str, ...] = ()
    conversation_id: str | None = None
