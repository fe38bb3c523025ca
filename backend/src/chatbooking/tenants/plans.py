"""What each plan includes in a calendar month of the business: the one table of limits."""

from dataclasses import dataclass
from typing import Final

from chatbooking.tenants.model import Plan


@dataclass(frozen=True, slots=True)
class Limits:
    """At most this many; None: as many as you like. Providers are counted at any one time, not by month."""

    bookings: int | None = None
    conversations: int | None = None
    providers: int | None = None


LIMITS: Final = {
    Plan.FREE: Limits(bookings=50, conversations=200, providers=2),
    Plan.PRO: Limits(bookings=1_000, conversations=5_000, providers=15),
    Plan.BUSINESS: Limits(),
}
