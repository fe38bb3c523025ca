"""A booking and its life. Items in the table have the same fields in camelCase."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple


class BookingStatus(StrEnum):
    PENDING = "PENDING"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"
    NO_SHOW = "NO_SHOW"
    COMPLETED = "COMPLETED"


class Channel(StrEnum):
    CHAT = "CHAT"
    ADMIN = "ADMIN"


class Actor(StrEnum):
    CUSTOMER = "CUSTOMER"
    MEMBER = "MEMBER"
    SYSTEM = "SYSTEM"


class By(NamedTuple):
    """Whose wish it is: the customer's own (through the chat), a member's of the business, or a machine's."""

    actor: Actor
    member_id: str | None = None

    @property
    def customer(self) -> bool:
        """Whether notice, horizon and cut-offs bind."""
        return self.actor is Actor.CUSTOMER


CUSTOMER: Final = By(Actor.CUSTOMER)
SYSTEM: Final = By(Actor.SYSTEM)


class Customer(NamedTuple):
    """Who comes: a name and an e-mail (lower case) or a phone (digits, a leading +), or both.

    `time_zone` is the IANA zone of the page in which they booked, where it told one.
    """

    name: str
    email: str | None = None
    phone: str | None = None
    locale: str | None = None
    time_zone: str | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """A copy of what was booked (names, price, buffers), untouched by later changes of the catalog."""

    id: str
    reference: str
    status: BookingStatus
    start: datetime
    end: datetime
    service_id: str
    service_name: str
    provider_id: str
    provider_name: str
    duration_minutes: int
    buffer_before_minutes: int
    buffer_after_minutes: int
    currency: str
    time_zone: str
    customer: Customer
    channel: Channel
    created_at: datetime
    updated_at: datetime
    version: int = 0
    price_minor: int | None = None
    notes: str | None = None
    cancel_reason: str | None = None
    conversation_id: str | None = None
    # The same for all bookings with one contact.
    customer_id: str | None = None
    # The member who booked; None when the customer did.
    created_by: str | None = None
    # What a cancellation, a no-show or a completion ended, so that it can be undone.
    status_before: BookingStatus | None = None
    # Of the request that wrote it last: what follows the booking is logged under it.
    correlation_id: str | None = None
    # The day of the business's calendar on which it is counted: what takes it back must find it there,
    # whatever the business's time zone is by then. None in bookings that were never counted.
    counted_on: date | None = None


class Slot(NamedTuple):
    """A start at which a visit fits, and who is free then. Instants are aware, in UTC."""

    start: datetime
    end: datetime
    provider_ids: tuple[str, ...]
