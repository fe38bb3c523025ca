import pytest

from chatbooking.storage import TenantTable
from tests.bookings.build import at
from tests.waiting.build import book, open_business


@pytest.fixture
def full(tenant_table: TenantTable) -> TenantTable:
    """Tuesday from nine to twelve, with Ana and Bob, all of it booked."""
    open_business(tenant_table)
    for who in ("ana", "bob"):
        for hour in ("09:00", "10:00", "11:00"):
            book(tenant_table, at(3, hour), who)
    return tenant_table
