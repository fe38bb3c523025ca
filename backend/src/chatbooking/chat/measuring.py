"""What conversations come to, as figures of their business's plan."""

from datetime import datetime

from chatbooking.bookings import measuring
from chatbooking.observability import Measure, measure
from chatbooking.tenants.model import Tenant


def started(tenant: Tenant) -> None:
    measure(Measure.CONVERSATIONS, tenant.plan)


def misunderstood(tenant: Tenant) -> None:
    measure(Measure.MISUNDERSTANDINGS, tenant.plan)


def booked(tenant: Tenant, began: datetime | None, now: datetime) -> None:
    """A booking, and how long it took from the greeting."""
    measuring.booked(tenant)
    if began:
        measure(Measure.TIME_TO_BOOK, tenant.plan, (now - began).total_seconds())
