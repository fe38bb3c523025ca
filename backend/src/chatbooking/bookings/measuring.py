"""Bookings and conflicts as figures of a business's plan."""

from collections.abc import Iterator
from contextlib import contextmanager

from chatbooking.bookings.errors import SlotTaken
from chatbooking.observability import Measure, measure
from chatbooking.tenants.model import Tenant


def booked(tenant: Tenant) -> None:
    measure(Measure.BOOKINGS, tenant.plan)


@contextmanager
def conflicts_measured(tenant: Tenant) -> Iterator[None]:
    """Somebody else was faster; other refusals are no conflicts, and pass as this one does."""
    try:
        yield
    except SlotTaken:
        measure(Measure.CONFLICTS, tenant.plan)
        raise
