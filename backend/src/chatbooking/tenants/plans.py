"""What each plan includes in a calendar month of the business, and in a minute: the one table of limits."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from chatbooking.tenants.model import Plan


class Metered(StrEnum):
    """What a plan limits. Providers are counted at any one time, the others by month."""

    MESSAGES = "MESSAGES"
    CONVERSATIONS = "CONVERSATIONS"
    BOOKINGS = "BOOKINGS"
    PROVIDERS = "PROVIDERS"


@dataclass(frozen=True, slots=True)
class Limits:
    """At most this many; None: as many as you like.

    What is allowed in a minute is no part of what a plan sells: it keeps one business's crowd, or somebody
    who means it ill, from becoming everybody's trouble, so every plan has a bound.
    """

    conversations_a_minute: int
    messages_a_minute: int
    messages: int | None = None
    bookings: int | None = None
    conversations: int | None = None
    providers: int | None = None

    def of(self, meter: Metered) -> int | None:
        limits = {
            Metered.MESSAGES: self.messages,
            Metered.CONVERSATIONS: self.conversations,
            Metered.BOOKINGS: self.bookings,
            Metered.PROVIDERS: self.providers,
        }
        return limits[meter]


LIMITS: Final = {
    Plan.FREE: Limits(60, 240, messages=3_000, bookings=50, conversations=200, providers=2),
    Plan.PRO: Limits(300, 1_200, messages=75_000, bookings=1_000, conversations=5_000, providers=15),
    Plan.BUSINESS: Limits(1_200, 4_800),
}

# At how many percent of a month's limit the owners are told.
TOLD_AT: Final = (80, 100)
