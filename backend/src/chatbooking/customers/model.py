"""A customer as the business knows them, put together from their bookings."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """`version` counts its changes. The marks say which booking a value comes from, so that a newer one wins
    in whatever order they are read.
    """

    id: str
    name: str
    first_seen_at: datetime
    last_seen_at: datetime
    latest_mark: str
    email: str | None = None
    phone: str | None = None
    locale: str | None = None
    notes: str | None = None
    phone_mark: str | None = None
    # Whether the business wrote the name: what customers type no longer replaces it.
    named: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays of an erased record for as long as a booking made before could still be read late."""

    id: str
    erased_at: datetime
    version: int
    expires_at: int


@dataclass(frozen=True, slots=True)
class Erased:
    """How many bookings lost their person, and how many conversations are gone."""

    id: str
    bookings: int
    conversations: int
