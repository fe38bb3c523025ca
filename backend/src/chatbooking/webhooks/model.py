"""An address of the business that is told of bookings, and each message that is to reach it.

Items in the table have the same fields in camelCase.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

# What a message is called that was sent to try an endpoint out.
TEST: Final = "webhook.test"


class WebhookEvent(StrEnum):
    """What an endpoint may be told of."""

    BOOKING_CREATED = "BOOKING_CREATED"
    BOOKING_CHANGED = "BOOKING_CHANGED"
    BOOKING_CANCELLED = "BOOKING_CANCELLED"

    @property
    def type(self) -> str:
        """As a message names it: booking.created."""
        return self.value.lower().replace("_", ".")


class SwitchedOff(StrEnum):
    """Why an endpoint was switched off, if not by a person."""

    GONE = "GONE"
    FAILING = "FAILING"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`failing_since`: the first try that failed with none that succeeded since. `version` counts changes."""

    id: str
    url: str
    events: tuple[WebhookEvent, ...]
    secret: str
    created_at: datetime
    active: bool = True
    description: str | None = None
    previous_secret: str | None = None
    previous_secret_until: datetime | None = None
    failing_since: datetime | None = None
    switched_off: SwitchedOff | None = None
    version: int = 0


class DeliveryState(StrEnum):
    PENDING = "PENDING"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"


class Failure(StrEnum):
    """Why the last try did not succeed."""

    STATUS = "STATUS"
    TIMEOUT = "TIMEOUT"
    CONNECTION = "CONNECTION"
    TLS = "TLS"
    NAME_UNKNOWN = "NAME_UNKNOWN"
    ADDRESS_NOT_ALLOWED = "ADDRESS_NOT_ALLOWED"
    ENDPOINT_OFF = "ENDPOINT_OFF"
    PAYLOAD_GONE = "PAYLOAD_GONE"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message for one endpoint, without its text, which may name a person and is kept apart.

    `id` is the message's webhook-id: the same for the same event and endpoint, and sorting by time. `left` is
    how many tries remain before it is given up.
    """

    id: str
    webhook_id: str
    type: str
    at: datetime
    left: int
    next_try_at: datetime | None
    expires_at: int
    booking_id: str | None = None
    booking_version: int | None = None
    state: DeliveryState = DeliveryState.PENDING
    tries: int = 0
    last_try_at: datetime | None = None
    status_code: int | None = None
    reason: Failure | None = None
    duration_ms: int | None = None
