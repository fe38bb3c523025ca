"""A booking and its life. Items in the table have the same fields in camelCase."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BookingStatus(StrEnum):
    PENDING = "PENDING"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"
    NO_SHOW = "NO_SHOW"
    COMPLETED = "COMPLETED"


class Channel(StrEnum):
    CHAT = "CHAT"
    ADMIN = "ADMIN"


@dataclass(frozen=True, slots=True)
class Customer:
    """Who comes: a name and an e-mail (lower case) or a phone (digits, a leading +), or both."""

    name: str
    email: str | None = None
    phone: str | None = None
    locale: str | None = None


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


@dataclass(frozen=True, slots=True)
class Slot:
    """A start at which a visit fits, and who is free then. Instants are aware, in UTC."""

    start: datetime
    end: datetime
    provider_ids: tuple[str, ...]
